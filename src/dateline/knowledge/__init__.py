"""What dateline knows: lexicons, codebooks and the gazetteer, in data files that a user can read, extend and test."""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from dateline.knowledge.agencies import Agencies
from dateline.knowledge.agents import Agents
from dateline.knowledge.files import DataFiles
from dateline.knowledge.furniture import Furniture
from dateline.knowledge.numbers import Numbers
from dateline.knowledge.times import TimeLexicon
from dateline.knowledge.toponyms import Toponyms

__all__ = ["Knowledge"]


class Knowledge:
    """All lexicons, each loaded when it is first asked for. Immutable once loaded; safe to share."""

    def __init__(self, overlays: Sequence[Path] = ()) -> None:
        """`overlays`: a user's own folders, laid over the packaged files (see `knowledge.files`)."""
        self.files = DataFiles(overlays)

    @cached_property
    def digest(self) -> str:
        """A hash over all data files: two codings with the same digest were made with the same knowledge."""
        return self.files.digest()

    @cached_property
    def agents(self) -> Agents:
        """Nouns that name people and bodies that act."""
        return Agents(self.files)

    @cached_property
    def numbers(self) -> Numbers:
        """Number words, magnitudes, vague numbers and hedges."""
        return Numbers(self.files)

    @cached_property
    def toponyms(self) -> Toponyms:
        """Place names: the gazetteer, our own names beside it, abbreviations, telling words."""
        return Toponyms(self.files)

    @cached_property
    def agencies(self) -> Agencies:
        """News agencies, as credits and datelines name them."""
        return Agencies(self.files)

    @cached_property
    def furniture(self) -> Furniture:
        """Labels of the lines around a story."""
        return Furniture(self.files)

    @cached_property
    def times(self) -> TimeLexicon:
        """Time expressions: words, patterns, named days."""
        return TimeLexicon(self.files, self.numbers)
