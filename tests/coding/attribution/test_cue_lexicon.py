"""Every example and counterexample of the cue lexicon, read by the coder."""

from pathlib import Path

import pytest
from marked import Marked, unmark

import dateline
from dateline.errors import KnowledgeError
from dateline.knowledge import Knowledge
from dateline.knowledge.cues import CueExample
from dateline.records import Block, BlockKind, Coding, Document, Span, Statement

EXAMPLES = Knowledge().cues.examples


def code(coder: dateline.Coder, text: str) -> Coding:
    return coder.code(Document("sha256:example", "example", text, (Block(BlockKind.PARAGRAPH, 0, len(text)),)))


def of_entry(coding: Coding, entry: str) -> list[Statement]:
    return [statement for statement in coding.statements if statement.rule.split("/")[0] == entry]


def covers(told: tuple[Span, ...], wanted: tuple[Span, ...]) -> bool:
    """Do the spans share four fifths of their characters?"""
    shared = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in told for b in wanted)
    longer = max(sum(span.end - span.start for span in spans) for spans in (told, wanted))
    return shared >= 0.8 * longer


def agrees(statement: Statement, marked: Marked) -> bool:
    named = not marked.source or (
        statement.source is not None and any(statement.source.overlaps(span) for span in marked.source)
    )
    return named and covers(statement.content, marked.content)


@pytest.mark.parametrize("example", [each for each in EXAMPLES if each.holds], ids=lambda each: each.text)
def test_examples_are_attributed(coder: dateline.Coder, example: CueExample) -> None:
    marked = unmark(example.text)
    told = of_entry(code(coder, marked.text), example.entry)
    assert any(agrees(statement, marked) for statement in told)


@pytest.mark.parametrize("example", [each for each in EXAMPLES if not each.holds], ids=lambda each: each.text)
def test_counterexamples_are_not(coder: dateline.Coder, example: CueExample) -> None:
    assert of_entry(code(coder, example.text), example.entry) == []


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ('id = "x"\npos = "verbs"\nlemmas = ["say"]', "part of speech"),
        ('id = "x"\npos = "verb"\nframes = ["obj"]\nlemmas = ["say"]', "no frame"),
        ('id = "x"\npos = "verb"\nstance = "says"\nlemmas = ["say"]', "Stance"),
        ('id = "x"\npos = "verb"\nexamples = ["He said so."]\nlemmas = ["say"]', "no cue or content"),
        ('id = "x"\npos = "verb"\nlemma = ["say"]', "unknown key"),
    ],
)
def test_a_wrong_entry_is_named(tmp_path: Path, entry: str, message: str) -> None:
    (tmp_path / "cues").mkdir()
    (tmp_path / "cues" / "mine.toml").write_text(f"[[entry]]\n{entry}\n")
    with pytest.raises(KnowledgeError, match=message) as error:
        Knowledge([tmp_path]).cues  # noqa: B018
    assert "mine.toml:1" in str(error.value)


def test_an_overlay_adds_a_cue(tmp_path: Path) -> None:
    (tmp_path / "cues").mkdir()
    (tmp_path / "cues" / "mine.toml").write_text(
        '[[entry]]\nid = "mine"\npos = "verb"\nlemmas = ["vouchsafe"]\nframes = ["that"]\n'
    )
    assert [sense.id for sense in Knowledge([tmp_path]).cues.senses("verb", "vouchsafe")] == ["mine"]
