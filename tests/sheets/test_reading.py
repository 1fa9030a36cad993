"""Tables that export writes, edited since: what they would change."""

from pathlib import Path
from typing import Any

import pytest

from appraisal.edit import GONE
from appraisal.sheets.reading import figures_proposed, partnerships_proposed, scores_proposed
from tests.sheets.shire import asked_of, faults_of, grid_of
from tests.workspaces import cases


@pytest.mark.parametrize(
    ("row", "path", "value"),
    cases(
        {
            "a value": (
                "north|population||105",
                ("facts", "population", "value"),
                105,
            ),
            "one of two that disagree": (
                "north|debt|2|5",
                ("facts", "debt", 1),
                {"value": 5, "date": 2024, "source": "census", "note": "0123"},
            ),
            "a third": (
                "north|debt|3|6",
                ("facts", "debt", 2),
                {"value": 6, "source": "budget"},
            ),
            "a gap filled": (
                "north|poverty||12%",
                ("facts", "poverty"),
                {"value": 12, "source": "budget"},
            ),
            "a figure that goes": ("south|population||remove", ("facts", "population"), GONE),
        }
    ),
)
def test_exactly_what_differs_changes(
    tmp_path: Path, row: str, path: tuple[str | int, ...], value: Any
) -> None:
    asked = asked_of(tmp_path, source="budget")
    proposal = figures_proposed(asked, grid_of(f"council|measure|n|value\n{row}"))
    assert proposal is not None
    assert faults_of(asked) == []
    (step,) = proposal.steps
    assert step.path == path[:2]
    found = step.value
    for key in path[2:]:
        found = found[key]
    assert found == value


@pytest.mark.parametrize(
    ("rows", "said"),
    cases(
        {
            "no such council": ("nroth|debt|1|5", "t.csv:2:1: There is no council 'nroth'."),
            "no such measure": ("north|dept|1|5", "t.csv:2:2: There is no measure 'dept'."),
            "no number": ("north|debt|1|lots", "t.csv:2:4: 'lots' is not a number."),
            "no row": ("north|debt|first|5", "t.csv:2:3: 'first' is no number of a row."),
            "an empty cell": ("south|population|1|", "t.csv:2:4: This cell is empty, and the"),
            "no council": ("|debt|1|5", "t.csv:2:1: This row does not say which council"),
            "twice": (
                "north|debt|1|5\nnorth|debt|1|6",
                "t.csv:3:1: This row is of the same figure as row 2.",
            ),
        }
    ),
)
def test_what_cannot_be_taken_is_told_with_its_place(tmp_path: Path, rows: str, said: str) -> None:
    asked = asked_of(tmp_path)
    figures_proposed(asked, grid_of(f"council|measure|n|value\n{rows}"))
    (found,) = faults_of(asked)
    assert found.startswith(said)


def test_what_has_gone_goes_no_second_time(tmp_path: Path) -> None:
    asked = asked_of(tmp_path)
    rows = "council|measure|n|value\ncity|debt||remove\nnorth|debt|3|Remove"
    proposal = figures_proposed(asked, grid_of(rows))
    assert proposal is not None
    assert (faults_of(asked), proposal.steps, proposal.stay) == ([], (), 0)
    judged = scores_proposed(asked, grid_of("option|criterion|score\njoin|voice|remove"))
    assert judged is not None
    assert (judged.stay, [step.goes for step in judged.steps]) == (0, [True])


def test_a_unit_that_is_not_the_measures_is_refused(tmp_path: Path) -> None:
    asked = asked_of(tmp_path)
    figures_proposed(asked, grid_of("council|measure|unit|value\ncity|debt|£ thousand|5"))
    assert faults_of(asked) == [
        (
            "t.csv:2:3: This row is in £ thousand, and its measure is in £ million. "
            "Write the figure in the measure's unit."
        )
    ]


def test_columns_that_may_be_slips_are_refused(tmp_path: Path) -> None:
    asked = asked_of(tmp_path)
    figures_proposed(asked, grid_of("council|measure|valeu\nnorth|debt|5"))
    assert faults_of(asked) == ["t.csv:1:3: No column is called 'valeu'. Did you mean 'value'?"]


def test_another_table_is_none_of_these(tmp_path: Path) -> None:
    asked, grid = asked_of(tmp_path), grid_of("Code|All ages\nE07000001|5")
    assert figures_proposed(asked, grid) is None
    assert scores_proposed(asked, grid) is None
    assert partnerships_proposed(asked, grid) is None


def test_a_score_changes_and_keeps_its_reason(tmp_path: Path) -> None:
    asked = asked_of(tmp_path)
    grid = grid_of("option|criterion|score|low\nstay|voice|65|40\njoin|voice|unknown|")
    proposal = scores_proposed(asked, grid)
    assert proposal is not None
    (step,) = proposal.steps
    assert (step.file, step.path) == ("options/stay.yaml", ("scores", "voice"))
    assert step.value == {
        "score": 65,
        "low": 40,
        "why": "People say so.",
        "source": ("assumption",),
    }
    assert proposal.stay == 1
    assert [(m.column, m.old, m.new, m.place) for m in step.moves] == [("score", 60, 65, (2, 3))]


def test_a_measured_criterion_has_no_score(tmp_path: Path) -> None:
    asked = asked_of(tmp_path)
    scores_proposed(asked, grid_of("option|criterion|score\nstay|size|65"))
    (found,) = faults_of(asked)
    assert found.startswith("t.csv:2:2: There is no criterion 'size'.")


def test_a_cost_of_which_sources_disagree_is_changed_in_the_file(tmp_path: Path) -> None:
    cost = "[{value: 1, source: census}, {value: 2, source: budget}]"
    hub = f"hub: {{name: Hub, kind: company, level: share, members: [north], cost: {cost}}}\n"
    asked = asked_of(tmp_path, {"councils/partnerships.yaml": hub})
    partnerships_proposed(asked, grid_of("id|cost_value\nhub|3"))
    (found,) = faults_of(asked)
    assert found.startswith("t.csv:2:2: Sources disagree on this cost")


def test_partnerships_change_and_new_ones_come(tmp_path: Path) -> None:
    asked = asked_of(tmp_path, source="budget")
    grid = grid_of(
        "id|name|kind|level|members\n"
        "board|The board, as it is|joint-committee|share|north; south\n"
        "desk|One desk|company|share|north, city"
    )
    proposal = partnerships_proposed(asked, grid)
    assert proposal is not None
    board, desk = proposal.steps
    assert [(m.column, m.old, m.new) for m in board.moves] == [("level", "coordinate", "share")]
    assert desk.is_new
    assert desk.value == {
        "name": "One desk",
        "kind": "company",
        "level": "share",
        "members": ["north", "city"],
        "source": "budget",
    }
