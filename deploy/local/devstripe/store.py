"""Everything devstripe remembers, in one SQLite file that a restart finds again."""

import fcntl
import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

JsonObject = dict[str, Any]

_SCHEMA = """
CREATE TABLE IF NOT EXISTS objects (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, object TEXT NOT NULL,
    customer TEXT, due_at INTEGER, body TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS objects_by_kind ON objects (object, seq);
CREATE INDEX IF NOT EXISTS objects_by_customer ON objects (customer, object, seq);
CREATE INDEX IF NOT EXISTS objects_by_due ON objects (due_at) WHERE due_at IS NOT NULL;
CREATE TABLE IF NOT EXISTS deliveries (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, event_id TEXT NOT NULL, state TEXT NOT NULL,
    due_at REAL NOT NULL, first_due_at REAL NOT NULL, attempts INTEGER NOT NULL DEFAULT 0);
CREATE INDEX IF NOT EXISTS deliveries_waiting ON deliveries (due_at) WHERE state = 'waiting';
CREATE TABLE IF NOT EXISTS idempotency (
    key TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, status INTEGER NOT NULL,
    body TEXT NOT NULL, created REAL NOT NULL);
CREATE TABLE IF NOT EXISTS settings (key TEXT PRIMARY KEY, value TEXT NOT NULL);
"""


class Store:
    """Used from one thread only; a `transaction()` is all or nothing."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._lock = (folder / "lock").open("w")
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            self._lock.close()
            raise RuntimeError(f"another devstripe already uses {folder}") from error
        self.connection = sqlite3.connect(folder / "devstripe.sqlite3", isolation_level=None)
        self.connection.execute("PRAGMA journal_mode = WAL")
        self.connection.execute("PRAGMA synchronous = NORMAL")
        self.connection.executescript(_SCHEMA)

    def close(self) -> None:
        self.connection.close()
        self._lock.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Commit on a clean exit, roll back on any exception."""
        self.connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self.connection.execute("ROLLBACK")
            raise
        self.connection.execute("COMMIT")

    def put(self, item: JsonObject, *, due_at: int | None) -> None:
        """Insert or replace an object; its place in lists never changes."""
        customer = item.get("customer")
        self.connection.execute(
            "INSERT INTO objects (id, object, customer, due_at, body) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET customer = excluded.customer,"
            " due_at = excluded.due_at, body = excluded.body",
            (item["id"], item["object"], customer, due_at, json.dumps(item)),
        )

    def get(self, object_id: str) -> JsonObject | None:
        row = self.connection.execute(
            "SELECT body FROM objects WHERE id = ?", (object_id,)
        ).fetchone()
        return None if row is None else json.loads(row[0])

    def place(self, object_id: str) -> int | None:
        """Where an object stands in the order of creation."""
        row = self.connection.execute(
            "SELECT seq FROM objects WHERE id = ?", (object_id,)
        ).fetchone()
        return None if row is None else int(row[0])

    def scan(
        self,
        kind: str,
        *,
        customer: str | None = None,
        older_than: int | None = None,
        newer_than: int | None = None,
    ) -> Iterator[JsonObject]:
        """Objects of one kind, newest first; oldest first when `newer_than` a place."""
        clauses = ["object = ?"]
        values: list[Any] = [kind]
        for clause, value in (
            ("customer = ?", customer),
            ("seq < ?", older_than),
            ("seq > ?", newer_than),
        ):
            if value is not None:
                clauses.append(clause)
                values.append(value)
        order = "DESC" if newer_than is None else "ASC"
        sql = f"SELECT body FROM objects WHERE {' AND '.join(clauses)} ORDER BY seq {order}"  # noqa: S608 - only the fixed clauses above
        for (body,) in self.connection.execute(sql, values):
            yield json.loads(body)

    def earliest_due(self, until: int) -> tuple[int, JsonObject] | None:
        """The object whose time comes first, if it has come by `until`."""
        row = self.connection.execute(
            "SELECT due_at, body FROM objects WHERE due_at <= ? ORDER BY due_at, seq LIMIT 1",
            (until,),
        ).fetchone()
        return None if row is None else (int(row[0]), json.loads(row[1]))

    def read_setting(self, key: str) -> Any:
        row = self.connection.execute("SELECT value FROM settings WHERE key = ?", (key,)).fetchone()
        return None if row is None else json.loads(row[0])

    def write_setting(self, key: str, value: Any) -> None:
        self.connection.execute(
            "INSERT INTO settings VALUES (?, ?)"
            " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (key, json.dumps(value)),
        )
