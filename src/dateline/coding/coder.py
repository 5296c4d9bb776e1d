"""The coder: one document in, one coding out."""

from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

from dateline.coding.eventing.speech import as_told
from dateline.coding.events import find_events
from dateline.coding.figures import find_figures
from dateline.coding.positions import find_positions
from dateline.coding.statements import find_statements
from dateline.knowledge import Knowledge
from dateline.parsing import Pipeline, SpacyPipeline
from dateline.parsing.pipeline import parse
from dateline.records import CoderVersion, Coding, Document
from dateline.resolving import resolve


class Coder:
    """Codes documents. Loads the language pipeline and the knowledge once; safe to share in one process."""

    def __init__(
        self, *, pipeline: Pipeline | None = None, overlays: Sequence[Path] = (), knowledge: Knowledge | None = None
    ) -> None:
        """The packaged pipeline and knowledge unless others are given; `overlays` are a user's lexicon folders."""
        self.pipeline = pipeline or SpacyPipeline()
        self.knowledge = knowledge or Knowledge(overlays)
        self.version = CoderVersion(version("dateline"), self.knowledge.digest, self.pipeline.model)

    def code(self, document: Document) -> Coding:
        """Read all records off a document: words to mentions, then statements, figures, events, positions."""
        draft = resolve(document, parse(document, self.pipeline), self.knowledge)
        statements = find_statements(draft)
        figures = find_figures(draft, statements)
        events = find_events(draft, statements, figures)
        positions = find_positions(draft, statements, events)
        told = tuple(as_told(event, statements) for event in events)
        return Coding(document, tuple(draft.mentions), statements, told, figures, positions, self.version)
