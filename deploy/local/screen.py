"""What a person sees: progress while a stack starts, and the first screen when it is up."""

import sys
from typing import Any

from rich.console import Console
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from deploy.local.endpoints import Endpoints
from deploy.local.state import State

# Tables keep their columns when the output goes to a file or to another program.
console = Console(highlight=False, width=None if sys.stdout.isatty() else 120)
COLOURS = {"ready": "green", "done": "green", "starting": "yellow", "stopped": "dim"}


class Progress:
    """Lines about what is happening."""

    def tell(self, line: str) -> None:
        """One line, marked by whether it is good news."""
        good = " ready (" in line or " done (" in line
        console.print(Text.assemble(("  ✓ " if good else "  · ", "green" if good else "dim"), line))


def table(parts: list[dict[str, Any]]) -> None:
    """What runs, as a table."""
    drawn = Table(box=None, pad_edge=False)
    for heading in ("part", "state", "pid", "restarts", "ready after"):
        drawn.add_column(heading, justify="left" if heading in {"part", "state"} else "right")
    for part in parts:
        seconds = "" if part["seconds"] is None else f"{part['seconds']:.1f} s"
        colour = COLOURS.get(part["condition"], "red")
        condition = Text(part["condition"], style=colour)
        row = (part["name"], condition, str(part["pid"] or ""), str(part["restarts"]), seconds)
        drawn.add_row(*row)
    console.print(drawn)


def first_screen(state: State, *, seconds: float | None) -> None:
    """Where to go, who to be, and where to look."""
    endpoints = Endpoints(state)
    profile = "" if state.profile.name == "local" else f" --profile {state.profile.name}"
    rows = Table.grid(padding=(0, 2))
    rows.add_column(style="bold")
    rows.add_column(overflow="fold")
    rows.add_row("Open", endpoints.gateway_url)
    for name in state.profile.platform.accounts:
        email, password = endpoints.account(name)
        rows.add_row(f"{name.capitalize()} account", f"{email}   {password}")
    code = state.profile.platform.facts["confirmation_code"]
    rows.add_row("New accounts", f"register, then confirm with the code {code}")
    rows.add_row("Interfaces", f"{endpoints.gateway_url}/api/docs/documents (and the other four)")
    rows.add_row("The whole journey", "make demo")
    rows.add_row("See a trace", "make trace     the latest request, across services")
    rows.add_row("See the events", "make events    what flowed, and how long it took")
    rows.add_row(
        "Control", f"python -m deploy.local{profile} status | restart SERVICE | kill SERVICE"
    )
    rows.add_row("Logs", str(state.log("SERVICE")))
    title = (
        "Penny Dreadful is up" if seconds is None else f"Penny Dreadful is up after {seconds:.0f} s"
    )
    console.print(Panel(rows, title=title, border_style="green", expand=False))
