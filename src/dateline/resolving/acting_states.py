"""Countries and capitals that act: "Syria has accused Israel", "Moscow said", "demanded by Damascus"."""

from dateline.knowledge.acting_verbs import ActingVerbs
from dateline.knowledge.known_names import Known, KnownKind
from dateline.parsing.phrases import first_joined
from dateline.parsing.tree import Word
from dateline.records import Mention, MentionType
from dateline.resolving import entities
from dateline.resolving.draft import Draft

_NATIONS = (KnownKind.PEOPLE, KnownKind.COUNTRY)
_TOGETHER = frozenset({"with", "between", "against", "by", "among"})


def mark_acting_states(draft: Draft) -> None:
    """Make organisations of the country names and capitals that act, or are acted upon as parties."""
    for mention in draft.mentions:
        if mention.type is MentionType.LOCATION:
            known = state_named(draft, mention) or _capital_elsewhere(draft, mention)
            if known is not None and _acts(draft, mention, known):
                as_government(draft, mention, known)


def state_named(draft: Draft, mention: Mention) -> Known | None:
    """The country that a location names, by its own name or its capital's; None for any other place, or mere ground."""
    word = draft.parse.word_at(mention.head.start)
    sighted = draft.sighted.at(word) if word else None
    if word is None or sighted is None or draft.parse.words[sighted.last].end != mention.end:
        return None
    if _is_ground(draft, draft.parse.words[sighted.first]):
        return None
    known = sighted.of(KnownKind.COUNTRY, KnownKind.CAPITAL, KnownKind.SEAT)
    country = mention.place.country if mention.place else None
    return known if known is not None and country in (None, known.country) else None


def _capital_elsewhere(draft: Draft, mention: Mention) -> Known | None:
    """The country whose capital says or does something, though a town of its name lies nearer.

    Only of a country that the report names otherwise, too: Pakistan's, for "Islamabad denied it" beside "Pakistani".
    """
    word = draft.parse.word_at(mention.head.start)
    known = draft.sighted.of(word, KnownKind.CAPITAL) if word is not None else None
    if word is None or known is None or first_joined(word).dep != "nsubj":
        return None
    named = (one for sighted in draft.sighted.all for one in sighted.values)
    return known if any(one.kind in _NATIONS and one.country == known.id for one in named) else None


def _is_ground(draft: Draft, first: Word) -> bool:
    """Is the country ground here: a part of it ("bombed southern Lebanon"), or beyond "the border with Pakistan"?"""
    toponyms, words, start = draft.knowledge.toponyms, draft.parse.words, first.sentence.first
    if first.i > start and words[first.i - 1].lower in toponyms.parts:
        return True
    return first.i - 1 > start and words[first.i - 1].lower == "with" and words[first.i - 2].lemma in toponyms.lines


def as_government(draft: Draft, mention: Mention, known: Known) -> Mention:
    """The mention as one of the country's government."""
    place = mention.place if mention.place is None or mention.place.country in (None, known.id) else None
    return draft.mentions.update(
        mention.id,
        place=place,
        type=MentionType.ORGANISATION,
        name=mention.name if known.kind is KnownKind.COUNTRY else draft.text[mention.start : mention.end],
        entity=entities.government(known.id),
        country=known.id,
        sectors=("GOV",),
    )


def _acts(draft: Draft, mention: Mention, known: Known) -> bool:
    word = draft.parse.word_at(mention.head.start)
    if word is None:
        return False
    verbs = draft.knowledge.acting_verbs
    first = first_joined(word)
    head = first.head
    if first.dep == "nsubj":
        return _verb_acts(head, verbs, known)
    if first.dep == "dobj":
        return head.lemma in verbs.addressing
    if first.dep == "poss":  # "condemned Israel's plan"
        judged = head.dep == "dobj" and head.head.lemma in verbs.addressing
        return judged and head.lemma in draft.knowledge.codebook.words("step")
    if first.dep == "pobj":
        if head.dep == "agent":
            return True
        if head.lower in _TOGETHER and (known.kind is KnownKind.COUNTRY or head.lower == "with"):
            return True
        return head.lower == "on" and head.head.lemma == "call"
    return False


def _verb_acts(verb: Word, verbs: ActingVerbs, known: Known) -> bool:
    if verb.lemma in verbs.acting:
        return True
    if known.kind is KnownKind.CAPITAL:
        return False
    if verb.lemma == "be":
        return verb.child("acomp") is not None
    return verb.pos == "VERB" and verb.lemma not in verbs.idle
