"""All names that dateline knows, in one table: countries, peoples, seats, leaders, organisations, arms."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from dateline.knowledge.actors import Actors
from dateline.knowledge.countries import Countries
from dateline.knowledge.files import DataFiles
from dateline.knowledge.phrases import Phrases


class KnownKind(StrEnum):
    """What a known name is a name of."""

    COUNTRY = "country"
    CAPITAL = "capital"
    SEAT = "seat"
    PEOPLE = "people"
    LEADER = "leader"
    SURNAME = "surname"
    ORGANISATION = "organisation"
    WEAPON = "weapon"
    PLATFORM = "platform"


@dataclass(frozen=True, slots=True)
class Known:
    """What a name stands for: `id` is unique among those of its kind."""

    kind: KnownKind
    id: str
    name: str
    country: str | None = None
    sectors: tuple[str, ...] = ()
    group: str | None = None
    """The kind of an organisation (armed, party, media), the office of a leader (president, foreign minister)."""
    since: str | None = None
    until: str | None = None

    def in_office(self, day: str) -> bool:
        """Did a leader hold the office on this day (YYYY-MM-DD)?"""
        return (self.since or "") <= day and (self.until is None or day[: len(self.until)] <= self.until)


def known_names(files: DataFiles, actors: Actors, countries: Countries) -> Phrases[Known]:
    """The table of all names."""
    return Phrases((*_of_countries(countries), *_of_actors(actors), *_of_arms(files)))


def _of_countries(countries: Countries) -> Iterator[tuple[str, Known]]:
    for country in countries.all.values():
        for kind, names in (
            (KnownKind.COUNTRY, (country.name, *country.names)),
            (KnownKind.CAPITAL, country.capitals),
            (KnownKind.SEAT, country.seats),
        ):
            known = Known(kind, country.code, country.name, country.code, ("GOV",))
            yield from ((name, known) for name in names)
    for word, people in countries.demonyms:
        yield word, Known(KnownKind.PEOPLE, people.id, people.name, people.country, people.sectors)


def _of_actors(actors: Actors) -> Iterator[tuple[str, Known]]:
    for one in actors.leaders:
        known = (one.id, one.name, one.country, one.sectors, one.role, one.since, one.until)
        yield from ((name, Known(KnownKind.LEADER, *known)) for name in (one.name, *one.aliases))
        yield from ((name, Known(KnownKind.SURNAME, *known)) for name in one.short)
    for body in actors.organisations:
        organisation = Known(KnownKind.ORGANISATION, body.id, body.name, body.country, body.sectors, body.kind)
        yield from ((name, organisation) for name in (body.name, *body.aliases))


def _of_arms(files: DataFiles) -> Iterator[tuple[str, Known]]:
    for entry in files.entries("arms.toml"):
        entry.only("id", "kind", "words")
        known = Known(KnownKind(entry.text("kind")), entry.id, entry.id)
        yield from ((word, known) for word in entry.texts("words"))
