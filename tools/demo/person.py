"""A person who uses the product through its front door: the gateway and nothing else."""

import json
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar
from uuid import uuid4

import httpx

Json = dict[str, Any]
T = TypeVar("T")

CONFIRMATION_CODE = "123456"  # the local identity double accepts this one for every sign-up
TEST_CARD = {"number": "4242424242424242", "exp": "12/34", "cvc": "123"}
PATIENCE_SECONDS = 90.0


class Refused(Exception):
    """The platform answered with a problem."""

    def __init__(self, response: httpx.Response) -> None:
        self.status = response.status_code
        try:
            self.problem: Json = response.json()
        except ValueError:
            self.problem = {"detail": response.text[:300]}
        super().__init__(f"{self.status} {self.problem.get('code')}: {self.problem.get('detail')}")


@dataclass(frozen=True)
class StreamEvent:
    """One server-sent event."""

    kind: str
    data: Json


class Person:
    """Signs up, uploads, asks, buys. A call that meets a restarting service is tried again."""

    def __init__(self, gateway: str) -> None:
        self._http = httpx.Client(base_url=gateway, timeout=30)
        self.email = f"reader-{uuid4().hex[:10]}@penny.example"
        self._password = f"Penny-{uuid4().hex[:10]}!"
        self._refresh_token = ""

    def close(self) -> None:
        """Hang up."""
        self._http.close()

    def call(self, method: str, path: str, **options: Any) -> Any:
        """The answer's JSON; raises Refused. What `_is_not_now` says, and lost calls, are waited for."""
        headers = options.pop("headers", {})
        if method == "POST":
            # The same key on every try: what had happened already does not happen twice.
            headers = {"idempotency-key": str(uuid4())} | headers
        deadline = time.monotonic() + PATIENCE_SECONDS
        while True:
            try:
                response = self._http.request(method, path, headers=headers, **options)
            except httpx.TransportError:
                response = None
            if response is not None and not _is_not_now(response):
                break
            if time.monotonic() > deadline:
                raise TimeoutError(f"{method} {path} stayed away for {PATIENCE_SECONDS:.0f} s")
            time.sleep(_pause(response))
        if response.is_error:
            raise Refused(response)
        return response.json() if response.content else None

    def register(self, display_name: str, **profile: str) -> None:
        """Register, confirm with the code, sign in."""
        who = {"email": self.email, "password": self._password}
        body = who | {"display_name": display_name} | profile
        self.call("POST", "/api/auth/register", json=body)
        confirmation = {"email": self.email, "code": CONFIRMATION_CODE}
        self.call("POST", "/api/auth/confirm", json=confirmation)
        self.sign_in(self.email, self._password)

    def sign_in(self, email: str, password: str) -> None:
        """Every later call is made by the person of this account."""
        tokens = self.call("POST", "/api/auth/login", json={"email": email, "password": password})
        self._http.headers["authorization"] = f"Bearer {tokens['access_token']}"
        self._refresh_token = tokens["refresh_token"]

    def sign_out(self) -> None:
        """End the session. The access token goes on being sent with every call."""
        self.call("POST", "/api/auth/logout", json={"refresh_token": self._refresh_token})

    def upload(self, name: str, content: bytes) -> Json:
        """Upload one PDF; the answer comes before it is read."""
        files = {"file": (name, content, "application/pdf")}
        document: Json = self.call("POST", "/api/financial/documents", files=files)
        return document

    def read_document(self, document_id: str) -> Json:
        """Wait until the document was read; its analysis."""

        def finished() -> Json | None:
            document: Json = self.call("GET", f"/api/financial/documents/{document_id}")
            return document if document["processing_status"] not in WAITING else None

        document = self.wait_for(finished, "the document to be read")
        if document["processing_status"] == "failed":
            return document
        analysis: Json = self.call("GET", f"/api/financial/documents/{document_id}/analysis")
        return document | {"analysis": analysis}

    def budget(self) -> Json:
        """The entertainment budget with every term."""
        budget: Json = self.call("GET", "/api/financial/budget/entertainment")
        return budget

    def ask(self, session_id: str, question: str) -> Iterator[StreamEvent]:
        """Ask the assistant; its reply, event by event."""
        path = f"/api/chat/sessions/{session_id}/messages"
        yield from self.stream("POST", path, json={"content": question})

    def stream(self, method: str, path: str, **options: Any) -> Iterator[StreamEvent]:
        """Server-sent events of one answer."""
        headers = {"accept": "text/event-stream", "idempotency-key": str(uuid4())}
        headers |= options.pop("headers", {})
        timeout = httpx.Timeout(30, read=180)
        with self._http.stream(
            method, path, headers=headers, timeout=timeout, **options
        ) as response:
            if response.is_error:
                response.read()
                raise Refused(response)
            yield from _events(response.iter_lines())

    def pay(self, checkout_url: str) -> None:
        """Fill in the hosted payment page with the test card."""
        with httpx.Client(follow_redirects=False, timeout=30) as browser:
            response = browser.post(checkout_url, data=TEST_CARD | {"email": self.email})
        if response.status_code != 303:
            raise Refused(response)

    @staticmethod
    def wait_for(condition: Callable[[], T | None], what: str) -> T:
        """Poll until there is an answer."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < deadline:
            answer = condition()
            if answer is not None:
                return answer
            time.sleep(0.2)
        raise TimeoutError(f"waited {PATIENCE_SECONDS:.0f} s for {what}")


def _is_not_now(response: httpx.Response) -> bool:
    """Too many calls, a part that is away, or a first try that may have died with its key."""
    if response.status_code == 409:
        return bool(response.json().get("code") == "idempotency-key-in-use")
    return response.status_code in (429, 502, 503)


def _pause(response: httpx.Response | None) -> float:
    """Seconds until a call may be tried again."""
    if response is not None and response.status_code == 429:
        return float(response.headers.get("retry-after", 1))
    return 0.5


WAITING = frozenset({"pending", "processing"})


def _events(lines: Iterator[str]) -> Iterator[StreamEvent]:
    kind, data = "message", ""
    for line in lines:
        if not line:
            if data:
                yield StreamEvent(kind, json.loads(data))
            kind, data = "message", ""
            continue
        name, _, value = line.partition(":")
        if name == "event":
            kind = value.strip()
        elif name == "data":
            data += value.strip()
