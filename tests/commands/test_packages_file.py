"""`packages --write` adds an option's file of its own alone, whole or not at all."""

import errno
import os
from pathlib import Path
from typing import NoReturn

import click
import pytest

from appraisal.commands import packages_file
from appraisal.load import load
from tests.agreeing import AGREEING
from tests.commands.test_packages import refused, run
from tests.workspaces import workspace


@pytest.fixture
def agreeing(tmp_path: Path) -> Path:
    return workspace(tmp_path / "agreeing", AGREEING)


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def names(folder: Path) -> list[str]:
    """Everything in a folder, hidden ones too."""
    return sorted(path.name for path in folder.iterdir())


def test_the_package_that_gains_most_becomes_an_option_of_the_workspace(agreeing: Path) -> None:
    before = contents(agreeing)
    done = run(agreeing, "--write", "first-steps")
    file = agreeing / "options/first-steps.yaml"
    assert (done.exit_code, done.stdout.splitlines()[-1]) == (0, f"Written to {file}.")
    assert contents(agreeing) == {**before, "options/first-steps.yaml": file.read_bytes()}
    option = load(agreeing).options["first-steps"]
    assert (option.name, option.candidates) == ("First steps", ("desk", "hub"))
    assert option.summary is not None
    assert "put together by this tool, as the files stood on 1 January 2026" in option.summary
    assert "with at most £60,000 a year to run this one gains most under" in option.summary


def test_limits_of_the_command_line_are_said_in_it(agreeing: Path) -> None:
    run(agreeing, "--write", "small", "--set-up", "50", "--with", "hub", "--without", "desk")
    summary = load(agreeing).options["small"].summary
    assert summary is not None
    assert summary.endswith(
        "Of all packages with at most £50,000 to set up and at most £60,000 a year to run this one "
        "gains most under ‘Equal weights’, and it is the cheapest that does. Each was to hold: "
        "Skills hub. None was to hold: One desk."
    )


LATER = """
hub:
  name: Hub
  kind: company
  level: share
  members: [north, city]
  from: 2028
  costs: {set_up: {value: 10, source: census}, running: {value: 4, source: census}}
  saving: {value: 9, source: census}
  lifts: {voice: {score: 9, why: Staff say so., source: [assumption]}}
early:
  name: Early
  kind: company
  level: share
  members: [north, city]
  from: 2027
  costs: {set_up: {value: 200, source: census}, running: {value: 4, source: census}}
  lifts: {voice: {score: 2, why: Staff say so., source: [assumption]}}
"""


def test_an_option_that_is_the_first_to_cost_anything_moves_the_years_and_says_so(
    tmp_path: Path,
) -> None:
    """The other candidate then begins before any option does, and is valued all the same."""
    folder = workspace(tmp_path, AGREEING, {"councils/candidates.yaml": LATER})
    for option in (folder / "options").iterdir():
        assert "money" not in option.read_text()
    said = run(folder, "--set-up", "100", "--write", "best").stdout
    assert (
        "Money is now counted over the years 2028 to 2031, not 2026 to 2029, because they begin "
        "with the first cost or saving of any option."
    ) in said
    again = run(folder, "--set-up", "100", "--write", "second").stdout
    assert "Money is now counted" not in again
    assert "Gains most: ‘Hub’" in again


@pytest.mark.parametrize("style", ["json", "csv"])
def test_where_data_are_printed_it_is_said_beside_them(agreeing: Path, style: str) -> None:
    done = run(agreeing, "--format", style, "--write", "first")
    assert done.stdout == run(agreeing, "--format", style).stdout
    assert done.stderr == f"Written to {agreeing / 'options/first.yaml'}.\n"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("First steps", "'First steps' is no id for an option. Write first-steps."),
        ("../x", "'../x' is no id for an option. Write x."),
        ("index", "'index' is no id for an option. Write one of letters, such as best-package."),
        ("con", "'con' is no id for an option. Write one of letters"),
        ("", "'' is no id for an option. Write one of letters, such as best-package."),
        ("x" * 101, "is no id for an option. Write one of letters, such as best-package."),
        ("stay", "There is an option 'stay' already. Name another."),
    ],
)
def test_a_name_that_no_new_option_can_have_is_refused(
    agreeing: Path, name: str, said: str
) -> None:
    before = contents(agreeing)
    assert said in refused(agreeing, "--write", name)
    assert contents(agreeing) == before


def test_the_id_of_a_model_is_refused(tmp_path: Path) -> None:
    settings = f"{AGREEING['appraisal.yaml']}models: {{shared: {{name: Shared}}}}\n"
    line = {"options/line.yaml": "name: Line\nfamily: non-structural\nmodel: shared\n"}
    folder = workspace(tmp_path / "lines", AGREEING, {"appraisal.yaml": settings}, line)
    assert "'shared' is the id of a model in appraisal.yaml. Name another." in refused(
        folder, "--write", "shared"
    )


def test_the_packaged_example_is_left_as_it_is(
    agreeing: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packages_file, "example_folder", lambda: agreeing)
    assert "The packaged example is not to be changed." in refused(agreeing, "--write", "first")
    monkeypatch.chdir(agreeing)
    assert run(agreeing, "--write", "first").exit_code == 0


def test_a_link_to_nowhere_is_a_file_too(agreeing: Path) -> None:
    file = agreeing / "options/first.yaml"
    read = load(agreeing)
    file.symlink_to(agreeing / "nowhere")
    with pytest.raises(click.BadParameter, match="no file is written over"):
        packages_file.refuse_name("first", agreeing, read)


def test_a_file_that_comes_while_packages_are_looked_at_stays(
    agreeing: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, text = agreeing / "options/first.yaml", packages_file._text

    def meanwhile(name: str, search: packages_file.Search) -> str:
        file.write_text("Somebody's.\n", encoding="utf-8")
        return text(name, search)

    monkeypatch.setattr(packages_file, "_text", meanwhile)
    done = run(agreeing, "--write", "first")
    assert done.exit_code == 2
    assert file.read_text(encoding="utf-8") == "Somebody's.\n"
    assert names(file.parent) == ["first.yaml", "stay.yaml"]


def test_a_disk_that_refuses_leaves_nothing_behind(
    agreeing: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*paths: Path) -> NoReturn:
        del paths
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "replace", full)
    before = contents(agreeing)
    done = run(agreeing, "--write", "first")
    assert done.exit_code == 1
    assert "options/first.yaml can't be written: " in done.stderr
    assert done.stderr.endswith("Nothing was changed.\n")
    assert contents(agreeing) == before
    assert names(agreeing / "options") == ["stay.yaml"]


@pytest.mark.parametrize(
    "arguments",
    [("--set-up", "0.5"), ("--with", "hub", "--set-up", "1"), ("--without", "apart,hub")],
)
def test_where_nothing_gains_there_is_nothing_to_write(
    agreeing: Path, arguments: tuple[str, ...]
) -> None:
    before = contents(agreeing)
    done = run(agreeing, "--write", "first", *arguments)
    assert done.exit_code == 1
    assert done.stderr == (
        "There is no option to write: no package within the limits gains anything. "
        "Nothing was changed.\n"
    )
    assert contents(agreeing) == before
