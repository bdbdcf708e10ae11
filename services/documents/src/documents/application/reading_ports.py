"""What the reading of documents calls outward: the store, the reader, the assistant, the board."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from documents.domain.finance.category import Category
from documents.domain.reading.proposed.proposal import Proposal
from documents.domain.reading.result import DocumentType, ParsedDocument

OnProgress = Callable[[int, int], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class StoredBlob:
    """One object in the store."""

    key: str
    modified_at: datetime


class BlobStore(Protocol):
    """Where the uploaded bytes are kept. Every call raises Unavailable when it is away."""

    async def put(self, key: str, content: bytes) -> None:
        """Keep the bytes under `key`."""

    async def get(self, key: str) -> bytes:
        """The bytes; raises BlobMissing."""

    async def delete(self, key: str) -> None:
        """Remove them; what is gone already is fine."""

    async def list(self) -> Sequence[StoredBlob]:
        """Every object there is."""

    async def download_url(self, key: str, file_name: str, seconds: int) -> str:
        """A link that lets anybody fetch the object as a file for `seconds`."""


class BlobMissing(Exception):
    """There is no such object."""


class DocumentReader(Protocol):
    """Looks into PDFs in sandboxed processes; raises DocumentRejected with a reason."""

    async def inspect(self, content: bytes) -> None:
        """Refuse what plainly is no readable PDF; a locked one passes."""

    async def read(
        self,
        content: bytes,
        *,
        password: str | None,
        home: str | None,
        on_progress: OnProgress,
    ) -> ParsedDocument:
        """The proven reading; `on_progress` gets pages done and pages in all.

        `home`: the sender's currency, for a `$` and a `10/11` that nothing on the page explains.
        """

    async def text(self, content: bytes) -> str:
        """What a person sees, row by row; '' when there is too much of it or it is a scan."""

    async def prove(
        self, content: bytes, proposal: Proposal, *, home: str | None
    ) -> ParsedDocument | None:
        """The proposed reading if every figure is printed and the arithmetic holds."""

    async def picture(self, content: bytes, page: int, *, password: str | None) -> bytes:
        """Page `page` (from 1) as PNG; raises PageNotFound, DocumentLocked or WrongPassword."""


class DocumentAssistant(Protocol):
    """A language model asked where the rules end. Every call raises Unavailable.

    Whatever it answers is a proposal: the page has to print it, and the arithmetic to prove it.
    """

    async def classify(self, text: str) -> DocumentType:
        """What kind of document this text comes from."""

    async def propose(self, text: str, kind: DocumentType) -> Proposal:
        """The figures of a document of this kind."""

    async def categorise(self, descriptions: Sequence[str]) -> Mapping[int, Category]:
        """What payments were for, by their place in `descriptions`; unclear ones are left out."""


class ProgressBoard(Protocol):
    """How far the reading of a document has come. Speed only: it may forget."""

    async def show(self, user_id: UUID, document_id: UUID, done: int, total: int) -> None:
        """So many pages of so many: tells whoever watches this person's documents."""

    async def changed(self, user_id: UUID) -> None:
        """Something else about this person's documents is new: tells whoever watches them."""
