"""What monopoly-core makes of each PDF of a folder, as one JSON object a line.

Run by `benchmarks.documents.monopoly` with a Python that has monopoly-core; ours has not.
"""

import json
import logging
import sys
import time
from pathlib import Path

from monopoly.banks import BankDetector, banks  # type: ignore[import-not-found]
from monopoly.generic import GenericBank  # type: ignore[import-not-found]
from monopoly.pdf import PdfDocument, PdfParser  # type: ignore[import-not-found]
from monopoly.pipeline import Pipeline  # type: ignore[import-not-found]


def read(path: Path) -> list[list[str]]:
    """Date and amount of each transaction: the bank's own rules, else the generic ones."""
    document = PdfDocument(path)
    bank = BankDetector(document).detect_bank(banks) or GenericBank
    pipeline = Pipeline(PdfParser(bank, document))
    found = pipeline.transform(pipeline.extract(safety_check=False))
    return [[str(one.date), f"{one.amount:.2f}"] for one in found]


def main() -> None:
    """Read the files that are named on the command line, each once before the clock runs."""
    logging.disable(logging.CRITICAL)
    for path in map(Path, sys.argv[1:]):
        try:
            read(path)
            wall, cpu = time.perf_counter(), time.process_time()
            found = read(path)
        except Exception as error:  # its refusals share no base
            print(json.dumps({"name": path.stem, "refused": type(error).__name__}))
            continue
        spent = [time.perf_counter() - wall, time.process_time() - cpu]
        print(json.dumps({"name": path.stem, "found": found, "spent": spent}))


if __name__ == "__main__":
    main()
