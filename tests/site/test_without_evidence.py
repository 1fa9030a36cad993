"""An option of which nothing is known has no overall value on any page: it is drawn as a gap."""

import re

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.data.compared_values import side_by_side_data
from appraisal.data.results import results
from appraisal.site import SECTIONS
from tests.datasets import dataset
from tests.findings.cases_of_doubt import NOTHING_KNOWN_OF
from tests.site.drawn_pages import appraised, drawn, words

PERSPECTIVES = """
perspectives: {p: {name: Equal, weights: {x: 1}}, q: {name: Money, weights: {x: 2}}}
"""
WITH_DAN = NOTHING_KNOWN_OF + "  dan: {name: Dan, scores: {x: {score: 70}}}" + PERSPECTIVES
WITHOUT = NOTHING_KNOWN_OF + PERSPECTIVES


@pytest.fixture(scope="module")
def area() -> Appraisal:
    return appraised(WITH_DAN)


@pytest.fixture(scope="module")
def pages(area: Appraisal) -> dict[str, str]:
    return all_of(area)


@pytest.fixture(scope="module")
def without_dan() -> dict[str, str]:
    """The pages where what is not known of comes first."""
    return all_of(appraised(WITHOUT))


def all_of(area: Appraisal) -> dict[str, str]:
    return {path: page for section in SECTIONS for path, page in drawn(area, section).items()}


@pytest.mark.parametrize("given", ["pages", "without_dan"])
def test_no_page_shows_what_a_gap_counts_as_for_a_figure(
    request: pytest.FixtureRequest, given: str
) -> None:
    pages = request.getfixturevalue(given)
    assert len(pages) > 10
    assert {path for path, page in pages.items() if "50 (0 to 100)" in words(page)} == set()


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("index.html", "Ann no evidence"),
        ("options/index.html", "no evidence"),
        ("options/ann.html", "Where its value comes from no evidence"),
        ("briefs/ann.html", "Overall no evidence"),
        ("compare.html", "Ann none none"),
        ("explore.html", "Ann no evidence"),
        ("agreement.html", "Ann no evidence no evidence"),
    ],
)
def test_each_page_says_in_words_that_there_is_no_evidence(
    pages: dict[str, str], path: str, said: str
) -> None:
    assert said in re.sub(r"[–=\d]+ ", "", words(pages[path]))


def test_its_bars_are_hatched_and_not_filled(pages: dict[str, str]) -> None:
    (row,) = (
        row
        for row in pages["index.html"].split("<tr>")
        if ">Ann</a>" in row and 'class="number rank"' in row
    )
    assert "hatched" in row
    assert 'class="fill family-continue"' not in row.partition('class="valued"')[2]


def test_where_it_comes_first_the_sentence_says_by_what(without_dan: dict[str, str]) -> None:
    said = words(without_dan["explore.html"])
    assert "Ann with no evidence and so counted as 50; next Bob with 30." in said


def test_beside_another_it_has_no_distance_from_it(pages: dict[str, str]) -> None:
    said = words(pages["compare/ann/dan.html"])
    assert "Overall, under ‘Equal’: no evidence on Ann; Dan 70 (50 to 90)." in said
    assert "points apart" not in said


def test_what_is_ticked_has_no_cell_for_it(area: Appraisal) -> None:
    data = side_by_side_data(area)
    ids = [option["id"] for option in data["options"]]
    overall = dict(zip(ids, data["rows"][0]["cells"], strict=True))
    assert overall == {"ann": None, "bob": [30, 20, 40], "dan": [70, 50, 90]}


def test_it_is_told_by_what_carries_weight() -> None:
    text = """
    criteria:
      - {id: x, judged: {0: Bad, 100: Good}}
      - {id: y, judged: {0: Bad, 100: Good}}
    perspectives: {p: {weights: {x: 1, y: 0}}, q: {weights: {x: 0, y: 1}}}
    options: {a: {scores: {y: {score: 30}}}, b: {scores: {x: {score: 60}}}}
    """
    found = appraise(dataset(text))
    assert found.rankings["p"].unknown == {"a"}
    assert found.rankings["q"].unknown == {"b"}


def test_results_keep_its_rank_and_value_as_format_md_has_it(area: Appraisal) -> None:
    (ann,) = (option for option in results(area).options if option.id == "ann")
    assert (ann.rank, ann.value, ann.low, ann.high) == (2, 50.0, 0.0, 100.0)
