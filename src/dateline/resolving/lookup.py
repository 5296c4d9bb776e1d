"""From a word to who it names: what statements, events, figures and positions ask for their sources and actors."""

from dateline.parsing.tree import Word
from dateline.records import Mention
from dateline.resolving.draft import Draft


def mention_for(draft: Draft, word: Word) -> Mention | None:
    """The mention of the actor whose noun phrase `word` heads; None where the word names no actor.

    Looks for a mention with this very head, then for one that covers the word. An actor's noun phrase that is no
    mention yet becomes one here, with the codes that its own words give.
    """
    return draft.mentions.headed(word) or draft.mentions.at(word)
