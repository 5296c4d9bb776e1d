"""The names of the formats that a ledger can be exported to."""

from enum import StrEnum


class Format(StrEnum):
    """What can be written."""

    CSV = "csv"
    PARQUET = "parquet"
    JSONL = "jsonl"
    GEOJSON = "geojson"
    GDELT_EVENTS = "gdelt-events"
    GDELT_MENTIONS = "gdelt-mentions"
    ACLED = "acled"
    UCDP = "ucdp"
    POLECAT = "polecat"
    FTM = "ftm"
    WEBANNOTATION = "webannotation"
    BRAT = "brat"
