"""Options laid side by side: who is higher on what, and what each changes."""

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.appraise.tree_values import Span
from appraisal.site.option_maps import maps_of_option
from appraisal.site.published_positions import Position
from appraisal.site.side_by_side import (
    Change,
    PairLink,
    Row,
    Value,
    content,
    pair_links_of_one_size,
    pair_paths,
    what_changes_sides,
)
from tests.datasets import TREE, dataset
from tests.site.drawn_pages import appraised


@pytest.fixture(scope="module")
def tree() -> Appraisal:
    return appraised(TREE)


# --- values -------------------------------------------------------------------------------------


def differences(row: Row) -> dict[str, str]:
    return {value.option: value.difference for value in row.values}


def leaves(found: tuple[Row, ...]) -> dict[str, dict[str, str]]:
    return {row.id: differences(row) for row in found}


def test_an_option_worth_more_than_the_first_is_higher_and_one_worth_less_is_lower(
    tree: Appraisal,
) -> None:
    """Merge has 90 on quality and 77 in all; join 50, of 60 on care and 20 on speed, and 45."""
    merge_first = content(tree, ("merge", "join"))
    assert differences(merge_first.overall) == {"merge": "", "join": "32 lower"}
    _, quality = merge_first.groups
    assert quality.branch is not None
    assert differences(quality.branch) == {"merge": "", "join": "40 lower"}
    assert leaves(quality.leaves) == {
        "care": {"merge": "", "join": "30 lower"},
        "speed": {"merge": "", "join": "70 lower"},
    }
    join_first = content(tree, ("join", "merge"))
    assert differences(join_first.overall) == {"join": "", "merge": "32 higher"}
    assert leaves(join_first.groups[1].leaves) == {
        "care": {"join": "", "merge": "30 higher"},
        "speed": {"join": "", "merge": "70 higher"},
    }


def test_every_value_stands_with_its_range(tree: Appraisal) -> None:
    overall = content(tree, ("stay", "join")).overall
    assert (overall.id, overall.label) == ("", "Overall")
    stay, join = overall.values
    assert stay == Value("stay", Span(pytest.approx(45), 5, pytest.approx(85)), "")
    assert join == Value(
        "join", Span(pytest.approx(45), pytest.approx(29), pytest.approx(61)), "the same"
    )


def test_where_the_first_is_a_gap_nobody_is_higher_or_lower(tree: Appraisal) -> None:
    care, _ = content(tree, ("stay", "join")).groups[1].leaves
    assert care.values == (Value("stay", None, ""), Value("join", Span(60, 40, 80), ""))


def test_criteria_stand_in_their_order_a_branch_above_its_leaves(tree: Appraisal) -> None:
    size, quality = content(tree, ("stay", "join")).groups
    assert (size.branch, [leaf.label for leaf in size.leaves]) == (None, ["Size"])
    assert quality.branch is not None
    assert (quality.branch.label, [leaf.label for leaf in quality.leaves]) == (
        "Quality",
        ["Care", "Speed"],
    )


def test_a_leaf_is_opened_for_each_option_in_turn_and_a_branch_for_none(tree: Appraisal) -> None:
    found = content(tree, ("join", "stay")).groups[1]
    assert [(o.option, o.criterion) for o in found.leaves[0].opened] == [
        ("join", "care"),
        ("stay", "care"),
    ]
    assert found.branch is not None
    assert found.branch.opened == ()


def test_differences_are_to_the_first_option_and_none_to_a_gap(tree: Appraisal) -> None:
    size, quality = content(tree, ("join", "stay", "merge")).groups
    assert size.branch is None
    assert [value.difference for value in size.leaves[0].values] == ["", "the same", "the same"]
    assert quality.branch is not None
    assert [value.difference for value in quality.branch.values] == ["", "", "40 higher"]


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
    ("pair", "title", "drawn"),
    [
        (("split", "hubs"), "Borders would move under split alone", ("split", "hubs")),
        (("now", "hubs"), "The borders stay: which councils would work together", ("now", "hubs")),
        (("now", "now"), "The borders stay: which councils would work together", ()),
    ],
)
def test_maps_stand_where_one_option_moves_a_border_or_shows_who_would_work_together(
    pair: tuple[str, str], title: str, drawn: tuple[str, ...]
) -> None:
    thin = appraised()
    found = content(thin, pair, {i: maps_of_option(thin, i) for i in pair})
    assert tuple(i for i, _ in found.maps) == drawn
    assert found.maps_title == title


CHANGES = """
    sources: {s: {title: One}}
    councils:
      ash: {tier: unitary, name: Ash, facts: {population: 10}}
      oak: {tier: unitary, name: Oak, facts: {population: 20}}
    options:
      now:
        family: continue
        positions:
          - {who: ash, position: Keep it., date: 2024-02, source: s}
          - {who: oak, position: Change it., source: s}
      one:
        family: unitary
        councils: {all: {name: All, covers: [ash, oak]}}
        money: [{name: Moving, kind: cost, amount: 500, from: 2026, to: 2026}]
"""


def test_what_each_changes_is_said_or_said_to_be_missing() -> None:
    found = dict(content(appraised(CHANGES), ("now", "one")).changes)
    none = Change("none recorded", True)
    assert found["Councils that stand"] == (
        Change("Today's 2 councils", False),
        Change("All, 30 people: Ash and Oak", False),
    )
    assert found["Partnerships"] == (none, none)
    assert found["Functions that a single tier decides"] == (none, none)
    assert found["One-off cost of change"] == (none, Change("£500,000", False))


def test_a_cost_on_which_sources_disagree_is_its_span() -> None:
    amount = "amount: [{value: 44000, source: s}, {value: 167000, source: t}]"
    text = CHANGES.replace("amount: 500", amount).replace("One}}", "One}, t: {title: Two}}")
    found = dict(content(appraise(dataset(text)), ("now", "one")).changes)
    assert found["One-off cost of change"][1] == Change("from £44m to £167m", False)


def test_positions_name_the_councils_that_took_them() -> None:
    assert content(appraised(CHANGES), ("now", "one")).positions == (
        (
            Position("ash", "Ash", "Keep it.", "February 2024", ("s",)),
            Position("oak", "Oak", "Change it.", "", ("s",)),
        ),
        (),
    )


# --- sentences ----------------------------------------------------------------------------------


def test_the_findings_set_the_other_option_against_the_first() -> None:
    """Of one draw an option is ahead in all or in none."""
    ranged = appraised(TREE.replace("score: 20", "score: 20, low: 10, high: 30"))
    overall, draws, where = content(ranged, ("join", "merge")).findings
    assert overall == (
        "Overall, under ‘P’: join 45 (31 to 59); merge 77 (61 to 85). About 32 points apart. "
        "Their ranges do not overlap."
    )
    assert draws.endswith(", merge is ahead of join in 100% of tries.")
    assert where == "Worth more for merge: ‘Quality’."


def test_with_three_options_each_kind_of_sentence_comes_for_both_before_the_next(
    tree: Appraisal,
) -> None:
    """Nothing is known of stay but its size, which is that of all."""
    found = content(tree, ("stay", "join", "merge")).findings
    assert [sentence.partition(" ")[0] for sentence in found] == [
        "Overall,", "Overall,", "With", "With", "They", "They",
    ]  # fmt: skip
    assert found[5] == "They are worth the same on every criterion."


def test_the_headline_is_named(tree: Appraisal) -> None:
    assert content(tree, ("stay", "join")).headline == "P"


# --- which pairs have a page --------------------------------------------------------------------


def test_a_pair_has_one_page_whichever_option_is_named_first(tree: Appraisal) -> None:
    assert pair_paths(tree) == {
        frozenset({"stay", "join"}): "compare/stay/join.html",
        frozenset({"stay", "merge"}): "compare/stay/merge.html",
        frozenset({"merge", "join"}): "compare/merge/join.html",
    }


def test_options_that_make_as_many_councils_are_linked_to_each_other() -> None:
    links = pair_links_of_one_size(appraised(LINES))
    assert links[0] == PairLink(("a", "b"), "compare/a/b.html")
    assert [link.pair for link in links] == [
        ("a", "b"), ("a", "c"), ("a", "d"), ("b", "c"), ("b", "d"), ("c", "d"),
    ]  # fmt: skip


def test_options_that_make_one_council_or_none_are_no_pairs_of_a_size(tree: Appraisal) -> None:
    assert pair_links_of_one_size(tree) == ()


def test_draws_in_which_two_are_level_count_for_neither() -> None:
    same = "{scores: {x: {score: 60, low: 60, high: 60}}}"
    made = appraised(f"""
        criteria: [{{id: x, judged: {{0: Bad, 100: Good}}}}]
        options: {{a: {same}, b: {same}}}
    """)
    assert content(made, ("a", "b")).findings[-2] == (
        "With weights varied at random, and scores within their ranges, a and b are level in every "
        "try."
    )
