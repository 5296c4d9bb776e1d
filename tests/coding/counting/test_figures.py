"""Figures in sentences of our own."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.drafting import figures

import dateline
from dateline.knowledge.files import Entry
from dateline.records import Scope


@pytest.mark.parametrize(
    ("text", "quote", "what", "low", "high"),
    [
        ("The blast killed 12 people.", "12 people", "killed", 12, 12),
        ("At least 40 civilians died in the strikes.", "At least 40 civilians", "killed", 40, None),
        ("The death toll from the bombing rose to 31.", "31", "killed", 31, 31),
        ("The number of dead has risen to 86.", "86", "killed", 86, 86),
        ("The number of people killed climbed to 17.", "17", "killed", 17, 17),
        ("The attack claimed the lives of nine policemen.", "nine policemen", "killed", 9, 9),
        ("Seventeen bodies were pulled from the rubble.", "Seventeen bodies", "killed", 17, 17),
        ("The blast killed one and injured two.", "one", "killed", 1, 1),
        ("The blast killed one person and injured two more.", "two more", "injured", 2, 2),
        ("Medics counted 17 corpses.", "17 corpses", "killed", 17, 17),
        ("Thirteen people died, eight of them women.", "eight of them women", "killed", 8, 8),
        ("All six were killed.", "All six", "killed", 6, 6),
        ("Tens of militants were killed near the dam.", "Tens of militants", "killed", 20, 99),
        ("A family of five was killed when a shell hit their house.", "A family of five", "killed", 5, 5),
        ("Casualties: 12 dead, 30 wounded.", "30 wounded", "injured", 30, 30),
        ("The offensive left 21 dead and more than 100 injured.", "more than 100 injured", "injured", 100, None),
        ("Up to 30,000 residents fled their homes.", "Up to 30,000 residents", "displaced", None, 30_000),
        (
            "An estimated 250,000 people remain trapped there.",
            "An estimated 250,000 people",
            "trapped",
            250_000,
            250_000,
        ),
        ("About 1,500 families returned to the town.", "About 1,500 families", "returned", 1500, 1500),
        ("Between 10 and 15 soldiers were captured.", "Between 10 and 15 soldiers", "detained", 10, 15),
        ("The government freed 120 prisoners.", "120 prisoners", "released", 120, 120),
        (
            "Tens of thousands of civilians are still inside.",
            "Tens of thousands of civilians",
            "civilians",
            20_000,
            99_999,
        ),
        ("Two of the wounded died in hospital.", "Two of the wounded", "killed", 2, 2),
        ("More than 900 rebels left Daraya on buses.", "More than 900 rebels", "evacuated", 900, None),
        ("The war has forced two million people to flee.", "two million people", "displaced", 2_000_000, 2_000_000),
        ("Some 8,000 rebels are in the enclave.", "Some 8,000 rebels", "fighters", 8000, 8000),
        ("Two pilgrims were shot to death near the shrine.", "Two pilgrims", "killed", 2, 2),
        ("At 1930 GMT, four shepherds were killed.", "four shepherds", "killed", 4, 4),
        ("They learned that nine sailors have drowned.", "nine sailors", "killed", 9, 9),
        ("The police found at least 65 bodies of villagers.", "at least 65 bodies", "killed", 65, None),
        ("At least 30 children were among 39 people killed.", "At least 30 children", "killed", 30, None),
        ("There were 11 nurses among the dead.", "11 nurses", "killed", 11, 11),
        ("The wounded included 12 miners.", "12 miners", "injured", 12, 12),
        ("Seven of the nine soldiers were wounded.", "Seven of the nine soldiers", "injured", 7, 7),
        ("The militia released six of its 20 hostages.", "six of its 20 hostages", "released", 6, 6),
        ("Eleven teachers were taken hostage.", "Eleven teachers", "abducted", 11, 11),
        ("Ten villagers were burned alive.", "Ten villagers", "killed", 10, 10),
        ("Both pilots were killed.", "Both pilots", "killed", 2, 2),
        ("The toll, which stood at 12, has risen to 15.", "12", "killed", 12, 12),
        ("The death toll from the raid was 31.", "31", "killed", 31, 31),
        ("Police said 15 people were killed; witnesses put the figure at 40.", "40", "killed", 40, 40),
        ("The death toll reached 58.", "58", "killed", 58, 58),
        ("More than twenty pupils suffered from suffocation.", "More than twenty pupils", "injured", 20, None),
        ("Over 30 cases of poisoning were reported.", "Over 30 cases", "injured", 30, None),
        ("Gunmen murdered five local celebrities.", "five local celebrities", "killed", 5, 5),
        ("Nobody has named the murderers of the six monks.", "six monks", "killed", 6, 6),
    ],
)
def test_numbers_of_people(
    coder: dateline.Coder, text: str, quote: str, what: str, low: int | None, high: int | None
) -> None:
    found = {f.quote.of(text): (f.what, f.low, f.high) for f in figures(coder, text)}
    assert found.get(quote) == (what, low, high)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("A soldier was shot dead.", "A soldier"),
        ("Archbishop Romero was assassinated in 1980.", "Archbishop Romero"),
        ("The murder of the mayor shocked the town.", "the mayor"),
        ("Gunmen killed a doctor.", "a doctor"),
        ("Assassins gunned down Judge Marta Ibarra.", "Judge Marta Ibarra"),
        ("They asked him to investigate the murder of Marta Ibarra.", "Marta Ibarra"),
        ("The body of Marta Ibarra was found in a canal.", "Marta Ibarra"),
        ("The raid claimed the life of a teacher.", "a teacher"),
        ("Marta Ibarra was found dead.", "Marta Ibarra"),
        ("They killed a Peruvian.", "a Peruvian"),
        ("Mr. Morales was killed.", "Mr. Morales"),
    ],
)
def test_one_victim_is_a_figure_of_one(coder: dateline.Coder, text: str, quote: str) -> None:
    assert [(f.quote.of(text), f.what, f.low, f.high) for f in figures(coder, text)] == [(quote, "killed", 1, 1)]


@pytest.mark.parametrize(
    "text",
    [
        "The rocket could have killed dozens.",
        "No one was killed in the raid.",
        "They threatened to kill ten hostages.",
        "The plan to assassinate the mayor failed.",
        "Neither the driver nor his wife was injured.",
        "The two men met on Tuesday.",
        "Ten gunmen killed nobody.",
        "The village lies 30 km from the front.",
        "The driver suffered no injuries.",
        "The vaccine saved 40 lives.",
        "The drought killed 400 sheep.",
    ],
)
def test_no_casualties(coder: dateline.Coder, text: str) -> None:
    assert [f for f in figures(coder, text) if f.what in ("killed", "injured", "people")] == []


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        ("The gang killed two women: Ana Prieto and Eva Lugo.", ["two women", "Ana Prieto", "Eva Lugo"]),
        ("The bomb killed four people, including a priest.", ["four people", "a priest"]),
        ("They shot dead six monks, a cook, and her daughter.", ["six monks", "a cook", "her daughter"]),
        ("The murder of Ana Prieto and of Eva Lugo was condemned.", ["Ana Prieto", "Eva Lugo"]),
        ("The mayor was killed and his bodyguard wounded.", ["The mayor", "his bodyguard"]),
        ("The wounded include a child and a nurse.", ["a child", "a nurse"]),
        ("The dead men were identified as Juan Prieto and Luis Lugo.", ["Juan Prieto", "Luis Lugo"]),
        ("Among the injured are Ana Prieto and Eva Lugo.", ["Ana Prieto", "Eva Lugo"]),
        ("Also injured were Ana Prieto and a baby.", ["Ana Prieto", "a baby"]),
        ("Juan Prieto was found dead along with his driver.", ["Juan Prieto", "his driver"]),
    ],
)
def test_members_of_a_group_share_its_fate(coder: dateline.Coder, text: str, victims: list[str]) -> None:
    assert [f.quote.of(text) for f in figures(coder, text) if f.what in ("killed", "injured")] == victims


def test_words_beside_a_count_tell_its_fate_where_commas_are_missing(coder: dateline.Coder) -> None:
    text = "The raids also killed at least 10 farmers said the Tarn Observatory."
    assert [(f.quote.of(text), f.what) for f in figures(coder, text)] == [("at least 10 farmers", "killed")]


def test_lives_in_danger_are_not_lost(coder: dateline.Coder) -> None:
    found = figures(coder, "The raids endangered the lives of thousands of villagers.")
    assert [f.what for f in found] == ["people"]


def test_a_share_has_no_bounds(coder: dateline.Coder) -> None:
    (figure,) = figures(coder, "More than half of the population has been displaced.")
    assert (figure.what, figure.share, figure.low, figure.high, figure.qualifier) == (
        "displaced", 0.5, None, None, "at least",
    )  # fmt: skip


def test_one_in_so_many_is_a_share(coder: dateline.Coder) -> None:
    (figure,) = figures(coder, "One in five soldiers deserted.")
    assert (figure.what, figure.share, figure.low, figure.high) == ("surrendered", 0.2, None, None)


@pytest.mark.parametrize(
    ("text", "quote", "what", "share"),
    [
        ("One in four of the island's 3 million people has fled.", "One in four of the island's 3 million people",
         "displaced", 0.25),
        ("Two-thirds of the 600 villagers have fled.", "Two-thirds of the 600 villagers", "displaced", 0.67),
        ("Half the port's 7,000 people have fled.", "Half the port's 7,000 people", "displaced", 0.5),
        ("Three out of four refugees are women.", "Three out of four refugees", "displaced", 0.75),
        ("Seven in 10 of the wounded were children.", "Seven in 10 of the wounded", "injured", 0.7),
        ("Over 60 percent of the town's 9,000 residents have fled.", "Over 60 percent of the town's 9,000 residents",
         "displaced", 0.6),
    ],
)  # fmt: skip
def test_a_share_is_no_head_count_of_its_numbers(
    coder: dateline.Coder, text: str, quote: str, what: str, share: float
) -> None:
    found = figures(coder, text)
    assert [(f.quote.of(text), f.what, f.share) for f in found if f.share is not None] == [(quote, what, share)]
    assert {f.what for f in found if f.share is None} <= {"people"}


def test_so_many_in_so_many_raids_are_no_share(coder: dateline.Coder) -> None:
    assert all(f.share is None for f in figures(coder, "The army killed eight in ten raids."))


@pytest.mark.parametrize(
    "text",
    [
        "Not a single nurse was killed.",
        "Not one sailor was hurt.",
        "All but one of the 30 sailors died.",
        "All but two of the nurses were killed.",
        "The fire killed all 14 aboard but a cook.",
    ],
)
def test_nobody_is_counted_where_few_are_excepted_or_none_suffered(coder: dateline.Coder, text: str) -> None:
    assert [f for f in figures(coder, text) if f.what in ("killed", "injured")] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Four of the 15 injured are in intensive care.",
            [(4, "injured", Scope.PART), (15, "injured", Scope.INCIDENT)],
        ),
        ("Raids killed 23 farmers. Nine of them died in the port.",
         [(23, "killed", Scope.INCIDENT), (9, "killed", Scope.PART)]),
        ("They jailed 40 men, of whom two died.", [(40, "detained", Scope.INCIDENT), (2, "killed", Scope.INCIDENT)]),
        ("Eight out of 12 hostages were freed.", [(8, "released", Scope.INCIDENT), (12, "abducted", Scope.INCIDENT)]),
        ("The bomb killed two nurses, one of them a nun.", [(2, "killed", Scope.INCIDENT), (1, "killed", Scope.PART)]),
    ],
)  # fmt: skip
def test_some_and_the_whole(coder: dateline.Coder, text: str, expected: list[tuple[int, str, Scope]]) -> None:
    assert [(f.low, f.what, f.scope) for f in figures(coder, text)] == expected


def test_the_quote_of_a_share_begins_with_its_hedge(coder: dateline.Coder) -> None:
    text = "More than a third of the residents have fled the town."
    assert [f.quote.of(text) for f in figures(coder, text)] == ["More than a third of the residents"]


def test_of_how_many_some_suffer_it_is_no_figure_of_that(coder: dateline.Coder) -> None:
    text = "The militia released six of its 20 hostages."
    assert [(f.low, f.what) for f in figures(coder, text)] == [(6, "released"), (20, "abducted")]


def test_a_part_shares_the_fate_of_the_whole(coder: dateline.Coder) -> None:
    text = "The monitor said 23 people, including six children, were killed."
    assert [(f.quote.of(text), f.what) for f in figures(coder, text)] == [
        ("23 people", "killed"),
        ("six children", "killed"),
    ]


def test_some_of_those_told_are_counted_with_what_they_are(coder: dateline.Coder) -> None:
    text = "Twenty people were killed, 13 of them women."
    assert [(f.quote.of(text), f.what, f.low) for f in figures(coder, text)][1:] == [("13 of them women", "killed", 13)]


def test_so_many_of_them_are_people_where_only_people_suffer_it(coder: dateline.Coder) -> None:
    text = "Two of them were killed, three of them were repaired."
    assert [(f.quote.of(text), f.what) for f in figures(coder, text)] == [("Two of them", "killed")]


def test_nearly_killed_is_not_killed(coder: dateline.Coder) -> None:
    assert not figures(coder, "A thief was nearly lynched by a crowd.")


def test_the_same_figure_is_told_once(coder: dateline.Coder) -> None:
    assert (
        len(figures(coder, "Twelve people were killed in Idlib.\nTwelve people were killed, and the town is quiet."))
        == 1
    )
    assert len(figures(coder, "Gunmen killed Senator Luis Galan.\nGalan was killed at a rally.")) == 1


def test_an_age_is_no_casualty(coder: dateline.Coder) -> None:
    """The age behind a victim's name was once counted as dead."""
    text = "The shells killed Maria Pulido, 42, and Pilar Reyes, 19."
    assert all(f.low == 1 for f in figures(coder, text))


def test_the_date_of_a_figure(coder: dateline.Coder) -> None:
    (figure,) = figures(coder, "In March 2015 a blast killed 12 people.")
    assert figure.date == "2015-03"


def _examples(coder: dateline.Coder, kind: str) -> list[tuple[Entry, str, int]]:
    pairs = [
        (entry, example.split(" => ")) for entry in coder.knowledge.figures.entries for example in entry.texts(kind)
    ]
    return [(entry, words, int(low)) for entry, (words, low) in pairs]


def test_the_lexicon_examples(coder: dateline.Coder) -> None:
    wrong = []
    for entry, words, low in _examples(coder, "examples"):
        found = [(f.what, f.low) for f in figures(coder, words)]
        wrong += [f"{entry.where}: {words}: {found}"] * ((entry.text("what"), low) not in found)
    assert not wrong, "\n".join(wrong)


def test_the_lexicon_counterexamples(coder: dateline.Coder) -> None:
    for entry, words, low in _examples(coder, "counterexamples"):
        found = [(f.what, f.low) for f in figures(coder, words)]
        assert (entry.text("what"), low) not in found, f"{entry.where}: {words}"


@given(
    st.lists(
        st.sampled_from(
            [
                "12",
                "people",
                "were",
                "killed",
                "of",
                "the",
                "and",
                "dozens",
                "dead",
                "injured",
                ",",
                ".",
                "family",
                "to",
                "toll",
                "rose",
                "half",
            ]
        ),
        min_size=1,
    )
)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_words_give_honest_figures(coder: dateline.Coder, words: list[str]) -> None:
    text = "So " + " ".join(words)
    for figure in figures(coder, text):
        assert 0 <= figure.quote.start < figure.quote.end <= len(text)
        assert figure.low is None or figure.high is None or figure.low <= figure.high
        assert figure.share is None or 0 < figure.share <= 1


@pytest.mark.parametrize(
    "text",
    [
        "Civilians are hungry in two villages besieged by rebels.",
        "Two besieged towns were shelled on Monday.",
        "The army shelled two districts, besieged since March.",
        "Three stranded buses waited at the crossing.",
    ],
)
def test_places_and_vehicles_are_no_people(coder: dateline.Coder, text: str) -> None:
    assert figures(coder, text) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("About 20,000 people are trapped in two villages.", 20000),
        ("Eight besieged families were evacuated on Monday.", 8),
        ("The siege left 300 stranded villagers without food.", 300),
    ],
)
def test_people_who_are_trapped_are_counted(coder: dateline.Coder, text: str, count: int) -> None:
    assert [f.low for f in figures(coder, text) if f.what in ("trapped", "evacuated")] == [count]


@pytest.mark.parametrize(
    ("text", "quote", "what", "low", "high"),
    [
        ("The police revised the number of dead from 21 to 19.", "19", "killed", 19, 19),
        ("The death toll rose from 12 to 15.", "15", "killed", 15, 15),
        ("Deaths in the camps rose to 250 in May.", "250", "killed", 250, 250),
        ("The number of villagers who have fled has reached 40,000.", "40,000", "displaced", 40_000, 40_000),
        ("The number of refugees fell to 9,000.", "9,000", "displaced", 9000, 9000),
        ("Estimates of the death toll range from 40 to 90.", "40 to 90", "killed", 40, 90),
        ("The militia put its losses at 14.", "14", "casualties", 14, 14),
        ("The army says 20 villagers died; the monitor says more than 60.", "more than 60", "killed", 60, None),
        ("The cyclone left 2 million in need of food.", "2 million", "people", 2_000_000, 2_000_000),
        ("Some 700 villagers had sought refuge in the church.", "Some 700 villagers", "displaced", 700, 700),
        ("About 90 nurses are still held by the militia.", "About 90 nurses", "detained", 90, 90),
        ("Some 40 hostages are still being held.", "Some 40 hostages", "abducted", 40, 40),
        ("Dozens, if not hundreds, were killed.", "hundreds", "killed", 200, 999),
        (
            "A total of 21 people including farmers who had taken shelter there were killed.",
            "A total of 21 people",
            "killed",
            21,
            21,
        ),
        ("The raid left dozens dead.", "dozens dead", "killed", 24, 99),
    ],
)
def test_numbers_told_by_tallies_and_second_sources(
    coder: dateline.Coder, text: str, quote: str, what: str, low: int, high: int | None
) -> None:
    assert {f.quote.of(text): (f.what, f.low, f.high) for f in figures(coder, text)}.get(quote) == (what, low, high)


def test_what_there_was_before_is_no_figure(coder: dateline.Coder) -> None:
    assert [f.low for f in figures(coder, "The death toll rose from 12 to 15.")] == [15]


@pytest.mark.parametrize(
    "text", ["Up to 40 villagers may have been killed.", "More than 90 people could have drowned."]
)
def test_possible_victims_are_no_people_counted(coder: dateline.Coder, text: str) -> None:
    assert figures(coder, text) == []


def test_who_tells_of_victims_is_none(coder: dateline.Coder) -> None:
    text = "Bandits raided a farm, killing six workers, a nurse and a priest said."
    assert [f.quote.of(text) for f in figures(coder, text)] == ["six workers"]
    hurt = "A priest wounded in the raid told Reuters he would not leave."
    assert [f.quote.of(hurt) for f in figures(coder, hurt)] == ["A priest"]


@pytest.mark.parametrize(
    "text", ["Killed in the raids: Syria Raqqa United Nations.\n", "Published 23-09-2013\n\nThe army killed nobody.\n"]
)
def test_bug_a_list_of_tags_and_a_stamp_were_victims(coder: dateline.Coder, text: str) -> None:
    assert not [figure for figure in figures(coder, text) if figure.what == "killed"]


def test_a_town_that_is_captured_is_no_prisoner(coder: dateline.Coder) -> None:
    assert figures(coder, "The YPG captured Tel Abyad from ISIS last year.") == []
