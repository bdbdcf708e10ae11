"""The real servers of a endpoints: what they give to a service, and what they keep from it."""

import subprocess
import sys
from pathlib import Path
from typing import Any
from uuid import uuid4

import aio_pika
import aiormq
import asyncpg
import httpx
import jwt
import pytest
import redis.asyncio as redis
from botocore.config import Config
from botocore.exceptions import ClientError
from botocore.session import get_session

from deploy.local.control import ask
from deploy.local.endpoints import Endpoints
from deploy.local.parts.postgres import binaries
from deploy.platform import ROOT, load_platform

pytestmark = pytest.mark.integration


async def as_role(endpoints: Endpoints, service: str) -> "asyncpg.Connection[asyncpg.Record]":
    return await asyncpg.connect(endpoints.database_url(service).replace("+asyncpg", ""))


@pytest.mark.parametrize(
    "attempt",
    [
        "SELECT * FROM chat.anything",
        "CREATE TABLE chat.mine (id int)",
        "CREATE TABLE public.mine (id int)",
        "CREATE SCHEMA mine",
        "CREATE TEMPORARY TABLE mine (id int)",
        "SET ROLE chat",
        "ALTER ROLE documents SUPERUSER",
        "SELECT pg_read_file('/etc/passwd')",
        "COPY (SELECT 1) TO PROGRAM 'true'",
    ],
)
async def test_a_services_role_cannot_leave_its_schema(endpoints: Endpoints, attempt: str) -> None:
    connection = await as_role(endpoints, "documents")
    try:
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await connection.execute(attempt)
    finally:
        await connection.close()


async def test_a_services_role_works_in_its_schema_with_the_extensions(
    endpoints: Endpoints,
) -> None:
    connection = await as_role(endpoints, "documents")
    try:
        await connection.execute("CREATE TABLE walls_probe (meaning vector(3))")
        schema = await connection.fetchval(
            "SELECT schemaname FROM pg_tables WHERE tablename = 'walls_probe'"
        )
        await connection.execute("DROP TABLE walls_probe")
        limits = [
            await connection.fetchval(f"SHOW {name}")
            for name in ("lock_timeout", "statement_timeout")
        ]
    finally:
        await connection.close()
    assert schema == "documents"
    assert limits == [
        load_platform().postgres[name] for name in ("lock_timeout", "statement_timeout")
    ]


async def test_a_services_role_cannot_enter_another_database(endpoints: Endpoints) -> None:
    url = endpoints.database_url("documents").replace("+asyncpg", "")
    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        await asyncpg.connect(url.removesuffix("/penny") + "/postgres")


async def test_a_services_broker_user_reads_no_queue_of_another(endpoints: Endpoints) -> None:
    url = endpoints.environment("chat")["CHAT_BROKER__URL"]
    async with await aio_pika.connect(url) as connection:
        channel = await connection.channel()
        await channel.declare_queue("chat.walls-probe", exclusive=True)
        with pytest.raises(aiormq.exceptions.ChannelAccessRefused):
            await channel.declare_queue("documents.walls-probe", exclusive=True)


async def test_nobody_enters_the_broker_or_the_cache_without_a_password(
    endpoints: Endpoints,
) -> None:
    profile = endpoints.profile
    with pytest.raises(aio_pika.exceptions.ProbableAuthenticationError):
        await aio_pika.connect(f"amqp://guest:guest@{profile.address('rabbitmq')}/penny")
    cache = redis.Redis(host="127.0.0.1", port=profile.port("valkey"))
    try:
        with pytest.raises(redis.AuthenticationError):
            await cache.ping()
    finally:
        await cache.aclose()


def bucket(endpoints: Endpoints) -> tuple[Any, str]:
    settings = endpoints.environment("documents")
    prefix = "DOCUMENTS_OBJECT_STORE__"
    client = get_session().create_client(
        "s3",
        endpoint_url=settings[f"{prefix}ENDPOINT_URL"],
        region_name=settings[f"{prefix}REGION"],
        aws_access_key_id=settings[f"{prefix}ACCESS_KEY"],
        aws_secret_access_key=settings[f"{prefix}SECRET_KEY"],
        config=Config(s3={"addressing_style": "path"}),
    )
    return client, settings[f"{prefix}BUCKET"]


def test_the_object_store_gives_an_object_only_to_who_has_its_presigned_address(
    endpoints: Endpoints,
) -> None:
    client, name = bucket(endpoints)
    key = str(uuid4())
    client.put_object(Bucket=name, Key=key, Body=b"statement")
    address = client.generate_presigned_url(
        "get_object", Params={"Bucket": name, "Key": key}, ExpiresIn=30
    )
    assert httpx.get(address).content == b"statement"
    assert httpx.get(address.split("?")[0]).status_code == 403
    client.delete_object(Bucket=name, Key=key)


def test_the_documents_service_makes_no_bucket_of_its_own(endpoints: Endpoints) -> None:
    client, _ = bucket(endpoints)
    with pytest.raises(ClientError, match="AccessDenied"):
        client.create_bucket(Bucket=f"probe-{uuid4()}")


def identity(endpoints: Endpoints) -> tuple[Any, str]:
    settings = endpoints.environment("user")
    client = get_session().create_client(
        "cognito-idp",
        endpoint_url=settings["USER_COGNITO__ENDPOINT_URL"],
        region_name=settings["USER_COGNITO__REGION"],
        aws_access_key_id=settings["USER_COGNITO__ACCESS_KEY"],
        aws_secret_access_key=settings["USER_COGNITO__SECRET_KEY"],
    )
    return client, settings["USER_COGNITO__CLIENT_ID"]


@pytest.mark.parametrize(("account", "groups"), [("admin", ["admin"]), ("demo", None)])
def test_the_seeded_accounts_can_log_in_and_one_is_admin(
    endpoints: Endpoints, account: str, groups: list[str] | None
) -> None:
    client, client_id = identity(endpoints)
    email, password = endpoints.account(account)
    answer = client.initiate_auth(
        AuthFlow="USER_PASSWORD_AUTH",
        ClientId=client_id,
        AuthParameters={"USERNAME": email, "PASSWORD": password},
    )
    token = answer["AuthenticationResult"]["AccessToken"]
    settings = endpoints.environment("user")
    key = jwt.PyJWKClient(settings["USER_AUTH__JWKS_URL"]).get_signing_key_from_jwt(token)
    claims = jwt.decode(token, key, algorithms=["RS256"], issuer=settings["USER_AUTH__ISSUER"])
    assert claims["client_id"] == client_id
    assert claims.get("cognito:groups") == groups


def test_a_new_account_is_confirmed_with_the_documented_code(endpoints: Endpoints) -> None:
    client, client_id = identity(endpoints)
    email, code = f"{uuid4()}@penny.example", load_platform().facts["confirmation_code"]
    client.sign_up(ClientId=client_id, Username=email, Password="Str0ng-enough!")
    client.confirm_sign_up(ClientId=client_id, Username=email, ConfirmationCode=code)
    user = client.initiate_auth(
        AuthFlow="USER_PASSWORD_AUTH",
        ClientId=client_id,
        AuthParameters={"USERNAME": email, "PASSWORD": "Str0ng-enough!"},
    )
    assert user["AuthenticationResult"]["RefreshToken"]


def test_every_server_listens_on_loopback_only(endpoints: Endpoints) -> None:
    ports = {endpoints.profile.port(name) for name in load_platform().ports}
    listening = subprocess.run(["ss", "-Hltn"], capture_output=True, text=True, check=True).stdout
    local = [line.split()[3].rpartition(":") for line in listening.splitlines()]
    ours = {host for host, _, port in local if int(port) in ports}
    assert ours <= {"127.0.0.1", "[::1]"}
    assert ours


def test_a_second_run_joins_the_servers_of_the_first(endpoints: Endpoints) -> None:
    before = {
        row["name"]: row["pid"] for row in ask(endpoints.state.folder, {"do": "status"})["parts"]
    }
    program = "from deploy.local.infrastructure import infrastructure\nwith infrastructure(): pass"
    subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True)
    after = {
        row["name"]: row["pid"] for row in ask(endpoints.state.folder, {"do": "status"})["parts"]
    }
    assert after == before


def test_the_containers_draw_the_same_walls_in_the_database(endpoints: Endpoints) -> None:
    script = Path(ROOT / "deploy" / "compose" / "roles.sh")
    name = f"walls_{uuid4().hex[:8]}"
    psql = [str(binaries() / "psql"), "--no-psqlrc", "--quiet", "--tuples-only", "--no-align"]
    environment = {
        "PATH": f"{binaries()}:/usr/bin:/bin",
        "PGHOST": "127.0.0.1",
        "PGPORT": str(endpoints.profile.port("postgres")),
        "PGPASSWORD": endpoints.secrets["postgres"],
        "POSTGRES_USER": "postgres",
        "POSTGRES_DB": name,
        f"DATABASE_PASSWORD_{name.upper()}": "quoted ' password",
        "EXTENSIONS": "vector pg_trgm",
        "STATEMENT_TIMEOUT": "15s",
        "LOCK_TIMEOUT": "5s",
        "IDLE_IN_TRANSACTION_SESSION_TIMEOUT": "30s",
    }

    def sql(text: str, database: str = name, **more: str) -> "subprocess.CompletedProcess[str]":
        user = more.get("PGUSER", "postgres")
        argv = [*psql, "--username", user, "--dbname", database, "--command", text]
        env = environment | more
        return subprocess.run(argv, env=env, capture_output=True, text=True, check=False)

    assert sql(f'CREATE DATABASE "{name}"', "postgres").returncode == 0
    try:
        subprocess.run(["bash", str(script)], env=environment, check=True, capture_output=True)
        own = {"PGUSER": name, "PGPASSWORD": "quoted ' password"}
        assert sql("CREATE TABLE mine (v vector(3)); SHOW lock_timeout", **own).stdout.split() == [
            "5s"
        ]
        assert "permission denied" in sql("CREATE TABLE public.mine (id int)", **own).stderr
    finally:
        sql(f'DROP DATABASE "{name}"', "postgres")
        sql(f'DROP ROLE "{name}"', "postgres")
