"""Composition: what type and status an event has once everything that stands over it is counted in.

Negation, mood and operators are composed over the type, from the inside out: "withdraw" is RETREAT, "will withdraw"
CONCEDE, "refuses to withdraw" REJECT, "calls for a withdrawal" REQUEST.
"""

from dataclasses import dataclass, replace

from dateline.coding.eventing.readings import Reading
from dateline.knowledge.frames import Codebook, Frame, Turn
from dateline.parsing.clauses import agent, is_passive, verb_above
from dateline.parsing.modality import (
    Mood,
    conditional,
    future,
    has_condition,
    is_aim,
    is_announced,
    is_arranged,
    is_expected,
    is_foretold,
    is_going_to,
    is_limit_ahead,
    is_managed,
    is_narrow,
    is_purpose,
    is_to_be,
    is_untensed,
    is_yet_to,
    mood,
    negated,
    past,
    progressive,
)
from dateline.parsing.tree import Word
from dateline.records import EventType, Status

_BINDING = frozenset({"promise", "decision"})
"""Operators of those who bind themselves: not to do harm is agreed, not to help is refused."""
SPOKEN = frozenset({EventType.REQUEST, EventType.REJECT, EventType.ACCUSE, EventType.THREATEN, EventType.AGREE})
"""Types that are acts of speech: the cue of a statement can be their trigger."""
_KINDNESSES = frozenset(
    {EventType.CONSULT, EventType.SUPPORT, EventType.COOPERATE, EventType.AID, EventType.CONCEDE, EventType.RETREAT}
)
_FORESEEN = frozenset({"plan", "expect"})
"""Verbs that in the passive say what is on the calendar, whoever says so: "talks are expected to resume"."""
_CONSENTING = frozenset({"agree", "promise", "pledge", "offer", "commit"})
_RESTRAINING = frozenset({"curb", "limit", "restrict", "cap", "freeze", "ban", "halt", "scale", "control"})
_LACKING = frozenset({"of", "for", "to", "toward", "towards"})
"""Prepositions behind which stands what there is none of: "no sign of talks", but "no progress on the charges"."""
_RESULTS = frozenset({"result", "consequence", "outcome", "work"})
_MEANWHILE = frozenset({"while", "when"})
CLAIMING = "light.claim"
"""The frame of those who say that a deed was theirs, later than it."""
_MEDIATING = "consult.mediate"
_TURNED = {Mood.FUTURE: "future", Mood.REFUSED: "refusal", Mood.NEGATED: "negation"}
"""The operator that a mood stands for."""


@dataclass(frozen=True, slots=True)
class Composed:
    """An event as composed: its type and status, and the readings it was made of, the outermost first."""

    type: EventType
    status: Status
    chain: tuple[Reading, ...]

    @property
    def outer(self) -> Reading:
        """The reading on the outside: whose subject acts."""
        return self.chain[0]

    @property
    def core(self) -> Reading:
        """The innermost reading that the type comes from."""
        return self.chain[-1]

    @property
    def rule(self) -> str:
        """The frames' ids, the outermost first."""
        return ">".join(reading.frame.id for reading in self.chain)


_DEEPEST = 12
"""Readings inside one another beyond which no sentence means anything."""


def compose(reading: Reading, book: Codebook, depth: int = _DEEPEST) -> Composed | None:
    """The event of a reading with all that stands inside it; None where an operator has nothing to stand over."""
    below = reading.inner if depth else ()
    inner = next((found for r in below if (found := compose(r, book, depth - 1)) is not None), None)
    if inner is not None and _happened_all_the_same(reading, inner):
        return inner
    composed = _operate(reading, inner, book)
    return _colour(composed, reading, book) if composed is not None else None


def _happened_all_the_same(reading: Reading, inner: Composed) -> bool:
    """Is it only denied that somebody owns it or was hurt: "has not claimed the bombing", "nobody died in the raid"?

    So is what mediators have brought about: "brokered a truce between Chad and the rebels".
    """
    if not reading.is_verbal:
        return False
    if reading.frame.id == _MEDIATING and reading.governor is None and not inner.outer.is_verbal:
        return mood(reading.anchor) is Mood.ASSERTED and not progressive(reading.anchor) and not is_aim(reading.anchor)
    if mood(reading.anchor) is not Mood.NEGATED:
        return False
    hurt = reading.frame.type is EventType.ASSAULT and inner.type is EventType.ASSAULT
    return reading.frame.id == CLAIMING or (hurt and is_passive(reading.anchor) and not inner.outer.is_verbal)


def _operate(reading: Reading, inner: Composed | None, book: Codebook) -> Composed | None:
    frame = reading.frame
    if inner is not None and reading.anchor.lemma in _FORESEEN and is_passive(reading.anchor):
        return _turned(Composed(inner.type, inner.status, (reading, *inner.chain)), book.turns["scheduled"])
    if frame.type is not None:
        type_ = frame.type
        if inner is not None and _is_reason(reading, inner):
            return Composed(type_, Status.HAPPENED, (reading,))
        if frame.operator and inner is not None:
            if frame.operator in _BINDING and inner.type is EventType.COERCE and inner.outer.frame.operator == "order":
                return Composed(type_, Status.HAPPENED, (reading, *inner.chain))  # "agreed to order its units to stop"
            if _is_restraint(reading, inner):
                return Composed(type_, Status.HAPPENED, (reading, *inner.chain))
            undone = inner.status is Status.NEGATED and frame.operator in _BINDING
            type_ = book.turns["refusal" if undone else frame.operator].types.get(inner.type, type_)
        return Composed(type_, Status.HAPPENED, (reading,) if inner is None else (reading, *inner.chain))
    if inner is None or _is_reason(reading, inner) or inner.type in book.turns[frame.operator].drops:
        return None
    composed = Composed(inner.type, inner.status, (reading, *inner.chain))
    if is_managed(reading.anchor) or _is_attempt_made(frame, inner):
        return composed
    return _turned(composed, book.turns[frame.operator])


def _is_restraint(reading: Reading, inner: Composed) -> bool:
    """Does who agrees bind himself: "agreed to curb its enrichment", which is no threat to anybody?"""
    verb = inner.outer.anchor
    thing = verb.child("dobj")
    restrains = reading.anchor.lemma in _CONSENTING and verb.lemma in _RESTRAINING and verb.pos == "VERB"
    return restrains and thing is not None and thing.tag in ("NN", "NNS") and not thing.ent


def _is_attempt_made(frame: Frame, inner: Composed) -> bool:
    """Was what failed an attempt, which there was: "foiled an attack attempt", "an attempt to oust him failed"?"""
    tried = inner.core.anchor.lemma == "attempt" or any(reading.frame.operator == "attempt" for reading in inner.chain)
    return frame.operator == "failure" and tried


def _is_reason(reading: Reading, inner: Composed) -> bool:
    """Is it only what somebody is punished for: "was jailed for insulting the king", "suspended for beating a man"?"""
    word, frame = inner.outer.anchor, reading.frame
    for_ = word.head if word.dep in ("pcomp", "pobj") else None
    if for_ is None or for_.lower != "for" or for_.head is not reading.anchor or not is_passive(reading.anchor):
        return False
    return frame.type in (None, EventType.COERCE, EventType.SANCTION) or frame.id == "accuse.charge"


def _turned(composed: Composed, turn: Turn) -> Composed:
    if composed.type in turn.types:
        return replace(composed, type=turn.types[composed.type], status=Status.HAPPENED)
    return replace(composed, status=Status(turn.status)) if turn.status else composed


def _colour(composed: Composed, reading: Reading, book: Codebook) -> Composed:
    """Add what the reading's own clause says: negation, future, doubt, aspect."""
    clause = clause_verb(reading)
    if clause is None:
        return _of_noun(composed, reading.anchor, book)
    found = mood(clause)
    if "speaker" in reading.frame.actor:
        denied = found is Mood.NEGATED or is_denied_above(clause, book)  # "denied that they were behind the attack"
        denied = denied or (clause.dep == "ccomp" and negated(clause.head))  # "did not say that they were"
        if composed.type is EventType.ACCUSE and found in (Mood.FUTURE, Mood.POSSIBLE):
            return replace(composed, status=Status.POSSIBLE)  # "an attack would be unacceptable"
        return replace(composed, status=Status.NEGATED) if denied and composed.type is EventType.ACCUSE else composed
    if reading.governor is None and (is_announced(clause) or is_expected(clause)):
        return replace(composed, status=Status.PLANNED)
    if not reading.is_verbal and any(child.lower == "no" for child in reading.anchor.children):
        # "There is no dialogue until they withdraw"; of a fight it only says when it began.
        bound = composed.type in _KINDNESSES and found is Mood.ASSERTED and _is_until(clause)
        if bound or found in (Mood.FUTURE, Mood.POSSIBLE):  # "there will be no talks", "there can be no truce"
            return _turned(composed, book.turns["refusal"])
        return replace(composed, status=Status.NEGATED)
    if is_to_be(clause) and clause.head.tag == "VBD" and composed.type not in SPOKEN:
        return replace(composed, status=Status.PLANNED)  # "under the plan both sides were to withdraw"
    below = reading.anchor if reading.governor is None and reading.is_verbal else clause
    if is_denied_above(below, book) or any(child.lower == "no" for w in reading.taken for child in w.children):
        return replace(composed, status=Status.NEGATED)
    if found is Mood.FUTURE and is_passive(clause) and composed.type in (SPOKEN | _KINDNESSES) and not agent(clause):
        return replace(composed, status=Status.PLANNED)  # nobody promises it: "hundreds will be freed"
    if found is Mood.FUTURE and composed.type is EventType.CONSULT:
        # A meeting on the calendar; under a condition it is promised.
        arranged = _turned(composed, book.turns["future"]) if has_condition(clause) else composed
        return replace(arranged, status=Status.PLANNED)
    if found is Mood.FUTURE and reading.governor is None and is_foretold(clause):
        return replace(composed, status=Status.POSSIBLE)
    if found is Mood.ASSERTED and reading.governor is None and is_narrow(clause):
        return replace(composed, status=Status.NEGATED)
    if reading.is_verbal and reading.governor is not None and _is_not_to(reading.anchor):
        return replace(composed, status=Status.NEGATED)
    if found in _TURNED:
        return _turned(composed, book.turns[_TURNED[found]])
    if reading.frame.operator == "attempt" and _is_under_way(composed):
        if progressive(clause):
            return replace(composed, status=Status.ONGOING)
        meanwhile = any(child.lower in _MEANWHILE for child in clause.children_in("mark", "advmod"))
        if composed.type is EventType.CONSULT or (clause.tag == "VBG" and meanwhile):
            return replace(composed, status=Status.HAPPENED)  # "were killed while trying to storm the base"
    if (
        composed.type is EventType.CONSULT
        and is_limit_ahead(clause)
        and any(c.lower == "when" for c in clause.children)
    ):
        return replace(composed, status=Status.PLANNED)  # "will press him when they meet on Friday"
    if reading.governor is None and is_purpose(clause) and is_arranged(clause.head):
        return replace(composed, status=Status.PLANNED)  # "is due in Oslo on Friday to meet the king"
    if clause.dep == "xcomp" and clause.head.lower == "free":
        return replace(composed, status=Status.POSSIBLE)  # "leaves them free to arm the rebels"
    if found is Mood.POSSIBLE or _is_only_feared(reading.anchor, book) or _is_due(clause):
        return replace(composed, status=Status.POSSIBLE)
    if reading.governor is None and (is_aim(clause) or is_untensed(clause)):
        return replace(composed, status=Status.POSSIBLE)
    if composed.status is Status.HAPPENED and progressive(clause) and composed.type not in SPOKEN:
        return replace(composed, status=Status.ONGOING)
    return composed


def _is_under_way(composed: Composed) -> bool:
    """Does it take place as soon as it is tried: an attack that is tried, mediation whatever comes of it?"""
    return composed.type is EventType.ASSAULT or composed.chain[1].frame.id == _MEDIATING


def _is_until(verb: Word) -> bool:
    """Does it hold until something is done: "there is no dialogue until they withdraw"?"""
    clauses = verb.children_in("advcl") if not past(verb) else []  # "there were no talks until Friday" dates them
    return any(mark.lower in ("until", "till", "unless") for c in clauses for mark in c.children_in("mark"))


def _is_due(verb: Word) -> bool:
    """Is it only said to be time: "it was time for them to be disarmed"?"""
    return verb.dep in ("relcl", "acl", "advcl") and verb.head.lemma == "time" and verb.child("mark") is not None


def _is_not_to(verb: Word) -> bool:
    """Is it agreed or asked that it be not done: "agreed not to attack"?"""
    infinitive = any(child.lower == "to" for child in verb.children_in("aux"))
    return verb.dep in ("xcomp", "ccomp") and infinitive and verb.child("neg") is not None


def is_denied_above(verb: Word, book: Codebook) -> bool:
    """Does the clause hang on a noun that is denied: "gave no sign that they were ready to leave"?"""
    while verb.dep == "xcomp":
        if verb.head.lemma in book.words("denial"):
            return True
        verb = verb.head
    if verb.dep == "ccomp" and verb.head.lemma in book.words("denial"):
        return True
    if verb.dep == "pcomp" and verb.head.lower == "of":
        return _is_belied(verb.head.head, book)  # "refuted allegations of bombing a hospital"
    if verb.dep not in ("acl", "ccomp", "relcl"):
        return False
    if verb.dep == "ccomp" and verb.head.lemma == "be" and _is_called_untrue(verb.head, book):
        return True  # "it is not true that the army shelled the town"
    told = verb.tag != "VBN" or verb.child("aux") is not None  # not "rejected conditions proposed by Mali"
    if verb.dep == "acl" and told and not verb.head.is_root and _is_belied(verb.head, book):
        return True
    return any(c.dep == "det" and c.lower == "no" for c in verb.head.children)


def _is_belied(noun: Word, book: Codebook) -> bool:
    """Is a report denied, or said to be false: "denied reports that", "rumours that ... proved false"?"""
    if noun.dep == "dobj" and noun.head.lemma in book.words("denial") | book.words("rebuttal"):
        return True
    verbs = [noun.head, *noun.head.children_in("xcomp")] if noun.dep in ("nsubj", "nsubjpass") else []
    return any(_is_called_untrue(verb, book) for verb in verbs)


def _is_called_untrue(verb: Word, book: Codebook) -> bool:
    """Is something said to be false, or not true?"""
    said = verb.children_in("acomp", "attr", "oprd")
    return any(word.lemma in book.words("untrue") or (word.lemma == "true" and negated(verb)) for word in said)


def _of_noun(composed: Composed, noun: Word, book: Codebook) -> Composed:
    named = _of_which(noun, book)
    above = verb_above(noun) if named.dep in ("nsubj", "nsubjpass", "attr") else None
    if (above is not None and _lies_ahead(above, book)) or _is_what_for(noun):
        return replace(composed, status=Status.PLANNED)
    judged = above is not None and above.lemma in book.words("verdict")
    if above is not None and not judged and mood(above) in (Mood.POSSIBLE, Mood.FUTURE, Mood.REFUSED):
        return replace(composed, status=Status.POSSIBLE)
    if above is not None and mood(above) is Mood.NEGATED and above.lemma in book.words("onset"):
        return replace(composed, status=Status.NEGATED)
    if noun.dep in ("dobj", "nsubjpass") and noun.head.lemma in book.words("denial"):
        return replace(composed, status=Status.NEGATED)
    if noun.dep == "pobj" and noun.head.lower == "without":
        return replace(composed, status=Status.NEGATED)
    if _is_only_feared(noun, book) or _may_be_caused(noun, book):
        return replace(composed, status=Status.POSSIBLE)
    if noun.dep == "pobj" and _is_belied(noun.head.head, book):
        return replace(composed, status=Status.NEGATED)
    lacking = noun.dep == "pobj" and noun.head.lower in _LACKING  # not "no casualties in the raid"
    if lacking and any(child.lower == "no" for child in noun.head.head.children):
        return replace(composed, status=Status.NEGATED)
    if noun.dep == "pobj" and _is_not_of(noun.head):
        return replace(composed, status=Status.NEGATED)
    for child in noun.children:
        if child.lower in ("no", "without"):
            return replace(composed, status=Status.NEGATED)
        if child.lower in book.words("unreal"):
            return replace(composed, status=Status.POSSIBLE)
        if child.lower in book.words("planned"):
            return replace(composed, status=Status.PLANNED)
    return composed


def _is_not_of(preposition: Word) -> bool:
    """Is it what something is said not to be the result of: "the blasts were not caused by (the result of) strikes"?"""
    told = preposition.head
    be = told.head if told.dep == "attr" else told
    return preposition.lower == "of" and told.lemma in _RESULTS and be.lemma == "be" and negated(be)


def _is_only_feared(word: Word, book: Codebook) -> bool:
    """Is it what may come: "amid fears of an attack", "in case of an attack", "for fear of being killed"?"""
    of = word.head
    return word.dep in ("pobj", "pcomp") and of.lower in ("of", "about") and of.head.lemma in book.words("feared")


def _may_be_caused(noun: Word, book: Codebook) -> bool:
    """Is it what something would bring about: "warned that the march would lead to a clash"?"""
    above = verb_above(noun) if noun.dep in ("pobj", "dobj") else None
    if above is None or above.lemma not in book.words("causing"):
        return False
    return conditional(above) or future(above) or any(child.lower == "to" for child in above.children_in("aux"))


def _of_which(noun: Word, book: Codebook) -> Word:
    """The noun that measures what happens: the round for "a new round of talks"."""
    of = noun.head
    measures = noun.dep == "pobj" and of.lower == "of" and of.head.lemma in book.words("measure")
    return of.head if measures else noun


def _is_what_for(noun: Word) -> bool:
    """Is it what somebody is still to come for: "is due in Geneva for talks", "will fly to Geneva for talks"?"""
    above = verb_above(noun) if noun.dep == "pobj" and noun.head.lower == "for" else None
    return above is not None and (is_arranged(above) or mood(above) is Mood.FUTURE)


def _lies_ahead(verb: Word, book: Codebook) -> bool:
    """Is what the verb's subject names said to be still to come: "talks will open", "is due to begin"?"""
    if is_arranged(verb):
        return not any(child.dep == "neg" for child in verb.children)
    return mood(verb) is Mood.FUTURE and (verb.lemma in book.words("onset") or verb.lemma == "be")


def clause_verb(reading: Reading) -> Word | None:
    """The verb that carries the tense of a reading's clause; None for a noun."""
    word = reading.anchor
    if word.pos in ("VERB", "AUX"):
        return _tensed(word, reading.governor.anchor if reading.governor else None)
    if not reading.is_verbal and word.dep not in ("attr",):
        return None
    return word.head if word.head.pos in ("VERB", "AUX") else None


def _tensed(verb: Word, governor: Word | None) -> Word:
    """The verb above, over control and raising, that is no reading of its own: "will be able to leave"."""
    if verb.dep == "pcomp" and verb.head.lower == "by" and verb.head.head.pos == "VERB":
        return verb.head.head  # "would respond by expelling them"
    while verb.dep == "xcomp" and verb.head is not governor and verb.head.pos in ("VERB", "AUX"):
        if is_going_to(verb) or is_to_be(verb) or is_announced(verb) or is_yet_to(verb):
            return verb
        verb = verb.head
    return verb
