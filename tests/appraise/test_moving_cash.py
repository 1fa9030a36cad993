"""What moves an option's money, and how far it is from the next option."""

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.appraise.moving_cash import moving_cash
from tests.cash import CASH, STATED
from tests.datasets import dataset


@pytest.fixture(scope="module")
def area() -> Appraisal:
    return appraise(dataset(STATED))


def test_the_line_that_moves_most_comes_first(area: Appraisal) -> None:
    found = moving_cash(area, "known")
    assert found.value == 750
    assert [(swing.name, swing.low, swing.high) for swing in found.swings] == [
        ("Fewer posts", 150, 1050),
        ("Moving", 950, 150),
    ]


def test_costs_and_savings_are_told_to_nought_and_to_the_next_option_below(area: Appraisal) -> None:
    found = moving_cash(area, "known")
    assert [(turn.what, turn.share) for turn in found.to_nought] == [
        ("costs", pytest.approx(100 * 750 / 1400)),
        ("savings", pytest.approx(-100 * 750 / 2150)),
    ]
    assert (found.next, found.above_next) == ("stated", True)
    assert [turn.share for turn in found.to_next] == pytest.approx([45000 / 1400, -45000 / 2150])


def test_the_last_option_is_held_against_the_next_above_it(area: Appraisal) -> None:
    found = moving_cash(area, "stay")
    assert (found.next, found.above_next, found.to_next) == ("stated", False, ())


def test_what_a_class_stands_for_counts_at_its_value_in_this_option_and_in_the_next() -> None:
    """−1,500 and 3 × 600 of the class are 300, and 750 is 450 more."""
    area = appraise(dataset(CASH))
    found = moving_cash(area, "classed")
    assert (found.value, found.classed, found.next, found.next_classed) == (
        *(300, True),
        *("known", False),
    )
    assert [turn.share for turn in found.to_nought] == pytest.approx([20, -100 / 6])
    assert [turn.share for turn in found.to_next] == pytest.approx([-30, 25])
    assert (found.yearly_to_nought, found.yearly_to_next) == (None, None)
    beside = moving_cash(area, "known")
    assert (beside.next, beside.classed, beside.next_classed) == ("classed", False, True)
    assert moving_cash(area, "stay").next == "classed"


def test_an_option_of_unknown_money_has_nothing_that_moves_it(area: Appraisal) -> None:
    found = moving_cash(area, "dark")
    assert (found.value, found.swings, found.to_nought, found.next) == (None, (), (), "")


def test_lines_of_its_own_model_are_passed_over() -> None:
    lines = STATED.replace("simulation:", "models: {m: {name: M}}, simulation:")
    for name in ("Known", "Stated"):
        lines = lines.replace(f"name: {name}\n", f"name: {name}\n        model: m\n")
    assert moving_cash(appraise(dataset(lines)), "known").next == ""
