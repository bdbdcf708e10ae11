"""S3 from a wheel: SeaweedFS in one process, all its ports on loopback, data kept on disk."""

import asyncio
import json
import signal
from pathlib import Path
from typing import Any

from botocore.config import Config
from botocore.session import get_session

from deploy.bucket_users import ADMINISTRATOR, bucket_users
from deploy.local.parts.part import BIN, Server, answers, plain_environment
from deploy.local.process import Command
from deploy.local.state import write_private

VOLUME_MEGABYTES = 64


class ObjectStore(Server):
    """Holds the uploaded documents."""

    name = "object_store"

    async def prepare(self) -> None:
        """Write its users: ours may do all, the documents service only work in its bucket."""
        data = self.state.data("object_store")
        data.mkdir(exist_ok=True)
        kept = self.state.secrets
        users = bucket_users(self.profile.platform, kept["s3_admin"], kept["s3_documents"])
        write_private(data / "s3.json", json.dumps(users))
        self.remove_old_sockets(Path("/tmp"))  # noqa: S108 - SeaweedFS has no option for the place

    def command(self) -> Command | None:
        """Master, volume, filer and S3 gateway as one process."""
        data = self.state.data("object_store")
        port = self.profile.port
        argv = (
            str(BIN / "weed"), "server", "-ip=127.0.0.1", "-ip.bind=127.0.0.1", f"-dir={data}",
            "-s3", f"-s3.config={data / 's3.json'}",
            f"-s3.port={port('object_store')}", f"-s3.port.grpc={port('object_store_grpc')}",
            "-s3.port.iceberg=0", "-s3.port.lance=0", "-s3.autoCreateBucket=false",
            f"-master.port={port('object_store_master')}",
            f"-master.port.grpc={port('object_store_master_grpc')}",
            f"-volume.port={port('object_store_volume')}",
            f"-volume.port.grpc={port('object_store_volume_grpc')}",
            f"-filer.port={port('object_store_filer')}",
            f"-filer.port.grpc={port('object_store_filer_grpc')}",
            "-volume.max=0", "-volume.preStopSeconds=0", "-volume.minFreeSpace=100MiB",
            f"-master.volumeSizeLimitMB={VOLUME_MEGABYTES}", "-master.telemetry=false",
            "-master.electionTimeout=1s",  # it has nobody to wait for; the default is ten seconds
        )  # fmt: skip
        # Its volumes close at once; then the filer waits in vain for its own gateway to let go.
        return Command(
            argv,
            plain_environment(data),
            data,
            stop_seconds=3.0,
            orphan_signal=signal.SIGKILL,
        )

    def remove_old_sockets(self, folder: Path) -> None:
        """SeaweedFS leaves its sockets behind, and cannot work beside those of another user."""
        names = [name for name in self.profile.platform.ports if name.startswith(self.name)]
        ends = tuple(f"-{self.profile.port(name)}.sock" for name in names)
        old = [path for path in folder.glob("seaweedfs-*.sock") if path.name.endswith(ends)]
        try:
            for path in old:
                path.unlink(missing_ok=True)
        except PermissionError as error:
            paths = " ".join(map(str, old))
            raise PermissionError(f"left by another user, remove first: sudo rm {paths}") from error

    async def is_ready(self) -> bool:
        """Whether the S3 gateway answers."""
        return await answers(f"{self.profile.url('object_store')}/healthz")

    async def provision(self) -> None:
        """Create the bucket."""
        await asyncio.to_thread(self._create_bucket)

    def access(self) -> tuple[str, str, str]:
        """URL and keys of the one who may create buckets."""
        return self.profile.url("object_store"), ADMINISTRATOR, self.state.secrets["s3_admin"]

    def _create_bucket(self) -> None:
        bucket = self.profile.platform.facts["bucket"]
        url, access_key, secret_key = self.access()
        client: Any = get_session().create_client(
            "s3",
            endpoint_url=url,
            region_name=self.profile.platform.facts["region"],
            aws_access_key_id=access_key,
            aws_secret_access_key=secret_key,
            config=Config(s3={"addressing_style": "path"}, retries={"total_max_attempts": 8}),
        )
        if bucket not in {known["Name"] for known in client.list_buckets()["Buckets"]}:
            client.create_bucket(Bucket=bucket)
