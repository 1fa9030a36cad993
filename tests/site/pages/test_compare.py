"""Compare: every value opened up, options side by side, and money on its own footing."""

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.data.compared_values import path_of
from appraisal.model import Criterion
from appraisal.site.opened_values import opened
from appraisal.site.pages.compare import family_rows, pages
from appraisal.site.side_by_side import moves
from tests.datasets import TREE, dataset


@pytest.fixture(scope="module")
def tree() -> Appraisal:
    return appraise(dataset(TREE))


def leaf(appraisal: Appraisal, identifier: str) -> Criterion:
    return next(node for node in appraisal.dataset.leaves() if node.id == identifier)


def test_a_measured_value_opens_from_figure_to_contribution(tree: Appraisal) -> None:
    cell = opened(tree, "stay", leaf(tree, "size"))
    assert cell.raw == "50 people"
    assert cell.steps == (
        "Figure: 50 people. Value: 25. Times weight 20% = 5 points of the overall value."
    )
    assert cell.evidence == "measured"


def test_a_judged_value_opens_with_its_range_reason_and_sources(tree: Appraisal) -> None:
    cell = opened(tree, "join", leaf(tree, "care"))
    assert cell.steps == (
        "Scored at 60 (40 to 80). Times weight 60% = 36 points of the overall value."
    )
    assert (cell.why, cell.sources, cell.evidence) == ("Because.", ("s",), "judged")


def test_a_default_range_says_that_nobody_gave_it(tree: Appraisal) -> None:
    steps = opened(tree, "join", leaf(tree, "speed")).steps
    assert steps.startswith("Scored at 20 (0 to 40), 20 either way where its author gave no range.")


def test_a_gap_opens_as_a_gap(tree: Appraisal) -> None:
    cell = opened(tree, "stay", leaf(tree, "care"))
    assert cell.evidence == "gap"
    assert cell.steps.startswith("No evidence. Value: 50, the middle of 0 to 100.")


def test_pairs_have_paths_that_cannot_meet() -> None:
    assert path_of(("a-b", "c")) != path_of(("a", "b-c"))


def test_a_family_without_evidence_on_a_criterion_is_a_gap(tree: Appraisal) -> None:
    rows = {row["id"]: [cell["said"] for cell in row["cells"]] for row in family_rows(tree)}
    assert rows["quality"] == ["", "50", "90"]
    assert rows["size"] == ["25", "25", "25"]


def test_there_is_a_page_for_every_top_criterion_and_pair(tree: Appraisal) -> None:
    assert [page.path for page in pages(tree)] == [
        "compare.html",
        "criteria/size.html",
        "criteria/quality.html",
        "compare/stay/join.html",
        "compare/stay/merge.html",
        "compare/merge/join.html",
        "compare/families.html",
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
    assert [page.path for page in pages(appraisal)] == [
        "compare.html",
        "criteria/cost.html",
    ]


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
    assert moves(area, *pair, {i: i for i in "abcd"}) == said


def test_a_contested_value_shows_the_span_and_says_that_its_middle_counts() -> None:
    rival = appraise(
        dataset(
            """
            measures: {saving: {name: Saving, unit: £ million, add_up: sum}}
            criteria:
              - id: cost
                measured: {measure: saving, take: option, curve: [[0, 0], [200, 100]]}
            options:
              a:
                facts: {saving: [{value: 44, source: s}, {value: 167, source: t}]}
              b: {facts: {saving: 1}}
            """
        )
    )
    cell = opened(rival, "a", leaf(rival, "cost"))
    assert cell.raw == "from £44 million to £167 million"
    assert "53 (22 to 84), at the middle of that span, because sources disagree." in cell.steps
