"""What stands right beside a count, for clauses that the parser lost ("killed at least 10 civilians said the monitor").

Reports that come without commas run into what follows; the verb before the number, and the words behind the noun,
still tell what became of those who are counted.
"""

from collections.abc import Sequence

from dateline.coding.counting.fates import Fate, done_to
from dateline.coding.counting.reality import unreal
from dateline.knowledge.figures import FigureLexicon
from dateline.parsing import Word

_HELPERS = frozenset({"be", "have", "get"})
_TELLING = frozenset({"VBD", "VBG", "VBN", "VBZ"})
_SKIPPED = 3
"""So many auxiliaries and adverbs may stand between the noun and its verb."""


def fate_beside(words: Sequence[Word], first: int, last: int, lexicon: FigureLexicon) -> Fate | None:
    """What became of those counted by words `first` to `last`, read off the words on either side."""
    found = _before(words, first, lexicon) or _behind(words, last, lexicon)
    return found if found is not None and not unreal(found.word, lexicon) else None


def _before(words: Sequence[Word], first: int, lexicon: FigureLexicon) -> Fate | None:
    at = first - 1
    if at > 0 and words[at].tag == "``":
        at -= 1
    verb = words[at] if at >= 0 else None
    if verb is None or verb.pos != "VERB" or verb.tag not in _TELLING or verb.child("auxpass") is not None:
        return None
    what = done_to(verb, lexicon)
    return Fate(what, verb, "beside") if what is not None else None


def _behind(words: Sequence[Word], last: int, lexicon: FigureLexicon) -> Fate | None:
    """A state ("leaving 27 people dead"), or a verb behind its auxiliaries ("were also killed", "have died")."""
    passive = False
    for word in words[last + 1 : last + 2 + _SKIPPED]:
        if word.lower in lexicon.states and word.tag == "JJ":
            return Fate(lexicon.states[word.lower], word, "beside")
        if word.tag in ("VBN", "VBD") and (
            what := done_to(word, lexicon) if passive else lexicon.suffers.get(word.lemma)
        ):
            return Fate(what, word, "beside")
        if word.lemma not in _HELPERS and word.pos != "ADV":
            return None
        passive = passive or word.lemma in ("be", "get")
    return None
