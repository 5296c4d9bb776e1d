"""Frames whose content is a finite clause: behind the cue, raised by a passive, around it, or astray in the parse."""

from dateline.coding.attribution.match import Match, infinitive, is_finite, opened_by, that_clause
from dateline.coding.attribution.source import is_tail, set_off_subject
from dateline.knowledge.cues import CueSense
from dateline.parsing import Word

_QUESTIONS = frozenset({"whether", "if", "how", "why", "what", "who", "when", "where", "which", "that"})

_CITING = frozenset({"cite", "quote"})


def match_clause(word: Word, sense: CueSense) -> Match | None:
    """A finite clause, a question, the sentence around "he said", or what a passive raises."""
    if "that" not in sense.frames:
        return None
    for child in (*_said(word), *_below_companions(word, sense), *_beside_adjective(word), *_below_citing(word)):
        if (_is_clause(child) or (sense.reports and _reported(word, child))) and not _behind_colon(word, child):
            return Match(sense, "that", (child,), around=child.i < word.i)
    return _raised(word, sense) or _around(word, sense) or _stray_clause(word, sense)


def _said(word: Word) -> list[Word]:
    """The children of a cue, without clauses before it where another follows and no comma parts them from the source.

    That is a headline or a sentence that runs on: "Troops moved in the monitor said ten had died".
    """
    teller = word.child("nsubj")
    if (name := set_off_subject(word)) is not None:
        return [child for child in word.children if child is not name.head]
    before = [child for child in word.children if child.dep == "ccomp" and child.i < word.i]
    behind = [child for child in word.children if child.dep == "ccomp" and child.i > word.i]
    if teller is None or not before or not behind or teller.i < before[-1].i:
        return word.children
    if any(
        child.text == "," and before[-1].i < child.i < teller.i for each in (word, *before) for child in each.children
    ):
        return word.children
    return [child for child in word.children if child not in before]


def _behind_colon(word: Word, clause: Word) -> bool:
    """Does the cue stand behind the colon of an earlier clause: "they were hopeful: they believe ..."?"""
    return clause.i < word.i and any(
        child.text in ":;" and clause.i < child.i < word.i for child in (*word.children, *clause.children)
    )


def _below_companions(word: Word, sense: CueSense) -> list[Word]:
    """Clauses that hang on another word of the cue: on "clear" in "made clear that"."""
    if len(sense.words) == 1:
        return []
    return [
        below
        for child in word.children
        if child.lower in sense.words[1:]
        for below in child.children
        if that_clause(below)
    ]


def _below_citing(word: Word) -> list[Word]:
    """Clauses that hang on a citing set in before them: "the agency reported, citing two officers, that"."""
    citing = (child for child in word.children_in("advcl") if child.tag == "VBG" and child.lemma in _CITING)
    return [below for verb in citing for below in verb.children_in("ccomp") if that_clause(below)]


def _beside_adjective(word: Word) -> list[Word]:
    """Clauses that hang on the copula of an adjective: "it is not clear whether"."""
    if word.dep != "acomp" or word.head.pos != "AUX":
        return []
    return [child for child in word.head.children if child.i > word.i and child.dep in ("ccomp", "advcl")]


def _is_clause(child: Word) -> bool:
    if child.dep in ("ccomp", "csubjpass"):
        return is_finite(child) or opened_by(child, _QUESTIONS) or _asks(child)
    if child.i < child.head.i:
        return False
    if child.dep in ("acl", "advcl"):
        return opened_by(child, ("that",) if child.dep == "acl" or child.head.pos == "ADJ" else ("whether",))
    return child.dep == "parataxis" and is_finite(child)


def _asks(verb: Word) -> bool:
    """Does a question word open the clause, wherever it hangs: "which of them had left"?"""
    return any(
        child.i < verb.i and any(below.tag in ("WP", "WRB", "WDT") for below in child.children)
        for child in verb.children
    )


def _reported(word: Word, child: Word) -> bool:
    """Is it what a verb of speech reports, by a parse that takes it for something else?"""
    if child.dep == "advcl" and child.i > word.i:
        return (_states(child) and is_finite(child)) or (_says_not(word) and opened_by(child, _QUESTIONS))
    return _subject_only(child)


def _says_not(word: Word) -> bool:
    """Is it denied, with nothing else for a content: "did not specify when"?"""
    return word.child("neg") is not None and word.child("dobj", "ccomp", "prep") is None


def _subject_only(child: Word) -> bool:
    """Has a clause a subject but no tense, by a slip of the parser or as in "the film shows troops leaving"?"""
    return (
        child.dep == "ccomp"
        and child.tag in ("VB", "VBG", "VBN", "NN", "NNS")
        and infinitive(child) is None
        and child.child("nsubj", "nsubjpass") is not None
    )


def _stray_clause(word: Word, sense: CueSense) -> Match | None:
    """A "that" clause that the parser hangs on a noun in between: "told the crowd in Homs that"."""
    if not sense.reports or sense.pos != "verb":
        return None
    below = [inner for child in word.children if child.i > word.i for inner in _nouns_below(child)]
    for noun in below:
        for child in noun.children:
            if child.dep in ("acl", "relcl", "ccomp") and _states_to(word, noun, child) and is_finite(child):
                return Match(sense, "that", (child,))
    return None


def _states_to(cue: Word, noun: Word, verb: Word) -> bool:
    """Is it what somebody is told, with "that" or without: "told a reporter the hospital had received five bodies"?"""
    return _states(verb) or (cue.lemma == "tell" and noun.dep in ("dobj", "dative") and _complete_clause(verb))


def _states(verb: Word) -> bool:
    """Is it a clause that "that" opens, taken for a relative one though it lacks no subject or object?"""
    if that_clause(verb):
        return True
    relative = next((child for child in verb.children if child.tag == "WDT" and child.lower == "that"), None)
    return relative is not None and relative.dep in ("pobj", "advmod")


def _nouns_below(child: Word) -> list[Word]:
    """The noun of an object or prepositional phrase, and the nouns behind its own prepositions."""
    if child.dep == "advcl" and child.tag in ("VBZ", "VBP") and opened_by(child, ("as",)):
        return [child]  # "dismissed as fabrications reports that"
    if child.dep in ("dobj", "dative", "npadvmod"):
        return [child, *(inner for below in child.children_in("prep") for inner in _nouns_below(below))]
    if child.dep == "prep" and (inner := child.child("pobj")) is not None:
        return [inner, *(noun for below in inner.children_in("prep") for noun in _nouns_below(below))]
    return []


def _raised(word: Word, sense: CueSense) -> Match | None:
    """An infinitive that a passive takes with its subject: "the general is said to have fled"."""
    child, topic = word.child("xcomp"), word.child("nsubjpass")
    if child is None or topic is None or infinitive(child) is None or "person to" in sense.frames:
        return None
    if word.lower == "supposed":
        return None  # a duty: "was supposed to open"
    return Match(sense, "raised", (topic, child))


def _around(word: Word, sense: CueSense) -> Match | None:
    """The sentence around "he said" where the parser hangs the cue below it."""
    above = word.head
    if word.dep == "parataxis" and above.pos in ("NOUN", "PROPN", "PRON") and above.dep == "nsubj":
        above = above.head  # "the difference, he told me, is that"
    if sense.reports and is_tail(word) and not any(_completes(child) for child in word.children if child.dep != "dobj"):
        return Match(sense, "that", (above,), around=True)
    if word.dep not in ("ccomp", "parataxis", "advcl") or above.pos not in ("VERB", "AUX"):
        return None
    if word.dep == "advcl" and (word.tag == "VBG" or not opened_by(word, ("as",))):
        return None
    if any(_completes(child) for child in word.children):
        return None
    if word.dep == "ccomp" and (
        (above.i < word.i and not _set_off(word)) or not any(child.dep == "nsubj" for child in word.children)
    ):
        return None
    before = _before_both(word, above) if word.dep == "parataxis" else None
    return Match(sense, "that", (before,)) if before is not None else Match(sense, "that", (above,), around=True)


def _completes(child: Word) -> bool:
    """Does a child give the verb a content of its own: "as Damascus rules out a truce"?"""
    if child.dep in ("mark", "dobj"):
        return child.lower not in ("as", "it")
    return child.dep in ("ccomp", "xcomp") or (child.dep == "prt" and child.child("pobj") is not None)


def _before_both(word: Word, above: Word) -> Word | None:
    """What is said where a second cue follows the first: "the truce is over, he said, Reuters reported"."""
    teller = above.child("nsubj")
    if teller is None or teller.i < word.i:
        return None
    said = above.child("ccomp") or above.head
    return said if said.i < word.left else None


def _set_off(word: Word) -> bool:
    """Does a comma or dash divide the cue from the sentence it hangs on?"""
    return any(
        child.dep == "punct"
        for child in word.head.children
        if min(word.i, word.head.i) < child.i < max(word.i, word.head.i)
    )


def match_noun_clause(word: Word, sense: CueSense) -> Match | None:
    """The clause or infinitive of a noun: "his claim (is) that", "plans to", "no sign they were ready"."""
    equated = _equated(word) if "that" in sense.frames else None
    if equated is not None:
        return Match(sense, "that", (equated,))
    for child in word.children:
        if child.i < word.i:
            continue
        if "that" in sense.frames and child.dep in ("acl", "ccomp", "relcl") and that_clause(child):
            return Match(sense, "that", (child,))
        if "to" in sense.frames and child.dep in ("acl", "xcomp") and infinitive(child) is not None:
            return Match(sense, "to", (child,))
        if "that" in sense.frames and child.dep in ("acl", "relcl") and _complete_clause(child):
            return Match(sense, "that", (child,))
    return None


def _equated(noun: Word) -> Word | None:
    """The clause that a noun is said to be: "Washington's view is that the talks have failed"."""
    copula = noun.head
    if noun.dep != "nsubj" or copula.lemma != "be":
        return None
    return next((child for child in copula.children if child.dep == "ccomp" and that_clause(child)), None)


def _complete_clause(verb: Word) -> bool:
    """Is it a clause that lacks nothing, with its "that" left out: "no sign they were ready"?"""
    pronoun = any(child.tag in ("WP", "WDT", "WRB", "WP$") for child in verb.children)
    return (
        not pronoun
        and verb.child("nsubj", "nsubjpass") is not None
        and verb.child("dobj", "acomp", "attr", "ccomp", "xcomp", "auxpass") is not None
    )
