"""The page of ways of counting, and what it shows, in every edge case."""

import dataclasses
import re

import pytest
from msgspec.structs import replace

from appraisal.appraise import Appraisal, appraise
from appraisal.appraise.lead import led_in_ways
from appraisal.appraise.ways.counted import Ways
from appraisal.model.walk import Path
from appraisal.site.drawing import draw, environment
from appraisal.site.layout import shared_content
from appraisal.site.pages.ways import (
    Counted,
    Effect,
    MeanShare,
    Model,
    Share,
    Varying,
    content,
    pages,
)
from tests.areas import AHEAD, CRITERIA
from tests.datasets import dataset
from tests.made_up_ways import ALWAYS, LEVEL, LOOSE, SPLIT, TOGETHER

THREE = """
settings: {simulation: {samples: 10, ways: 10}}
criteria: [{id: x, judged: {0: Bad, 100: Good}}, {id: y, judged: {0: Bad, 100: Good}}]
options:
  a: {name: Alpha, family: unitary, scores: {x: {score: 90}, y: {score: 90}}}
  b: {name: Beta, family: continue, scores: {x: {score: 80}, y: {score: 20}}}
  c: {name: Gamma, family: unitary, scores: {x: {score: 10}, y: {score: 10}}}
"""
ONE_MODEL = """
settings: {simulation: {samples: 10, ways: 10}, models: {m: {name: The model}}}
criteria: [{id: x, judged: {0: Bad, 100: Good}}]
options:
  a: {model: m, scores: {x: {score: 90}}}
  b: {model: m, scores: {x: {score: 80}}}
"""


def area(text: str = THREE) -> Appraisal:
    return appraise(dataset(text))


def led(made: Appraisal, ways: Ways) -> Appraisal:
    """The same area, counted in these ways."""
    lead = replace(made.lead, in_ways=led_in_ways(made.dataset, ways))
    return dataclasses.replace(made, ways=ways, lead=lead)


def counted(appraisal: Appraisal) -> Counted:
    found = content(appraisal).counted
    assert found is not None
    return found


def varying(appraisal: Appraisal) -> Varying:
    found = counted(appraisal).varying
    assert found is not None
    return found


def drawn(made: Appraisal) -> str:
    found = list(pages(made))
    site = draw(found, environment({}), shared_content(made, found))
    return site["ways.html"].decode()


@pytest.fixture(scope="module")
def split() -> Appraisal:
    return led(area(), SPLIT)


def test_the_heading_is_the_finding(split: Appraisal) -> None:
    assert (
        "<h1>Beta comes first in 8 of 16 ways of counting, Alpha in 6; in 2 the first are too "
        "close to tell</h1>" in drawn(split)
    )


def test_models_that_are_ever_first_have_a_column_the_most_often_first(split: Appraisal) -> None:
    assert varying(split).ever == (
        Model("b", "Beta", "continue", "8 of 16", 50.0),
        Model("a", "Alpha", "unitary", "6 of 16", 37.5),
    )
    assert counted(split).never == "Never first most often: Gamma."


def test_each_row_marks_the_highest_share_and_both_where_they_are_level(split: Appraisal) -> None:
    sums, unknowns = varying(split).groups
    assert [row.shares[0].most for row in sums.rows] == [False, True]
    reference = unknowns.rows[0]
    assert [share.most for share in reference.shares] == [True, True, False]
    page = drawn(split)
    assert page.count('<span class="ways-word">1st</span>') == 1 + 2 + 3 * 2 + 1


def test_what_is_too_close_to_tell_has_the_last_column_and_is_never_marked(
    split: Appraisal,
) -> None:
    assert varying(split).together == (
        Share("50%", 3, most=True),
        Share("38%", 2, most=False),
        Share("13%", 0, most=False),
    )
    low = varying(split).groups[1].rows[2]
    assert [share.text for share in low.shares] == ["50%", "0%", "50%"]
    page = drawn(split)
    assert page.count('<th scope="col" class="ways-model">Too close to tell</th>') == 1
    assert '<td id="too-close">2 of 16</td>' in page
    assert "Too close to tell" not in drawn(led(area(), TOGETHER))


def test_how_far_the_draws_may_be_out_is_said(split: Appraisal) -> None:
    assert "may be out by up to 1.6 percentage points" in drawn(split)


def test_the_choice_that_matters_most_comes_first_with_a_reason(split: Appraisal) -> None:
    first, second = varying(split).groups
    assert (first.id, second.id) == ("aggregation", "unknowns")
    assert first.reason.startswith("Added up, a high value makes up for a low one")
    assert varying(split).unchanged.startswith("‘Figures from parties to the dispute’")


def test_the_headlines_own_alternative_is_marked(split: Appraisal) -> None:
    rows = [row for group in varying(split).groups for row in group.rows]
    assert [row.id for row in rows if row.headline] == ["sum", "reference"]
    assert drawn(split).count('<span class="mark">headline</span>') == 2


def test_effects_are_bars_with_numbers(split: Appraisal) -> None:
    bars = varying(split).matters.effects
    assert bars[0] == Effect("How values are put together", "85 of 100", 100.0)
    assert bars[1].part == "15 of 100"
    assert bars[1].width < 20


def test_a_family_counts_the_ways_of_its_models(split: Appraisal) -> None:
    told = [(row.family, row.often, row.share) for row in counted(split).families]
    assert told == [
        ("continue", "8 of 16", "50%"),
        ("unitary", "6 of 16", "38%"),
        ("", "2 of 16", "13%"),
    ]


def test_what_turns_the_first_place_is_listed(split: Appraisal) -> None:
    turns = varying(split).turns
    assert (len(turns.changes), len(turns.changes_untold)) == (1, 1)
    assert (turns.together, turns.together_untold) == ((), ())
    assert len(varying(led(split, TOGETHER)).turns.together) == 1
    loose = led(split, LOOSE)
    assert len(varying(loose).turns.together_untold) == 1
    assert "<summary>The pair</summary>" in drawn(loose)


@pytest.mark.parametrize(
    ("made", "heading"),
    [
        (LEVEL, "In none of the 4 ways of counting can the first be told"),
        (ALWAYS, "Alpha comes first in both ways of counting"),
    ],
)
def test_where_every_way_tells_the_same_nothing_is_said_to_matter_or_to_turn_it(
    made: Ways, heading: str
) -> None:
    page = drawn(led(area(), made))
    assert f"<h1>{heading}</h1>" in page
    assert "That stays so however these choices are made" in page
    for absent in ("<select", "<script", "ways-effects", "matters", "turning", "1st"):
        assert absent not in re.sub(r"<style>.*?</style>", "", page, flags=re.DOTALL)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{}", "There are no options to compare yet."),
        (ONE_MODEL, "The model is the only model that is ranked"),
        (CRITERIA + "    options: {a: {}, b: {}, c: {}}", "No evidence is recorded"),
        (CRITERIA + "    options: {a: {scores: {x: {score: 5}}}}", "is the only option ranked"),
    ],
)
def test_where_nothing_competes_the_page_says_so_and_no_more(text: str, said: str) -> None:
    made = area(text)
    assert content(made).counted is None
    assert said in content(made).finding
    page = drawn(made)
    assert "<h1>What if it is counted another way?</h1>" in page
    assert "<table" not in page


def test_the_static_page_says_in_words_what_a_reader_could_settle() -> None:
    page = drawn(area(AHEAD))
    without = re.sub(r"<section id=\"switching\".*?</section>", "", page, flags=re.DOTALL)
    made = counted(area(AHEAD))
    for group in made.varying.groups if made.varying else ():
        assert all(row.name in without.replace("&#39;", "'") for row in group.rows)


@pytest.mark.parametrize("ways", [SPLIT, ALWAYS], ids=["varying", "alike"])
def test_contested_figures_that_no_choice_is_about_are_named(ways: Ways) -> None:
    debt: Path = ("councils/ash.yaml", "facts", "debt")
    told = "Sources disagree on 1 figure that no ranked option"
    councils = "councils: {ash: {tier: unitary, facts: {debt: 4}}}\n"
    made = led(area(councils + THREE), replace(ways, on_no_value=(debt,)))
    assert told in drawn(made)
    assert told not in drawn(led(area(), ways))


def test_every_model_stands_in_order_of_its_share_of_draws(split: Appraisal) -> None:
    assert varying(split).means == (
        MeanShare("Alpha", "56%", 56.25),
        MeanShare("Beta", "44%", 43.75),
        MeanShare("Gamma", "0%", 0.0),
    )
    assert varying(split).averaged == ""
