"""Holds a reading against the truth: the worst that can be said of it."""

from collections import Counter
from collections.abc import Iterator

from documents.domain.reading import DocumentRejected, ParsedDocument, read_document
from documents.infrastructure.parsing.extraction import extract, open_pdf
from tools.samples.composed.truth import Truth

SILENT = "silent: proven with a wrong line"
CONTRADICTION = "silent: proven, and contradicts itself"
FIGURE = "silent: proven with a wrong balance"
FIELD = "proven with a wrong period, total or currency"
REVIEW = "in review with wrong lines"
REFUSED = "refused"
UNPROVEN = "right, printed proof not seen"
RIGHT = "right"
SILENT_ERRORS = frozenset({SILENT, CONTRADICTION, FIGURE})
VERDICTS = (SILENT, CONTRADICTION, FIGURE, FIELD, REVIEW, REFUSED, UNPROVEN, RIGHT)


def read_pdf(content: bytes) -> ParsedDocument:
    """The reading of a PDF in this process; raises DocumentRejected."""
    return read_document(extract(open_pdf(content, None), lambda _done, _total: None, {}).pages)


def verdict_on(content: bytes, truth: Truth) -> tuple[str, str]:
    """One of VERDICTS, and in which respect."""
    try:
        reading = read_pdf(content)
    except DocumentRejected as rejected:
        return REFUSED, rejected.reason.value
    proven = reading.reconciliation.reconciles is True
    wrong = _wrong_lines(reading, truth)
    if proven:
        return _of_proven(reading, truth, wrong)
    if wrong:
        return REVIEW, wrong
    return (UNPROVEN, "") if truth.provable and not truth.broken else (RIGHT, "")


def _wrong_lines(reading: ParsedDocument, truth: Truth) -> str:
    found = Counter((line.date, line.amount) for line in reading.lines)
    if found == truth.lines:
        return ""
    amounts = Counter(amount for _, amount in found.elements())
    meant = Counter(amount for _, amount in truth.lines.elements())
    if amounts == meant:
        return "days" if truth.dated else ""
    sizes = [Counter(abs(a) for a in some.elements()) for some in (amounts, meant)]
    if sizes[0] == sizes[1]:
        return "signs"
    more, fewer = (amounts - meant).total(), (meant - amounts).total()
    return "too many" if not fewer else "too few" if not more else "other amounts"


def _of_proven(reading: ParsedDocument, truth: Truth, wrong: str) -> tuple[str, str]:
    if wrong:
        return SILENT, wrong
    if truth.broken:
        return CONTRADICTION, ""
    for verdict, name, found, meant in _held_against(reading, truth):
        if found is not None and meant is not None and found != meant:
            return verdict, name
    return RIGHT, ""


def _held_against(
    reading: ParsedDocument, truth: Truth
) -> Iterator[tuple[str, str, object, object]]:
    """Every figure that was read beside the one that is printed, the gravest first."""
    figures = reading.statement
    sums = [
        abs(sum(a for _, a in truth.lines.elements() if (a > 0) is side)) for side in (True, False)
    ]
    yield (
        FIGURE,
        "opening",
        figures.opening_balance and figures.opening_balance.value,
        truth.opening,
    )
    yield (
        FIGURE,
        "closing",
        figures.closing_balance and figures.closing_balance.value,
        truth.closing,
    )
    yield FIELD, "start", figures.period_start and figures.period_start.value, truth.start
    yield FIELD, "end", figures.period_end and figures.period_end.value, truth.end
    yield FIELD, "currency", reading.currency or "none", truth.currency
    yield FIELD, "credits", figures.total_credits and abs(figures.total_credits.value), sums[0]
    yield FIELD, "debits", figures.total_debits and abs(figures.total_debits.value), sums[1]
