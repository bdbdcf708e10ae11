"""One use case, one transaction: rows, outbox and inbox claim commit together or not at all."""

from dataclasses import dataclass
from types import TracebackType
from typing import Self

from sqlalchemy import Table
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Session

from shared.database import Sessions
from shared.inbox import claim
from shared.outbox import Outbox


@dataclass(frozen=True, slots=True)
class TransactionLog:
    """Where a service keeps its outbox and inbox, and the name it announces under."""

    source: str
    outbox: Table
    inbox: Table


class UnitOfWork:
    """A transaction that can be entered once. A service subclasses it and adds its repositories.

    With a `message_id` (a consumer passes it), entering claims the inbox row in the same
    transaction, or raises AlreadyProcessed.
    """

    def __init__(
        self, sessions: Sessions, log: TransactionLog, message_id: str | None = None
    ) -> None:
        self._sessions = sessions
        self._log = log
        self._message_id = message_id
        self._entered = False
        self.outbox = Outbox(log.source)

    @property
    def session(self) -> AsyncSession:
        """The open session; only repositories may touch it."""
        return self._session

    async def __aenter__(self) -> Self:
        if self._entered:
            raise RuntimeError("a unit of work is one transaction: make a new one")
        self._entered = True
        self._session = self._sessions()
        try:
            if self._message_id is not None:
                await self._session.run_sync(claim, self._log.inbox, self._message_id)
            self.open_repositories(self._session)
        except BaseException:
            await self._session.close()
            raise
        return self

    def open_repositories(self, session: AsyncSession) -> None:
        """Bind the service's repositories to the transaction; a subclass overrides it."""

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            if error is None:
                await self._session.run_sync(self._commit)
        finally:
            # Closing rolls back whatever was not committed.
            await self._session.close()

    def _commit(self, session: Session) -> None:
        # One hop into the driver for all of it: each hop costs as much as a statement.
        if not self.outbox.is_empty:
            session.flush()
            self.outbox.flush(session, self._log.outbox)
        session.commit()
