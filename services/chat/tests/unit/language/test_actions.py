"""Tool calls in prose: valid ones run, none is ever shown."""

from decimal import Decimal

import pytest

from chat.domain.language.actions import Action, ActionFilter

SEARCH = Action("search", "co-op", "board_game", Decimal(20))


def run(text: str, size: int) -> tuple[str, list[Action]]:
    stream = ActionFilter()
    shown = "".join(stream.feed(text[i : i + size]) for i in range(0, len(text), size))
    return shown + stream.rest(), stream.actions


CASES = [
    ('{"action":"search","query":"co-op","type":"board_game","max_price":20}', "", [SEARCH]),
    (
        '```json\n{"action":"search","query":"co-op","type":"board_game","max_price":20}\n```',
        "",
        [SEARCH],
    ),
    (
        'Let me look. {"action":"search","query":"co-op","type":"board game","max_price":"$20"} One moment.',
        "Let me look.  One moment.",
        [SEARCH],
    ),
    (
        "{'action': 'search', 'query': 'co-op', 'type': 'board_game', 'max_price': '$20'}",
        "",
        [SEARCH],
    ),
    ("{'action': 'search', 'query': 'the king's game'}", "", []),
    (
        "{“action”: “search”, “query”: “co-op”, “type”: “board_game”, “max_price”: 20,}",
        "",
        [SEARCH],
    ),
    (
        '{"action":"get_budget_status"} {"action":"search","query":"co-op","type":"board_game","max_price":20}',
        "",
        [Action("get_budget_status"), SEARCH],
    ),
    ('{"action":"search","query":"x","type":"spaceship"}', "", [Action("search", "x")]),
    ('{"action":"delete_account","user":"someone"}', "", []),
    ('{"action":"search","query":"co-op","ty', "", []),
    (
        '{"tool":"search","arguments":{"query":"co-op","type":"board_game","max_price":20}}',
        "",
        [SEARCH],
    ),
    ('{"action":"search","query":null,"max_price":true}', "", [Action("search")]),
    ('{"action":"search","query":"co-op","max_price":"cheap"}', "", [Action("search", "co-op")]),
    ("No JSON at all, only `code` and prose.", "No JSON at all, only `code` and prose.", []),
    ('{"action": ["search"]}', "", []),
    ('{"action":{"action":"search"}}', "", []),
    ("[1, 2]", "[1, 2]", []),
]


@pytest.mark.parametrize("size", [1, 2, 7, 1000])
@pytest.mark.parametrize(("text", "shown", "actions"), CASES)
def test_an_action_is_found_and_hidden_however_it_is_cut(
    text: str, shown: str, actions: list[Action], size: int
) -> None:
    prose, found = run(text, size)
    assert prose.split() == shown.split()
    assert found == actions


def test_no_brace_is_ever_shown() -> None:
    for text, _, _ in CASES:
        for size in (1, 3):
            assert "{" not in run(text, size)[0]


def test_an_endless_object_is_dropped() -> None:
    prose, found = run('Hello {"action":"search","query":"' + "x" * 5000, 50)
    assert found == []
    assert "{" not in prose


def test_arguments_cannot_name_another_user() -> None:
    _, [action] = run(
        '{"action":"get_budget_status","user_id":"0198a2f0-0000-7000-8000-000000000000"}', 9
    )
    assert action == Action("get_budget_status")
