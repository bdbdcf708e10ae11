"""Tools a model may call: read-only, as the person whose token it is, whatever the arguments say."""

import json
from collections.abc import Sequence
from dataclasses import replace

from chat.application.catalogue_port import Wanted
from chat.application.gather_facts import Retrieval
from chat.application.prompting import budget_json, candidate_json
from chat.application.reply_writer import ReplyWriter
from chat.domain.facts import Candidate, Facts
from chat.domain.language.actions import SEARCH, Action
from shared.errors import Unavailable

MAX_RESULT = 8000
_LIMIT = 8


async def use_tools(
    writer: ReplyWriter, retrieval: Retrieval, facts: Facts, actions: Sequence[Action]
) -> tuple[Facts, str]:
    """Run the actions; gives the facts with what was found, and the result for the model."""
    results: list[object] = []
    for action in actions:
        await writer.tool(action.name, {"state": "running"})
        if action.name == SEARCH:
            found = await _search(retrieval, action)
            facts = _with(facts, found)
            results.append({"search": [candidate_json(c) for c in found]})
        else:
            results.append({"budget": budget_json(facts.budget)})
        await writer.tool(action.name, {"state": "done"})
    return facts, json.dumps(results, ensure_ascii=False)[:MAX_RESULT]


async def _search(retrieval: Retrieval, action: Action) -> list[Candidate]:
    wanted = Wanted(
        retrieval.token,
        query=action.query,
        types=(action.type,) if action.type else (),
        max_price=action.max_price,
        limit=_LIMIT,
    )
    try:
        return await retrieval.catalogue.search(wanted)
    except Unavailable:
        return []


def _with(facts: Facts, found: Sequence[Candidate]) -> Facts:
    known = {c.item_id for c in facts.candidates}
    fresh = tuple(c for c in found if c.item_id not in known)
    return replace(facts, candidates=(*facts.candidates, *fresh))
