"""What a trigger asks for, below the verb or in the sentence before."""

import pytest

import dateline


def triggers(coder: dateline.Coder, text: str) -> list[str]:
    coding = coder.code(dateline.read(f"{text}\n"))
    return [event.trigger.of(text) for event in coding.events]


@pytest.mark.parametrize(
    "text",
    [
        "The envoy praised the ceasefire. The rebels broke it on Friday.",
        "Envoys had worked on the truce for weeks. The militia violated it within a day.",
    ],
)
def test_it_stands_for_what_the_sentence_before_names(coder: dateline.Coder, text: str) -> None:
    assert any(trigger.endswith(" it") for trigger in triggers(coder, text))


@pytest.mark.parametrize(
    "text",
    [
        "The envoy praised the vase. The rebels broke it on Friday.",
        "The envoy praised the ceasefire.\n\nThe rebels broke it on Friday.",
    ],
)
def test_it_stands_for_nothing_else(coder: dateline.Coder, text: str) -> None:
    assert not any(trigger.endswith(" it") for trigger in triggers(coder, text))
