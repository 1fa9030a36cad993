"""`appraisal structures`: what it prints, what it writes, and the code that it leaves with."""

import io
import json
import sys
from pathlib import Path

import pytest

from appraisal.appraise.groupings import structures as grouped
from appraisal.commands import structures as command
from appraisal.commands.structures import structures_command
from tests.commands.line import LINE, SPLIT, counts, rows, run
from tests.workspaces import workspace

# --- Counts --------------------------------------------------------------------------------------


def test_the_counts_are_all_that_json_holds(line: Path) -> None:
    assert counts(line) == {
        "count": 8,
        "by_size": {"1": 1, "2": 3, "3": 3},
        "feasible": 4,
        "feasible_by_size": {"1": 1, "2": 2, "3": 1},
    }


def test_nine_councils_have_1440_groupings(nine: Path) -> None:
    found = counts(nine, "--councils", "1..4", "--smallest", "300000")
    assert found["count"] == 1440
    assert found["by_size"] == {"1": 1, "2": 34, "3": 184, "4": 402}
    assert found["feasible"] == 21


@pytest.mark.parametrize(
    ("arguments", "feasible"),
    [
        (("--councils", "2"), {"2": 2}),
        (("--councils", "2..3", "--smallest", "0"), {"2": 3, "3": 3}),
        (("--councils", "2", "--smallest", "0", "--largest", "700"), {"2": 2}),
        (("--councils", "2", "--smallest", "0", "--ratio", "1.5"), {"2": 1}),
        (("--councils", "2", "--smallest", "0", "--apart", "ash,birch"), {"2": 1}),
        (("--councils", "3", "--smallest", "0", "--together", "birch,cedar"), {"3": 1}),
        (
            ("--councils", "3", "--smallest", "0", "--together", "ash,birch", "--apart",
             "birch, cedar", "--apart", "cedar,dale"),
            {"3": 1},
        ),
        (("--councils", "5..9"), {}),
    ],
)  # fmt: skip
def test_bounds_of_the_command_line_replace_those_of_the_files(
    line: Path, arguments: tuple[str, ...], feasible: dict[str, int]
) -> None:
    assert counts(line, *arguments)["feasible_by_size"] == feasible


def test_without_councils_every_count_is_nought(tmp_path: Path) -> None:
    assert counts(workspace(tmp_path)) == {
        "count": 0, "by_size": {}, "feasible": 0, "feasible_by_size": {},
    }  # fmt: skip


def test_counts_can_be_written_to_a_file(line: Path, tmp_path: Path) -> None:
    done = run(line, "--format", "json", "--output", tmp_path / "counts.json")
    assert (done.exit_code, done.stdout) == (0, "")
    assert json.loads((tmp_path / "counts.json").read_text(encoding="utf-8"))["count"] == 8


# --- Text ----------------------------------------------------------------------------------------


def test_the_text_says_when_there_is_nothing_to_group(tmp_path: Path) -> None:
    done = run(workspace(tmp_path))
    assert (done.exit_code, done.stdout) == (0, "This workspace has no councils to group.\n")


# --- Parts of councils ---------------------------------------------------------------------------


def test_with_parts_councils_may_be_split_where_an_option_splits_one(tmp_path: Path) -> None:
    folder = workspace(tmp_path / "split", LINE, SPLIT)
    assert counts(folder)["by_size"] == {"1": 1, "2": 3, "3": 3}
    assert counts(folder, "--parts")["by_size"] == {"1": 1, "2": 4, "3": 6}


def test_a_grouping_with_a_part_of_unknown_population_is_marked_in_the_csv(
    tmp_path: Path,
) -> None:
    folder = workspace(tmp_path / "split", LINE, SPLIT)
    done = run(folder, "--parts", "--councils", "2", "--smallest", "500", "--format", "csv")
    marked = [
        (row["grouping"], row["within_bounds"], row["uncertain"]) for row in rows(done.stdout)
    ]
    assert marked == [
        ("ash+birch-east+birch-west | cedar+dale", "", "True"),
    ]


def test_without_a_split_council_parts_change_nothing(line: Path) -> None:
    assert counts(line, "--parts") == counts(line)


# --- CSV -----------------------------------------------------------------------------------------


def test_the_csv_holds_those_within_the_bounds_and_just_outside(line: Path) -> None:
    done = run(line, "--format", "csv", "--councils", "2", "--smallest", "310")
    first, second = rows(done.stdout)
    assert first["grouping"] == "ash+birch+cedar | dale"
    assert (first["populations"], first["within_bounds"]) == ("600 | 400", "True")
    assert (first["balance_raw"], first["balance_value"], first["front"]) == ("1.5", "95.0", "True")
    assert (second["option"], second["within_bounds"], second["just_outside"]) == (
        "even", "False", "True",
    )  # fmt: skip
    assert float(second["margin_smallest"]) == pytest.approx(-10 / 310)
    assert second["margin_largest"] == ""


def test_the_text_and_the_csv_can_be_had_together(line: Path, tmp_path: Path) -> None:
    done = run(line, "--output", tmp_path / "all.csv")
    assert f"Written to {tmp_path / 'all.csv'}." in done.stdout
    with (tmp_path / "all.csv").open(encoding="utf-8-sig", newline="") as file:
        assert len(rows(file.read())) == 4


def test_a_csv_without_groupings_has_its_headings(line: Path) -> None:
    done = run(line, "--format", "csv", "--smallest", "9999")
    assert done.stdout.startswith("councils,grouping,populations,option,front,within_bounds")
    assert rows(done.stdout) == []


def test_a_workspace_without_councils_has_an_empty_csv(tmp_path: Path) -> None:
    assert run(workspace(tmp_path), "--format", "csv").stdout == ""


def test_of_too_many_to_hold_the_csv_still_has_all(
    line: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = rows(run(line, "--format", "csv").stdout)
    monkeypatch.setattr(grouped, "MOST_LISTED", 1)
    streamed = rows(run(line, "--format", "csv").stdout)
    assert [row["grouping"] for row in streamed] == [row["grouping"] for row in whole]
    assert {row["front"] for row in streamed} == {""}


# --- Wrong usage and wrong files -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--councils", "3..2"), "'3..2' must run from one or more, upwards"),
        (("--councils", "0"), "'0' must run from one or more"),
        (("--councils", "two"), "'two' is not a range. Write it as 2..3, or as 2."),
        (("--councils", "2.."), "'2..' is not a range."),
        (("--smallest", "-1"), "-1"),
        (("--largest", "0"), "0"),
        (("--ratio", "0.5"), "0.5"),
        (("--apart", "ash"), "'ash' names fewer than two councils. Write them as a,b."),
        (("--apart", "ash,birhc"), "There is no council 'birhc'. Did you mean 'birch'?"),
        (
            ("--together", "ash,zzz"),
            "There is no council 'zzz'. The councils are ash, birch, cedar, dale.",
        ),
        (("--together", "shire,dale"), "'shire' is a county, and its districts are grouped."),
        (("--apart", "birch-east,dale"), "'birch-east' is a part of birch. Name whole councils."),
        (("--output", "/nowhere/at/all.csv", "--format", "csv"), "can't be written"),
    ],
)
def test_wrong_usage_leaves_with_two(line: Path, arguments: tuple[str, ...], said: str) -> None:
    done = run(line, *arguments)
    assert done.exit_code == 2
    assert said in " ".join(done.stderr.split())


def test_a_search_past_the_limit_is_refused_with_what_to_tighten(
    line: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("appraisal.maths.groupings.search.MOST_PARTIALS", 1)
    done = run(line, "--format", "json")
    assert done.exit_code == 2
    assert "Ask for fewer councils" in done.stderr


def test_more_councils_than_can_be_counted_are_refused(tmp_path: Path) -> None:
    many = {f"councils/x{i}.yaml": f"{{name: X{i}, tier: unitary}}\n" for i in range(61)}
    done = run(workspace(tmp_path, many), "--format", "json")
    assert done.exit_code == 2
    assert "at most 60 can be grouped" in done.stderr


def test_problems_in_the_files_leave_with_one(line: Path) -> None:
    (line / "councils/ash.yaml").write_text("name: Ash\ntier: borough\n", encoding="utf-8")
    done = run(line)
    assert done.exit_code == 1
    assert "councils/ash.yaml:2" in done.stderr
    assert done.stdout == ""


# --- On a terminal -------------------------------------------------------------------------------


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_is_told_beforehand_how_large_the_search_is(
    line: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    structures_command.main([str(line), "--format", "json"], standalone_mode=False)
    assert "There are 7 contiguous ways to make 1 to 3 councils; about" in screen.getvalue()


def test_the_counts_are_in_what_is_printed_and_a_refusal_says_how_many(
    line: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run(line).stdout.startswith("8 contiguous ways to group 4 councils.")
    monkeypatch.setattr("appraisal.maths.groupings.search.MOST_PARTIALS", 1)
    assert "of 7 contiguous ways to make 1 to 3 councils, about" in " ".join(
        run(line).stderr.split()
    )


def test_nothing_but_the_result_is_said_when_piped(line: Path) -> None:
    assert run(line, "--format", "json").stderr == ""


@pytest.mark.parametrize(
    ("by_size", "said"),
    [
        ({}, "There are fewer councils than new ones are asked for."),
        ({1: 1}, "There is 1 contiguous way to make 1 council; about 5 partial groupings"),
        ({2: 34, 3: 184}, "There are 218 contiguous ways to make 2 to 3 councils; about 5"),
    ],
)
def test_the_size_of_a_search_is_said(by_size: dict[int, int], said: str) -> None:
    assert command._beforehand(by_size, 5).startswith(said)
