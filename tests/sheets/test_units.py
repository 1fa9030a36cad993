"""No silent thousands: units of heads, signs beside figures, and sizes."""

import pytest

from appraisal.model import Measure
from appraisal.sheets.cells import Cell
from appraisal.sheets.proposals import Faults, Move, Proposal, Step
from appraisal.sheets.units import check_sizes, scale_of, unit_in_head, wrong_size, wrong_unit


@pytest.mark.parametrize(
    ("unit", "scale"),
    [("£ million", 1e6), ("£m", 1e6), ("£ thousand", 1e3), ("000s", 1e3), ("people", 1), ("", 1)],
)
def test_a_unit_counts_in_ones_thousands_or_millions(unit: str, scale: float) -> None:
    assert scale_of(unit) == scale


@pytest.mark.parametrize(
    ("head", "unit", "wrong"),
    [
        ("Debt (£ thousand)", "£ million", True),
        ("Debt (£m)", "£ million", False),
        ("Debt", "£ million", False),
        ("Population (mid-2024)", "people", False),
        ("Population (thousands)", "people", True),
    ],
)
def test_a_head_says_the_unit_of_its_measure(head: str, unit: str, wrong: bool) -> None:
    assert (unit_in_head(head, unit) is not None) == wrong


@pytest.mark.parametrize(
    ("cell", "unit", "wrong"),
    [("45%", "%", False), ("45%", "people", True), ("£5", "£ million", False), (5, "%", False)],
)
def test_a_sign_is_that_of_the_unit(cell: Cell, unit: str, wrong: bool) -> None:
    assert (wrong_unit(cell, unit) is not None) == wrong


@pytest.mark.parametrize(
    ("old", "new", "wrong"),
    [(12.5, 12500, True), (100, 0.1, True), (100, 150, False), (0, 5000, False), (None, 1, False)],
)
def test_a_figure_is_not_a_thousand_times_what_stands(old: Cell, new: Cell, wrong: bool) -> None:
    assert (wrong_size(old, new, "£ million") is not None) == wrong


def test_sizes_are_told_at_their_cells() -> None:
    move = Move("value", 12.5, 12500, (4, 2))
    step = Step("councils/a.yaml", ("facts", "debt"), {}, "A: Debt", (move,))
    faults = Faults("t.csv")
    measures = {"debt": Measure(name="Debt", unit="£ million", add_up="sum")}
    check_sizes(Proposal(("figure", "figures"), (step,), 0), measures, faults)
    assert [str(each) for each in faults.found] == [
        (
            "t.csv:4:2: 12500 is 1,000 times the figure that stands, 12.5. Write it in £ million. "
            "If it is right, change it in the file itself first."
        )
    ]
