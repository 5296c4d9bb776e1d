"""Verbs get the subjects that they have: not a guise, not the noun behind a preposition, not who tells of them."""

import pytest
from tests.drafting import words_of

import dateline
from dateline.parsing.clauses import is_passive, subject


@pytest.mark.parametrize(
    ("text", "verb", "doer"),
    [
        ("Accusing Mali of tearing up the accord, Chad on Tuesday halted its aid.", "Accusing", "Chad"),
        ("Gunmen dressed as hunters killed nine herders.", "killed", "Gunmen"),
        ("Insurgents disguised as policemen stormed the compound.", "stormed", "Insurgents"),
        ("Protesters demanding an end to President Ali Keita's rule fought police.", "fought", "Protesters"),
        (
            "The army was sent into Gao as protesters demanding an end to President Ali Keita's rule fought police.",
            "fought",
            "protesters",
        ),
        ("Malian troops backed by air force bombers killed at least 26 rebels, the minister said.", "killed", "troops"),
        (
            "Mali's president has fled after mutinous soldiers who complain of neglect in the war seized the palace.",
            "seized",
            "soldiers",
        ),
        ("Witnesses said soldiers beat shopkeepers and looted their stalls in Gao.", "looted", "soldiers"),
        ("Rebels have given up fighting and surrendered in Gao, an army source said.", "surrendered", "Rebels"),
        (
            "Chad's Supreme Court, acting on a request, outlawed the party last year, relatives told the paper.",
            "outlawed",
            "Court",
        ),
        ("No one claimed the attack which the regime blamed on the rebels.", "blamed", "regime"),
        (
            "Because of the decision to grant asylum to Ali Keita, President Omar Musa scrapped a trip, an aide said.",
            "scrapped",
            "Musa",
        ),
        ("After trading hands twice the Malian Army attacked Gao in March.", "attacked", "Army"),
        ("Fighting began December 20 after the rebels, who held most of it, demanded a vote.", "demanded", "rebels"),
        ("Troops rolled into Gao after police firing buckshot cleared the square.", "cleared", "police"),
        (
            "Chad said nine members, minutes after the union blacklisted four officials, had left.",
            "blacklisted",
            "union",
        ),
        ("Gunmen whom residents identified as Janjaweed raided a camp in West Darfur.", "raided", "Gunmen"),
        ("Men that officials described as rebels killed nine guards.", "killed", "Men"),
        (
            "The army was sent into Gao and a curfew imposed on Friday "
            "as men demanding an end to Ali Keita's rule fought police.",
            "fought",
            "men",
        ),
        ("On a separate front Syrian Kurds fighting the group made fresh advances near Kobani.", "made", "Kurds"),
    ],
)
def test_a_verb_has_its_subject(coder: dateline.Coder, text: str, verb: str, doer: str) -> None:
    found = subject(words_of(coder, text)[verb])
    assert found is not None
    assert found.text == doer


@pytest.mark.parametrize(
    "text",
    [
        "Arrested a day before the vote, Ali Keita was sentenced to 30 days in jail.",
        "Ambushed on a road near Gao, a group of peacekeepers lost five men.",
        "Surrounded on three sides by the Malian army, the last gunmen laid down their arms.",
    ],
)
def test_a_participle_before_the_subject_is_passive(coder: dateline.Coder, text: str) -> None:
    assert is_passive(words_of(coder, text)[text.split()[0]])


@pytest.mark.parametrize(
    ("text", "verb", "done_to"),
    [
        ("Keita was convicted of fraud on Tuesday and sentenced to nine years.", "sentenced", True),
        ("Thousands marched on Tuesday before being stopped by police and then allowed to go home.", "allowed", True),
        ("Rebels were bombed on Sunday and released nine hostages.", "released", False),
        ("Keita was shot in the arm and arrested the gunman.", "arrested", False),
    ],
)
def test_what_is_joined_to_a_passive_is_done_to_its_subject(
    coder: dateline.Coder, text: str, verb: str, done_to: bool
) -> None:
    assert is_passive(words_of(coder, text)[verb]) is done_to


def test_a_nationality_can_be_who_was_shot(coder: dateline.Coder) -> None:
    found = subject(words_of(coder, "Palestinian shot dead by Israeli troops near Hebron, army says")["shot"])
    assert found is not None
    assert found.text == "Palestinian"


def test_what_came_after_is_a_clause_of_its_own(coder: dateline.Coder) -> None:
    words = words_of(coder, "Rebels began leaving Gao on Thursday, hours after an earlier attempt was called off.")
    assert words["began"].is_root
    assert words["called"].dep == "advcl"
