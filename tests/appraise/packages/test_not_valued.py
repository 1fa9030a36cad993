"""The warning that no packages are looked at, and what is valued all the same."""

import pytest

from appraisal.appraise.packages.designed import packages
from appraisal.appraise.packages.not_valued import not_valued
from appraisal.appraise.performance import perform
from appraisal.appraise.weights import weigh
from appraisal.area.candidates import all_formed
from appraisal.model import Dataset
from tests.datasets import dataset

BODY = (
    "kind: company, level: share, members: [n, s], one_door: true, "
    "costs: {set_up: {value: 9, source: s}, running: {value: 1, source: s}}, "
    "saving: {value: 4, source: s}"
)


def area(count: int, leaf: str, options: str = "stay: {family: continue}") -> Dataset:
    listed = "\n".join(f"      c{i:02}: {{name: C{i}, {BODY}}}" for i in range(count))
    return dataset(f"""
    settings: {{reference_option: stay}}
    councils: {{n: {{tier: unitary, facts: {{population: 9}}}}, s: {{tier: unitary}}}}
    functions: {{bins: {{name: Bins, level: unitary}}}}
    criteria:
      - {{id: voice, judged: {{0: Bad, 100: Good}}}}
      - {leaf}
    options: {{{options}}}
    candidates:
{listed}
    """)


PAYBACK = "{id: payback, measured: {figure: payback_years, curve: [[0, 100], [9, 0]]}}"
MONEY = "{id: payback, money: true, measured: {figure: payback_years, curve: [[0, 100], [9, 0]]}}"
DOORS = "{id: doors, measured: {figure: front_doors, curve: [[1, 100], [3, 0]]}}"


TOO_MANY = (
    "11 candidates move this figure, and not by so much each: of more than 10 such, no packages "
    "are looked at."
)


@pytest.mark.parametrize(
    ("count", "leaf", "warned"),
    [(11, PAYBACK, True), (10, PAYBACK, False), (11, MONEY, False), (11, DOORS, True)],
)
def test_it_warns_where_too_many_move_what_benefit_counts(
    count: int, leaf: str, warned: bool
) -> None:
    found = list(not_valued(area(count, leaf)))
    assert [(one.path, one.what) for one in found] == (
        [
            (
                (1, "measured", "figure"),
                TOO_MANY,
            )
        ]
        if warned
        else []
    )


def test_there_are_no_packages_exactly_where_it_warns() -> None:
    for count, leaf in ((11, DOORS), (3, DOORS), (11, MONEY)):
        given = all_formed(area(count, leaf))
        found = packages(given, perform(given), weigh(given))
        assert (found is None) == bool([*not_valued(given)])


def test_a_money_leaf_that_adds_up_nowhere_is_valued_package_by_package() -> None:
    given = all_formed(area(11, MONEY))
    found = packages(given, perform(given), weigh(given))
    assert found is not None
    # Nothing is gained, and each saves 10 × 3 − 9 = 21 in ten years: all of them save most.
    assert [len(row.candidates) for row in found.front] == [11]
    # 9 once and 3 saved a year: from the end of the first year, whose saving is 3, two more.
    alone = given.leaves()[1].id
    assert alone == "payback"
    # voice is a gap (50), payback two years of nine: 100 × 7 / 9.
    assert found.front[0].value == pytest.approx((50 + 100 * 7 / 9) / 2)


def test_without_a_reference_option_that_keeps_councils_nothing_is_warned_of() -> None:
    assert list(not_valued(area(11, PAYBACK, "other: {}"))) == []
