"""What keeps a household going: bills that come back, and the essential spending that varies."""

from documents.domain.finance.category import Category
from documents.domain.finance.vocabulary.terms import Words

HOUSEHOLD = (
    Words(
        Category.RENT,
        strong="""
            rent; rental payment; rent payment; rent share; house rent; weekly rent; landlord;
            real estate; property management; property mgmt; letting; lettings; lettings agent;
            loyer; loyers; miete; mietanteil; kaltmiete; warmmiete; hausverwaltung; wohnungsgenossenschaft;
            vermieter; huur; woningstichting; woningcorporatie; alquiler; arrendamiento; affitto;
            canone locazione; pigione; aluguel; aluguer; renda casa; hyra; husleje; husleie;
            vuokra; czynsz; najem; rental bond; ray white; lj hooker
        """,
        weak="properties; property; apartments; immobilien; realty; housing",
        stems="hausverwaltung; wohnungsbau; wohnbau; woningbouw; wohnungs",
    ),
    Words(
        Category.MORTGAGE,
        strong="""
            mortgage; mortgages; home loan; homeloan; home loan repayment; baufinanzierung;
            annuitaet; hypothek; hypotheek; pret immobilier; echeance pret immobilier; credit immobilier; echeance pret
            immo; hipoteca; mutuo; bolan; boliglan; asuntolaina; kredyt hipoteczny
        """,
        stems="mortgage; hypothek; hypotheek; baufinanz",
    ),
    Words(
        Category.LOAN_REPAYMENT,
        strong="""
            loan; loan repayment; loan payment; car loan; personal loan; student loan; emi; csn lan;
            darlehen; kredit rate; ratenkredit; kreditrate; tilgung; echeance pret; remboursement
            pret; pret conso; pret perso; pret auto; pret travaux; credit conso; prestamo; prestito; rata prestito; emprestimo; lening; lainan;
            kredyt; afterpay; klarna; clearpay; zip pay; zippay; zip co; affirm; latitude;
            leasing; finance pmt
        """,
        weak="rate annuitaet; financing; bnpl",
        stems="darlehen; kreditrate; leasing",
    ),
    Words(
        Category.UTILITIES,
        brands="""
            agl; origin energy; energyaustralia; energy australia; red energy; alinta; synergy;
            sydney water; yarra valley water; british gas; octopus energy; edf; eon; e on; ovo
            energy; scottish power; thames water; severn trent; con edison; coned; pg e; pge; duke
            energy; national grid; engie; totalenergies electricite; enel; eni gas; iberdrola;
            endesa; naturgy; vattenfall; enbw; rwe; essent; eneco; vitens; tata power; adani
            electricity; bescom; fortum; hydro one; hydro quebec; bc hydro; toronto hydro; manitoba
            hydro
        """,
        strong="""
            electric; electricity; electric bill; energy; gas bill; gas and electric; natural gas;
            water; water bill; water company; utility; utilities; utility charge; util pymt;
            sewer; waste; sewage; council tax; council rates; property tax; rates notice; grundsteuer;
            taxe fonciere; onroerende zaakbelasting; tv
            licence; tv license; rundfunk; rundfunkbeitrag; ard zdf; redevance; strom; abschlag
            strom; gas abschlag; stadtwerke; wasserwerke; heizkosten; fernwaerme; electricite;
            gaz; eau; veolia; suez; luz; electricidad; agua; energia; acqua; bolletta; energie;
            waterbedrijf; gemeente belasting; eletricidade; elektrisitet; fjernvarme; sahko; prad;
            woda; radio tv
        """,
        stems="stadtwerk; wasserwerk; fernwaerme; elektriz; waterschap; energie; energy",
    ),
    Words(
        Category.PHONE,
        brands="""
            telstra; optus; vodafone; boost mobile; amaysim; belong mobile; aldi mobile; t mobile;
            tmobile; verizon; verizon wireless; at t; att mobility; mint mobile; cricket wireless;
            us cellular; o2; ee limited; three mobile; giffgaff; tesco mobile; id mobile; voxi;
            lebara; lycamobile; free mobile; orange; sfr; sosh; bouygues; red by sfr; congstar;
            aldi talk; telefonica; klarmobil; freenet; drillisch; 1und1; kpn; simyo; ben nl;
            movistar; yoigo; masmovil; pepephone; iliad; windtre; wind tre; jio; airtel; vi
            postpaid; rogers; bell mobility; telus; fido; spark nz; 2degrees; telia; tele2;
            telenor; swisscom
        """,
        strong="""
            mobile; mobile phone; phone; phone bill; phone co; telephone; telephone company; cell
            phone; wireless; mobilfunk; handyvertrag; telefonie; telephonie; forfait mobile;
            telefono; movil; cellulare; telemovel; mobiltelefon; telekom; telecom; prepaid
            recharge; postpaid
        """,
        stems="mobilfunk; telekom; telecom; telefon",
    ),
    Words(
        Category.INTERNET,
        brands="""
            aussie broadband; tpg; iinet; superloop; dodo; nbn; xfinity; comcast; spectrum;
            charter comm; cox comm; frontier comm; centurylink; optimum; starlink; virgin media;
            bt group; bt broadband; plusnet; talktalk; sky broadband; hyperoptic; free telecom;
            freebox; livebox; ziggo; xs4all; odido; unitymedia; fastweb; act fibernet; bsnl
        """,
        strong="""
            internet; broadband; fibre; fiber; wifi; dsl; kabelanschluss; glasfaser; box internet;
            fibra; adsl; internetanschluss; internet bill; cable tv; bredband
        """,
        stems="glasfaser; broadband; breitband",
    ),
    Words(
        Category.INSURANCE,
        brands="""
            nrma; aami; allianz; budget direct; youi; racv; racq; bupa; medibank; hcf; nib; ahm;
            geico; progressive; state farm; allstate; usaa; liberty mutual; aviva; direct line;
            admiral; axa; maif; macif; matmut; maaf; groupama; huk coburg; huk24; ergo; generali;
            zurich; debeka; techniker krankenkasse; aok; centraal beheer; nationale nederlanden;
            interpolis; achmea; zilveren kruis; mapfre; mutua madrilena; unipol; lic of india;
            hdfc ergo; icici lombard
        """,
        strong="""
            insurance; life insurance; car insurance; home insurance; health insurance; assurance;
            assurances; mutuelle; cotisation habitation; versicherung; haftpflicht; krankenkasse;
            krankenversicherung; verzekering; zorgverzekering; seguro; seguros; assicurazione;
            assicurazioni; forsakring; forsikring; vakuutus; ubezpieczenie
        """,
        stems="versicherung; verzekering; forsikring; forsakring; assurance; insurance",
    ),
    Words(
        Category.GYM,
        brands="""
            anytime fitness; fitness first; goodlife health; goodlife; jetts; snap fitness; plus
            fitness; f45; planet fitness; la fitness; equinox; 24 hour fitness; crunch fitness;
            orangetheory; puregym; pure gym; the gym group; david lloyd; virgin active; nuffield
            health; mcfit; fitx; fitness king; clever fit; urban sports club; basic fit; basicfit;
            fitness park; keepcool; holmes place; cultfit; cult fit
        """,
        strong="""
            gym; gym membership; gymnasium; fitness; fitness club; fitnessstudio; fitnesscenter;
            crossfit; yoga; pilates; sportschool; salle de sport; gimnasio; palestra; ginasio;
            swim school; leisure centre; sportverein; sports club
        """,
        stems="fitness; sportverein",
    ),
    Words(
        Category.CHILDCARE,
        strong="""
            childcare; child care; daycare; day care; nursery; kindergarten; kita;
            kindertagesstaette; creche; goodstart; after school care; guarderia; asilo nido;
            kinderopvang; babysitter; school meals; school dinners; cantine scolaire; schulmensa;
            mensa scolastica; comedor escolar
        """,
        stems="kindertag; kinderopvang",
    ),
    Words(
        Category.EDUCATION,
        strong="""
            tuition; school fees; university; universitaet; college; semesterbeitrag; frais de
            scolarite; coursera; udemy; skillshare; linkedin learning; masterclass; matricula;
            schulgeld
        """,
        weak="school; academy; education",
    ),
    Words(
        Category.SOFTWARE,
        subscriptions="""
            adobe; microsoft 365; office 365; microsoft office; dropbox; icloud; openai; chatgpt;
            anthropic; claude ai; github; notion; canva; evernote; 1password; lastpass; bitwarden;
            nordvpn; expressvpn; proton; zoom us; grammarly; jetbrains; figma; linkedin premium;
            godaddy; namecheap; squarespace; wix com; mailchimp; backblaze; todoist; costco membership
        """,
        strong="software; software annual; saas; cloud storage; web hosting; hosting; antivirus",
    ),
    Words(
        Category.MEMBERSHIP,
        strong="""
            membership; mitgliedsbeitrag; vereinsbeitrag; union dues; union fee; gewerkschaft;
            syndicat; subscription fee; dues; cuota socio; quota associativa; lidmaatschap;
            contributie
        """,
        stems="mitgliedsbeitrag",
    ),
    Words(
        Category.OTHER_BILL,
        strong="""
            strata; strata levy; body corporate; owners corporation; hoa; hoa dues; homeowners
            association; ground rent; charges copropriete; copropriete; hausgeld; vve; condominio;
            comunidad propietarios
        """,
    ),
    Words(
        Category.GROCERIES,
        brands="""
            woolworths; coles; aldi; iga; harris farm; foodworks; costco; tesco; tesco stores;
            sainsburys; sainsbury; asda; morrisons; waitrose; lidl; ocado; iceland; co op; coop;
            marks spencer food; spar; walmart; wal mart; target grocery; kroger; safeway; publix;
            albertsons; whole foods; wholefds; trader joe; trader joes; wegmans; h e b; heb; giant
            food; stop shop; food lion; meijer; winco; aldi sued; instacart; carrefour; leclerc; e
            leclerc; auchan; intermarche; monoprix; franprix; super u; picard; rewe; edeka; netto;
            penny markt; kaufland; tegut; dm drogerie; dm drogeriemarkt; rossmann; albert heijn;
            jumbo; vomar; mercadona; eroski; alcampo; consum; esselunga; conad; coop italia;
            eurospin; pam panorama; continente; pingo doce; biedronka; zabka; ica; willys; hemkop;
            rema 1000; kiwi; netto dk; s market; k market; prisma; migros; denner; billa; hofer;
            bigbasket; blinkit; zepto; dmart; reliance fresh; reliance smart; more supermarket;
            loblaws; sobeys; metro grocery; no frills; countdown; pak n save; new world;
            hellofresh; dunnes; dunnes stores; supervalu; 7 eleven grocery; picnic; gorillas; flink; getir
        """,
        strong="""
            grocery; groceries; grocer; grocers; greengrocer; supermarket; supermarche;
            supermarkt; supermercado; supermercato; hypermarket; hypermarche; lebensmittel; food
            market; farmers market; fresh food; s mkt; alimentari; alimentation; alimentacion;
            epicerie; butcher; metzgerei; boucherie; carniceria; macelleria; slagerij; bakery;
            baeckerei; baecker; boulangerie; panaderia; panificio; bakkerij; bakker; fruteria;
            fruit and veg; fishmonger; poissonnerie; wochenmarkt; biomarkt; naturkost; drogerie;
            drogeriemarkt; convenience; kiosk; minimart; mini mart
        """,
        weak="market; mart; markt; marche; mercado; food; foods; provisions",
        stems="supermark; lebensmittel; baeckerei; metzgerei; drogerie; superstore",
    ),
    Words(
        Category.TRANSPORT,
        brands="""
            uber; uber trip; ubertrip; lyft; bolt; didi; ola cabs; cabify; free now; freenow;
            13cabs; opal; transportfornsw; transport for nsw; tfnsw; myki; translink; ptv; go
            card; metrocard; mta; omny; clipper; caltrain; amtrak; septa; cta ventra; wmata; tfl;
            tfl travel; tfl travel ch; trainline; national rail; gwr; lner; avanti west;
            stagecoach; first bus; sncf; ratp; navigo; blablacar; flixbus; deutsche bahn; db
            vertrieb; deutschlandticket; bvg; mvv; hvv; vbb; rmv; vrr; ns groep; ns reizigers; ov
            chipkaart; ovpay; gvb; renfe; emt madrid; tmb; trenitalia; italo; atm milano; atac;
            irctc; sj ab; vy; hsl; sbb; oebb; wiener linien; sl access; ztm warszawa; skanetrafiken; vasttrafik;
            presto fare; presto appl; presto reload; shell; caltex; ampol; 7 eleven fuel; united
            petroleum; liberty fuel; esso; texaco; chevron; exxon; exxonmobil; mobil 1;
            totalenergies; total access; station total; aral; jet tankstelle; repsol; cepsa; galp; q8; agip;
            circle k; marathon petro; sunoco; valero; lime; bird rides; tier; voi; citi bike;
            linkt; transurban; e toll; etoll; ezpass; e zpass; go get; goget; zipcar; share now;
            car2go; wilson parking; secure parking; ncp; q park; indigo park; parkmobile;
            paybyphone; easypark; ionity; chargepoint; tesla supercharger
        """,
        strong="""
            transport; transit; public transport; metro; subway fare; bus; bus ticket; tram;
            train; rail; railway; taxi; taxis; cab; rideshare; ride share; fuel; petrol; petrol
            station; gas station; gasoline; service station; tankstelle; carburant; station
            service; gasolinera; carburante; benzina; tanken; benzine; parking; parking garage;
            car park; parkhaus; parkschein; parkeren; stationnement; aparcamiento; parcheggio;
            toll; tolls; peage; peaje; maut; verkehrsbetriebe; verkehrsverbund; fahrkarte; bahn;
            billet train; cercanias; motorway; car wash; mechanic; auto repair; rego; vehicle
            registration; garage; kfz werkstatt; fahrschule; bicycle; bike shop; fahrrad; rent a
            car; car rental; car hire; rent a car; car rental; car hire
        """,
        weak="auto; car; tyres; tires; fares; mobility; bp",
        stems="tankstelle; verkehrsbetr; verkehrsverb; parkhaus; fahrkarte; nahverkehr",
    ),
    Words(
        Category.HEALTH,
        brands="""
            chemist warehouse; priceline pharmacy; terrywhite; terry white; amcal; boots;
            superdrug; lloyds pharmacy; cvs; cvs pharmacy; walgreens; rite aid; kaiser; quest
            diagnostics; labcorp; specsavers; opsm; fielmann; apollo24; apollo pharmacy; apotek;
            netmeds; pharmeasy; docmorris; shop apotheke; kruidvat; etos; bevan
        """,
        strong="""
            pharmacy; pharmacie; pharmacy shop; chemist; apotheke; apotheek; farmacia; farmacias;
            drugstore; doctor; doctors; medical; medical centre; medical center; clinic; clinique;
            klinik; hospital; hopital; krankenhaus; dentist; dental; zahnarzt; dentiste; dentista;
            tandarts; physio; physiotherapy; physiotherapie; osteopath; psychologist; therapy;
            optician; optiker; opticien; optometrist; pathology; laboratoire; arzt; praxis;
            medecin; medico; huisarts; radiology; nhs; prescription; vet; veterinary; tierarzt
        """,
        weak="health; care; wellness; gesundheit; sante; salud; salute",
        stems="apotheke; apotek; zahnarzt; krankenhaus; pharmac; farmac",
    ),
)
