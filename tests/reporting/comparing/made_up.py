"""Incidents and rows of our own making; only the shapes are other projects'."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

from dateline.records import Place, Precision
from dateline.reporting.exports.gdelt import EVENT_COLUMNS
from handmade import ALEPPO, IDLIB

DATA = Path(__file__).parent / "data"
SYRIA = Place("Syria", 163843, "SYR", "Syria", None, 35.0, 38.0, Precision.COUNTRY)


def incident(
    id: str,
    date: str | None = "2016-12-07",
    place: Place | None = ALEPPO,
    type: str = "ASSAULT",
    actors: tuple[str, ...] = ("Russian jets",),
    killed: tuple[int, int] | None = None,
) -> Any:
    figures = {"killed": SimpleNamespace(low=killed[0], best=killed[0], high=killed[1])} if killed else {}
    return SimpleNamespace(
        id=id, date=date, place=place, type=type, actors=actors, recipients=(), figures=figures, events=(id,)
    )


INCIDENTS = [
    incident("a:e1", killed=(12, 15)),
    incident("b:e1", date="2016-12-10", place=IDLIB),
    incident("c:e1", date="2016-12-20/2016-12-22", type="COERCE"),
    incident("d:e1", date=None),
    incident("e:e1", date="2016-12-14", place=SYRIA, actors=("Kestrel Brigade",)),
    incident("f:e1", date="2016-12-08", place=ALEPPO, type="PROTEST"),
]

ACLED = (DATA / "acled.csv").read_text(encoding="utf-8")
UCDP = (DATA / "ucdp.csv").read_text(encoding="utf-8")


def gdelt(**cells: str) -> str:
    """A row of GDELT's events, tab-separated; what is not named is empty."""
    usual = {
        "GLOBALEVENTID": "9",
        "SQLDATE": "20161210",
        "EventCode": "195",
        "ActionGeo_Type": "4",
        "ActionGeo_FullName": "Idlib, Idlib, Syria",
        "ActionGeo_CountryCode": "SY",
        "ActionGeo_Lat": "35.93",
        "ActionGeo_Long": "36.63",
    }
    return "\t".join({**usual, **cells}.get(name, "") for name in EVENT_COLUMNS) + "\n"
