"""Risks of an option in five by five cells."""

from appraisal.charts.risk_grid import RiskMark, heat, risk_frame, risk_marks


def test_the_frame_has_a_cell_for_each_likelihood_and_impact_the_gravest_on_the_upper_right() -> (
    None
):
    frame = risk_frame()
    assert len({(cell.x, cell.y) for cell in frame.cells}) == 25
    corner = max(frame.cells, key=lambda cell: (cell.x, -cell.y))
    assert (corner.x, corner.y, corner.heat) == (128, 0, 3)
    assert (frame.side, frame.cell) == (156, 28)
    assert max(cell.x for cell in frame.cells) + frame.cell == frame.side


def test_steps_go_up_on_the_left_and_right_below() -> None:
    left, below = risk_frame().steps[:5], risk_frame().steps[5:]
    assert [step.step for step in left] == [step.step for step in below] == [1, 2, 3, 4, 5]
    assert [step.y for step in left] == sorted((step.y for step in left), reverse=True)
    assert [step.x for step in below] == [30, 58, 86, 114, 142]


def test_the_shade_goes_by_likelihood_times_impact() -> None:
    assert [heat(1, 1), heat(2, 4), heat(3, 4), heat(4, 4), heat(4, 5), heat(5, 5)] == [
        *(0, 1, 1, 2, 3, 3)
    ]


def test_up_to_two_risks_of_a_cell_are_named_and_of_more_the_first() -> None:
    assert risk_marks({(5, 5): [1], (1, 1): [2, 3], (2, 3): [4, 5, 6], (3, 3): []}) == (
        RiskMark(128, 0, ((18, "1"),)),
        RiskMark(16, 112, ((124, "2"), (136, "3"))),
        RiskMark(72, 84, ((96, "4"), (108, "+2"))),
    )
