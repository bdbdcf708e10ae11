"""Words of statements in further languages, in their own spelling; the rest is in English and
Western European tongues beside them."""

HEADINGS_WORLD = {
    "transaction_date": "תאריך עסקה|תאריך העסקה|תאריך רכישה|ご利用日|利用日|使用日|交易日|消费日期|消費日期|이용일|이용일자|거래일|ngày giao dịch|işlem tarihi",
    "date": "お取引日|取引日|お取扱日|取扱日|日付|年月日|お取引年月日|取引年月日|計算日|交易日期|交易时间|交易時間|记账日期|记账日|入账日期|記帳日期|帳務日期|日期|"
    "거래일자|거래일시|거래일|일자|날짜|дата|дата операции|дата операції|дата совершения|дата и время|дата транзакции|дата документа|"
    "ημερομηνία|ημ νία|ημ/νία|ημερ|תאריך|התאריך|التاريخ|تاريخ|تاريخ العملية|วันที่|วัน เดือน ปี|ngày|ngày gd|ngày hiệu lực|"
    "dátum|dátum zaúčtovania|dátum účtovania|könyvelés dátuma|könyvelés|könyvelés napja|dátum könyvelés|kuupäev|datums|data operacji i księgowania|"
    "tanggal|tgl|tarikh|tarikh masuk|data tranzacției|data tranzactiei|data op|datum knjiženja|datum transakcije|datum valute knjiženja|bokført|reskontradatum|"
    "verbuchungsdatum|verbuchung|dia|fec|f|lanç|lanc|data lanç|fecha y hora|fecha de la operación|fecha de la transacción|fecha transacción|kirjauspäivä|maksupäivä|oper|operação data|islem tarih|"
    "tran dt|txn dt|trans|trn date|booking date|buchungsdat|bu dat|buch datum|d opér|date opé|date op|date ope|opé|date compta|date de transaction|dags|dagsetning|data da operação",
    "value_date": "起息日|价值日|дата обработки|дата проводки|дата списания|дата валютирования|ημερομηνία αξίας|valeur|יום ערך|ערך|تاريخ القيمة|értéknap|valör|valörtarihi|"
    "dátum valuty|datum valuty|data valutei|väärtuspäev|liq|liquidación|fecha de liquidación|rentedato|bokf dag|valutering|f val|fec val|tanggal valuta",
    "debit": "お支払金額|お支払い金額|支払金額|お引出金額|お引出し金額|引出金額|お引出し|お引き出し|引出し|お支払額|出金額|出金|お支払|支払|払出金額|支出|支出金额|支出金額|借方|借方发生额|借方金额|借方金額|提款|取款|付款金额|"
    "출금금액|출금액|출금|찾으신금액|찾으신 금액|지급금액|지급액|расход|расходы|списание|списания|дебет|дебетовый оборот|видатки|дебет витрата|"
    "χρέωση|χρεώσεις|ανάληψη|חובה|מדין|مدين|المدين|سحب|السحوبات|المبلغ المدين|ถอน|ถอนเงิน|เดบิต|หักบัญชี|รายการถอน|ghi nợ|nợ|số tiền ghi nợ|phát sinh nợ|rút ra|"
    "obciążenie|obciążenia|terhelés|terhelések|výdaj|výdavky|na ťarchu|deebet|väljaminek|debetas|debets|izmaksa|išlaidos|mutasi debit|debit rp|pengeluaran|keluar|wang keluar|"
    "plăți|plati|debit lei|isplata|isplate|duguje|zaduženje|zaduženja|odliv|v breme|дебит|исходящи|gideri|çıkan|harcama|retrait|retraits|uttak|débitos|débito|saques|saídas|cargos abonos cargos|charge|prélèvements",
    "credit": "お預り金額|お預かり金額|お預入金額|お預入れ金額|預入金額|預り金額|お預入れ|お預け入れ|お預り|預入れ|入金額|入金|収入|收入|收入金额|收入金額|贷方|贷方发生额|贷方金额|貸方|貸方金額|存款|存入|"
    "입금금액|입금액|입금|맡기신금액|맡기신 금액|приход|поступление|поступления|зачисление|зачисления|пополнение|пополнения|кредит|надходження|"
    "πίστωση|πιστώσεις|κατάθεση|זכות|دائن|الدائن|إيداع|ايداع|الإيداعات|المبلغ الدائن|ฝาก|ฝากเงิน|เครดิต|เข้าบัญชี|รายการฝาก|ghi có|có|số tiền ghi có|phát sinh có|gửi vào|"
    "uznanie|uznania|jóváírás|jóváírások|príjem|príjmy|v prospech|kreedit|sissetulek|kreditas|kredīts|iemaksa|pajamos|mutasi kredit|kredit rp|pemasukan|masuk|wang masuk|"
    "încasări|incasari|credit lei|uplata|uplate|potražuje|odobrenje|odobrenja|priliv|v dobro|входящи|giren|depot|dépôt|dépôts|apports|créditos|crédito|depósitos|innskudd",
    "amount": "ご利用金額|利用金額|金額|金额|交易金额|交易金額|发生额|發生額|取引金額|お取引金額|이용금액|거래금액|금액|сумма|сумма операции|сумма в валюте счета|сумма в валюте карты|сумма платежа|сума|сума операції|"
    "ποσό|סכום|סכום החיוב|المبلغ|مبلغ|مبلغ العملية|จำนวนเงิน|ยอดเงิน|số tiền|số tiền giao dịch|összeg|suma|čiastka|summa|summa eur|suma eur|mutasi|jumlah|jumlah urus niaga|jumlah urusniaga|nominal|"
    "suma tranzacției|iznos|tutarı|işlem tutarı|hareket tutarı|valor lançamento|importe operación|montant de l opération|beløp|upphæð|betrag umsatz|vrijednost",
    "balance": "差引残高|残高|お残高|現在高|差引金額|余额|账户余额|賬戶餘額|結餘|结余|餘額|本次余额|帳戶餘額|거래후잔액|거래 후 잔액|거래후 잔액|잔액|남은금액|остаток|остаток средств|остаток по счету|исходящий остаток|баланс|залишок|"
    "υπόλοιπο|υπόλοιπο λογαριασμού|יתרה|היתרה|الرصيد|رصيد|คงเหลือ|ยอดคงเหลือ|ยอดเงินคงเหลือ|số dư|số dư cuối|egyenleg|zostatok|zůstatek|jääk|atlikums|likutis|saldo akhir|baki|baki penyata|"
    "sold|sold final|sold contabil|stanje|saldo računa|салдо|bakiye tl|kalan bakiye|reststand|solde en euros|saldo del día|saldo após|staða|saldo po",
    "description": "שם בית העסק|שם בית עסק|תיאור הפעולה|お取引内容|取引内容|お取引の内容|摘要|お摘要|ご利用店名|利用店名|ご利用先|ご利用内容|内容|備考|适要|交易摘要|交易说明|交易类型|交易說明|商户名称|附言|备注|備註|說明|说明|"
    "적요|거래내용|내용|가맹점명|이용가맹점|거래구분|описание|описание операции|назначение|назначение платежа|категория|категорія|содержание операции|наименование|опис|опис операції|призначення платежу|деталі|"
    "αιτιολογία|περιγραφή|תיאור|פרטים|תאור|פירוט|الوصف|البيان|التفاصيل|تفاصيل|بيان|รายการ|รายละเอียด|คำอธิบาย|diễn giải|nội dung|nội dung giao dịch|mô tả|chi tiết|"
    "megnevezés|tranzakció|közlemény|popis transakcie|popis|účel|selgitus|maksja saaja|apraksts|paskirtis|keterangan|uraian|uraian transaksi|rincian|butir urusniaga|butiran|"
    "descriere|detalii|detalii tranzacție|explicații|opis plaćanja|opis transakcije|opis|svrha|namen|основание|описание на операцията|açıklaması|işlem açıklaması|işlem|skýring|verrichting|verrichtingen|lançamentos|lançamento|movimento descrição|"
    "naziv|texte|texto|concepto movimiento|movimientos|descripción de la operación",
    "reference": "№|номер|код|код авторизации|mcc|номер документа|αρ παραστατικού|κατάστημα|אסמכתא|סניף|المرجع|رقم المرجع|رقم|票号|凭证号|對方帳號|对方账号|对方户名|对方户名账号|交易渠道|支店|店番|取引店|店舗|거래점|취급점|"
    "số ct|mã giao dịch|số bút toán|cbg|no ref|ช่องทาง|สาขา|frais|fee|fees|variabilní symbol|konštantný symbol|variabilny symbol|vs|ks|ss|viitenumber|referinta|poziv na broj|dekont no|kanal|şube|fiş no",
    "direction": "收支|收支类型|借贷|借贷标志|借貸|收入支出|구분|입출금구분|入払|入出金|тип операции|dr/cr|ma/wn|i/o",
    "foreign": "סכום העסקה|סכום עסקה|金利|利率|이율|限度額|株数|数量|単価|单价|수량|단가|количество|цена|процентная ставка|ποσότητα|τιμή|כמות|مقدار|ราคา|จำนวนหน่วย|đơn giá|số lượng",
}

BALANCES_WORLD = {
    "opening": "上期應繳金額|上期應繳總額|上期應繳總金額|上期应还金额|前月繰越|繰越残高|前期繰越|前回残高|前頁繰越残高|前月末残高|前月残高|期首残高|期初余额|期初餘額|上期余额|上期结余|上期結餘|上月结余|承前余额|承前結餘|上期账单余额|이월잔액|전월이월|전월잔액|이월|기초잔액|"
    "входящий остаток|остаток на начало|остаток на начало периода|начальный остаток|баланс на начало|вхідний залишок|початковий залишок|залишок на початок|начално салдо|салдо начално|"
    "προηγούμενο υπόλοιπο|αρχικό υπόλοιπο|υπόλοιπο από μεταφορά|εκ μεταφοράς|יתרת פתיחה|יתרה קודמת|الرصيد الافتتاحي|رصيد افتتاحي|الرصيد السابق|رصيد أول المدة|ยอดยกมา|ยอดเงินยกมา|số dư đầu kỳ|số dư đầu|dư đầu kỳ|"
    "sdo apertura|sdo inicial|sdo anterior|saldo apertura|saldo awal|baki awal|baki bawa ke hadapan|baki terdahulu|saldo otwarcia|saldo początkowe|počiatočný zostatok|počáteční zůstatek|nyitóegyenleg|nyitó egyenleg|előző egyenleg|algsaldo|sākuma atlikums|likutis pradžioje|"
    "sold anterior|sold initial|početno stanje|prethodno stanje|začetno stanje|önceki bakiye|devir|devir bakiyesi|dönem başı bakiye|saldo vorig uittreksel|saldo vorig|saldo fra forrige kontoutskrift|inngående balanse|"
    "solde reporté|solde du relevé précédent|saldo del periodo anterior|saldo mes anterior|saldo anterior al|saldo do extrato anterior|saldo al inicio del periodo|edellinen saldo|saldo edelliseltä|upphafsstaða|"
    "saldo zadłużenia poprzednie|poprzednie saldo zadłużenia|saldo zadłużenia z poprzedniego wyciągu|zadłużenie poprzednie|fatura anterior|saldo fatura anterior|saldo da fatura anterior|total da fatura anterior|zadłużenie z poprzedniego wyciągu|poprzednie saldo|saldo z poprzedniego wyciągu|ingående skuld|föregående skuld|skuld från föregående|forrige saldo|tidligere saldo|saldo forrige|"
    "starting bal|bal brought forward|balance as per last statement|opening bal as on|balance from previous statement|balance b/f|b/f|previous bal|your previous statement balance|balance at start of period|saldo à nouveau|report à nouveau",
    "closing": "本期應繳總金額|本期應繳總額|本期應繳金額|本期应还金额|次月繰越|次期繰越|期末残高|当月末残高|今回残高|期末余额|期末餘額|本期余额|本期结余|本期結餘|本月结余|结余金额|이월잔고|기말잔액|최종잔액|"
    "исходящий остаток|остаток на конец|остаток на конец периода|конечный остаток|баланс на конец|вихідний залишок|кінцевий залишок|залишок на кінець|крайно салдо|салдо крайно|"
    "νέο υπόλοιπο|τελικό υπόλοιπο|τρέχον υπόλοιπο|יתרת סגירה|יתרה נוכחית|الرصيد الختامي|رصيد ختامي|الرصيد الحالي|ยอดยกไป|ยอดคงเหลือยกไป|số dư cuối kỳ|dư cuối kỳ|"
    "sdo cierre|sdo cierre al|sdo final|sdo actual|saldo cierre|saldo akhir|baki akhir|baki penutup|saldo zamknięcia|saldo końcowe|konečný zostatok|konečný zůstatek|záróegyenleg|záró egyenleg|lõppsaldo|beigu atlikums|likutis pabaigoje|"
    "sold final cont|sold final|završno stanje|konačno stanje|novo stanje|končno stanje|son bakiye|dönem sonu bakiye|güncel bakiye|saldo op einde uittreksel|saldo einde|saldo i deres favør|utgående balanse|saldo til neste kontoutskrift|"
    "solde au dernier relevé suivant|saldo al cierre|su saldo actual|saldo a su favor|saldo final del periodo|saldo para o próximo extrato|loppusaldo|lokastaða|s a l d o|"
    "nowe saldo|saldo zadłużenia|aktualne saldo zadłużenia|nowe saldo zadłużenia|total desta fatura|total da fatura|total da fatura atual|valor total desta fatura|total a pagar|total dues|total amount due|total payment due|total balance|zu zahlender betrag|zadłużenie całkowite|utgående skuld|ny skuld|skuld att betala|nytt saldo|ny saldo|balance at end of period|closing bal as on|balance c/f|your new statement balance|solde à reporter au",
    "brought": "繰越|前頁繰越|前ページより繰越|承前页|承前頁|前期結轉|前页结余|전장이월|из предыдущей страницы|από μεταφορά|מדף קודם|רציף|مرحل من|ยอดยกมาจากหน้าก่อน|z poprzedniej strony|přenos z|prenos s prethodne|áthozat|report pagina anterioară|report precedent|transport din|balance brought fwd",
    "carried": "次頁繰越|次ページへ繰越|过次页|過次頁|결산이월|차장이월|на следующую страницу|σε μεταφορά|לדף הבא|مرحل إلى|ยอดยกไปหน้าถัดไป|do następnej strony|přenos na|átvitel|prenos na|de reportat|balance carried fwd|continua",
    "point": "доступно на|остаток на|остаток|залишок на|остаток средств на|остаток по счету на|салдо към|υπόλοιπο στις|υπόλοιπο κατά|υπόλοιπο|יתרה ליום|יתרה|الرصيد في|الرصيد|残高|お預り残高|口座残高|余额|結餘|잔액|ยอดคงเหลือ|số dư|saldo per tanggal|zostatok k|zostatok ku dňu|"
    "saldo al día|sold la|sold la data|stanje na dan|bakiye|saldo w dniu|saldo do dnia|saldo einde dag|solde en date du|solde d|dagsaldo",
    "ignore": "ポイント残高|ご利用可能残高|利用可能残高|可用余额|可用餘額|출금가능금액|사용가능금액|доступный остаток|доступно|доступный лимит|кредитный лимит|διαθέσιμο υπόλοιπο|διαθέσιμο|יתרה זמינה|الرصيد المتاح|ยอดที่ใช้ได้|số dư khả dụng|"
    "kullanılabilir bakiye|dostępne środki|saldo dostępne|disponibilný zostatok|rendelkezésre álló|felhasználható|saldo tersedia|baki tersedia|sold disponibil|raspoloživo|saldo médio|saldo bloqueado",
}

TOTALS_WORLD = {
    "total": "合計|小計|お支払合計|お預り合計|合计|小计|总计|總計|本期合计|합계|소계|총계|итого|всего|итого оборотов|оборот|обороты|разом|усього|всичко|общо|σύνολο|σύνολα|סהכ|סך הכל|المجموع|الإجمالي|اجمالي|รวม|รวมทั้งสิ้น|ยอดรวม|tổng|tổng cộng|cộng|"
    "spolu|összesen|forgalom összesen|kokku|kopā|iš viso|apyvarta|käive|jumlah keseluruhan|total mutasi|rulaj|rulaj total|total rulaj|ukupno promet|skupaj|suma obrotów|obroty|toplamlar|"
    "totais do período|total de movimientos|somme des mouvements|som|totalsum|samtals|totaux au",
}

SUMMARY_WORLD = {
    "credits": "dana masuk|お預り合計|入金合計|お預入れ合計|收入合计|收入总额|总收入|贷方合计|存入合計|입금합계|입금총액|총입금액|всего поступлений|поступления|всего пополнений|пополнение|пополнения|всего зачислений|зачисления|итого поступлений|надходження|усього надходжень|кредитен оборот|"
    "σύνολο πιστώσεων|πιστώσεις|סהכ זכות|إجمالي الدائن|مجموع الإيداعات|إجمالي الإيداعات|รวมฝาก|รวมฝากเงิน|รวมเงินเข้า|tổng ghi có|phát sinh có|tổng phát sinh có|suma uznań|príjmy spolu|kreditné položky|připsáno|celkem příjmy|příjmy celkem|jóváírások összesen|"
    "mutasi kredit|total kredit|mutasi cr|jumlah kredit|kreedit käive|rulaj creditor|total rulaj creditor|promet potražuje|ukupno uplata|alacak toplamı|toplam alacak|gelen toplam|entradas totales|depósitos abonos|total de ingresos|total abonos",
    "debits": "dana keluar|お支払合計|お引出合計|出金合計|支出合计|支出总额|总支出|借方合计|提取合計|출금합계|출금총액|총출금액|всего списаний|списания|списание|покупки|расходы|всего расходов|итого списаний|витрати|усього витрат|дебитен оборот|"
    "σύνολο χρεώσεων|χρεώσεις|סהכ חובה|إجمالي المدين|مجموع السحوبات|إجمالي السحوبات|รวมถอน|รวมถอนเงิน|รวมเงินออก|tổng ghi nợ|phát sinh nợ|tổng phát sinh nợ|suma obciążeń|výdavky spolu|debetné položky|odepsáno|celkem výdaje|výdaje celkem|terhelések összesen|"
    "mutasi debit|total debit|mutasi db|jumlah debit|deebet käive|rulaj debitor|total rulaj debitor|promet duguje|ukupno isplata|borç toplamı|toplam borç|giden toplam|salidas totales|retiros cargos|total de gastos|total cargos",
    "other": "ご利用限度額|利用限度額|信用额度|信用額度|可用额度|最低还款额|最低應繳|最低应缴|이용한도|결제예정금액|최소결제|кредитный лимит|минимальный платеж|πιστωτικό όριο|ελάχιστη καταβολή|מסגרת אשראי|الحد الائتماني|الحد الأدنى|วงเงิน|ยอดชำระขั้นต่ำ|hạn mức|"
    "limit kredytowy|minimalna spłata|limit kartı|kredi limiti|asgari ödeme|hitelkeret|úvěrový limit|úverový limit|limita de credit|kreditlimit|beviljad kredit|kredittgrense",
}

SECTIONS_WORLD = {
    "credit": "入金|お預入れ|поступления|пополнения|зачисления|надходження|πιστώσεις|الإيداعات|ingresos y abonos|wpłaty|wpływy na rachunek|uznania rachunku|spłaty|påmeldinger|betalningar|inbetalningar|betalinger|innbetalinger|platby přijaté|jóváírások|oszczędności wpływy|재입금|还款|還款",
    "debit": "お引出し|出金|списания|расходы|витрати|χρεώσεις|السحوبات|gastos|wydatki kartą|transakcje kartą|obciążenia rachunku|zakupy|köp|uttag och köp|kjøp|varekjøp|gebyrer|avgifter|renter|räntor|poplatky|odsetki|prowizje|prowizje i opłaty|opłaty i prowizje|odsetki i opłaty|terhelések|消费|消費|手数料|利息",
    "neutral": "お取引明細|取引明細|ご利用明細|明細|交易明细|交易明細|거래내역|операции|движение средств|движения по счету|операції|рух коштів|κινήσεις|κινήσεις λογαριασμού|תנועות|תנועות בחשבון|الحركات|รายการเดินบัญชี|giao dịch|lista operacji|transakcje|historia transakcji|"
    "pohyby|pohyby na účtu|pohyby na účte|forgalom|tehingud|darījumi|operacijos|tranzacții|promet po računu|transakcije|hareketler|hesap hareketleri|mutasi rekening|urusniaga|transaktionslista|alla transaktioner",
    "end": "ポイント|ご注意|お知らせ|重要なお知らせ|积分|重要提示|温馨提示|포인트|유의사항|важная информация|ожидают обработки|в обработке|σημαντικές πληροφορίες|הודעות|تنبيه|หมายเหตุ|lưu ý|ważne informacje|blokady|operacje oczekujące|upozornění|upozornenie|tudnivalók|catatan|notis penting|önemli bilgi",
}

_BANK = (
    "お取引明細|普通預金|当座預金|総合口座|入出金明細|取引明細|口座番号|支店|交易明细|交易明細|账户交易|对账单|對賬單|賬戶結單|帳戶月結單|综合对账单|银行流水|流水|储蓄账户|거래내역|거래내역조회|입출금|예금|계좌번호|잔액증명|"
    "выписка|выписка по счету|выписка по счёту|движение средств|расчетный счет|номер счета|виписка|виписка за рахунком|рахунок|извлечение|извлечение по сметка|αντίγραφο|κίνηση λογαριασμού|κινήσεις λογαριασμού|λογαριασμός|"
    "תנועות בחשבון|דף חשבון|עובר ושב|חשבון|كشف حساب|كشف الحساب|رقم الحساب|รายการเดินบัญชี|บัญชีออมทรัพย์|เลขที่บัญชี|sao kê|sao kê tài khoản|số tài khoản|sổ phụ|wyciąg|historia rachunku|výpis z účtu|výpis|bankszámlakivonat|számlakivonat|"
    "kontoväljavõte|konta izraksts|sąskaitos išrašas|extras de cont|extras cont|izvadak|izvod|tekući račun|tekućem računu|izpisek|rekening koran|rekening tahapan|mutasi rekening|penyata akaun|penyata|hesap özeti|hesap ekstresi|hesap hareketleri|uittreksel|cartola|resumen de cuenta|yfirlit"
)
_CARD = (
    "פירוט חיובים|פירוט עסקאות|סכום החיוב|תאריך עסקה|שם בית העסק|שם בית עסק|מועד חיוב|resumen tarjeta|クレジットカード|カードご利用代金|ご利用代金明細|ご請求額|お支払日|信用卡|信用卡账单|信用卡帳單|本期应还|本期應繳|最低还款额|最低應繳|신용카드|카드이용대금|이용대금명세서|결제금액|결제일|кредитная карта|кредитный лимит|минимальный платеж|πιστωτική κάρτα|πιστωτικό όριο|"
    "כרטיס אשראי|بطاقة ائتمان|الحد الائتماني|บัตรเครดิต|thẻ tín dụng|hạn mức tín dụng|karta kredytowa|karty kredytowej|rachunku karty|limit kredytowy|zadłużenie|saldo zadłużenia|minimalna kwota do spłaty|kwota minimalna|termin spłaty|kreditní karta|kreditná karta|"
    "hitelkártya|krediidikaart|kredītkarte|card de credit|kreditna kartica|kartu kredit|kad kredit|kredi kartı|dönem borcu|son ödeme tarihi|asgari ödeme|kreditkortsfaktura|kortfaktura|att betala|kredittkortfaktura"
)
_PAY = (
    "recibo de vencimento|recibo de vencimentos|total abonos|total de abonos|vencimento base|subsidio refeicao|total liquido|total descontos|net payable|total deds|prsi|usc|pps|lonebesked|prospetto paga|totale trattenute|totale lordo|comprobante de nomina|total deducc|total percepc|給与支給明細書|給与明細書|給与明細|給与支給明細|給料明細|賞与明細|基本給|差引支給額|総支給額|支給合計|控除合計|健康保険|厚生年金|雇用保険|所得税|住民税|工资单|工资明细|应发合计|实发合计|扣款合计|养老保险|失业保险|工资条|薪資單|薪资单|应发工资|实发工资|應發|實發|基本工资|个人所得税|社保|公积金|급여명세서|급여명세|기본급|지급총액|공제총액|공제합계|실지급액|실수령액|차인지급액|국민연금|건강보험|고용보험|소득세|"
    "расчетный листок|расчётный листок|начислено|удержано|к выплате|оклад|ндфл|нарахован|утримано|до виплати|фиш за заплата|брутна заплата|основна заплата|осигуровки|данък общ доход|сума за получаване|kwitek wypłaty|kwitek płacowy|przychody|składka emerytalna|składka zdrowotna|składka rentowa|razem potrącenia|do wypłaty|zaliczka pit|αποδοχές|μικτές αποδοχές|καθαρές αποδοχές|πληρωτέο|εφκα|תלוש שכר|תלוש|שכר ברוטו|נטו לתשלום|ניכויים|ביטוח לאומי|מס הכנסה|قسيمة راتب|الراتب الأساسي|صافي الراتب|إجمالي الراتب|"
    "สลิปเงินเดือน|เงินเดือน|รายได้สุทธิ|ประกันสังคม|phiếu lương|lương cơ bản|thực lĩnh|thực nhận|bhxh|pasek płac|lista płac|płaca zasadnicza|składki zus|ubezpieczenie zdrowotne|výplatní páska|výplatná páska|mzdový list|hrubá mzda|čistá mzda|k výplatě|zdravotní pojištění|sociální pojištění|"
    "bérjegyzék|bérpapír|bruttó bér|nettó bér|kifizetendő|szja|tb járulék|palgaleht|algas aprēķins|atlyginimo lapelis|fluturaș de salariu|stat de plată|salariu brut|salariu net|rest de plată|contribuții cas|cass|isplatna lista|platna lista|bruto plaća|neto plaća|za isplatu|plačilna lista|slip gaji|gaji pokok|gaji bersih|"
    "slip gaji bulanan|kwsp|perkeso|epf|socso|bpjs|pph 21|bordro|maaş bordrosu|ücret bordrosu|brüt ücret|net ücret|net ödenen|sgk|gelir vergisi|damga vergisi|launaseðill|recibo de sueldo|recibo de haberes|liquidación de sueldo|liquidación de remuneraciones|sueldo líquido|desprendible de pago|comprobante de nómina|"
    "percepciones|imss|isr|fondo de pensiones|afp|neto a pagar|recibo de pagamento|demonstrativo de pagamento|proventos|inss|irrf|saldo de salário|férias proporcionais|total de proventos|fgts|provident fund|epf uan|uif|salary slip|salary statement|basic salary|gross salary|net salary|take home|earnings and deductions|mpf|cpf contribution|paye tax|nhif|nssf|pensioen|loon|relevé de paie|palkkaerittely|palkkakausi|rahapalkka|palkanmaksupäivä|ennakonpidätys|tuntipalkka|décompte de rémunération|décompte de salaire|caisse de maladie|caisse de pension|assurance dépendance|brutopalk|netopalk|tulumaks|töötuskindlustusmakse|kogumispension|põhipalk|atsiskaitymo lapelis|priskaityta|išskaityta|gpm|vsd|psd|mokėtina suma|algas lapiņa|darba alga|vsaoi|iin|bruto alga|neto alga|"
    "talon de paie|relevé de salaire|paie nette|paie brute|total des gains|total des retenues|impôt fédéral|rrq|rqap"
)
_RECEIPT = (
    "ritbewijs|ritprijs|betaalwijze|taxibeleg|fahrpreis|zahlungsart|reçu de course|prix de la course|recibo de viaje|領収書|領収証|レシート|お買上|お買上げ|お預り|お釣り|お釣|合計|小計|内税|外税|消費税|税込|发票|收据|小票|应收|实收|找零|合计|소계|합계|영수증|현금영수증|부가세|과세물품|받은금액|거스름돈|кассовый чек|чек|ндс|итог|наличными|сдача|фискальный|касовий чек|пдв|до сплати|касова бележка|ддс|απόδειξη|φπα|σύνολο|ρέστα|μετρητά|"
    "קבלה|חשבונית|חשבונית מס|מעמ|סהכ לתשלום|עודף|فاتورة|فاتورة ضريبية|ضريبة القيمة المضافة|الإجمالي|المبلغ المستحق|ใบเสร็จ|ใบเสร็จรับเงิน|ใบกำกับภาษี|ภาษีมูลค่าเพิ่ม|ยอดสุทธิ|เงินทอน|hóa đơn|thuế gtgt|tổng cộng|tiền mặt|tiền thừa|paragon fiskalny|faktura vat|sprzedaż|razem|reszta|účtenka|faktura|daňový doklad|k úhradě|"
    "pokladničný doklad|dph|spolu|nyugta|számla|áfa|összesen|fizetendő|kviitung|arve|käibemaks|čeks|pvn|kvitas|pvm|bon fiscal|factură|tva|total de plată|rest|račun|pdv|ukupno|za platiti|ddv|za plačilo|struk|nota|ppn|tunai|kembali|resit|cukai|fiş|fatura|kdv|toplam|nakit|para üstü|kvittun|vsk|boleta|ticket de compra|nota fiscal|cupom fiscal"
)
KINDS_WORLD = {
    "bank": {"3": _BANK},
    "card": {"4": _CARD},
    "pay": {"4": _PAY},
    "receipt": {"4": _RECEIPT},
}

DIRECTION_IN_WORLD = frozenset(
    "收入 贷 貸 存 入金 입금 приход зачисление пополнение kredit cr ma alacak masuk".split()
)
DIRECTION_OUT_WORLD = frozenset(
    "支出 借 取 出金 출금 расход списание debet db wn borç keluar".split()
)
