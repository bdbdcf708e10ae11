"""Parse a folder of PDFs by the real path and, where truths are given, score the readings.

    python -m tools.score CORPUS [OUT]

CORPUS holds files/NAME.pdf and optionally passwords.json, truth/NAME.json and score.py.
OUT (default: CORPUS-named folder under the system's temporary folder) gets NAME.json each.
"""

import argparse
import asyncio
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from documents.domain.reading import DocumentRejected, ParsedDocument
from documents.infrastructure.parsing.parser import Cost, PdfParser
from tools.prediction import prediction_of


async def predict(parser: PdfParser, path: Path, password: str | None) -> dict[str, Any]:
    """One document's reading, or its refusal, with what it cost."""
    cost = Cost()
    started = time.monotonic()
    try:
        reading: ParsedDocument | None = await parser.parse(
            await asyncio.to_thread(path.read_bytes), password=password, cost=cost
        )
        prediction = prediction_of(reading) if reading else {}
    except DocumentRejected as rejected:
        prediction = {"outcome": "rejected", "reason": rejected.reason.value}
    prediction["seconds"] = round(time.monotonic() - started, 3)
    prediction["max_rss_mb"] = round(cost.max_rss_mb, 1)
    return prediction


async def predict_all(corpus: Path, out: Path) -> int:
    """Write a prediction for each file; returns how many."""
    passwords = _passwords(corpus)
    parser = PdfParser()
    await parser.start()
    files = sorted((corpus / "files").glob("*.pdf"))
    try:
        for path in files:
            prediction = await predict(parser, path, passwords.get(path.name))
            text = json.dumps(prediction, indent=1, ensure_ascii=False)
            (out / f"{path.stem}.json").write_text(text, encoding="utf-8")
    finally:
        parser.close()
    return len(files)


def _passwords(corpus: Path) -> dict[str, str]:
    path = corpus / "passwords.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


def main() -> int:
    """Predict, then score."""
    parser = argparse.ArgumentParser(description="Parse and score a folder of financial PDFs.")
    parser.add_argument("corpus", type=Path)
    parser.add_argument("out", type=Path, nargs="?")
    arguments = parser.parse_args()
    out = arguments.out or Path(tempfile.gettempdir()) / f"score-{arguments.corpus.resolve().name}"
    out.mkdir(parents=True, exist_ok=True)
    count = asyncio.run(predict_all(arguments.corpus, out))
    print(f"{count} documents -> {out}", flush=True)
    scorer, truth = arguments.corpus / "score.py", arguments.corpus / "truth"
    if scorer.is_file() and truth.is_dir():
        command = [sys.executable, str(scorer), str(out), "--truth", str(truth)]
        return subprocess.run(command, check=False).returncode
    return 0


if __name__ == "__main__":
    sys.exit(main())
