"""Entertainment: what the budget is for."""

from documents.domain.finance.category import Category
from documents.domain.finance.vocabulary.terms import Words

LEISURE = (
    Words(
        Category.STREAMING,
        subscriptions="""
            netflix; disney plus; disneyplus; hulu; hbo max; hbomax; help hbomax; max com;
            paramount plus; paramountplus; paramnt; peacock tv; peacocktv; prime video;
            primevideo; amazon video; apple tv; appletv; youtube premium; youtubepremium; youtube
            tv; crunchyroll; stan com au; stan entertainment; stan internet; binge; kayo; kayo
            sports; foxtel; foxtel now; now tv; nowtv; sky store; sky go; britbox; dazn; espn
            plus; discovery plus; mubi; shudder; curiositystream; curiosity stream; canal plus;
            canalplus; canal vod; ocs; molotov; joyn; rtl plus; rtl; wow tv; wowtv; sky
            deutschland; sky oesterreich; sky uk; sky digital; sky italia; amazon prime; amznprime;
            prime membership; videoland; viaplay; npo start; ziggo movies; movistar plus; filmin;
            timvision; raiplay; nowtv italia; globoplay; hotstar; disney hotstar; jiohotstar;
            sonyliv; zee5; iqiyi; viki; twitch; nebula; dropout; fubo; fubotv; sling tv; philo;
            crave; hayu; acorn tv; plex pass; neon nz; sky sport now; u next; abema; wavve; tving;
            showmax
        """,
        strong="""
            streaming; streaming svc; streaming service; video on demand; abo streaming; svod;
            abonnement vod
        """,
        weak="vod",
    ),
    Words(
        Category.MUSIC,
        subscriptions="""
            spotify; apple music; applemusic; youtube music; youtubemusic; tidal; deezer; amazon
            music; qobuz; soundcloud; pandora; siriusxm; sirius xm; gaana; jiosaavn; audiomack;
            napster; idagio; anghami
        """,
        brands="bandcamp; beatport; discogs",
        strong="music streaming; record store; vinyl records; musikhaus",
        weak="music; musik; musique; musica",
    ),
    Words(
        Category.CINEMA,
        subscriptions="""
            amc a list; odeon limitless; cineworld unlimited; regal unlimited; cineville
        """,
        brands="""
            event cinemas; hoyts; village cinemas; reading cinemas; palace cinemas; dendy; amc
            theatres; amc theaters; amc online; regal cinemas; cinemark; alamo drafthouse;
            fandango; atom tickets; cineplex; landmark cinemas; odeon; vue cinema; vue cinemas;
            vue entertainment; cineworld; picturehouse; everyman cinema; curzon; showcase cinemas;
            pathe; kinepolis; ugc; mk2; cgr cinemas; gaumont; cinestar; cinemaxx; uci kino; uci
            kinowelt; cineplexx; yorck; cinesa; yelmo; kinepolis espana; the space cinema; uci
            cinemas; cinepolis; cinemex; pvr; pvr inox; inox leisure; multikino; helios kina;
            bookmyshow; sf bio; filmstaden
        """,
        strong="""
            cinema; cinemas; kino; movie theatre; movie theater; movie tickets; cine; cines;
            bioscoop; biograf; elokuvateatteri; lichtspiele; filmtheater; filmpalast; drive in
            cinema
        """,
        weak="movies; movie; film; films; theatre; theater",
        stems="kino; cinema",
    ),
    Words(
        Category.GAMES,
        subscriptions="""
            xbox game pass; game pass; gamepass; playstation plus; playstationplus; ps plus;
            nintendo switch online; ea play; ubisoft plus; humble choice; geforce now; apple
            arcade; world of warcraft; roblox premium; chess com; board game arena
        """,
        brands="""
            steam; steamgames; steampowered; steam games; steam purchase; valve bellevue;
            playstation; playstation network; playstationnetwork; sony interactive; xbox;
            microsoft xbox; nintendo; epic games; epicgames; gog com; gog sp; humble bundle;
            humblebundle; itch io; blizzard; battle net; riot games; ubisoft; electronic arts; ea
            com; roblox; minecraft; mojang; eb games; ebgames; gamestop; cex; game retail;
            micromania; mediamarkt games; zavvi; games workshop; warhammer; gameology; good games;
            milsims; noble knight; miniature market; cardmarket; tcgplayer; magic the gathering;
            wizards of the coast; philibert; spielwarenladen; asmodee; zatu games; zatu;
            boardgamegeek; kickstarter; gamefound; backerkit; smyths toys; toys r us; lego
        """,
        strong="""
            video game; video games; videogame; videogames; board game; board games; boardgame;
            boardgames; card games; jeux video; jeux de societe; gesellschaftsspiele; brettspiele;
            brettspiel; videospiele; videojuegos; juegos de mesa; videogiochi; giochi da tavolo;
            bordspellen; spellenwinkel; arcade; bowling; escape room; laser tag; laserdrome;
            comics; hobby shop; toy shop; toy store; toys
        """,
        weak="games; game; gaming; gamer; spiele; jeux; juegos; giochi; spellen; hobby; hobbies",
        stems="spielwaren; spielzeug; bordspel; videogame; boardgame",
    ),
    Words(
        Category.BOOKS,
        subscriptions="""
            audible; kindle unlimited; kindleunlimited; scribd; everand; kobo plus; storytel;
            bookbeat; nextory; skoobe; blinkist; marvel unlimited; comixology unlimited; readly;
            medium com; substack; new yorker; nytimes; ny times; new york times; the guardian;
            washington post; wall street journal; wsj; economist; le monde; spiegel; die zeit; el
            pais
        """,
        brands="""
            kindle svcs; kindle; kobo; barnes noble; barnes and noble; barnesnoble; waterstones;
            wh smith; whsmith; dymocks; qbd books; booktopia; readings books; book depository;
            blackwells; foyles; bookshop org; half price books; books a million; powells; thalia;
            hugendubel; weltbild; mayersche; osiander; fnac livres; gibert; furet du nord;
            decitre; casa del libro; feltrinelli; mondadori; bruna; bol com boeken; libris;
            crossword books; empik; kinokuniya; thriftbooks; abebooks
        """,
        strong="""
            bookshop; bookstore; book shop; book store; books; librairie; buchhandlung; buchladen;
            libreria; boekhandel; bokhandel; livraria; ksiegarnia; newsagent; magazine; ebooks;
            comic books
        """,
        weak="book; livres; buecher; libros; libri; boeken",
        stems="buchhandlung; boekhandel; bokhandel; buecher",
    ),
    Words(
        Category.DINING,
        brands="""
            mcdonalds; mcdonald; burger king; hungry jacks; kfc; subway; dominos; domino; pizza
            hut; papa johns; nandos; starbucks; costa coffee; greggs; pret a manger; dunkin;
            tim hortons; chipotle; taco bell; wendys; five guys; shake shack; panera; chick fil a;
            olive garden; cheesecake factory; wagamama; wetherspoon; jd wetherspoon; uber eats;
            ubereats; ubr eats; doordash; deliveroo; just eat; justeat; menulog; grubhub;
            seamless; lieferando; thuisbezorgd; takeaway com; wolt; foodora; glovo; swiggy;
            zomato; foodpanda; grab food; guzman y gomez; gyg; grilld; oporto; red rooster; gloria
            jeans; zambrero; boost juice; vapiano; hans im glueck; nordsee; flunch; telepizza;
            goiko; opentable; toogoodtogo; too good to go
        """,
        strong="""
            restaurant; restaurante; ristorante; restaurants; brasserie; bistro; bistrot; cafe;
            caffe; coffee; coffee shop; kaffee; espresso; pizzeria; pizza; trattoria; osteria;
            taverna; sushi; ramen; noodle; noodles; dumpling; thai; kebab; doner; doener; burger;
            burgers; grill; steakhouse; bbq; diner; eatery; canteen; bar and grill; sports bar;
            pub; tavern; brewery; brewing; brewpub; gasthaus; gasthof; biergarten; brauhaus;
            weinbar; winebar; wine bar; cocktail; taproom; tapas; cantina; cerveceria; cafeteria;
            creperie; gelato; gelateria; ice cream; eiscafe; dessert; tearoom; tea house; bubble
            tea; take away; takeaway; takeout; imbiss; schnellrestaurant; eetcafe; snackbar;
            cervejaria; restauracja; ravintola; restaurang
        """,
        weak="pret; bar; arms; inn; kitchen; resto; roasters; bakehouse; deli; food court; snack; eats",
        stems="restaurant; gaststaette; wirtshaus; brauerei; pizzeria",
    ),
    Words(
        Category.EVENTS,
        brands="""
            ticketmaster; ticketek; moshtix; oztix; eventbrite; stubhub; viagogo; seatgeek; axs
            com; axs; see tickets; seetickets; dice fm; livenation; live nation; eventim;
            ticketcorner; ticketone; entradas com; fnac spectacles; billetreduc; ticketswap;
            paylogic; humanitix; skiddle; gigantic; todaytix; broadway; royal opera; opera house;
            taronga; legoland; madame tussauds; disneyland; universal studios; six flags; merlin
            entertainments; timezone; dave and busters; topgolf; holey moley; strike bowling
        """,
        strong="""
            tickets; concert; concerts; konzert; konzerthaus; theatre tickets; theatre royal;
            festival; museum; musee; museo; gallery; galerie; zoo; aquarium; theme park; amusement
            park; freizeitpark; parc attraction; philharmonie; opera; opernhaus; staatstheater;
            stadttheater; schauspielhaus; comedy club; nightclub; club night; stadium; arena;
            karaoke; mini golf; minigolf; planetarium; botanic garden; exhibition; billetterie;
            entradas; biglietti; schouwburg; spectacle; football tickets
        """,
        weak="event; events; ticket; show; club; live",
        stems="konzert; theater; museum; freizeitpark",
    ),
    Words(
        Category.APPS,
        subscriptions="""
            apple one; google one; patreon; onlyfans; discord nitro; duolingo; tinder; bumble;
            hinge; strava; headspace; calm com
        """,
        brands="""
            apple com bill; itunes; itunes com; itunes com bill; app store; google play;
            googleplay; discord; ko fi
        """,
        strong="in app purchase; mobile app",
    ),
    Words(Category.STORIES, subscriptions="penny dreadful; pennydreadful"),
)
