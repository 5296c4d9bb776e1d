"""Is the knowledge sound? Loads every lexicon, overlays included, and collects what is wrong."""

from collections.abc import Iterator
from functools import cached_property

from dateline.errors import KnowledgeError
from dateline.knowledge import Knowledge


def lexicons() -> list[str]:
    """The names of all lexicons, as attributes of `Knowledge`."""
    return [name for name, value in vars(Knowledge).items() if isinstance(value, cached_property)]


def problems(knowledge: Knowledge) -> Iterator[tuple[str, KnowledgeError]]:
    """The first thing that is wrong in each lexicon, with the lexicon's name; nothing where all is well."""
    for name in lexicons():
        try:
            getattr(knowledge, name)
        except KnowledgeError as error:
            yield name, error
