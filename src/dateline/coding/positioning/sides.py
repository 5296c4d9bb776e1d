"""Sides: whose position an event shows, and which party it is taken towards."""

from dateline.coding.eventing.topics import issue_of
from dateline.coding.positioning.claims import frames_of
from dateline.coding.positioning.polarity import top_of
from dateline.coding.positioning.stances import is_accusation
from dateline.knowledge.known_names import KnownKind
from dateline.parsing.clauses import complement
from dateline.parsing.modality import is_purpose
from dateline.parsing.phrases import first_joined
from dateline.parsing.tree import Word
from dateline.records import Event, EventType, Mention, MentionType, Precision
from dateline.resolving import Draft
from dateline.resolving.acting_states import state_named

_SPOTS = frozenset({Precision.POINT, Precision.TOWN, Precision.DISTRICT, Precision.REGION})
_WHERE = frozenset({"in", "at", "over", "near", "inside", "outside", "across", "into", "within", "around", "along"})
"""Prepositions of the place where something is, or is to be."""
_TO_WHOM = frozenset({"on", "upon", "with", "against", "to", "from"})
"""Prepositions of whom something is asked of, refused to or done with."""


def sides_of(draft: Draft, event: Event, speaker: str | None) -> tuple[str, ...]:
    """Whose position it is: the accused's, else the actors'; of what they agreed on everybody's.

    What a speaker says of troops of his own is his own position: "our forces will not leave".
    """
    sides = _sides(draft, event)
    return tuple(dict.fromkeys(speaker if speaker and _are_troops(draft, side) else side for side in sides))


def _are_troops(draft: Draft, party: str) -> bool:
    head = _head(draft, party)
    owned = head is not None and any(child.tag == "PRP$" for child in head.children_in("poss"))
    return owned and head is not None and head.lemma in draft.knowledge.stances.words("stationed")


def _sides(draft: Draft, event: Event) -> tuple[str, ...]:
    if is_accusation(event):
        return event.recipients
    actors = tuple(party for party in event.actors if not _is_asked_of(draft, event, party))
    if not _is_mutual(draft, event):
        return actors
    joined = (party for party in event.recipients if not _is_scene(draft.mentions.get(party)))
    return (*actors, *(party for party in joined if _shares(draft, event, party)))


def towards(draft: Draft, event: Event, issue: str, party: str) -> str | None:
    """The party that the thing is asked of, offered to or refused; no place, no thing and nobody it is done to."""
    if is_accusation(event):
        return None
    others = event.recipients if party not in event.recipients else (*event.actors, *event.recipients)
    return next((other for other in others if other != party and _is_meant(draft, event, issue, other)), None)


def _is_mutual(draft: Draft, event: Event) -> bool:
    """Is it something that several agree on, and nobody offers?"""
    if event.type is not EventType.AGREE:
        return False
    frames = draft.knowledge.codebook.frames
    told = (frames.get(id_) for id_ in frames_of(event))
    top = _top(draft, event)
    return (top is not None and top.lemma == "agree") or any(frame is not None and frame.reciprocal for frame in told)


def _shares(draft: Draft, event: Event, party: str) -> bool:
    """Does it take part in the agreeing: joined to who agrees ("Chad and Mali agreed"), or agreed with?"""
    top, head = _top(draft, event), _head(draft, party)
    if top is None or head is None:
        return False
    link = first_joined(head).head
    if head.i < top.i or (link.lower == "between" and link.head is top):
        return True
    frame = draft.knowledge.codebook.frames.get(event.rule.split(">")[0])
    reached = frame is not None and frame.reciprocal and event.rule.startswith("agree.")
    return reached or (head.dep == "pobj" and head.head.lower == "with" and head.head.head is top)


def _is_asked_of(draft: Draft, event: Event, party: str) -> bool:
    """Is it only whom a demand is about: the president for "demands for the president's resignation"?"""
    top, head = _top(draft, event), _head(draft, party)
    if top is None or head is None:
        return False
    if head.dep == "dobj" and head.head is top and complement(top) is not None:
        return True  # "a resolution ordering all sides to stop"
    if event.type is not EventType.REQUEST or top.pos not in ("NOUN", "PROPN"):
        return False
    over = [head, *head.ancestors()]
    return top in over and any(word.head is top and word.lower == "for" for word in over)


def _is_meant(draft: Draft, event: Event, issue: str, party: str) -> bool:
    mention, head, top = draft.mentions.get(party), _head(draft, party), _top(draft, event)
    if head is None or (mention.type is MentionType.LOCATION and not _is_state(draft, mention, head)):
        return False
    if head.dep == "pobj" and head.head.lower in _WHERE:
        return False
    if top is not None and top.pos == "NOUN" and event.type is EventType.REJECT and not head.is_below(top):
        return head.i < top.i  # not Kigali for "the rejection of talks angered Kigali"
    if (
        _is_named_by(draft, head, issue)
        or any(_is_done_to(draft, head, id_) for id_ in {issue, *event.topic})
        or _is_moved(draft, head)
        or _is_venue(draft, mention, head)
    ):
        return False
    if top is not None and _is_in_aside(head, top):
        return False
    addressed = head.dep == "pobj" and head.head.lower in _TO_WHOM and head.head.dep == "prep"
    return addressed or not (_is_thing(draft, mention, head) or _is_own(head))


def _is_in_aside(head: Word, top: Word) -> bool:
    """Does it stand in a clause of its own: prisoners for "will boycott the talks until prisoners are freed"?"""
    for word in (head, *head.ancestors()):
        if word is top:
            return False
        if word.dep == "advcl" and not is_purpose(word):
            return True
    return False


def _is_moved(draft: Draft, head: Word) -> bool:
    """Are they troops that somebody is to send or withdraw, and not asked themselves?"""
    stationed = draft.knowledge.stances.words("stationed")
    return head.dep == "dobj" and head.lemma in stationed and complement(head.head) is None


def _is_venue(draft: Draft, mention: Mention, head: Word) -> bool:
    """Is it where talks are held: Doha for "the Doha talks"?"""
    if head.dep != "compound" or issue_of(head.head, draft.knowledge.issues, False) != "talks":
        return False
    known = state_named(draft, mention)
    return known is not None and known.kind is KnownKind.CAPITAL


def _is_state(draft: Draft, mention: Mention, head: Word) -> bool:
    """Is it a state by its name or its capital's, and not only ground: Moscow for "sanctions against Moscow"?"""
    asked = head.dep in ("dobj", "dative") and complement(head.head) is not None
    asked = asked or (head.dep == "nsubj" and head.head.dep in ("ccomp", "xcomp"))
    asked = asked or (head.dep == "pobj" and head.head.lower in ("on", "with", "against"))
    return asked and state_named(draft, mention) is not None


def _is_thing(draft: Draft, mention: Mention, head: Word) -> bool:
    """Is it nobody that can be asked: a settlement, a state that is still to be?"""
    known = mention.entity is not None or bool(mention.sectors) or head.pos in ("PRON", "PROPN")
    agent = draft.knowledge.agents.noun(head.lemma, head.lower)
    return not known and (agent is None or head.lemma in ("state", "country"))


def _is_named_by(draft: Draft, head: Word, issue: str) -> bool:
    """Does the noun name the issue itself: hostages for their release, monitors for inspections?"""
    return head.pos == "NOUN" and issue_of(head, draft.knowledge.issues, False) == issue


def _is_done_to(draft: Draft, head: Word, issue: str) -> bool:
    """Is the issue done to whom the noun names: pilots to be freed?"""
    if issue not in draft.knowledge.issues.done_to:
        return False
    above = head.head.head if head.dep == "pobj" and head.head.lower == "of" else head.head
    return (
        head.dep in ("dobj", "nsubjpass", "poss", "pobj")
        and above.pos in ("NOUN", "VERB")
        and _names(draft, above, issue)
    )


def _names(draft: Draft, word: Word, issue: str) -> bool:
    """Does the word name the issue, or is it the deed that the issue's frames are about ("hand over the pilots")?"""
    issues = draft.knowledge.issues
    if issue_of(word, issues, False) == issue:
        return True
    frames = draft.knowledge.codebook.verbs.get(word.lemma, ())
    return word.pos == "VERB" and any(issues.frames.get(frame.id) == issue for _, frame in frames)


def _is_own(head: Word) -> bool:
    """Is it a party's own: its troops, which it refuses to withdraw?"""
    owned = any(child.tag == "PRP$" for child in head.children_in("poss"))
    return owned and head.dep in ("dobj", "nsubj", "pobj")


def _is_scene(mention: Mention) -> bool:
    """Is it only a place, and no state: Aleppo for "a deal for Aleppo"?"""
    place = mention.place
    return place is not None and mention.type is MentionType.LOCATION and place.precision in _SPOTS


def _top(draft: Draft, event: Event) -> Word | None:
    words = draft.parse.words_in(event.trigger.start, event.trigger.end)
    return top_of(words) if words else None


def _head(draft: Draft, party: str) -> Word | None:
    return draft.parse.word_at(draft.mentions.get(party).head.start)
