"""Hypotheses about columns: which of them moves money, which shows the balance."""

from collections.abc import Iterator, Sequence
from itertools import permutations, product

from documents.domain.reading.statement.items import Entry

RoleMap = dict[str, str]  # column key -> debit | credit | amount | balance | fee | ignore
_MAX_OPEN = 4


def base_role(key: str) -> str:
    """'amount2' is headed 'amount' like its twin."""
    return key.rstrip("0123456789")


def role_maps(entries: Sequence[Entry]) -> Iterator[RoleMap]:
    """Every sensible meaning of the columns, the one that the headings say first."""
    counts: dict[str, int] = {}
    for entry in entries:
        for key in entry.cells:
            counts[key] = counts.get(key, 0) + 1
    fixed = {
        k: base_role(k) for k in counts if base_role(k) in {"debit", "credit", "balance", "amount"}
    }
    yielded: list[RoleMap] = []
    for candidate in _candidates(fixed, counts):
        if candidate not in yielded and _moves(candidate):
            yielded.append(candidate)
            yield candidate


def _moves(candidate: RoleMap) -> bool:
    roles = list(candidate.values())
    if roles.count("balance") > 1 or roles.count("amount") > 1:
        return False
    both = {"debit", "credit"} <= set(roles)
    return bool({"debit", "credit", "amount"} & set(roles)) and not (both and "amount" in roles)


def _candidates(fixed: RoleMap, counts: dict[str, int]) -> Iterator[RoleMap]:
    fees = [k for k in counts if base_role(k) == "fee"]
    if fees:
        rest = {k: n for k, n in counts.items() if k not in fees}
        yield from ({**c, **dict.fromkeys(fees, "ignore")} for c in _candidates(fixed, rest))
        yield from ({**c, **dict.fromkeys(fees, "fee")} for c in _headed(fixed))
        return
    unknown = sorted((k for k in counts if k not in fixed), key=lambda k: -counts[k])[:_MAX_OPEN]
    headed = _headed(fixed)
    for known in headed:
        yield {**known, **dict.fromkeys(unknown, "ignore")}
    for known in headed:
        for roles in product(
            ("ignore", "amount", "balance", "debit", "credit"), repeat=len(unknown)
        ):
            yield {**known, **dict(zip(unknown, roles, strict=True))}
    keys = [*fixed, *unknown][:_MAX_OPEN]
    for chosen in permutations(keys, min(len(keys), 3)):
        yield from _free(keys, chosen)


def _headed(fixed: RoleMap) -> list[RoleMap]:
    """What the headings say; of two columns headed alike, each may be the one."""
    amounts = [k for k, r in fixed.items() if r == "amount"]
    balances = [k for k, r in fixed.items() if r == "balance"]
    split = "debit" in fixed.values() and "credit" in fixed.values()
    maps: list[RoleMap] = []
    for balance in [*reversed(balances), ""]:
        rest = {**fixed, **{b: "ignore" for b in balances if b != balance}}
        if split and amounts and not balance:
            maps.append({**rest, **_only(amounts, amounts[-1], "balance")})
        if split and amounts:
            maps.append({**rest, **dict.fromkeys(amounts, "ignore")})
            continue
        for amount in amounts or [""]:
            maps.append({**rest, **_only(amounts, amount, "amount")})
    return maps


def _only(keys: list[str], chosen: str, role: str) -> RoleMap:
    return {k: role if k == chosen else "ignore" for k in keys}


def _free(keys: list[str], chosen: tuple[str, ...]) -> Iterator[RoleMap]:
    """The headings may be wrong or not understood: let the arithmetic say."""
    rest = dict.fromkeys(keys, "ignore")
    if not chosen:
        return
    if len(chosen) == 1:
        yield {**rest, chosen[0]: "amount"}
    elif len(chosen) == 2:
        yield {**rest, chosen[0]: "amount", chosen[1]: "balance"}
        yield {**rest, chosen[0]: "debit", chosen[1]: "credit"}
    else:
        yield {**rest, chosen[0]: "debit", chosen[1]: "credit", chosen[2]: "balance"}
        yield {**rest, chosen[0]: "amount", chosen[1]: "balance"}
        yield {**rest, chosen[0]: "debit", chosen[1]: "credit"}
