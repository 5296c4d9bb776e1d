"""Dictionaries of other coders as lexicons of dateline: PETRARCH's forms for actors, agents and verbs, and plain CSV.

    lines ->  actors, agents, verbs, tables  ->  overlay  ->  writing
    a file's     read into entries of            what was     files that a folder
    lines        dateline's lexicons             read         of one's own holds

What has no counterpart is kept in `Overlay.skipped`, with file, line and reason.
"""

import re
from collections.abc import Sequence
from pathlib import Path

from dateline.errors import KnowledgeError
from dateline.knowledge import Knowledge
from dateline.knowledge.importing.actors import read_actors
from dateline.knowledge.importing.agents import read_agents
from dateline.knowledge.importing.lines import Line, read_lines
from dateline.knowledge.importing.overlay import Overlay, slug
from dateline.knowledge.importing.tables import read_table
from dateline.knowledge.importing.verbs import read_verbs
from dateline.knowledge.importing.writing import write

__all__ = ["Overlay", "add_dictionaries"]

_PATTERN = re.compile(r"^\s*-{1,3}\s.*[*\]]")
_AGENT = re.compile(r"\[\s*(~\w+|\w+~)\s*\]")
_CODE = re.compile(r"\[\s*\w+[^\]]*\]")


def add_dictionaries(folder: Path, paths: Sequence[Path], knowledge: Knowledge) -> Overlay:
    """Read dictionaries and write them into a folder of lexicons, which is made if it is not there.

    A file that is added again takes the place of what was read from it before. Raises `KnowledgeError` for a file that
    can't be read or is in none of the forms.
    """
    overlay = Overlay()
    if len({slug(path.stem) for path in paths}) < len(paths):
        raise KnowledgeError("two files have the same name", ", ".join(map(str, paths)), "Add them one after the other")
    for path in paths:
        _read(path, knowledge, overlay)
    write(folder, overlay)
    return overlay


def _read(path: Path, knowledge: Knowledge, overlay: Overlay) -> None:
    if path.suffix.lower() == ".csv":
        return read_table(path, knowledge, overlay)
    lines = read_lines(path)
    if any(_PATTERN.match(line.text) for line in lines):
        return read_verbs(path, lines, knowledge.cameo, overlay)
    if _has(_AGENT, lines):
        return read_agents(path, lines, knowledge, overlay)
    if _has(_CODE, lines):
        return read_actors(path, lines, knowledge, overlay)
    raise KnowledgeError(
        "this is no dictionary that can be read",
        str(path),
        "Give PETRARCH's actor, agent or verb dictionaries, or a CSV file with a line of column names",
    )


def _has(form: re.Pattern[str], lines: Sequence[Line]) -> bool:
    return any(form.search(line.text) for line in lines)
