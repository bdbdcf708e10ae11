"""What comes in on a card: payments of its balance, refunds and credits."""

from collections.abc import Sequence

from documents.domain.reading.lexicon import Lexicon
from documents.domain.reading.result import Line

_FEW = 0.4  # of all rows
_COMES_IN = Lexicon(
    {
        "in": "payment|payments|thank you|autopay|payment received|refund|return|credit|cashback|reversal|zahlung|einzug|lastschrifteinzug|gutschrift|vielen dank|einzahlung|ihre zahlung|"
        "paiement|prelevement|remboursement|merci|pago|su pago|gracias|abono|devolucion|pagamento|rimborso|accredito|addebito in conto|betaling|aflossing|"
        "terugbetaling|incasso|inbetalning|betalning|betalt|indbetaling|innbetaling|tilbakebetaling|splata|zwrot|wplata|platba|uhrada|maksu|suoritus|odeme|"
        "estorno|credito|dank|tack|bpay|direct debit"
    }
)


def few_come_in(lines: Sequence[Line]) -> bool:
    """Some rows come in, far fewer than go out."""
    return 0 < sum(line.amount > 0 for line in lines) <= _FEW * len(lines)


def pays_a_card(lines: Sequence[Line]) -> bool:
    """Whether this is how a card reads: few rows come in, and each of them says why."""
    incoming = [line for line in lines if line.amount > 0]
    return few_come_in(lines) and all(_COMES_IN.says(line.description) for line in incoming)
