"""A real HTTP address that hands what it receives to the application of the test."""

import asyncio
import threading
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import Future
from contextlib import asynccontextmanager, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx

PATH = "/api/billing/webhooks/stripe"
AWAY = 503


class Hook:
    """Answers 503 while there is nobody to hand over to, as a gateway does."""

    def __init__(self, port: int) -> None:
        self.url = f"http://127.0.0.1:{port}{PATH}"
        self._client: httpx.AsyncClient | None = None
        self._loop: asyncio.AbstractEventLoop | None = None

        self._running: set[Future[httpx.Response]] = set()

    @asynccontextmanager
    async def handing_to(self, client: httpx.AsyncClient) -> AsyncIterator[None]:
        """Hand over to `client` inside the block; at its end let what has begun finish."""
        self._client, self._loop = client, asyncio.get_running_loop()
        try:
            yield
        finally:
            self._client = None
            while self._running:
                await asyncio.sleep(0.01)

    def receive(self, body: bytes, headers: dict[str, str]) -> int:
        """The application's status."""
        if self._client is None or self._loop is None:
            return AWAY
        sending = self._client.post(PATH, content=body, headers=headers)
        answer = asyncio.run_coroutine_threadsafe(sending, self._loop)
        self._running.add(answer)
        try:
            return answer.result(timeout=10).status_code
        finally:
            self._running.discard(answer)


@contextmanager
def open_hook() -> Iterator[Hook]:
    """Listen on a free loopback port until the block ends."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"]))
            names = ("stripe-signature", "content-type")
            headers = {name: self.headers[name] for name in names}
            self.send_response(hook.receive(body, headers))
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            """Stay quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    hook = Hook(server.server_port)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield hook
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
