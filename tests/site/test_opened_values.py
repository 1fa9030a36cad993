"""Every value is opened up: figure, value, weight and contribution, or what is missing."""

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.model import Criterion
from appraisal.site.opened_values import Shared, alike, opened, same_for_all, traced
from tests.datasets import TREE, dataset


@pytest.fixture(scope="module")
def tree() -> Appraisal:
    return appraise(dataset(TREE))


def leaf(appraisal: Appraisal, identifier: str) -> Criterion:
    return next(node for node in appraisal.dataset.leaves() if node.id == identifier)


def test_a_measured_value_opens_from_figure_to_contribution(tree: Appraisal) -> None:
    cell = opened(tree, "stay", leaf(tree, "size"))
    assert cell.raw == "50 people"
    assert (cell.value, cell.points, cell.caveat) == ("25", "5", "")
    assert cell.evidence == "measured"


def test_a_judged_value_opens_with_its_range_reason_and_sources(tree: Appraisal) -> None:
    cell = opened(tree, "join", leaf(tree, "care"))
    assert (cell.value, cell.points, cell.raw) == ("60 (40 to 80)", "36", "")
    assert (cell.why, cell.sources, cell.evidence) == ("Because.", ("s",), "judged")


def test_a_value_has_the_decimals_that_its_contribution_has() -> None:
    """Else a score of 40.3 would be 40, times all the weight 40.3."""
    found = appraise(
        dataset(
            """
            criteria: [{id: x, judged: {0: Bad, 100: Good}}]
            options: {a: {scores: {x: {score: 40.3, low: 40.3, high: 40.3, why: It is so.}}}}
            """
        )
    )
    cell = opened(found, "a", leaf(found, "x"))
    assert (cell.value, cell.points) == ("40.3", "40.3")


def test_a_default_range_says_that_nobody_gave_it(tree: Appraisal) -> None:
    cell = opened(tree, "join", leaf(tree, "speed"))
    assert (cell.value, cell.caveat) == (
        "20 (0 to 40)",
        "Its author gave no range, so it is 20 either way.",
    )


def test_an_option_of_which_nothing_is_known_states_no_value() -> None:
    """It has no overall value, so nothing adds to one; another option's gap still does."""
    found = appraise(
        dataset(
            """
            criteria: [{id: x, judged: {0: Bad, 100: Good}}, {id: y, judged: {0: Bad, 100: Good}}]
            options: {known: {scores: {x: {score: 40, why: It is so.}}}, blank: {}}
            """
        )
    )
    for criterion in ("x", "y"):
        blank = opened(found, "blank", leaf(found, criterion))
        assert (blank.value, blank.points) == ("", "")
        assert blank.caveat == (
            "No evidence, here or on anything else that carries weight, so there is no value to "
            "state. To be put in order it is counted as 50, the middle of 0 to 100."
        )
    known = opened(found, "known", leaf(found, "y"))
    assert (known.points, known.caveat) == ("25", "Counted as 50, the middle of 0 to 100.")


def test_a_gap_opens_as_a_gap(tree: Appraisal) -> None:
    cell = opened(tree, "stay", leaf(tree, "care"))
    assert cell.evidence == "gap"
    assert (cell.value, cell.caveat) == ("", "Counted as 50, the middle of 0 to 100.")


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
    assert cell.value == "52.8 (22 to 84)"
    assert cell.caveat == "Valued at the middle of that span, because sources disagree."


JUDGED = """
    sources: {s: {title: One}}
    criteria: [{id: x, judged: {0: Bad, 100: Good}}]
    options:
      a: {scores: {x: {score: 40, why: It is so., by: The team, date: 2026-01-02, source: s}}}
      b: {scores: {x: {score: 40, why: It is so., by: The team, date: 2026-01-02, source: s}}}
      c:
        family: unitary
        scores: {x: {score: 30, why: It is so., by: The team, date: 2026-01-02, source: s}}
      d: {}
"""


def test_values_that_rest_on_the_same_stand_together_each_with_its_own_anchor() -> None:
    found = appraise(dataset(JUDGED))
    values = [traced(found, i, leaf(found, "x")) for i in "abcd"]
    shared = same_for_all(values)
    assert shared == Shared("Judged by The team, 2 January 2026.", ("s",), ())
    rows = alike(found.dataset, values, lambda option: f"x.{option}", shared)
    assert [row.options for row in rows] == [
        (("a", "x.a"), ("b", "x.b")),
        (("c", "x.c"),),
        (("d", "x.d"),),
    ]
    assert [(row.judged, row.sources) for row in rows] == [("", ())] * 3
    assert [row.why for row in rows] == ["It is so.", "For the same reason as a.", ""]
    assert [row.family for row in rows] == ["non-structural", "unitary", "non-structural"]


def test_who_judged_is_said_with_each_value_where_not_all_are_of_the_same() -> None:
    found = appraise(dataset(JUDGED.replace("by: The team", "by: Others", 1)))
    values = [traced(found, i, leaf(found, "x")) for i in "abc"]
    shared = same_for_all(values)
    rows = alike(found.dataset, values, str, shared)
    assert shared.judged == ""
    assert [row.judged for row in rows] == [
        "Judged by Others, 2 January 2026.",
        "Judged by The team, 2 January 2026.",
        "Judged by The team, 2 January 2026.",
    ]


def test_a_figure_of_several_families_is_of_none_of_them(tree: Appraisal) -> None:
    values = [traced(tree, i, leaf(tree, "size")) for i in ("stay", "join", "merge")]
    (row,) = alike(tree.dataset, values, str, same_for_all(values))
    assert (row.family, row.cell.raw, len(row.options)) == ("", "50 people", 3)


UNEVEN = """
    measures: {m: {name: M, unit: people, add_up: sum}}
    sources: {s: {title: One}}
    councils:
      ash: {tier: unitary, name: Ash, facts: {m: 10}}
      elm: {tier: unitary, name: Elm, facts: {m: 40}}
    criteria: [{id: x, measured: {measure: m, take: ratio, curve: [[1, 100], [5, 0]]}}]
    options:
      stay: {family: continue}
      one: {councils: {all: {name: All, covers: [ash, elm]}}}
"""


def test_a_figure_of_several_councils_keeps_each_ones_own() -> None:
    found = appraise(dataset(UNEVEN))
    stay, one = (traced(found, i, leaf(found, "x")) for i in ("stay", "one"))
    assert (stay.cell.raw, stay.parts) == ("4 to 1", "Ash 10 people; Elm 40 people")
    assert (one.cell.raw, one.parts) == ("1 to 1", "")
