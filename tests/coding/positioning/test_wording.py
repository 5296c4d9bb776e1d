"""What is demanded, offered or refused is told in the report's own words where no issue of the list names it."""

import pytest

import dateline


def _positions(coder: dateline.Coder, text: str) -> list[tuple[str, str]]:
    return [(p.stance.value, p.issue) for p in coder.code(dateline.read(text + "\n")).positions]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ghana called on Togo to open its embassy.", [("demands", '"open its embassy"')]),
        ("The rebels demanded an explanation from the government.", [("demands", '"explanation from the government"')]),
        ("Chad proposed a joint patrol of the lake.", [("offers", '"joint patrol of the lake"')]),
        ("Iran offered to build a hospital in Basra.", [("offers", '"build a hospital in Basra"')]),
        ("Serbia rejected Kosovo's membership of Interpol.", [("rejects", '"Kosovo\'s membership of Interpol"')]),
        (
            "Peru urged Chile to share its maps and open the pass.",
            [("demands", '"share its maps"'), ("demands", '"open the pass"')],
        ),
        ("Greece objects to the use of the name.", [("rejects", '"use of the name"')]),
        ("Togo wants the governor to be sacked.", [("demands", '"governor to be sacked"')]),
        ("Togo said it would not improve on its offer.", [("rejects", '"improve on its offer"')]),
        ("Togo accepted the panel's terms.", [("accepts", '"panel\'s terms"')]),
        ("Togo and Ghana agreed on longer opening hours.", [("accepts", '"longer opening hours"')] * 2),
        ("Chad urged Mali not to execute the prisoners.", [("demands", '"not to execute the prisoners"')]),
        ("Peru insisted on its right to enrich uranium.", [("demands", '"its right to enrich uranium"')]),
        ("Togo asked for a list of names of the detainees.", [("demands", '"list of names of the detainees"')]),
        (
            "Peru urged Chile to keep the truce and to show restraint.",
            [("demands", "ceasefire"), ("demands", '"show restraint"')],
        ),
    ],
)
def test_an_issue_off_the_list_has_the_words_of_the_report(
    coder: dateline.Coder, text: str, told: list[tuple[str, str]]
) -> None:
    assert _positions(coder, text) == told


def test_a_must_that_is_said_is_what_the_speaker_demands(coder: dateline.Coder) -> None:
    assert _positions(coder, "Ghana must reopen its embassy, the Togolese minister said.") == [
        ("demands", '"reopen its embassy"')
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Chad rejected the demands that the rebels make.",
        "Chad rejected the offer.",
        "The mayor offered condolences.",
        "The ministry assured residents that the water is safe.",
        "Togo asked Ghana to do so.",
    ],
)
def test_what_names_nothing_is_no_issue(coder: dateline.Coder, text: str) -> None:
    assert _positions(coder, text) == []


def test_a_listed_issue_keeps_its_name(coder: dateline.Coder) -> None:
    assert _positions(coder, "Ghana called on Togo to open talks.") == [("demands", "talks")]
