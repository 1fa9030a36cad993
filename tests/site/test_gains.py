"""Rows of both charts of gains: what is small together, and everything adding up."""

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.site.gains import MOST, Part, gains_between, in_few, lead_of, parts_between
from tests.datasets import TREE, dataset


@pytest.fixture(scope="module")
def tree() -> Appraisal:
    return appraise(dataset(TREE))


def test_gains_diverge_from_nought(tree: Appraisal) -> None:
    """Join gains 6 points over a gap on care, and loses 6 on speed."""
    found = gains_between(tree, "join", "stay")
    assert found is not None
    assert [(row.label, row.points, row.kind, row.gainer) for row in found.rows] == [
        ("Care", "+6", "gap", "join"),
        ("Speed", "−6", "gap", "stay"),
    ]
    assert [(row.start, row.width, row.at) for row in found.rows] == [(50, 50, 100), (0, 50, 50)]
    assert (found.nought, found.together) == (50, "Together: join and stay are level")
    assert [row.href for row in found.rows] == [
        "criteria/quality.html#care",
        "criteria/quality.html#speed",
    ]


def test_a_lead_leads_from_the_next_ones_value_to_the_first_ones(tree: Appraisal) -> None:
    found = lead_of(tree, "merge", "join")
    assert found is not None
    assert (found.begin[0], found.end[0]) == ("45", "77")
    assert [(row.label, row.points) for row in found.rows] == [("Care", "+18"), ("Speed", "+14")]
    assert found.rows[0].start == found.begin[1]
    assert found.rows[-1].at == found.end[1]
    assert found.together == "Together: merge +32"
    assert found.title == "Where the lead of merge over join comes from"
    assert found.parts == ""


def test_of_a_lead_it_is_said_what_stands_on_no_evidence(tree: Appraisal) -> None:
    found = lead_of(tree, "merge", "stay")
    assert found is not None
    assert found.parts == (
        "Of what sets merge apart from stay, 32 points are only there because one side has no "
        "evidence."
    )


def test_an_option_beside_itself_has_nothing_to_draw(tree: Appraisal) -> None:
    assert gains_between(tree, "join", "join") is None
    assert lead_of(tree, "join", "join") is None


def test_parts_add_up_to_the_difference_rounded_once() -> None:
    """The values are 50.125 and 49.75: to tenths 50.1 and 49.8, and 0.4 apart."""
    text = """
        criteria:
          - {id: a, judged: {0: x, 100: y}}
          - {id: b, judged: {0: x, 100: y}}
        perspectives: {p: {name: P, weights: {a: 75, b: 25}}}
        options:
          one: {scores: {a: {score: 50}, b: {score: 50.5}}}
          two: {scores: {a: {score: 50}, b: {score: 49}}}
    """
    appraisal = appraise(dataset(text))
    assert [part.tenths for part in parts_between(appraisal, "one", "two")] == [4]
    lead = lead_of(appraisal, "one", "two")
    assert lead is not None
    assert (lead.begin[0], lead.end[0], lead.together) == ("50", "50", "Together: one +0.4")


def test_parts_that_each_round_down_add_up_all_the_same() -> None:
    """Thirds of a point: each rounds down, and the sum does not."""
    text = """
        criteria:
          - {id: a, judged: {0: x, 100: y}}
          - {id: b, judged: {0: x, 100: y}}
          - {id: c, judged: {0: x, 100: y}}
        options:
          one: {scores: {a: {score: 51}, b: {score: 51}, c: {score: 51}}}
          two: {scores: {a: {score: 50}, b: {score: 50}, c: {score: 50}}}
    """
    parts = parts_between(appraise(dataset(text)), "one", "two")
    assert [part.tenths for part in parts] == [4, 3, 3]


def test_the_smallest_of_each_side_stand_together_beside_nought() -> None:
    large = [Part(f"c{n}", "x", 30 - n, "") for n in range(MOST - 1)]
    small = [Part("d", "x", 2, "gap"), Part("e", "x", 1, "gap"), Part("f", "x", -1, "")]
    parts = in_few([*large, *small, Part("last", "x", -9, "definition")])
    assert [part.label for part in parts[-3:]] == ["2 smaller ones together", "f", "last"]
    assert (parts[-3].tenths, parts[-3].kind, parts[-3].href) == (3, "gap", "")
    assert sum(part.tenths for part in parts) == sum(part.tenths for part in large) - 7
