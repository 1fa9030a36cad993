"""What `import` and `export` print."""

import pytest

from appraisal.commands.tables_text import counts, exported, needed, proposal_lines, written
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
