"""ACLED's, UCDP's and GDELT's rows, read by the names of their columns.

Their order does not matter, nor do columns that are more or fewer than usual.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from functools import lru_cache

from dateline.knowledge import Knowledge
from dateline.records import EventType
from dateline.reporting.comparing.rows import OtherRow, Spot, tolerances, within
from dateline.reporting.exports.ucdp import VIOLENT

Cells = Mapping[str, str]
"""A row's cells by the lower-case names of their columns; a column that is not there is empty."""
Reader = Callable[[Cells, int, Knowledge], OtherRow]
"""Reads a row; raises `ValueError` for one that can't be compared."""

_DAYS = ("%Y-%m-%d", "%d %B %Y", "%d %b %Y", "%d-%b-%Y", "%d-%B-%Y", "%d-%b-%y", "%Y%m%d", "%m/%d/%Y")


def acled(cells: Cells, line: int, knowledge: Knowledge) -> OtherRow:
    """A row of ACLED's shape."""
    day = _day(cells["event_date"])
    slack = timedelta(days=tolerances()["acled_days"].get(cells["time_precision"], 0))
    dead = _count(cells["fatalities"])
    spot = Spot(
        knowledge.country_codes.from_iso_number(cells["iso"]) or _named(cells["country"], knowledge),
        cells["admin1"] or None,
        cells["location"] or None,
        *_point(cells["latitude"], cells["longitude"]),
        within("acled", cells["geo_precision"]),
    )
    sides = ("actor1", "assoc_actor_1", "actor2", "assoc_actor_2")
    return OtherRow(
        id=_id(cells["event_id_cnty"] or cells["data_id"], line),
        line=line,
        first=day - slack,
        last=day + slack,
        what=cells["sub_event_type"] or cells["event_type"],
        types=_acled_types(cells["event_type"], cells["sub_event_type"], knowledge),
        spot=spot,
        actors=_names(*(cells[side] for side in sides)),
        killed=None if dead is None else (dead, dead),
    )


def _acled_types(event_type: str, sub_event_type: str, knowledge: Knowledge) -> frozenset[EventType]:
    """The PLOVER types that dateline's view gives this type of ACLED's."""
    rules = knowledge.acled.rules
    exact = [rule for rule in rules if rule.sub_event_type.casefold() == sub_event_type.casefold()]
    asked = exact or [rule for rule in rules if rule.event_type.casefold() == event_type.casefold()]
    if not asked:
        raise ValueError(f"ACLED has no type {sub_event_type or event_type!r}")
    return frozenset(type for rule in asked for type in rule.types) or VIOLENT


def ucdp(cells: Cells, line: int, knowledge: Knowledge) -> OtherRow:
    """A row of UCDP GED's shape; older files call the estimates `best_est` and so on."""
    low, high = (_count(cells[name] or cells[f"{name}_est"]) for name in ("low", "high"))
    best = _count(cells["best"] or cells["best_est"])
    least, most = (best if low is None else low), (best if high is None else high)
    spot = Spot(
        knowledge.country_codes.from_gw(cells["country_id"]) or _named(cells["country"], knowledge),
        cells["adm_1"] or None,
        cells["where_coordinates"] or None,
        *_point(cells["latitude"], cells["longitude"]),
        within("ucdp", cells["where_prec"]),
    )
    first = _day(cells["date_start"])
    return OtherRow(
        id=_id(cells["id"], line),
        line=line,
        first=first,
        last=_day(cells["date_end"]) if cells["date_end"] else first,
        what=cells["type_of_violence"],
        types=VIOLENT,
        spot=spot,
        actors=_names(cells["side_a"], cells["side_b"]),
        killed=None if least is None or most is None else (least, most),
    )


def gdelt(cells: Cells, line: int, knowledge: Knowledge) -> OtherRow:
    """A row of GDELT's events."""
    code = cells["eventcode"]
    types = _cameo_types(code, knowledge)
    if not types:
        raise ValueError(f"dateline has no type for CAMEO {code!r}")
    day = _day(cells["sqldate"])
    place, *rest = [part.strip() for part in cells["actiongeo_fullname"].split(",")]
    spot = Spot(
        knowledge.country_codes.from_fips(cells["actiongeo_countrycode"]),
        rest[0] if len(rest) > 1 else None,
        place or None,
        *_point(cells["actiongeo_lat"], cells["actiongeo_long"]),
        within("gdelt", cells["actiongeo_type"]),
    )
    actors = _names(cells["actor1name"], cells["actor2name"])
    return OtherRow(_id(cells["globaleventid"], line), line, day, day, code, types, spot, actors, None)


@lru_cache(maxsize=1000)
def _cameo_types(code: str, knowledge: Knowledge) -> frozenset[EventType]:
    """The PLOVER types of a CAMEO code, and of the frames that dateline codes it with."""
    event = knowledge.cameo.event(code)
    framed = {frame.type for frame in knowledge.codebook.frames.values() if frame.type and frame.cameo == code}
    return frozenset(framed | ({event.type} if event and event.type else set()))


def _id(text: str, line: int) -> str:
    return text or f"line {line}"


def _day(text: str) -> date:
    """A day in one of the forms that the projects have used; a time behind it is left aside."""
    if not text.strip():
        raise ValueError("no day is given")
    bare = text.strip().partition("T")[0]
    for form in _DAYS:
        for candidate in (bare, bare.partition(" ")[0]):
            try:
                return datetime.strptime(candidate, form).date()
            except ValueError:
                continue
    raise ValueError(f"{text!r} is no day that we can read")


def _count(text: str) -> int | None:
    return int(float(text)) if text.strip() else None


def _point(lat: str, lon: str) -> tuple[float | None, float | None]:
    if not lat.strip() or not lon.strip():
        return None, None
    point = float(lat), float(lon)
    if not (-90 <= point[0] <= 90 and -180 <= point[1] <= 180):
        raise ValueError(f"{lat}, {lon} is no point on the earth")
    return point


def _names(*cells: str) -> tuple[str, ...]:
    return tuple(name.strip() for cell in cells for name in cell.split(";") if name.strip())


def _named(name: str, knowledge: Knowledge) -> str | None:
    """Our code for a country by its name; UCDP writes "Syria", "DR Congo (Zaire)"."""
    wanted = name.partition(" (")[0].casefold()
    countries = knowledge.countries.all.values()
    found = (c.code for c in countries if wanted in (c.name.casefold(), *(other.casefold() for other in c.names)))
    return next(found, None) if wanted else None
