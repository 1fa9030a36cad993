"""The page on what changed is there where an earlier version is named."""

import re

import pytest
from msgspec.structs import replace

from appraisal.appraise import appraise
from appraisal.appraise.changed.difference import difference
from appraisal.site import render
from appraisal.site.pages.changes import content, pages
from tests.datasets import dataset
from tests.findings.cases_of_differences import CASES, PLAIN, SCORE, WEIGHT, changed
from tests.site.drawn_pages import words

AFTER = PLAIN.replace(*SCORE).replace(*WEIGHT).replace("date: 2020", "date: 2026")


@pytest.fixture(scope="module")
def site() -> dict[str, str]:
    made = render(appraise(replace(dataset(AFTER), previous=dataset(PLAIN))))
    return {path: body.decode() for path, body in made.items() if path.endswith((".html", "csv"))}


def test_the_finding_is_the_headline_and_the_picture_follows(site: dict[str, str]) -> None:
    html = site["changes.html"]
    assert re.findall(r"<h1>(.*?)</h1>", html) == [
        "Ann moved from second to first since 1 January 2026; weights and scores did it"
    ]
    below = html[html.index("</h1>") :]
    assert below.index('class="moved-strip"') < below.index("<h2")
    assert "1 other option changed its place." in words(html)


def test_each_option_has_its_value_place_and_points(site: dict[str, str]) -> None:
    said = words(site["changes.html"])
    assert "Ann 64 50 to 64 second to first weights +7.5 and scores +6.5" in said
    assert "Bob 52 still 52 first to second" in said


def test_pairs_files_and_what_is_due_are_told(site: dict[str, str]) -> None:
    said = words(site["changes.html"])
    assert "Ann is ahead of Bob now: weights did it" in said
    assert "criteria/perspectives.yaml : 2 changes" in said or (
        "criteria/perspectives.yaml: 2 changes" in said
    )
    assert "Ann: the score on care went from 60 to 70." in said
    assert "Bob, care: Survey is not as when it was judged." in said


def test_the_menu_and_the_table_are_there(site: dict[str, str]) -> None:
    assert 'href="changes.html">What changed since 1 January 2026</a>' in site["evidence.html"]
    assert site["data/changes.csv"].splitlines()[1].startswith("a,50.0,64.0,")
    assert 'href="data/changes.csv"' in site["changes.html"]


def test_options_stand_from_first_to_last_and_one_that_is_gone_has_no_link() -> None:
    found = content(changed(*CASES["gone"]))
    assert [(row.id, row.name) for row in found.rows] == [("a", "Ann"), ("c", "Cat"), ("", "Bob")]


def test_where_nothing_changed_the_page_says_so() -> None:
    same = content(difference(dataset(PLAIN), dataset(PLAIN)))
    assert same.finding == "Nothing that matters changed since 1 January 2026."
    assert same.nothing == "Nothing that is counted changed."
    assert (same.turned, same.files, same.due) == ((), (), ())


def test_without_an_earlier_version_there_is_no_such_page() -> None:
    assert list(pages(appraise(dataset(PLAIN)))) == []
