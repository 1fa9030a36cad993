"""A reference class stands for some option."""

import pytest

from tests.load.notices.doubts import doubts

AREA = """
    criteria:
      - id: change
        measured: {figure: transition_cost, curve: [[0, 100], [9, 0]]}
        where_unknown:
          unitary: {low: 1, value: 2, high: 3, source: [t]}
          non-structural: {low: 1, value: 2, high: 3, source: [t], not_for: [pool, share]}
    options:
      stay: {family: non-structural}
      pool: {family: non-structural, partnerships: {deepen: {panel: share}}}
      share: {family: non-structural, money: [{name: c, kind: cost, amount: unknown, from: 2026}]}
"""


def test_a_class_that_is_for_nobody_is_queried() -> None:
    assert doubts("class-for-none", AREA) == [
        (
            "criteria/criteria.yaml 0/where_unknown/non-structural/not_for: This class stands for "
            "no option: it is `not_for` every non-structural one that it could stand for. Take the "
            "class out, or take out of the list whom it does stand for."
        )
    ]


@pytest.mark.parametrize("left", ["pool", "share"])
def test_a_class_that_stands_for_one_option_is_not_queried(left: str) -> None:
    assert (
        doubts("class-for-none", AREA.replace("not_for: [pool, share]", f"not_for: [{left}]")) == []
    )


def test_a_class_that_waits_for_its_first_option_is_not_queried() -> None:
    assert doubts("class-for-none", AREA.replace(", not_for: [pool, share]", "")) == []
