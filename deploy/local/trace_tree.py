"""Draws one trace as a tree, across every process that took part."""

import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from rich.text import Text
from rich.tree import Tree

from deploy.local.screen import console
from deploy.local.spans import Span, read_spans

MOST_CHILDREN = 40
NOISE = (" http send", " http receive")  # one span per chunk tells nothing


def print_trace(folder: Path, trace_id: str | None) -> None:
    """The named trace (a prefix is enough), or the latest that began with a request."""
    spans = list(read_spans(folder))
    chosen = trace_id or latest_request(spans)
    mine = [
        span
        for span in spans
        if chosen
        and span.trace_id.startswith(chosen.removeprefix("0x"))
        and not span.name.endswith(NOISE)
    ]
    if not mine:
        sys.exit("No such trace yet. Use the platform first, for example `make demo`.")
    console.print(draw(mine))


def latest_request(spans: Iterable[Span]) -> str | None:
    """The trace of the request that arrived last; background polling is not one."""
    roots = [span for span in spans if span.parent_id is None and span.kind == "SERVER"]
    return max(roots, key=lambda span: span.start).trace_id if roots else None


def draw(spans: list[Span]) -> Tree:
    """One tree; a span whose parent is not there hangs at the top."""
    known = {span.span_id for span in spans}
    children: defaultdict[str | None, list[Span]] = defaultdict(list)
    for span in sorted(spans, key=lambda span: span.start):
        children[span.parent_id if span.parent_id in known else None].append(span)
    began = min(span.start for span in spans)
    whole = (max(span.end for span in spans) - began).total_seconds() * 1000
    processes = len({span.process for span in spans})
    tree = Tree(
        f"trace {spans[0].trace_id}   {whole:.0f} ms, {len(spans)} spans, {processes} processes"
    )

    def hang(branch: Tree, parent: str | None) -> None:
        for span in children[parent][:MOST_CHILDREN]:
            offset = (span.start - began).total_seconds() * 1000
            hang(branch.add(_line(span, offset)), span.span_id)
        left_out = len(children[parent]) - MOST_CHILDREN
        if left_out > 0:
            branch.add(Text(f"... and {left_out} more", style="dim"))

    hang(tree, None)
    return tree


def _line(span: Span, offset: float) -> Text:
    return Text.assemble(
        (f"{span.process} ", "cyan"),
        (span.name, "red" if span.failed else ""),
        (f"  {span.milliseconds:.1f} ms", "bold"),
        (f"  at +{offset:.0f} ms", "dim"),
        ("  failed" if span.failed else "", "red"),
    )
