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


def test_no_change_rests_on_what_a_class_stands_for_in_this_option_or_in_the_next() -> None:
    area = appraise(dataset(CASH))
    classed = moving_cash(area, "classed")
    assert (classed.value, classed.classed) == (300, True)
    assert (classed.to_nought, classed.next, classed.to_next) == ((), "", ())
    assert (moving_cash(area, "known").next, moving_cash(area, "stay").next) == ("", "known")


def test_an_option_of_unknown_money_has_nothing_that_moves_it(area: Appraisal) -> None:
    found = moving_cash(area, "dark")
    assert (found.value, found.swings, found.to_nought, found.next) == (None, (), (), "")


def test_lines_of_its_own_model_are_passed_over() -> None:
    lines = STATED.replace("simulation:", "models: {m: {name: M}}, simulation:")
    for name in ("Known", "Stated"):
        lines = lines.replace(f"name: {name}\n", f"name: {name}\n        model: m\n")
    assert moving_cash(appraise(dataset(lines)), "known").next == ""
