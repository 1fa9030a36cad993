"""The page of weights and agreement, in every edge case."""

from dataclasses import replace

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.appraise.agreement import Agreement, Pair
from appraisal.appraise.lead import lead
from appraisal.data.tables.agreement import agreement_tables
from appraisal.model import Perspective
from appraisal.site.drawing import draw, environment
from appraisal.site.layout import shared_content
from appraisal.site.pages.agreement import (
    agreement_finding,
    alike_title,
    holder,
    pages,
    way,
    weights_title,
)
from tests.datasets import dataset
from tests.findings.made_up import answer, ranking, robust

LEAF = "judged: {0: Bad, 100: Good}"
BASE = f"""
    settings: {{simulation: {{samples: 50}}}}
    criteria:
      - {{id: x, name: Ex, {LEAF}}}
      - {{id: y, name: Why, {LEAF}}}
      - {{id: z, name: Zed, {LEAF}}}
"""
OPTIONS = """
    options:
      a: {name: Alpha, scores: {x: {score: 90}, y: {score: 10}, z: {score: 50}}}
      b: {name: Beta, scores: {x: {score: 10}, y: {score: 90}, z: {score: 50}}}
"""
TWO = (
    BASE
    + OPTIONS
    + """
    perspectives:
      ex: {name: X first, weights: {x: 3, y: 1}}
      why: {name: Y first, swing: {x: 20, y: 100, z: 80}}
"""
)
INCONSISTENT = (
    BASE
    + OPTIONS
    + """
    perspectives: {p: {name: Pairs, pairwise: [[x, y, 9], [y, z, 9], [x, z, 0.1111]]}}
"""
)


def appraised(text: str) -> Appraisal:
    return appraise(dataset(text))


def drawn(text: str) -> str:
    made = appraised(text)
    found = list(pages(made))
    return draw(found, environment({}), shared_content(made, found))["agreement.html"].decode()


@pytest.mark.parametrize(
    "text",
    [
        "{}",
        BASE,
        "options: {a: {}}",
        BASE + "    options: {a: {}}",
        BASE + "    options: {a: {}, b: {}}",
        BASE + OPTIONS,
        TWO,
        INCONSISTENT,
        TWO.replace("{id: x, name: Ex", "{id: x, must: {at_least: 95}, name: Ex"),
    ],
)
def test_the_page_is_drawn_in_every_edge_case(text: str) -> None:
    page = drawn(text)
    assert page.count("<h1>") == 1
    assert "not averaged" in page


def test_perspectives_that_part_are_told_with_the_causes() -> None:
    page = drawn(TWO)
    assert "Beta comes first under ‘Y first’, no option clearly under the other." in page
    assert "Under ‘X first’ Alpha and Beta can&#39;t be told apart." in page
    assert "Swing weighting" in page
    assert "Points, shared out among criteria" in page
    assert "What sets them apart" in page


def test_comparisons_that_contradict_themselves_are_warned_of() -> None:
    page = drawn(INCONSISTENT)
    assert "Yes: above 0.10, they contradict one another." in page
    assert "The top level" in page


def test_weights_and_correlations_are_there_as_csv() -> None:
    rows = {path: list(given) for path, given in agreement_tables(appraised(TWO)).items()}
    assert rows["data/weights.csv"][0] == {
        "perspective": "ex",
        "criterion": "x",
        "share": 0.75,
        "weight": 0.75,
    }
    assert rows["data/agreement.csv"] == [
        {"perspective": "ex", "other": "why", "rho": pytest.approx(-1), "tau": pytest.approx(-1)}
    ]


# --- Findings ---------------------------------------------------------------------------------

FOUND = answer(ranking(a=60, b=50), robust({"a": 1, "b": 0}))
SAME = Agreement(1.0, (Pair("equal", "money", 1.0, 1.0, None, ()),))
APART = Agreement(0.0, (Pair("equal", "money", -1.0, -1.0, ("a", "b"), ()),))


def test_agreement_on_one_option_is_said() -> None:
    assert agreement_finding(FOUND, SAME) == "Both perspectives agree on the first place: Alpha."


def test_agreement_of_many_on_a_shared_first_place_is_said() -> None:
    tied = {
        "equal": ranking(a=50, b=50, c=10),
        "money": ranking(a=10, b=50, c=50),
        "more": ranking(a=50, b=10, c=50),
    }
    shared = replace(FOUND, leads={i: lead(found) for i, found in tied.items()})
    assert agreement_finding(shared, SAME) == (
        "All 3 perspectives agree on a first place that some of them see shared."
    )


def test_perspectives_that_split_are_told_apart() -> None:
    split = replace(
        FOUND, leads={"equal": lead(ranking(a=60, b=50)), "money": lead(ranking(a=50, b=60))}
    )
    assert agreement_finding(split, APART) == (
        "2 different options come first: Alpha under ‘Equal’; Beta under ‘Money’."
    )


def test_one_perspective_cannot_agree() -> None:
    alone = replace(FOUND, leads={"equal": FOUND.lead}, perspectives={"equal": "Equal"})
    assert agreement_finding(alone, Agreement(None, ())) == (
        "Only one perspective is recorded, ‘Equal’, so nothing can be said about agreement."
    )


def test_where_none_is_ranked_the_reason_is_said() -> None:
    nothing = answer(ranking(_a=60), None)
    assert "none is ranked" in agreement_finding(nothing, Agreement(None, ()))


@pytest.mark.parametrize(
    ("rho", "expected"),
    [
        (1.0, "All perspectives rank the options in the same order"),
        (0.4, "‘Equal’ and ‘Money’ agree least"),
        (-0.4, "‘Equal’ and ‘Money’ pull in different directions"),
        (None, "No two rankings can be compared"),
    ],
)
def test_the_title_says_which_two_agree_least(rho: float | None, expected: str) -> None:
    pairs = (Pair("equal", "money", rho, rho, None, ()),)
    assert alike_title(Agreement(0.5, pairs), FOUND) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{}", "There are no criteria to weigh"),
        (BASE, "The weights under ‘Equal weights’"),
        (TWO, "Ex has from 10% to 75% of the weight"),
        (
            BASE + "    perspectives: {p: {weights: {x: 1}}, q: {weights: {x: 2}}}",
            "All perspectives give the top criteria the same weights",
        ),
    ],
)
def test_the_title_of_the_weights_names_what_differs_most(text: str, expected: str) -> None:
    assert weights_title(appraised(text)) == expected


@pytest.mark.parametrize("key", ["weights", "swing", "rank", "pairwise", "combine"])
def test_every_way_to_give_weights_is_known(key: str) -> None:
    given = {"weights": {"x": 1.0}, "swing": {"x": 1.0}, "rank": ("x",)}
    given |= {"pairwise": (("x", "y", 2.0),), "combine": ("p",)}
    assert way(Perspective.model_validate({key: given[key]})) == key


def test_a_perspective_without_weights_says_that_all_weigh_alike() -> None:
    assert way(Perspective(name="P")) == ""


def test_whoever_holds_a_perspective_is_named() -> None:
    area = dataset("councils: {north: {name: North Council, tier: unitary}}")
    assert holder(area, "p", Perspective(held_by="north")) == "North Council"
    assert holder(area, "p", Perspective(held_by="government")) == "Government"
    assert holder(area, "p", Perspective()) == "Not recorded"
    assert holder(area, "equal", Perspective()) == (
        "Nobody: used because no perspective is recorded"
    )
