"""People who go on using the product while its parts die."""

import random
import threading
import time
from collections.abc import Callable
from decimal import Decimal
from uuid import UUID, uuid4

import httpx

from tools.demo.person import Person, Refused
from tools.samples.layouts import six_pages
from tools.storm.ledger import Ledger, Promises

# Of 27 actions a second: the standard load of one upload, five questions, twenty reads.
ACTIONS_A_SECOND = 27.0
_WEIGHTS = {"read": 20, "ask": 5, "upload": 1, "buy": 1}
_READS = (
    "/api/financial/budget/entertainment",
    "/api/financial/documents",
    "/api/entertainment?limit=20",
    "/api/entertainment/search?q=mystery",
    "/api/chat/sessions",
    "/api/preferences",
    "/api/billing/subscription",
)
_QUESTIONS = ("What can I do this weekend?", "How much is left?", "Something cheap for tonight?")
_STATEMENT = six_pages().content
_GIVE_UP_SECONDS = 150.0
# Answers of a platform with a dead part; everything else is a breach.
_AWAY = (502, 503)
# Who has not paid yet may ask only so much.
_ALLOWANCE_IS_USED_UP = 402


class Reader:
    """One person: signs up, gives a budget, then does one thing after the other."""

    def __init__(self, gateway: str, seed: int, ledger: Ledger) -> None:
        self._dice = random.Random(seed)  # noqa: S311 - the same storm again for the same seed
        self._ledger = ledger
        self._person = Person(gateway)
        self._person.register("Storm Petrel", time_zone="Australia/Sydney", currency="AUD")
        self._person.call("PUT", "/api/financial/profile", json={"budget_override": "100000"})
        self._session = self._person.call("POST", "/api/chat/sessions", json={})["session_id"]
        first = self._person.upload("statement.pdf", self._another_statement())
        self._person.read_document(first["id"])
        me = UUID(self._person.call("GET", "/api/auth/me")["id"])
        used = Decimal(self._person.budget()["used"]["amount"])
        self.promises = Promises(me, used, documents={first["id"]})
        ledger.people.append(self.promises)

    def live(self, pause: float, pays_after: float, over: threading.Event) -> None:
        """Act every `pause` seconds on average until it is over; subscribe once on the way."""
        began = time.monotonic()
        while not over.wait(self._dice.uniform(0, 2 * pause)):
            self._do(self._dice.choices(list(_WEIGHTS), list(_WEIGHTS.values()))[0])
            if not self.promises.has_paid and time.monotonic() - began > pays_after:
                self._do("pay")
        self._person.close()

    def _do(self, activity: str) -> None:
        acts: dict[str, Callable[[], None]] = {
            "read": self._read,
            "ask": self._ask,
            "upload": self._upload,
            "buy": self._buy,
            "pay": self._pay,
        }
        try:
            acts[activity]()
        except Refused as refused:
            if refused.status != _ALLOWANCE_IS_USED_UP:
                self._ledger.breach(f"{activity}: {refused}")
        except TimeoutError as error:
            self._ledger.breach(f"{activity}: {error}")
        else:
            self._ledger.did(activity)

    def _read(self) -> None:
        self._person.call("GET", self._dice.choice(_READS))

    def _upload(self) -> None:
        answer = self._person.upload("statement.pdf", self._another_statement())
        self.promises.documents.add(answer["id"])

    def _buy(self) -> None:
        price = Decimal(self._dice.randint(101, 999)) / 100
        body = {
            "title": f"Ticket {uuid4().hex[:12]}",
            "amount": {"amount": str(price), "currency": "AUD"},
            "item_type": "event",
        }
        self._person.call("POST", "/api/financial/purchases", json=body)
        self.promises.bought.append(price)

    def _pay(self) -> None:
        checkout = self._person.call("POST", "/api/billing/checkout", json={})
        self._patiently(lambda: self._person.pay(checkout["url"]))
        self.promises.has_paid = True

    def _ask(self) -> None:
        """Ask, and follow the reply to its end, with the same key however often it breaks off."""
        path, key = f"/api/chat/sessions/{self._session}/messages", str(uuid4())
        question = {"content": self._dice.choice(_QUESTIONS)}
        headers = {"idempotency-key": key}

        def follow() -> None:
            last = None
            for event in self._person.stream("POST", path, json=question, headers=headers):
                last = event
                if event.kind == "message":
                    self.promises.replies.add(event.data["message_id"])
            if last is None or (last.kind == "error" and last.data.get("retry")):
                raise httpx.RemoteProtocolError("the stream broke off")

        self._patiently(follow)

    def _patiently(self, act: Callable[[], None]) -> None:
        deadline = time.monotonic() + _GIVE_UP_SECONDS
        while True:
            try:
                return act()
            except httpx.TransportError as error:
                problem: Exception = error
            except Refused as refused:
                if refused.status not in _AWAY:
                    raise
                problem = refused
            if time.monotonic() > deadline:
                raise TimeoutError(f"stayed away: {problem}")
            time.sleep(0.5)

    def _another_statement(self) -> bytes:
        """The same six pages under another checksum: lines that overlap must count once."""
        return _STATEMENT + f"\n% {uuid4()}\n".encode()
