"""Actors by name: leaders and ministers with their terms of office, and organisations with aliases and sectors."""

from dataclasses import dataclass

from dateline.knowledge.agents import sectors_of
from dateline.knowledge.countries import cells
from dateline.knowledge.files import DataFiles, Entry
from dateline.knowledge.phrases import Phrases


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

    def in_office(self, day: str) -> bool:
        """Did the person hold the office on this day (YYYY-MM-DD)?"""
        return (self.since or "") <= day and (self.until is None or day[: len(self.until)] <= self.until)


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
    """Leaders and organisations by name."""

    def __init__(self, files: DataFiles) -> None:
        """Read `leaders.csv` and `organisations.csv`; raises `KnowledgeError` for what is wrong in them."""
        leaders = [_leader(entry) for entry in files.rows("leaders.csv")]
        organisations = [_organisation(entry) for entry in files.rows("organisations.csv")]
        self.leaders = Phrases((name, leader) for leader in leaders for name in (leader.name, *leader.aliases))
        """Leaders by full name."""
        self.surnames = Phrases((name, leader) for leader in leaders for name in leader.short)
        """Leaders by surname: right where the report's date fits, and nobody else bears the name."""
        self.organisations = Phrases((name, o) for o in organisations for name in (o.name, *o.aliases))
        """Organisations by name, alias or acronym."""


def _leader(entry: Entry) -> Leader:
    entry.only("id", "name", "aliases", "short", "country", "sectors", "role", "since", "until")
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
    entry.only("id", "name", "aliases", "country", "sectors", "kind")
    return Organisation(
        entry.id,
        entry.text("name"),
        cells(entry, "aliases"),
        entry.text("country") or None,
        sectors_of(entry),
        entry.text("kind"),
    )
