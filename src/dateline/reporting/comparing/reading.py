"""Files in ACLED's, UCDP's and GDELT's shapes: commas, semicolons or tabs, gzip or not, a line of names or none."""

import csv
import io
from collections import defaultdict
from collections.abc import Iterator, Sequence
from enum import StrEnum
from pathlib import Path

from dateline.errors import EmptyInput, UnreadableInput
from dateline.knowledge import Knowledge
from dateline.reading.files import opened
from dateline.reporting.comparing.rows import OtherRow, Unusable
from dateline.reporting.comparing.shapes import Reader, acled, gdelt, ucdp
from dateline.reporting.exports.gdelt import EVENT_COLUMNS

_REMEDY = "Export it as CSV with its column names: ACLED's, UCDP GED's, or GDELT's events"
_LONGEST = 10_000_000
"""Characters of a cell: UCDP packs all sources of an event into one."""


class Shape(StrEnum):
    """Whose columns a file has."""

    ACLED = "acled"
    UCDP = "ucdp"
    GDELT = "gdelt"


_TELLING = {
    Shape.ACLED: ({"event_id_cnty", "data_id"}, {"event_date"}, {"event_type"}),
    Shape.UCDP: ({"date_start"}, {"best", "best_est"}),
    Shape.GDELT: ({"globaleventid"}, {"sqldate"}, {"eventcode"}),
}
"""Of each group one column has to be there."""
_READERS: dict[Shape, Reader] = {Shape.ACLED: acled, Shape.UCDP: ucdp, Shape.GDELT: gdelt}


def read_rows(path: Path, knowledge: Knowledge) -> tuple[Shape, Iterator[OtherRow | Unusable]]:
    """The shape of a file and its rows, one at a time; raises `InputError` for a file that is none of these."""
    lines = _lines(path)
    first = next(lines, None)
    if first is None:
        raise EmptyInput("the file is empty", str(path), _REMEDY)
    columns = [name.strip().strip("\ufeff").casefold() for name in first[1]]
    shape = _shape(columns)
    if shape is not None:
        return shape, _rows(shape, columns, lines, knowledge)
    if len(first[1]) == len(EVENT_COLUMNS) and first[1][0].isdigit():  # GDELT's own files have no line of names
        columns = [name.casefold() for name in EVENT_COLUMNS]
        return Shape.GDELT, _rows(Shape.GDELT, columns, _with(first, lines), knowledge)
    raise UnreadableInput("these are no columns of ACLED's, UCDP's or GDELT's", str(path), _REMEDY)


Line = tuple[int, list[str]]


def _with(first: Line, lines: Iterator[Line]) -> Iterator[Line]:
    yield first
    yield from lines


def _shape(columns: Sequence[str]) -> Shape | None:
    there = set(columns)
    return next((shape for shape, groups in _TELLING.items() if all(group & there for group in groups)), None)


def _rows(
    shape: Shape, columns: Sequence[str], lines: Iterator[Line], knowledge: Knowledge
) -> Iterator[OtherRow | Unusable]:
    read = _READERS[shape]
    for number, cells in lines:
        named = defaultdict(str, zip(columns, (cell.strip() for cell in cells), strict=False))
        try:
            yield read(named, number, knowledge)
        except (ValueError, OverflowError) as error:
            yield Unusable(number, str(error))


def _lines(path: Path) -> Iterator[Line]:
    """Number and cells of every line that is not blank."""
    csv.field_size_limit(_LONGEST)
    with opened(path) as raw:
        text = io.TextIOWrapper(raw, encoding="utf-8-sig", errors="replace", newline="")
        head = text.readline()
        delimiter = max("\t,;", key=head.count)
        lines = _chain(head, text)
        try:
            if delimiter == "\t":
                reader = csv.reader(lines, delimiter=delimiter, quoting=csv.QUOTE_NONE)
            else:
                reader = csv.reader(lines, delimiter=delimiter)
            yield from ((reader.line_num, cells) for cells in reader if any(cells))
        except csv.Error as error:
            raise UnreadableInput(f"it is no CSV ({error})", str(path), _REMEDY) from error


def _chain(head: str, rest: io.TextIOWrapper) -> Iterator[str]:
    yield head
    yield from rest
