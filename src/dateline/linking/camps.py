"""Camps: whether a party fights for a state or against one. What one did, the other did not do."""

from collections.abc import Collection, Iterable

from dateline.records import Mention

STATE = "state"
ARMED = "armed"
SECTORS = {STATE: frozenset({"GOV", "MIL", "COP"}), ARMED: frozenset({"REB", "UAF"})}


def camps(mentions: Iterable[Mention]) -> frozenset[str]:
    """The camps that parties are in: a state's, an armed group's, both, or neither."""
    return camps_of(sector for mention in mentions for sector in mention.sectors)


def camps_of(sectors: Iterable[str]) -> frozenset[str]:
    """The camps of those with these sectors."""
    given = frozenset(sectors)
    return frozenset(camp for camp, among in SECTORS.items() if given & among)


def opposed(one: Collection[str], other: Collection[str]) -> bool:
    """Is one wholly a state's and the other wholly an armed group's?"""
    return len(one) == 1 == len(other) and set(one) != set(other)
