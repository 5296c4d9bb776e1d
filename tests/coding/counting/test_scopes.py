"""Whether a figure counts one incident, a part of another figure, or is a running total."""

from dataclasses import replace

import pytest
from tests.drafting import figures

import dateline
from dateline.records import Published, Scope


def test_a_running_total(coder: dateline.Coder) -> None:
    (war,) = figures(coder, "The war has killed more than 300,000 people.")
    (blast,) = figures(coder, "The blast has killed 30 people.")
    assert (war.scope, blast.scope) == (Scope.TOTAL, Scope.INCIDENT)


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        ("The death toll from the bombing rose to 31.", [Scope.INCIDENT]),
        ("The death toll of the war has reached 90,000.", [Scope.TOTAL]),
        ("The conflict's death toll stands at 40,000.", [Scope.TOTAL]),
        ("About 45,000 people have died in the conflict.", [Scope.TOTAL]),
        ("More than 350 people were killed in October 2016 alone.", [Scope.TOTAL]),
        ("During October 2016 some 350 people were killed.", [Scope.TOTAL]),
        ("Five judges have been killed in two months.", [Scope.TOTAL]),
        ("At least 79 civilians were killed over the last 48 hours.", [Scope.TOTAL]),
        ("At least 79 civilians were killed over the last 24 hours.", [Scope.INCIDENT]),
        ("In 2014, some 900 villagers died in the province.", [Scope.TOTAL]),
        ("A bomb killed 20 people in June 2014.", [Scope.INCIDENT]),
        ("The offensive, which began 12 days ago, has left 1,000 people dead.", [Scope.TOTAL]),
        ("The offensive on Monday has left ten people dead.", [Scope.INCIDENT]),
        ("At least 61 people were killed in 32 attacks across Baghdad on Monday.", [Scope.INCIDENT]),
        ("The offensive has resulted in 305 dead and 373 wounded.", [Scope.TOTAL, Scope.TOTAL]),
        ("The fighting left 1,000 dead and 1,500 wounded in the past seven days.", [Scope.TOTAL, Scope.TOTAL]),
        ("The blast on Monday left ten dead and six wounded.", [Scope.INCIDENT, Scope.INCIDENT]),
        ("Four murders have taken place since Borja rose to power.", [Scope.TOTAL]),
        ("Nineteen people were killed in 386 clashes in January.", [Scope.TOTAL]),
        ("Nineteen people were killed in clashes on Monday.", [Scope.INCIDENT]),
        ("The guerrillas set off more than 260 bombs, killing 190 people.", [Scope.TOTAL]),
        ("This brings to 21 the number of journalists killed in Iraq.", [Scope.TOTAL]),
        ("Three candidates have been killed during the campaign.", [Scope.TOTAL]),
        ("The raid killed 23 people, including six children.", [Scope.INCIDENT, Scope.PART]),
        ("The raid killed 23 people, among them six children.", [Scope.INCIDENT, Scope.PART]),
        ("Twenty people were killed, 13 of them women.", [Scope.INCIDENT, Scope.PART]),
        ("At least 51 people, 40 of them children, were killed.", [Scope.INCIDENT, Scope.PART]),
        ("Among the dead were 22 children.", [Scope.PART]),
        ("At least 30 children were among 39 people killed.", [Scope.PART, Scope.INCIDENT]),
        ("The gang killed two women: Ana Prieto and Eva Lugo.", [Scope.INCIDENT, Scope.PART, Scope.PART]),
    ],
)
def test_scopes(coder: dateline.Coder, text: str, scopes: list[Scope]) -> None:
    assert [figure.scope for figure in figures(coder, text)] == scopes


@pytest.mark.parametrize(
    "text", ["In the last three years, 1,300 policemen have been killed.", "Some 40 people died in the past two weeks."]
)
def test_a_total_over_a_length_of_time(coder: dateline.Coder, text: str) -> None:
    document = replace(dateline.read(text.encode()), published=Published("2016-12-08", "given"))
    assert [figure.scope for figure in coder.code(document).figures] == [Scope.TOTAL]


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("More than 90,000 people have been killed in Chad since the conflict began.", Scope.TOTAL),
        ("Half a million people have fled since the uprising against the king erupted in 2011.", Scope.TOTAL),
        ("At least 40 people have been killed in Juba since the assault began on Sunday.", Scope.INCIDENT),
        ("Five people were killed since the bridge was closed.", Scope.INCIDENT),
    ],
)
def test_what_was_lost_since_a_war_began_is_a_total(coder: dateline.Coder, text: str, scope: Scope) -> None:
    figures = coder.code(dateline.read(text + "\n")).figures
    assert [figure.scope for figure in figures] == [scope]


def test_participles_with_one_auxiliary_share_their_time(coder: dateline.Coder) -> None:
    text = "Since 2011 more than 9,000 people have been killed and more than 10 million displaced in Chad."
    found = {figure.what: (figure.low, figure.scope) for figure in figures(coder, text)}
    assert found == {"killed": (9000, Scope.TOTAL), "displaced": (10_000_000, Scope.TOTAL)}


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("More than 9,000 people have died since the rebels took up arms in 1996.", Scope.TOTAL),
        ("Cholera has killed 900 people in the delta.", Scope.TOTAL),
        ("Cholera killed 30 people in the camp on Monday.", Scope.INCIDENT),
        ("The raid brought to 37 the number of people killed in such attacks this month.", Scope.TOTAL),
        ("The court jailed 22 activists for between two and five years.", Scope.INCIDENT),
        ("The colonel, wounded twice in 1991, commands 8,000 men.", Scope.INCIDENT),
        ("Fire from across the border has claimed 21 lives this year.", Scope.TOTAL),
        ("Civilian deaths rose to 1,601 in the first half of 2016.", Scope.TOTAL),
    ],
)
def test_scopes_over_time(coder: dateline.Coder, text: str, scope: Scope) -> None:
    document = replace(dateline.read(text.encode()), published=Published("2016-12-08", "given"))
    assert coder.code(document).figures[-1].scope is scope
