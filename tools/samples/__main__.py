"""Write the samples: python -m tools.samples [OUT] [--today YYYY-MM-DD]."""

import argparse
import json
from datetime import date
from pathlib import Path

from tools.samples import committed, expected_budget
from tools.samples.document import Truth


def main() -> None:
    """Write every committed sample and its truth below OUT."""
    parser = argparse.ArgumentParser(prog="python -m tools.samples", description=__doc__)
    parser.add_argument("out", nargs="?", type=Path, default=Path("samples"))
    parser.add_argument("--today", type=date.fromisoformat, default=None, help="default: today")
    options = parser.parse_args()
    today = options.today or date.today()  # noqa: DTZ011  the demo's month is the reader's own
    write(options.out, today)
    print(f"samples as of {today} are in {options.out}/")


def write(out: Path, today: date) -> None:
    """Replace the samples in a folder: OUT/[FOLDER/]NAME.pdf and OUT/truth/NAME.json."""
    documents = committed(today)
    truths = out / "truth"
    truths.mkdir(parents=True, exist_ok=True)
    _remove_former(out, truths)
    for document in documents:
        path = out / document.folder / document.file_name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(document.content)
        _write_truth(truths / f"{document.name}.json", document.truth)
    _write_truth(truths / "household.json", expected_budget())


def _remove_former(out: Path, truths: Path) -> None:
    """Remove what an earlier run wrote, which is what has a truth, and nothing else."""
    for truth in truths.glob("*.json"):
        for former in out.rglob(f"{truth.stem}.pdf"):
            former.unlink()
        truth.unlink()


def _write_truth(path: Path, truth: Truth) -> None:
    path.write_text(json.dumps(truth, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
