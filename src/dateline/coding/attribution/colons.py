"""Colons that bring in what is said without quotation marks: "The admiral was blunt: the blockade would stay"."""

from collections.abc import Iterator

from dateline.coding.attribution.authors import author, is_document, is_somebody
from dateline.coding.attribution.cueing import span_over
from dateline.coding.attribution.record import Attribution, Reading
from dateline.coding.attribution.source import source_of_noun, source_span
from dateline.knowledge.cues import CueSense
from dateline.parsing import Word
from dateline.parsing.phrases import NOMINAL

_LEAST_SAID = 2
_LONGEST_LABEL = 12
"""Words before the colon, at most."""


def find_colons(reading: Reading, first: int, last: int) -> Iterator[Attribution]:
    """The statements that follow a colon in a block whose words are `first` to `last`."""
    for colon in reading.words(first, last):
        if colon.text != ":" or colon.i in reading.quoted or colon.i in reading.owner:
            continue
        before = reading.words(colon.sentence.first, colon.i - 1)
        behind = reading.words(colon.i + 1, colon.sentence.last)
        if 1 < len(before) <= _LONGEST_LABEL and len(behind) >= _LEAST_SAID and behind[0].i not in reading.quoted:
            found = _stated(reading, before, behind)
            if found is not None:
                reading.claim(found)
                yield found


def _stated(reading: Reading, before: list[Word], behind: list[Word]) -> Attribution | None:
    """The statement that a label ("The rebels' answer") or a judgement of the tone ("was blunt") announces."""
    subject = next((word for word in before if word.dep in ("nsubj", "nsubjpass")), None)
    tone = next((word for word in before if word.pos == "ADJ" and _sense(reading, "adjective", word)), None)
    verbs = [word for word in before if word.pos in ("VERB", "AUX")]
    if tone is not None and subject is not None and tone.head in verbs:
        owner = _owner(reading, subject) if subject.pos == "NOUN" else None
        speaks = owner is not None or is_somebody(reading, subject)
        return _made(reading, owner or subject, [tone.head, tone], tone, behind) if speaks else None
    label = _label(reading, before) if not verbs else None
    owner = _owner(reading, label) if label is not None else None
    return _made(reading, owner, [label], label, behind) if label is not None and owner is not None else None


def _label(reading: Reading, before: list[Word]) -> Word | None:
    """The noun of saying that words without a verb come down to."""
    return next((word for word in before if word.pos == "NOUN" and _says(reading, word)), None)


def _says(reading: Reading, noun: Word) -> bool:
    sense = _sense(reading, "noun", noun)
    return is_document(reading, noun) or (sense is not None and sense.reports)


def _owner(reading: Reading, noun: Word) -> Word | None:
    """Whose message, answer or verdict it is."""
    if not _says(reading, noun):
        return None
    of = next((child.child("pobj") for child in noun.children_in("prep") if child.lower == "of"), None)
    return source_of_noun(noun) or author(reading, noun) or of


def _sense(reading: Reading, pos: str, word: Word) -> CueSense | None:
    senses = reading.cues.senses(pos, word.lemma)
    return next((sense for sense in senses if pos != "adjective" or "quote" in sense.frames), None)


def _made(reading: Reading, voice: Word, cue: list[Word], word: Word, behind: list[Word]) -> Attribution | None:
    content = reading.stretch(behind[0].i, behind[-1].i)
    sense = _sense(reading, "adjective" if word.pos == "ADJ" else "noun", word)
    if content is None or voice.pos not in NOMINAL | {"PRON"} or word.i in reading.used:
        return None
    apart = {each.i for each in (*cue, *behind)}
    source = source_span(reading.parse.words, voice, apart)
    rule = f"{sense.id}/colon" if sense is not None else "colon"
    reading.used.update(each.i for each in cue)
    return Attribution([content], rule, source, voice, span_over(sorted(cue, key=lambda each: each.i)), word, sense)
