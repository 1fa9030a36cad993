"""`appraisal import` and `appraisal export`, run as commands."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from appraisal.cli import main
from tests.sheets.shire import SHIRE
from tests.workspaces import workspace

NORTH = "councils/north.yaml"


@pytest.fixture
def shire(tmp_path: Path) -> Path:
    return workspace(tmp_path / "shire", SHIRE)


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments], catch_exceptions=False)


def table(shire: Path, text: str) -> Path:
    place = shire.parent / "figures.csv"
    place.write_text(text, encoding="utf-8")
    return place


def state(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_without_a_yes_it_only_shows(shire: Path) -> None:
    before = state(shire)
    file = table(shire, "council,measure,value\nnorth,population,105\ncity,debt,\n")
    done = run("import", "figures", file, "--workspace", shire)
    assert done.exit_code == 0
    assert done.stdout == (
        "councils/north.yaml\n  North: Population: value 100 → 105\n1 figure would change.\n"
    )
    assert "run this again with --yes" in done.stderr
    assert state(shire) == before


def test_with_a_yes_exactly_that_is_written(shire: Path) -> None:
    before = state(shire)
    file = table(shire, "council,measure,value\nnorth,population,105\n")
    done = run("import", "figures", file, "--workspace", shire, "--yes")
    assert done.exit_code == 0, done.stderr
    assert done.stdout.endswith("Written to councils/north.yaml.\n")
    after = state(shire)
    assert after.pop(NORTH) == before.pop(NORTH).replace(b"value: 100", b"value: 105")
    assert after == before


def test_nothing_is_written_unless_all_is_right(shire: Path) -> None:
    before = state(shire)
    text = "council,measure,value,source\nnorth,population,105,census\ncity,debt,5,nowhere\n"
    done = run("import", "figures", table(shire, text), "--workspace", shire, "--yes")
    assert done.exit_code == 1
    assert "figures.csv:3:4: " in done.stderr
    assert "Nothing was written." in done.stderr
    assert state(shire) == before


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ([], "Give --source and --date."),
        (["--source", "census"], "Give --date."),
        (
            ["--source", "nowhere", "--date", "2025"],
            'Add it first: `appraisal add source "ITS TITLE" --id nowhere`.',
        ),
        (["--source", "census", "--date", "soon"], "'soon' is not a date."),
    ],
)
def test_a_table_of_measures_needs_a_source_and_a_date(
    shire: Path, more: list[str], said: str
) -> None:
    file = table(shire, "council,population\nnorth,105\n")
    done = run("import", "figures", file, "--workspace", shire, "--yes", *more)
    assert done.exit_code == 2
    assert said in done.stderr


def test_on_a_terminal_it_asks_once_and_adds_the_source(shire: Path) -> None:
    file = table(shire, "council,population\nnorth,105\ncity,300\n")
    code = f"""
import pty, sys
from appraisal.cli import main
main(["import", "figures", {str(file)!r}, "--workspace", {str(shire)!r}])
"""
    leader, follower = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-c", code], stdin=follower, stdout=follower, stderr=follower
    )
    os.close(follower)
    os.write(leader, b"Mid 2025\nmid-2025\nlast June\n2025-06-30\nEstimates of 2025\ny\n")
    said = b""
    while True:
        try:
            piece = os.read(leader, 4096)
        except OSError:
            break
        if not piece:
            break
        said += piece
    assert process.wait(30) == 0, said
    assert b"'Mid 2025' is not an id. Write mid-2025." in said
    assert b"'last June' is not a date." in said
    assert b"'mid-2025' is new. Its title" in said
    assert b"mid-2025: new: title Estimates of 2025" in said
    sources = (shire / "sources.yaml").read_text(encoding="utf-8")
    assert sources.startswith("# where it is from\ncensus: {title: Census}\n")
    assert "mid-2025: {title: Estimates of 2025}\n" in sources
    assert "{value: 300, date: 2025-06-30, source: mid-2025}" in (
        shire / "councils/city.yaml"
    ).read_text(encoding="utf-8")


def test_export_writes_over_no_file(shire: Path) -> None:
    file = shire.parent / "figures.csv"
    done = run("export", "figures", file, "--workspace", shire)
    assert done.exit_code == 0
    assert "has 14 rows" in done.stdout
    before = file.read_bytes()
    again = run("export", "figures", file, "--workspace", shire)
    assert again.exit_code == 2
    assert "no file is written over" in again.stderr
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["export", "figures", "f.pdf"], "has to end in .xlsx or .csv"),
        (["import", "figures", "gone.csv"], "There is no file gone.csv"),
        (["import", "scores", "gone.csv"], "There is no file gone.csv"),
    ],
)
def test_wrong_usage_is_told(shire: Path, arguments: list[str], said: str) -> None:
    done = run(*arguments, "--workspace", shire)
    assert done.exit_code == 2
    assert said in done.stderr


def test_without_the_library_for_excel_it_says_how_to_install_it(
    shire: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    (shire.parent / "t.xlsx").write_bytes(b"PK")
    for arguments in (["export", "scores", "new.xlsx"], ["import", "scores", "t.xlsx"]):
        done = run(*arguments[:2], shire.parent / arguments[2], "--workspace", shire)
        assert done.exit_code == 1
        assert "pipx inject appraisal openpyxl" in done.stderr
    assert not (shire.parent / "new.xlsx").exists()


def test_in_a_folder_that_is_no_workspace_it_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    workspace(tmp_path / "shire", SHIRE)
    calls = {"import figures": __file__, "import boundaries": __file__, "export": "scores t.csv"}
    for command, rest in calls.items():
        done = run(*command.split(), *rest.split())
        assert done.exit_code == 2
        assert f"There is one in shire: appraisal {command} --workspace shire" in done.stderr


def test_as_a_process_scores_go_out_and_back(shire: Path) -> None:
    def call(*arguments: str) -> str:
        command = [sys.executable, "-m", "appraisal", *arguments]
        done = subprocess.run(command, cwd=shire, capture_output=True, text=True, check=True)
        return done.stdout

    call("export", "scores", "scores.csv")
    text = (shire / "scores.csv").read_text(encoding="utf-8")
    (shire / "scores.csv").write_text(text.replace(",60,40,", ",65,40,"), encoding="utf-8")
    assert "Stay: Voice: score 60 → 65" in call("import", "scores", "scores.csv", "--yes")
    assert "    score: 65\n" in (shire / "options/stay.yaml").read_text(encoding="utf-8")
