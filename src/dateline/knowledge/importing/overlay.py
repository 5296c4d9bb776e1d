"""What has been read from dictionaries, in the forms of dateline's lexicons, and what could not be."""

import re
from dataclasses import dataclass, field
from itertools import count
from typing import Any, NamedTuple

from dateline.knowledge.importing.lines import Line
from dateline.knowledge.phrases import plain

Row = dict[str, Any]


class Skipped(NamedTuple):
    """What has no counterpart: where it stands (file:line), its words, and why."""

    where: str
    text: str
    why: str


@dataclass(slots=True)
class Overlay:
    """Rows and entries by the lexicon that they belong to; `agents`, `classes`, `frames` by the file they came from."""

    leaders: list[Row] = field(default_factory=list)
    organisations: list[Row] = field(default_factory=list)
    agents: dict[str, list[Row]] = field(default_factory=dict)
    classes: dict[str, list[Row]] = field(default_factory=dict)
    frames: dict[str, list[Row]] = field(default_factory=dict)
    skipped: list[Skipped] = field(default_factory=list)
    taken: set[str] = field(default_factory=set)

    def skip(self, line: Line, why: str) -> None:
        """Remember what has no counterpart."""
        found = Skipped(line.where, line.text.strip(), why)
        if found not in self.skipped[-3:]:  # once for a line, whatever number of verbs share its pattern
            self.skipped.append(found)

    def fresh(self, wanted: str) -> str:
        """The id, or with a number behind it where another entry has it already."""
        ids = (wanted if number == 1 else f"{wanted}-{number}" for number in count(1))
        found = next(name for name in ids if name not in self.taken)
        self.taken.add(found)
        return found

    @property
    def patterns(self) -> int:
        """How many verb patterns have been read."""
        return sum(len(frame["verbs"]) for frames in self.frames.values() for frame in frames)

    @property
    def nouns(self) -> int:
        """How many nouns for actors have been read."""
        return sum(len(agent["words"]) for agents in self.agents.values() for agent in agents)


def slug(text: str) -> str:
    """A name as an id: small letters and hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", plain(text)).strip("-") or "unnamed"
