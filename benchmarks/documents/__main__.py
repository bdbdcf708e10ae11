"""`python -m benchmarks.documents`: see README.md beside this file."""

import argparse
import asyncio
import gc
import resource
from pathlib import Path
from statistics import median

from benchmarks.documents.memory import watch_memory
from benchmarks.documents.readers import (
    Read,
    Spent,
    bare_words,
    ours,
    parsed_here,
    plumbed_words,
    spend,
)
from benchmarks.documents.samples import Sample, text_documents
from documents.infrastructure.parsing.parser import PdfParser

GOAL = 5.0
_MEMORY = 4 * 1024**3
LIMIT = "PyMuPDF words (limit)"
PARSING = "ours, parsing alone"
OURS = "ours, sandboxed"


async def compare(parser: PdfParser, samples: list[Sample], rounds: int) -> None:
    """Every reader on every file, in turns, so that the machine's moods meet all alike.

    First one reader after the other, each through all files and so with warm caches; then file by
    file, as documents come in life, where each reader finds the caches as another one left them.
    """
    readers: dict[str, Read] = {
        LIMIT: bare_words,
        PARSING: parsed_here,
        OURS: ours(parser),
        "pdfplumber words": plumbed_words,
    }
    files, pages = [s.content for s in samples], sum(s.pages for s in samples)
    print(f"{len(files)} documents, {pages} pages, {rounds} rounds; medians of rounds")
    for read in readers.values():
        await spend(read, files[:3])
    gc.freeze()  # what the libraries keep is searched for garbage on no reader's time
    for title, turns in (("reader by reader", [files]), ("file by file", [[f] for f in files])):
        print(f"\n{title}")
        spent: dict[str, list[Spent]] = {name: [] for name in readers}
        for _ in range(rounds):
            for name, one in (await _round(readers, turns)).items():
                spent[name].append(one)
        _table(spent, len(files), pages)


async def _round(readers: dict[str, Read], turns: list[list[bytes]]) -> dict[str, Spent]:
    """What each reader spent on all files, a turn of them at a time."""
    spent = dict.fromkeys(readers, Spent(0.0, 0.0))
    for files in turns:
        for name, read in readers.items():
            spent[name] += await spend(read, files)
    return spent


def _table(spent: dict[str, list[Spent]], documents: int, pages: int) -> None:
    print(f"{'':24} {'pages/s':>9} {'ms/doc':>8} {'CPU ms':>8} {'x wall':>7} {'x CPU':>7}")
    for name, rounds in spent.items():
        wall = median(one.wall for one in rounds)
        cpu = median(one.cpu for one in rounds)
        by_wall, by_cpu = _ratios(rounds, spent[LIMIT])
        print(
            f"{name:24} {pages / wall:9.0f} {wall / documents * 1000:8.1f} "
            f"{cpu / documents * 1000:8.1f} {by_wall:7.1f} {by_cpu:7.1f}"
        )
    for name in (PARSING, OURS):
        most = max(_ratios(spent[name], spent[LIMIT]))
        met = "met" if most <= GOAL else "MISSED"
        print(f"goal, at most {GOAL:.0f} x bare word extraction: {name}: {met}")


def _ratios(rounds: list[Spent], limit: list[Spent]) -> tuple[float, float]:
    pairs = list(zip(rounds, limit, strict=True))
    return (
        median(one.wall / bare.wall for one, bare in pairs),
        median(one.cpu / bare.cpu for one, bare in pairs),
    )


def _bound_memory() -> None:
    """A folder may hold a bomb, and the limit's reader has no sandbox."""
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


async def run(options: argparse.Namespace) -> None:
    """Measure and print."""
    _bound_memory()
    samples = await asyncio.to_thread(text_documents, options.folder)
    parser = PdfParser()
    await parser.start(ocr=False)
    try:
        await compare(parser, samples, options.rounds)
        if options.documents:
            await watch_memory(parser, samples, options.documents)
    finally:
        parser.close()


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--documents", type=int, default=300, help="for memory; 0 leaves it out")
    parser.add_argument("--folder", type=Path, help="PDFs to read instead of our own samples")
    asyncio.run(run(parser.parse_args()))


if __name__ == "__main__":
    main()
