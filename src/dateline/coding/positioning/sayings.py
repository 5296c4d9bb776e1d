"""Sayings: stances that are said with the issue as the subject, or by what there is no need or time for.

"Talks cannot resume until the army leaves", "monitors are not an option", "there is no reason to negotiate", "it is
time for the president to go", "what we need is a truce", "our troops will stay".
"""

from collections.abc import Iterator, Sequence

from dateline.coding.eventing.speech import innermost
from dateline.coding.eventing.topics import departure, issue_of, said
from dateline.coding.positioning.claims import Claim
from dateline.coding.positioning.conditions import Bond, condition_on
from dateline.knowledge.stances import Stances
from dateline.parsing.clauses import is_finite, own_subject
from dateline.parsing.modality import CONDITIONAL, FUTURE, auxiliaries, is_question, modal, negated
from dateline.parsing.tree import Word
from dateline.records import PositionStance, SpeechKind, Stance, Statement
from dateline.resolving import Draft

_SUBORDINATE = frozenset({"advcl", "relcl", "acl", "csubj", "pcomp"})
_OWNERS = frozenset({"we", "i"})
_LEFT = {"army": "withdrawal", "power": "resignation"}
"""The issue that it is to leave where one is."""
_AHEAD = FUTURE | {"would", "'d"}
_DECIDING = frozenset({"GOV", "MIL", "REB", "OPP", "UAF", "PRM", "LEG", "JUD"})
_OURS = frozenset({"our", "its", "his", "her", "their", "my"})


def find_sayings(draft: Draft, statements: Sequence[Statement]) -> Iterator[Claim]:
    """The stances that speakers take in what they say, beside those that events show."""
    for statement in statements:
        if statement.speaker is None or statement.repeats is not None or statement.negated:
            continue
        if statement.stance not in (Stance.ASSERTS, Stance.CONFIRMS, Stance.DEMANDS, Stance.PROMISES):
            continue
        for verb in _clauses(draft, statement, statements):
            yield from _said(draft, statement, verb)


def _clauses(draft: Draft, statement: Statement, statements: Sequence[Statement]) -> Iterator[Word]:
    """The verbs of what is said, but not those of subordinate clauses and of sayings inside it."""
    for span in statement.content:
        for word in draft.parse.words_in(span.start, span.end):
            if word.pos not in ("VERB", "AUX") or word.dep in ("aux", "auxpass") or is_question(word):
                continue
            if word.dep in _SUBORDINATE and any(child.dep == "mark" for child in word.children):
                continue
            told = is_finite(word) or (statement.stance is Stance.PROMISES and word.dep == "xcomp")
            if told and innermost(word.span, statements) is statement:
                yield word


def _said(draft: Draft, statement: Statement, verb: Word) -> Iterator[Claim]:
    lexicon, refuses = draft.knowledge.stances, _is_refusing(verb, draft.knowledge.stances)
    party = statement.speaker or ""
    for issue in _of_subject(draft, verb):
        condition = condition_on(verb, Bond.REFUSED if negated(verb) else Bond.AHEAD)
        if condition is not None and (refuses or _is_bound(verb, lexicon)):
            yield Claim(party, issue, PositionStance.CONDITIONS, condition, None, (statement.id,))
        elif refuses:
            yield Claim(party, issue, PositionStance.REJECTS, None, None, (statement.id,))
    for stance, words in _predicated(verb, lexicon):
        condition = condition_on(verb, Bond.REFUSED if stance is PositionStance.REJECTS else Bond.LOOSE)
        for issue in _issues(draft, words):
            yield Claim(party, issue, stance, condition, None, (statement.id,))
    for noun in verb.children_in("attr") if verb.child("expl") is not None and modal(verb) else ():
        condition = condition_on(noun, Bond.REFUSED)
        stance = PositionStance.CONDITIONS if condition is not None else PositionStance.REJECTS
        decided = condition is not None or _decides(draft, party)
        if decided and any(child.lower == "no" for child in noun.children):
            for issue in _issues(draft, [noun, *(said(noun) if condition is not None else ())])[:1]:
                yield Claim(party, issue, stance, condition, None, (statement.id,))
    staying = _stays(verb, lexicon, direct=statement.kind is SpeechKind.DIRECT)
    if staying is None and _stays_oneself(draft, verb, party):
        staying = "army"
    if staying is not None:
        condition = condition_on(verb, Bond.REFUSED)
        yield Claim(party, _LEFT[staying], PositionStance.REJECTS, condition, None, (statement.id,))


def _decides(draft: Draft, party: str) -> bool:
    """Is it for the speaker to say that there will be none of it: a government, an army, rebels, no analyst?"""
    return not _DECIDING.isdisjoint(draft.mentions.get(party).sectors)


def _of_subject(draft: Draft, verb: Word) -> tuple[str, ...]:
    """The issues that the subject names: talks for "talks cannot resume"."""
    found = own_subject(verb)
    if found is None or found.pos in ("PRON", "VERB"):
        return ()
    return _issues(draft, [found, *said(found)])[:1]


def _issues(draft: Draft, words: Sequence[Word]) -> tuple[str, ...]:
    issues = draft.knowledge.issues
    named = ((word, departure(word, issues) or issue_of(word, issues, False)) for word in words)
    return issues.firm([issue for word, issue in named if issue is not None and word.lemma not in issues.things[issue]])


def _is_refusing(verb: Word, lexicon: Stances) -> bool:
    """Is it said of the subject that it will not do: "is not an option", "is not on the table"?"""
    if verb.lemma != "be" or not negated(verb):
        return False
    told = verb.children_in("attr", "acomp", "prep", "advmod")
    return any(w.lemma in lexicon.words("refused") for child in told for w in (child, *child.children_in("pobj")))


def _is_bound(verb: Word, lexicon: Stances) -> bool:
    """Is it only under a condition: denied, possible, or to stay until something is done?"""
    if verb.lemma in lexicon.words("staying"):
        return True
    perfect = any(aux.lemma == "have" for aux in auxiliaries(verb))
    return not perfect and (negated(verb) or modal(verb) in CONDITIONAL | FUTURE)


def _predicated(verb: Word, lexicon: Stances) -> Iterator[tuple[PositionStance, list[Word]]]:
    """What there is no need for, what it is time for, and what is needed, each with its stance."""
    if verb.lemma in ("be", "have", "see"):
        for noun in verb.children_in("attr", "dobj", "nsubj"):
            lacking = noun.lemma in lexicon.words("lacking") and any(child.lower == "no" for child in noun.children)
            if lacking and (verb.lemma != "be" or verb.child("expl") is not None):
                yield PositionStance.REJECTS, said(noun)
            elif noun.lemma in lexicon.words("due") and not negated(verb) and noun.dep == "attr":
                yield PositionStance.DEMANDS, [*said(noun), *_beside(verb, noun)]
    if verb.lemma == "be" and (needed := verb.child("csubj")) is not None and _is_needed(needed, lexicon):
        yield PositionStance.DEMANDS, [w for child in verb.children_in("attr") for w in (child, *said(child))]
    subject = own_subject(verb)
    if verb.lemma == "need" and subject is not None and subject.lower in _OWNERS and not modal(verb):
        stance = PositionStance.REJECTS if negated(verb) else PositionStance.DEMANDS
        yield stance, [w for child in verb.children_in("dobj") for w in (child, *said(child))]


def _beside(verb: Word, noun: Word) -> list[Word]:
    """What the parser hangs on the verb behind its noun: "it is time to lift the embargo"."""
    clauses = [child for child in verb.children_in("xcomp", "ccomp", "advcl") if child.i > noun.i]
    return [word for clause in clauses for word in (clause, *said(clause))]


def _is_needed(clause: Word, lexicon: Stances) -> bool:
    """Is it "what we need", "what they want"?"""
    what = any(child.lower == "what" for child in clause.children)
    return what and clause.lemma in lexicon.words("wishing") and not negated(clause)


def _stays(verb: Word, lexicon: Stances, *, direct: bool) -> str | None:
    """Are one's troops, or is one oneself, to stay: "army" or "power"; None where nothing of the kind is said."""
    if verb.lemma not in lexicon.words("staying") or negated(verb) or verb.child("acomp", "attr", "oprd") is not None:
        return None
    promised = not is_finite(verb)
    if not promised and modal(verb) not in _AHEAD:
        return None
    where = [noun.lemma for prep in verb.children_in("prep") for noun in prep.children_in("pobj")]
    if lexicon.words("power").intersection(where):
        return "power"
    moved = verb.child("dobj") if verb.lemma == "keep" else own_subject(verb)
    if moved is None:
        return "army" if promised and verb.lemma != "keep" and where else None
    owned = any(child.lower in _OURS for child in moved.children_in("poss"))
    ours = owned or verb.lemma == "keep" or (direct and any(child.lower == "the" for child in moved.children))
    return "army" if ours and moved.lemma in lexicon.words("stationed") else None


def _stays_oneself(draft: Draft, verb: Word, speaker: str) -> bool:
    """Does a state or a force say that it will stay in a place: "Chad says it will stay in the valley"?"""
    named = own_subject(verb)
    if named is None or verb.lemma not in ("stay", "remain") or modal(verb) not in _AHEAD or negated(verb):
        return False
    mention = draft.mentions.headed(named)
    entity = draft.mentions.get(speaker).entity
    itself = named.lower == "we" or (mention is not None and entity is not None and mention.entity == entity)
    return (
        itself and named.lower in ("it", "we", "they") and any(prep.lower == "in" for prep in verb.children_in("prep"))
    )
