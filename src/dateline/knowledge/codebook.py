"""The codebook: frames that say which words tell of which type of event, and where its parties stand.

A frame is an `[[entry]]` of `codebook/plover/*.toml`. Its triggers are written as patterns:

    verbs = ["attack", "drive out", "open fire", "impose [restriction] on"]

The first word is a verb's lemma; what follows has to hang on it in this order: a particle or preposition ("out",
"on"), a noun ("fire": the object, or what stands behind the preposition before it), or a class of nouns in brackets
from `codebook/classes.toml`. `[party]` is any person, group or state, `[place]` any place, `[anything]` any noun;
`a/b` means either. The longest pattern that fits wins.
"""

from collections.abc import Iterable, Mapping

from dateline.knowledge.files import PACKAGED, DataFiles, Entry
from dateline.knowledge.frames import Codebook, Compound, Element, Example, Frame, Pattern, Turn
from dateline.records import EventType

LINKS = frozenset(
    [
        "about",
        "across",
        "after",
        "against",
        "ahead",
        "along",
        "alongside",
        "around",
        "as",
        "aside",
        "at",
        "away",
        "back",
        "before",
        "behind",
        "between",
        "by",
        "doer",
        "down",
        "for",
        "forth",
        "from",
        "if",
        "in",
        "inside",
        "into",
        "near",
        "of",
        "off",
        "on",
        "once",
        "onto",
        "out",
        "outside",
        "over",
        "that",
        "through",
        "to",
        "together",
        "toward",
        "towards",
        "under",
        "unless",
        "until",
        "up",
        "upon",
        "when",
        "with",
        "without",
    ]
)
"""The particles and prepositions that a pattern can name."""
OPEN_CLASSES = frozenset({"party", "place", "anything"})
"""Classes that the grammar decides, not a list of words."""
ROLES = frozenset(
    {"subject", "object", "speaker", "inner actor", "inner recipient", "inner object", "complement", "purpose"}
)
_ARMS = ("troops", "aircraft", "ship", "bomb", "munition")
_FIRED = ("bomb", "munition", "weapon")
_KEYS = (
    "id", "type", "mode", "cameo", "operator", "verbs", "nouns", "adjectives", "modals", "actor", "recipient", "of",
    "modifier", "near", "doer", "contexts", "bare", "reciprocal", "direct", "personal", "persons", "examples",
    "counterexamples",
)  # fmt: skip


def load_codebook(files: DataFiles, name: str = "plover") -> Codebook:
    """Load and check a codebook's frames, its word classes, operators and contexts."""
    classes = {entry.id: _class(entry) for entry in files.entries("codebook/classes.toml")}
    turns = {entry.id: _turn(entry) for entry in files.entries("codebook/composition.toml")}
    book = Codebook(turns=turns, classes=classes)
    book.arms = frozenset().union(*(book.words(name) for name in _ARMS))
    book.fired = frozenset().union(*(book.words(name) for name in _FIRED))
    frames = files.entries(f"codebook/{name}/*.toml")
    for entry in frames:
        _add(book, entry, classes)
    # A user's own trigger is asked before the same one of the package.
    own = {entry.id for entry in frames if not entry.file.is_relative_to(PACKAGED)}
    for patterns in book.verbs.values():
        patterns.sort(key=lambda pair: (pair[0].weight, pair[1].doer, pair[1].near, pair[1].id in own), reverse=True)
    for phrases in book.nouns.values():
        phrases.sort(key=lambda pair: (pair[0].weight, pair[1].near, pair[1].id in own), reverse=True)
    book.realms = frozenset().union(*(entry.texts("words") for entry in files.entries("codebook/realms.toml")))
    for entry in files.entries("codebook/instruments.toml"):
        book.instruments.update(dict.fromkeys(entry.texts("words"), entry.id))
    for entry in files.entries("codebook/contexts.toml"):
        book.contexts.update(dict.fromkeys(entry.texts("words"), entry.id))
    return book


def _class(entry: Entry) -> Element:
    entry.only("id", "words", "party", "note")
    return Element(frozenset(entry.texts("words")), party=entry.flag("party"))


def _turn(entry: Entry) -> Turn:
    entry.only("id", "types", "status", "drops", "note")
    types = entry.values.get("types", {})
    if not isinstance(types, dict):
        raise entry.wrong("'types' has to be a table", 'Write types = { AID = "SANCTION" }')
    return Turn(
        entry.id,
        {_type(entry, key): _type(entry, value) for key, value in types.items()},
        entry.text("status", ""),
        frozenset(_type(entry, name) for name in entry.texts("drops")),
    )


def _type(entry: Entry, name: str) -> EventType:
    try:
        return EventType(name)
    except ValueError:
        raise entry.wrong(f"'{name}' is no event type", f"Types: {', '.join(EventType)}") from None


def _add(book: Codebook, entry: Entry, classes: Mapping[str, Element]) -> None:
    frame = _frame(entry)
    if frame.operator and frame.operator not in book.turns:
        raise entry.wrong(f"there is no operator '{frame.operator}'", "Add it to codebook/composition.toml")
    for name in filter(None, (frame.near, frame.doer)):
        if name not in classes:
            raise entry.wrong(f"there is no word class '{name}'", "Add it to codebook/classes.toml")
    book.frames[frame.id] = frame
    for text in entry.texts("verbs"):
        pattern = _pattern(entry, text, classes)
        book.verbs.setdefault(pattern.lemma, []).append((pattern, frame))
    for text in entry.texts("nouns"):
        compound = _compound(text)
        book.nouns.setdefault(compound.last, []).append((compound, frame))
    _add_single(book.adjectives, frame, entry, "adjectives")
    _add_single(book.modals, frame, entry, "modals")


def _add_single(index: dict[str, Frame], frame: Frame, entry: Entry, key: str) -> None:
    for word in entry.texts(key):
        if word in index:
            raise entry.wrong(f"'{word}' is already a trigger of '{index[word].id}'", "Take it out of one of them")
        index[word] = frame


def _frame(entry: Entry) -> Frame:
    entry.only(*_KEYS)
    named = entry.values.get("type")
    actor = entry.texts("actor") or ("subject",)
    recipient = entry.texts("recipient") or ("object",)
    for role in (*actor, *recipient):
        if role not in ROLES and role not in LINKS:
            raise entry.wrong(f"'{role}' is no place for a party", f"Use a preposition or {', '.join(sorted(ROLES))}")
    return Frame(
        id=entry.id,
        type=_type(entry, named) if isinstance(named, str) else None,
        mode=entry.text("mode", "") or None,
        cameo=entry.text("cameo", "") or None,
        operator=entry.text("operator", ""),
        actor=actor,
        recipient=recipient,
        of=entry.text("of", "recipient"),
        modifier=entry.text("modifier", "actor"),
        bare=entry.flag("bare"),
        reciprocal=entry.flag("reciprocal"),
        direct=entry.flag("direct"),
        personal=entry.flag("personal"),
        persons=entry.flag("persons"),
        near=entry.text("near", ""),
        doer=entry.text("doer", ""),
        contexts=entry.texts("contexts"),
        modals=entry.texts("modals"),
        examples=_examples(entry, named),
        counterexamples=entry.texts("counterexamples"),
    )


def _examples(entry: Entry, named: object) -> tuple[Example, ...]:
    rows = entry.values.get("examples", [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) and "text" in row for row in rows):
        raise entry.wrong("'examples' has to be a list of tables", 'Write examples = [{ text = "...", actor = "..." }]')
    return tuple(Example(row["text"], row.get("type", named), row.get("actor"), row.get("recipient")) for row in rows)


def _pattern(entry: Entry, text: str, classes: Mapping[str, Element]) -> Pattern:
    lemma, *rest = text.split()
    return Pattern(lemma, tuple(_element(entry, word, classes) for word in rest))


def _compound(text: str) -> Compound:
    words = text.split()
    link = words.pop() if len(words) > 1 and words[-1] in LINKS else ""
    return Compound(words[-1], tuple(words[:-1]), link)


def _element(entry: Entry, word: str, classes: Mapping[str, Element]) -> Element:
    if word.startswith("["):
        name = word.strip("[]")
        if name in OPEN_CLASSES:
            return Element(frozenset(), open=name)
        if name not in classes:
            known: Iterable[str] = sorted({*classes, *OPEN_CLASSES})
            raise entry.wrong(f"there is no word class '{name}'", f"Known: {', '.join(known)}")
        return classes[name]
    words = frozenset(word.split("/"))
    return Element(words, link=words <= LINKS, literal=True)
