"""Spans from several processes become one tree; consumer spans become a flow of events."""

import json
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from deploy.local import event_flow, trace_tree
from deploy.local.spans import read_spans

TRACE = "0x" + "a" * 32
MESSAGE = "019a5e8d-cf80-7000-8000-000000000001"  # made at 2025-11-07T13:42:23.360Z


def a_span(name: str, span: str, parent: str | None, process: str, **more: Any) -> dict[str, Any]:
    """One line as OpenTelemetry writes it."""
    return {
        "name": name,
        "context": {"trace_id": TRACE, "span_id": f"0x{span}"},
        "parent_id": f"0x{parent}" if parent else None,
        "kind": f"SpanKind.{more.get('kind', 'INTERNAL')}",
        "start_time": f"2025-11-07T13:42:23.{more.get('start', 300):03d}000Z",
        "end_time": f"2025-11-07T13:42:23.{more.get('end', 350):03d}000Z",
        "status": {"status_code": more.get("status", "UNSET")},
        "attributes": more.get("attributes", {}),
        "resource": {"attributes": {"service.name": process}},
    }


def a_journey(folder: Path) -> Path:
    """An upload in one process, its event handled in another."""
    request = a_span("POST /documents", "1" * 16, None, "documents-api", kind="SERVER", end=400)
    insert = a_span("INSERT", "2" * 16, "1" * 16, "documents-api")
    handled = a_span(
        "document.uploaded process", "3" * 16, "1" * 16, "chat-worker",
        kind="CONSUMER", start=380, end=385, status="ERROR",
        attributes={"messaging.message.id": MESSAGE},
    )  # fmt: skip
    for process, spans in (("documents-api", [insert, request]), ("chat-worker", [handled])):
        lines = "".join(json.dumps(span) + "\n" for span in spans)
        (folder / f"{process}.jsonl").write_text(lines + '{"name": "half a li')
    return folder


def drawn(spans_folder: Path) -> str:
    console = Console(width=200)
    with console.capture() as captured:
        console.print(trace_tree.draw(list(read_spans(spans_folder))))
    return captured.get()


def test_one_tree_holds_the_work_of_every_process(tmp_path: Path) -> None:
    lines = drawn(a_journey(tmp_path)).splitlines()
    assert "3 spans, 2 processes" in lines[0]
    assert "documents-api POST /documents  100.0 ms" in lines[1]
    assert "INSERT" in lines[2]
    assert "chat-worker document.uploaded process  5.0 ms  at +80 ms  failed" in lines[3]


def test_a_span_whose_parent_is_missing_is_still_drawn(tmp_path: Path) -> None:
    orphan = a_span("work", "4" * 16, "9" * 16, "billing-worker")
    (tmp_path / "billing-worker.jsonl").write_text(json.dumps(orphan) + "\n")
    assert "billing-worker work" in drawn(tmp_path)


def test_the_latest_trace_is_the_one_of_the_last_request(tmp_path: Path) -> None:
    spans = list(read_spans(a_journey(tmp_path)))
    assert trace_tree.latest_request(spans) == "a" * 32
    assert trace_tree.latest_request([span for span in spans if span.kind != "SERVER"]) is None


def test_no_trace_yet_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="make demo"):
        trace_tree.print_trace(tmp_path, None)


def test_an_event_tells_who_sent_it_who_heard_it_and_how_late(tmp_path: Path) -> None:
    (effect,) = event_flow.effects(list(read_spans(a_journey(tmp_path))))
    assert (effect.event, effect.source, effect.consumer) == (
        "document.uploaded",
        "documents-api",
        "chat-worker",
    )
    assert effect.recorded.isoformat() == "2025-11-07T13:42:23.360000+00:00"
    assert effect.delay_milliseconds == pytest.approx(25)
