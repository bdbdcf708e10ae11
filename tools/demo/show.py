"""How the demo prints: as a person would want to read it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from tools.demo.person import Json

console = Console(highlight=False, soft_wrap=False, width=max(110, Console().width))


def heading(number: int, title: str) -> None:
    """A step of the journey."""
    console.print(f"\n[bold]{number}. {title}[/bold]")


def say(text: str) -> None:
    """A line."""
    console.print(f"   {text}")


def money(body: Json | None) -> str:
    """`264.46 AUD`, or what we say when a figure is not known."""
    return f"{body['amount']} {body['currency']}" if body else "not known"


def evidence(sources: list[Json], names: dict[str, str]) -> str:
    """Where a figure comes from: file and page, or the person's own word."""
    if not sources:
        return ""
    read = [source for source in sources if str(source.get("document_id")) in names]
    if not read:
        return str(sources[0].get("text") or sources[0]["kind"])
    last = read[-1]
    place = f"{Path(names[str(last['document_id'])]).stem}, page {last['page']}"
    documents = {source["document_id"] for source in read}
    if len(read) == 1:
        return place
    many = f"{len(read)} lines" + (f" of {len(documents)} documents" if len(documents) > 1 else "")
    return f"{many}, last: {place}"


def document(name: str, read: Json) -> None:
    """What was read from one document, and how it proves itself."""
    if read["processing_status"] == "failed":
        say(f"[red]{name}[/red]: {(read.get('reason') or {}).get('text')}")
        return
    analysis = read["analysis"]
    status = read["processing_status"]
    color = "green" if status == "completed" else "yellow"
    say(f"{name}: {read['document_type']}, [{color}]{status}[/{color}]")
    proof = (analysis.get("reconciliation") or {}).get("proof")
    if proof:
        say(
            f"   {proof['opening']} + {proof['credits']} − {proof['debits']}"
            f" = {proof['computed_closing']}; printed: {proof['closing']}"
            f" ({read['line_count']} lines)"
        )
    for key in ("pay_stub", "receipt"):
        _figures(analysis.get(key))


def _figures(body: Json | None) -> None:
    if not body:
        return
    found = [
        f"{name} {figure['value']} (p. {figure['page']})"
        for name, figure in body.items()
        if isinstance(figure, dict) and "value" in figure
    ]
    say("   " + ", ".join(found))


def budget(body: Json, names: dict[str, str]) -> None:
    """The budget with every term and its evidence."""
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 3))
    for column in ("term", "amount", "how", "from"):
        table.add_column(column, justify="right" if column == "amount" else "left")
    for term in _in_order(body["terms"]):
        label = f"  {term['label']}" if term.get("part_of") else f"[bold]{term['label']}[/bold]"
        amount = money(term["amount"])
        table.add_row(label, amount, term["formula"], evidence(term["sources"], names))
    console.print(table)
    for question in body["questions"]:
        say(f"[yellow]asks:[/yellow] {question['text']}")


def _in_order(terms: list[Json]) -> Iterator[Json]:
    """Each sum, then the parts it is made of."""
    for term in terms:
        if not term.get("part_of"):
            yield term
            yield from (part for part in terms if part.get("part_of") == term["name"])


def card(body: Json) -> None:
    """A recommendation: cost, what is left, why."""
    left = f", leaves {money(body['left_after'])}" if body.get("left_after") else ""
    say(f"[bold]{body['title']}[/bold] ({body['type']}) costs {money(body['cost'])}{left}")
    say(f"   {body['taste_reason']} {body['budget_reason']}")


def stream(pieces: Iterator[str]) -> str:
    """Print text as it comes; the whole of it."""
    text = ""
    console.print("   ", end="")
    for piece in pieces:
        text += piece
        console.print(piece.replace("\n", "\n   "), end="", markup=False)
    console.print()
    return text


@contextmanager
def timed(what: str) -> Iterator[None]:
    """Say how long something took."""
    with console.status(what):
        yield


def refusal(error: Any) -> None:
    """A problem, as the platform told it."""
    say(f"[yellow]{error.status} {error.problem.get('code')}[/yellow]: {error.problem['detail']}")
