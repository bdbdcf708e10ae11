"""Use cases over memory: what happens when things come in the wrong order, or not at all."""

from uuid import uuid4

import pytest

from documents.application.delete_document import delete_document
from documents.application.process_document import process_document
from documents.application.unlock_document import unlock_document
from documents.application.upload_document import Upload, new_key, upload_document
from documents.domain.document import Document
from documents.domain.errors import DocumentNotFound, TooManyDocuments, UploadRefused, WrongPassword
from documents.domain.reading.rejection import DocumentRejected, RejectionReason
from services.documents.tests.factories import NOW, a_reading
from services.documents.tests.fakes import Board, Memory, MemoryBlobStore, ScriptedReader
from shared.errors import Unavailable

LOCKED = DocumentRejected(RejectionReason.PASSWORD_REQUIRED)
WRONG = DocumentRejected(RejectionReason.PASSWORD_REQUIRED, wrong_password=True)
UPLOAD = Upload("statement.pdf", b"%PDF-1.7", "a" * 64)
ADA = uuid4()


class World:
    """One person, one store, one reader."""

    def __init__(self, *outcomes: object) -> None:
        self.memory, self.blobs, self.board = Memory(), MemoryBlobStore(), Board()
        self.reader = ScriptedReader(*outcomes)  # type: ignore[arg-type]

    async def upload(self, upload: Upload = UPLOAD, limit: int = 10) -> tuple[Document, bool]:
        return await upload_document(
            self.memory.begin, self.blobs, self.reader,
            user_id=ADA, upload=upload, limit=limit, now=NOW,
        )  # fmt: skip

    async def process(self, document: Document) -> object:
        return await process_document(
            self.memory.begin, self.blobs, self.reader, self.board, document_id=document.id
        )

    async def unlock(self, document: Document, password: str) -> None:
        await unlock_document(
            self.memory.begin, self.blobs, self.reader, self.board,
            user_id=ADA, document_id=document.id, password=password, now=NOW,
        )  # fmt: skip

    async def delete(self, document: Document) -> None:
        await delete_document(self.memory.begin, self.blobs, user_id=ADA, document_id=document.id)

    def announced(self) -> list[str]:
        return [event.type for event in self.memory.events]


async def test_the_same_bytes_give_the_same_document_and_one_object() -> None:
    world = World()
    first, is_new = await world.upload()
    again, is_new_again = await world.upload()
    assert (is_new, is_new_again, again.id) == (True, False, first.id)
    assert len(world.blobs.objects) == 1
    assert world.announced() == ["document.uploaded"]


async def test_a_store_that_is_away_leaves_no_row() -> None:
    world = World()
    world.blobs.away = True
    with pytest.raises(Unavailable):
        await world.upload()
    assert (world.memory.documents, world.announced()) == ({}, [])


async def test_what_cannot_be_opened_is_refused_and_kept_nowhere() -> None:
    world = World()
    world.reader.refuses = DocumentRejected(RejectionReason.NO_PAGES)
    with pytest.raises(UploadRefused):
        await world.upload()
    assert (world.memory.documents, world.blobs.objects) == ({}, {})


async def test_documents_are_bounded() -> None:
    world = World()
    await world.upload(limit=1)
    with pytest.raises(TooManyDocuments):
        await world.upload(Upload("b.pdf", b"%PDF-1.7 b", "b" * 64), limit=1)


def test_an_object_key_says_nothing_and_cannot_be_guessed() -> None:
    keys = {new_key() for _ in range(1000)}
    assert len(keys) == 1000
    assert all(len(key) == 32 and str(ADA) not in key for key in keys)


async def test_a_document_is_read_once_however_often_it_is_announced() -> None:
    world = World(a_reading("-4.50"))
    document, _ = await world.upload()
    assert await world.process(document) == ADA
    assert await world.process(document) is None
    assert len(world.memory.lines) == 1
    assert world.announced() == ["document.uploaded", "document.analyzed"]
    assert world.board.shown == [(document.id, 1, 1)]


async def test_a_reader_knows_what_the_sender_counts_in() -> None:
    world = World(a_reading(), a_reading())
    first, _ = await world.upload()
    await world.process(first)
    world.memory.profiles[ADA].keep_account("NZD", "Pacific/Auckland", 1)
    second, _ = await world.upload(Upload("other.pdf", b"%PDF-1.7", "b" * 64))
    await world.process(second)
    assert world.reader.homes == [None, "NZD"]


async def test_the_late_result_of_a_deleted_document_is_discarded() -> None:
    world = World(a_reading("-4.50"))
    document, _ = await world.upload()
    world.reader.meanwhile = lambda: world.delete(document)
    assert await world.process(document) is None
    assert (world.memory.documents, world.memory.lines, world.blobs.objects) == ({}, {}, {})
    assert world.announced() == ["document.uploaded", "document.deleted"]


async def test_a_reader_that_was_taken_over_from_concludes_nothing() -> None:
    world = World(a_reading("-4.50"), a_reading("-4.50"))
    document, _ = await world.upload()
    world.reader.meanwhile = lambda: world.process(document)
    assert await world.process(document) is None
    assert len(world.memory.lines) == 1
    assert world.announced() == ["document.uploaded", "document.analyzed"]


async def test_a_store_that_is_away_while_reading_is_tried_again_later() -> None:
    world = World(a_reading("-4.50"))
    document, _ = await world.upload()
    world.blobs.away = True
    for _ in range(10):
        with pytest.raises(Unavailable):
            await world.process(document)
    assert document.attempt == 0, "an outage uses no attempts up"
    world.blobs.away = False
    assert await world.process(document) == ADA


async def test_an_object_that_is_gone_fails_its_document() -> None:
    world = World()
    document, _ = await world.upload()
    world.blobs.objects.clear()
    await world.process(document)
    assert (document.processing_status, document.reason) == ("failed", "file_missing")


async def test_an_object_is_discarded_later_when_the_store_is_away_at_deletion() -> None:
    world = World()
    document, _ = await world.upload()
    world.blobs.away = True
    await world.delete(document)
    assert world.memory.discarded == [document.s3_key]


async def test_nobody_deletes_a_strangers_document() -> None:
    world = World()
    document, _ = await world.upload()
    with pytest.raises(DocumentNotFound):
        await delete_document(
            world.memory.begin, world.blobs, user_id=uuid4(), document_id=document.id
        )


async def test_the_right_password_completes_a_locked_document() -> None:
    world = World(LOCKED, WRONG, a_reading("-4.50"))
    document, _ = await world.upload()
    await world.process(document)
    assert document.is_locked
    with pytest.raises(WrongPassword) as wrong:
        await world.unlock(document, "guess")
    assert wrong.value.facts["attempts_left"] == 2
    await world.unlock(document, "secret")
    assert document.processing_status == "completed"
    assert world.reader.passwords == [None, "guess", "secret"]


async def test_no_password_is_kept_anywhere() -> None:
    world = World(LOCKED, WRONG)
    document, _ = await world.upload()
    await world.process(document)
    with pytest.raises(WrongPassword):
        await world.unlock(document, "hunter2-hunter2")
    assert "hunter2" not in repr((vars(document), world.memory.events, world.blobs.objects))


async def test_the_third_wrong_password_fails_the_document() -> None:
    world = World(LOCKED, WRONG, WRONG, WRONG)
    document, _ = await world.upload()
    await world.process(document)
    for left in (2, 1, 0):
        with pytest.raises(WrongPassword) as wrong:
            await world.unlock(document, "guess")
        assert wrong.value.facts["attempts_left"] == left
    assert document.processing_status == "failed"
    assert world.announced()[-1] == "document.failed"
