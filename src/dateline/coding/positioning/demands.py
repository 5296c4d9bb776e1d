"""What parties want beside what they say: what crowds gather for, what others are threatened into or kept from."""

from collections.abc import Iterator, Sequence

from dateline.coding.eventing.sameness import REAL
from dateline.coding.eventing.topics import issues_of, said
from dateline.coding.positioning.claims import Claim, frames_of, shown_by
from dateline.coding.positioning.conditions import Bond, condition_on
from dateline.coding.positioning.polarity import Way, is_in, top_of, way_of
from dateline.coding.positioning.stances import turned
from dateline.coding.positioning.wording import clause_in_words
from dateline.parsing.clauses import is_passive, subject, verb_above
from dateline.parsing.modality import is_purpose, negated
from dateline.parsing.phrases import object_of
from dateline.parsing.tree import Word
from dateline.records import Event, EventType, PositionStance, Stance, Statement
from dateline.resolving import Draft

_STANCES = {Way.STRAIGHT: PositionStance.DEMANDS, Way.ALL: PositionStance.DEMANDS, Way.TURNED: PositionStance.REJECTS}

_KEPT_OUT = frozenset({"evacuation", "inspections", "peacekeeping", "investigation"})
"""Issues on which keeping somebody from it is a refusal; aid may be held back for other ends."""
_BARGAINS = frozenset({EventType.CONCEDE, EventType.AGREE, EventType.REJECT})
_CONDITIONS = frozenset({"if", "once", "provided", "unless", "until"})
_VETOING = ">reject."
"""In the rule of a threat: it is to refuse something: "threatened to veto the resolution"."""
_DEMAND = "request.demand"
_HINDERING = frozenset({EventType.COERCE, EventType.SANCTION})


def find_demands(draft: Draft, statements: Sequence[Statement], events: Sequence[Event]) -> Iterator[Claim]:
    """What is demanded where no event tells of the demand: "thousands marched to demand a truce"."""
    for statement in statements:
        cue, speaker = statement.cue, statement.speaker
        if statement.stance is not Stance.DEMANDS or statement.negated or cue is None or speaker is None:
            continue
        if statement.repeats is not None or any(event.trigger.overlaps(cue) for event in events):
            continue
        top = top_of(draft.parse.words_in(cue.start, cue.end))
        aims = top.lemma in ("seek", "aim") and top.child("xcomp") is not None  # its own deed: "seeks to hold talks"
        if aims or (top.pos == "NOUN" and not _is_held(draft, top, speaker)):
            continue
        for issue in issues_of([top, *said(top)], draft.knowledge.issues):
            stance = _STANCES.get(way_of(draft, [top], issue, counted=False, denied=False))
            if stance is not None:
                yield Claim(speaker, issue, stance, condition_on(top, Bond.LOOSE), None, (statement.id,))


def _is_held(draft: Draft, noun: Word, speaker: str) -> bool:
    """Does a demand belong to the speaker, and is it not said to be given up: "a demand by the rebels"?"""
    above, dropping = verb_above(noun), draft.knowledge.stances.words("dropping")
    if above is not None and is_in(above, dropping):
        return False
    owners = [
        *noun.children_in("poss", "compound"),
        *(w for p in noun.children for w in p.children_in("pobj") if p.lower == "by"),
    ]
    head = draft.mentions.get(speaker).head
    return any(word.tag == "PRP$" or head.holds(word.span) for word in owners)


def find_threatened(draft: Draft, event: Event) -> Iterator[Claim]:
    """What a threat is to bring about: "threatened sanctions unless it frees them", "will fight until they leave"."""
    if event.type is not EventType.THREATEN or not event.actors:
        return
    top = top_of(draft.parse.words_in(event.trigger.start, event.trigger.end))
    for clause in _ways_out(top):
        towards = _addressed(draft, event, clause)
        for issue in _wanted(draft, clause, worded=towards is not None and not negated(clause)):
            yield Claim(event.actors[0], issue, PositionStance.DEMANDS, None, towards, shown_by(event))
    if _VETOING in event.rule:
        for issue in event.topic:
            yield Claim(event.actors[0], issue, PositionStance.REJECTS, None, None, shown_by(event))


def find_bargained(draft: Draft, event: Event, party: str) -> Iterator[Claim]:
    """What a party's concession is to be had for: "would leave if the president freed the prisoners and resigned"."""
    if event.type not in _BARGAINS:
        return
    top = top_of(draft.parse.words_in(event.trigger.start, event.trigger.end))
    for verb in _terms(top):
        doer = subject(verb)
        asked = draft.mentions.headed(doer) if doer is not None and not is_passive(verb) else None
        if asked is None or asked.id in event.actors or asked.entity == draft.mentions.get(party).entity:
            continue
        for issue in issues_of([verb, *said(verb)], draft.knowledge.issues):
            yield Claim(party, issue, PositionStance.DEMANDS, None, asked.id, shown_by(event))


def find_exchanged(draft: Draft, event: Event, party: str) -> Iterator[Claim]:
    """What a party offers something for: "will adopt neutrality in exchange for security guarantees"."""
    if event.type not in _BARGAINS or event.type is EventType.REJECT:
        return
    top = top_of(draft.parse.words_in(event.trigger.start, event.trigger.end))
    for verb in (top, *top.children_in("xcomp", "ccomp", "dobj")):
        for prep in verb.children_in("prep"):
            noun = prep.child("pobj")
            wanted = object_of(noun, "for") if noun is not None and noun.lemma in ("exchange", "return") else None
            if wanted is None or prep.lower != "in" or prep.i < verb.i:
                continue
            for issue in _wanted(draft, wanted):
                yield Claim(party, issue, PositionStance.DEMANDS, None, None, shown_by(event))


def _wanted(draft: Draft, thing: Word, *, worded: bool = True) -> tuple[str, ...]:
    """The issues of the list that a word and what is said with it name, else (`worded`) the report's own words."""
    named = issues_of([thing, *said(thing)], draft.knowledge.issues)
    words = clause_in_words(draft, thing) if worded and not named else None
    return tuple(named) or ((words,) if words else ())


def _terms(top: Word) -> Iterator[Word]:
    """The verbs of the conditions under which it would be done, those joined to the first one included."""
    over = (top.head,) if top.dep == "acomp" else ()
    for verb in (top, *over, *top.children_in("xcomp", "ccomp", "acl", "dobj")):
        for child in verb.children_in("advcl", "prep"):
            if child.dep == "prep" and (child.lower not in _CONDITIONS or child.child("ccomp") is None):
                continue  # the parser takes "provided that" for a preposition
            child = child.child("ccomp") or child if child.dep == "prep" else child
            if child.head.dep == "prep" or any(
                mark.lower in _CONDITIONS for mark in child.children_in("mark", "advmod")
            ):
                yield child
                yield from (word for word in child.subtree() if word.dep == "conj" and word.pos == "VERB")


def find_answered(draft: Draft, event: Event) -> Iterator[Claim]:
    """What others demand, told by how it is answered: the UN's for "refused to comply with UN demands to withdraw"."""
    answered = event.type in _BARGAINS and _DEMAND in frames_of(event)[1:]
    for asking in event.recipients[:1] if answered else ():
        for issue in event.topic:
            if turned(draft, event, PositionStance.REJECTS, issue) is PositionStance.REJECTS:
                yield Claim(
                    asking,
                    issue,
                    PositionStance.DEMANDS,
                    None,
                    event.actors[0] if event.actors else None,
                    shown_by(event),
                )


def find_warned(draft: Draft, event: Event) -> Iterator[Claim]:
    """What somebody warns against: a referendum for "warned the president against holding a referendum"."""
    if event.type is not EventType.THREATEN or not event.actors:
        return
    top = top_of(draft.parse.words_in(event.trigger.start, event.trigger.end))
    against = object_of(top, "against") if top.lemma in ("warn", "caution") else None
    towards = event.recipients[0] if event.recipients else None
    for issue in issues_of([against, *said(against)], draft.knowledge.issues) if against is not None else ():
        yield Claim(event.actors[0], issue, PositionStance.REJECTS, None, towards, shown_by(event))


def find_withheld(draft: Draft, event: Event) -> Iterator[Claim]:
    """What is kept from coming about by force: "troops prevented the evacuation", "blocked aid convoys"."""
    if event.type not in _HINDERING or event.status not in REAL or not event.actors:
        return
    top = top_of(draft.parse.words_in(event.trigger.start, event.trigger.end))
    if top.lemma not in draft.knowledge.stances.words("blocking") or ">assault." in event.rule:
        return  # who stops an attack on a convoy stops no aid
    words = list(said(top))
    relief = any(word.lemma in draft.knowledge.codebook.words("relief") for word in words)  # no other convoys
    for issue in issues_of(words, draft.knowledge.issues):
        if issue in _KEPT_OUT or (issue == "aid access" and relief):
            yield Claim(event.actors[0], issue, PositionStance.REJECTS, None, None, shown_by(event))


def _ways_out(top: Word) -> Iterator[Word]:
    """The clauses of what has to be done to escape what is threatened."""
    for verb in (top, *top.children_in("xcomp", "ccomp")):
        for child in verb.children_in("advcl", "xcomp"):
            marks = {mark.lower for mark in child.children if mark.dep in ("mark", "advmod")}
            deadline = verb.lemma in ("give", "set") and is_purpose(child)
            if marks & {"unless", "until"} or ("if" in marks and negated(child)) or deadline:
                yield child


def _addressed(draft: Draft, event: Event, clause: Word) -> str | None:
    """Whom it is asked of: the clause's subject, else whom the threat is for."""
    if is_passive(clause):
        return None
    named = subject(clause)
    mention = draft.mentions.headed(named) if named is not None and named.pos != "PRON" else None
    if mention is not None and mention.id not in event.actors:
        return mention.id
    return event.recipients[0] if event.recipients else None
