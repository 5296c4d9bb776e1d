"""The codebook loads, tells what is wrong by file and line, and its frames read their own examples."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import dateline
from dateline.errors import KnowledgeError
from dateline.knowledge.codebook import load_codebook
from dateline.knowledge.files import DataFiles
from dateline.knowledge.frames import Example, Frame
from dateline.records import Coding, EventType

BOOK = load_codebook(DataFiles())


def _code(coder: dateline.Coder, text: str) -> Coding:
    return coder.code(dateline.read(text + "\n"))


def _examples() -> Iterator[object]:
    for frame in BOOK.frames.values():
        for example in frame.examples:
            yield pytest.param(example, id=f"{frame.id}: {example.text[:40]}")


def _counterexamples() -> Iterator[object]:
    for frame in BOOK.frames.values():
        for text in frame.counterexamples:
            yield pytest.param(frame, text, id=f"{frame.id}: {text[:40]}")


@pytest.mark.parametrize("example", list(_examples()))
def test_a_frame_reads_its_examples(coder: dateline.Coder, example: Example) -> None:
    coding = _code(coder, example.text)
    words = {m.id: m.span.of(example.text) for m in coding.mentions}
    read = [
        (e.type.value, " ".join(words[i] for i in e.actors), " ".join(words[i] for i in e.recipients))
        for e in coding.events
    ]
    assert any(
        type_ == example.type and (example.actor or "") in actor and (example.recipient or "") in recipient
        for type_, actor, recipient in read
    ), read


@pytest.mark.parametrize(("frame", "text"), list(_counterexamples()))
def test_a_frame_does_not_read_its_counterexamples(coder: dateline.Coder, frame: Frame, text: str) -> None:
    assert frame.id not in {e.rule.split(">")[-1] for e in _code(coder, text).events}


def test_every_type_has_frames() -> None:
    assert {frame.type for frame in BOOK.frames.values()} >= set(EventType)


def test_the_longest_pattern_comes_first() -> None:
    weights = [pattern.weight for pattern, _ in BOOK.verbs["impose"]]
    assert weights == sorted(weights, reverse=True)


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ('id = "x"\ntype = "WALK"', "no event type"),
        ('id = "x"\ntype = "AID"\nverbs = ["give [nonsense]"]', "no word class"),
        ('id = "x"\ntype = "AID"\noperator = "magic"', "no operator"),
        ('id = "x"\ntype = "AID"\nrecipient = ["nowhere"]', "no place for a party"),
        ('id = "x"\ntype = "AID"\nverb = ["give"]', "unknown key"),
        ('id = "x"\ntype = "AID"\nexamples = ["one"]', "list of tables"),
        ('id = "x"\ntype = "AID"\nadjectives = ["ready"]', "already a trigger"),
    ],
)
def test_what_is_wrong_in_a_frame_is_told_by_file_and_line(tmp_path: Path, entry: str, message: str) -> None:
    frames = tmp_path / "codebook" / "plover"
    frames.mkdir(parents=True)
    (frames / "own.toml").write_text(f"\n[[entry]]\n{entry}\n")
    with pytest.raises(KnowledgeError, match=message) as caught:
        load_codebook(DataFiles([tmp_path]))
    assert "own.toml:2" in str(caught.value)


def test_a_user_can_add_a_frame(tmp_path: Path) -> None:
    frames = tmp_path / "codebook" / "plover"
    frames.mkdir(parents=True)
    (frames / "own.toml").write_text('[[entry]]\nid = "own.jam"\ntype = "COERCE"\nverbs = ["garble [media]"]\n')
    book = load_codebook(DataFiles([tmp_path]))
    assert [frame.id for _, frame in book.verbs["garble"]] == ["own.jam"]


def test_an_own_pattern_is_asked_before_the_same_one_of_the_package(tmp_path: Path) -> None:
    frames = tmp_path / "codebook" / "plover"
    frames.mkdir(parents=True)
    (frames / "own.toml").write_text('[[entry]]\nid = "own.shell"\ntype = "COERCE"\nverbs = ["shell [anything]"]\n')
    book = load_codebook(DataFiles([tmp_path]))
    assert next(frame.id for pattern, frame in book.verbs["shell"] if pattern.elements) == "own.shell"
