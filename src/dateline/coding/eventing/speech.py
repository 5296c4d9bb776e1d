"""Speech: which statement an event stands in, and who speaks for an event that is itself said."""

from collections.abc import Sequence
from dataclasses import replace

from dateline.coding.eventing.composition import SPOKEN, Composed
from dateline.knowledge.frames import Codebook
from dateline.parsing.clauses import is_passive, own_subject, subject
from dateline.parsing.tree import Parse, Word
from dateline.records import Event, Span, Statement
from dateline.resolving import Draft

_GROUNDS = frozenset({"evidence", "finding", "footage", "sign", "testimony", "data"})
"""What speaks for something, whoever holds it up: "evidence suggests they were behind the attack, the monitor said"."""
_FIRST_PERSON = frozenset({"i", "we", "me", "us", "our", "my"})


def by_sentence(statements: Sequence[Statement], parse: Parse) -> dict[int, list[Statement]]:
    """The statements that have content in each sentence, by the sentence's number."""
    found: dict[int, list[Statement]] = {}
    for statement in statements:
        numbers = {word.sentence.i for span in statement.content for word in parse.words_in(span.start, span.end)}
        for number in sorted(numbers):
            found.setdefault(number, []).append(statement)
    return found


def statement_of(
    trigger: Span, composed: Composed, statements: Sequence[Statement], book: Codebook
) -> Statement | None:
    """The innermost statement that the trigger stands in; for an act of speech also the one whose cue it is.

    A veto or a boycott is a deed, told by whoever tells of it.
    """
    found = innermost(trigger, statements)
    if found is None and composed.type in SPOKEN and composed.outer.anchor.lemma not in book.words("act"):
        cued = (s for s in statements if s.cue is not None and s.cue.overlaps(trigger))
        return min(cued, key=_length, default=None)
    return found


def as_told(event: Event, statements: Sequence[Statement]) -> Event:
    """The event with the saying that it stands in.

    Who demands a truce does not say that he demanded it, the report does: the saying whose cue it is drops out.
    """
    said = next((s for s in statements if s.id == event.statement), None)
    if said is None or said.cue is None or not said.cue.overlaps(event.trigger):
        return event
    if any(content.holds(event.trigger) for content in said.content):
        return event
    over = innermost(event.trigger, statements)
    return replace(event, statement=over.id if over is not None else None)


def is_aside(word: Word) -> bool:
    """Is it the reporter's aside in what is said: "would not withdraw, as demanded by Damascus"?"""
    marked = any(child.lower == "as" for child in word.children_in("mark"))
    return word.dep == "advcl" and word.tag == "VBN" and marked and is_passive(word)


def innermost(span: Span, statements: Sequence[Statement]) -> Statement | None:
    """The innermost statement whose content holds the span."""
    holding = (s for s in statements if any(content.holds(span) for content in s.content))
    return min(holding, key=_length, default=None)


def _length(statement: Statement) -> int:
    return sum(content.end - content.start for content in statement.content)


def speaker_word(composed: Composed) -> Word | None:
    """The subject of the verb that reports the event's clause: who says that something must be done."""
    word = composed.outer.anchor
    for above in word.ancestors():
        if word.dep == "ccomp" or (above.pos == "VERB" and word.dep == "parataxis"):
            found = _named(subject(above))
            if found is None or found.lemma not in _GROUNDS:
                return found
        word = above
    return None


def quoted_word(draft: Draft, composed: Composed, statements: Sequence[Statement]) -> Word | None:
    """The head of who says it, in a quotation that goes on without a verb of saying."""
    said = innermost(composed.outer.anchor.span, statements)
    if said is None or said.speaker is None:
        return None
    return draft.parse.word_at(draft.mentions.get(said.speaker).head.start)


def _named(found: Word | None) -> Word | None:
    """The name in a subject that the parser took for a clause: the Red Cross for "the Red Cross operating in Iraq"."""
    return own_subject(found) if found is not None and found.pos == "VERB" else found


def voiced(draft: Draft, ids: tuple[str, ...], statement: Statement | None) -> tuple[str, ...]:
    """The ids with "I" and "we" of a statement read as who says it."""
    if statement is None or statement.speaker is None:
        return ids
    speaker = statement.speaker
    return tuple(dict.fromkeys(speaker if _is_first_person(draft, id_) else id_ for id_ in ids))


def _is_first_person(draft: Draft, id_: str) -> bool:
    word = draft.parse.word_at(draft.mentions.get(id_).head.start)
    return word is not None and word.pos == "PRON" and word.lower in _FIRST_PERSON
