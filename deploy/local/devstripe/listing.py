"""Pages of a list: `limit`, `starting_after`, `ending_before`, `created`, and filters."""

from collections.abc import Callable
from itertools import islice

from deploy.local.devstripe.account import Account
from deploy.local.devstripe.endpoint import Call
from deploy.local.devstripe.errors import invalid, missing
from deploy.local.devstripe.objects.listing import build_list
from deploy.local.devstripe.params import Params
from deploy.local.devstripe.store import JsonObject

Keep = Callable[[JsonObject], bool]

PAGING = ("limit", "starting_after", "ending_before", "created")
MAX_LIMIT = 100


def list_page(
    account: Account, call: Call, kind: str, url: str, *, equal: str = "", keep: Keep | None = None
) -> JsonObject:
    """Newest first. `equal` names parameters that must equal the field of the same name."""
    params = call.params
    names = equal.split()
    wanted = {name: params.text(name) for name in names if params.has(name)}
    created = _created(params)

    def fits(item: JsonObject) -> bool:
        return (
            all(item.get(name) == value for name, value in wanted.items())
            and created(item)
            and (keep is None or keep(item))
        )

    limit = params.integer("limit", minimum=1) or 10
    if limit > MAX_LIMIT:
        raise invalid(f"This value must be less than or equal to {MAX_LIMIT}.", param="limit")
    backwards = _place(account, params, "ending_before")
    items = account.scan(
        kind,
        customer=wanted.get("customer"),
        older_than=_place(account, params, "starting_after"),
        newer_than=backwards,
    )
    found = list(islice(filter(fits, items), limit + 1))
    data = found[:limit]
    if backwards is not None:
        data.reverse()
    return build_list(data, url, has_more=len(found) > limit)


def _place(account: Account, params: Params, name: str) -> int | None:
    object_id = params.text(name)
    if object_id is None:
        return None
    place = account.store.place(object_id)
    if place is None:
        raise missing("object", object_id, param=name)
    return place


def _created(params: Params) -> Keep:
    if isinstance(params.values.get("created"), str):
        moment = params.integer("created")
        return lambda item: item["created"] == moment
    limits = params.nested("created").accept("gt", "gte", "lt", "lte")
    after = limits.integer("gte"), limits.integer("gt")
    before = limits.integer("lte"), limits.integer("lt")

    def inside(item: JsonObject) -> bool:
        created = item["created"]
        return (
            (after[0] is None or created >= after[0])
            and (after[1] is None or created > after[1])
            and (before[0] is None or created <= before[0])
            and (before[1] is None or created < before[1])
        )

    return inside
