"""The map and the timeline of a situation report: their data, and what a browser draws of it."""

import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from tests.handmade import ALEPPO, IDLIB, aleppo
from tests.strategies import codings

import dateline
from dateline.records import Coding, Precision
from dateline.reporting import situation_report, to_html
from dateline.reporting.charts import charts

CHROMIUM = shutil.which("chromium")


def test_a_deed_with_a_place_is_a_point_that_leads_to_its_line() -> None:
    report = situation_report([aleppo()])
    (point,) = charts(report)["points"]
    assert (point["lat"], point["lon"], point["precision"]) == (ALEPPO.lat, ALEPPO.lon, Precision.TOWN)
    assert f'<li id="{point["line"]}">' in to_html(report)


def test_a_place_without_coordinates_is_no_point() -> None:
    coding = aleppo()
    bare = tuple(replace(m, place=replace(m.place, lat=None, lon=None)) if m.place else m for m in coding.mentions)
    assert charts(situation_report([replace(coding, mentions=bare)]))["points"] == []


def test_a_place_in_words_between_parties_is_no_point() -> None:
    report = situation_report([aleppo()])
    words = [word for day in report.days for word in day.words]
    assert words
    assert len(charts(report)["points"]) == sum(len(deed.spots) for day in report.days for deed in day.deeds)


def test_a_day_has_one_bar(coder: dateline.Coder) -> None:
    text = "Rebels shelled Jos on Wednesday.\n\nThe army has taken Kano.\n"
    reports = (f"Update: {day} December 2016 14:30 UTC\n\n{text}" for day in (7, 8))
    days = charts(situation_report([coder.code(dateline.read(report)) for report in reports]))["days"]
    assert len({day["day"] for day in days}) == len(days)
    assert sum(day["undated"] for day in days) >= 1


@given(codings())
def test_days_of_the_timeline_are_days(coding: Coding) -> None:
    for day in charts(situation_report([coding]))["days"]:
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", day["day"])
        assert day["deeds"] + day["words"] > 0


@pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium (Debian package chromium)")
def test_a_browser_draws_a_circle_a_place_and_a_bar_a_day(tmp_path: Path) -> None:
    coding = aleppo()
    elsewhere = tuple(replace(m, place=IDLIB) if m.place else m for m in coding.mentions)
    other = replace(coding, mentions=elsewhere, document=replace(coding.document, publisher="The Other"))
    report = situation_report([coding, other])
    page = tmp_path / "sitrep.html"
    page.write_text(to_html(report), encoding="utf-8")
    drawn = drawing(page)
    assert drawn.count('class="spot"') == len({(p["lat"], p["lon"]) for p in charts(report)["points"]}) == 2
    assert drawn.count('<rect class="deeds"') == len(charts(report)["days"])
    assert drawn.count('class="land"') > 100


def drawing(page: Path) -> str:
    """The page as it stands when its script has run."""
    assert CHROMIUM is not None
    options = ("--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={page.parent}", "--dump-dom")
    done = subprocess.run([CHROMIUM, *options, page.as_uri()], capture_output=True, text=True, timeout=60, check=True)
    return done.stdout
