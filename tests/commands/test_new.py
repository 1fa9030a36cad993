"""`appraisal new`: a workspace that builds at once, asked for or typed; nothing else is touched."""

import datetime
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from appraisal.cli import main
from appraisal.load import load
from tests.workspaces import problems_of

ROOT = Path(__file__).parents[2]
SHIRE = ("--county", "Shire County Council", "--districts", "Ash,Birch")


def run(*arguments: object, **more: str) -> Result:
    return CliRunner().invoke(main, ["new", *map(str, arguments)], catch_exceptions=False, **more)


def test_an_area_typed_whole_is_written_without_asking(tmp_path: Path) -> None:
    folder = tmp_path / "area"
    day = ("--date", "2026-01-31")
    found = run(folder, "--area", "Shire: all", *SHIRE, "--unitaries", "Elm", *day)
    assert (found.exit_code, found.stderr) == (0, "")
    assert found.stdout.startswith(f"Written: 17 files in {folder}.\nSee its pages")
    dataset = load(folder)
    assert {i: (one.tier, one.within) for i, one in dataset.councils.items()} == {
        "ash": ("district", "shire"),
        "birch": ("district", "shire"),
        "elm": ("unitary", None),
        "shire": ("county", None),
    }
    assert dataset.settings.area == "Shire: all"
    assert dataset.settings.date == datetime.date(2026, 1, 31)


def test_the_same_is_written_byte_for_byte_each_time(tmp_path: Path) -> None:
    for name in ("one", "two"):
        run(tmp_path / name, "--area", "Shire", *SHIRE, "--date", "2026-01-31")
    one, two = (
        {p.relative_to(tmp_path / name): p.read_bytes() for p in (tmp_path / name).rglob("*.yaml")}
        for name in ("one", "two")
    )
    assert one == two
    assert not any(b"\r" in content for content in one.values())


def test_without_a_date_the_pages_are_of_today(tmp_path: Path) -> None:
    before = datetime.date.today()  # noqa: DTZ011
    assert run(tmp_path / "area", "--area", "Elm", "--unitaries", "Elm").exit_code == 0
    assert before <= load(tmp_path / "area").settings.date <= datetime.date.today()  # noqa: DTZ011


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), 'Give the area and its councils, such as:\nappraisal new DIR --area "Loamshire"'),
        (("--area", "Elm"), 'appraisal new DIR --area "Elm" --county "Loamshire County'),
        (("--area", "Elm", "--districts", "A"), "'A' come before any --county."),
        (("--area", "Elm", "--unitaries", "A,a"), "'A' is named twice."),
        (("--area", "Elm", "--unitaries", "!"), "'!' makes no id."),
        (("--area", "x" * 301, "--unitaries", "A"), "Nothing was written."),
        (("--example", "--area", "Elm"), "--example copies the example as it is."),
        (
            ("--area", "Elm", "--unitaries", "A", "--date", "soon"),
            "'soon' is no day. Write it as 2026-01-31.",
        ),
    ],
)
def test_what_is_missing_or_wrong_is_said_and_nothing_is_written(
    arguments: tuple[str, ...], said: str, tmp_path: Path
) -> None:
    found = run(tmp_path / "area", *arguments)
    assert found.exit_code in (1, 2)
    assert said.replace("DIR", str(tmp_path / "area")) in found.stderr
    assert not list(tmp_path.iterdir())


def test_a_folder_that_holds_something_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    found = run(tmp_path, "--area", "Elm", "--unitaries", "Elm")
    assert found.exit_code == 2
    assert "is not empty: it holds notes.txt." in found.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


def test_the_example_is_copied_without_what_lies_beside_it(tmp_path: Path) -> None:
    found = run(tmp_path / "example", "--example")
    assert (found.exit_code, found.stderr) == (0, "")
    assert not problems_of(tmp_path / "example")
    names = {path.name for path in (tmp_path / "example").iterdir()}
    assert {"appraisal.yaml", "councils", "options"} <= names
    assert not {"docs", "tests", "templates", "output"} & names


@pytest.mark.parametrize(
    ("typed", "councils"),
    [(SHIRE, "3 councils"), (("--unitaries", "Ash,Birch"), "2 councils")],
    ids=["two tiers", "unitary"],
)
def test_what_is_new_is_checked_and_built_as_it_is(
    typed: tuple[str, ...], councils: str, tmp_path: Path
) -> None:
    area = tmp_path / "area"
    assert run(area, "--area", "Shire", *typed).exit_code == 0
    with (area / "appraisal.yaml").open("a") as settings:
        settings.write("simulation: {samples: 200, ways: 20, packages: 20}\n")
    checked = CliRunner().invoke(main, ["check", str(area)], catch_exceptions=False)
    assert checked.stdout.startswith(f"No problems found: {councils}, ")
    built = CliRunner().invoke(main, ["build", str(area)], catch_exceptions=False)
    assert built.exit_code == 0
    page = (area / "output" / "index.html").read_text(encoding="utf-8")
    assert "Options for local government in Shire" in page
    assert "Derby" not in page


def test_a_program_that_cannot_be_answered_is_told_what_to_type(tmp_path: Path) -> None:
    found = subprocess.run(
        [sys.executable, "-m", "appraisal", "new", "area"],
        capture_output=True, text=True, check=False, cwd=tmp_path, stdin=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert (found.returncode, found.stdout) == (2, "")
    assert 'appraisal new area --area "Loamshire" --county' in found.stderr


def test_on_a_terminal_what_is_missing_is_asked_for(tmp_path: Path) -> None:
    pty = pytest.importorskip("pty")
    parent, child = pty.openpty()
    asked = subprocess.Popen(
        [sys.executable, "-m", "appraisal", "new", "area", "--county", "Shire", "--county", "Wold",
         "--districts", "Oak"],
        stdin=child, stdout=child, stderr=child, cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT), "TERM": "dumb"},
    )  # fmt: skip
    os.close(child)
    os.write(parent, b"The Shires\nAsh, Birch\n\n2026-01-31\n")
    said = b""
    try:
        while more := os.read(parent, 4096):
            said += more
    except OSError:  # the other end is closed
        pass
    assert asked.wait() == 0, said.decode()
    assert b"Which districts are in Shire?" in said
    assert b"Which districts are in Wold?" not in said
    dataset = load(tmp_path / "area")
    assert dataset.settings.area == "The Shires"
    assert {i: one.within for i, one in dataset.councils.items() if one.within} == {
        "ash": "shire",
        "birch": "shire",
        "oak": "wold",
    }


def test_git_passes_over_what_councils_say_in_confidence(tmp_path: Path) -> None:
    folder = tmp_path / "area"
    run(folder, "--area", "A", "--unitaries", "X", "--date", "2026-01-01")
    ignored = (folder / ".gitignore").read_text().splitlines()
    assert {"/private/", "/workshops/*/"} <= set(ignored)
