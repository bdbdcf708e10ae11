"""`python -m benchmarks.documents.monopoly`: beside monopoly-core, on the statements it reads."""

import argparse
import asyncio
import json
import subprocess
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.documents.readers import Spent, bare_words, ours, spend
from documents.infrastructure.parsing.parser import PdfParser
from tools import samples
from tools.samples.document import SampleDocument

_READER = Path(__file__).with_name("monopoly_reader.py")


@dataclass(frozen=True, slots=True)
class Theirs:
    """The files that monopoly-core reads, with what it finds and spends on each."""

    found: dict[str, Counter[tuple[str, str]]]
    spent: Spent


def theirs(python: Path, files: list[Path]) -> Theirs:
    """One run of monopoly-core in a process of its own; its start is not counted."""
    said = subprocess.run(  # noqa: S603 - the Python that the caller names
        [python, "-P", _READER, *files], check=True, stdout=subprocess.PIPE
    ).stdout
    answers: list[dict[str, Any]] = [json.loads(line) for line in said.splitlines()]
    read = [one for one in answers if one.get("found")]
    return Theirs(
        {one["name"]: Counter((day, amount) for day, amount in one["found"]) for one in read},
        Spent(sum(one["spent"][0] for one in read), sum(one["spent"][1] for one in read)),
    )


async def compare(python: Path, rounds: int, folder: Path) -> None:
    """Find the statements both read, then read them in turns."""
    statements = {one.name: one for one in _statements()}
    paths = {name: folder / f"{name}.pdf" for name in statements}
    for name, one in statements.items():
        paths[name].write_bytes(one.content)
    first = await asyncio.to_thread(theirs, python, list(paths.values()))
    both = {name: statements[name] for name in first.found}
    print(f"monopoly-core reads {len(both)} of {len(statements)} statements: {', '.join(both)}")
    files = [paths[name] for name in both]
    contents = [one.content for one in both.values()]
    parser = PdfParser()
    await parser.start(ocr=False)
    spent: dict[str, list[Spent]] = {"PyMuPDF words": [], "ours": [], "monopoly-core": []}
    try:
        await spend(ours(parser), contents)
        for _ in range(rounds):
            spent["PyMuPDF words"].append(await spend(bare_words, contents))
            spent["ours"].append(await spend(ours(parser), contents))
            spent["monopoly-core"].append((await asyncio.to_thread(theirs, python, files)).spent)
        right = {"ours": await _ours_right(parser, both), "monopoly-core": _right(first, both)}
    finally:
        parser.close()
    _table(spent, right, sum(len(one.truth["lines"]) for one in both.values()), len(both))


def _statements() -> list[SampleDocument]:
    made = [*samples.household(samples.COMMITTED_DAY).values(), *samples.varied()]
    return [one for one in made if "statement" in str(one.truth["document_type"])]


def _right(run: Theirs, both: dict[str, SampleDocument]) -> int:
    return sum((run.found[name] & _expected(one)).total() for name, one in both.items())


async def _ours_right(parser: PdfParser, both: dict[str, SampleDocument]) -> int:
    right = 0
    for one in both.values():
        reading = await parser.parse(one.content)
        found = Counter((str(line.date), f"{line.amount:.2f}") for line in reading.lines)
        right += (found & _expected(one)).total()
    return right


def _expected(one: SampleDocument) -> Counter[tuple[str, str]]:
    return Counter((line["date"], f"{float(line['amount']):.2f}") for line in one.truth["lines"])


def _table(spent: dict[str, list[Spent]], right: dict[str, int], lines: int, files: int) -> None:
    print(f"{'':16} {'ms/doc':>8} {'CPU ms':>8}  right lines of {lines}")
    for name, rounds in spent.items():
        wall = median(one.wall for one in rounds) / files * 1000
        cpu = median(one.cpu for one in rounds) / files * 1000
        print(f"{name:16} {wall:8.1f} {cpu:8.1f}  {right.get(name, '')}")


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--python", type=Path, required=True, help="one that has monopoly-core")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    with TemporaryDirectory() as folder:
        asyncio.run(compare(options.python, options.rounds, Path(folder)))


if __name__ == "__main__":
    main()
