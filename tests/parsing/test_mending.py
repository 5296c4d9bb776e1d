"""What the parser takes wrongly is mended before anything reads it."""

import pytest

import dateline
from dateline.parsing.pipeline import parse


@pytest.mark.parametrize(
    "text",
    [
        "Eleven people were killed in government shelling on the town of Jisreen on Tuesday.",
        "Nine died in rebel shelling of Jos.",
    ],
)
def test_a_deed_behind_in_is_a_noun(coder: dateline.Coder, text: str) -> None:
    words = {word.lower: word for word in parse(dateline.read(text + "\n"), coder.pipeline).words}
    deed = words["shelling"]
    assert (deed.pos, deed.dep, deed.head.lower) == ("NOUN", "pobj", "in")
    owner = words.get("government") or words["rebel"]
    assert owner.head is deed
    assert owner in deed.children


def test_people_who_do_something_stay_people(coder: dateline.Coder) -> None:
    words = {
        w.lower: w for w in parse(dateline.read("Nine were killed by troops firing at Jos.\n"), coder.pipeline).words
    }
    assert words["firing"].pos == "VERB"


def test_a_day_is_no_object_of_a_deed(coder: dateline.Coder) -> None:
    text = "The envoy said on Monday that nine people were killed in shelling the previous day.\n"
    deed = next(w for w in parse(dateline.read(text), coder.pipeline).words if w.lower == "shelling")
    assert (deed.pos, deed.dep, deed.child("dobj")) == ("NOUN", "pobj", None)


def test_a_country_behind_a_date_is_the_subject(coder: dateline.Coder) -> None:
    text = (
        "On Wednesday, Chad, one of the king's main backers in the war that has all but ended years of calm, agreed.\n"
    )
    words = {w.text: w for w in parse(dateline.read(text), coder.pipeline).words}
    assert (words["Chad"].dep, words["Chad"].head.text) == ("nsubj", "agreed")


def test_who_wrote_a_draft_is_a_name(coder: dateline.Coder) -> None:
    text = "Chad vetoed a resolution drafted by Ghana calling for an end to the war.\n"
    words = {w.lower: w for w in parse(dateline.read(text), coder.pipeline).words}
    assert words["calling"].pos == "VERB"


@pytest.mark.parametrize(
    ("text", "day", "subject", "relation"),
    [
        ("On Tuesday rebels shelled the town.", "Tuesday", "rebels", "nsubj"),
        ("On Friday government forces retook the town.", "Friday", "forces", "nsubj"),
        ("On Tuesday morning rebels shelled the town.", "morning", "rebels", "nsubj"),
    ],
)
def test_a_day_is_parted_from_the_subject_behind_it(
    coder: dateline.Coder, text: str, day: str, subject: str, relation: str
) -> None:
    words = {w.text: w for w in parse(dateline.read(text + "\n"), coder.pipeline).words}
    assert (words[day].dep, words[day].head.lower) == ("pobj", "on")
    assert (words[subject].dep, words[subject].head.tag[:2]) == (relation, "VB")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Heavy shelling has killed ten civilians including children the mayor and a priest said.", "mayor"),
        ("Jets pounded a town said the mayor on Friday.", "town"),
    ],
)
def test_who_said_it_without_a_comma_is_not_among_those_told_of(coder: dateline.Coder, text: str, speaker: str) -> None:
    words = {word.lower: word for word in parse(dateline.read(text + "\n"), coder.pipeline).words}
    assert (words[speaker].dep, words[speaker].head.lower) in {("nsubj", "said"), ("dobj", "pounded")}


def test_who_is_joined_by_a_comma_is_told_of(coder: dateline.Coder) -> None:
    text = "Ten civilians, two priests and the mayor were killed, the rebels said.\n"
    words = {word.lower: word for word in parse(dateline.read(text), coder.pipeline).words}
    assert words["mayor"].dep == "conj"


@pytest.mark.parametrize(
    ("text", "word", "relation", "head"),
    [
        ("The bishop held the army responsible for the fire.", "responsible", "oprd", "held"),
        ("Two nurses are being held hostage by gunmen.", "by", "agent", "held"),
        ("Soldiers held captive by the rebels were freed on Monday.", "held", "acl", "soldiers"),
        ("Attacks by the army against the rebels go on.", "against", "prep", "attacks"),
        ("Jets struck the militia's southern Bor stronghold.", "stronghold", "dobj", "struck"),
        ("The bishop condemned the murder of a nurse, carried out on Monday by gunmen.", "carried", "acl", "murder"),
        ("The army took the town, backed by jets.", "backed", "advcl", "took"),
        ("Fighting between the army and the rebels spread to Kano.", "fighting", "nsubj", "spread"),
    ],
)
def test_by_whom_it_was_done_hangs_on_the_deed(
    coder: dateline.Coder, text: str, word: str, relation: str, head: str
) -> None:
    words = {w.lower: w for w in parse(dateline.read(text + "\n"), coder.pipeline).words}
    assert (words[word].dep, words[word].head.lower) == (relation, head)


@pytest.mark.parametrize(
    ("text", "word", "dep", "head"),
    [
        ("Mali called for monitors to be sent to Gao.", "sent", "ccomp", "called"),
        ("Mali wants to see the sanctions eased.", "eased", "ccomp", "wants"),
        (
            "Kone declared his readiness to talk to Mali provided that the army releases the sailors.",
            *("readiness", "dobj", "declared"),
        ),
        ("The town was overrun by the militia.", "overrun", "ROOT", "overrun"),
        (
            "Mali said it would not talk unless Chad stopped its raids, lifted the siege and freed the sailors.",
            *("lifted", "conj", "stopped"),
        ),
    ],
)
def test_what_is_asked_for_or_set_as_a_condition_hangs_on_it(
    coder: dateline.Coder, text: str, word: str, dep: str, head: str
) -> None:
    found = next(w for w in parse(dateline.read(text + "\n"), coder.pipeline).words if w.lower == word)
    assert (found.dep, found.head.lower) == (dep, head)
