"""What is written otherwise, piece by piece, whatever the order of lists."""

from appraisal.appraise.changed.told import Change, changes
from appraisal.model import Dataset
from tests.appraise.changed.edited import edited
from tests.datasets import dataset

BEFORE = """
    criteria:
      - {id: x, judged: {0: bad, 100: good}}
      - id: g
        criteria: [{id: y, judged: {0: bad, 100: good}}]
    options:
      a:
        steps: [{id: one, name: One, months: 1}, {id: two, name: Two, months: 2}]
        risks: [{name: R, likelihood: 1, impact: 2}, {name: R, likelihood: 3, impact: 4}]
"""


def changed(*replaced: tuple[str, str]) -> tuple[Change, ...]:
    text = BEFORE
    for one, other in replaced:
        assert one in text
        text = text.replace(one, other)
    return changes(dataset(BEFORE), dataset(text))


def test_pieces_of_lists_go_by_their_names_so_that_order_is_no_change() -> None:
    one, two = "{id: one, name: One, months: 1}", "{id: two, name: Two, months: 2}"
    assert changed((f"{one}, {two}", f"{two}, {one}")) == ()
    assert changed(("months: 2", "months: 3")) == (
        Change(("options/a.yaml", "steps", "two", "months"), 2, 3),
    )


def test_the_order_of_a_rank_is_its_content() -> None:
    def ranks(order: str) -> Dataset:
        return dataset(f"    perspectives: {{p: {{name: P, rank: [{order}]}}}}{BEFORE}")

    assert [change.keys for change in changes(ranks("x, g"), ranks("g, x"))] == [
        ("criteria/perspectives.yaml", "p", "rank")
    ]


def test_two_of_one_name_are_told_apart() -> None:
    assert changed(("likelihood: 3", "likelihood: 5")) == (
        Change(("options/a.yaml", "risks", "R (2)", "likelihood"), 3, 5),
    )


def test_what_is_new_or_gone_as_a_whole_is_told_once() -> None:
    (found,) = changed((", {id: two, name: Two, months: 2}", ""))
    assert found.keys == ("options/a.yaml", "steps", "two")
    assert (found.old.name, found.new) == ("Two", None)


def test_a_criterion_that_moves_in_the_tree_says_where_it_stands() -> None:
    moved = (
        "- {id: x, judged: {0: bad, 100: good}}\n      - id: g\n        criteria: [",
        "- id: g\n        criteria: [{id: x, judged: {0: bad, 100: good}}, ",
    )
    assert changed(moved) == (Change(("criteria/criteria.yaml", "x", "under"), "", "g"),)


def test_a_shared_fact_is_told_where_it_stands_and_not_where_it_is_used() -> None:
    assert [change.keys for change in changes(edited(), edited("shared"))] == [
        ("facts.yaml", "managers")
    ]


def test_the_same_is_no_change() -> None:
    assert changes(edited(), edited()) == ()
