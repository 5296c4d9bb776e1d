"""Actors by name: leaders and ministers with their terms of office, and organisations with aliases and sectors."""

from dataclasses import dataclass

from dateline.knowledge.agents import sectors_of
from dateline.knowledge.countries import cells
from dateline.knowledge.files import DataFiles, Entry


@dataclass(frozen=True, slots=True)
class Leader:
    """A person who held an office. `since` and `until` are EDTF years, months or days; None: open."""

    id: str
    name: str
    aliases: tuple[str, ...]
    short: tuple[str, ...]
    """Surnames by which reports call the person without more."""
    country: str
    sectors: tuple[str, ...]
    role: str
    since: str | None
    until: str | None


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation: an armed group, army, party, ministry, IGO, NGO, news agency or firm."""

    id: str
    name: str
    aliases: tuple[str, ...]
    country: str | None
    sectors: tuple[str, ...]
    kind: str


class Actors:
    """Leaders and organisations."""

    def __init__(self, files: DataFiles) -> None:
        """Read `leaders.csv` and `organisations.csv`; raises `KnowledgeError` for what is wrong in them."""
        self.leaders = tuple(map(_leader, files.rows("leaders.csv")))
        self.organisations = tuple(map(_organisation, files.rows("organisations.csv")))


def _leader(entry: Entry) -> Leader:
    entry.only("id", "name", "aliases", "short", "country", "sectors", "role", "since", "until", "remove")
    return Leader(
        entry.id,
        entry.text("name"),
        cells(entry, "aliases"),
        cells(entry, "short"),
        entry.text("country"),
        sectors_of(entry),
        entry.text("role"),
        entry.text("since") or None,
        entry.text("until") or None,
    )


def _organisation(entry: Entry) -> Organisation:
    entry.only("id", "name", "aliases", "country", "sectors", "kind", "remove")
    return Organisation(
        entry.id,
        entry.text("name"),
        cells(entry, "aliases"),
        entry.text("country") or None,
        sectors_of(entry),
        entry.text("kind"),
    )
