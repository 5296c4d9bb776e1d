"""Stances: what an event says of where its actor stands."""

from collections.abc import Sequence

from dateline.coding.positioning.polarity import Way, top_of, way_of
from dateline.knowledge.stances import Stances
from dateline.parsing.modality import Mood, auxiliaries, is_purpose, is_question, modal, mood, negated
from dateline.parsing.tree import Word
from dateline.records import Event, EventType, PositionStance, Status
from dateline.resolving import Draft

_STANCES = {
    EventType.REQUEST: PositionStance.DEMANDS,
    EventType.REJECT: PositionStance.REJECTS,
    EventType.CONCEDE: PositionStance.ACCEPTS,
    EventType.SUPPORT: PositionStance.SUPPORTS,
    EventType.AGREE: PositionStance.ACCEPTS,
}
_YIELDING = frozenset({EventType.AGREE, EventType.CONCEDE, EventType.SUPPORT})
_OFFERING = frozenset({"agree.promise", "agree.assure", "agree.propose", "agree.vow"})
"""Frames of promises and offers: what is offered is not yet accepted by the other side."""
_PLANNING = "agree.decide"
"""The frame of plans and intentions."""
_INQUIRY = "accuse.investigate"
"""The frame of inquiries: who calls for one demands it."""
_TRUCE = "retreat.ceasefire"
"""The frame of truces: who declares one offers it, and those between whom it is reached accept it."""
_UNWILLING = "reject.unwilling"
"""The frame of those who say that they will not do something: the denial is the refusal."""
_REFUSING = ("reject.", "cease", "light.", "protest.", "sanction.", "coerce.")
"""Frames whose own words refuse already."""
_CLAUSES = frozenset({"ccomp", "acl", "relcl", "advcl", "xcomp", "pcomp"})


def stance_of(draft: Draft, event: Event) -> PositionStance | None:
    """The stance that an event shows, None where it shows none. Of an accusation: that of the accused."""
    words = draft.parse.words_in(event.trigger.start, event.trigger.end)
    if not words or _is_open(words[0], draft.knowledge.stances):
        return None
    if event.rule.startswith("request.must") and any(aux.lemma == "have" for aux in auxiliaries(top_of(words))):
        return None  # "should have allowed access"
    if event.rule.startswith("request.must") and _is_pondered(top_of(words), draft.knowledge.stances):
        return None
    if event.status is Status.POSSIBLE:
        return PositionStance.DEMANDS if _is_what_for(event, words[0]) else None
    if event.status is Status.NEGATED:
        return PositionStance.REJECTS if _is_unwilling(event, words, draft.knowledge.stances) else None
    if is_accusation(event):
        return _of_accused(draft, event)
    if event.type is EventType.ACCUSE and event.rule.startswith(_INQUIRY):
        asked = any(word.lemma in draft.knowledge.stances.words("calling") for word in words)
        return PositionStance.DEMANDS if asked else None
    return _shown(event, words, draft.knowledge.stances)


def _is_pondered(top: Word, lexicon: Stances) -> bool:
    """Is nothing asked of anybody: "we have to wait and see", "it must be said"?"""
    return any(verb.lemma in lexicon.words("pondering") for verb in (top, *top.children_in("xcomp")))


def turned(draft: Draft, event: Event, stance: PositionStance, issue: str) -> PositionStance | None:
    """The stance on one issue of the event, once what stands between counts: "urged them not to leave"."""
    if is_accusation(event) or _is_ended(event):
        return stance
    if event.status is Status.NEGATED:  # "no plans to leave" is about no plan
        return None if issue in draft.knowledge.issues.loose else stance
    words = draft.parse.words_in(event.trigger.start, event.trigger.end)
    top, must = top_of(words), event.rule.startswith("request.must")
    refused = stance is PositionStance.REJECTS and event.rule.startswith(_REFUSING)
    asked = event.type is EventType.REQUEST and not must
    way = way_of(draft, words, issue, counted=not (refused or asked), denied=must)
    if way is Way.UNSAID or (way is Way.HAVING and stance is PositionStance.DEMANDS):
        return None
    if way is Way.ALL:
        return PositionStance.DEMANDS
    if refused and _is_withheld(top) and not event.rule.startswith(_UNWILLING):
        return None if way is Way.TURNED else PositionStance.ACCEPTS
    if way in (Way.STRAIGHT, Way.HAVING):
        return stance
    if event.rule.startswith("reject.refuse>reject."):  # "refused to rule out talks"
        return None
    return PositionStance.SUPPORTS if stance is PositionStance.REJECTS else PositionStance.REJECTS


def _is_ended(event: Event) -> bool:
    """Does the event's type tell already that it is refused: "agreed to end the truce", "promised never to leave"?"""
    if event.type is EventType.REJECT and event.rule.startswith("agree."):
        return True
    ended = any(part == "cease" or part.startswith(("cease.", "light.end")) for part in event.rule.split(">"))
    return event.type is EventType.REJECT and ended and not event.rule.startswith("reject.")


def _is_what_for(event: Event, word: Word) -> bool:
    """Did somebody do something to demand it: "staged a sit-in to press for the release"?"""
    return event.type is EventType.REQUEST and is_purpose(word) and mood(word.head) is Mood.ASSERTED


def _is_withheld(top: Word) -> bool:
    """Will there be no refusal: "would not oppose", "will not block"?"""
    return top.pos == "VERB" and negated(top) and modal(top) in ("will", "would", "wo", "'ll", "'d")


def _is_unwilling(event: Event, words: Sequence[Word], lexicon: Stances) -> bool:
    """Is it refused by saying that one lacks the will: "has no intention of leaving", "do not want monitors"?"""
    if event.type is EventType.REQUEST:
        return words[0].lemma in lexicon.words("wishing") and not event.rule.startswith("request.must")
    return any(
        word.lemma in lexicon.words("lacking") and any(child.lower == "no" for child in word.children) for word in words
    )


def is_accusation(event: Event) -> bool:
    """Does it accuse somebody? A promised inquiry has the type too."""
    return event.type is EventType.ACCUSE and event.rule.startswith("accuse.") and not event.rule.startswith(_INQUIRY)


def _shown(event: Event, words: Sequence[Word], lexicon: Stances) -> PositionStance | None:
    """The stance of the event's type, unless its frame, its word or a denial says otherwise."""
    outer = event.rule.split(">")[0]
    if event.type is EventType.RETREAT:
        return _of_truce(event, words, lexicon) if outer == _TRUCE else None
    offered = outer in _OFFERING and event.type is not EventType.REJECT
    stance = lexicon.by_frame.get(outer, PositionStance.OFFERS if offered else _STANCES.get(event.type))
    if event.type is EventType.REJECT and stance is PositionStance.ACCEPTS:
        return PositionStance.REJECTS  # "would not sign"
    if stance is None or event.type is EventType.REJECT:
        return stance
    told = next((lexicon.by_word[word.lemma] for word in words if word.lemma in lexicon.by_word), None)
    if event.type is EventType.REQUEST:
        return told if told is PositionStance.OFFERS else stance
    if event.type in _YIELDING and _is_denied(top_of(list(words))):
        return PositionStance.REJECTS
    keeps = any(word.lemma in lexicon.words("abiding") for word in words)
    if (
        event.type is EventType.CONCEDE
        and told is None
        and not keeps
        and (outer == _PLANNING or mood(words[0]) is Mood.FUTURE)
    ):
        return PositionStance.OFFERS  # "said it would release the pilots", whoever may have asked
    return told or stance if event.type is EventType.AGREE or outer in _OFFERING else stance


def _of_truce(event: Event, words: Sequence[Word], lexicon: Stances) -> PositionStance | None:
    if any(word.lemma in lexicon.words("declaring") for word in words):
        return PositionStance.OFFERS
    if any(word.lemma in lexicon.words("abiding") for word in words):
        return PositionStance.ACCEPTS
    return PositionStance.ACCEPTS if len(event.actors) > 1 else None


def _of_accused(draft: Draft, event: Event) -> PositionStance | None:
    """What the accused are said to demand or refuse: "accused Iran of imposing new conditions"."""
    frame = event.rule.partition(">")[2].partition(">")[0]
    kind = frame.split(".")[0]
    if kind == "request":
        return PositionStance.DEMANDS
    return draft.knowledge.stances.by_frame.get(frame, PositionStance.REJECTS if kind == "reject" else None)


def _is_open(word: Word, lexicon: Stances) -> bool:
    """Is it not said that the stance is taken: asked, hoped for, denied, or held "no longer"?"""
    if any(child.lower == "longer" and any(c.lower == "no" for c in child.children) for child in word.children):
        return True
    if is_question(word):
        return True
    steps = [step for step in (word, *word.ancestors()) if not step.is_root]
    if any(step.dep in _CLAUSES and any(child.lower == "whether" for child in step.children) for step in steps):
        return True
    planned = lexicon.words("idea") | {"deal", "agreement"}
    if any(step.dep == "relcl" and modal(step) == "would" and step.head.lemma in planned for step in steps):
        return True  # "a plan under which they would withdraw"
    below = next((step for step in steps if step.dep in _CLAUSES and step.head.pos != "AUX"), None)
    return below is not None and (below.head.lemma in lexicon.hopes or _is_hearsay(below.head, lexicon))


def _is_hearsay(noun: Word, lexicon: Stances) -> bool:
    """Is it said of reports that are denied: "denied reports that it had agreed"?"""
    return noun.lemma in lexicon.words("hearsay") and noun.head.lemma in lexicon.words("doubting")


def _is_denied(word: Word) -> bool:
    """Is there to be none of it: "no ceasefire", "will never accept"?"""
    if word.pos in ("VERB", "AUX"):
        return negated(word)
    return any(child.lower in ("no", "neither") for child in word.children)
