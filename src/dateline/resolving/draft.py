"""A coding in the making: what the stages of resolving and coding pass along."""

from dataclasses import dataclass, field

from dateline.knowledge import Knowledge
from dateline.parsing import Parse
from dateline.parsing.tree import Word
from dateline.records import Document, Mention
from dateline.resolving.mentions import Mentions
from dateline.resolving.sighted import SightedNames


@dataclass(slots=True, eq=False)
class Draft:
    """One document on its way to a coding: the document, its parse, the knowledge, and the mentions so far."""

    document: Document
    parse: Parse
    knowledge: Knowledge
    mentions: Mentions
    sighted: SightedNames = field(init=False)
    """The names of the knowledge where they stand in the text."""
    lent: dict[int, list[Word]] = field(default_factory=dict)
    """By a noun's index, the words elsewhere that say whose it is: the name of the group for "its fighters"."""
    home: str | None = None
    theatre: str | None = None
    """ISO code of the country that the report is about, once actors are resolved; None where none stands out."""
    scenes: list[Mention] = field(default_factory=list)
    """The places where the story can stand, in the order of the text, once all mentions are resolved."""
    main_scene: Mention | None = None
    """Where the whole report stands; None where no place stands out."""

    def __post_init__(self) -> None:
        self.sighted = SightedNames(self.parse, self.knowledge)

    @property
    def text(self) -> str:
        """The document's text."""
        return self.document.text
