from dateline.parsing import SpacyPipeline
from dateline.parsing.pipeline import parse
from dateline.parsing.prepared import texts_to_parse
from dateline.records import Block, BlockKind, Document


def document(text: str) -> Document:
    return Document("sha256:0", "test", text, (Block(BlockKind.PARAGRAPH, 0, len(text)),))


def test_the_group_IS_is_a_name_where_the_report_names_the_islamic_state(pipeline: SpacyPipeline) -> None:  # noqa: N802
    text = "Islamic State took the town. The army said IS had carried out the attack, and the UN agreed."
    words = {word.text: word for word in parse(document(text), pipeline).words}
    assert words["IS"].pos == "PROPN"
    assert words["IS"].dep == "nsubj"
    assert words["UN"].dep == "nsubj"


def test_elsewhere_IS_stays_the_verb(pipeline: SpacyPipeline) -> None:  # noqa: N802
    text = "He IS coming, they said."
    assert texts_to_parse(document(text)) == [text]
