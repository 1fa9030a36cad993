"""What `import` and `export` print."""

from pathlib import Path

import pytest

from appraisal.commands.tables_text import (
    counts,
    exported,
    fault_of_source,
    needed,
    no_place_for,
    proposal_lines,
    written,
)
from appraisal.sheets.proposals import Move, Proposal, Step

THINGS = ("figure", "figures")


def step(**keys: bool) -> Step:
    return Step("councils/north.yaml", ("facts", "debt"), 1, "North: Debt", (), **keys)


@pytest.mark.parametrize(
    ("steps", "stay", "said"),
    [
        ([step()] * 3 + [step(is_new=True)], 12, "3 figures would change, 1 is new, 12 stay."),
        ([step(is_new=True)] * 2, 0, "2 figures are new."),
        ([step(is_new=True)], 1, "1 figure is new, 1 stays."),
        ([step(), step(goes=True)], 0, "1 figure would change, 1 would go."),
        ([], 12, "Nothing would change: 12 figures in the table are as in the files."),
        ([], 1, "Nothing would change: 1 figure in the table is as in the files."),
    ],
)
def test_what_would_change_is_counted(steps: list[Step], stay: int, said: str) -> None:
    assert counts(Proposal(THINGS, tuple(steps), stay)) == said


def test_each_change_is_told_by_its_file() -> None:
    moves = (
        Move("value", 12.5, 13, (2, 4)),
        Move("date", None, "2025", (2, 5)),
        Move("note", "as printed", None, (2, 6)),
    )
    changed = Step("councils/north.yaml", ("facts", "debt"), 1, "North: Debt", moves)
    new = Step("councils/city.yaml", ("facts", "debt"), 1, "City: Debt", moves[:2], is_new=True)
    gone = Step("councils/city.yaml", ("facts", "area"), 1, "City: Area", (), goes=True)
    proposal = Proposal(THINGS, (changed, new, gone), 0, ("2 rows were left out.",))
    assert list(proposal_lines(proposal)) == [
        "councils/north.yaml",
        "  North: Debt: value 12.5 → 13; date is now 2025; note goes, which was as printed",
        "councils/city.yaml",
        "  City: Debt: new: value 13, date 2025",
        "  City: Area: goes.",
        "2 rows were left out.",
        "1 figure would change, 1 is new, 1 would go.",
    ]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("ash; birch", "ash; birch; cedar", "members now with cedar"),
        ("ash; birch", "cedar", "members now with cedar, without ash and birch"),
        ("ash; birch", "birch; ash", "members in another order"),
    ],
)
def test_of_a_list_what_comes_and_goes_is_told(old: str, new: str, said: str) -> None:
    moves = (Move("members", old, new, (2, 3)),)
    found = Step("councils/partnerships.yaml", ("hub",), {}, "Hub", moves)
    lines = list(proposal_lines(Proposal(("partnership", "partnerships"), (found,), 0)))
    assert lines[1] == f"  Hub: {said}"


def test_what_is_written_is_named() -> None:
    assert written(["a.yaml", "b.yaml"]) == "Written to a.yaml and b.yaml."
    assert "14 rows" in exported("figures", 14, "f.xlsx")
    assert exported("scores", 1, "s.csv", "my area") == (
        "s.csv has 1 row. Change it, save it, and take it back with "
        '`appraisal import scores s.csv --workspace "my area"`.'
    )
    assert needed(["source", "date"]).endswith("Give --source and --date.")


def test_a_source_that_is_new_is_told_first() -> None:
    moves = (Move("value", 1, 2, (2, 3)),)
    changed = Step("councils/north.yaml", ("facts", "debt"), 1, "North: Debt", moves)
    source = Step("sources.yaml", ("mid",), {"title": "Estimates"}, "mid", (), is_new=True)
    lines = list(proposal_lines(Proposal(THINGS, (changed,), 0), [source]))
    assert lines[:3] == ["sources.yaml", "  mid: new: title Estimates", "councils/north.yaml"]
    assert lines[-1] == "1 figure would change."
    (nothing,) = proposal_lines(Proposal(THINGS, (), 1), [source])
    assert nothing.startswith("Nothing would change")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("t.txt", "Its name has to end in .xlsx or .csv."),
        ("con.xlsx", "Windows keeps 'con.xlsx' for a device. Take another name."),
        ("a:b.csv", "'a:b.csv' has a sign that names of files can't have. Take another name."),
        ("a\nb.csv", "'a\nb.csv' has a sign that names of files can't have. Take another name."),
    ],
)
def test_a_table_gets_no_name_that_a_system_refuses(tmp_path: Path, name: str, said: str) -> None:
    assert no_place_for(tmp_path / name) == said
    assert no_place_for(tmp_path / "é £#%.CSV") is None


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    fault = no_place_for(tmp_path / "none" / "t.csv")
    assert fault == f"There is no folder {tmp_path / 'none'}. Make it first, or name another."


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("ONS 2024", "'ONS 2024' is not an id. Write ons-2024."),
        ("old one; £", "'£' is not an id. Use small letters, digits and -."),
        (" ; ", "Write the id of a source."),
        ("old one; new-one", None),
    ],
)
def test_what_can_be_no_id_of_a_source_is_told(typed: str, said: str | None) -> None:
    assert fault_of_source(typed, ["old one"]) == said
