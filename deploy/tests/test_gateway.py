"""The gateway as Caddy itself understands it, and as a client meets it."""

import asyncio
import contextlib
import json
import socket
import subprocess
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from pathlib import Path

import httpx
import pytest

from deploy.gateway import DoorSpec, caddyfile
from deploy.platform import ROOT, load_platform

Handler = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]
CADDY = Path(sys.prefix) / "bin" / "caddy"


def a_door(**changes: object) -> DoorSpec:
    """A gateway in front of services that are all away."""
    door = DoorSpec(
        listen="http://:0",
        bind="127.0.0.1",
        upstreams=dict.fromkeys(load_platform().services, "127.0.0.1:9"),
        site=Path("/nowhere"),
        welcome=ROOT / "deploy" / "local" / "welcome",
        docs=True,
        object_store="http://127.0.0.1:1234",
        access_log=None,
    )
    return replace(door, **changes)  # type: ignore[arg-type]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_caddy_accepts_it_and_offers_no_administration(tmp_path: Path) -> None:
    written = tmp_path / "Caddyfile"
    written.write_text(caddyfile(load_platform(), a_door()))
    argv = [str(CADDY), "adapt", "--adapter", "caddyfile", "--config", str(written)]
    done = subprocess.run(argv, capture_output=True, text=True, check=True)
    adapted = json.loads(done.stdout)
    assert adapted["admin"] == {"config": {"persist": False}, "disabled": True}
    assert "warn" not in done.stderr.lower()


def test_every_route_of_the_table_leads_to_its_service() -> None:
    platform = load_platform()
    upstreams = {name: f"{name}:8000" for name in platform.services}
    text = caddyfile(platform, a_door(upstreams=upstreams))
    for service in platform.services.values():
        matcher = next(
            line for line in text.splitlines() if line.startswith(f"\t@{service.name} path")
        )
        assert matcher.split()[2:] == [
            part for route in service.routes for part in (route, f"{route}/*")
        ]
        block = text.split(f"\thandle @{service.name} {{")[1]
        assert block.lstrip().startswith(f"reverse_proxy {service.name}:8000")


def test_interface_descriptions_stay_inside_unless_asked_for() -> None:
    assert "/api/docs/" not in caddyfile(load_platform(), a_door(docs=False))


@contextlib.asynccontextmanager
async def running(door: DoorSpec, folder: Path) -> AsyncIterator[str]:
    port = free_port()
    door = replace(door, listen=f"http://:{port}", access_log=str(folder / "access.log"))
    (folder / "Caddyfile").write_text(caddyfile(load_platform(), door))
    process = await asyncio.create_subprocess_exec(
        CADDY, "run", "--adapter", "caddyfile", "--config", str(folder / "Caddyfile"),
        env={"HOME": str(folder), "XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)},
        stderr=asyncio.subprocess.DEVNULL,
    )  # fmt: skip
    try:
        await until_it_answers(f"http://127.0.0.1:{port}/api/health")
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        await process.wait()


async def until_it_answers(url: str) -> None:
    async with httpx.AsyncClient(trust_env=False) as client, asyncio.timeout(60):
        while True:
            with contextlib.suppress(httpx.TransportError):
                await client.get(url)
                return
            await asyncio.sleep(0.05)


@contextlib.asynccontextmanager
async def a_service(handler: Handler) -> AsyncIterator[str]:
    server = await asyncio.start_server(handler, "127.0.0.1", 0)
    async with server:
        yield "{}:{}".format(*server.sockets[0].getsockname())


@pytest.mark.integration
async def test_an_event_reaches_the_reader_before_the_next_one_exists(tmp_path: Path) -> None:
    first_seen = asyncio.Event()

    async def stream(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\ndata: one\n\n")
        await writer.drain()
        await first_seen.wait()
        writer.write(b"data: two\n\n")
        await writer.drain()
        writer.close()

    async with a_service(stream) as address:
        upstreams = dict.fromkeys(load_platform().services, address)
        async with (
            running(a_door(upstreams=upstreams), tmp_path) as url,
            httpx.AsyncClient(trust_env=False, timeout=60) as client,
            client.stream("GET", f"{url}/api/chat/stream") as answer,
        ):
            chunks = answer.aiter_text()
            assert await anext(chunks) == "data: one\n\n"
            first_seen.set()
            assert await anext(chunks) == "data: two\n\n"


@pytest.mark.integration
async def test_a_service_that_is_away_is_told_as_a_problem_to_be_tried_again(
    tmp_path: Path,
) -> None:
    async with running(a_door(), tmp_path) as url, httpx.AsyncClient(trust_env=False) as client:
        answer = await client.get(f"{url}/api/billing/plans", timeout=10)
    assert answer.status_code == 503
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["retry-after"] == "2"
    assert answer.json()["code"] == "service_away"


@pytest.mark.integration
async def test_what_no_service_answers_for_is_a_problem_with_the_usual_headers(
    tmp_path: Path,
) -> None:
    async with running(a_door(), tmp_path) as url, httpx.AsyncClient(trust_env=False) as client:
        answer = await client.get(f"{url}/api/unknown")
    assert answer.status_code == 404
    assert answer.json()["code"] == "gateway_404"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
    assert "server" not in answer.headers


@pytest.mark.integration
async def test_a_body_larger_than_any_document_is_cut_off(tmp_path: Path) -> None:
    async def swallow(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(ConnectionError):
            while await reader.read(65536):
                pass
        writer.close()

    too_much = b"x" * (load_platform().facts["max_upload_bytes"] + 1)
    async with a_service(swallow) as address:
        upstreams = dict.fromkeys(load_platform().services, address)
        async with (
            running(a_door(upstreams=upstreams), tmp_path) as url,
            httpx.AsyncClient(trust_env=False, timeout=20) as client,
        ):
            answer = await client.post(f"{url}/api/financial/documents", content=too_much)
    assert answer.status_code == 413
    assert answer.json()["code"] == "gateway_413"


@pytest.mark.integration
async def test_what_a_person_searched_for_is_not_in_the_access_log(tmp_path: Path) -> None:
    async with running(a_door(), tmp_path) as url, httpx.AsyncClient(trust_env=False) as client:
        await client.get(
            f"{url}/api/unknown?q=secret-wish", headers={"Authorization": "Bearer hush"}
        )
    log = (tmp_path / "access.log").read_text()
    assert "/api/unknown" in log
    assert "secret-wish" not in log
    assert "hush" not in log


@pytest.mark.integration
async def test_the_web_app_is_served_as_soon_as_it_is_built(tmp_path: Path) -> None:
    site = tmp_path / "dist"
    async with (
        running(a_door(site=site), tmp_path) as url,
        httpx.AsyncClient(trust_env=False) as client,
    ):
        assert "has not been built yet" in (await client.get(url)).text
        (site / "assets").mkdir(parents=True)
        (site / "index.html").write_text("the app")
        (site / "assets" / "app-1a2b.js").write_text("code")
        (site / "assets" / "app-1a2b.js").write_text("code " * 1000)
        page = await client.get(f"{url}/budget/2026-11")
        script = await client.get(f"{url}/assets/app-1a2b.js")
        gone = await client.get(f"{url}/assets/app-0000.js")
    assert page.text == "the app"
    assert page.headers["cache-control"] == "no-cache"
    assert "immutable" in script.headers["cache-control"]
    assert script.headers["content-encoding"] in {"gzip", "zstd"}
    assert gone.status_code == 404
    assert "immutable" not in gone.headers.get("cache-control", "")


@pytest.mark.integration
async def test_only_what_the_stack_chose_to_tell_everybody_is_public(tmp_path: Path) -> None:
    told = (
        '{"demo": {"email": "demo@penny.example", "password": "open"}}'  # pragma: allowlist secret
    )
    folders = tmp_path / "silent", tmp_path / "open"
    for folder in folders:
        folder.mkdir()
    async with running(a_door(), folders[0]) as url, httpx.AsyncClient(trust_env=False) as client:
        silent = await client.get(f"{url}/config.json")
    door = a_door(public_config=told)
    async with running(door, folders[1]) as url, httpx.AsyncClient(trust_env=False) as client:
        answer = await client.get(f"{url}/config.json")
    assert silent.json() == {}
    assert answer.text == told
    assert answer.headers["cache-control"] == "no-store"


def test_the_containers_gateway_names_no_account() -> None:
    text = (ROOT / "deploy" / "compose" / "Caddyfile").read_text()
    assert "handle /config.json {" in text
    assert "respond `{}` 200" in text


def test_the_content_policy_allows_nothing_inline() -> None:
    assert "unsafe" not in caddyfile(load_platform(), a_door())
