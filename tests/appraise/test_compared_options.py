"""Which options are compared with which, and where their lines differ."""

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.appraise.compared_options import (
    MOST_PAIRS_OF_ONE_SIZE,
    Reach,
    areas_that_change_sides,
    family_reach,
    leaders,
    lines_differ,
    pairs,
    pairs_of_one_size,
)
from tests.datasets import TREE, dataset

LINES = """
    councils: {ash: {tier: unitary}, birch: {tier: unitary}, cedar: {tier: unitary}}
    options:
      left: {councils: {a: {name: North, covers: [ash, birch]}, b: {name: South, covers: [cedar]}}}
      right: {councils: {a: {name: North, covers: [ash]}, b: {name: South, covers: [birch, cedar]}}}
      one: {councils: {all: {name: All, covers: [ash, birch, cedar]}}}
"""


@pytest.fixture(scope="module")
def tree() -> Appraisal:
    return appraise(dataset(TREE))


def test_every_option_is_laid_beside_the_reference_and_the_first(tree: Appraisal) -> None:
    assert pairs(tree) == (("stay", "join"), ("stay", "merge"), ("merge", "join"))


def test_the_first_of_each_family_is_laid_side_by_side(tree: Appraisal) -> None:
    assert leaders(tree) == ("stay", "join", "merge")


TIED = """
criteria: [{id: a, judged: {0: Bad, 100: Good}}]
options:
  stay: {family: continue, scores: {a: {score: 40}}}
  left: {family: unitary, scores: {a: {score: 60}}}
  right: {family: unitary, scores: {a: {score: 60}}}
  lower: {family: unitary, scores: {a: {score: 20}}}
  hubs: {family: non-structural}
  desks: {family: non-structural}
"""


def test_all_that_share_a_familys_highest_value_are_its_highest_and_what_is_unknown_is_not() -> (
    None
):
    assert leaders(appraise(dataset(TIED))) == ("stay", "left", "right")


def test_one_family_of_which_anything_is_known_is_laid_beside_none() -> None:
    alone = TIED.replace("stay: {family: continue, scores: {a: {score: 40}}}", "stay: {}")
    assert leaders(appraise(dataset(alone))) == ()


def test_a_family_reaches_from_its_lowest_option_to_its_highest(tree: Appraisal) -> None:
    quality = tree.dataset.criteria[1]
    assert family_reach(tree, quality) == {
        "continue": None,
        "non-structural": Reach(pytest.approx(50), pytest.approx(50), 1, ("join",)),
        "unitary": Reach(pytest.approx(90), pytest.approx(90), 1, ("merge",)),
    }


def test_options_with_as_many_new_councils_are_laid_side_by_side() -> None:
    assert pairs_of_one_size(appraise(dataset(LINES))) == (("left", "right"),)


def test_there_are_never_too_many_pairs_of_variants() -> None:
    two = "{councils: {a: {name: A, covers: [x]}, b: {name: B, covers: [y]}}}"
    lines = ", ".join(f"o{n}: {two}" for n in range(9))
    many = f"councils: {{x: {{tier: unitary}}, y: {{tier: unitary}}}}\noptions: {{{lines}}}"
    assert len(pairs_of_one_size(appraise(dataset(many)))) == MOST_PAIRS_OF_ONE_SIZE


def test_an_area_on_another_side_of_the_line_has_changed_sides() -> None:
    lines = appraise(dataset(LINES))
    assert areas_that_change_sides(lines, "left", "right") == {("North", "South"): ["birch"]}


def test_no_area_changes_sides_where_the_councils_have_other_names() -> None:
    assert areas_that_change_sides(appraise(dataset(LINES)), "left", "one") == {}


def test_lines_differ_by_what_they_bring_together_and_not_by_their_names() -> None:
    up, down = "x: {name: Up, covers: [cedar]}", "y: {name: Down, covers: [ash, birch]}"
    renamed = f"{LINES}      also: {{councils: {{{up}, {down}}}}}\n      stay: {{}}\n"
    lines = appraise(dataset(renamed))
    assert not lines_differ(lines, "left", "also")
    assert not lines_differ(lines, "stay", "stay")
    assert lines_differ(lines, "left", "right")
    assert lines_differ(lines, "stay", "one")
