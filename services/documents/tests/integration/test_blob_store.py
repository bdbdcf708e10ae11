"""The object store and its stand-in behave the same."""

from collections.abc import AsyncIterator
from uuid import uuid4

import pytest

from documents.application.reading_ports import BlobMissing, BlobStore
from documents.bootstrap import App
from documents.config import ObjectStoreSettings
from documents.infrastructure.s3_blob_store import S3BlobStore, attachment
from services.documents.tests.fakes import MemoryBlobStore
from shared.errors import Unavailable

pytestmark = pytest.mark.integration


@pytest.fixture(params=["s3", "memory"])
async def blobs(request: pytest.FixtureRequest, app: App) -> AsyncIterator[BlobStore]:
    store: BlobStore = app.blobs if request.param == "s3" else MemoryBlobStore()
    yield store
    for blob in await store.list():
        await store.delete(blob.key)


async def test_what_is_put_is_got_and_listed(blobs: BlobStore) -> None:
    key = uuid4().hex
    await blobs.put(key, b"%PDF-1.7 \x00\xff")
    assert await blobs.get(key) == b"%PDF-1.7 \x00\xff"
    (listed,) = [blob for blob in await blobs.list() if blob.key == key]
    assert listed.modified_at.tzinfo is not None


async def test_putting_again_replaces(blobs: BlobStore) -> None:
    await blobs.put("same", b"one")
    await blobs.put("same", b"two")
    assert await blobs.get("same") == b"two"


async def test_what_is_not_there_is_missing(blobs: BlobStore) -> None:
    with pytest.raises(BlobMissing):
        await blobs.get(uuid4().hex)


async def test_deleting_twice_is_fine(blobs: BlobStore) -> None:
    await blobs.put("gone", b"x")
    await blobs.delete("gone")
    await blobs.delete("gone")
    with pytest.raises(BlobMissing):
        await blobs.get("gone")


async def test_a_link_names_its_life_time(blobs: BlobStore) -> None:
    await blobs.put("linked", b"x")
    assert "300" in await blobs.download_url("linked", "a.pdf", 300)


async def test_a_store_that_does_not_answer_is_unavailable() -> None:
    nowhere = ObjectStoreSettings.model_validate(
        {
            "bucket": "b",
            "region": "us-east-1",
            "endpoint_url": "http://127.0.0.1:9",
            "access_key": "a",
            "secret_key": "b",
        }
    )
    store = S3BlobStore(nowhere)
    async with store.running():
        with pytest.raises(Unavailable):
            await store.put("key", b"x")


def test_a_file_name_cannot_break_out_of_its_header() -> None:
    header = attachment('a"; filename=evil.exe\r\nX: y.pdf')
    assert "\r" not in header
    assert "\n" not in header
    assert header.count('"') == 2
