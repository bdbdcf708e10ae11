"""Words of Persian, Hindi, Bengali, Urdu, Icelandic, Afrikaans, Swahili, Welsh, Catalan, Basque and Tagalog.

One table for each lexicon that they add to; phrases in their own spelling.
"""

HEADINGS_FURTHER = {
    "date": "köpdatum|inköpsdag|kjøpsdato|købsdato|تاریخ|تاریخ میلادی|میلادی|تاریخ تراکنش|تاریخ شمسی|तारीख|दिनांक|लेनदेन तिथि|तिथि|তারিখ|লেনদেনের তারিখ|dagsetning|dags|bókunardagur|transaksiedatum|tarehe|dyddiad|data operació|data de l operació|data d operació|petsa|completion time|transaction time|date and time|date time|time stamp",
    "value_date": "vaxtadagur|waardedatum|data valor|balio data|dyddiad gwerth",
    "debit": "برداشت|بدهکار|نام|निकासी|नामे|आहरण|উত্তোলন|ডেবিট|খরচ|út|úttekt|debet|onttrekkings|kutoa|kilichotolewa|arian allan|taliadau allan|càrrec|càrrecs|carrec|zorra|zordunketa|irteerak|bawas|withdrawn",
    "credit": "واریز|بستانکار|जमा|জমা|ক্রেডিট|inn|innborgun|krediet|deposito s|kuingiza|kilichowekwa|arian i mewn|taliadau i mewn|abonament|ingressos|abonaments|abonamendua|sarrerak|hartzekoa|dagdag",
    "amount": "مبلغ|مبلغ ریال|राशि|পরিমাণ|টাকা|upphæð|bedrag rand|kiasi|swm|import|import eur|zenbatekoa|halaga",
    "balance": "مانده|موجودی|शेष|शेष राशि|বর্তমান ব্যালেন্স|ব্যালেন্স|স্থিতি|staða|salio|balans|baki ya akaunti|balans|gweddill|saldo disponible|saldoa|balanse",
    "description": "inköpsställe|försäljningsställe|specifikation|kjøpssted|brukersted|forretning|købssted|شرح|شرح تراکنش|توضیحات|विवरण|বিবরণ|texti|skýring|lýsing|beskrywing|maelezo|manylion|disgrifiad|concepte|descripció|kontzeptua|azalpena|deskripsyon|paglalarawan|transaction type",
    "reference": "شماره سند|شماره پیگیری|کد پیگیری|चेक नं|চেক নং|tilvísun|verwysing|kumbukumbu|cyfeirnod|referència|erreferentzia|receipt no",
}

BALANCES_FURTHER = {
    "opening": "承前餘額|前期餘額|承上頁餘額|전월 이용금액|전월 결제금액|전월 청구금액|مانده از قبل|مانده قبلی|مانده اولیه|موجودی اولیه|مانده ابتدای دوره|प्रारंभिक शेष|पिछला शेष|প্রারম্ভিক স্থিতি|প্রারম্ভিক ব্যালেন্স|পূর্ববর্তী ব্যালেন্স|staða í upphafi|fyrri staða|aanvangsaldo|openingsaldo|beginsaldo|salio la awali|salio la mwanzo|balans agoriadol|saldo anterior|saldo inicial|hasierako saldoa|aurreko saldoa|panimulang balanse|nakaraang balanse",
    "closing": "本期餘額|期末結餘|目前餘額|이번달 결제금액|이번 달 결제금액|당월 결제금액|당월 청구금액|총 결제금액|本期应还款额|本期应还金额|本期应还款总额|本期账单金额|本期應繳總額|本期應繳金額|مانده نهایی|مانده پایان دوره|موجودی نهایی|अंतिम शेष|समापन शेष|সমাপনী স্থিতি|সমাপনী ব্যালেন্স|lokastaða|staða í lok|sluitingsaldo|eindsaldo|salio la mwisho|balans terfynol|balans cau|saldo final|amaierako saldoa|azken saldoa|pangwakas na balanse|kasalukuyang balanse",
    "brought": "नीचे लाया|आगे लाया गया|আনীত স্থিতি|oorgebring|millifært frá|balans a ddygwyd ymlaen",
    "carried": "आगे ले जाया गया|জের|oorgedra|balans a gariwyd ymlaen",
    "ignore": "موجودی قابل برداشت|उपलब्ध शेष|ব্যবহারযোগ্য ব্যালেন্স|til ráðstöfunar|beskikbare saldo|balans ar gael|saldo disponible|saldo erabilgarria",
}

SUMMARY_FURTHER = {
    "credits": "kreeditkäive kokku|kreeditkäive|laekumised kokku|جمع واریز|جمع بستانکار|कुल जमा|মোট জমা|innborganir samtals|samtals inn|totale krediete|jumla ya kuingia|cyfanswm i mewn|total abonaments|total ingressos|sarrerak guztira",
    "debits": "deebetkäive kokku|deebetkäive|väljaminekud kokku|جمع برداشت|جمع بدهکار|कुल निकासी|कुल आहरण|মোট উত্তোলন|úttektir samtals|samtals út|totale debiete|jumla ya kutoka|cyfanswm allan|total càrrecs|irteerak guztira",
}

TOTALS_FURTHER = {"total": "جمع|جمع کل|कुल|कुल योग|মোট|সর্বমোট|totaal|jumla|cyfanswm|guztira|kabuuan"}

KINDS_FURTHER = {
    "bank": {
        "3": "صورتحساب|صورتحساب بانکی|گردش حساب|صورت حساب سپرده|شماره حساب|مانده از قبل|مانده|खाता विवरण|खाता विवरणी|पासबुक|बचत खाता|হিসাব বিবরণী|ব্যাংক হিসাব|হিসাব নম্বর|reikningsyfirlit|bankareikningur|yfirlit reiknings|bankstaat|rekeningstaat|tjekrekening|taarifa ya akaunti|taarifa ya benki|namba ya akaunti|cyfriflen|datganiad banc|rhif cyfrif|extracte|extracte bancari|extracte de compte|compte corrent|moviments del compte|kontu laburpena|laburpena|kontu korrontea|wallet statement|mobile money|paid in|withdrawn"
    },
    "card": {
        "4": "πιστωτικής κάρτας|πιστωτικήσ κάρτασ|ελάχιστη καταβολή|ελάχιστο ποσό καταβολής|صورتحساب کارت اعتباری|क्रेडिट कार्ड|न्यूनतम देय|ক্রেডিট কার্ড|ন্যূনতম প্রদেয়|kreditkort|kreditkortareikningur|kredietkaart|minimum betaling|cerdyn credyd|targeta de crèdit|kreditu txartela"
    },
    "pay": {
        "4": "فیش حقوقی|حقوق پایه|خالص پرداختی|جمع حقوق و مزایا|کسورات|वेतन पर्ची|मूल वेतन|कुल कटौती|शुद्ध वेतन|भविष्य निधि|বেতন রশিদ|মূল বেতন|মোট কর্তন|নিট বেতন|launaseðill|mánaðarlaun|heildarlaun|útborguð laun|útborgun|staðgreiðsla|staðgreiðsla skatta|lífeyrissjóður|frádráttur|frádráttur samtals|salarisstrokie|betaalstrokie|bruto salaris|netto salaris|basiese salaris|aftrekkings|hati ya mshahara|mshahara wa msingi|mshahara halisi|makato|slip cyflog|cyflog gros|cyflog net|didyniadau|yswiriant gwladol|full de salari|nòmina|salari base|total meritat|líquid a percebre|total a deduir|nomina|soldata|soldata garbia|soldata gordina|kenkariak|sahod"
    },
    "receipt": {
        "4": "فاکتور|فاکتور فروش|رسید|مبلغ قابل پرداخت|مالیات بر ارزش افزوده|रसीद|बिल|चालान|कुल राशि|जीएसटी|রসিদ|চালান|উপমোট|সর্বমোট|ভ্যাট|মোট মূল্য|kvittun|reikningur|vsk|samtals til greiðslu|kwitansie|faktuur|btw|risiti|jumla kuu|ankara|derbynneb|anfoneb|taw|rebut|factura simplificada|base imposable|tiquet|ordainagiria|faktura|bez|guztira|resibo|kabuuan"
    },
}

PAY_FIGURES_FURTHER = {
    "gross": "جمع حقوق و مزایا|جمع مزایا|حقوق ناخالص|सकल वेतन|कुल अर्जन|মোট বেতন|মোট প্রাপ্য|heildarlaun|laun samtals|bruto salaris|bruto besoldiging|totale verdienste|mshahara ghafi|jumla ya mapato|cyflog gros|cyfanswm enillion|total meritat|salari brut|soldata gordina|sortutakoa guztira|total penerimaan|jumlah penerimaan|jumlah gaji|total gaji|gross na sahod|tổng lương",
    "net": "išmokėtina suma|išmokėtina|išmokama suma|mokėtina suma|خالص پرداختی|خالص دریافتی|शुद्ध वेतन|निवल वेतन|শুদ্ধ বেতন|নিট বেতন|নিট প্রদেয়|útborguð laun|útborgun|netto laun|netto salaris|netto betaling|mshahara halisi|malipo halisi|cyflog net|tâl net|líquid a percebre|líquid total a percebre|soldata garbia|jaso beharrekoa|penerimaan bersih|total diterima|lương thực lãnh|net na sahod",
    "deductions": "جمع کسورات|جمع کسور|कुल कटौती|মোট কর্তন|frádráttur samtals|frádráttur alls|totale aftrekkings|jumla ya makato|cyfanswm didyniadau|total a deduir|total deduccions|kenkariak guztira|tổng các khoản khấu trừ|tổng các khoản trừ|tổng cộng khấu trừ|tổng trừ|jumlah potongan gaji",
}
PAY_COLUMNS_FURTHER = {
    "current": "upphæð|مبلغ|राशि|পরিমাণ|kiasi|swm|import|bedrag",
    "ytd": "frá áramótum|uppsafnað|frá áram|साल की शुरुआत से|jaar tot op datum|mwaka hadi sasa|hyd yn hyn|acumulat|urte hasieratik",
    "noise": "einingar|tímar|taxti|hlutfall|تعداد|घंटे|ure|saa|oriau|hores|orduak",
}
PAY_DATES_FURTHER = {
    "pay_date": "išmokėjimo data|mokėjimo data|تاریخ پرداخت|भुगतान तिथि|প্রদানের তারিখ|útborgunardagur|greiðsludagur|betaaldatum|tarehe ya malipo|dyddiad talu|data de pagament|ordainketa data|petsa ng bayad",
}
DEDUCTIONS_FURTHER = {
    "deduction": "بیمه|مالیات|کسور|भविष्य निधि|आयकर|কর|ভবিষ্য তহবিল|lífeyrissjóður|staðgreiðsla|stéttarfélag|félagsgjald|belasting|lbs|wvf|kodi|bima|treth|yswiriant|pensiwn|cotització|irpf|seguretat social|zerga|gizarte segurantza|philhealth|pag ibig|sss",
}
EARNINGS_FURTHER = frozenset(
    "mánaðarlaun yfirvinna orlof desemberuppbót حقوق مزایا اضافه پایه वेतन भत्ता বেতন ভাতা salaris mshahara posho cyflog salari soldata sahod".split()
)

RECEIPT_FIGURES_FURTHER = {
    "grand": "مبلغ قابل پرداخت|مبلغ نهایی|देय राशि|कुल देय|সর্বমোট|প্রদেয়|samtals til greiðslu|til greiðslu|totaal betaalbaar|jumla kuu|cyfanswm i w dalu|total a pagar|ordaintzekoa|kabuuang halaga",
    "total": "جمع کل|कुल|कुल राशि|মোট|samtals|alls|jumla|cyfanswm|guztira|kabuuan",
    "subtotal": "جمع جزء|उप योग|उपयोग|উপমোট|millisamtala|subtotaal|jumla ndogo|is gyfanswm|base imposable|azpitotala",
    "tax": "مالیات|مالیات بر ارزش افزوده|जीएसटी|कर|ভ্যাট|মূসক|vsk|virðisaukaskattur|kodi|vat 16|taw|bez",
    "discount": "تخفیف|छूट|ছাড়|afsláttur|afslag|punguzo|gostyngiad|descompte|deskontua",
    "payment": "نقدی|नकद|নগদ|reiðufé|kontant|taslimu|arian parod|efectiu|eskudirua",
}
RECEIPT_DATES_FURTHER = {
    "date": "تاریخ|तारीख|दिनांक|তারিখ|dags|dagsetning|tarehe|dyddiad|data|petsa",
}
