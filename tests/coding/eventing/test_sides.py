"""Who stands on which side of what is done, and what is hit."""

import pytest

import dateline

Sides = list[tuple[list[str], list[str]]]


def _sides(coder: dateline.Coder, text: str) -> Sides:
    coding = coder.code(dateline.read(text + "\n"))
    words = {mention.id: mention.span.of(coding.document.text) for mention in coding.mentions}
    return [
        ([words[i] for i in event.actors], [words[i] for i in event.recipients])
        for event in coding.events
        if event.type.value == "ASSAULT"
    ]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Clashes erupted in Azaz between Druze militants and the army.", (["Druze militants"], ["the army"])),
        ("The army and the rebels clashed in Azaz.", (["The army"], ["the rebels"])),
        ("Government and rebel forces clashed in Azaz.", (["Government and rebel forces"], ["rebel forces"])),
        (
            "Two nurses were killed in a clash between troops and guerrillas near Jos.",
            (["troops", "guerrillas"], ["Two nurses"]),
        ),
        (
            "Nine militants were killed during battles with the army in Idlib.",
            (["the army"], ["Nine militants"]),
        ),
        ("Ten rebels were killed in a clash with the army in Idlib.", (["the army"], ["Ten rebels"])),
        ("The rebels burned down the village of Zorbil.", (["The rebels"], [])),
        ("Militiamen left ten nurses wounded in Homs.", (["Militiamen"], ["ten nurses"])),
        ("Gunmen found the mayor beheaded in Mosul.", ([], ["the mayor"])),
        ("The town of Zorbil was overrun by militiamen.", (["militiamen"], ["Zorbil"])),
        ("Chad said its jets had hit a rebel depot.", (["its jets"], ["a rebel depot"])),
        ("Nine nurses were killed in what Kigali alleged was shelling by the militia.", ([], ["Nine nurses"])),
        ("Malian troops have been fighting against rebel groups.", (["Malian troops"], ["rebel groups"])),
        ("The police chief was found beheaded in Mosul.", ([], ["The police chief"])),
        ("Ten nurses were reported killed in Homs.", ([], ["Ten nurses"])),
        ("Two nurses were believed kidnapped by rebels in Homs.", (["rebels"], ["Two nurses"])),
        (
            "Guerrillas burned down the town hall, a petrol station, and the fire station in El Congo.",
            (["Guerrillas"], ["the town hall", "a petrol station", "the fire station"]),
        ),
        ("A bomb went off in front of the embassy in Jos.", ([], ["the embassy"])),
        ("A bomb exploded under a bus near Jos.", ([], ["a bus"])),
        (
            "Over 85 nurses were killed in bombing by Russian and regime forces in March.",
            (["Russian and regime forces", "regime forces"], ["Over 85 nurses"]),
        ),
        ("The army destroyed a rebel tank in Idlib.", (["The army"], ["a rebel tank"])),
        (
            "The army launched operations in Zorbil inflicting heavy losses on the rebels.",
            (["The army"], ["the rebels"]),
        ),
        ("Syrian warplanes bombed a bakery.", (["Syrian warplanes"], ["a bakery"])),
        ("The army established control over the town of Minian.", (["The army"], ["Minian"])),
        (
            "Air strikes that ripped through a market have killed at least 61 nurses.",
            ([], ["at least 61 nurses"]),
        ),
        ("Fierce fighting raged near Homs.", ([], [])),
        ("Fighting between the army and the rebels spread to Kano.", (["the army"], ["the rebels"])),
        ("A bomb in Homs killed two nurses.", ([], ["two nurses"])),
        ("Rebels took three nurses as hostages in Jos.", (["Rebels"], ["three nurses"])),
    ],
)
def test_who_does_it_to_whom(coder: dateline.Coder, text: str, sides: tuple[list[str], list[str]]) -> None:
    assert _sides(coder, text) == [sides]


def test_nobody_attacks_himself(coder: dateline.Coder) -> None:
    assert _sides(coder, "The ELN launched one of its deadliest attacks on Sunday in Cali.") == [(["The ELN"], [])]


def test_bug_what_opened_a_sentence_with_a_capital_was_who_did_it(coder: dateline.Coder) -> None:
    text = "Airstrikes targeting a school in the town of Zorbil may be the deadliest attack since the war began."
    assert all(actors == [] for actors, _ in _sides(coder, text))


def test_bug_when_was_part_of_who(coder: dateline.Coder) -> None:
    coding = coder.code(dateline.read("Later a military source said that jets bombed Idlib.\n"))
    assert "a military source" in {mention.span.of(coding.document.text) for mention in coding.mentions}


@pytest.mark.parametrize("words", ["many of them", "most of them", "dozens of them"])
def test_bug_them_was_who_captured_them(coder: dateline.Coder, words: str) -> None:
    text = f"The army fought the rebels near Idlib, capturing {words}."
    coding = coder.code(dateline.read(text + "\n"))
    army = next(m for m in coding.mentions if m.span.of(text) == "The army")
    assert all(m.entity != army.entity for m in coding.mentions if m.span.of(text) == "them")


def test_a_body_whose_name_lost_its_apostrophe_is_its_states(coder: dateline.Coder) -> None:
    coding = coder.code(dateline.read("Russias Defence Ministry declared a truce in Aleppo.\n"))
    (event,) = coding.events
    (who,) = (mention for mention in coding.mentions if mention.id in event.actors)
    assert (who.country, who.sectors) == ("RUS", ("GOV",))


def test_those_whom_a_crash_killed_were_hit_by_nobody(coder: dateline.Coder) -> None:
    text = "Jets bombed Idlib on Monday. Five airmen had been killed when their helicopter crashed."
    assert _sides(coder, text) == [(["Jets"], ["Idlib"])]


def test_cases_are_of_those_among_whom_they_are(coder: dateline.Coder) -> None:
    text = "Jets bombed Idlib with chlorine, causing 30 cases of asphyxiation among civilians."
    assert _sides(coder, text) == [(["Jets"], ["Idlib", "civilians"])]


@pytest.mark.parametrize(
    "text",
    [
        "The official, who was not authorized to discuss the matter, requested anonymity.",
        "The president offered no details about the plan.",
        "The advisers took over the process.",
        "The chemicals were dispersed by the wind.",
    ],
)
def test_what_reporters_say_of_their_sources_is_no_event(coder: dateline.Coder, text: str) -> None:
    assert not coder.code(dateline.read(text + "\n")).events
