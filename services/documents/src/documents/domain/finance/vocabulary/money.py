"""Money coming in, money moving about, and spending that no other list claims."""

from documents.domain.finance.category import Category
from documents.domain.finance.vocabulary.terms import Words

MONEY = (
    Words(
        Category.PAY,
        strong="""
            salary; salaries; salary deposit; wages; wage; payroll; paycheck; pay check; net pay;
            pay day; fortnightly pay; weekly pay; monthly pay; direct dep payroll; dir dep;
            gehalt; lohn; lohn gehalt; bezuege; besoldung; verguetung; entgelt; salaire; salaires;
            paie; paye; traitement; remuneration; nomina; sueldo; salario; stipendio; emolumenti;
            salaris; loon; salario mensal; ordenado; vencimento; lonn; palkka; wynagrodzenie;
            pensja; gaji; honorar; commission; commissions; overtime; sick
            pay; holiday pay; maternity pay; provisionszahlung; stipend; scholarship; bursary;
            royalties; pension; pensioen; pensione; rente; retraite; annuity payment;
            superannuation pension
        """,
        weak="pay; employer; employment",
        stems="gehalt; payroll; salari",
    ),
    Words(
        Category.BENEFITS,
        brands="""
            centrelink; ctrlink; services australia; dept of human services; hmrc child benefit; dwp;
            universal credit; social security; ssa treas; caf; pole emploi; france travail;
            familienkasse; kindergeld; belastingdienst toeslagen; jobcenter; bundesagentur;
            arbeitslosengeld; elterngeld; bafoeg; toeslagen; uwv; svb; sozialversicherung; inps;
            sepe
        """,
        strong="""
            child benefit; family tax benefit; jobseeker; job seeker; age pension; youth
            allowance; austudy; disability support; housing benefit; state benefit; allocation;
            allocations; allocation familiale; aide logement; apl; prestacion; subsidio; assegno
            unico; zorgtoeslag; huurtoeslag; kinderbijslag; wohngeld; buergergeld; unemployment
        """,
        weak="benefit; benefits; allowance",
        stems="kindergeld; arbeitslosengeld; toeslag; kinderbijslag",
    ),
    Words(
        Category.OTHER_CREDIT,
        strong="""
            cash deposit; cheque deposit; check deposit; mobile deposit; atm deposit; branch
            deposit; counter credit; remise cheque; remise cheques; einzahlung; bareinzahlung;
            ingreso efectivo; versamento; storting
        """,
    ),
    Words(
        Category.REIMBURSEMENT,
        strong="""
            medicare benefit; medicare benefits; mcare benefits; medicare; benefit refund; expense
            claim; expenses claim; expense reimbursement; reimbursement; reimb; spesen; auslagen;
            note de frais; notes de frais; rimborso spese; declaratie; cpam; insurance claim;
            claim payment; leistungsabrechnung
        """,
    ),
    Words(
        Category.TAX,
        brands="""
            ato; irs; hmrc; finanzamt; dgfip; belastingdienst; agencia tributaria; agenzia
            entrate; cra; skatteverket
        """,
        strong="""
            tax; taxes; usataxpymt; tax payment; tax office; tax refund; tax return; income tax;
            steuer; impot; impots; impuestos; tasse; imposta; belasting; skatt; irpf; payg
        """,
        stems="steuer; impots",
    ),
    Words(
        Category.CARD_REPAYMENT,
        strong="""
            credit card payment; credit card repayment; credit card pmt; card repayment; cc
            payment; creditcard payment; payment thank you; mobile payment thank you; online
            payment thank you; payment received thank you; payment received; autopay; autopay
            payment; automatic payment thank you; bpay payment thank you; crd epay; credit crd;
            cardmember serv; amex epayment; american express; amex payment; card des payment;
            kreditkartenabrechnung; kreditkarte abrechnung; kreditkarten abrechnung; visa
            abrechnung; mastercard abrechnung; abrechnung kreditkarte; reglement carte;
            prelevement carte; achats carte debit differe; debit differe; pago tarjeta; recibo
            tarjeta; liquidacion tarjeta; addebito carta; saldo carta; creditcard incasso; incasso
            creditcard; pagamento cartao; kredittkort
        """,
        stems="kreditkartenabrechn",
    ),
    Words(
        Category.SAVINGS,
        strong="""
            savings; saving; saver; regular saver; savings account; to savings; online saver; goal
            saver; round up; roundup; livret; livret a; epargne; sparen; sparkonto; tagesgeld;
            sparplan; festgeld; spaarrekening; ahorro; ahorros; cuenta ahorro; risparmio;
            poupanca; superannuation; super contribution; super guarantee; australiansuper;
            retirement; 401k; roth ira; isa; investment; vanguard; fidelity; schwab; robinhood;
            etoro; trade republic; scalable capital; commsec; raiz; acorns; mutual fund; sip;
            coinbase; binance; kraken; wertpapier; depot
        """,
        weak="sav; invest",
        stems="spaarrek; sparkonto; tagesgeld",
    ),
    Words(
        Category.TRANSFER,
        strong="""
            own account; between accounts; between own accounts; internal transfer; account
            transfer; transfer to own; umbuchung; eigenuebertrag; virement interne; virement
            compte a compte; traspaso; giroconto; eigen rekening; overboeking eigen; online
            banking transfer; transfer from chk; transfer from checking; transfer to checking
        """,
        weak="""
            transfer; trf; tfr; xfer; online transfer; uebertrag; virement; transferencia;
            bonifico; overboeking; ueberweisung; przelew; overforing; siirto; transferencia
            recibida
        """,
    ),
    Words(
        Category.PERSON,
        strong="""
            zelle; venmo; cash app; cashapp; paypal friends; tikkie; bizum; swish; mobilepay;
            vipps; payid; osko; beem; beem it; paym; lydia; paylib; wero; satispay; blik; pix;
            interac; e transfer; echtzeitueberweisung; vir inst; paytm; upi p2p; mbway; twint; pocket
            money; taschengeld; zakgeld; argent de poche; paghetta
        """,
        weak="mr; mrs; ms; mme; mevr; hr; dhr; herr; frau",
    ),
    Words(
        Category.REWARD,
        strong="""
            cashback; cash back; cash back reward; reward; rewards; rewards redemption; reward
            credit; points redemption; bonus interest; statement credit; loyalty credit; referral
            bonus; sign up bonus; welcome bonus; praemie; prime fidelite
        """,
    ),
    Words(
        Category.LOAN_PAYOUT,
        strong="""
            loan disbursement; loan payout; loan advance; loan proceeds; loan drawdown; loan
            deposit; cash advance deposit; darlehensauszahlung; kreditauszahlung; auszahlung
            darlehen; auszahlung kredit; deblocage pret; versement pret; abono prestamo;
            erogazione prestito; erogazione mutuo; uitbetaling lening; payday loan; wage advance; salary advance; pay advance;
            earnin; dave inc; mypaynow; beforepay
        """,
    ),
    Words(
        Category.GAMBLING,
        brands="""
            sportsbet; tabcorp; ladbrokes; bet365; betfair; pointsbet; neds; unibet; william hill;
            paddy power; betfred; sky bet; skybet; draftkings; fanduel; betmgm; pokerstars; 888
            casino; 888casino; pmu; winamax; betclic; tipico; bwin; lottoland; lotto24; fdj;
            staatsloterij; postcode loterij; snai; sisal; dream11; the lott; oz lotteries;
            ozlotteries; camelot lottery
        """,
        strong="""
            casino; betting; bet; sportwetten; wetten; lottery; lotto; lotterie; loterie; loterij;
            loteria; lotteria; poker; bingo; pokies; gambling; slots; roulette; toto; apuestas;
            scommesse; gaming winnings; jackpot; tattersalls; spielbank
        """,
        weak="winnings",
        stems="sportwett; casino; lotter",
    ),
    Words(
        Category.FEES,
        strong="""
            fee; fees; account fee; monthly fee; service fee; maintenance fee; monthly maintenance
            fee; late payment fee; overdraft fee; atm fee; foreign transaction fee; non sterling
            transaction fee; international transaction fee; annual fee; card fee; dishonour fee;
            wire fee; nsf fee; service charge; kontofuehrung; entgeltabschluss; gebuehr;
            gebuehren; kontogebuehr; commission; frais; frais bancaires; cotisation carte;
            commission operation; comision; comisiones; commissioni; canone conto; kosten; tarifa;
            bankgebyr; kosten oranjepakket; chequing fee; account keeping fee; bank charges
        """,
        weak="charge; charges",
        stems="gebuehr; kontofuehrung",
    ),
    Words(
        Category.INTEREST_CHARGED,
        strong="""
            interest; interest earned; interest paid; interest charge; interest charged; interest
            charge on purchases; credit interest; debit interest; overdraft interest; arranged
            overdraft interest; purchase interest; zinsen; zins; abschluss zinsen; interets;
            agios; intereses; interessi; rente debet; creditrente; juros
        """,
        stems="zinsen",
    ),
    Words(
        Category.CASH,
        strong="""
            atm; atm cash; atm withdrawal; cash withdrawal; cash wdl; atm wdl; withdrwal;
            withdrawal atm; cash out; cashout; bargeldauszahlung; geldautomat; geldautomaat;
            bargeld; retrait; retrait dab; dab; cajero; reintegro; prelievo; bancomat;
            levantamento; uttag; minibank; bankomat; nostroautomaat
        """,
        stems="geldautomat; bargeld",
    ),
    Words(
        Category.TRAVEL,
        brands="""
            qantas; virgin australia; jetstar; airbnb; booking com; bookingcom; expedia; hotels
            com; agoda; delta air; united airlines; american airlines; southwest air; british
            airways; easyjet; ryanair; lufthansa; eurowings; air france; klm; vueling; iberia;
            emirates; singapore air; air india; indigo airlines; makemytrip; hertz; avis;
            europcar; sixt; trip com; wotif; hostelworld; marriott; hilton; accor; ibis
        """,
        strong="""
            hotel; hotels; hostel; motel; resort; airline; airlines; airways; air ticket; flight;
            flug; vuelo; volo; travel; reise; reisebuero; voyages; viajes; viaggi; cruise; camping
        """,
        stems="airline; airways; ferien",
    ),
    Words(
        Category.CLOTHING,
        brands="""
            h m; hm; zara; uniqlo; primark; cotton on; country road; nike; adidas; lululemon;
            asos; zalando; about you; shein; boohoo; gap; old navy; levis; next retail; tk maxx;
            tj maxx; c a; decathlon; jd sports; foot locker; footlocker
        """,
        strong="""
            clothing; apparel; outfitters; shoes; schuhe; chaussures; zapatos; scarpe; schoenen;
            fashion; boutique; mode; moda; vetements; kleidung; kleding; tailor; jewellery;
            jewelry
        """,
    ),
    Words(
        Category.HOME,
        brands="""
            ikea; bunnings; b q; home depot; lowes; wayfair; obi; hornbach; bauhaus; leroy merlin;
            castorama; gamma; wickes; screwfix; freedom furniture; harvey norman; conforama;
            maisons du monde; poundland
        """,
        strong="""
            furniture; hardware; baumarkt; bouwmarkt; bricolage; ferreteria; ferramenta; garden
            centre; gartencenter; plumber; electrician; moebel; meubles; muebles; mobili;
            meubelen; homewares; appliances; locksmith; cleaning; handwerker; klempner
        """,
        stems="baumarkt; moebel; bouwmarkt",
    ),
    Words(
        Category.SHOPPING,
        brands="""
            amazon; amzn; amzn mktp; amazon mktplace; amazon eu; amazon marketplace; ebay; etsy;
            aliexpress; temu; wish com; kmart; target; big w; myer; david jones; jb hi fi;
            officeworks; office depot; best buy; argos; john lewis; marks spencer; currys; fnac; darty;
            cdiscount; media markt; mediamarkt; saturn; otto; coolblue; bol com; el corte ingles;
            flipkart; myntra; nykaa; meesho; apple store; macys; nordstrom; sephora; hema
        """,
        strong="""
            shopping; online shopping; department store; kaufhaus; grand magasin; warenhaus; gift
            cards; gift card; florist; blumen; fleuriste; electronics; liquor; bottle shop; dan
            murphys; bws; wine merchant; tobacco; tabac; tabak; hairdresser; hair salon; barber;
            friseur; coiffeur; peluqueria; kapper; beauty; salon; cosmetics; post office; la
            poste; postnl; stationery
        """,
        weak="store; stores; shop; retail; magasin; laden; tienda; negozio; winkel; loja",
    ),
    Words(
        Category.CHARITY,
        strong="""
            donation; charity; red cross; unicef; oxfam; msf; greenpeace; spende; spenden; don
            association; donacion; donazione; wwf; world vision; salvation army; gofundme; just
            giving; justgiving; church; kirche; tithe
        """,
    ),
)
