"""Labels of the first and the last day of a statement."""

from documents.domain.reading.lexicon import Lexicon

PERIOD_ENDS = Lexicon(
    {
        "start": "open date|opening date|statement starts|statement start|period starts|statement begins|beginn|beginn zeitraum|start date|from date|date from|period start|period from|statement from|anfangsdatum|startdatum|datum von|date de debut|date debut|begindatum|datum vanaf|"
        "fecha inicio|fecha de inicio|fecha inicial|fecha desde|data inicio|data de inicio|data inicial|dal giorno|fra dato|fra og med|data od|okres od|datum od|"
        "başlangıç tarihi|kezdő dátum|начало периода|дата начала|data de început|開始日|起始日期|开始日期|開始日期|시작일|tanggal awal|tarikh mula|từ ngày",
        "end": "closing date|close date|statement ends|period ends|ende|ende zeitraum|end date|to date|date to|period end|period to|statement to|enddatum|datum bis|date de fin|date fin|einddatum|datum tot|"
        "fecha fin|fecha de fin|fecha final|fecha hasta|data fim|data de fim|data final|al giorno|til dato|til og med|data do|okres do|datum do|"
        "bitiş tarihi|záró dátum|конец периода|дата окончания|data de sfârșit|終了日|截止日期|结束日期|結束日期|종료일|tanggal akhir|tarikh akhir|đến ngày",
    }
)
