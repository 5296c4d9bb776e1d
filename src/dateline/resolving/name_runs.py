"""Stretches of capitals that may be names: how far a name goes, and what may stand inside it in small letters."""

import re
from collections.abc import Iterator

from dateline.knowledge import Knowledge
from dateline.parsing.tree import Word

HYPHENS = frozenset({"-", "–", "‑"})
NEVER = frozenset({"DATE", "TIME", "LANGUAGE", "LAW", "EVENT", "WORK_OF_ART", "PRODUCT", "MONEY", "PERCENT", "ORDINAL"})
"""The pipeline's labels for what names neither people nor bodies."""
_TELLING = frozenset({"NOUN", "VERB", "ADJ", "ADV", "AUX", "PROPN"})
COMPLETING = frozenset({"of", "for"})
"""What a body's name may go on with: "Ministry of Defence"."""
_ORDINAL = re.compile(r"\d+(st|nd|rd|th)$")
_UNITS = frozenset({"brigade", "division", "corps", "army", "battalion", "regiment", "legion", "fleet", "squadron"})
_LITTLE = frozenset({"of", "for", "the", "and", "to", "in", "on", "against", "with", "&", "-"})
"""Words of a name that give no initial."""


def is_headline(words: list[Word]) -> bool:
    """Is a sentence written with capitals throughout, so that they tell nothing?"""
    telling = [word for word in words if word.pos in _TELLING and word.text.isalpha()]
    return len(telling) > 3 and all(word.text[0].isupper() for word in telling)


def name_runs(words: list[Word], knowledge: Knowledge) -> Iterator[list[Word]]:
    """Stretches of capitalised words, with what may stand between: particles, hyphens, "of" in a body's name."""
    run: list[Word] = []
    spelt = _spelt_out(words)
    for at, word in enumerate(words):
        after = words[at + 1] if at + 1 < len(words) else None
        inside = word.i in spelt or (after is not None and _goes_on(word, run, after, words, knowledge))
        if _capital(word, at == 0) or inside or (after is not None and _numbers(word, after)):
            run.append(word)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _numbers(word: Word, after: Word) -> bool:
    """Is it the number of a unit that is named by it: "7th Brigade"?"""
    return bool(_ORDINAL.match(word.text)) and after.text[0].isupper() and after.lower in _UNITS


def _spelt_out(words: list[Word]) -> set[int]:
    """The words of names whose initials stand behind them: "Aid to the Church in Need (ACN)"."""
    found: set[int] = set()
    for at in range(1, len(words) - 2):
        short = words[at + 1]
        if words[at].text != "(" or words[at + 2].text != ")" or not short.text.isupper() or len(short.text) < 3:
            continue
        first, letters = at, list(short.text)
        while letters and first > 0:
            first -= 1
            if words[first].text[0] == letters[-1]:
                letters.pop()
            elif words[first].lower not in _LITTLE:
                break
        if not letters:
            found.update(word.i for word in words[first:at])
    return found


def _capital(word: Word, opens: bool) -> bool:
    if not word.text[0].isupper() or word.ent in NEVER or word.pos in ("PRON", "DET", "ADP", "SCONJ", "CCONJ"):
        return False
    if opens:
        return word.pos == "PROPN" or (bool(word.ent) and word.tag not in ("NN", "NNS"))
    return word.pos in ("PROPN", "NOUN", "ADJ", "VERB") or bool(word.ent)


def _goes_on(word: Word, run: list[Word], after: Word, words: list[Word], knowledge: Knowledge) -> bool:
    """Does a name go on over a word in small letters?"""
    if run and run[-1].lower in COMPLETING and word.lower == "the":
        return True
    if run and knowledge.agents.ends_name(run[-1].lower) and _completes(word, after, words):
        return True
    if word.lower in knowledge.actor_words.particles:
        beyond = _behind(after, words) if after.text in HYPHENS else after
        return beyond.text[0].isupper() and (bool(run) or beyond is not after)
    return _hyphenates(word, run, after, knowledge)


def _hyphenates(word: Word, run: list[Word], after: Word, knowledge: Knowledge) -> bool:
    if word.text not in HYPHENS or not run:
        return False
    return after.text[0].isupper() or run[-1].lower in knowledge.actor_words.particles


def _completes(word: Word, after: Word, words: list[Word]) -> bool:
    """Does a body's name go on behind this word: "Ministry of Defence", "Movement for the Liberation of Congo"?"""
    if word.lower not in COMPLETING:
        return False
    if after.lower == "the":
        after = _behind(after, words)
    return after.text[0].isupper() and after.pos in ("PROPN", "NOUN", "ADJ") and after.ent not in NEVER


def _behind(word: Word, words: list[Word]) -> Word:
    """The word behind, the word itself at the end of its sentence."""
    return words[min(word.i + 1, words[-1].i) - words[0].i]
