"""The object store behind the BlobStore port: S3, or anything that speaks its protocol."""

from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from typing import TYPE_CHECKING
from urllib.parse import quote

from aiobotocore.config import AioConfig
from aiobotocore.session import get_session
from botocore.exceptions import BotoCoreError, ClientError
from pydantic import SecretStr

from documents.application.reading_ports import BlobMissing, StoredBlob
from documents.config import ObjectStoreSettings
from shared.errors import Unavailable

if TYPE_CHECKING:
    from types_aiobotocore_s3 import S3Client

_MISSING = frozenset({"NoSuchKey", "404", "NotFound"})


class S3BlobStore:
    """One bucket. Open it with `running()`."""

    def __init__(self, settings: ObjectStoreSettings) -> None:
        self._settings = settings
        self._client: S3Client
        # Links are signed for the host that people's browsers see.
        self._public: S3Client

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Hold the HTTP clients for the life of the process."""
        settings = self._settings
        async with (
            self._create(settings.endpoint_url) as self._client,
            self._create(settings.public_url or settings.endpoint_url) as self._public,
        ):
            yield

    @asynccontextmanager
    async def _create(self, endpoint_url: str | None) -> "AsyncIterator[S3Client]":
        settings = self._settings
        config = AioConfig(
            connect_timeout=3,
            read_timeout=10,
            retries={"total_max_attempts": 2},
            signature_version="s3v4",
            s3={"addressing_style": "path" if settings.endpoint_url else "auto"},
        )
        async with get_session().create_client(
            "s3",
            region_name=settings.region,
            endpoint_url=endpoint_url,
            config=config,
            aws_access_key_id=_plain(settings.access_key),
            aws_secret_access_key=_plain(settings.secret_key),
        ) as client:
            yield client

    async def put(self, key: str, content: bytes) -> None:
        """As the port says."""
        with _translated():
            await self._client.put_object(
                Bucket=self._settings.bucket, Key=key, Body=content, ContentType="application/pdf"
            )

    async def get(self, key: str) -> bytes:
        """As the port says."""
        with _translated():
            answer = await self._client.get_object(Bucket=self._settings.bucket, Key=key)
            async with answer["Body"] as body:
                return await body.read()

    async def delete(self, key: str) -> None:
        """As the port says."""
        with _translated():
            await self._client.delete_object(Bucket=self._settings.bucket, Key=key)

    async def list(self) -> Sequence[StoredBlob]:
        """As the port says."""
        found: list[StoredBlob] = []
        with _translated():
            pages = self._client.get_paginator("list_objects_v2")
            async for page in pages.paginate(Bucket=self._settings.bucket):
                found += [
                    StoredBlob(one["Key"], one["LastModified"]) for one in page.get("Contents", [])
                ]
        return found

    async def download_url(self, key: str, file_name: str, seconds: int) -> str:
        """As the port says."""
        with _translated():
            return await self._public.generate_presigned_url(
                "get_object",
                Params={
                    "Bucket": self._settings.bucket,
                    "Key": key,
                    "ResponseContentDisposition": attachment(file_name),
                    "ResponseContentType": "application/pdf",
                    "ResponseCacheControl": "no-store",
                },
                ExpiresIn=seconds,
            )

    async def ask(self) -> None:
        """Raises when the bucket cannot be reached."""
        await self._client.head_bucket(Bucket=self._settings.bucket)


def attachment(file_name: str) -> str:
    """Content-Disposition (RFC 6266): a plain name for old browsers, the real one for others."""
    plain = "".join(c if c.isascii() and (c.isalnum() or c in "._- ") else "_" for c in file_name)
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(file_name, safe='')}"


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except ClientError as error:
        if error.response["Error"].get("Code", "") in _MISSING:
            raise BlobMissing from error
        raise Unavailable("object store") from error
    except (BotoCoreError, OSError, TimeoutError) as error:
        raise Unavailable("object store") from error


def _plain(secret: SecretStr | None) -> str | None:
    """None in production, where the task's role signs."""
    return secret.get_secret_value() if secret else None
