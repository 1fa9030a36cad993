"""What the command says of groupings: how many, the best, and the nearest misses."""

import re
from pathlib import Path

import pytest

from appraisal.appraise.groupings import structures as grouped
from appraisal.appraise.groupings.structures import listings
from appraisal.commands import structures_text
from appraisal.commands.structures_text import text
from appraisal.maths.groupings import enumeration
from tests.appraise.groupings.areas import TABLED, of
from tests.commands.line import LINE, SPLIT, run
from tests.datasets import dataset
from tests.workspaces import workspace


def test_the_text_shows_the_best_with_their_margins(line: Path) -> None:
    done = run(line, "--councils", "2..3")
    assert done.exit_code == 0
    assert (
        done.stdout
        == """\
8 contiguous ways to group 4 councils.

Councils        Ways  Within the bounds  Just outside
       2           3                  2             0
       3           3                  1             0

The bounds: 2 to 3 councils; at least 300 people in each.
3 groupings within them; 3 shown, those on the Pareto front first, then by balance of population.

  1. 3 councils, 1.33 to 1, 0 partnerships across a border, the smallest council exactly at the \
bound, on the front
           300  Ash, Birch
           300  Cedar
           400  Dale

  2. 2 councils, 1.5 to 1, 0 partnerships across a border, the smallest council 33% above the bound
           600  Ash, Birch, Cedar
           400  Dale

  3. 2 councils, 2.33 to 1, 0 partnerships across a border, the smallest council exactly at the \
bound: Even
           300  Ash, Birch
           700  Cedar, Dale

Add --output FILE for all of them as CSV.
"""
    )


def test_the_text_says_when_nothing_is_within_the_bounds(line: Path) -> None:
    done = run(line, "--councils", "2", "--smallest", "900")
    assert "No grouping is within them." in done.stdout


def test_of_too_many_to_hold_the_best_by_balance_are_shown(
    line: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(grouped, "MOST_LISTED", 1)
    monkeypatch.setattr(structures_text, "BEST", 1)
    done = run(line, "--councils", "2..3")
    assert (
        "3 groupings within them; 1 shown, by balance of population; too many to compare for the "
        "Pareto front." in done.stdout
    )
    assert "  1. 3 councils, 1.33 to 1" in done.stdout
    assert "on the front" not in done.stdout


def test_the_text_shows_the_nearest_of_those_just_outside(line: Path) -> None:
    done = run(line, "--councils", "2..3", "--smallest", "310")
    assert "       3           3                  0             1" in done.stdout
    assert (
        """
2 groupings miss a bound on population by 5% or less.

  -  3 councils, 1.33 to 1, 0 partnerships across a border, the smallest council 3.2% short of the \
bound, on the front
           300  Ash, Birch
           300  Cedar
           400  Dale

  -  2 councils, 2.33 to 1, 0 partnerships across a border, the smallest council 3.2% short of the \
bound: Even
           300  Ash, Birch
           700  Cedar, Dale
"""
        in done.stdout
    )


def test_of_many_just_outside_the_nearest_few_are_shown(
    line: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(grouped, "MOST_LISTED", 1)
    monkeypatch.setattr(structures_text, "NEAREST", 1)
    done = run(line, "--councils", "2..3", "--smallest", "310")
    assert "2 groupings miss a bound on population by 5% or less. The nearest 1:" in done.stdout


def test_an_option_that_misses_by_105_people_is_shown(nine: Path) -> None:
    done = run(nine, "--councils", "2", "--smallest", "506000")
    assert "4 groupings miss a bound on population by 5% or less. The nearest 3:" in done.stdout
    assert "the smallest council less than 0.1% short of the bound: Line A\n" in done.stdout


def test_an_area_in_pieces_is_said_to_be(line: Path) -> None:
    cut = {"councils/birch.yaml": str(LINE["councils/birch.yaml"]).replace("[cedar]", "[]")}
    done = run(workspace(line, LINE, cut))
    assert "The area is in two pieces: Ash and Birch; Cedar and Dale." in done.stdout
    assert "neighbours in the councils’ files" in done.stdout


def test_where_no_neighbours_are_written_it_says_so(line: Path) -> None:
    alone = {
        name: re.sub(r"\[[a-z, ]+\]", "[]", str(text))
        for name, text in LINE.items()
        if name.startswith("councils/")
    }
    done = run(workspace(line, LINE, alone))
    assert "No neighbours are written for any of the four councils" in done.stdout
    assert "neighbours in the councils’ files" in done.stdout


def test_what_is_within_the_bounds_on_what_is_known_alone_is_said(line: Path) -> None:
    gap = {"councils/cedar.yaml": "{name: Cedar, tier: unitary, neighbours: [dale]}\n"}
    done = run(workspace(line, LINE, gap), "--councils", "2..3")
    assert "1 of those within the bounds is so on what is known alone" in done.stdout
    assert "margin not known, on the front, populations unknown" in done.stdout


def test_a_council_that_is_split_is_named_by_its_parts_and_one_with_all_of_them_by_its_own(
    tmp_path: Path,
) -> None:
    folder = workspace(tmp_path / "split", LINE, SPLIT)
    done = run(folder, "--parts", "--councils", "2", "--smallest", "200")
    assert "16 contiguous ways to group 4 councils, Birch as two parts." in done.stdout
    assert "           220  Ash, East Birch\n" in done.stdout
    assert "     not known  West Birch, Cedar, Dale\n" in done.stdout
    assert "populations unknown: Split\n" in done.stdout
    assert "     not known  Ash, Birch, Cedar\n" in done.stdout
    assert "populations unknown: Even\n" in run(folder, "--parts", "--smallest", "0").stdout


# --- The lines themselves ------------------------------------------------------------------------


def said(settings: str, area: str = TABLED) -> list[str]:
    """The lines for an area in memory, of ash 100, birch 200, cedar 300 and dale 400 people."""
    made = dataset(f"    settings: {{structures: {settings}}}\n{area}")
    found = of(made)
    parts = [found.listed] if found.complete else listings(made, found.areas)
    return list(text(made, found, parts))


def first_lines(lines: list[str]) -> list[str]:
    """The line that each grouping shown begins with."""
    return [line.strip() for line in lines if re.match(r"\n *(\d+\.|-)", line)]


def test_groupings_on_the_front_come_first_and_those_off_it_by_balance() -> None:
    shown = first_lines(said("{councils: [2, 3], smallest: 200}"))
    assert [line.split(",")[:2] for line in shown] == [
        ["1. 3 councils", " 1.33 to 1"],
        ["2. 2 councils", " 1.5 to 1"],
        ["3. 2 councils", " 2.33 to 1"],
    ]
    assert ["on the front" in line for line in shown] == [True, True, False]
    assert [line.endswith(": even") for line in shown] == [False, False, True]


def test_of_more_than_are_shown_the_front_and_balance_choose_before_size(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(structures_text, "BEST", 2)
    shown = first_lines(said("{councils: [2, 4], smallest: 50}"))
    assert [line.split(",")[:2] for line in shown] == [
        ["1. 3 councils", " 1.33 to 1"],
        ["2. 2 councils", " 1.5 to 1"],
    ]


def test_of_those_just_outside_the_nearest_miss_comes_first_whatever_the_balance() -> None:
    """600 are 0.8% too many for one council; 300 are 3.2% too few, though better in balance."""
    lines = said("{councils: [2, 3], smallest: 310, largest: 595}")
    assert "No grouping is within them." in lines
    assert [line.split(",")[:2] for line in first_lines(lines)] == [
        ["-  2 councils", " 1.5 to 1"],
        ["-  3 councils", " 1.33 to 1"],
    ]


def test_of_equal_misses_the_better_balance_comes_first() -> None:
    lines = said("{councils: [2, 3], smallest: 310, largest: 690}")
    assert [line.split(",")[:2] for line in first_lines(lines)[1:]] == [
        ["-  3 councils", " 1.33 to 1"],
        ["-  2 councils", " 2.33 to 1"],
    ]


def test_a_line_of_each_size_says_how_many_ways_are_within_and_just_outside() -> None:
    lines = said("{councils: [1, 4], smallest: 310}")
    start = lines.index("Councils        Ways  Within the bounds  Just outside")
    assert [line.split() for line in lines[start + 1 : start + 5]] == [
        ["1", "1", "1", "0"],
        ["2", "3", "1", "1"],
        ["3", "3", "0", "1"],
        ["4", "1", "0", "0"],
    ]


def test_the_same_is_shown_however_the_groupings_are_handed_over(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The best and the nearest of many parts are those of the whole."""
    monkeypatch.setattr(grouped, "MOST_LISTED", 1)
    monkeypatch.setattr(structures_text, "BEST", 2)
    monkeypatch.setattr(structures_text, "NEAREST", 1)
    settings = "{councils: [1, 4], smallest: 290, largest: 620}"
    whole = said(settings)
    monkeypatch.setattr(enumeration, "BATCH_ROWS", 1)
    assert said(settings) == whole
    assert len(first_lines(whole)) >= 2
