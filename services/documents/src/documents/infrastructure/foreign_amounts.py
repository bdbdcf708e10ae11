"""Whose figures depend on exchange rates, as one condition on their profile."""

from sqlalchemy import ColumnElement, Table, cast, func, or_, select
from sqlalchemy.dialects.postgresql import JSONPATH

from documents.infrastructure.tables import (
    financial_documents,
    financial_profiles,
    lines,
    purchases,
)

_OTHER_CURRENCY = cast("$.**.currency ? (@ != $own)", JSONPATH)
_profile = financial_profiles.c
_own = func.coalesce(_profile.chosen_currency, _profile.account_currency)


def has_foreign_amounts() -> ColumnElement[bool]:
    """A document, line, purchase, told subscription or plan in another currency than the figures."""
    told = (_profile.told_subscriptions, _profile.plan)
    return or_(
        *(_exists_in(table) for table in (lines, financial_documents, purchases)),
        *(
            func.jsonb_path_exists(column, _OTHER_CURRENCY, func.jsonb_build_object("own", _own))
            for column in told
        ),
    )


def _exists_in(table: Table) -> ColumnElement[bool]:
    columns = table.c
    mine = columns.user_id == _profile.user_id
    return select(columns.user_id).where(mine, columns.currency != _own).exists()
