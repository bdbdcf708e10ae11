"""Month names and their usual abbreviations, in many languages."""

import re
from itertools import groupby

from documents.domain.reading.text import flatten, tokens

_NAMES = (
    "january januar janvier januari enero gennaio janeiro styczen stycznia leden ledna tammikuu janar "
    "ianuarie ocak sijecanj januaris jan janv ene genn gen sty led tammi oca ian jaen jaenner janner "
    "januar- siječanj jän",
    "february februar fevrier februari febrero febbraio fevereiro luty lutego unor unora helmikuu "
    "februarie subat veljaca feb febr fev fevr lut uno helmi sub febuary",
    "march marz maerz mars maart marzo marco marzec marca brezen brezna maaliskuu martie mart ozujak "
    "mar maa mrt mrz mars. mae maalis bre",
    "april avril aprile abril kwiecien kwietnia duben dubna huhtikuu aprilie nisan travanj apr avr abr "
    "kwi dub huhti nis",
    "may mai mei mayo maggio maio maj maja kveten kvetna toukokuu mayis svibanj mag touko kve",
    "june juni juin junio giugno junho czerwiec czerwca cerven cervna kesakuu iunie haziran lipanj jun "
    "giu cze kesa iun haz",
    "july juli juillet julio luglio julho lipiec lipca cervenec cervence heinakuu iulie temmuz srpanj "
    "jul juil lug lip heina iul tem",
    "august aout augustus agosto augusti sierpien sierpnia srpen srpna elokuu agustos kolovoz aug "
    "aou ago sie srp elo agu",
    "september septembre septiembre settembre setembro wrzesien wrzesnia zari syyskuu septembrie eylul "
    "rujan sep sept set sett wrz syys eyl setiembre",
    "october oktober octobre octubre ottobre outubro pazdziernik pazdziernika rijen rijna lokakuu "
    "octombrie ekim listopad. oct okt ott out paz rij loka eki",
    "november novembre noviembre novembro listopad listopada marraskuu noiembrie kasim studeni nov lis "
    "marras noi kas",
    "december dezember decembre diciembre dicembre dezembro desember grudzien grudnia prosinec prosince "
    "joulukuu decembrie aralik prosinac dec dez dic des gru pro joulu ara",
)

# In their own spelling: other scripts, and names that lose a sign without their accents.
_NATIVE_NAMES = (
    "января январь янв січня січень ιανουαριος ιανουαριου ιαν ינואר يناير มกราคม มค januara január jan januaari januar siječnja",
    "февраля февраль фев лютого лютий φεβρουαριος φεβρουαριου φεβ פברואר فبراير شباط กุมภาพันธ์ február veebruar veljače",
    "марта март мар березня березень μαρτιος μαρτιου μαρ מרץ مارس آذار มีนาคม március marec marca márc ožujka märts",
    "апреля апрель апр квітня квітень απριλιος απριλιου απρ אפריל أبريل ابريل نيسان เมษายน április ápr apríl travnja aprill",
    "мая май травня травень μαιος μαιου μαϊ מאי مايو أيار พฤษภาคม május máj svibnja",
    "июня июнь июн червня червень ιουνιος ιουνιου ιουν יוני يونيو حزيران มิถุนายน június jún lipnja juuni",
    "июля июль июл липня липень ιουλιος ιουλιου ιουλ יולי يوليو تموز กรกฎาคม július júl srpnja juuli",
    "августа август авг серпня серпень αυγουστος αυγουστου αυγ אוגוסט أغسطس اغسطس آب สิงหาคม augusztus kolovoza agt agst ágúst",
    "сентября сентябрь сен сент вересня вересень σεπτεμβριος σεπτεμβριου σεπ ספטמבר سبتمبر أيلول กันยายน szeptember szept rujna",
    "октября октябрь окт жовтня жовтень οκτωβριος οκτωβριου οκτ אוקטובר أكتوبر اكتوبر ตุลาคม október oktoober",
    "ноября ноябрь ноя листопада листопад νοεμβριος νοεμβριου νοε נובמבר نوفمبر พฤศจิกายน studenog studenoga",
    "декабря декабрь дек грудня грудень δεκεμβριος δεκεμβριου δεκ דצמבר ديسمبر ธันวาคม prosinca detsember",
)

# Further tongues with Latin letters: Catalan, Basque, Danish, Lithuanian, Latvian, Slovene, Serbian,
# Malay, Tagalog, Swahili, Afrikaans, Icelandic, Welsh, Albanian; and cases of those above.
_FURTHER_NAMES = (
    "gener urtarrila urtarrilaren sausio sausis janvaris janvari januarja siječanj enero januari januarie ionawr janari tammikuuta",
    "febrer otsaila otsailaren vasario vasaris pebruari februaris februari februarja veljača pebrero februarie chwefror shkurt helmikuuta",
    "marc martxoa martxoaren marts kovo kovas maret mac marso machi mawrth mars maaliskuuta marca",
    "apirila apirilaren balandžio balandis aprilis aprila april aprili ebrill prill huhtikuuta",
    "maig maiatza maiatzaren gegužės geguze maijs maja mayo mei maj toukokuuta mei maí",
    "juny ekaina ekainaren birželio birzelis junijs junija jun hunyo junie mehefin qershor kesäkuuta juni júní",
    "juliol uztaila uztailaren liepos liepa julijs julija julai hulyo julie gorffennaf korrik heinäkuuta júlí",
    "agost abuztua abuztuaren rugpjūčio rugpjutis agustus augusts avgusta avgust ogos agosti awst gusht elokuuta",
    "setembre iraila irailaren rugsėjo rugsejis septembris septembra septembar setyembre septemba medi shtator syyskuuta",
    "octubre urria urriaren spalio spalis oktobris oktobra oktobar oktubre oktoba hydref tetor lokakuuta",
    "novembre azaroa azaroaren lapkričio lapkritis nopember novembris novembra novembar nobyembre novemba tachwedd nëntor marraskuuta nóvember",
    "desembre abendua abenduaren gruodžio gruodis decembris decembra decembar disember disyembre desemba rhagfyr dhjetor joulukuuta desember",
)
_FURTHER_NATIVE_NAMES = (
    "ม.ค. जनवरी জানুয়ারি জানুয়ারী ژانویه јануар јануари януари ян студзеня ",
    "ก.พ. फरवरी फ़रवरी ফেব্রুয়ারি ফেব্রুয়ারী فوریه фебруар фебруари февруари лютага",
    "มี.ค. मार्च মার্চ مارس март сакавіка μάρ",
    "เม.ย. अप्रैल এপ্রিল آوریل април красавіка",
    "พ.ค. मई মে مه мај май мая маі μάι",
    "มิ.ย. जून জুন ژوئن јун јуни юни чэрвеня ιούν",
    "ก.ค. जुलाई জুলাই ژوئیه јул јули юли ліпеня ιούλ",
    "ส.ค. अगस्त আগস্ট اوت август жніўня αύγ",
    "ก.ย. सितंबर सितम्बर সেপ্টেম্বর سپتامبر септембар септември верасня σεπτ",
    "ต.ค. अक्टूबर अक्तूबर অক্টোবর اکتبر октобар октомври кастрычніка",
    "พ.ย. नवंबर नवम्बर নভেম্বর نوامبر новембар ноември лістапада νοέ",
    "ธ.ค. दिसंबर दिसम्बर ডিসেম্বর دسامبر децембар декември снежня",
)

_LISTED = [
    (name.strip("-"), number)
    for listed in (_NAMES, _FURTHER_NAMES, _NATIVE_NAMES, _FURTHER_NATIVE_NAMES)
    for number, names in enumerate(listed, 1)
    for name in names.split()
]
# as `flatten` spells them, with the signs that stand over or under a letter in some scripts
MONTHS: dict[str, int] = {flatten(name).strip("."): number for name, number in _LISTED}
MONTH_TOKENS = frozenset(tokens(name)[0] for name, _ in _LISTED)  # one of these begins each name


def _pattern(names: list[str]) -> str:
    """Any of the names, the longest first; by first letter, so that few are tried at each place."""
    by_letter = groupby(sorted(names, key=lambda name: (name[0], -len(name))), lambda name: name[0])
    return "|".join(
        f"{letter}(?:{'|'.join(re.escape(name[1:]) for name in group)})"
        for letter, group in by_letter
    )


MONTH_PATTERN = _pattern(list(MONTHS))
