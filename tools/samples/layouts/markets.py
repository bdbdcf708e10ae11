"""Invented employers, landlords and shops of twelve countries; a line break starts a second line."""

from tools.samples.layouts.everyday import Market

US = Market(
    ("DIRECT DEP CEDAR FORGE TOOLS PAYROLL", "3184.22"),
    (("ACH RENT MAPLE COURT APTS", "rent", "1450.00"), ("NETFLIX.COM CA", "subscription", "15.49"),
     ("ACH PRAIRIE ELECTRIC UTILITY", "utilities", "88.17")),
    (("POS GOLDEN ACRE SUPERMARKET", "groceries", 18, 140), ("POS PINE ST PHARMACY", "health", 6, 45),
     ("POS HIGHWAY FUEL 2208", "transport", 22, 61), ("POS BLUE DOOR COFFEE", "dining", 4, 12),
     ("POS NORTH MALL SHOES", "shopping", 30, 110), ("POS STARLIGHT CINEMA", "entertainment", 12, 34)),
)  # fmt: skip
UK = Market(
    ("BACS CREDIT\nHOLLOWAY PRINT LTD WAGES", "2146.37"),
    (("STANDING ORDER\nFERNSIDE LETTINGS RENT", "rent", "895.00"), ("DIRECT DEBIT\nTHAMESMERE WATER", "utilities", "38.40"),
     ("DIRECT DEBIT\nSPOTIFY P1A2", "subscription", "11.99"), ("DIRECT DEBIT\nHEDGEROW MOBILE PHONE", "phone", "19.00")),
    (("CARD PAYMENT\nGREENGATE FOODHALL LEEDS", "groceries", 9, 84), ("CARD PAYMENT\nCITY TRAMS TICKET", "transport", 2, 9),
     ("CONTACTLESS\nTHE KETTLE CAFE", "dining", 3, 14), ("CARD PAYMENT\nQUAYSIDE BOOKSHOP", "entertainment", 7, 32),
     ("CARD PAYMENT\nWEAVER STREET CLOTHING", "shopping", 15, 95)),
)  # fmt: skip
DE = Market(
    ("Gehalt/Rente\nNordlicht Werke GmbH Lohn", "2731.50"),
    (("Dauerauftrag\nMiete Wohnung Lindenhof 4", "rent", "940.00"), ("Lastschrift\nStadtstrom Energie Abschlag", "utilities", "74.00"),
     ("Lastschrift\nNETFLIX INTERNATIONAL", "subscription", "13.99"), ("Lastschrift\nFunkturm Mobil Rechnung 5521", "phone", "24.99")),
    (("Kartenzahlung\nKornblume Supermarkt", "groceries", 8, 96), ("Kartenzahlung\nAdler Apotheke am Markt", "health", 5, 38),
     ("Kartenzahlung\nStadtbahn Fahrkarten", "transport", 3, 49), ("Kartenzahlung\nLichtspielhaus Kino", "entertainment", 9, 28),
     ("Kartenzahlung\nBackstube Rosenau", "dining", 3, 15)),
)  # fmt: skip
FR = Market(
    ("VIREMENT SALAIRE ATELIERS DU PHARE", "2218.64"),
    (("PRELEVEMENT LOYER RESIDENCE LES TILLEULS", "rent", "780.00"), ("PRELEVEMENT ELECTRICITE LUMINA", "utilities", "61.20"),
     ("PRELEVEMENT SPOTIFY", "subscription", "11.12"), ("PRELEVEMENT FORFAIT MOBILE ONDALIS", "phone", "15.99")),
    (("CARTE SUPERMARCHE LE PANIER VERT", "groceries", 7, 92), ("CARTE PHARMACIE DU PONT", "health", 4, 31),
     ("CARTE TRAMWAY BILLETTERIE", "transport", 2, 40), ("CARTE CINEMA LE RIALTINO", "entertainment", 8, 24),
     ("CARTE BOULANGERIE MARGUERITE", "dining", 2, 13)),
)  # fmt: skip
NL = Market(
    ("Salaris Veldkamp Techniek BV", "2544.10"),
    (("Huur Stichting Waterkant Wonen", "rent", "812.35"), ("Incasso Poldergas Energie", "utilities", "96.00"),
     ("Incasso NETFLIX", "subscription", "12.99"), ("Incasso Molenwind Internet", "internet", "42.50")),
    (("Betaalautomaat De Groene Mand Supermarkt", "groceries", 6, 88), ("Betaalautomaat Fietshuis Kanaal", "shopping", 9, 70),
     ("Betaalautomaat Stadsvervoer", "transport", 2, 30), ("Betaalautomaat Filmhuis Lantaarn", "entertainment", 9, 25),
     ("Betaalautomaat Koffiebar Hoek", "dining", 3, 16)),
)  # fmt: skip
ES = Market(
    ("NOMINA TALLERES DEL FARO SL", "1876.45"),
    (("RECIBO ALQUILER FINCA LOS OLIVOS", "rent", "690.00"), ("RECIBO LUZ SOLANA", "utilities", "57.83"),
     ("RECIBO NETFLIX", "subscription", "12.99"), ("RECIBO FIBRA AZULEJO", "internet", "34.90")),
    (("COMPRA TARJETA SUPERMERCADO LA ESPIGA", "groceries", 6, 79), ("COMPRA TARJETA FARMACIA DEL MAR", "health", 4, 29),
     ("COMPRA TARJETA METRO RECARGA", "transport", 5, 22), ("COMPRA TARJETA CINE ALAMEDA", "entertainment", 7, 21),
     ("COMPRA TARJETA BAR LA PLAZUELA", "dining", 3, 26)),
)  # fmt: skip
IN = Market(
    ("NEFT CR BANYAN SOFTWORKS PVT LTD\nSALARY", "114250.00"),
    (("UPI RENT LOTUS RESIDENCY\nFLAT 4B", "rent", "28500.00"), ("ACH DR SIP OWN SAVINGS", "transfer", "12000.00"),
     ("UPI NETFLIX ENTERTAINMENT", "subscription", "499.00")),
    (("UPI MANGO TREE GROCERS\nREF 40912288", "groceries", 240, 4200), ("UPI CITY METRO CARD", "transport", 50, 800),
     ("POS TULSI MEDICALS", "health", 120, 1900), ("UPI CHAI POINT CORNER", "dining", 60, 650),
     ("POS SILVERSCREEN CINEMAS", "entertainment", 300, 1400)),
)  # fmt: skip
CA = Market(
    ("PAYROLL DEPOSIT NORTHPINE MILLS", "2405.18"),
    (("RENT PRE-AUTH BIRCHWOOD SUITES", "rent", "1325.00"), ("BILL PAYMENT GLACIER HYDRO", "utilities", "71.44"),
     ("SPOTIFY CANADA", "subscription", "10.99")),
    (("PURCHASE MAPLE BASKET GROCERY", "groceries", 12, 118), ("PURCHASE LOONIE DRUG MART", "health", 6, 42),
     ("PURCHASE TRANSIT FARE RELOAD", "transport", 10, 50), ("PURCHASE AURORA CINEMA", "entertainment", 12, 32),
     ("PURCHASE BEAVER CREEK DINER", "dining", 9, 48)),
)  # fmt: skip
CH = Market(
    ("Gutschrift Lohn Uhrwerk Manufaktur AG", "5240.00"),
    (("Dauerauftrag Miete Seeblick 9", "rent", "1680.00"), ("Lastschrift Krankenkasse Alpina", "insurance", "342.75"),
     ("Lastschrift Spotify", "subscription", "13.95")),
    (("Einkauf Bergkorb Supermarkt", "groceries", 9, 120), ("Einkauf Seebahn Billette", "transport", 4, 60),
     ("Einkauf Apotheke Enzian", "health", 8, 55), ("Einkauf Kino Matterblick", "entertainment", 15, 38),
     ("Einkauf Restaurant Zur Traube", "dining", 14, 90)),
    step="0.05",
)  # fmt: skip
SE = Market(
    ("LÖN FJÄLLGRUVAN AB", "27480.00"),
    (("AUTOGIRO HYRA BJÖRKGÅRDEN", "rent", "8350.00"), ("AUTOGIRO ÄLVKRAFT EL", "utilities", "642.00"),
     ("NETFLIX COM", "subscription", "129.00")),
    (("KORTKÖP GRÖNA KORGEN MATMARKNAD", "groceries", 60, 1100), ("KORTKÖP STADSBUSS", "transport", 30, 420),
     ("KORTKÖP APOTEK LINNEAN", "health", 45, 390), ("KORTKÖP BIOGRAF NORRSKEN", "entertainment", 120, 320),
     ("KORTKÖP FIKA HÖRNET", "dining", 38, 210)),
    repayment=("INBETALNING TACK", "2500.00"),
)  # fmt: skip
PL = Market(
    ("PRZELEW PRZYCHODZACY WYNAGRODZENIE LATARNIA SP ZOO", "6480.00"),
    (("ZLECENIE STALE CZYNSZ OSIEDLE POD LIPAMI", "rent", "2150.00"), ("POLECENIE ZAPLATY ENERGIA ISKRA", "utilities", "187.32"),
     ("PLATNOSC KARTA NETFLIX", "subscription", "49.00")),
    (("PLATNOSC KARTA SKLEP ZIELONY KOSZYK", "groceries", 18, 290), ("PLATNOSC KARTA APTEKA POD WAGA", "health", 12, 120),
     ("PLATNOSC KARTA BILETY MIEJSKIE", "transport", 4, 110), ("PLATNOSC KARTA KINO ZORZA", "entertainment", 22, 70),
     ("PLATNOSC KARTA KAWIARNIA MIETA", "dining", 11, 64)),
    repayment=("SPLATA KARTY DZIEKUJEMY", "800.00"),
)  # fmt: skip
JP = Market(
    ("SALARY HOSHIZORA DENKI", "284600"),
    (("RENT SAKURA HEIGHTS 203", "rent", "78000"), ("NETFLIX", "subscription", "1590"), ("HIKARI DENRYOKU ELECTRIC", "utilities", "6842")),
    (("MIDORI SUPERMARKET", "groceries", 600, 7800), ("EKIMAE RAIL CHARGE", "transport", 1000, 5000),
     ("HANA PHARMACY", "health", 480, 3200), ("TSUKI CINEMA", "entertainment", 1200, 4000), ("KOMOREBI CAFE", "dining", 380, 2400)),
    step="1",
)  # fmt: skip
