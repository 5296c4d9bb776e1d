"""Readings: which frames the words of a sentence call up, and which reading stands inside which.

"The rebels refused to release the pilots" gives two readings, `reject.refuse` and, inside it, `retreat.release`.
"""

from dataclasses import dataclass, field

from dateline.coding.eventing import refusals
from dateline.coding.eventing.parties import is_party, is_place, measured, parties_in
from dateline.coding.eventing.patterns import match, objects
from dateline.knowledge.frames import Codebook, Frame
from dateline.parsing.clauses import SUBJECT, joined_above, own_subject
from dateline.parsing.modality import is_aim, is_purpose, modal, only_helps
from dateline.parsing.phrases import object_of
from dateline.parsing.run_on import OUTCOMES
from dateline.parsing.tree import Sentence, Word
from dateline.records import BlockKind, EventType, MentionType
from dateline.resolving import Draft

_COMPLEMENT_PREPOSITIONS = frozenset(
    {"to", "of", "for", "on", "from", "against", "into", "in", "at", "about", "over", "upon"}
)
_ASKING = frozenset({"proposal", "demand", "request", "suggestion", "appeal", "call", "insistence"})
"""Nouns whose clause with "that" says what is asked."""
FORCEFUL = frozenset({EventType.ASSAULT, EventType.COERCE})
"""Types of what is done to people by force."""
_ONLY_PLURAL = frozenset({"hostility"})
"""What in the singular is a feeling, and in the plural fighting."""
_ANSWERING = frozenset({"retaliate", "respond", "react", "reply", "answer"})
_PARTICLES = frozenset({"out", "off", "down", "up"})
"""Particles that the parser takes for prepositions: "ruled out holding talks"."""
_AT = frozenset({"at", "in", "during"})
_BARRIERS = frozenset(
    {"relcl", "advcl", "appos", "parataxis", "nsubj", "csubj", "npadvmod", "dep", "intj", "poss", "agent"}
)
_WAR = "war"
"""The class of which frames of campaigns want a word near: "launched an operation" can be anything."""
REPELLING = "assault.repel"
"""The frame of those who beat back an attack, which there was."""
_AFTER_DEEDS = frozenset({REPELLING, "accuse.concern", "threaten.revenge", "support.apologise"})
"""Frames of those who beat back a deed, are concerned about it, vow to avenge it or regret it: there was one."""
_FLEEING = "retreat.flee"
_BRANDING = "accuse.brand"
ENDING = frozenset({"light.end", "reject.fail"})
"""Frames of verbs whose subject comes to an end."""
_OCCURRING = frozenset({"light.occur", "cease.occur", "accuse.deplore"}) | ENDING
"""Frames of verbs whose subject is what happens, stops happening or is called unacceptable."""


@dataclass(slots=True, eq=False)
class Reading:
    """A frame that a word calls up.

    `taken` are the words of its pattern beside the anchor; `themes` those of them that can't be a party themselves
    ("talks", "sanctions"), unlike prisoners or troops.
    """

    anchor: Word
    frame: Frame
    taken: tuple[Word, ...] = ()
    themes: tuple[Word, ...] = ()
    linked: bool = False
    """Does its pattern name a preposition or particle?"""
    governor: "Reading | None" = None
    inner: list["Reading"] = field(default_factory=list)

    @property
    def is_verbal(self) -> bool:
        """Is the trigger a verb (or a predicate adjective), not a noun?"""
        return self.anchor.pos not in ("NOUN", "PROPN")

    @property
    def is_blocker(self) -> bool:
        """Does the frame say that there is no event here?"""
        return self.frame.type is None and not self.frame.operator


def find_readings(draft: Draft, sentence: Sentence) -> list[Reading]:
    """All readings of a sentence, in the order of the text, each with its governor."""
    book = draft.knowledge.codebook
    found: dict[int, Reading] = {}
    consumed: set[int] = set()
    for word in draft.parse.words_of(sentence):
        reading = _verb(draft, book, word) if word.pos in ("VERB", "AUX") else _noun_or_adjective(draft, book, word)
        if reading is None:
            continue
        found[word.i] = reading
        if reading.frame.type is not None or reading.is_blocker:
            consumed.update(taken.i for taken in reading.taken if not _is_told_of(reading, taken))
    kept = {i: r for i, r in found.items() if i not in consumed and not r.is_blocker}
    modals = _modals(book, draft, sentence)
    _govern(kept, modals, book)
    return sorted([*kept.values(), *modals.values()], key=lambda r: r.anchor.i)


def _verb(draft: Draft, book: Codebook, word: Word) -> Reading | None:
    if word.dep in ("amod", "compound", "nmod", "prep") or (word.dep == "conj" and word.head.pos in ("NOUN", "PROPN")):
        return None
    if word.i == word.sentence.first and word.tag in ("VB", "VBP") and _describes(draft, word):
        return None
    if _is_headcount(draft, word) or only_helps(word) or _only_names(word) or _only_asserts(word):
        return None
    if _only_says_what_for(word) or _only_leads_to_how(word) or _only_arms(draft, word):
        return None
    patterns = book.verbs.get(_lemma(book, word), ())  # the strongest first
    nouns = objects(word) if patterns else []
    for pattern, frame in patterns:
        taken = match(draft, pattern, word, nouns)
        if taken is None or not (_is_near(draft, word, frame) and _is_done_by(draft, word, frame)):
            continue
        if frame.personal and word.child("oprd") is not None:  # "called him a liar"
            continue
        if frame.near == _WAR and any(_is_violent(draft, noun) for noun in taken):
            continue  # "launched a military operation": the noun says it better
        named = [
            (found, element)
            for found, element in zip(taken, pattern.elements, strict=True)
            if not element.open and not element.link
        ]
        themes = tuple(
            found for found, element in named if not element.party and not (element.literal and is_party(draft, found))
        )
        linked = any(element.link for element in pattern.elements)
        return Reading(word, frame, tuple(found for found, _ in named), themes, linked)
    return Reading(word, book.frames[refusals.FRAME]) if refusals.is_refusal(word) else None


def _is_told_of(reading: Reading, taken: Word) -> bool:
    """Does a pattern's word tell of more: "called the arrest of a nurse unlawful", "leaves Chad free to arm them"?"""
    if taken.pos == "ADJ" and reading.is_blocker:
        return True
    return reading.frame.id == _BRANDING and taken.pos == "NOUN" and object_of(taken, "of", "by", "on") is not None


def _is_violent(draft: Draft, word: Word) -> bool:
    """Does a noun name violence by itself?"""
    deed = happening(draft, word) if word.pos == "NOUN" else None
    return deed is not None and deed.frame.type is EventType.ASSAULT


def _is_headcount(draft: Draft, word: Word) -> bool:
    """Does a participle only say who is counted: "951 people, 108 wounded among them", "the wounded"?"""
    if word.tag != "VBN" or word.i == word.sentence.first:
        return False
    before = draft.parse.words[word.i - 1]
    if before.pos == "NUM" and any(child.lower == "among" for child in word.children_in("prep")):
        return True
    if word.dep not in ("acl", "dobj", "pobj"):
        return False
    counted = before.pos == "NUM" and not before.is_root
    return counted or (before.head is word and before.dep == "det")


def _only_names(word: Word) -> bool:
    """Does a participle only give the name of what it hangs on: "a militia called the White Army"?"""
    return word.lemma == "call" and word.dep == "acl" and word.tag == "VBN" and word.child("prep", "agent") is None


def _only_says_what_for(verb: Word) -> bool:
    """Does it only say what something is for: "an offensive aimed at the liberation of Raqqa"?"""
    return verb.lemma == "aim" and verb.tag == "VBN"


def _only_leads_to_how(verb: Word) -> bool:
    """Is it told behind "by" how it was done: "retaliated by expelling two diplomats"?"""
    how = (child.child("pcomp") for child in verb.children_in("prep") if child.lower == "by")
    return verb.lemma in _ANSWERING and any(found is not None for found in how)


def _only_arms(draft: Draft, verb: Word) -> bool:
    """Does it only say with what somebody fights: "troops backed by tanks", "an advance backed by air strikes"?"""
    book = draft.knowledge.codebook
    by = verb.child("agent") if verb.tag == "VBN" and verb.lemma in book.words("back") else None
    means = by.child("pobj") if by is not None else None
    if means is None or parties_in(draft, means, 0):
        return False
    return means.lemma in book.arms or _is_violent(draft, means)


def _only_asserts(verb: Word) -> bool:
    """Does it insist on what is so, not on what is to be done: "insisted that the army had not used gas"?"""
    told = verb.child("ccomp") if verb.lemma in ("insist", "suggest") else None
    if told is None:
        return False
    helps = [told, *told.children_in("aux", "auxpass")]
    asked = ("should", "must") if verb.lemma == "insist" else ("should", "must", "might", "could")
    return not any(word.lower in asked for word in helps) and any(
        word.tag in ("VBD", "MD") or (word.tag in ("VBZ", "VBP") and word.lemma in ("be", "have", "do"))
        for word in helps
    )


def _lemma(book: Codebook, verb: Word) -> str:
    """The verb's lemma; the lemmatizer makes "stag" of "staged", so a lemma that no frame knows is tried again."""
    if verb.lemma == "like" and modal(verb) in ("would", "'d"):
        return "want"  # "would like changes"
    if verb.lemma not in book.verbs and verb.lower.endswith("ed"):
        return verb.lower[:-1]
    return verb.lemma


def _noun_or_adjective(draft: Draft, book: Codebook, word: Word) -> Reading | None:
    if word.pos == "ADJ":
        frame = book.adjectives.get(word.lower)
        return Reading(word, frame) if frame is not None and word.dep != "amod" else None
    if word.pos not in ("NOUN", "PROPN"):
        return None
    if word.dep in ("compound", "nmod") or word.ent == "DATE" or _describes(draft, word) or _is_in_name(draft, word):
        return None
    return happening(draft, word)


def _is_in_name(draft: Draft, noun: Word) -> bool:
    """Is it a word of a body's name: Aid for "the charity Aid to the Church in Need"?"""
    if not noun.text[0].isupper() or noun.i == noun.sentence.first or noun.sentence.kind is not BlockKind.PARAGRAPH:
        return False
    before = draft.parse.words[noun.i - 1]
    if noun.ent in ("ORG", "PERSON") and before.ent == noun.ent and before.head is noun and before.tag == "NNP":
        return not is_place(draft, before)  # "the band Sweet Riot"
    body = draft.mentions.at(noun, MentionType.ORGANISATION)
    return body is not None and body.name is not None and body.name.endswith(body.span.of(draft.text))


def _describes(draft: Draft, noun: Word) -> bool:
    """Does the noun only describe people, whatever the parser says: "aid groups", "rescue workers"?"""
    if noun.i >= noun.sentence.last:
        return False
    after = draft.parse.words[noun.i + 1]
    return after.pos == "NOUN" and after.start == noun.end + 1 and is_party(draft, after)


def happening(draft: Draft, word: Word) -> Reading | None:
    """The reading of a noun that names a happening, None for any other noun."""
    triggers = draft.knowledge.codebook.nouns.get(word.lemma)
    if triggers is None or (word.lemma in _ONLY_PLURAL and word.tag == "NN"):
        return None
    found = [
        (compound.weight, frame)
        for compound, frame in triggers
        if _preceded(draft, word, compound.before) and _followed(word, compound.link) and _is_near(draft, word, frame)
    ]
    if not found:
        return None
    best = [frame for weight, frame in found if weight == found[0][0]]
    return Reading(word, next((frame for frame in best if frame.persons == _is_of_people(draft, word)), best[0]))


def _is_of_people(draft: Draft, noun: Word) -> bool:
    """Is it done to people, where frames differ in that: the capture of a general, not of a town?"""
    hit = object_of(noun, "of")
    if hit is not None:
        return is_party(draft, measured(draft, hit)) and not is_place(draft, hit)
    return any(child.tag == "PRP$" and child.lower in ("his", "her") for child in noun.children)


def _is_near(draft: Draft, word: Word, frame: Frame) -> bool:
    """Does the sentence hold a word of the class that the frame wants near its trigger?"""
    if not frame.near:
        return True
    if frame.type is EventType.PROTEST and _does_harm(word):
        return False
    words = draft.knowledge.codebook.words(frame.near)
    return any(other.lemma in words for other in draft.parse.words_of(word.sentence))


def _does_harm(noun: Word) -> bool:
    """Does it kill or destroy, and is no stoppage: "a strike hit the clinic, killing two doctors"?"""
    verbs = [*noun.children_in("relcl"), *((noun.head,) if noun.dep in SUBJECT else ())]
    return any(word.lemma in OUTCOMES for verb in verbs for word in (verb, *verb.children_in("advcl", "conj")))


def _is_done_by(draft: Draft, verb: Word, frame: Frame) -> bool:
    """Is the subject, or what it measures, of the class that the frame wants: "dozens of trucks"?"""
    if not frame.doer:
        return True
    words, found = draft.knowledge.codebook.words(frame.doer), own_subject(verb)
    meant = (found, measured(draft, found), object_of(found, "of")) if found is not None else ()
    named = (word for word in meant if word is not None)  # "a salvo of rockets"
    return any(word.lemma in words or (word.tag == "NNPS" and word.lower[:-1] in words) for word in named)


def _followed(noun: Word, link: str) -> bool:
    """Does the preposition follow, or a clause with "to": "a push to Mosul", "an operation to retake it"?"""
    if not link or any(child.dep == "prep" and child.lower == link for child in noun.children):
        return True
    if link == "that":
        return any(_has_that(child) for child in noun.children)
    return link == "to" and any(child.dep in ("acl", "relcl") and is_aim(child) for child in noun.children)


def _preceded(draft: Draft, word: Word, before: tuple[str, ...]) -> bool:
    at = word.i
    for want in reversed(before):
        at -= 1
        if at < word.sentence.first:
            return False
        other = draft.parse.words[at]
        if want not in (other.lemma, other.lower):
            return False
    return True


def _modals(book: Codebook, draft: Draft, sentence: Sentence) -> dict[int, Reading]:
    """Readings of modal verbs ("Libya must hand over ..."), by the verb that they stand over."""
    found = {}
    for word in draft.parse.words_of(sentence):
        if word.tag == "MD" and word.head.pos in ("VERB", "AUX") and word.dep == "aux":
            frame = book.modals.get(word.lower)
            if frame is not None and modal(word.head) == word.lower:
                found[word.head.i] = Reading(word.head, frame, (word,))
    return found


def is_presupposed(reading: Reading) -> bool:
    """Is force told of although it stands inside: the killing for "accused them of killing nine", what is to end?"""
    over = reading.governor
    if over is not None and over.frame.operator == "warning" and "speaker" in reading.frame.actor:
        return True  # "warned that Chad was undermining the talks"
    if over is None or reading.frame.type not in FORCEFUL:
        return False
    if over.frame.id in _AFTER_DEEDS or _is_to_be_regretted(reading, over):
        return True
    if over.frame.type is EventType.ACCUSE:
        return over.frame.id != "accuse.investigate" or not reading.is_verbal
    wished = over.governor is not None or is_purpose(over.anchor) or is_aim(over.anchor)
    return over.frame.operator == "cease" and wished and not reading.is_verbal


def _is_to_be_regretted(reading: Reading, over: Reading) -> bool:
    """Is an apology demanded for it: the killing for "demanded an apology for the killing of two nurses"?"""
    asked = over.frame.type is EventType.REQUEST and any(one.frame.id == "support.apologise" for one in over.inner)
    return asked and reading.anchor.dep in ("pobj", "pcomp") and reading.anchor.head.lower in ("for", "over")


def _govern(readings: dict[int, Reading], modals: dict[int, Reading], book: Codebook) -> None:
    for reading in readings.values():
        modal_reading = modals.get(reading.anchor.i)
        reading.governor = modal_reading or _governor(reading, readings, modals, book)
    for reading in modals.values():
        reading.governor = _governor(reading, readings, modals, book)
    for reading in (*readings.values(), *modals.values()):
        if reading.governor is not None:
            reading.governor.inner.append(reading)


def _governor(
    reading: Reading, readings: dict[int, Reading], modals: dict[int, Reading], book: Codebook
) -> Reading | None:
    """The reading that this one stands inside as a complement; None when it stands on its own."""
    word = reading.anchor
    through_noun = through_preposition = False
    for _ in range(8):
        if word.is_root or (_is_barrier(word, readings, book) and not _strikes(reading, word, readings)):
            return None
        over = joined_above(word)
        dep, word = ("conj", over) if over is not None else (word.dep, word.head)
        above = readings.get(word.i) or modals.get(word.i)
        through_preposition = through_preposition or dep == "pobj"
        if above is None:
            through_noun = through_noun or word.pos in ("NOUN", "PROPN")
            if word.pos in ("VERB", "AUX") and dep not in ("xcomp", "conj", "acomp", "attr", "prep", "aux"):
                return None
            if word.pos == "VERB" and dep == "prep" and word.dep == "xcomp":
                return None
        elif dep == "ccomp" and above.frame.type is None:
            return None
        elif dep not in ("conj", "aux", "auxpass"):
            astray = through_noun or (through_preposition and not above.linked)
            return None if (above.frame.direct and astray) or _is_no_part(reading, above) else above
    return None


def _is_no_part(reading: Reading, above: Reading) -> bool:
    """Is it talks at which it is done or said: "told of the strikes in a call", "agreed at a summit with Chad"?"""
    if above.frame.id == _FLEEING:
        return reading.frame.type is EventType.ASSAULT  # "fled an advance"
    if reading.is_verbal or reading.frame.type is not EventType.CONSULT:
        return False
    if above.frame.type is EventType.ASSAULT and not above.frame.operator:
        return True
    at = reading.anchor.head
    held = reading.anchor.dep == "pobj" and at.lower in _AT and object_of(reading.anchor, "with", "between") is not None
    return held and above.frame.type not in (None, EventType.CONSULT) and at not in above.taken and not above.linked


def _strikes(reading: Reading, word: Word, readings: dict[int, Reading]) -> bool:
    """Is it one happening that the noun names and the verb goes on to tell: "an air strike killed nine"?"""
    above = readings.get(word.head.i)
    if word.dep == "acl":
        return word.head in reading.themes
    if word.pos in ("VERB", "AUX") or word.dep not in ("nsubj", "agent"):
        return False
    return reading.frame.type is EventType.ASSAULT and above is not None and above.frame.type is EventType.ASSAULT


def _is_barrier(word: Word, readings: dict[int, Reading], book: Codebook) -> bool:
    if word.dep == "pcomp" and word.head.lower == "with" and word.child("nsubj") is not None:
        return True  # "met, with France demanding a truce"
    if is_purpose(word):
        return not _opens(readings.get(word.head.i))
    if word.dep in ("nsubj", "csubj"):
        if word.head.pos == "NOUN" and word.i < word.head.i:
            return False  # "made the release a condition", "called the offer a trick"
        above = readings.get(word.head.i)
        fails = above is not None and above.frame.id == "reject.fail" and word.head.child("xcomp") is not None
        return fails or above is None or above.frame.id not in _OCCURRING  # "the curfew failed to deter them"
    if word.dep == "pobj" and word.lemma in book.words("circumstance"):
        return True
    if word.dep == "prep" and word.head.pos == "ADJ" and word.head.dep == "amod":
        return True  # "people angry at the killing burned shops"
    if word.dep == "prep":
        above = readings.get(word.head.i) or readings.get(word.head.head.i)
        if word.lower == "over" and _is_on_account(above or readings.get(word.head.head.head.i)):
            return True  # "suspended Mali over the crackdown", "recalled its envoy in a row over the arrests"
        if _goes_before(word) and not (above and above.frame.type in FORCEFUL):
            return True  # but "in the raid, troops killed nine" is one deed
        if above is not None and above.linked and word.lower in _PARTICLES:
            return False
        if word.lower == "with" and above is not None and above.frame.type is EventType.ACCUSE:
            return False  # "charged them with the murder"
        if word.lower == "with" and above is not None and above.frame.type is None and not above.linked:
            return True
        return word.lower not in _COMPLEMENT_PREPOSITIONS and not (above and word.lower in above.frame.recipient)
    if word.head.lemma in _ASKING and (_has_that(word) or (word.dep == "relcl" and word.tag == "VB")):
        return False  # "a proposal that Syria hand over its weapons"
    if word.dep == "acl":
        return word.tag not in ("VB",) and not any(child.lower == "to" for child in word.children if child.dep == "aux")
    return word.dep in _BARRIERS


def _is_on_account(above: Reading | None) -> bool:
    """Is it done to somebody, so that "over" says on account of what?"""
    return above is not None and (
        above.frame.operator == "cease" or above.frame.type in (EventType.COERCE, EventType.SANCTION)
    )


def _goes_before(preposition: Word) -> bool:
    """Does it only say when or how, before its clause: "in talks on the deal, the rebels offered"?"""
    doer = preposition.head.child("nsubj")
    return doer is not None and preposition.lower in ("in", "at", "on") and preposition.i < doer.i


def _has_that(verb: Word) -> bool:
    return verb.dep in ("acl", "ccomp") and any(child.lower == "that" for child in verb.children_in("mark"))


def _opens(reading: Reading | None) -> bool:
    """Does a verb that the parser gave a purpose ("have sworn to fight") want a complement and lack one?"""
    if reading is None or not reading.frame.operator:
        return False
    return reading.anchor.child("xcomp", "ccomp", "dobj") is None
