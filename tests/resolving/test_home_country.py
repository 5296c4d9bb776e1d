"""The country that a report is about is where things happen, not the power named most."""

import dateline
from dateline.parsing.pipeline import parse
from dateline.resolving import resolve


def _home(coder: dateline.Coder, text: str) -> str | None:
    document = dateline.read(text + "\n")
    return resolve(document, parse(document, coder.pipeline), coder.knowledge).home


def test_a_power_that_acts_abroad_is_not_at_home_there(coder: dateline.Coder) -> None:
    text = (
        "U.S. forces struck the Taliban in Helmand on Monday, the United States said. American jets flew over Kunduz. "
        "The U.S. envoy met Afghan leaders in Kandahar, and the United States will leave Afghanistan."
    )
    assert _home(coder, text) == "AFG"


def test_a_country_that_leads_clearly_is_home_among_many(coder: dateline.Coder) -> None:
    text = (
        "Mali accused France, Chad and Togo of meddling. Mali asked Ghana, Benin and Niger for help. "
        "Malian troops and Malian police left the talks, and Mali closed its border."
    )
    assert _home(coder, text) == "MLI"
