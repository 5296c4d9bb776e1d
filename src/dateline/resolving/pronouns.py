"""Pronouns: whom "he", "she", "they" and "it" stand for, where the text tells.

The antecedent is the nearest mention that fits in number and gender, a subject before others, in the same sentence or
the two before. Where nothing fits, or two fit equally well, there is none: no answer is better than a wrong one.
"""

from collections.abc import Iterator
from itertools import chain, islice

from dateline.parsing.clauses import SUBJECT, subject, verb_above
from dateline.parsing.tree import Word
from dateline.records import BlockKind, Mention, MentionType
from dateline.resolving.descriptions import is_plural
from dateline.resolving.draft import Draft

GENDERS = {"he": "male", "him": "male", "his": "male", "himself": "male",
           "she": "female", "her": "female", "hers": "female", "herself": "female"}  # fmt: skip
PLURALS = frozenset({"they", "them", "their", "theirs", "themselves"})
THINGS = frozenset({"it", "its", "itself"})
POSSESSIVES = frozenset({"his", "her", "their", "its"})
_ON_ACCOUNT = frozenset({"over", "for"})
_REACH = 3
"""Sentences that are searched: the pronoun's own and those before."""
_SPEAKING_REACH = 7
"""Sentences that are searched for somebody who spoke before."""
_MEASURES = frozenset({"dozens", "scores", "hundreds", "thousands", "millions"})
_STORY = frozenset({BlockKind.PARAGRAPH, BlockKind.STANDFIRST, BlockKind.TITLE})


def resolve_pronoun(draft: Draft, word: Word) -> Mention | None:
    """The mention that a pronoun stands for; None where the text does not tell."""
    candidates = _candidates(draft, word)
    if word.lower in POSSESSIVES:
        candidates = chain(_of_clause(draft, word), candidates)
    candidates = chain(_saying_so(draft, word), candidates)
    if word.lower in PLURALS and not _speaks(draft, word):
        candidates = _many_first(draft, word, list(candidates))
    if _speaks(draft, word):
        near = [one for one in candidates if not _is_spoken_of(draft, word, one)]
        candidates = chain(_speakers_first(draft, word, near), _last_speakers(draft, word, len(near)))
    if word.dep == "nsubjpass" and word.head.lemma in draft.knowledge.actor_words.tried:
        candidates = _held_first(draft, list(candidates))
    return next((candidate for candidate in candidates if _fits(draft, word, candidate)), None)


def _held_first(draft: Draft, candidates: list[Mention]) -> Iterator[Mention]:
    """Who was arrested comes first where somebody is charged: "police arrested two men. They were charged"."""
    heads = ((one, draft.parse.word_at(one.head.start)) for one in candidates)
    held = [one for one, head in heads if head is not None and _is_held(draft, head)]
    yield from dict.fromkeys([*held, *candidates])


def _is_held(draft: Draft, head: Word) -> bool:
    return head.dep in ("dobj", "nsubjpass") and head.head.lemma in draft.knowledge.actor_words.holding


def _saying_so(draft: Draft, word: Word) -> Iterator[Mention]:
    """Who says of themselves what they do, in a clause on a noun: "a ban the union said it would defy"."""
    telling = word.head.head if word.dep == "nsubj" and word.head.dep == "ccomp" else None
    if telling is None or telling.dep != "relcl" or telling.lemma not in draft.knowledge.actor_words.saying:
        return
    speakers = [child for child in telling.children_in(*SUBJECT) if child.pos in ("NOUN", "PROPN")]
    for speaker in speakers:
        mention = draft.mentions.headed(speaker, MentionType.PERSON, MentionType.ORGANISATION)
        if mention is not None:
            yield mention


def _many_first(draft: Draft, word: Word, candidates: list[Mention]) -> Iterator[Mention]:
    """Of those whom its own sentence names, "they" are several before they are one body."""
    own = [one for one in candidates if one.start >= word.sentence.start]
    heads = {one.id: draft.parse.word_at(one.head.start) for one in own}
    many = [one for one in own if (head := heads[one.id]) is not None and is_many(head)]
    yield from dict.fromkeys([*many, *candidates])


def _of_clause(draft: Draft, owner: Word) -> Iterator[Mention]:
    """Who does what the clause says: Hamas for "the envoy said that Hamas would not budge from its demand".

    It is done to somebody on account of what is his own: Syria for "suspended Syria over its crackdown".
    """
    verb = verb_above(owner)
    if verb is not None and _is_hit(draft, owner, verb):
        return
    over = owner.head.head if owner.head.dep == "pobj" else owner
    thing = verb.child("dobj") if verb is not None and over.head is verb and over.lower in _ON_ACCOUNT else None
    doer = thing or (subject(verb) if verb is not None else None)
    mention = draft.mentions.headed(doer) if doer is not None and doer.i < owner.i else None
    if mention is not None:
        yield mention


def _is_hit(draft: Draft, owner: Word, verb: Word) -> bool:
    """Is what is "its" or "their" the object of an attack, which nobody makes on his own: "the army shelled its camps"?

    "Its own camps" say so.
    """
    hit = verb.child("dobj")
    if hit is None or owner.lower not in ("its", "their") or verb.lemma not in draft.knowledge.actor_words.attacking:
        return False
    return hit in owner.ancestors() and all(child.lower != "own" for child in owner.head.children)


def _is_spoken_of(draft: Draft, speaker: Word, mention: Mention) -> bool:
    """Does it stand in what the speaker says: "Any party to a clash will be held responsible", it said?"""
    word = draft.parse.word_at(mention.head.start)
    if any(each.text in (":", ";") for each in draft.parse.words_in(mention.end, speaker.start)):
        return False  # "The aides were hopeful: they believe ..."
    while word is not None and not word.is_root and word.sentence is speaker.sentence:
        if word.dep in ("ccomp", "parataxis") and word.head is speaker.head:
            return True
        word = word.head
    return False


def _last_speakers(draft: Draft, word: Word, known: int) -> Iterator[Mention]:
    """Who spoke further back: "he added", after a paragraph that is not his."""
    further = islice(_candidates(draft, word, _SPEAKING_REACH), known, None)
    return (one for one in further if one.name and _speaks(draft, draft.parse.word_at(one.head.start)))


def _speakers_first(draft: Draft, word: Word, candidates: list[Mention]) -> Iterator[Mention]:
    """Reports let a speaker go on: behind the subjects of the sentence itself, who spoke before comes first."""
    heads = {one.id: draft.parse.word_at(one.head.start) for one in candidates}
    own = [one for one in candidates if one.start >= word.sentence.start and _is_subject(heads[one.id])]
    speakers = [one for one in candidates if _speaks(draft, heads[one.id])]
    yield from dict.fromkeys([*own, *speakers, *candidates])


def _speaks(draft: Draft, word: Word | None) -> bool:
    """Is it the subject of a verb of saying?"""
    return word is not None and _is_subject(word) and word.head.lemma in draft.knowledge.actor_words.saying


def _is_subject(word: Word | None) -> bool:
    return word is not None and word.dep in SUBJECT


def _candidates(draft: Draft, word: Word, reach: int = _REACH) -> Iterator[Mention]:
    """The mentions before a pronoun: sentence by sentence backwards, subjects before others, then the nearest."""
    sentences = draft.parse.sentences
    searched = 0
    for i in range(word.sentence.i, -1, -1):
        sentence = sentences[i]
        if sentence.block_index != word.sentence.block_index and sentence.kind not in _STORY:
            continue
        end = word.start if i == word.sentence.i else sentence.end
        found = draft.mentions.within(sentence.start, end, MentionType.PERSON, MentionType.ORGANISATION)
        yield from sorted(found, key=lambda mention: _rank(draft, mention))
        searched += 1
        if searched == reach:
            return


def _rank(draft: Draft, mention: Mention) -> tuple[int, int]:
    head = draft.parse.word_at(mention.head.start)
    if head is None or not _is_subject(head):
        return (2, -mention.start)
    return (0 if head.head.is_root else 1, -mention.start)


def _fits(draft: Draft, word: Word, mention: Mention) -> bool:
    head = draft.parse.word_at(mention.head.start)
    if head is None or (head.pos == "PRON" and mention.entity is None) or _bound(draft, word, mention):
        return False
    if word.lower in GENDERS:
        if mention.type is not MentionType.PERSON:
            return False
        gender = gender_of(draft, mention, head)
        return gender is None or gender == GENDERS[word.lower]
    if word.lower in PLURALS:
        return mention.type is MentionType.ORGANISATION and (is_many(head) or _is_side(draft, word, mention, head))
    return mention.type is MentionType.ORGANISATION and not is_many(head)


def _is_side(draft: Draft, word: Word, mention: Mention, head: Word) -> bool:
    """May "they" be a body: one named in the same sentence, or who spoke before: "The army won. They deny losses"?"""
    if not mention.sectors or head.tag not in ("NN", "NNP"):
        return False
    return mention.start >= word.sentence.start or (_speaks(draft, word) and _speaks(draft, head))


def _bound(draft: Draft, word: Word, mention: Mention) -> bool:
    """Are the two subject and object of one verb, so that they cannot be the same: "Assad came and met him"?"""
    if word.dep == "pobj" and word.head.lower == "of" and _counts(draft, word.head.head):
        word = word.head.head  # "executed 30 of them"
    above = verb_above(word) if word.lower in POSSESSIVES else None
    if above is not None and _is_hit(draft, word, above):
        verb = above
    elif word.dep in ("dobj", "dative"):
        verb = word.head
    elif word.dep == "pobj":
        verb = word.head.head
    else:
        return False
    doer = subject(verb) if verb.pos in ("VERB", "AUX") else None
    if doer is None:
        return False
    acting = draft.mentions.headed(doer, mention.type)
    return doer.start == mention.head.start or (
        acting is not None and acting.entity is not None and acting.entity == mention.entity
    )


def _counts(draft: Draft, word: Word) -> bool:
    """Does it say how many of them: "30", "many", "scores"?"""
    return word.pos in ("NUM", "ADJ", "DET", "PRON") or word.lemma in draft.knowledge.actor_words.measures


def is_many(head: Word) -> bool:
    """Does a group's mention go with "they": "the rebels", "the Houthis", not "the government"?"""
    return is_plural(head) or head.lower in PLURALS or _takes_plural(head) or _is_measured(head)


def _is_measured(head: Word) -> bool:
    """Is it whom a plural counts, though the parser takes it for one name: "tens of thousands of Georgians"?"""
    return (
        head.dep == "pobj" and head.head.lower == "of" and head.head.head.lower in _MEASURES and head.lower[-1:] == "s"
    )


def _takes_plural(head: Word) -> bool:
    """Is it a name with a plural verb: "the Taliban have taken steps"?"""
    if head.tag != "NNP" or head.dep not in SUBJECT or head.child("cc", "conj") is not None:
        return False
    helps = [head.head, *head.head.children_in("aux", "auxpass")]
    return any(word.tag == "VBP" or word.lower == "were" for word in helps)


def gender_of(draft: Draft, mention: Mention, head: Word) -> str | None:
    """The gender that a person's given name, title or noun tells; None where they tell nothing."""
    if head.lower in GENDERS:
        return GENDERS[head.lower]
    if mention.name is None:
        return _gender_of_noun(draft, head.lower)
    words = draft.knowledge.actor_words
    title = draft.text[mention.start : mention.end].lower().split()[0].rstrip(".")
    if title in words.women or title in words.men:
        return "female" if title in words.women else "male"
    return draft.knowledge.given_names.gender(mention.name.split(" ")[0])


def _gender_of_noun(draft: Draft, noun: str) -> str | None:
    words = draft.knowledge.actor_words
    if noun.endswith(tuple(words.women)):
        return "female"
    return "male" if noun.endswith(tuple(words.men)) else None
