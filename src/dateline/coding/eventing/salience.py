"""Salience: how central an event is to its report, from 0 to 1."""

from dateline.coding.eventing.composition import Composed
from dateline.parsing.tree import Sentence, Word
from dateline.records import BlockKind, Status

_BLOCKS = {
    BlockKind.TITLE: 1.0,
    BlockKind.STANDFIRST: 0.95,
    BlockKind.PARAGRAPH: 0.85,
    BlockKind.SUBHEADING: 0.5,
    BlockKind.PULL_QUOTE: 0.4,
    BlockKind.CAPTION: 0.3,
}
_SUBORDINATE = {"relcl": 0.6, "advcl": 0.65, "acl": 0.6, "appos": 0.6, "parataxis": 0.9, "pcomp": 0.7, "pobj": 0.75}
_STATUS = {Status.HAPPENED: 1.0, Status.ONGOING: 1.0, Status.PLANNED: 1.0, Status.POSSIBLE: 0.6, Status.NEGATED: 0.7}


def salience(composed: Composed, sentence: Sentence, first_body: int) -> float:
    """Title before standfirst before lead before the rest; the main clause before what hangs on it."""
    score = _BLOCKS.get(sentence.kind, 0.5)
    if sentence.kind is BlockKind.PARAGRAPH:
        score -= min(0.35, 0.02 * max(0, sentence.block_index - first_body))
    score *= _STATUS[composed.status] * depth(composed.outer.anchor)
    if not composed.outer.is_verbal:
        score *= 0.8
    return round(max(0.01, score), 4)


def depth(word: Word) -> float:
    """1 in the main clause (or the clause of a report), less for every subordinate clause around the word."""
    found = _SUBORDINATE.get(word.dep, 1.0)
    for above in word.ancestors():
        found *= _SUBORDINATE.get(above.dep, 1.0)
    return max(found, 0.1)
