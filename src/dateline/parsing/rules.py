"""The rules of a spaCy pipeline that make parts of speech of tags, with what they make of a word remembered.

Nearly all of them ask for one word alone, by its tag, its relation and sometimes its letters, so that they need not be
tried again for each of its occurrences: the pipeline's own component takes a seventh of all its time. What this one
gives is the same.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple, TypeAlias

from spacy.language import Language
from spacy.matcher import Matcher
from spacy.tokens import Doc

FACTORY = "dateline_remembered_rules"
RULER = "attribute_ruler"
"""spaCy's name of the component."""

ASKED = frozenset({"LOWER", "TAG", "DEP", "IS_SPACE"})
"""What rules may ask of a word, by spaCy's names."""

MOST = 100_000
"""Words of which is remembered whether any rule asks for them."""

Key: TypeAlias = tuple[int, int, int]
"""Letters (0: those that no rule asks for), tag and relation of a word, as spaCy numbers them."""


class _Made(NamedTuple):
    """What the rules make of a word; 0 where they leave it as it is."""

    pos: int
    morph: int
    lemma: int
    tag: int
    dep: int


class RememberedRules:
    """Does what an attribute ruler does."""

    def __init__(self, ruler: Any) -> None:
        self._ruler = ruler
        self._letters: dict[int, int] = {}
        self._made: dict[Key, _Made] = {}
        patterns = [pattern for rule in ruler.patterns for pattern in rule["patterns"]]
        self._asked = re.compile("|".join(_letters(word for pattern in patterns for word in pattern)) or r"(?!)")
        self._longer = Matcher(ruler.vocab, validate=False)
        self._longer.add("longer", [pattern for pattern in patterns if len(pattern) > 1])

    def __call__(self, doc: Doc) -> Doc:
        """Apply the rules."""
        if self._longer(doc, allow_missing=True):
            self._ruler(doc)  # rules for several words may come before or after those for one
            return doc
        token: Any
        for token in doc:
            letters = self._letters.get(token.orth)
            key = self._ask(token) if letters is None else letters, token.tag, token.dep
            made = self._made.get(key) or self._make(token, key)
            if made.pos:
                token.pos = made.pos
            if made.morph:
                token.set_morph(made.morph)
            if made.lemma:
                token.lemma = made.lemma
            if made.tag:
                token.tag = made.tag
            if made.dep:
                token.dep = made.dep
        return doc

    def pipe(self, docs: Iterator[Doc], **_: Any) -> Iterator[Doc]:
        """Apply the rules to many."""
        return map(self, docs)

    def _ask(self, token: Any) -> int:
        """The letters of a word, if there is a rule that asks for them or for white space."""
        if len(self._letters) >= MOST:
            self._letters.clear()
        asked = token.is_space or self._asked.search(token.lower_) is not None
        self._letters[token.orth] = letters = token.orth if asked else 0
        return letters

    def _make(self, token: Any, key: Key) -> _Made:
        """What the ruler makes of a word that stands alone."""
        alone = Doc(token.vocab, words=[token.text], tags=[token.tag_], deps=[token.dep_], heads=[0])
        (word,) = self._ruler(alone)
        tag, dep = (now if now != before else 0 for now, before in ((word.tag, token.tag), (word.dep, token.dep)))
        self._made[key] = made = _Made(word.pos, word.morph.key, word.lemma, tag, dep)
        return made


def _letters(words: Iterable[dict[str, Any]]) -> Iterator[str]:
    """The letters that rules ask for, as regular expressions."""
    for asked in (word["LOWER"] for word in words if "LOWER" in word):
        if isinstance(asked, str):
            yield f"^{re.escape(asked)}$"
        else:
            yield from (f"^{re.escape(one)}$" for one in asked.get("IN", ()))
            yield from filter(None, [asked.get("REGEX")])


@Language.factory(FACTORY)
def _remembered(nlp: Language, name: str) -> RememberedRules:
    return RememberedRules(nlp.get_pipe(RULER))


def remember_rules(nlp: Language) -> None:
    """Put remembered rules in the place of a pipeline's own, if it has any that can be remembered."""
    if RULER not in nlp.pipe_names:
        return
    ruler: Any = nlp.get_pipe(RULER)
    if all(_can_be_remembered(word) for rule in ruler.patterns for pattern in rule["patterns"] for word in pattern):
        nlp.add_pipe(FACTORY, after=RULER)
        nlp.disable_pipe(RULER)


def _can_be_remembered(word: dict[str, Any]) -> bool:
    """Does a rule ask for nothing else of a word than what it is remembered by?"""
    asked = word.get("LOWER", "")
    return word.keys() <= ASKED and (isinstance(asked, str) or asked.keys() <= {"IN", "REGEX"})
