"""'Page 2 of 4': whether every page that a document speaks of is there."""

import re
from collections import defaultdict
from collections.abc import Iterable

from documents.domain.reading.rows import Row
from documents.domain.reading.text import tokens

_PAGE = (
    "page|pg|pagina|página|pág|pag|seite|blatt|blad|sida|side|sivu|oldal|strona|str|strana|stranica"
    "|stran|sayfa|halaman|trang|hal|leht|lapa|puslapis|стр|страница|сторінка|σελίδα|σελ|ページ|頁|页|第"
)
_OF = "of|von|de|di|van|av|af|z|ze|od|din|iš|no|per|sur|su|от|из|από|dari|/|page|共|:"
_MARK = re.compile(
    rf"(?<!\w)(?:{_PAGE})[.:°º]* ?(?:no|n|nr)?[.:°º]* ?(\d{{1,3}}) ?(?:页|頁)?,? ?(?:{_OF}) ?(\d{{1,3}})(?![\d.,/-]\d|\d)"
)
_WORDS = frozenset(sign for word in _PAGE.split("|") for sign in tokens(word))
_MOST = 200


def missing_pages(rows: Iterable[Row]) -> int:
    """How many pages the marks at the foot or head of the others name and none can be.

    A page without a mark may be any of them, as backs of sheets and inserted leaflets are.
    """
    named: dict[int, set[int]] = defaultdict(set)
    pages: set[int] = set()
    marked: set[int] = set()
    for row in rows:
        pages.add(row.page)
        for number, total in _marks_of(row):
            named[total].add(number)
            marked.add(row.page)
    lacking = sum(total - len(numbers) for total, numbers in named.items())
    return max(0, lacking - len(pages - marked))


def _marks_of(row: Row) -> list[tuple[int, int]]:
    if _WORDS.isdisjoint(row.tokens):
        return []
    found = [(int(one), int(total)) for one, total in _MARK.findall(row.text.lower())]
    return [(number, total) for number, total in found if 1 <= number <= total <= _MOST]
