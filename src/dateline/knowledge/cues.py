"""The cue lexicon: the words that attribute, by class and frame, from `data/cues/*.toml`.

An entry is a class of words that share their frames, as in VerbNet: what kind of complement holds the content.

    quote        a quotation: X says, "..."
    that         a finite clause, or a question: X says (that) S, X asks whether S
    to           an infinitive, with a subject of its own or not: X hopes to V, X wants Y to V
    ing          a participle: X denies V-ing
    object       a noun phrase: X rejects the plan
    number       a number alone, of what another has told: X says 40
    person to    an infinitive behind the person spoken to: X urges Y to V
    small        a small clause: X calls Y a Z, X deems Y unfit
    +for         a prepositional phrase: X calls for Y
    object +of   a noun phrase and what is said of it: X accuses Y of Z
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.knowledge.files import DataFiles, Entry
from dateline.records import Stance

PARTS_OF_SPEECH = frozenset({"verb", "noun", "adjective", "adverb", "phrase", "carrier", "document", "listener"})
_PLAIN_FRAMES = frozenset({"quote", "that", "to", "ing", "object", "number", "person to", "small"})
_KEYS = (
    "id",
    "pos",
    "lemmas",
    "frames",
    "stance",
    "denied",
    "of_others",
    "reports",
    "relays",
    "sources",
    "objects",
    "examples",
    "counterexamples",
)


@dataclass(frozen=True, slots=True)
class CueSense:
    """One reading of a cue word: the class that it belongs to, and the frames that the class licenses."""

    id: str
    pos: str
    words: tuple[str, ...]
    """The lemma, and the words that have to hang on it: ("point", "out")."""
    frames: frozenset[str]
    prepositions: frozenset[str]
    """Prepositions whose object is the content: "for" in "called for a truce"."""
    predicates: frozenset[str]
    """Prepositions whose object is said of the direct object: "of" in "accused the army of looting"."""
    stance: Stance
    denied: Stance | None
    """The stance of the word where it is denied, if that is one of its own: "did not comment" declines."""
    of_others: Stance | None
    """The stance of an infinitive with a subject of its own: "wants the rebels to leave" demands."""
    reports: bool
    """Does it report speech (rather than an attitude), so that it counts inside other speech too?"""
    sources: frozenset[str]
    """Lemmas of the nouns that can be its source ("study", "footage"); empty: any."""
    objects: frozenset[str]
    """Lemmas of the nouns that can be what it tells of ("death", "toll"); empty: any."""
    relays: bool
    """Does its subject pass on what its object says: "quoted the minister as saying"?"""


@dataclass(frozen=True, slots=True)
class CueExample:
    """A sentence of an entry: `[source] <cue> {content}`, or a counterexample in plain words."""

    entry: str
    text: str
    holds: bool


class CueLexicon:
    """All cue senses, looked up by part of speech and lemma."""

    def __init__(self, files: DataFiles) -> None:
        """Read and check `cues/*.toml`; raises `KnowledgeError` for an entry that can't be used."""
        self._senses: dict[tuple[str, str], list[CueSense]] = defaultdict(list)
        self.examples: list[CueExample] = []
        for entry in files.entries("cues/*.toml"):
            self.examples += _examples(entry)
            for sense in _senses(entry):
                self._senses[sense.pos, sense.words[0]].append(sense)
        for senses in self._senses.values():
            senses.sort(key=lambda sense: -len(sense.words))

    def senses(self, pos: str, lemma: str) -> list[CueSense]:
        """The senses of a word, those of several words first; empty when it is no cue."""
        return self._senses.get((pos, lemma), _NONE)

    def __len__(self) -> int:
        return sum(map(len, self._senses.values()))


_NONE: list[CueSense] = []


def _senses(entry: Entry) -> Iterator[CueSense]:
    entry.only(*_KEYS)
    pos = entry.text("pos")
    if pos not in PARTS_OF_SPEECH:
        raise entry.wrong(f"'{pos}' is no part of speech", f"Known: {', '.join(sorted(PARTS_OF_SPEECH))}")
    frames = entry.texts("frames")
    for frame in frames:
        if frame not in _PLAIN_FRAMES and not frame.removeprefix("object ").startswith("+"):
            raise entry.wrong(f"'{frame}' is no frame", f"Known: {', '.join(sorted(_PLAIN_FRAMES))}, +for, object +of")
    stance = _stance(entry)
    for lemma in entry.texts("lemmas"):
        yield CueSense(
            entry.id,
            pos,
            tuple(lemma.split()),
            frozenset(frames) & _PLAIN_FRAMES,
            frozenset(frame[1:] for frame in frames if frame.startswith("+")),
            frozenset(frame.removeprefix("object +") for frame in frames if frame.startswith("object +")),
            stance,
            _stance(entry, "denied") if "denied" in entry.values else None,
            _stance(entry, "of_others") if "of_others" in entry.values else None,
            entry.flag("reports"),
            frozenset(entry.texts("sources")),
            frozenset(entry.texts("objects")),
            entry.flag("relays"),
        )


def _stance(entry: Entry, key: str = "stance") -> Stance:
    try:
        return Stance(entry.text(key, "asserts"))
    except ValueError as error:
        raise entry.wrong(str(error), f"Known: {', '.join(Stance)}") from error


def _examples(entry: Entry) -> list[CueExample]:
    examples = [CueExample(entry.id, text, True) for text in entry.texts("examples")]
    for example in examples:
        if "<" not in example.text or "{" not in example.text:
            raise entry.wrong(f"the example {example.text!r} has no cue or content", "Write [source] <cue> {content}")
    return examples + [CueExample(entry.id, text, False) for text in entry.texts("counterexamples")]
