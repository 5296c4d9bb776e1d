"""The situation report: what is one happening, who says so, what is left out."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from tests.handmade import ALEPPO, CODER, IDLIB, aleppo, document, event, figure, mention, span, statement
from tests.strategies import codings

from dateline.errors import QueryError
from dateline.ledger.keys import document_key
from dateline.records import BlockKind, Coding, EventType, MentionType, Position, PositionStance, Stance, Status
from dateline.reporting import Linked, SituationReport, Wanted, situation_report, to_html, to_markdown, wording
from dateline.reporting.situation import Happening

TEXT = "Rebels shelled Aleppo, the army said."
GROUP, PERSON, PLACE = MentionType.ORGANISATION, MentionType.PERSON, MentionType.LOCATION


def shelling(publisher: str = "The Daily", text: str = TEXT, **more: Any) -> Coding:
    """A report of a shelling, with fields of the event changed."""
    fields = {
        "mode": "heavy-weapons",
        "date": "2016-12-08",
        "actors": ("m1",),
        "place": "m2",
        "statement": "s1",
        **more,
    }
    return Coding(
        document(text, publisher=publisher),
        (
            mention("m1", text, "Rebels", GROUP, name="Syrian rebels", entity="grp:SYR-REB", country="SYR"),
            mention("m2", text, "Aleppo", PLACE, name="Aleppo", place=ALEPPO),
            mention("m3", text, "the army", GROUP, name="Syrian army", entity="grp:SYR-MIL"),
        ),
        (statement("s1", text, "Rebels shelled Aleppo", speaker="m3", source=span(text, "the army")),),
        (event("e1", text, "shelled", **fields),),
        (),
        (),
        CODER,
    )


def happenings(report: SituationReport) -> list[Happening]:
    return [happening for day in report.days for happening in (*day.deeds, *day.words)]


def test_same_event_of_two_reports_is_one_happening() -> None:
    (found,) = happenings(situation_report([shelling(), shelling("The Weekly")]))
    assert (found.what, found.actors, found.place) == ("shelling", ("Syrian rebels",), "Aleppo")
    assert found.reports == 2
    assert found.said_by == ("Syrian army",)


@pytest.mark.parametrize(
    "other",
    [{"date": "2016-12-09"}, {"type": EventType.RETREAT, "mode": None}, {"actors": ("m3",)}, {"mode": "aerial"}],
)
def test_another_day_type_party_or_mode_is_another_happening(other: dict[str, Any]) -> None:
    assert len(happenings(situation_report([shelling(), shelling("The Weekly", **other)]))) == 2


def test_what_one_report_leaves_open_does_not_part_it() -> None:
    report = situation_report([shelling(actors=()), shelling("The Weekly", mode=None)])
    (found,) = happenings(report)
    assert found.actors == ("Syrian rebels",)


def test_linked_events_are_one_happening_unless_they_name_other_actors() -> None:
    one, undated = shelling(), shelling("The Weekly", date=None, actors=())
    records = [f"{document_key(coding.document)}:e1" for coding in (one, undated)]
    assert len(happenings(situation_report([one, undated]))) == 2
    assert len(happenings(situation_report([one, undated], incidents=[Linked(tuple(records), 2, 1)]))) == 1
    other = shelling("The Weekly", actors=("m3",))
    assert len(happenings(situation_report([one, other], incidents=[Linked(tuple(records), 2, 1)]))) == 2


def test_independent_sources_of_an_incident_are_told() -> None:
    one, undated = shelling(), shelling("The Weekly", date=None, actors=())
    records = tuple(f"{document_key(coding.document)}:e1" for coding in (one, undated))
    (found,) = happenings(situation_report([one, undated], incidents=[Linked(records, 2, 1)]))
    assert wording.sources(found) == "2 reports, 1 independent source"
    (found,) = happenings(situation_report([one, undated], incidents=[Linked(records, 3, 2)]))
    assert wording.sources(found) == "2 of 3 reports of the incident, 2 independent sources"


def test_bug_one_incident_stood_on_many_lines() -> None:
    one, other = shelling(), shelling("The Weekly", mode="aerial", recipients=("m3",), date="2016-12")
    records = tuple(f"{document_key(coding.document)}:e1" for coding in (one, other))
    report = situation_report([one, other], incidents=[Linked(records, 2, 1, date="2016-12-08")])
    (found,) = happenings(report)
    assert (found.reports, found.date) == (2, "2016-12-08")


def test_bug_what_people_judged_different_stood_on_one_line() -> None:
    one, other = shelling(), shelling("The Weekly")
    records = [f"{document_key(coding.document)}:e1" for coding in (one, other)]
    report = situation_report([one, other], incidents=[Linked((record,), 1, 1) for record in records])
    assert len(happenings(report)) == 2


def counted(day: str, words: str, low: int) -> Coding:
    """A report of a day with a number of killed."""
    text = f"{words} were killed."
    return Coding(document(text, day=day), (), (), (), (figure("f1", text, words, low, low),), (), CODER)


def test_a_number_that_its_source_replaced_is_shown_as_superseded() -> None:
    first, later = counted("2016-12-07", "15 people", 15), counted("2016-12-08", "18 people", 18)
    old, new = (f"{document_key(coding.document)}:f1" for coding in (first, later))
    report = situation_report([first, later], incidents=[Linked((), 2, 1, ((old, new),))])
    (item,) = report.superseded
    assert (item.what, item.before.value, item.after.value) == ("killed", "15", "18")
    assert wording.replaced(item) in to_markdown(report)
    assert wording.replaced(item) in to_html(report)
    assert situation_report([later], incidents=[Linked((), 2, 1, ((old, new),))]).superseded == ()


def test_planned_and_done_are_two_lines_even_of_one_incident() -> None:
    one, other = shelling(), shelling("The Weekly", status=Status.PLANNED)
    records = [f"{document_key(coding.document)}:e1" for coding in (one, other)]
    report = situation_report([one, other], incidents=[Linked(tuple(records), 2, 1)])
    assert (len(happenings(report)), len(report.ahead)) == (1, 1)


def test_copies_are_reports_but_one_text() -> None:
    (found,) = happenings(situation_report([shelling(), shelling("B")]))
    assert (found.reports, found.texts) == (2, 1)
    own_words = "In a message on Thursday night, the army told us that Rebels shelled Aleppo and its suburbs for hours."
    (found,) = happenings(situation_report([shelling(), shelling("B", text=own_words)]))
    assert (found.reports, found.texts) == (2, 2)


def test_undated_event_stands_under_the_day_of_its_report() -> None:
    (day,) = situation_report([shelling(date=None)]).days
    assert day.date == "2016-12-08"
    assert day.deeds[0].date is None


def test_planned_possible_denied_and_old_events_have_not_happened() -> None:
    report = situation_report([shelling(status=Status.PLANNED), shelling("B", historical=True)])
    assert not report.days
    assert [happening.status for happening in report.ahead] == [Status.PLANNED]


def test_event_in_a_caption_is_no_happening() -> None:
    coding = shelling()
    caption = replace(coding.document.blocks[0], kind=BlockKind.CAPTION)
    report = situation_report([replace(coding, document=replace(coding.document, blocks=(caption,)))])
    assert not report.days


def test_words_are_those_of_the_text_and_lead_to_their_record() -> None:
    coding = shelling()
    (found,) = happenings(situation_report([coding]))
    (evidence,) = found.evidence
    assert evidence.words == "Rebels shelled Aleppo, the army"
    assert evidence.record == f"{document_key(coding.document)}:e1"


def test_long_words_are_cut_around_the_trigger() -> None:
    text = "Far away " * 60 + "Rebels shelled Aleppo, the army said" + " and so on" * 60
    (found,) = happenings(situation_report([shelling(text=text, statement=None)]))
    words = found.evidence[0].words
    assert "shelled" in words
    assert words.startswith("… ")
    assert words.endswith(" …")
    assert len(words) < 250


def test_filters() -> None:
    codings = [shelling(), shelling("The Weekly", date="2016-12-12", actors=("m3",))]
    assert len(happenings(situation_report(codings, Wanted(since="2016-12-09")))) == 1
    assert len(happenings(situation_report(codings, Wanted(until="2016-12-09")))) == 1
    assert len(happenings(situation_report(codings, Wanted(party="rebels")))) == 1
    assert not happenings(situation_report(codings, Wanted(place="Idlib")))
    assert not happenings(situation_report(codings, Wanted(party="RUS")))
    assert len(happenings(situation_report(codings, Wanted(party="syr")))) == 1
    assert situation_report(codings, Wanted(since="2016", place="aleppo")).asked == ("since 2016", "place aleppo")


def test_filter_that_is_no_date() -> None:
    with pytest.raises(QueryError, match="no date"):
        situation_report([shelling()], Wanted(since="yesterday"))


def test_positions_of_one_party_are_put_together() -> None:
    first, second = aleppo(), aleppo()
    second = replace(second, document=replace(second.document, publisher="The Weekly"))
    (party,) = situation_report([first, second]).parties
    (stand,) = party.stands
    assert (party.name, stand.stance, stand.issue, stand.reports) == ("Rebels", PositionStance.DEMANDS, "truce", 2)
    assert stand.evidence[0].words == "demand a truce"


def test_condition_is_given_in_its_words() -> None:
    text = "Damascus rejects a truce unless rebels leave."
    party = mention("m1", text, "Damascus", GROUP, name="Syria", entity="gov:SYR")
    position = Position("p1", "m1", "truce", PositionStance.REJECTS, span(text, "rebels leave"), None, ())
    coding = Coding(document(text), (party,), (), (), (), (position,), CODER)
    (stand,) = situation_report([coding]).parties[0].stands
    assert stand.condition == "rebels leave"
    assert stand.evidence[0].words == "rebels leave"


def toll(publisher: str, low: int | None, high: int | None, speaker: str, **more: Any) -> Coding:
    more = {"date": "2016-12-08", **more}
    text = f"Many people were killed in Idlib, {speaker} said."
    return Coding(
        document(text, publisher=publisher),
        (
            mention("m1", text, "Idlib", PLACE, name="Idlib", place=IDLIB),
            mention("m2", text, speaker, GROUP, name=speaker),
        ),
        (statement("s1", text, "Many people were killed in Idlib", speaker="m2"),),
        (),
        (figure("f1", text, "Many people", low, high, place="m1", statement="s1", **more),),
        (),
        CODER,
    )


def test_figures_are_listed_by_source_and_not_added_up() -> None:
    report = situation_report([toll("A", 82, None, "the UN", qualifier="at-least"), toll("B", 10, 10, "the army")])
    (count,) = report.counts
    assert [(claim.value, claim.said_by) for claim in count.claims] == [("10", "army"), ("at least 82", "UN")]


def test_same_number_of_the_same_source_is_one_claim() -> None:
    report = situation_report([toll("A", 82, 82, "the UN"), toll("B", 82, 82, "the UN")])
    (claim,) = report.counts[0].claims
    assert claim.reports == 2


def test_numbers_that_cannot_both_hold_are_a_contradiction() -> None:
    report = situation_report([toll("A", 82, None, "the UN"), toll("B", 10, 10, "the army")])
    (found,) = report.contradictions
    assert found.about == "killed at Idlib 2016-12-08"
    assert [side.holds for side in found.sides] == ["10, says army", "at least 82, says UN"]
    assert not situation_report([toll("A", 5, None, "the UN"), toll("B", 10, 10, "the army")]).contradictions
    on_other_days = [toll("A", 82, None, "the UN"), toll("B", 10, 10, "the army", date="2016-12-01")]
    assert not situation_report(on_other_days).contradictions
    assert not situation_report(
        [toll("A", 9, 9, "the UN", what="people"), toll("B", 1, 1, "it", what="people")]
    ).contradictions


def test_numbers_side_by_side_in_one_paragraph_are_about_the_same() -> None:
    text = "The army says 9 people fled. The UN says 30 people fled."
    parties = tuple(mention(f"m{n}", text, name, GROUP, name=name) for n, name in enumerate(("army", "UN"), 1))
    sayings = tuple(statement(f"s{n}", text, f"{n} people fled", speaker=f"m{k}") for k, n in ((1, 9), (2, 30)))
    given = tuple(figure(f"f{n}", text, f"{n} people", n, n, what="displaced", statement=f"s{n}") for n in (9, 30))
    (found,) = situation_report([Coding(document(text), parties, sayings, (), given, (), CODER)]).contradictions
    assert [side.holds for side in found.sides] == ["9, says army", "30, says UN"]


def test_what_happened_and_what_did_not() -> None:
    report = situation_report([shelling(), shelling("B", status=Status.NEGATED)])
    (found,) = report.contradictions
    assert [side.holds for side in found.sides] == ["happened", "did not happen"]


def accusing(actor: str, recipient: str) -> Coding:
    text = f"{actor} accuses {recipient}."
    parties = tuple(mention(f"m{n}", text, name, GROUP, name=name) for n, name in enumerate((actor, recipient), 1))
    accusation = event("e1", text, "accuses", EventType.ACCUSE, actors=("m1",), recipients=("m2",))
    return Coding(document(text), parties, (), (accusation,), (), (), CODER)


def test_mutual_accusation() -> None:
    (found,) = situation_report([accusing("Turkey", "Russia"), accusing("Russia", "Turkey")]).contradictions
    assert found.about.endswith("accuse each other")
    assert {side.holds for side in found.sides} == {"Turkey", "Russia"}


def test_denials_are_kept_in_words() -> None:
    coding = shelling()
    (said,) = coding.statements
    (denial,) = situation_report([replace(coding, statements=(replace(said, stance=Stance.DENIES),))]).denials
    assert (denial.said_by, denial.words) == ("Syrian army", "Rebels shelled Aleppo, the army")


def test_what_is_only_denied_has_not_happened() -> None:
    coding = shelling()
    (said,) = coding.statements
    assert not situation_report([replace(coding, statements=(replace(said, stance=Stance.DENIES),))]).days


def test_denial_answers_what_is_said_before_it_in_the_paragraph() -> None:
    text = "State television said that rebels broke the truce. The rebels denied this."
    parties = tuple(
        mention(f"m{n}", text, words, GROUP, name=words)
        for n, words in enumerate(("State television", "The rebels"), 1)
    )
    sayings = (
        statement("s1", text, "that rebels broke the truce", speaker="m1", source=span(text, "State television")),
        statement("s2", text, "this", speaker="m2", source=span(text, "The rebels"), stance=Stance.DENIES),
    )
    (found,) = situation_report([Coding(document(text), parties, sayings, (), (), (), CODER)]).contradictions
    assert found.about == "Denied by rebels, said by State television"
    assert [side.evidence[0].words for side in found.sides] == [
        "State television said that rebels broke the truce",
        "The rebels denied this",
    ]


def resident() -> Coding:
    text = 'The army shelled Aleppo, said Reem Nasser. Reem fears for "Reem\'s house".'
    person = {"name": "Reem Nasser", "entity": "per:reem", "private": True, "sectors": ("CVL",)}
    return Coding(
        document(text, title="Reem's house"),
        (
            mention("m1", text, "Reem Nasser", PERSON, **person),
            replace(mention("m2", text, "Reem", PERSON, **person), start=43, end=47),
        ),
        (
            statement(
                "s1", text, 'The army shelled Aleppo, said Reem Nasser. Reem fears for "Reem\'s house".', speaker="m1"
            ),
        ),
        (event("e1", text, "shelled", statement="s1", actors=("m2",)),),
        (),
        (),
        CODER,
    )


def test_bug_a_file_name_told_who_a_private_person_is() -> None:
    coding = resident()
    filed = replace(coding, document=replace(coding.document, name="reem-nasser.txt", publisher=None))
    assert "nasser" not in to_markdown(situation_report([filed]))
    assert "reem-nasser.txt" in to_markdown(situation_report([filed], keep_private=True))


def test_bug_a_name_known_in_capitals_was_shown() -> None:
    coding = resident()
    shouted = replace(coding, mentions=tuple(replace(m, name="REEM NASSER") for m in coding.mentions))
    assert "Reem" not in to_markdown(situation_report([shouted]))


@pytest.mark.parametrize("write", [to_markdown, to_html])
def test_private_person_goes_unnamed_unless_asked_for(write: Any) -> None:
    assert "Reem" not in write(situation_report([resident()]))
    assert "a resident" in write(situation_report([resident()]))
    assert "Reem Nasser" in write(situation_report([resident()], keep_private=True))


@pytest.mark.parametrize("words", ["My brother", "82 civilians", "the wounded"])
def test_private_persons_without_a_name_stay_as_they_are(words: str) -> None:
    text = f"The army shot {words} in Aleppo."
    victim = mention("m1", text, words, PERSON, name=words, private=True, sectors=("CVL",))
    coding = Coding(document(text), (victim,), (), (event("e1", text, "shot", recipients=("m1",)),), (), (), CODER)
    (found,) = happenings(situation_report([coding]))
    assert found.recipients == (words.removeprefix("the "),)
    assert words in found.evidence[0].words


def test_order_of_the_reports_does_not_matter() -> None:
    reports = [aleppo(), shelling(), toll("A", 82, 82, "the UN"), resident()]
    assert situation_report(reports) == situation_report(reversed(reports))


def test_nothing_in_nothing_out() -> None:
    report = situation_report([])
    assert (report.reports, report.days, report.parties) == (0, (), ())
    assert "0 reports" in to_markdown(report)


@given(codings())
def test_any_coding_makes_a_report_that_leads_to_its_records(coding: Coding) -> None:
    report = situation_report([coding], keep_private=True)
    records = {record.id for kind in (coding.events, coding.figures, coding.positions) for record in kind}
    found = [evidence for happening in happenings(report) for evidence in happening.evidence]
    found += [evidence for party in report.parties for stand in party.stands for evidence in stand.evidence]
    found += [evidence for count in report.counts for claim in count.claims for evidence in claim.evidence]
    assert all(evidence.record.partition(":")[2] in records for evidence in found)


def test_bug_a_place_was_shown_as_a_party() -> None:
    (found,) = happenings(situation_report([shelling(recipients=("m2",), place=None)]))
    assert (found.recipients, found.place) == ((), "Aleppo")


def test_bug_what_has_no_day_stood_under_the_day_of_its_report() -> None:
    dated, undated = situation_report(
        [shelling(), shelling("The Weekly", TEXT + " Yes.", date=None, mode="aerial")]
    ).days
    assert (dated.date, dated.reported) == ("2016-12-08", False)
    assert (undated.date, undated.reported) == ("2016-12-08", True)
    assert wording.heading(undated) == "Reported on Thursday 8 December 2016, day not given"


def test_a_place_is_called_as_the_report_calls_it() -> None:
    coding = shelling()
    tadmur = replace(coding.mentions[1], name="Palmyra", place=replace(ALEPPO, name="Tadmur"))
    quarter = replace(coding.mentions[1], name="Aleppo", place=replace(ALEPPO, name="Old City of Aleppo"))
    for place, shown in ((tadmur, "Palmyra"), (quarter, "Old City of Aleppo")):
        (found,) = happenings(
            situation_report([replace(coding, mentions=(coding.mentions[0], place, coding.mentions[2]))])
        )
        assert found.place == shown


@pytest.mark.parametrize("place", ["Aleppo", "syria", "SYR"])
def test_a_place_may_be_asked_for_by_its_country(place: str) -> None:
    assert len(happenings(situation_report([shelling()], Wanted(place=place)))) == 1


@pytest.mark.parametrize(("asked", "count"), [({"party": "reb"}, 0), ({"place": "Alep"}, 0), ({"party": "army"}, 1)])
def test_bug_a_party_was_found_inside_a_word(asked: dict[str, str], count: int) -> None:
    assert len(happenings(situation_report([shelling()], Wanted(**asked)))) == count


def test_bug_a_position_was_shown_by_other_words_than_its_condition() -> None:
    coding = aleppo()
    (position,) = coding.positions
    free = replace(position, condition=None, evidence=("s1",))
    bound = replace(position, id="p2", condition=span(coding.document.text, "a truce"))
    (party,) = situation_report([replace(coding, positions=(free, bound))]).parties
    assert party.stands[0].condition == "a truce"
    assert party.stands[0].evidence[0].record.endswith(":p2")


def test_bug_what_has_been_counted_since_a_day_stood_under_that_day() -> None:
    report = situation_report([shelling(date="2016-11-15/..")])
    (day,) = report.days
    assert (day.date, day.reported) == ("2016-12-08", True)
    assert wording.told(day.deeds[0]).endswith("since 15 Nov")
