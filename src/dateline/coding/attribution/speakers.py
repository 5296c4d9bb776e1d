"""The speaker of a statement: the source resolved to a mention of the document, as far as the text says who it is."""

from dateline.coding.attribution.authors import author, is_document
from dateline.coding.attribution.record import Attribution, Reading
from dateline.parsing import Word
from dateline.parsing.phrases import appositions, core
from dateline.records import Mention, MentionType
from dateline.resolving.lookup import mention_for

_NOBODY = frozenset({"question", "answer", "moderator", "interviewer", "reporter", "q", "a"})
_NEVER = frozenset({MentionType.TIME, MentionType.QUANTITY, MentionType.WEAPON, MentionType.PLATFORM})


def find_speakers(reading: Reading, found: list[Attribution]) -> None:
    """Fill `speaker`; a quotation that goes on has the speaker of the one before."""
    authors: dict[str, Mention] = {}
    for number, statement in enumerate(found):
        if statement.continues is not None:
            statement.speaker = statement.continues.speaker
        elif statement.voice is not None:
            earlier = found[:number]
            statement.speaker = _speaker(reading, statement, _meant(statement.voice), authors, earlier)


def _meant(source: Word) -> Word:
    """Whom a source stands for: the noun before "who", else itself."""
    return source.head.head if source.tag in ("WDT", "WP") and source.head.dep == "relcl" else source


def _speaker(
    reading: Reading, statement: Attribution, head: Word, authors: dict[str, Mention], earlier: list[Attribution]
) -> Mention | None:
    """The mention for a source; `authors` holds who has written the documents told of so far, by their nouns."""
    if is_document(reading, head):
        writer = author(reading, head)
        if writer is not None and (named := mention_for(reading.draft, writer)) is not None:
            authors[head.lemma] = named
        return authors.get(head.lemma)
    if head.lower == "we":
        return _issuer(earlier)
    mention = _by_name(reading, head) or mention_for(reading.draft, head)
    if mention is None and statement.rule == "transcript":
        return _named_by_label(reading, statement)
    if mention is None or mention.type in _NEVER:
        return None
    return _titled(reading, head) or _behind_dash(reading, statement, head, mention)


def _issuer(earlier: list[Attribution]) -> Mention | None:
    """Who says "we" outside quotation marks: the first body that speaks in the text, as in a press release."""
    speakers = (statement.speaker for statement in earlier)
    return next((each for each in speakers if each is not None and each.type is MentionType.ORGANISATION), None)


def _by_name(reading: Reading, head: Word) -> Mention | None:
    """The name in apposition to a description: Peter Nagy for "Hungary's foreign minister, Peter Nagy"."""
    for other in (*appositions(head), *_behind_body(reading, head)):
        mention = reading.draft.mentions.headed(other, MentionType.PERSON)
        if mention is not None and mention.name and other.pos == "PROPN":
            return mention
    return None


def _behind_dash(reading: Reading, statement: Attribution, head: Word, mention: Mention) -> Mention:
    """The mention of a headline's source without what the parser takes in before the dash."""
    source = statement.source
    if source is None or "headline" not in statement.rule or not mention.start < source.start <= head.start:
        return mention
    known = {"country": mention.country, "sectors": mention.sectors, "private": mention.private}
    return reading.draft.mentions.add(source.start, source.end, head, mention.type, name=mention.name, **known)


def _behind_body(reading: Reading, head: Word) -> list[Word]:
    """Appositions that the parser hangs on a body: Dorrian for "a spokesman for the coalition, Col. John Dorrian"."""
    bodies = [body for child in head.children_in("prep") if (body := child.child("pobj")) is not None]
    return [
        other
        for body in bodies
        if reading.draft.mentions.headed(body, MentionType.PERSON) is None
        for other in appositions(body)
    ]


def _titled(reading: Reading, head: Word) -> Mention | None:
    """The person named last with all the words of a description for a title: "the press secretary"."""
    determiner = head.child("det")
    if head.pos != "NOUN" or determiner is None or determiner.lower != "the" or head.child("compound") is None:
        return None
    title = core(head).of(reading.text)[len(determiner.text) :].strip().lower()
    for person in reversed(reading.draft.mentions.within(0, head.start, MentionType.PERSON)):
        if person.name and title in person.span.of(reading.text).lower():
            return person
    return None


def _named_by_label(reading: Reading, statement: Attribution) -> Mention | None:
    """A mention for the label of a transcript's turn; a label such as "Q" or "QUESTION" names nobody."""
    assert statement.source is not None
    assert statement.voice is not None
    label = statement.source.of(reading.text)
    if len(label) == 1 or label.lower() in _NOBODY:
        return None
    name = label.title() if label.isupper() else label
    return reading.draft.mentions.add(
        statement.source.start, statement.source.end, statement.voice, MentionType.PERSON, name=name
    )
