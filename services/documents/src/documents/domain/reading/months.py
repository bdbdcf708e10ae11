"""Month names and their usual abbreviations, without accents, in many languages."""

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

MONTHS: dict[str, int] = {
    name.strip(".-"): number
    for number, names in enumerate(_NAMES, 1)
    for name in names.split()
    if name.strip(".-").isascii()
}
