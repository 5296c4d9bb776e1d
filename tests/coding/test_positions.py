"""Positions: stance by issue, with conditions, merged by party."""

import pytest

import dateline
from dateline.records import Position


def positions(coder: dateline.Coder, text: str) -> tuple[list[Position], dict[str, str]]:
    """The positions of a text, and the words of its mentions."""
    coding = coder.code(dateline.read(text + "\n"))
    return list(coding.positions), {mention.id: mention.span.of(text) for mention in coding.mentions}


@pytest.mark.parametrize(
    ("text", "party", "issue", "stance"),
    [
        ("Syrian rebels called for an immediate ceasefire.", "rebels", "ceasefire", "demands"),
        ("The Libyan army rejected any talk of a truce.", "army", "ceasefire", "rejects"),
        ("The Libyan army rejected any talk of leaving Sirte.", "army", "withdrawal", "rejects"),
        ("Kenya offered to hold talks with the Somali rebels.", "Kenya", "talks", "offers"),
        ("The opposition demanded the resignation of the president.", "opposition", "resignation", "demands"),
        ("Peru called for an end to the siege of Tarma.", "Peru", "lifting of siege", "demands"),
        ("The bishops called for an investigation into the shooting.", "bishops", "investigation", "demands"),
        ("Turkey pressed for a no-fly zone.", "Turkey", "no-fly zone", "demands"),
        ("The union demanded that the minister step down.", "union", "resignation", "demands"),
        ("The mayors called for safe passage out of Tarma.", "mayors", "safe passage", "demands"),
        ("The envoys asked for access to the site.", "envoys", "inspections", "demands"),
        ("Chile demanded the lifting of sanctions on Peru.", "Chile", "lifting of sanctions", "demands"),
        ("Chile demanded sanctions against Peru.", "Chile", "sanctions", "demands"),
        ("The rebels will disarm in exchange for autonomy.", "rebels", "autonomy", "demands"),
        ("Chad threatened to attack unless Mali paid its dues.", "Chad", '"paid its dues"', "demands"),
        ("Chad threatened to veto the truce.", "Chad", "ceasefire", "rejects"),
        ("Chad declared a 48-hour truce in Abeche.", "Chad", "ceasefire", "offers"),
        ("A truce was reached between the rebels and regime forces.", "regime", "ceasefire", "accepts"),
        ("The army prevented the evacuation of the wounded.", "army", "evacuation", "rejects"),
        ("Chad blocked the delivery of humanitarian aid to Bol.", "Chad", "aid access", "rejects"),
        ("Moscow is opposed to a no-fly zone over Syria.", "Moscow", "no-fly zone", "rejects"),
        ("Tehran has barred inspectors from the plant.", "Tehran", "inspections", "rejects"),
        ("The Houthis said they would abide by the truce.", "they", "ceasefire", "accepts"),
        ("The bishop called for an independent inquiry into the killings.", "bishop", "investigation", "demands"),
        ("Zelensky said Ukraine would never give up Crimea.", "Ukraine", "withdrawal", "rejects"),
        ("The junta said there would be no elections before 2026.", "junta", "elections", "rejects"),
        ("The bishop emphasised the need for a ceasefire.", "bishop", "ceasefire", "demands"),
        ("Activists appealed for help.", "Activists", "help", "demands"),
        ("Atareb is in a de-escalation zone agreed between Russia and Turkey.", "Turkey", "safe zones", "accepts"),
        ("Mali called on the EU to take immediate action.", "Mali", "international action", "demands"),
        ("The rebels refused to lay down their arms.", "rebels", "disarmament", "rejects"),
        ("The militia will never give up its weapons.", "militia", "disarmament", "rejects"),
        ("The general said there would be no ceasefire.", "general", "ceasefire", "rejects"),
        ("The party will boycott the elections.", "party", "elections", "rejects"),
        ("The rebels accepted the ceasefire proposal.", "rebels", "ceasefire", "accepts"),
        ("Chad agreed to withdraw.", "Chad", "withdrawal", "accepts"),
        ("Chad proposed direct talks.", "Chad", "talks", "offers"),
        ("Chad said it would release the pilots.", "Chad", "prisoner release", "offers"),
        ("Chad and Mali signed a cease-fire agreement.", "Chad", "ceasefire", "accepts"),
        ("Hamas would not budge from its demand for a withdrawal.", "Hamas", "withdrawal", "demands"),
        ("The rebels will join talks only if the siege is lifted.", "rebels", "talks", "conditions"),
        ("Norway supports the inspections.", "Norway", "inspections", "supports"),
        ("The governor promised an inquiry into the deaths.", "governor", "investigation", "offers"),
        ("The president insisted that he would not resign.", "president", "resignation", "rejects"),
        (
            "The militia would only free the sailors after sanctions are lifted.",
            "militia",
            "prisoner release",
            "conditions",
        ),
        ("Neither side accepted the truce.", "side", "ceasefire", "rejects"),
        ("The bishop said the president must go.", "bishop", "resignation", "demands"),
        ("The rebels' main demand is the release of prisoners.", "rebels", "prisoner release", "demands"),
        ("Egypt proposed a truce which Hamas rejected.", "Hamas", "ceasefire", "rejects"),
        ("A buffer zone is unacceptable to Damascus.", "Damascus", "safe zones", "rejects"),
        ("Chad said that a buffer zone was out of the question.", "Chad", "safe zones", "rejects"),
        (
            "Any deal must include the release of all prisoners, the Taliban said.",
            "Taliban",
            "prisoner release",
            "demands",
        ),
        ("The rebels called for the talks to resume.", "rebels", "talks", "demands"),
        ("Mali accepted the plan.", "Mali", "peace plan", "accepts"),
        ("Chad has yet to accept a ceasefire.", "Chad", "ceasefire", "rejects"),
        ("Iran agreed to inspections of its reactors.", "Iran", "inspections", "accepts"),
        ("The bishops demanded an end to the fighting.", "bishops", "ceasefire", "demands"),
        (
            "The junta said that elections are only possible after a rebel surrender.",
            "junta",
            "elections",
            "conditions",
        ),
    ],
)
def test_a_position_is_read(coder: dateline.Coder, text: str, party: str, issue: str, stance: str) -> None:
    found, words = positions(coder, text)
    assert any(party in words[p.party] and p.issue == issue and p.stance.value == stance for p in found), found


def test_a_condition_is_kept_in_its_words(coder: dateline.Coder) -> None:
    text = "Chad will not accept a ceasefire unless the rebels leave Kidal."
    found, _ = positions(coder, text)
    assert [p.condition.of(text) for p in found if p.condition] == ["unless the rebels leave Kidal"]


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("Peru is prepared to allow inspections if the blockade is lifted.", "if the blockade is lifted"),
        ("Peru is willing to withdraw as long as the rebels disarm.", "as long as the rebels disarm"),
        ("Peru will join the talks only if the siege is lifted.", "only if the siege is lifted"),
        ("Peru would only free the sailors after the siege is lifted.", "after the siege is lifted"),
        ("Peru will stop the raids once the rebels withdraw.", "once the rebels withdraw"),
        ("Peru will boycott the elections unless the law is changed.", "unless the law is changed"),
        ("There will be no truce until the rebels leave, Peru said.", "until the rebels leave"),
        ("Peru will not disarm before the army leaves.", "before the army leaves"),
        ("Peru is not going to disarm while the siege continues.", "while the siege continues"),
        ("Peru will not free the sailors without guarantees.", "without guarantees"),
        ("Peru refused to hold talks before the rebels disarm.", "before the rebels disarm"),
        ("Peru will withdraw when the rebels free the sailors.", "when the rebels free the sailors"),
        ("Peru would halt its offensive only when the rebels withdrew.", "only when the rebels withdrew"),
        (
            "Peru will lift the embargo as soon as a civilian is named president.",
            "as soon as a civilian is named president",
        ),
        ("Without a withdrawal there can be no talks, Peru said.", "Without a withdrawal"),
        ("Peru will approve the deal provided that Chad frees the sailors.", "provided that Chad frees the sailors"),
    ],
)
def test_conditions(coder: dateline.Coder, text: str, condition: str) -> None:
    found, _ = positions(coder, text)
    assert [p.condition.of(text) for p in found if p.condition] == [condition]


@pytest.mark.parametrize(
    "text",
    [
        "Peru wants talks as soon as possible.",
        "Peru rejected the truce before the talks.",
        "Peru refused to meet before Sunday.",
        "Peru agreed to a truce when the envoys met in May.",
    ],
)
def test_a_time_is_no_condition(coder: dateline.Coder, text: str) -> None:
    found, _ = positions(coder, text)
    assert [p.condition for p in found] == [None]


@pytest.mark.parametrize(
    ("text", "issue"),
    [
        ("Peru insists on President Deby's departure.", "resignation"),
        ("The opposition wants the president to leave at the start of the year.", "resignation"),
        ("The rebels want Peru out of the valley.", "withdrawal"),
        ("Peru demanded the departure of the foreign troops.", "withdrawal"),
    ],
)
def test_leaders_leave_power_and_troops_leave_places(coder: dateline.Coder, text: str, issue: str) -> None:
    found, _ = positions(coder, text)
    assert [p.issue for p in found] == [issue]


@pytest.mark.parametrize(
    ("text", "issue"),
    [
        ("In return for a truce, Chad wants the siege lifted.", "ceasefire"),
        ("Chad asked for access to the besieged town.", "lifting of siege"),
        ("Chad agreed to withdraw from the border town.", "territory"),
        ("Chad called for an inquiry into the attack.", "end of attacks"),
        ("Chad will shelter people fleeing the violence.", "ceasefire"),
        ("Chad refused to give Mali military aid.", "aid access"),
        ("Chad is ready to allow inspections if sanctions are lifted.", "sanctions"),
        ("Chad called for a no-fly zone along the border.", "territory"),
        ("Chad offered Mali talks on the border.", "territory"),
        ("Chad offered limited sanctions relief.", "sanctions"),
        ("Any settlement must include a truce, the envoy said.", "territory"),
        ("Chad rejected a plan under which it would withdraw.", "withdrawal"),
        ("Chad called for a visit by chemical weapons inspectors.", "chemical weapons"),
        ("Peru insists the plan go ahead under its sovereignty.", "independence"),
        ("Chad refused to sign, according to the envoy.", "agreement"),
    ],
)
def test_what_is_only_mentioned_is_no_issue_of_the_position(coder: dateline.Coder, text: str, issue: str) -> None:
    found, _ = positions(coder, text)
    assert issue not in {p.issue for p in found}


@pytest.mark.parametrize(
    "text",
    [
        "Diplomats hope that both sides will accept the truce.",
        "Will the government accept the truce?",
        "The rebels no longer insist on independence.",
        "The rebels may accept a truce.",
    ],
)
def test_what_is_asked_hoped_for_or_given_up_is_no_position(coder: dateline.Coder, text: str) -> None:
    found, _ = positions(coder, text)
    assert found == []


@pytest.mark.parametrize(
    "text", ["The rebels breached the ceasefire.", "Chad is fighting alongside Mali's army near the border."]
)
def test_deeds_are_no_positions(coder: dateline.Coder, text: str) -> None:
    found, _ = positions(coder, text)
    assert found == []


def test_the_examples_of_stances(coder: dateline.Coder) -> None:
    entries = coder.knowledge.stances.entries
    assert entries
    for entry in entries:
        for example in entry.texts("examples"):
            text, _, issue = example.partition(" => ")
            found, _ = positions(coder, text)
            assert (issue, entry.text("stance")) in {(p.issue, p.stance.value) for p in found}, example
        for text in entry.texts("counterexamples"):
            found, _ = positions(coder, text)
            assert found == [], text


def test_what_others_are_accused_of_demanding_is_their_position(coder: dateline.Coder) -> None:
    text = "The rebels accused Peru of imposing new conditions, including lifting the siege of Tarma."
    found, words = positions(coder, text)
    assert [(words[p.party], p.issue, p.stance.value, p.towards) for p in found] == [
        ("Peru", "lifting of siege", "demands", None)
    ]


def test_a_labour_strike_is_no_attack(coder: dateline.Coder) -> None:
    found, _ = positions(coder, "Teachers will not end the strike until their demands are met.")
    assert [p.issue for p in found] == ['"end the strike"']


def test_a_position_taken_twice_is_one_with_both_records(coder: dateline.Coder) -> None:
    text = "Chad demanded a ceasefire on Monday.\n\nOn Tuesday Chad again called for a ceasefire."
    found, _ = positions(coder, text)
    assert [(p.issue, p.stance.value) for p in found] == [("ceasefire", "demands")]
    assert len([record for record in found[0].evidence if record.startswith("e")]) == 2


def test_what_did_not_happen_is_no_position(coder: dateline.Coder) -> None:
    found, _ = positions(coder, "Chad did not demand a ceasefire.")
    assert found == []


def test_what_a_demand_has_to_come_before_is_not_demanded(coder: dateline.Coder) -> None:
    found, _ = positions(coder, "Chad demanded that all fighters withdraw before any ceasefire.")
    assert [p.issue for p in found] == ["withdrawal"]


def test_who_is_told_to_leave_demands_nothing(coder: dateline.Coder) -> None:
    found, _ = positions(coder, "Aid agencies had been told to leave the city.")
    assert found == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The militia refused to hand over the captured pilots.", ("prisoner release", "rejects")),
        ("Mali rejected calls to withdraw its forces.", ("withdrawal", "rejects")),
        ("Mali called on the rebels to stop the shelling.", ("end of attacks", "demands")),
        ("Mali is against sanctions on Chad.", ("sanctions", "rejects")),
        ("Mali sought a resolution on Chad's chemical weapons.", ("chemical weapons", "demands")),
    ],
)
def test_what_a_party_is_for_or_against(coder: dateline.Coder, text: str, told: tuple[str, str]) -> None:
    found = coder.code(dateline.read(text + "\n")).positions
    assert told in [(p.issue, p.stance.value) for p in found]


def test_what_all_of_them_agreed_is_the_position_of_each(coder: dateline.Coder) -> None:
    text = "Chad, Mali and Niger agreed a truce deal in July.\n"
    coding = coder.code(dateline.read(text))
    parties = {m.id: m.name for m in coding.mentions}
    assert {parties[p.party] for p in coding.positions if p.issue == "ceasefire"} == {"Chad", "Mali", "Niger"}


@pytest.mark.parametrize(
    ("text", "party", "told"),
    [
        ("Chad urged Mali not to withdraw from Kidal.", "Chad", ("withdrawal", "rejects")),
        ("Chad asked Mali to postpone the referendum.", "Chad", ("referendum", "rejects")),
        ("Chad urged Mali to call off the referendum.", "Chad", ("referendum", "rejects")),
        ("Chad urged the senate not to impose sanctions on Mali.", "Chad", ("sanctions", "rejects")),
        ("Chad urged Mali to refrain from military action.", "Chad", ("military action", "rejects")),
        ("Chad called on Peru to stop selling weapons to Mali.", "Chad", ("military aid", "rejects")),
        ("Chad called for a boycott of the election.", "Chad", ("elections", "rejects")),
        ("Chad asked the peacekeepers to leave.", "Chad", ("peacekeeping", "rejects")),
        ("Chad wants the peacekeepers to leave.", "Chad", ("peacekeeping", "rejects")),
        ("The envoy said that Mali must not recognise the island.", "envoy", ("recognition", "rejects")),
        ("Chad urged the rebels not to reject the truce.", "Chad", ("ceasefire", "demands")),
        ("Chad urged Mali to halt enrichment.", "Chad", ("nuclear programme", "demands")),
        ("Chad urged the rebels not to withdraw from the talks.", "Chad", ("talks", "demands")),
        ("Chad promised never to withdraw from the valley.", "Chad", ("withdrawal", "rejects")),
        ("Chad offered no ceasefire.", "Chad", ("ceasefire", "rejects")),
        ("Chad accepted the end of the ceasefire.", "Chad", ("ceasefire", "rejects")),
        ("Chad demanded that Mali not attack and withdraw its troops.", "Chad", ("withdrawal", "demands")),
        ("Chad demanded that Mali not attack or leave the talks.", "Chad", ("talks", "demands")),
        ("Chad will accept no talks under pressure.", "Chad", ("talks", "rejects")),
        ("Chad said it would not oppose a ceasefire.", "Chad", ("ceasefire", "accepts")),
        ("The rebels will accept nothing less than independence.", "rebels", ("independence", "demands")),
        ("Chad rejected a suspension of the talks.", "Chad", ("talks", "supports")),
        ("Chad has no intention of withdrawing from the valley.", "Chad", ("withdrawal", "rejects")),
        ("Chad said it had no plans to withdraw.", "Chad", ("withdrawal", "rejects")),
        ("The government scrapped the peace accord.", "government", ("agreement", "rejects")),
        ("Chad dropped its objections to the resolution.", "Chad", ("resolution", "accepts")),
    ],
)
def test_what_stands_between_undoes_or_keeps_it(
    coder: dateline.Coder, text: str, party: str, told: tuple[str, str]
) -> None:
    found, words = positions(coder, text)
    assert [(p.issue, p.stance.value) for p in found if party in words[p.party] and p.issue == told[0]] == [told]


@pytest.mark.parametrize(
    "text",
    [
        "The Tamil party dropped its demand for autonomy.",
        "It was not clear whether the rebels would accept the truce.",
        "The rebels have yet to say whether they will accept the truce.",
        "Chad denied that it had agreed to a truce.",
        "Chad denied reports that it had agreed to a truce.",
    ],
)
def test_what_is_dropped_or_open_or_denied_is_no_position(coder: dateline.Coder, text: str) -> None:
    found, _ = positions(coder, text)
    assert found == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Chad offered Mali talks.", [("Chad", "Mali")]),
        ("Chad is ready to meet the rebels.", [("Chad", "the rebels")]),
        ("Chad agreed to resume talks with Mali.", [("Chad", "Mali")]),
        ("Chad refused to withdraw its troops.", [("Chad", None)]),
        ("Chad refused to sign a ceasefire in Oslo.", [("Chad", None)]),
        ("Chad demanded the release of two Peruvian pilots.", [("Chad", None)]),
        ("Chad urged Mali to free the hostages.", [("Chad", "Mali")]),
        ("Chad wants the release of prisoners and an end to the siege.", [("Chad", None), ("Chad", None)]),
        ("Chad refused to withdraw the troops.", [("Chad", None)]),
        ("Chad will boycott the talks until prisoners are freed.", [("Chad", None), ("Chad", None)]),
        ('"Our forces will not leave Peru," President Kone said.', [("President Kone", "Peru")]),
        ("Chad refused to talk to its neighbours.", [("Chad", "its neighbours")]),
        ("Chad's rejection of direct talks angered Mali.", [("Chad", None)]),
        ("Demands for the president's resignation have grown louder.", []),
    ],
)
def test_whose_position_it_is_and_towards_whom(
    coder: dateline.Coder, text: str, told: list[tuple[str, str | None]]
) -> None:
    found, words = positions(coder, text)
    assert [(words[p.party], words[p.towards] if p.towards else None) for p in found] == told


@pytest.mark.parametrize(
    ("text", "party", "told", "condition"),
    [
        (
            "Talks cannot resume until the army leaves, the envoy said.",
            "envoy",
            "talks conditions",
            "until the army leaves",
        ),
        (
            "Peru said talks could take place only if the rebels disarmed.",
            "Peru",
            "talks conditions",
            "only if the rebels disarmed",
        ),
        (
            "Sanctions will stay until Chad disarms, the minister said.",
            "minister",
            "sanctions conditions",
            "until Chad disarms",
        ),
        (
            "There can be no peace without justice, the bishop said.",
            "bishop",
            "agreement conditions",
            "without justice",
        ),
        ("Talks with the rebels are not an option, the minister said.", "minister", "talks rejects", ""),
        ("A withdrawal is not on the table, the minister said.", "minister", "withdrawal rejects", ""),
        ("There is no need for a no-fly zone, the general said.", "general", "no-fly zone rejects", ""),
        ('"We have no intention of withdrawing," the minister said.', "minister", "withdrawal rejects", ""),
        ('"It is time for the president to go," the bishop said.', "bishop", "resignation demands", ""),
        ('"It is time to lift the embargo," the bishop said.', "bishop", "lifting of sanctions demands", ""),
        ('"What we need is an immediate truce," the bishop said.', "bishop", "ceasefire demands", ""),
        ('"We need a no-fly zone," the mayor said.', "mayor", "no-fly zone demands", ""),
        ("Peru vowed to keep its troops in the valley.", "Peru", "withdrawal rejects", ""),
        ("Peru said its troops would remain in the valley.", "Peru", "withdrawal rejects", ""),
        ("The president vowed to stay in power.", "president", "resignation rejects", ""),
    ],
)
def test_what_is_said_of_the_issue_itself(
    coder: dateline.Coder, text: str, party: str, told: str, condition: str
) -> None:
    found, words = positions(coder, text)
    shown = [(f"{p.issue} {p.stance.value}", p.condition.of(text) if p.condition else "") for p in found]
    assert shown == [(told, condition)]
    assert party in words[found[0].party]


@pytest.mark.parametrize(
    "text",
    [
        "Talks will resume on Monday, the envoy said.",
        "Israel will keep control of the Jordan corridor, the minister said.",
        "The talks were not easy, the envoy said.",
        "The talks could not have been held without help, the envoy said.",
        "Peru should have allowed inspections, the envoy said.",
    ],
)
def test_what_is_only_told_of_an_issue_is_no_position(coder: dateline.Coder, text: str) -> None:
    found, _ = positions(coder, text)
    assert found == []


@pytest.mark.parametrize(
    ("text", "party", "told"),
    [
        ("Chad has dismissed demands that he resign.", "Chad", "resignation rejects"),
        ("The minister resisted calls to extend the ceasefire.", "minister", "ceasefire rejects"),
        ("Thousands of protesters gathered in Lima to demand a truce.", "protesters", "ceasefire demands"),
        ("Lawyers staged a sit-in to press for the release of the detainees.", "Lawyers", "prisoner release demands"),
        ("The rebels demanded a referendum, but Chad ruled it out.", "Chad", "referendum rejects"),
        ("The rebels demanded a referendum. Chad rejected the idea.", "Chad", "referendum rejects"),
        ("Peru demanded an inquiry into the raid, which Chad has refused.", "Chad", "investigation rejects"),
        ("The unions demanded that President Kone resign, and Kone gave in.", "Kone", "resignation accepts"),
        ("Peru threatened sanctions on Chad unless it released the pilots.", "Peru", "prisoner release demands"),
        ("The rebels will fight until Chad leaves the valley.", "rebels", "withdrawal demands"),
        ("Peru has made an apology a condition for talks.", "Peru", "talks conditions"),
        ("The junta gave the soldiers 48 hours to leave the valley.", "junta", "withdrawal demands"),
        ('"I will not step down," President Kone said.', "Kone", "resignation rejects"),
    ],
)
def test_what_is_answered_pressed_for_or_threatened(coder: dateline.Coder, text: str, party: str, told: str) -> None:
    found, words = positions(coder, text)
    assert told in [f"{p.issue} {p.stance.value}" for p in found if party in words[p.party]]


@pytest.mark.parametrize(
    "text",
    [
        "Chad rejected the demands that the rebels make.",
        "The rebels fought for the town. Chad rejected the idea.",
        "Chad threatened to attack unless it rained.",
        '"I will not leave my goats," the farmer said.',
    ],
)
def test_where_nothing_is_meant_there_is_no_position(coder: dateline.Coder, text: str) -> None:
    found, _ = positions(coder, text)
    assert found == []
