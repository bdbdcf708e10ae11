"""The forms in which dates are printed, as patterns of plain lower-case text."""

import re

from documents.domain.reading.months import MONTH_PATTERN

# '01.04.2024-30.04.2024': the hyphen is no part of either date
HYPHENATED = re.compile(r"(?:(?<=[./]\d\d)|(?<=[./]\d{4}))-(?=\d{1,2}[./]\d{1,2}[./]\d\d)")
_LONG_YEAR = r"(?:(?:19|20)\d{2}|25[4-9]\d)"  # 2567: as Thailand counts
_OTHER_YEAR = r"1(?:3[89]|4[0-5])\d"  # of Iran until 1419, of Islam from 1430
_YEAR = rf"(?P<y>{_LONG_YEAR}|'?\d{{2}})(?!\d|[.,:]\d)"
_AFTER_A_DATE = r"(?<=\d[./-]\d\d[./-]20\d\d)"  # '02/05/202503/05/2025': two narrow columns
# '31.12' without a year: a date in the row's first three words only
_DAY_DOT_MONTH_PATTERN = (
    r"(?<![\d.,/-])(?P<a>\d{1,2})(?P<sep>\.)(?P<b>\d{1,2})(?:\.(?!\d)|(?![\d.,/-]))"
)
DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.?")
_PATTERNS = [
    re.compile(p)
    for p in (
        r"(?:(?<![a-z])(?P<era>r|h|令和|平成) ?)?(?:(?P<y>\d{1,4}) ?[年년] ?)?(?P<m>\d{1,2}) ?[月월] ?(?P<d>\d{1,2}) ?[日일]",
        r"(?<![a-z])(?P<era>r|h|令和|平成) ?(?P<y>\d{1,2})(?P<sep>[-/.])(?P<m>\d{1,2})(?P=sep)(?P<d>\d{1,2})(?!\d)",
        r"(?<!\d)(?P<d>\d{1,2}) thang (?P<m>\d{1,2})(?:,? (?:nam )?(?P<y>20\d\d)(?!\d))?",  # Vietnam
        r"(?<![\d.,/-])(?P<y>1[0-4]\d)(?P<sep>[-/.])(?P<m>\d{2})(?P=sep)(?P<d>\d{2})(?![\d.])",  # 113: Taiwan
        rf"(?<![\d.,/-])(?P<y>{_LONG_YEAR}|{_OTHER_YEAR})(?P<sep>[-/.]) ?(?P<m>\d{{1,2}})(?P=sep) ?(?P<d>\d{{1,2}})(?!\d)",
        rf"(?:(?<![\d.,/-])|{_AFTER_A_DATE})(?P<a>\d{{1,2}})(?P<sep>[./-]) ?(?P<b>\d{{1,2}})(?P=sep) ?(?P<y>{_LONG_YEAR}|{_OTHER_YEAR}|\d{{2}})"
        rf"(?!\d(?!\d[./-]\d\d[./-]20\d\d)|[./-]\d(?!\d?:\d\d))",
        rf"(?<![\d.,/-])(?<!\d )(?<!\d, )(?P<y>{_LONG_YEAR})(?:\.| m\.|ko|\. gada)?[ ./-](?:(?P<mon>{MONTH_PATTERN})[.]?[ ./-](?P<d>\d{{1,2}})|"
        rf"(?P<d2>\d{{1,2}})\.? (?P<mon2>{MONTH_PATTERN}))(?: d\.)?(?!\d|[^\W\d_]{{3}}|,? (?:19|20)\d\d)",
        rf"(?<![\d.,/])(?P<d>\d{{1,2}})(?:st|nd|rd|th|er|o|\.)?[ /.-]{{0,2}}(?:de |of )?(?P<mon>{MONTH_PATTERN})(?![^\W\d_])"
        rf"(?:[ /.,-]{{0,2}}(?:de |del )?{_YEAR})?",
        rf"(?<![^\W\d_])(?P<mon>{MONTH_PATTERN})\.?[ /-]{{0,2}}(?P<d>\d{{1,2}})(?:st|nd|rd|th)?"
        rf"(?:[ ,/-]{{1,3}}{_YEAR}|(?!\d|[.,:/]\d))",
        r"(?<![\d.,/-])(?P<a>\d{1,2})(?P<sep>[/-])(?P<b>\d{1,2})(?![\d.,/-])",
        _DAY_DOT_MONTH_PATTERN,
        r"(?<![\d.,/-])(?P<y>(?:19|20)\d{2})(?P<gap> ?)(?P<m>0[1-9]|1[0-2])(?P=gap)(?P<d>[0-3]\d)(?![\d.,])",
    )
]


(
    *EASTERN,
    TAIWAN,
    YEAR_FIRST,
    YEAR_LAST,
    YEAR_MONTH_NAME,
    DAY_MONTH_NAME,
    MONTH_NAME_DAY,
    DAY_MONTH,
    DAY_DOT_MONTH,
    UNMARKED,
) = _PATTERNS
IN_ITS_ERA = re.compile(
    r"^(?P<y>\d{1,2})(?P<sep>[-/.]) ?(?P<m>\d{1,2})(?P=sep) ?(?P<d>\d{1,2})(?![\d./-])"
)
IN_EASTERN = re.compile(r"[月월]|thang|(?:r|h|令和|平成) ?\d{1,2}[-/.]")
DIGITS_OF_FULL_DATE = re.compile(r"(\d+)(?=([./-]) ?\d{1,2}\2 ?\d)")  # the first of its three
EIGHT_DIGITS = re.compile(r"(?:19|20)\d\d ?[01]\d ?[0-3]\d")
NUMERIC = re.compile(
    r"(?<![\d.,/-])\d{1,4}[./-] ?\d|(?:19|20)\d\d ?[01]\d ?[0-3]\d|\d ?(?:[月월]|tháng)"
)
