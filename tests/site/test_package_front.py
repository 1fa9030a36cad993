"""The front of packages as rows, and who holds what."""

from appraisal.appraise import Appraisal, appraise
from appraisal.appraise.packages.designed import Packages
from appraisal.site.package_front import Front, Holding, Perspective, front_shown, holding
from tests.appraise.packages.made_up import AREA
from tests.datasets import dataset
from tests.talks import TALKS, alone


def of(text: str = TALKS) -> tuple[Appraisal, Packages]:
    area = appraise(dataset(text))
    assert area.packages is not None
    return area, area.packages


def front(text: str = TALKS) -> Front:
    return front_shown(*of(text))


def held(text: str = TALKS) -> Holding:
    return holding(*of(text))


def test_a_row_a_step_the_cheapest_first_and_the_last_gains_most() -> None:
    rows = front().rows
    assert [(row.cost, row.gain) for row in rows] == [
        ("−£120,000", "−4.00"),
        ("−£115,000", "−2.00"),
        ("−£60,000", "1.00"),
        ("−£55,000", "3.00"),
        ("£60,000", "5.00"),
        ("£65,000", "7.00"),
        ("£505,000", "8.00"),
    ]
    assert (rows[-1].set_up, rows[-1].running) == ("£425,000", "£20,000")
    columns = [one.name for one in front().columns]
    assert dict(zip(columns, rows[1].holds, strict=True)) == {
        "Hub": "none",
        "Desk": "best",
        "Dear": "none",
        "Sale": "best",
        "Same": "either",
    }


def test_every_named_mark_has_its_name_and_the_longest_level_line_too() -> None:
    shown = front()
    assert shown.drawing is not None
    assert len(shown.names) == len(shown.drawing.named)
    assert (shown.names[0], shown.lump) == ("+ Sale", "no more gain up to £505,000")
    assert shown.lumps[-1] == "Above £65,000 the next step is £505,000, which gains 1 point more."


def test_without_anything_to_agree_on_nothing_is_drawn() -> None:
    shown = front(alone(lift="score: -2"))
    assert (shown.drawing, shown.names, shown.lump) == (None, (), "")
    assert ([row.holds for row in shown.rows], shown.columns) == ([()], ())


def test_candidates_are_held_under_each_perspective_and_the_rest_are_counted() -> None:
    shown = held()
    assert {row.id: row.cells for row in shown.rows} == {
        "dear": ("best",),
        "desk": ("best",),
        "hub": ("best",),
        "sale": ("some",),
        "same": ("either",),
    }
    assert shown.nowhere == 1  # Team, which breaks a limit


def test_a_perspective_that_nobody_holds_is_marked_as_an_example() -> None:
    assert held().perspectives == (Perspective("Equal weights (example)", 7),)
    assert held().examples
    shown = held(AREA)
    assert [one.name for one in shown.perspectives] == ["Even", "North"]
    assert not shown.examples
