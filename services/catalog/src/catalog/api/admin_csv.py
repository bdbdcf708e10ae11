"""Rows of a spreadsheet as the import takes them."""

import csv
import io
import json
from typing import Any

from catalog.domain.errors import InvalidImport

LISTS = {"genres", "moods"}
OBJECTS = {"prices", "platforms", "metadata"}
LONGEST_FIELD = 10_000


def rows_of_csv(content: bytes, *, most: int) -> list[dict[str, Any]]:
    """Each line after the heading, empty cells left out; raises InvalidImport.

    `genres` and `moods` are joined by `|`; `prices`, `platforms` and `metadata` are JSON. A cell
    that does not hold what its column should stays as it is, so that its row is refused by name.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InvalidImport("The file is not UTF-8.") from error
    reader = csv.DictReader(io.StringIO(text, newline=""), restkey="more than the heading")
    rows: list[dict[str, Any]] = []
    try:
        for line in reader:
            if len(rows) == most:
                raise InvalidImport(f"At most {most} rows at once.")
            rows.append({name: _value(name, cell) for name, cell in line.items() if cell})
    except csv.Error as error:
        raise InvalidImport("The file is not CSV.") from error
    if not rows:
        raise InvalidImport("The file has no rows below its heading.")
    return rows


def _value(name: str, cell: str) -> Any:
    if name in LISTS:
        return [word.strip() for word in cell.split("|") if word.strip()]
    if name in OBJECTS and len(cell) <= LONGEST_FIELD:
        try:
            return json.loads(cell)
        except (ValueError, RecursionError):
            return cell
    return cell
