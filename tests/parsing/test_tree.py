from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.parsing import Parse, SpacyPipeline
from dateline.parsing.pipeline import parse
from dateline.records import Block, BlockKind, Document


def document(*paragraphs: str) -> Document:
    text = "\n\n".join(paragraphs)
    blocks, at = [], 0
    for paragraph in paragraphs:
        blocks.append(Block(BlockKind.PARAGRAPH, at, at + len(paragraph)))
        at += len(paragraph) + 2
    return Document("sha256:0", "test", text, tuple(blocks))


def read(pipeline: SpacyPipeline, *paragraphs: str) -> Parse:
    return parse(document(*paragraphs), pipeline)


def test_words_stand_where_the_document_has_them(pipeline: SpacyPipeline) -> None:
    found = read(pipeline, "Rebels left the city.", "The army — 300 men — moved in.")
    assert [found.document.text[word.start : word.end] for word in found.words] == [word.text for word in found.words]


def test_no_sentence_runs_over_a_block(pipeline: SpacyPipeline) -> None:
    found = read(pipeline, "Truce near, says", "the Kremlin on Friday")
    assert {sentence.block_index for sentence in found.sentences} == {0, 1}
    for sentence in found.sentences:
        assert sentence.block.start <= sentence.start < sentence.end <= sentence.block.end


def test_heads_children_and_edges_agree(pipeline: SpacyPipeline) -> None:
    found = read(pipeline, "The minister said that rebels who had fled the town were ready to talk.")
    for word in found.words:
        assert all(child.head is word for child in word.children)
        subtree = word.subtree()
        assert (word.left, word.right) == (subtree[0].i, subtree[-1].i)
        assert word.is_root or word in word.head.children


def test_line_breaks_and_double_spaces_are_no_words(pipeline: SpacyPipeline) -> None:
    found = read(pipeline, "The army\nsaid  it\twon.")
    assert [word.text for word in found.words] == ["The", "army", "said", "it", "won", "."]
    assert found.words[3].start == 15


def test_look_up_by_offset(pipeline: SpacyPipeline) -> None:
    found = read(pipeline, "Rebels left.", "Troops came.")
    assert found.word_at(0) is found.words[0]
    assert found.word_at(6) is None
    assert [word.text for word in found.words_in(7, 18)] == ["left", ".", "Troops"]
    sentence = found.sentence_at(15)
    assert sentence is not None
    assert sentence.block_index == 1


@settings(max_examples=40, deadline=None)
@given(paragraph=st.text(min_size=1, max_size=120))
def test_any_text_is_parsed_without_loss(pipeline: SpacyPipeline, paragraph: str) -> None:
    found = read(pipeline, paragraph)
    assert all(found.word_at(word.start) is word for word in found.words)
    assert _without_spaces("".join(word.text for word in found.words)) == _without_spaces(paragraph)


def _without_spaces(text: str) -> str:
    return "".join(character for character in text if not character.isspace())
