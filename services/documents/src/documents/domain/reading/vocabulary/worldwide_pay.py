"""Words of pay stubs in further languages, in their own spelling."""

PAY_FIGURES_WORLD = {
    "gross": "total percepc|total percep|total abono|total earned|total earning|total wages|gross earned|総支給額|総支給金額|支給合計|支給額合計|支給合計額|支給計|应发工资|应发合计|应发金额|應發工資|應發薪資|應付薪資|工资总额|税前工资|지급총액|지급합계|지급액계|급여계|총지급액|всего начислено|итого начислено|начислено всего|разом нараховано|усього нараховано|брутна заплата|"
    "μικτές αποδοχές|σύνολο αποδοχών|ακαθάριστες αποδοχές|שכר ברוטו|סהכ תשלומים|סך כל התשלומים|إجمالي الراتب|الراتب الإجمالي|إجمالي الاستحقاقات|รวมรายได้|รายได้รวม|เงินได้รวม|tổng thu nhập|lương gộp|brüt ücret|brüt kazanç|toplam kazanç|brüt toplam|"
    "hrubá mzda|hrubý příjem|hrubý příjem celkem|bruttó bér|bruttó jövedelem|összes járandóság|brutopalk|bruto alga|bruto darbo užmokestis|priskaityta|salariu brut|venit brut|total venituri|bruto plaća|bruto|ukupna bruto plaća|gaji kotor|jumlah pendapatan|total penghasilan|total pendapatan|penghasilan bruto|"
    "total percepciones|suma de percepciones|total haberes|total ganado|total remuneraciones|total imponible y no imponible|total remunerativo|total de vencimentos|total vencimentos|total proventos|total de proventos|salaire brut mensuel|total des gains|paie brute|gains bruts|rémunération totale|salario lordo|totale lordo del mese|gesamtbezüge|summe bezüge|bezüge brutto|"
    "månedslønn brutto|sum lønn|løn i alt|bruttoløn|samlet løn|ansiot yhteensä|rahapalkka yhteensä|laun samtals|total earnings gross|gross remuneration|total remuneration|total emoluments|gross emoluments|total additions|płaca brutto|przychód brutto|razem przychody|suma składników brutto",
    "net": "total net payable|total net|net payable for the month|net take home|net take home pay|neto recibido|netto ausbezahlt|net salary paid|net wage|net wages paid|差引支給額|差引支給金額|差引総支給額|手取額|手取り額|振込額|銀行振込額|差引振込額|实发工资|实发合计|实发金额|實發工資|實發薪資|實領薪資|税后工资|실지급액|실수령액|차인지급액|차감지급액|실지급합계|к выплате|сумма к выплате|на руки|до виплати|за получаване|сума за получаване|сума за изплащане|нетна сума|чиста сума за получаване|нето за получаване|"
    "καθαρές αποδοχές|πληρωτέο|πληρωτέο ποσό|καθαρό πληρωτέο|נטו לתשלום|שכר נטו|סכום בבנק|صافي الراتب|الراتب الصافي|صافي المستحق|เงินได้สุทธิ|รายได้สุทธิ|รับสุทธิ|เงินเดือนสุทธิ|thực lĩnh|thực nhận|lương thực nhận|net ödenen|net ücret|ödenecek net|ele geçen net|net ödeme|"
    "čistá mzda|k výplatě|částka k výplatě|čistá mzda k výplatě|na výplatu|k výplate|kifizetendő|nettó bér|kifizetett|netopalk|neto alga|izmaksai|išmokėta|mokėtina|salariu net|rest de plată|rest plată|net de plată|neto plaća|za isplatu|iznos za isplatu|gaji bersih|jumlah gaji bersih|take home pay|penghasilan bersih|total diterima|gaji dibawa pulang|"
    "líquido a pagar|total líquido|valor líquido a receber|líquido do mês|salário líquido a receber|sueldo líquido|alcance líquido|líquido a pago|líquido a cobrar|neto pagado|total a cobrar|neto del mes|paie nette|salaire net à payer|net à payer chf|versement net|netto versato|totale netto in busta|netto da corrispondere|nettobezug|nettobezüge|nettolohn total|überweisung netto|"
    "utbetalt beløp|til disposisjon|netto til utbetaling|beløb til disposition|til rådighed|nettolön att utbetala|maksetaan tilille|maksettava palkka|útborgað|útborguð laun|salary payable|net payable|amount payable|net remuneration|net salary payable|net pay to bank|kwota przelewu|wypłata|kwota wypłaty|przelew na konto",
    "deductions": "total deds|total ded|total deducc|total deducciones y retenciones|total deductns|tot deductions|total dedns|total withheld|total descuento|控除合計|控除合計額|控除額合計|控除計|総控除額|扣款合计|扣除合计|代扣合计|应扣合计|應扣合計|扣款總額|공제총액|공제합계|공제액계|공제계|всего удержано|итого удержано|удержано всего|разом утримано|усього утримано|"
    "σύνολο κρατήσεων|κρατήσεις σύνολο|סהכ ניכויים|סך כל הניכויים|إجمالي الخصومات|إجمالي الاستقطاعات|مجموع الخصومات|รวมรายการหัก|รวมเงินหัก|รวมหัก|tổng khấu trừ|các khoản trừ|kesintiler toplamı|toplam kesinti|kesinti toplamı|toplam kesintiler|"
    "srážky celkem|celkem srážky|zrážky spolu|összes levonás|levonások összesen|kinnipidamised kokku|ieturējumi kopā|išskaityta|total rețineri|total retineri|ukupni doprinosi|obustave ukupno|jumlah potongan|total potongan|"
    "total deducciones|suma de deducciones|total descuentos|total egresos|total de descontos|total dos descontos|total des retenues|total des déductions|total retenues|totale ritenute|summe abzüge|abzüge total|sum trekk|sum fradrag|vähennykset yhteensä|frádráttur samtals|total statutory deductions|total deduction|gross deductions|suma potrąceń|razem składki i podatek",
    "ytd_gross": "cumulatif des gains|lönesumma hittills|累計支給額|累计应发|누계지급액|с начала года начислено|brüt kümülatif",
    "other": "課税対象額|課税支給額|标准报酬|과세대상|налогооблагаемая|φορολογητέο|gelir vergisi matrahı|sgk matrahı|vergi matrahı|základ daně|adóalap|podstawa wymiaru|podstawa opodatkowania|venit impozabil|impuesto base|base de cálculo|base cálc|salário contr inss|base fgts|total imponible|base imposable|grundlag|skattegrundlag",
}

PAY_COLUMNS_WORLD = {
    "current": "actual|earned|payable this month|courant|période|cette période|当月|今月|本月|금액|금월|当月支給|сумма|ποσό|المبلغ|จำนวนเงิน|số tiền|tutar|kwota zł|vencimentos|descontos|haberes|percepciones|deducciones importe|proventos|belopp kr|beløb|this cheque|this pay cheque|this payment|aktuell|competenze|trattenute|betaling|inhouding",
    "ytd": "cum|saldo ar|ack|cumulatif|cumulative|cumulatives|cumulative to date|totalt i år|summa i år|ackumulerat i år|ack i år|total i år|sum i år|kertymat vuoden alusta|kertymät vuoden alusta|vuoden alusta|kertymät|kertyma|seit jahresbeginn|aufgelaufen|od zacatku roku|od začátku roku|halmozott|od początku roku|narastająco|hittil|i ar hittil|desde enero|yil basindan|totale anno|totali progressivi|累計|本年累計|累计|누계|с начала года|нарастающим итогом|σωρευτικά|تراكمي|สะสม|lũy kế|kümülatif|od početku godine|kumulativně|göngyölített|cumulat|acumulado año|ano acumulado|year to date amount|ytd amt|fytd|financial ytd",
    "noise": "full|standard|master|時間|単価|日数|工时|单价|天数|시간|часы|дни|ставка|ώρες|שעות|ساعات|ชั่วโมง|giờ|saat|gün|heures|taux salarial|hodiny|dny|óra|ore lucrate|jam|referência|ref|dias|días|cantidad|hours units|units hours|nombre ou base",
}

PAY_DATES_WORLD = {
    "pay_date": "valuta|支給日|支払日|給与支給日|振込日|发放日期|发薪日|发薪日期|支付日期|發薪日|發薪日期|지급일|급여지급일|지급일자|дата выплаты|выплачено|дата виплати|ημερομηνία πληρωμής|תאריך תשלום|تاريخ الدفع|تاريخ الصرف|วันที่จ่าย|วันจ่ายเงิน|ngày trả lương|ngày thanh toán|ödeme tarihi|"
    "datum výplaty|výplatní termín|dátum výplaty|kifizetés dátuma|väljamakse kuupäev|data plății|data platii|datum isplate|tanggal pembayaran|tanggal bayar|tarikh bayaran|fecha de depósito|fecha pago nómina|data de crédito|data crédito|data pagto|data pgto|pagamento|date de dépôt|date du dépôt|date de la paie|payé le|auszahlung per|valuta lohn|zahlung am|utbetalt den|udbetalt den|útborgunardagur|data wypłaty wynagrodzenia|salary credited on|paid|pay cheque date",
    "period_start": "период с|periode fra|lønperiode fra|od dnia|period starting|pay cycle start|fecha inicial de pago",
    "period_end": "период по|periode til|lønperiode til|pay cycle end|fecha final de pago|period ending date",
    "other": "入社日|生年月日|入职日期|입사일|生日|дата приема|ημερομηνία πρόσληψης|işe giriş tarihi|datum nástupu|belépés|data angajării|datum zaposlenja|date of joining|doj|fecha ingreso|fecha de ingreso|fecha de alta|data de admissão|ansat den|data zatrudnienia|work start date|joining date|date d engagement",
}

DEDUCTIONS_WORLD = {
    "deduction": "健康保険|厚生年金|雇用保険|介護保険|所得税|住民税|社会保険|养老保险|医疗保险|失业保险|住房公积金|个人所得税|公积金|社保|勞保|健保|국민연금|건강보험|장기요양|고용보험|소득세|지방소득세|주민세|ндфл|профсоюз|удержание|пдфо|військовий збір|φόρος|εφκα|ικα|εισφορές|מס הכנסה|ביטוח לאומי|מס בריאות|פנסיה|"
    "ضريبة|التأمينات|ประกันสังคม|ภาษี|กองทุน|bhxh|bhyt|bhtn|thuế|sgk|işsizlik|vergisi|bes kesintisi|zdravotní|sociální|daň|záloha na daň|poistenie|szja|tb járulék|nyugdíj|tulumaks|töötuskindlustus|kogumispension|vsaoi|iin|gpm|psd|vsd|cas|cass|impozit|doprinos|porez|prirez|kwsp|epf|perkeso|socso|eis|pcb|zakat|bpjs|pph|jht|"
    "imss|isr|infonavit|afp|fonasa|isapre|salud|pensión|fondo de solidaridad|jubilación|obra social|sindicato|irrf|vale transporte|vale refeição|contribution|impôt|impot fédéral|impot provincial|rrq|rqap|ae|assurance emploi|syndicat|ritenuta|détachement|svb|quellensteuer|pensionskasse|nbu|uvg|ktg|bvg|provident fund|professional tax|tds|esi|lop|paye|nhif|nssf|sdl|uif|medical aid|nasfund|mpf|cpf|sinda|"
    "staðgreiðsla|lífeyrissjóður|stéttarfélag|folketrygd|fagforeningskontingent|am bidrag|a skat|atp bidrag|kirkollisvero|ennakonpidätys|työeläke|akava|zaliczka|zaliczka na podatek|składka|ubezpieczenie|ppk pracownik|komornik|garnishment|child support|csl|hecs help|stsl|novated lease|union fees",
}

EMPLOYER_WORLD = {
    "employer": "会社負担|事業主負担|单位缴纳|公司缴纳|회사부담|работодатель|взносы работодателя|εργοδότη|מעסיק|صاحب العمل|นายจ้าง|người sử dụng lao động|işveren|zaměstnavatel|zamestnávateľ|munkáltató|tööandja|darba devējs|darbdavys|angajator|poslodavac|majikan|pemberi kerja|patronal|aportación empresa|empleador|aporte patronal|empregador|fgts|"
    "employeur|part employeur|cotisations patronales|datore|c ditta|ditta|arbeitgeberanteil|ag anteil|arbeidsgiver|arbejdsgiver|arbetsgivare|työnantaja|pracodawca|pracodawcy|ers|er ni|ers ni|ers pension|ers nic|match|company contribution|co contribution|employer tax|employer taxes|employer paid|employer contribution|employer contributions|firm pension",
}

BONUS_WORLD = {
    "bonus": "賞与|ボーナス|奖金|绩效奖金|年终奖|獎金|상여|상여금|성과급|премия|премії|бонус|δώρο|επίδομα αδείας|בונוס|מענק|مكافأة|علاوة|โบนัส|thưởng|ikramiye|prim|prémie|odměna|jutalom|prémium|boonus|primă|regres|božićnica|thr|tunjangan hari raya|aguinaldo|décimo terceiro|13 salário|13º|plr|prime annuelle|boni|bonifico premio|gratifikation|julbonus|semestertillägg|lomaraha|premia roczna|nagroda",
}
EARNINGS_WORLD = frozenset(
    "基 給 支 当 本 加 津 补 기본급 수당 식대 оклад премия надбавка отпускные зарплата доплата αποδοχές μισθός שכר משכורת الراتب بدل เงินเดือน ค่า lương phụ ücret mesai mzda příplatek bér pótlék palk alga salariu spor plaća gaji tunjangan sueldo horas comisiones "
    "proventos salário gratificação gains régulier monatslohn stundenlohn kinderzulage gage loen lon fastelon peruspalkka tuntipalkka laun hra allowance da conveyance leave ordinary płaca premia dodatek ordinario straordinaria heures".split()
)
