"""Wording: what is demanded, offered or refused, in the report's own words, where no issue of the list names it.

Such an issue stands in quotation marks, so that nobody takes it for one of the list.
"""

from collections.abc import Iterator

from dateline.coding.eventing.parties import is_party
from dateline.coding.eventing.topics import issues_of, said
from dateline.coding.positioning.polarity import top_of
from dateline.parsing.clauses import complement, is_finite
from dateline.parsing.modality import is_purpose, negated
from dateline.parsing.phrases import object_of
from dateline.parsing.tree import Word
from dateline.records import Event, EventType, PositionStance, Span
from dateline.resolving import Draft

MOST = 12
"""Words of it that are kept, to the last noun among them."""
_PROPOSING = "agree.propose"
_MUST = "request.must"
_UNWILLING = "reject.unwilling"
_FRAMES = (
    "request.demand",
    "request.order",
    _MUST,
    "agree.promise",
    "agree.assure",
    "agree.reach",
    _PROPOSING,
    "reject.refuse",
    _UNWILLING,
)
"""Frames of who asks, offers or refuses something."""
_PUT = {
    EventType.REQUEST: {PositionStance.DEMANDS, PositionStance.OFFERS},
    EventType.AGREE: {PositionStance.OFFERS, PositionStance.ACCEPTS},
    EventType.REJECT: {PositionStance.REJECTS},
}
_ABOUT = ("for", "to", "on", "against")
"""Prepositions behind which stands what is asked or refused: "objected to the name"."""
_TAKING = frozenset({"accept", "agree"})
_ASIDES = frozenset({"advcl", "relcl", "parataxis", "npadvmod", "appos"})
_OPENING = frozenset({"mark", "aux", "det", "punct"})
_EMPTY = frozenset({"do", "be", "so", "this", "that", "it", "thing", "something", "more", "everything"})


def in_own_words(draft: Draft, event: Event, stance: PositionStance | None, *, beside: bool = False) -> tuple[str, ...]:
    """What is asked, offered or refused, in quotation marks; empty where it is not said.

    `beside`: an issue of the list is named, only what is joined to it is wanted: "keep the truce and show restraint".
    """
    private = any(draft.mentions.get(id_).private for id_ in event.actors)
    if stance is None or private or stance not in _PUT.get(event.type, set()):
        return ()
    words = draft.parse.words_in(event.trigger.start, event.trigger.end)
    thing = _asked(draft, event, top_of(words)) if words else None
    joined = [thing, *(c for c in thing.children_in("conj") if c.pos == "VERB")] if thing is not None else []
    every = [one for one in joined if not (beside and issues_of([one, *said(one)], draft.knowledge.issues))]
    if beside and len(every) == len(joined):
        return ()
    pointing = draft.knowledge.stances.words("asking")
    every = [one for one in every if not (one.lemma in pointing and one.pos == "NOUN" and len(one.children) < 2)]
    if event.type is EventType.REJECT:  # who rejects charges says that they are untrue
        hearsay = draft.knowledge.stances.words("hearsay")
        every = [one for one in every if one.pos != "NOUN" or one.lemma not in hearsay]
    named = (_phrase(one, refused=event.type is EventType.REJECT) for one in every)
    told = [phrase for phrase in named if not _is_empty(draft, phrase)]
    things = [p for p in told if not beside or any(word.pos in ("NOUN", "PROPN") for word in p)]
    return tuple(_quoted(draft, phrase) for phrase in things)


def clause_in_words(draft: Draft, verb: Word) -> str | None:
    """A clause in quotation marks, without its subject: "clamps down on the rebels"; None where it says nothing."""
    phrase = _phrase(verb, refused=False)
    return None if not phrase or _is_empty(draft, phrase) else _quoted(draft, phrase)


def _quoted(draft: Draft, phrase: list[Word]) -> str:
    said = Span(phrase[0].start, phrase[-1].end).of(draft.text)
    return f'"{" ".join(said.split())}"'


def _is_empty(draft: Draft, phrase: list[Word]) -> bool:
    """Is it only pointed to ("do so", "the demand"), so that the words say nothing?"""
    pointing = draft.knowledge.stances.words("asking") | draft.knowledge.stances.words("idea")
    if all(word.lemma in _EMPTY or word.pos == "PRON" for word in phrase):
        return True
    return phrase[0].lemma in pointing | {"offer"} and phrase[0].pos == "NOUN"


def _asked(draft: Draft, event: Event, top: Word) -> Word | None:
    """The word on which what is asked hangs: approve for "urged the council to approve a loan"."""
    told = any(part.startswith(_FRAMES) for part in event.rule.split(">")[:2])
    if not told:  # "would not submit to humiliation"
        return top if event.type is EventType.REJECT and top.pos == "VERB" and negated(top) else None
    if event.rule.startswith((_MUST, _UNWILLING)):
        return top  # "must stop arming the rebels", not only "arming the rebels"
    settled = event.type is EventType.AGREE and not event.rule.startswith(_PROPOSING)
    clause = complement(top) or next((c for c in top.children if is_purpose(c) and c.i > top.i), None)
    if clause is not None:  # not "assured them that it was safe", nor what is told beside what is asked
        told_of = clause.tag == "VBD" or (clause.tag == "VBZ" and clause.child("mark") is None)
        return None if told_of or (settled and is_finite(clause)) else clause
    if settled:
        taken = top.child("dobj") or object_of(top, "on", "to") if top.lemma in _TAKING else None
        return taken if taken is not None and not is_party(draft, taken) else None  # not "offered condolences"
    links = _ABOUT if event.type is not EventType.AGREE else ("for",)
    behind = [object_of(top, link) for link in links]
    things = [*behind, top.child("dobj") if top.pos in ("VERB", "AUX") else None]
    return next((thing for thing in things if thing is not None and not is_party(draft, thing)), None)


def _phrase(thing: Word, *, refused: bool) -> list[Word]:
    """The words of it without its mark, whom it is asked of, what is said beside it, and the "not" of a refusal."""
    kept = sorted({thing, *_below(thing, thing)}, key=lambda word: word.i)
    while kept and kept[0].dep in _OPENING | ({"neg"} if refused else set()):
        kept = kept[1:]
    gaps = [at + 1 for at, word in enumerate(kept[:-1]) if kept[at + 1].i != word.i + 1]
    starts = [0, *(at for at in gaps if kept[at].i <= thing.i)]  # not "in principle" for "in principle they should go"
    kept = kept[starts[-1] : next((at for at in gaps if at > starts[-1]), len(kept))]
    cut = len(kept) > MOST
    kept = kept[:MOST]
    while kept and (kept[-1].dep in ("cc", "punct") or (cut and kept[-1].pos not in ("NOUN", "PROPN"))):
        kept = kept[:-1]
    return kept


def _below(word: Word, top: Word) -> Iterator[Word]:
    for child in word.children:
        if child.dep in _ASIDES or (child.dep == "nsubj" and child.head is top and top.pos == "VERB"):
            continue
        if child.dep == "conj" and child.pos == "VERB":
            continue
        yield child
        yield from _below(child, top)
