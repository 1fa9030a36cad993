"""Two options side by side: who is ahead by what, on what ground, and on which criteria."""

import pytest

from appraisal.appraise import Appraisal
from appraisal.appraise.tree_values import Span
from appraisal.site.side_by_side import (
    Worth,
    content,
    pair_finding,
    pair_paths,
    what_changes_sides,
)
from tests.datasets import TREE
from tests.site.drawn_pages import appraised


@pytest.fixture(scope="module")
def tree() -> Appraisal:
    return appraised(TREE)


# --- sentences ----------------------------------------------------------------------------------


def test_the_finding_names_what_gives_most_to_whoever_is_ahead(tree: Appraisal) -> None:
    """Merge gains 18 points by care and 14 by speed; the order of the two makes no odds."""
    said = "merge is 32 points ahead of join, most by ‘Care’"
    assert pair_finding(tree, "join", "merge") == said
    assert pair_finding(tree, "merge", "join") == said


def test_where_all_is_level_the_finding_says_so(tree: Appraisal) -> None:
    assert pair_finding(tree, "stay", "join") == (
        "stay and join are worth the same overall, to a tenth of a point"
    )


def test_both_values_stand_below_it_and_how_often_which_is_ahead() -> None:
    """Of one try an option is ahead in all or in none."""
    ranged = appraised(TREE.replace("score: 20", "score: 20, low: 10, high: 30"))
    found = content(ranged, "join", "merge")
    assert found.overall == (
        "Overall, under ‘P’: join 45 (31 to 59); merge 77 (61 to 85). Their ranges do not overlap."
    )
    assert found.tries == (
        "With weights and scores varied at random, merge is ahead in 100% of tries."
    )


def test_tries_in_which_two_are_level_count_for_neither() -> None:
    same = "{scores: {x: {score: 60, low: 60, high: 60}}}"
    made = appraised(f"""
        criteria: [{{id: x, judged: {{0: Bad, 100: Good}}}}]
        options: {{a: {same}, b: {same}}}
    """)
    found = content(made, "a", "b")
    assert found.tries == (
        "With weights and scores varied at random, the two are level in every try."
    )
    assert found.gains is None


# --- values -------------------------------------------------------------------------------------


def test_every_value_leads_to_its_trace(tree: Appraisal) -> None:
    _, quality = content(tree, "stay", "join").rows
    stay, join = quality.values
    assert stay == Worth("stay", None, "criteria/quality.html#stay")
    assert (join.option, join.href) == ("join", "criteria/quality.html#join")
    assert join.span == Span(pytest.approx(50), pytest.approx(30), pytest.approx(70))


def test_a_criterion_is_met_better_in_words(tree: Appraisal) -> None:
    found = content(tree, "merge", "join")
    assert found.compared
    assert [(row.label, row.said) for row in found.rows] == [
        ("Size", "Can't be told apart"),
        ("Quality", "merge"),
    ]


def test_an_option_that_is_not_ranked_is_met_by_no_words() -> None:
    failing = TREE.replace("name: Care,", "name: Care, must: {at_least: 70},")
    found = content(appraised(failing), "merge", "join")
    assert not found.compared
    assert {row.said for row in found.rows} == {""}


# --- the ground ---------------------------------------------------------------------------------


LINES = """
    councils:
      ash: {tier: unitary, name: Ash, facts: {population: 10}}
      elm:
        tier: unitary
        name: Elm
        parts:
          up: {name: Up, facts: {population: 4}}
          down: {name: Down, facts: {population: 6}}
      oak: {tier: unitary, name: Oak, facts: {population: 20}}
    options:
      a:
        family: unitary
        councils: {n: {name: North, covers: [ash, elm]}, s: {name: South, covers: [oak]}}
      b:
        family: unitary
        councils: {n: {name: North, covers: [ash, up]}, s: {name: South, covers: [oak, down]}}
      c:
        family: unitary
        councils: {n: {name: North, covers: [ash]}, s: {name: South, covers: [oak, elm]}}
      d:
        family: unitary
        councils: {w: {name: West, covers: [ash]}, s: {name: South, covers: [oak, elm]}}
"""


@pytest.mark.parametrize(
    ("pair", "said"),
    [
        (("a", "b"), "What differs on the map is Down: in North under ‘a’ and in South under ‘b’."),
        (("a", "c"), "What differs on the map is Elm: in North under ‘a’ and in South under ‘c’."),
        (("a", "a"), ""),
        (("c", "d"), ""),
    ],
)
def test_two_lines_side_by_side_say_what_changes_sides(pair: tuple[str, str], said: str) -> None:
    assert what_changes_sides(appraised(LINES), *pair) == said


@pytest.mark.parametrize(
    ("pair", "drawn"),
    [
        (("now", "split"), ["split"]),
        (("split", "hubs"), ["split"]),
        (("now", "hubs"), []),
    ],
)
def test_a_map_stands_where_lines_on_the_ground_differ(
    pair: tuple[str, str], drawn: list[str]
) -> None:
    """Hubs work together and move no border."""
    found = content(appraised(), *pair)
    assert [ground.drawn.option for ground in found.grounds] == drawn
    assert (found.maps is None) == (not drawn)


def test_the_new_councils_on_a_map_stand_below_it_with_their_people() -> None:
    (ground,) = content(appraised(), "now", "split").grounds
    assert [(side.name, side.people) for side in ground.sides] == [
        ("New North", "175,000"),
        ("New South", "225,000"),
    ]
    assert ground.moved == ()


# --- which pairs have a page --------------------------------------------------------------------


def test_a_pair_has_one_page_whichever_option_is_named_first(tree: Appraisal) -> None:
    assert pair_paths(tree) == {
        frozenset({"stay", "join"}): "compare/stay/join.html",
        frozenset({"stay", "merge"}): "compare/stay/merge.html",
        frozenset({"merge", "join"}): "compare/merge/join.html",
    }
