"""The codings as JSON, one report a line: the form of `dateline code --format jsonl`, which `dateline import` reads."""

from typing import TextIO

from dateline.jsonform import dumps
from dateline.reporting.exports.selection import Selection


def write(selection: Selection, stream: TextIO) -> None:
    """Write every coding that is asked for."""
    for _, coding in selection.codings():
        stream.write(dumps(coding) + "\n")
