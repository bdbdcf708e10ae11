"""The main job, step by step: from real PDFs to a recommendation a person can afford."""

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tools.demo import home, show
from tools.demo.person import Json, Person, Refused, StreamEvent

TASTES = {
    "preferred_genres": ["mystery", "strategy", "comedy"],
    "disliked_genres": ["horror"],
    "preferred_activities": ["board games", "cinema"],
    "price_sensitivity": "moderate",
}
QUESTION = "What can I do this weekend?"
PROMPT = "A lighthouse keeper finds a ledger of debts that nobody alive could owe."


class StoryBlocked(Exception):
    """The moderation stopped the story; what was shown stays shown, nothing is kept."""


@dataclass
class Journey:
    """What one walk through the product has come to so far."""

    person: Person
    names: dict[str, str] = field(default_factory=dict)
    cards: list[Json] = field(default_factory=list)

    def upload(self, files: dict[str, bytes]) -> list[Json]:
        """Upload the documents, then wait for each and show what was read."""
        sent = {name: self.person.upload(name, content) for name, content in files.items()}
        self.names |= {document["id"]: name for name, document in sent.items()}
        read = []
        for name, document in sent.items():
            with show.timed(f"reading {name}"):
                read.append(self.person.read_document(document["id"]))
            show.document(name, read[-1])
        return read

    def settled_budget(self) -> Json:
        """The budget once it has stopped moving: documents are counted by events."""

        def unchanged() -> Json | None:
            before = self.person.budget()
            time.sleep(1.5)
            now = self.person.budget()
            return now if now == before else None

        return Person.wait_for(unchanged, "the budget to settle")

    def ask(self, question: str) -> str:
        """Ask the assistant and show the reply as it streams, then its cards."""
        session = self.person.call("POST", "/api/chat/sessions", json={})
        show.say(f"[italic]“{question}”[/italic]")
        events = self.person.ask(session["session_id"], question)
        text = show.stream(self._tokens(events))
        for card in self.cards:
            show.card(card)
        return text

    def _tokens(self, events: Iterator[StreamEvent]) -> Iterator[str]:
        for event in events:
            if event.kind == "token":
                yield event.data["text"]
            elif event.kind == "card":
                self.cards.append(event.data)
            elif event.kind == "error":
                raise RuntimeError(f"the reply broke off: {event.data}")

    def buy(self) -> tuple[Json, Json]:
        """Say “bought” twice to the first pick that costs something; the budget before and after."""
        bought = next(card for card in self.cards if _costs_something(card))
        before = self.settled_budget()
        path = f"/api/entertainment/recommendations/{bought['recommendation_id']}/response"
        for _ in range(2):
            self.person.call("POST", path, json={"response": "purchased"})

        def moved() -> Json | None:
            now = self.person.budget()
            return now if now["used"] != before["used"] else None

        Person.wait_for(moved, "the purchase to count")
        show.say(f"bought “{bought['title']}” for {show.money(bought['cost'])}, said so twice")
        return before, self.settled_budget()

    def subscribe(self) -> Json:
        """Go to checkout, pay with the test card, come back; what the person has then."""
        checkout = self.person.call("POST", "/api/billing/checkout", json={})
        self.person.pay(checkout["url"])

        def entitled() -> Json | None:
            state: Json = self.person.call("GET", "/api/billing/subscription")
            return state if state["entitled"] else None

        return Person.wait_for(entitled, "the subscription to be active")

    def write_story(self, prompt: str) -> Json:
        """Have a story written and show it as it streams; raises Refused without a plan."""
        events = self.person.stream("POST", "/api/stories", json={"prompt": prompt})
        show.stream(self._story_text(events))
        latest: Json = self.person.call("GET", "/api/stories/latest")
        return latest

    @staticmethod
    def _story_text(events: Iterator[StreamEvent]) -> Iterator[str]:
        for event in events:
            if event.kind == "token":
                yield event.data["text"]
            elif event.kind == "error":
                raise StoryBlocked(event.data)

    def write_until_kept(self, prompt: str, tries: int = 5) -> Json:
        """The demo model's prose now and then trips the moderation; that costs nothing."""
        for _ in range(tries):
            try:
                return self.write_story(prompt)
            except StoryBlocked:
                show.say("[yellow]stopped by the moderation, not charged: once more[/yellow]")
        raise TimeoutError(f"no story came through in {tries} tries")


def _costs_something(card: Json) -> bool:
    return bool(card["recommendation_id"] and card["cost"] and float(card["cost"]["amount"]) > 0)


def walk(journey: Journey, files: dict[str, bytes], own: Path | None) -> None:
    """The whole journey, printed."""
    register(journey)
    upload(journey, files, own)
    see_the_budget(journey)
    state_tastes(journey)
    show.heading(5, "They ask the assistant")
    journey.ask(QUESTION)
    after = buy_once(journey)
    pay_for_stories(journey)
    see_the_fee_counted(journey, after)


def register(journey: Journey) -> None:
    """Step 1."""
    show.heading(1, "Somebody registers, confirms and signs in")
    journey.person.register("Ada Marlow", time_zone=home.TIME_ZONE, currency=home.CURRENCY)
    show.say(f"signed in as {journey.person.email}")


def upload(journey: Journey, files: dict[str, bytes], own: Path | None) -> None:
    """Step 2."""
    show.heading(2, "They upload statements, a pay stub and receipts; each proves itself")
    journey.upload(files)
    if own is not None:
        journey.upload({own.name: own.read_bytes()})


def see_the_budget(journey: Journey) -> None:
    """Step 3."""
    show.heading(3, "What is left for fun, with every term and where it comes from")
    budget = journey.settled_budget()
    show.budget(budget, journey.names)
    show.say(f"remaining this month: [bold]{show.money(budget['remaining'])}[/bold]")


def state_tastes(journey: Journey) -> None:
    """Step 4."""
    show.heading(4, "They say what they like")
    journey.person.call("PUT", "/api/preferences", json=TASTES)
    show.say("mystery, strategy and comedy; no horror")


def buy_once(journey: Journey) -> Json:
    """Step 6; the budget afterwards."""
    show.heading(6, "They buy one of the picks: the remaining budget moves once")
    before, after = journey.buy()
    show.say(f"used {show.money(before['used'])} → {show.money(after['used'])}")
    show.say(f"remaining {show.money(before['remaining'])} → {show.money(after['remaining'])}")
    return after


def pay_for_stories(journey: Journey) -> None:
    """Step 7."""
    show.heading(7, "A story needs a subscription")
    try:
        journey.write_story(PROMPT)
    except Refused as refused:
        show.refusal(refused)
    state = journey.subscribe()
    show.say(f"paid with a test card; {state['status']} until {state['access_until']}")
    story = journey.write_until_kept(PROMPT)
    show.say(f"kept as the latest: “{story['title']}” ({story['fiction_notice']})")


def see_the_fee_counted(journey: Journey, before: Json) -> None:
    """Step 8."""
    show.heading(8, "The plan's own fee counts as fun, too")
    after = journey.settled_budget()
    show.say(f"committed {show.money(before['committed'])} → {show.money(after['committed'])}")
    show.say(f"remaining {show.money(before['remaining'])} → {show.money(after['remaining'])}")
