"""Who was counted: everybody, civilians, the armed, or some who are told apart ("six children")."""

from dateline.linking.accounts import Account
from dateline.records import Figure, Mention

ARMED = "armed"
CIVILIANS = "civilians"
WHOLES = frozenset({ARMED, CIVILIANS})
"""Groups that may be all who were there. Children or rescuers are a part of them."""
EVERYBODY = frozenset({None, *WHOLES})
"""Whom a toll of the whole incident counts."""

_SECTORS = frozenset({"REB", "UAF", "MIL", "PRM", "COP"})
_PEOPLE = frozenset({"people", "person", "victim", "other", "resident", "inhabitant"})


def group(account: Account, figure: Figure) -> str | None:
    """Who a figure counts; None: everybody, or it does not say."""
    return group_of(account.mentions.get(figure.who or ""))


def group_of(who: Mention | None) -> str | None:
    """The group that somebody counted belongs to; None: everybody, or it is not said."""
    if who is None:
        return None
    if _SECTORS & {*who.sectors} and "CVL" not in who.sectors:
        return ARMED
    _, _, noun = (who.entity or "").rpartition(":")
    if not (who.entity or "").startswith("grp:") or not noun or noun in _PEOPLE:
        return None
    return CIVILIANS if noun == "civilian" else noun


def comparable(one: str | None, other: str | None) -> bool:
    """Can figures for two groups be held against each other: of one group, or where one counts everybody?"""
    return one == other or (None in (one, other) and {one, other} - {None} <= WHOLES)
