"""Tables of councils × measures, and official files as they come."""

from pathlib import Path

import pytest

from appraisal.sheets.grid import Grid
from appraisal.sheets.proposals import Asked
from appraisal.sheets.wide import councils_by_name, figures_in_columns, layout_of
from tests.sheets.shire import asked_of, faults_of, grid_of
from tests.workspaces import cases

OFFICIAL = """
Population estimates by single year of age
From the statistics office

Code|Name|Geography|All ages|0|1
E92000001|ENGLAND|Country|58,000,000|1|1
E07000001|North|District|150|1|1
E06000003|City|Unitary|300|1|1
E07000099|Elsewhere|District|7|1|1

Figures are rounded.
"""


def changed(asked: Asked, grid: Grid) -> dict[tuple[str, str], object]:
    steps = figures_in_columns(asked, [grid]).steps
    return {(step.file, str(step.path[-1])): step.value for step in steps}


def test_an_official_file_is_taken_as_it_comes(tmp_path: Path) -> None:
    asked = asked_of(tmp_path, source="census", date="2025-06")
    proposal = figures_in_columns(asked, [grid_of(OFFICIAL)])
    assert {step.file: step.value for step in proposal.steps} == {
        "councils/north.yaml": {"value": 150, "date": "2025-06", "source": "census"},
        "councils/city.yaml": {"value": 300, "date": "2025-06", "source": "census"},
    }
    assert proposal.aside == (
        "2 rows of other areas were left out.",
        "The table has no figures of shire and south.",
        "Columns that name no measure were left out: Name, Geography, 0, 1.",
    )
    assert faults_of(asked) == []


def test_the_old_range_and_note_go_with_the_old_figure(tmp_path: Path) -> None:
    asked = asked_of(tmp_path, source="census", date="2025-06")
    north = figures_in_columns(asked, [grid_of(OFFICIAL)]).steps[0]
    assert [(m.column, m.old, m.new) for m in north.moves] == [
        ("value", 100, 150),
        ("date", "2024-06-30", "2025-06"),
        ("low", 90, None),
        ("high", 110, None),
        ("note", "=1+1", None),
    ]


@pytest.mark.parametrize("council", ["north", "North", "north district council", "E07000001"])
def test_councils_go_by_id_name_or_code(tmp_path: Path, council: str) -> None:
    asked = asked_of(tmp_path, source="census", date="2025")
    found = changed(asked, grid_of(f"Council|Borrowing (£m)|Population\n{council}||120"))
    assert found == {
        ("councils/north.yaml", "population"): {"value": 120, "date": 2025, "source": "census"}
    }


def test_a_council_of_a_whole_country_is_no_other_area_for_its_apostrophe(tmp_path: Path) -> None:
    named = {"councils/north.yaml": "name: North's Edge\ntier: district\nwithin: shire\n"}
    asked = asked_of(tmp_path, named, source="census", date="2025")
    table = "Council|Population\nNorth’s edge|120\n" + "\n".join(f"Area {i}|7" for i in range(30))
    assert changed(asked, grid_of(table)) == {
        ("councils/north.yaml", "population"): {"value": 120, "date": 2025, "source": "census"}
    }


def test_a_figure_that_stands_with_its_source_and_date_stays(tmp_path: Path) -> None:
    asked = asked_of(tmp_path, source="census", date="2024-06-30")
    proposal = figures_in_columns(asked, [grid_of("council|population\nnorth|100")])
    assert (proposal.steps, proposal.stay) == ((), 1)


@pytest.mark.parametrize(
    ("table", "said"),
    cases(
        {
            "a slip of a council": (
                "council|population\nNroth|5",
                "t.csv:2:1: There is no council 'Nroth'. Did you mean 'north'?",
            ),
            "a row of another area": (
                "council|population\nnorth|100\nWales|5",
                "t.csv:3:1: There is no council 'Wales'. Write its id, its name or its code, or d",
            ),
            "a slip of a measure": (
                "council|population|povrety\nnorth|100|5",
                "t.csv:1:3: No measure is called 'povrety'. Did you mean 'poverty'?",
            ),
            "another unit": (
                "council|debt (£ thousand)\ncity|5",
                "t.csv:1:2: This column says '£ thousand', and its measure is in £ million.",
            ),
            "a sign": ("council|population\nnorth|5%", "t.csv:2:2: 5% has the sign %"),
            "no number": ("council|population\nnorth|lots", "t.csv:2:2: 'lots' is not a number."),
            "figures that disagree": (
                "council|debt\nnorth|5",
                "t.csv:2:2: North: Borrowing rests on several figures",
            ),
            "a shared figure": ("council|debt\nsouth|5", "t.csv:2:2: South: Borrowing rests on"),
            "a council twice": (
                "council|population\nnorth|5\nNorth|6",
                "t.csv:3:2: 'north' stands in row 2 with 5.",
            ),
            "nothing to make out": (
                "what|is this\nsome|thing",
                "t.csv:1:1: The first 40 rows were looked at, and none names measures",
            ),
        }
    ),
)
def test_what_cannot_be_taken_is_told_with_its_place(tmp_path: Path, table: str, said: str) -> None:
    asked = asked_of(tmp_path, source="census", date="2025")
    figures_in_columns(asked, [grid_of(table)])
    (found,) = faults_of(asked)
    assert found.startswith(said)


def test_in_a_table_of_a_whole_country_unknown_names_are_other_areas(tmp_path: Path) -> None:
    asked = asked_of(tmp_path, source="census", date="2025")
    others = "".join(f"\nTown {number}|5" for number in range(12))
    proposal = figures_in_columns(asked, [grid_of(f"area|All ages\nCity|300{others}")])
    assert faults_of(asked) == []
    assert len(proposal.steps) == 1
    assert proposal.aside[0] == "12 rows of other areas were left out."


def test_of_several_sheets_that_of_all_persons_is_taken(tmp_path: Path) -> None:
    asked = asked_of(tmp_path, source="census", date="2025")
    grids = [
        Grid("Cover", grid_of("About this").lines),
        Grid("MYE1 - Change", grid_of("Code|All ages\nE06000003|7").lines),
        Grid("MYE2 - Females", grid_of("Code|All ages\nE06000003|150").lines),
        Grid("MYE2 - Persons", grid_of("Code|All ages\nE06000003|300").lines),
    ]
    proposal = figures_in_columns(asked, grids)
    assert [step.value["value"] for step in proposal.steps] == [300]
    assert proposal.aside[0] == "Read from the sheet 'MYE2 - Persons'."


def test_a_sheet_of_one_sex_is_not_taken_for_everybody(tmp_path: Path) -> None:
    asked = asked_of(tmp_path, source="census", date="2025")
    grids = [
        Grid("MYE2 - Females", grid_of("Code|All ages\nE06000003|150").lines),
        Grid("MYE2 - Males", grid_of("Code|All ages\nE06000003|150").lines),
    ]
    assert figures_in_columns(asked, grids).steps == ()
    (fault,) = faults_of(asked)
    assert "'MYE2 - Females' counts one sex alone" in str(fault)


def test_the_column_of_councils_may_stand_anywhere(tmp_path: Path) -> None:
    asked = asked_of(tmp_path)
    layout = layout_of(asked.dataset, grid_of("Rank|Area code|Population\n1|E06000003|300"))
    assert layout is not None
    assert (layout.councils, dict(layout.measures)) == (2, {3: "population"})


def test_parts_have_names_too(tmp_path: Path) -> None:
    assert councils_by_name(asked_of(tmp_path).dataset)["south east"] == "south-east"
