"""Words to things: times, quantities, names, places, actors, and who "he" is."""

from dateline.knowledge import Knowledge
from dateline.parsing import Parse
from dateline.records import Document
from dateline.resolving.actors import resolve_actors
from dateline.resolving.coreference import resolve_coreference
from dateline.resolving.draft import Draft
from dateline.resolving.mentions import Mentions
from dateline.resolving.names import find_names
from dateline.resolving.places import resolve_places
from dateline.resolving.privacy import mark_private
from dateline.resolving.quantities import find_quantities
from dateline.resolving.scenes import find_scenes
from dateline.resolving.times import find_times

__all__ = ["Draft", "Mentions", "resolve"]


def resolve(document: Document, parse: Parse, knowledge: Knowledge) -> Draft:
    """Find and resolve all mentions of a document."""
    draft = Draft(document, parse, knowledge, Mentions(parse))
    find_times(draft)
    find_quantities(draft)
    find_names(draft)
    resolve_places(draft)
    resolve_actors(draft)
    resolve_coreference(draft)
    mark_private(draft)
    find_scenes(draft)
    return draft
