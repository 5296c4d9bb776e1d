"""The forms of attribution, one case each, and what holds for any text."""

import pytest
from codings import code, content, names, source, told
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import dateline
from dateline.records import BlockKind, Coding, SpeechKind, Stance


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"The road is open," the mayor said.', [("the mayor", '"The road is open,"')]),
        (
            '"The road," the mayor said, "is open."',
            [("the mayor", '"The road," ... "is open."')],
        ),
        (
            '"The road is open," said Omar Haddad, the mayor. "Nobody should leave."',
            [("Omar Haddad, the mayor", '"The road is open," ... "Nobody should leave."')],
        ),
        ('The mayor said: "The road is open."', [("The mayor", '"The road is open."')]),
        ("The road is open, according to the mayor.", [("the mayor", "The road is open")]),
        ("The road, the mayor said, is open again.", [("the mayor", "The road ... is open again")]),
        ("The mayor warned against false hopes.", [("The mayor", "false hopes")]),
        ("Ankara accused the militia of burning villages.", [("Ankara", "the militia of burning villages")]),
        ("The council urged both sides to return to talks.", [("The council", "to return to talks")]),
        ("The envoy called the truce a success.", [("The envoy", "the truce a success")]),
        (
            "The envoy accused the army and its allies of breaking the truce.",
            [("The envoy", "the army and its allies of breaking the truce")],
        ),
        (
            "The council condemned the attacks today in the towns of Jabla and Tartus.",
            [("The council", "the attacks today in the towns of Jabla and Tartus")],
        ),
        (
            "The rebels there deny they are negotiating a deal and say they will fight on.",
            [("The rebels there", "they are negotiating a deal"), ("The rebels there", "they will fight on")],
        ),
        (
            "A spokesman said in a release that the operation would go on.",
            [("A spokesman", "that the operation would go on")],
        ),
        (
            "They emphasize economic fairness, and a need to raise the wage.",
            [("They", "economic fairness, and a need to raise the wage")],
        ),
        ('The mayor said "the road" was closed.', [("The mayor", '"the road" was closed')]),
        ("There were reports of shelling in the old town.", [(None, "shelling in the old town")]),
        ("The council called on both armies to withdraw.", [("The council", "both armies to withdraw")]),
        ("The council called on Monday for a ceasefire.", [("The council", "a ceasefire")]),
        ("The meeting focused on the campaign.", []),
        ("The general is reported to have fled.", [(None, "The general ... to have fled")]),
        ("It was reported that the general had fled.", [(None, "that the general had fled")]),
        ("“We agree.” – John Peters, mediator", [("John Peters", "“We agree.”")]),
        ("MILLER: We have no comment on that.", [("MILLER", "We have no comment on that.")]),
        ("The town's so-called “safe zone” was hit twice.", []),
        ("The paper wrote in its Monday edition that it was over.", [("The paper", "that it was over")]),
        ("The navy did not specify when it would leave.", [("The navy", "when it would leave")]),
        ("The difference, he told me, is that we lost.", [("he", "The difference ... is that we lost")]),
        ("The navy will not, the admiral insisted, leave.", [("the admiral", "The navy will not ... leave")]),
        ("It called the raid ‘an act of piracy’ and left.", [("It", "the raid ‘an act of piracy’")]),
        ("The bishop appealed to both armies to leave.", [("The bishop", "both armies to leave")]),
        ("The tribes want the mine closed.", [("The tribes", "the mine closed")]),
        ("Moscow's view is that the talks failed.", [("Moscow", "that the talks failed")]),
        ("The king used the speech to announce that it was over.", [("The king", "that it was over")]),
        ("The army warned of famine in the camps.", [("The army", "famine in the camps")]),
        (
            "He railed against the warlords, including his own brother.",
            [("He", "the warlords, including his own brother")],
        ),
        (
            "The colonel, who commands the garrison, and his deputy said it was over.",
            [("The colonel, who commands the garrison", "it was over")],
        ),
        ("In his words, the siege is a slow murder.", [("his", "the siege is a slow murder")]),
        ("In the mayor's view, the war is lost.", [("the mayor", "the war is lost")]),
        ('"The army has left us, said the teacher.', [("the teacher", '"The army has left us,')]),
        ("She refuses to resign and rejects talks.", [("She", "to resign"), ("She", "talks")]),
        (
            "He promised that they were safe; his deputy threatened to burn the village.",
            [("He", "that they were safe"), ("his deputy", "to burn the village")],
        ),
        ("The militia threatened the village with war.", [("The militia", "the village with war")]),
        ("A diplomat, speaking on condition of anonymity, left.", []),
        ("A man, who asked not to be named, said it fell.", [("A man, who asked not to be named", "it fell")]),
        ("The rebels that had denied the raid fled.", [("The rebels", "the raid")]),
        ("Ask yourself whether it is over.", []),
        ("The bridge was supposed to open in May.", []),
        ("Critics of the general left.", []),
        ("“I know him,” she said, but “not well”.", [("she", "“I know him,” ... “not well”")]),
        ("«Wait», he said. «Go», she said.", [("he", "«Wait»"), ("she", "«Go»")]),
        ("''Nobody slept,'' a guard said. ''Not one.''", [("a guard", "''Nobody slept,'' ... ''Not one.''")]),
        ("The army took the town on Monday.", []),
    ],
)
def test_forms(coder: dateline.Coder, text: str, expected: list[tuple[str | None, str]]) -> None:
    assert told(code(coder, "A line before it.", text)) == expected


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Deal on the north is 'near', says Moscow", [("Moscow", "Deal on the north is 'near'")]),
        ("Talks: Deal on the north is 'near', says Moscow", [("Moscow", "Deal on the north is 'near'")]),
        ("Deal near: Kremlin", [("Kremlin", "Deal near")]),
        ("Kremlin: Deal on the north is near", [("Kremlin", "Deal on the north is near")]),
        ("A truce is near, Press TV reported", [("Press TV", "A truce is near")]),
        ("Moscow Vows To Answer New Sanctions", [("Moscow", "To Answer New Sanctions")]),
    ],
)
def test_headlines(coder: dateline.Coder, headline: str, expected: list[tuple[str, str]]) -> None:
    assert told(code(coder, headline, kinds={0: BlockKind.TITLE})) == expected


@pytest.mark.parametrize(
    ("text", "stance", "negated"),
    [
        ("The army denied that it had bombed the town.", Stance.DENIES, False),
        ("The army confirmed the death of two soldiers.", Stance.CONFIRMS, False),
        ("Families hoped to return.", Stance.HOPES, False),
        ("Residents fear a massacre.", Stance.FEARS, False),
        ("The rebels demanded the release of all prisoners.", Stance.DEMANDS, False),
        ("The minister promised to resign.", Stance.PROMISES, False),
        ("The militia threatened to storm the prison.", Stance.THREATENS, False),
        ("The ministry declined to comment on the strike.", Stance.DECLINES, False),
        ("The ministry did not say whether it would pay.", Stance.ASSERTS, True),
        ("The rebels made no mention of the prisoners.", Stance.ASSERTS, True),
        ("The statement did not specify a date.", Stance.ASSERTS, True),
        ("Reuters could not verify the report.", Stance.COULD_NOT_VERIFY, True),
        ("Reuters was unable to verify the report.", Stance.COULD_NOT_VERIFY, False),
    ],
)
def test_stance_and_negation(coder: dateline.Coder, text: str, stance: Stance, negated: bool) -> None:
    statement = code(coder, text).statements[0]
    assert (statement.stance, statement.negated) == (stance, negated)


def test_an_agency_that_quotes_is_the_channel(coder: dateline.Coder) -> None:
    text = "Russia is close to a deal, the Interfax news agency quoted Sergei Ryabkov as saying on Thursday."
    coding = code(coder, text)
    (statement,) = coding.statements
    assert source(coding, statement) == "Sergei Ryabkov"
    assert content(coding, statement) == "Russia is close to a deal"
    assert "Interfax" in names(coding, statement.via)
    assert statement.date == "2016-12-08"


def test_an_interview_is_the_channel_of_what_follows(coder: dateline.Coder) -> None:
    coding = code(
        coder,
        "President Bashar al-Assad told the Al-Watan newspaper that the war would go on.",
        '"We have no choice," Assad said.',
    )
    assert ["Al-Watan" in names(coding, statement.via) for statement in coding.statements] == [True, True]


def test_a_quotation_goes_on_after_a_caption(coder: dateline.Coder) -> None:
    coding = code(
        coder,
        '"We are tired of this war," Omar Haddad said.',
        "A street in the old town (AFP)",
        '"We only want to sleep for one whole night."',
        kinds={1: BlockKind.CAPTION},
    )
    first, second = coding.statements
    assert (second.source, second.cue, second.rule) == (None, None, "quotation/continued")
    assert second.speaker == first.speaker is not None


def test_a_speech_of_several_paragraphs_is_one_statement(coder: dateline.Coder) -> None:
    coding = code(coder, "“We lost the city.", "“We will return to it,” General Salim Idris said.")
    assert told(coding) == [("General Salim Idris", "“We lost the city. ... “We will return to it,”")]


def test_a_pull_quote_repeats_its_statement(coder: dateline.Coder) -> None:
    coding = code(
        coder,
        '"We are close to a deal on the north," Sergei Ryabkov said.',
        "'We are close to a deal on the north'",
        "- Sergei Ryabkov, minister",
        kinds={1: BlockKind.PULL_QUOTE, 2: BlockKind.CREDIT},
    )
    story, pulled = coding.statements
    assert pulled.repeats == story.id
    assert source(coding, pulled) == "Sergei Ryabkov, minister"


def test_what_somebody_else_is_said_to_have_said_has_a_parent(coder: dateline.Coder) -> None:
    coding = code(coder, "The mayor said the army had announced that the road was open.")
    outer, inner = coding.statements
    assert (source(coding, outer), source(coding, inner)) == ("The mayor", "the army")
    assert inner.parent == outer.id


def test_the_writer_of_a_statement_is_its_speaker(coder: dateline.Coder) -> None:
    coding = code(coder, "Sergei Ryabkov's statement did not specify whether rebels would leave.")
    (statement,) = coding.statements
    assert source(coding, statement) == "Sergei Ryabkov's statement"
    assert statement.speaker is not None
    assert names(coding, (statement.speaker,)) == "Sergei Ryabkov"


def test_a_channel_that_reports_behind_a_statement_is_its_channel(coder: dateline.Coder) -> None:
    coding = code(coder, "A line before it.", "The army said it had no knowledge of any shooting, the BBC reported.")
    (statement,) = coding.statements
    assert source(coding, statement) == "The army"
    assert content(coding, statement) == "it had no knowledge of any shooting"
    assert names(coding, statement.via) == "BBC"


def test_the_first_of_two_cues_in_a_row_has_the_content_before_both(coder: dateline.Coder) -> None:
    coding = code(coder, "A line before it.", "The rebels will keep their guns, the envoy said, Reuters reported.")
    (statement,) = coding.statements
    assert (source(coding, statement), content(coding, statement)) == ("the envoy", "The rebels will keep their guns")
    assert names(coding, statement.via) == "Reuters"


def speakers(coding: Coding) -> list[str | None]:
    return [names(coding, (each.speaker,)) if each.speaker else None for each in coding.statements]


def test_who_has_written_a_document_speaks_in_it(coder: dateline.Coder) -> None:
    coding = code(
        coder,
        "A line before it.",
        "The gains came after a week of fighting, the army statement said.",
        "The statement said that sixty men had died.",
    )
    first, second = speakers(coding)
    assert first == second
    assert "army" in (first or "")


def test_we_of_a_release_is_who_issues_it(coder: dateline.Coder) -> None:
    coding = code(coder, "The United States condemns the bombings in Orsk.", "We call for an end to the siege.")
    assert speakers(coding) == ["United States", "United States"]


def test_a_title_leads_to_the_person_who_bears_it(coder: dateline.Coder) -> None:
    coding = code(
        coder,
        "Eight vehicles were destroyed, Pentagon Press Secretary Peter Cook told reporters.",
        "The campaign goes on, the press secretary said.",
    )
    assert speakers(coding) == ["Peter Cook", "Peter Cook"]


def test_a_participle_on_what_cannot_speak_is_the_speakers(coder: dateline.Coder) -> None:
    coding = code(coder, "A line before it.", "The minister gave a speech calling for an end to the siege.")
    assert [source(coding, statement) for statement in coding.statements] == ["The minister"]


def test_who_issues_a_document_calls_in_it(coder: dateline.Coder) -> None:
    coding = code(coder, "A line before it.", "A statement calling for elections was issued by the party.")
    assert [source(coding, statement) for statement in coding.statements] == ["the party"]
    coding = code(coder, "A line before it.", "A statement calling for elections was torn up by the party.")
    assert [source(coding, statement) for statement in coding.statements] == ["A statement"]


@pytest.mark.parametrize("told_of", ["a teacher", "a mother of two", "35"])
def test_a_person_may_bear_the_name_of_an_organisation(coder: dateline.Coder, told_of: str) -> None:
    assert speakers(code(coder, f'"We are hungry," said Amal, {told_of}.')) == ["Amal"]


@pytest.mark.parametrize("quotation", ["‘the talks failed’", '"the talks failed"'])
def test_the_day_behind_a_quotation_is_the_day_of_saying_it(coder: dateline.Coder, quotation: str) -> None:
    coding = code(coder, f"The minister said {quotation} on Monday.")
    assert told(coding) == [("The minister", quotation)]
    assert coding.statements[0].date == "2016-12-05"


@pytest.mark.parametrize(("credit", "medium"), [("state TV", "state TV"), ("Reuters", "Reuters")])
def test_a_medium_behind_the_dash_of_a_headline_passes_it_on(coder: dateline.Coder, credit: str, medium: str) -> None:
    coding = code(coder, f"Army denies shelling hospital - {credit}")
    assert told(coding) == [("Army", "shelling hospital")]
    assert names(coding, coding.statements[0].via) == medium


def test_a_second_quotation_joins_the_first_unless_it_turns_against_it(coder: dateline.Coder) -> None:
    joined = code(coder, '"We lost the hill in the night," Omar Haddad said. "We will take it back."')
    assert len(joined.statements) == 1
    turned = code(coder, '"We lost the hill in the night," Omar Haddad said. "But we will take it back."')
    assert len(turned.statements) == 2
    assert turned.statements[1].cue is None
    assert turned.statements[1].speaker == turned.statements[0].speaker


def test_a_rule_names_the_lexicon_entry_or_the_form(coder: dateline.Coder) -> None:
    coding = code(coder, "The mayor said it fell.", "KERRY: It fell.", "Fears of a war grew.")
    assert [statement.rule for statement in coding.statements] == ["say/that", "transcript", "fear-noun/+of"]


def test_a_sentence_at_the_top_is_no_headline(coder: dateline.Coder) -> None:
    coding = code(coder, "In an interview with the BBC, Omar Haddad said Iran would respond.")
    (statement,) = coding.statements
    assert (source(coding, statement), content(coding, statement)) == ("Omar Haddad", "Iran would respond")
    assert names(coding, statement.via) == "BBC"


def test_the_saying_of_a_relay_is_no_second_cue(coder: dateline.Coder) -> None:
    coding = code(coder, "The Interfax news agency quoted Sergei Ryabkov as saying that talks had failed.")
    assert told(coding) == [("Sergei Ryabkov", "that talks had failed")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The guards denied being told of the raid.", [("The guards", "being told of the raid")]),
        ("The pilot denied having fired on the camp.", [("The pilot", "having fired on the camp")]),
        ("A curfew was announced on Monday.", [(None, "A curfew")]),
        ("The road was blocked by the rebels.", []),
        ("The order was overturned by a judge.", [("a judge", "The order")]),
    ],
)
def test_passives_and_their_participles(
    coder: dateline.Coder, text: str, expected: list[tuple[str | None, str]]
) -> None:
    assert told(code(coder, text)) == expected


def test_kinds(coder: dateline.Coder) -> None:
    coding = code(
        coder, '"Go," he said.', "He said they would go.", 'He said they would "go at once".', "The road is closed."
    )
    kinds = [statement.kind for statement in coding.statements]
    assert kinds == [SpeechKind.DIRECT, SpeechKind.INDIRECT, SpeechKind.MIXED]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.sampled_from(["he", "said", "that", '"', "“", "”", "'", ",", ".", ":", "Moscow", "according", "to", "No"])
    )
)
def test_any_words_give_spans_in_the_text(coder: dateline.Coder, words: list[str]) -> None:
    coding = code(coder, " ".join(words) or ".")
    ids = {statement.id for statement in coding.statements}
    for statement in coding.statements:
        spans = [*statement.content, *(span for span in (statement.source, statement.cue) if span)]
        assert all(0 <= span.start < span.end <= len(coding.document.text) for span in spans)
        assert {statement.parent, statement.repeats} <= ids | {None}


def test_a_headline_of_a_saying_alone_says_nothing(coder: dateline.Coder) -> None:
    assert code(coder, ": , said Moscow").statements == ()


def test_who_is_called_on_a_day_is_asked_all_the_same(coder: dateline.Coder) -> None:
    text = "The United States on Tuesday called on the Afghan government to meet."
    assert told(code(coder, text)) == [("The United States", "the Afghan government to meet")]
