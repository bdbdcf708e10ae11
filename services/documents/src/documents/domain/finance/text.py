"""Text as statements print it, made comparable: one case, no accents, words only."""

import re
import unicodedata

_SPELLED = str.maketrans({"ß": "SS", "Æ": "AE", "æ": "AE", "Ø": "O", "ø": "O", "ł": "L", "Ł": "L"})
# No bank prints more about one payee; a forged text must not cost more either.
LONGEST = 300
_MOST_WORDS = 60
_PLUS = re.compile(r"(?<=[^\W\d_])\+(?!\w)")
_WORD = re.compile(r"[^\W_]+(?:['’](?=[^\W_]))?[^\W_]*")
UMLAUTS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "AE", "Ö": "OE", "Ü": "UE", "å": "aa", "Å": "AA"}
)
# Words too common among payees to say that two names mean the same one.
_COMMON = frozenset(
    "THE AND OF AT ON IN DE LA LE LES EL LOS DER DIE DAS UND ET Y A AN TO FOR FROM COM NET ORG "
    "WWW AU UK US DE FR NL IE NZ CA LTD LIMITED PTY PLC INC LLC CORP CO GMBH AG KG OHG UG SE EV "
    "SAS SARL SA SL SRL SPA BV NV AB AS OY PVT CARD PAYMENT PURCHASE STORE SHOP".split()
)


def fold(text: str) -> str:
    """`text` in upper case without accents (`Größe` and `GROSSE` become the same).

    A plus that ends a name is spoken: `Canal+`, `Canal Plus`.
    """
    if "+" in text:
        text = _PLUS.sub(" PLUS ", text)
    if text.isascii():
        return text.upper()
    decomposed = unicodedata.normalize("NFKD", text.translate(_SPELLED))
    return "".join(mark for mark in decomposed if not unicodedata.combining(mark)).upper()


def spellings(text: str) -> list[str]:
    """`text` folded; with umlauts also as they are written without: `Bäckerei`, `BAECKEREI`."""
    folded = fold(text)
    spelled = text if text.isascii() else text.translate(UMLAUTS)
    return [folded] if spelled == text else [folded, fold(spelled)]


def words(text: str) -> list[str]:
    """The words of folded `text`; an apostrophe inside a word is dropped."""
    found = _WORD.findall(text)
    if "'" in text or "’" in text:
        return [word.replace("'", "").replace("’", "") for word in found]
    return found


def telling_words(text: str) -> frozenset[str]:
    """The words by which two names of one payee can be recognised as the same."""
    return frozenset(
        word
        for word in words(fold(text[: 10 * LONGEST]))[:_MOST_WORDS]
        if len(word) > 1 and word not in _COMMON and not word.isdigit()
    )


def same_payee(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sets of telling words share a word, also glued (`EBGAMES`, `EB GAMES`)."""
    if one & other:
        return True
    return any(
        short in long or long in short
        for long in one
        for short in other
        if min(len(long), len(short)) >= 5
    )
