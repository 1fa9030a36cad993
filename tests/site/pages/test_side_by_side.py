"""Two options side by side: which pairs there are, and what they say."""

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.data.compared_values import side_by_side_data
from appraisal.site.pages.side_by_side import pages
from appraisal.site.published_positions import Position
from appraisal.site.side_by_side import Change, content, what_changes_sides
from tests.datasets import TREE, dataset


@pytest.fixture(scope="module")
def tree() -> Appraisal:
    return appraise(dataset(TREE))


def test_there_is_a_page_for_every_pair(tree: Appraisal) -> None:
    assert [(page.path, page.title) for page in pages(tree)] == [
        ("compare/stay/join.html", "stay beside join"),
        ("compare/stay/merge.html", "stay beside merge"),
        ("compare/merge/join.html", "merge beside join"),
    ]


def test_the_browser_is_told_of_the_same_pages(tree: Appraisal) -> None:
    assert [path for *_, path in side_by_side_data(tree)["pairs"]] == [
        page.path for page in pages(tree)
    ]


@pytest.mark.parametrize("options", ["", "options: {only: {}}"])
def test_one_option_or_none_has_no_pairs(options: str) -> None:
    appraisal = appraise(
        dataset(
            f"""
            criteria: [{{id: cost, judged: {{0: Dear, 100: Cheap}}}}]
            {options}
            """
        )
    )
    assert list(pages(appraisal)) == []


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
    area = appraise(dataset(LINES))
    assert what_changes_sides(area, *pair) == said


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
    found = dict(content(appraise(dataset(CHANGES)), ("now", "one")).changes)
    none = Change("none recorded", True)
    assert found["Councils that stand"] == (
        Change("Today's 2 councils", False),
        Change("All, 30 people: Ash and Oak", False),
    )
    assert found["Partnerships"] == (none, none)
    assert found["Functions that a single tier decides"] == (none, none)
    assert found["One-off cost of change"] == (none, Change("£500,000", False))


def test_positions_name_the_councils_that_took_them() -> None:
    assert content(appraise(dataset(CHANGES)), ("now", "one")).positions == (
        (
            Position("ash", "Ash", "Keep it.", "February 2024", ("s",)),
            Position("oak", "Oak", "Change it.", "", ("s",)),
        ),
        (),
    )
