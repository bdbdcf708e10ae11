"""Words of pay stubs."""

from documents.domain.reading.lexicon import Lexicon
from documents.domain.reading.vocabulary.further_tongues import (
    DEDUCTIONS_FURTHER,
    PAY_COLUMNS_FURTHER,
    PAY_DATES_FURTHER,
    PAY_FIGURES_FURTHER,
)
from documents.domain.reading.vocabulary.worldwide_pay import (
    BONUS_WORLD,
    DEDUCTIONS_WORLD,
    EMPLOYER_WORLD,
    PAY_COLUMNS_WORLD,
    PAY_DATES_WORLD,
    PAY_FIGURES_WORLD,
)
from documents.domain.reading.yearly_lexicon import YearlyLexicon

PAY_COLUMNS = Lexicon(
    {
        "current": "this period|dollars|belop|current|current period|current amount|current pay|this pay|this pay period|period amount|amount|value|betrag|betrag eur|monat|montant|part salariale|part salarie|salarie|salariales|"
        "importe|importo|bedrag|valor|belopp|belob|kwota|amount this period|this month|betaling|uitbetaling|betalingen|maand|periode|deze periode|gains|a payer|"
        "competenze|devengos|vencimentos|remuneracoes|denne periode|denna period|current earnings|payments|current total|earnings amount|current period amount|payment amount|laufender monat|abrechnungsmonat|mois",
        "ytd": "year to date|current year to date|current year|this year so far|annuel|annuelle|year to date bal|verdienstbescheinigung|cumulatieven|cumuls|ytd|ytd amount|ytd total|to date|y t d|year to date amount|ytd earnings|total to date|td|jahressumme|jahressummen|jahreswerte|jahreswert|kumuliert|kum|jahr|"
        "cumul|cumul annuel|cumuls|annee|cumulatief|cumulatieven|acumulado|acumulado anual|progressivo|progressivi|anno|hittil i ar|hittills i ar|ackumulerat|ar til dato|"
        "narastajaco|od poczatku roku|this year|year|ytd balance|jaar|tot nu toe",
        "deductions": "deductions|retenues|a deduire|withholdings|abzuge|inhoudingen|trattenute|deducciones|a deducir",
        "noise": "rate|hours|units|quantity|qty|base|taux|nombre|anzahl|faktor|satz|stunden|uren|aantal|tarief|horas|unidades|precio|ore|aliquota|quantita|base cotisation|hrs|"
        "part patronale|part employeur|employer|employer contributions|antal|sats|a pris|stawka|godziny|begin balance|balance|accrued|used|tage|tax base|bemessungsgrundlage",
    },
    PAY_COLUMNS_WORLD,
    PAY_COLUMNS_FURTHER,
)

PAY_FIGURES = YearlyLexicon(
    PAY_COLUMNS,
    {"gross": "ytd_gross", "net": "other", "deductions": "other"},
    {
        "gross": "gross pay|bruttosumme|gross earning|gross amt|total gross|total income|t devengado|gross pay for period|total gross pay|gross earnings|gross wages|gross salary|gross|gross amount|gross income|total earnings|total pay|"
        "gross pay this period|current gross|total payments|total gross earnings|gross payment|total gross wages|total pay and allowances|gross for period|"
        "gesamtbrutto|gesamt brutto|brutto gesamt|bruttolohn|bruttogehalt|brutto bezuge|bruttobezuge|summe brutto|summe bruttobezuge|gesamtbruttolohn|bruttoverdienst|bruttolohn total|total brutto|monatsbrutto|laufendes brutto|"
        "salaire brut|total brut|remuneration brute|salaire brut total|brut|total salaire brut|brut total|remuneration brute totale|montant brut|"
        "brutoloon|bruto loon|bruto salaris|totaal bruto|bruto|brutosalaris|bruto totaal|totaal bruto loon|"
        "total devengado|total devengos|salario bruto|total bruto|total haberes|sueldo bruto|devengado total|total percepciones|a total devengado|"
        "totale lordo|lordo|retribuzione lorda|totale competenze|lordo mensile|totale retribuzione lorda|competenze lorde|imponibile lordo|"
        "total de vencimentos|total vencimentos|total iliquido|vencimento bruto|remuneracao bruta|total abonos|total remuneracoes|total bruto|total proventos|"
        "bruttolon|brutto lon|bruttolonn|brutto|summa brutto|bruttolon totalt|total brutto lon|sum brutto|bruttolonn totalt|lon brutto|a lon i alt|"
        "wynagrodzenie brutto|razem brutto|suma brutto|placa brutto|hruba mzda|hruba mzda celkem|bruttopalkka|brutto yhteensa|bruttopalkka yhteensa|brutto ber",
        "net": "net pay|salario netto|net amt|uberweisung|netto att utbetala|til disposition|nett pay|nett salary|nett amount|nett wages|net amount|net earnings|net wages|net salary|net payment|take home pay|take home|net pay this period|total net pay|net income|amount paid|net|net pay amount|"
        "auszahlungsbetrag|auszahlung|nettoverdienst|netto verdienst|nettolohn|nettogehalt|netto auszahlung|uberweisungsbetrag|auszuzahlender betrag|netto lohn|zahlbetrag|"
        "net a payer|net paye|net a payer avant impot|net a payer apres impot|salaire net|net a payer en euros|montant net|net verse|net a payer au salarie|montant net paye|net paye en euros|"
        "nettoloon|netto loon|netto salaris|netto uit te betalen|uit te betalen|te betalen|te ontvangen|netto te ontvangen|netto|totaal netto|nettosalaris|netto te betalen|netto betaling|"
        "liquido a percibir|liquido total a percibir|liquido total|total liquido|neto a percibir|total neto|salario neto|neto a cobrar|neto|importe liquido|neto a pagar|sueldo neto|"
        "netto in busta|netto a pagare|netto del mese|totale netto|netto da pagare|netto corrisposto|netto busta|"
        "liquido a receber|valor liquido|total liquido a receber|salario liquido|vencimento liquido|liquido|valor a receber|total pago|"
        "nettolon|netto lon|utbetalt|netto utbetalt|att utbetala|till utbetalning|netto utbetaling|til udbetaling|utbetales|nettolonn|netto utbetalning|til utbetaling|utbetalas|disponibel|lon til udbetaling|nettolon att utbetala|"
        "do wyplaty|kwota do wyplaty|wynagrodzenie netto|netto do wyplaty|razem do wyplaty|cista mzda|k vyplate|nettopalkka|maksetaan|maksettava",
        "deductions": "total deductions|tot ded|total ded|totale deduzioni|total deducido|total withheld|gross deduction|t a deducir|total deducir|deductions total|total deductions and taxes|total taxes and deductions|total tax and deductions|total withholdings|total taxes deductions|total deducted|"
        "total employee deductions|deductions this period|total deductions this period|"
        "gesetzliche abzuge|summe abzuge|gesamtabzuge|abzuge gesamt|summe der abzuge|gesetzliche abzuge gesamt|total abzuge|abzuge total|summe gesetzliche abzuge|gesamte abzuge|"
        "total retenues|total des retenues|total cotisations|total des cotisations|total cotisations et contributions|total des cotisations et contributions|total cotisations salariales|total deductions salariales|total retenues salariales|"
        "totaal inhoudingen|inhoudingen totaal|totale inhoudingen|totaal ingehouden|som inhoudingen|"
        "total deducciones|total a deducir|total descuentos|total retenciones|b total a deducir|total de deducciones|"
        "totale trattenute|trattenute totali|totale ritenute|totale trattenute mese|totale trattenute e ritenute|"
        "total de descontos|total descontos|total de descuentos|descontos total|"
        "summa avdrag|sum trekk|sum fradrag|fradrag i alt|trekk i alt|avdrag totalt|totalt avdrag|sum trekk totalt|"
        "suma potracen|razem potracenia|potracenia razem|srazky celkem|vahennykset yhteensa",
        "ytd_gross": "cumulative pay|pay to date|pay ytd|total pay to date|accum income|accumulated income|taxable pay ytd|ytd earnings|earnings ytd|jahresbrutto|brut cumule|cumul brut annuel",
        "net_check": "net check|net check amount|net deposit|net cheque",
        "other": "taxable gross|gross taxable|taxable pay|taxable earnings|taxable wages|gross for tax|gross for ni|earnings for ni|earnings for nic|niable pay|steuerbrutto|sv brutto|steuer brutto|rv brutto|kv brutto|st brutto|"
        "net imposable|net fiscal|montant net social|net social|net taxable|base irpf|base imponible|base cotizacion|"
        "imponibile|imponibile irpef|imponibile fiscale|imponibile inps|tax paid ytd|taxes ytd|net distribution|net pay distribution|fiscaal loon|loon voor|sv loon|loon sv|loon lh|heffingsloon|"
        "gesetzliches netto|netto imposable|net a payer avant impot sur le revenu|total gross for tax",
    },
    PAY_FIGURES_WORLD,
    PAY_FIGURES_FURTHER,
)

PAY_DATES = Lexicon(
    {
        "pay_date": "payroll date|issue date|pay date|payment date|check date|cheque date|date paid|paid on|date of payment|advice date|deposit date|pay day|payday|direct deposit date|date of pay|paid date|process date|processing date|"
        "zahltag|auszahlung|auszahlungsdatum|zahlungsdatum|auszahlung am|uberweisung am|valutadatum|datum auszahlung|zahldatum|date de paiement|date du paiement|paiement le|paiement|virement le|virement du|paye le|date de versement|date de paie|date paiement|"
        "paiement du|betaaldatum|datum betaling|uitbetaald op|datum uitbetaling|betaald op|betalingsdatum|fecha de pago|fecha pago|fecha de abono|data pagamento|data di pagamento|data valuta|data de pagamento|"
        "utbetalningsdag|utbetalingsdato|utbetalingsdag|utbetalningsdatum|udbetalingsdato|dispositionsdato|lonningsdato|dispositionsdag|data wyplaty|data przelewu|datum vyplaty|maksupaiva|utbetalt dato|payment on|salary date",
        "period_start": "pay begin|pay start|period beginning|period beginning date|beginning date|pay period beginning date|period start|period begin|pay begin date|pay period start|pay period begin|pay period beginning|period from|start date|pay period start date|begin date|from date|period begin date|pay period from|period start date|beginning|week beginning|date from|start of period|debut de periode|debut periode|periode du|inicio periodo|inizio periodo|data inicio|fecha desde|desde",
        "period_end": "ppe|w e|pay end|pay period end date|period ending|pay period ending date|ending date|period end|pay end date|pay period end|pay period ending|period to|end date|pay period end date|week ending|period ended|fortnight ending|month ending|period end date|to date|pay period to|ending|pay period ended|tax period ending|date to|end of period|fin de periode|fin periode|fin periodo|fine periodo|data fim|fecha hasta|hasta",
        "other": "hire date|paid to|date of birth|dob|birth date|start of employment|eintritt|eintrittsdatum|geburtsdatum|date d entree|date d embauche|anciennete|datum in dienst|geboortedatum|fecha antiguedad|"
        "antiguedad|data assunzione|data admissao|anstallningsdatum|print date|printed|statement date|erstellt|druckdatum|commencement|seniority|date of hire|leave date|next pay date|austritt|date d anciennete",
        "date": "date|datum|fecha|data|dato",
        "from": "du|vom|dal|del|from|van|fra|fran|od|von",
        "until": "au|bis|al|to|tot|til|till|do|thru|through",
    },
    PAY_DATES_WORLD,
    PAY_DATES_FURTHER,
)

PAY_MONTHS = Lexicon(
    {
        "month": "period|pay period|salary period|pay month|month|for|for the month of|month of|monat|abrechnungsmonat|lohnmonat|fur|fur den monat|zeitraum|abrechnungszeitraum|periode|mois|mois de|pour|"
        "mes|mes de|periodo|periodo de pago|correspondiente|mese|mese di|periodo di retribuzione|periodo di paga|mes referencia|referente|referencia|competencia|mes ano|maand|tijdvak|loontijdvak|"
        "miesiac|za miesiac|za okres|okres|obdobi|mesic|za mesic|mesiac|za mesiac|obdobje|honap|idoszak|luna|luna de|perioada|mjesec|za mjesec|mesec|donem|bordro donemi|ay|lonemanad|loneperiod|manad|lonnsperiode|"
        "maned|lonperiode|kuukausi|palkkakausi|kuu|menesis|par menesi|menuo|laikotarpis|месец|за месец|период|за|місяць|μηνασ|περιοδοσ|חודש|לחודש|الشهر|شهر|bulan|untuk bulan|masa|thang|งวด|เดือน|"
        "支給月|対象月|月度|工资月份|所属月份|薪資月份|귀속|급여월|month year"
    }
)

BONUS = Lexicon(
    {
        "bonus": "bonus|commission|one off|one off payment|sign on|retention bonus|incentive|pramie|sonderzahlung|einmalzahlung|urlaubsgeld|weihnachtsgeld|13 monatslohn|prime|prime exceptionnelle|13eme mois|"
        "gratification|bonus payment|eindejaarsuitkering|vakantiegeld|vakantietoeslag|paga extra|gratificacion|tredicesima|quattordicesima|premio|subsidio de natal|subsidio de ferias|feriepenger|premia|"
        "back pay|severance|award|tantieme|jahressonderzahlung|holiday bonus|13th month"
    },
    BONUS_WORLD,
)

DEDUCTION_WORDS = Lexicon(
    {
        "deduction": "tax|income tax|federal|social security|soc sec|medicare|fica|401k|state income|withholding|insurance|medical|dental|vision|garnishment|pension|paye|national insurance|ni|nic|student loan|"
        "union|hsa|fsa|oasdi|cpp|ei|lohnsteuer|solidaritatszuschlag|soli|kirchensteuer|krankenversicherung|rentenversicherung|pflegeversicherung|arbeitslosenversicherung|kv|rv|av|pv|ahv|alv|bvg|nbu|"
        "cotisation|csg|crds|securite sociale|retraite|assurance|mutuelle|prevelement|prelevement a la source|impot|chomage|loonheffing|loonbelasting|pensioenpremie|premie|wga|ww|zvw|irpf|contingencias|desempleo|"
        "formacion profesional|mei|irpef|inps|fap|addizionale|contributo|irs|seguranca social|inss|irrf|skatt|trygd|preliminarskatt|skattetrekk|am bidrag|a skat|atp|pensjon|fagforening|zus|podatek|skladka|emerytalna|rentowa|"
        "chorobowa|zdrowotna|ppk|dan|pojisteni|vero|elake|tyottomyysvakuutus|salary sacrifice|hecs|help|payg|payg withholding|superannuation salary sacrifice|deduction|loan|kiwisaver|acc|tyel"
    },
    DEDUCTIONS_WORLD,
    DEDUCTIONS_FURTHER,
)

EMPLOYER_PAID = Lexicon(
    {
        "employer": "super|superannuation|super guarantee|sgc|employer|arbeitgeber|part patronale|werkgever|401k match|empresa|er nic|er pension|employers ni|employer ni|employer pension"
    },
    EMPLOYER_WORLD,
)

PAID_OUT = Lexicon(
    {
        "before": "net a payer avant impot|net a payer avant impot sur le revenu",
        "paid": "auszahlung|uberweisung|auszahlungsbetrag|auszuzahlender betrag|zahlbetrag|uberweisungsbetrag|net paye|net verse|net a payer|uit te betalen|netto te betalen|netto uit te betalen|"
        "k vyplate|castka k vyplate|do wyplaty|kwota do wyplaty|til udbetaling|att utbetala|netto att utbetala|maksetaan|kifizetendo|rest de plata|za isplatu|к выплате|до виплати|差引支給額",
    }
)

PAY_RATES = Lexicon(
    {
        "rate": "annual salary|annual pay|annual rate|yearly salary|salary rate|base salary annual|hourly rate|pay rate|rate of pay|hourly wage|venc base|salario diario|stundenlohn satz|jahresgehalt|jaarsalaris|"
        "salaire annuel|taux horaire|tarifa por hora|retribuzione annua|arslon|arslonn|timlon sats"
    }
)

TOTALS = Lexicon(
    {
        "total": "total|totals|totale|totali|totaal|summe|totaux|totales|totais|suma|summa|sum|celkem|razem"
    }
)
