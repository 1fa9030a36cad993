"""`workshop prepare` proposes once, changes nothing that is there, and asks before it writes."""

import pathlib

import pytest

from appraisal.load import load
from tests.commands.workshop.held import area, files, run
from tests.treeshire import WHAT


@pytest.fixture
def folder(tmp_path: pathlib.Path) -> pathlib.Path:
    return area(tmp_path)


def test_a_new_workshop_is_written_whole_and_a_second_run_adds_nothing(
    folder: pathlib.Path,
) -> None:
    given = ("--purpose", "why", "--date", "2026-04-01", "--councils", "ash, Elm District Council")
    done = run("prepare", "2026-04-why", *given, "--yes", "--workspace", folder)
    assert (done.exit_code, done.stderr) == (0, "")
    workshop = load(folder).workshops["2026-04-why"]
    assert workshop.title == "Why should the councils of Treeshire and Oakport work together?"
    assert (workshop.purpose, str(workshop.date)) == ("why", "2026-04-01")
    assert workshop.councils == ("ash", "elm")
    assert [question.id for question in workshop.questions] == [
        "criterion-nearness",
        "criterion-local-say",
        "criterion-smallest",
        "change-our-minds",
    ]
    assert sum(item.minutes for item in workshop.agenda) == 55
    before = files(folder)
    again = run("prepare", "workshops/2026-04-why.yaml", "--yes", "--workspace", folder)
    assert again.stdout == (
        "workshops/2026-04-why.yaml asks all of it already. Nothing is to be added.\n"
    )
    assert files(folder) == before


def test_what_stands_in_a_file_is_kept_to_the_byte(folder: pathlib.Path) -> None:
    file = folder / "workshops" / f"{WHAT}.yaml"
    windows = b"# Ours.\r\n" + file.read_bytes().replace(b"\n", b"\r\n")
    file.write_bytes(windows)
    done = run("prepare", WHAT, "--most", "4", "--purpose", "what", "--yes", "--workspace", folder)
    assert done.exit_code == 0, done.output
    after = file.read_bytes()
    lines = iter(after.split(b"\r\n"))
    assert all(line in lines for line in windows.split(b"\r\n"))
    assert b"\n" not in after.replace(b"\r\n", b"")
    questions = [question.id for question in load(folder).workshops[WHAT].questions]
    assert questions[:5] == [
        "committee-voice",
        "weight-of-say",
        "committee",
        "procurement",
        "change-our-minds",
    ]
    assert questions[5:] == ["criterion-nearness", "score-continue-resilience", "way-aggregation"]


def test_sheets_that_new_questions_would_outdate_are_told(folder: pathlib.Path) -> None:
    told = "Collect first those that are filled in."
    given = ("prepare", WHAT, "--purpose", "what", "--most", "4", "--workspace", folder)
    assert told not in run(*given).stdout
    place = folder / "workshops" / WHAT
    place.mkdir()
    (place / "ash.xlsx").write_bytes(b"")
    assert told in run(*given).stdout


def test_without_a_terminal_or_yes_nothing_is_written(folder: pathlib.Path) -> None:
    before = files(folder)
    done = run("prepare", "next", "--purpose", "how", "--workspace", folder)
    assert done.exit_code == 0
    assert done.stderr == "Nothing was written. To write it, run this again with --yes.\n"
    assert files(folder) == before


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("Next one!",), "Write next-one."),
        (("next", "--date", "12.3.2026"), "'12.3.2026' is no day."),
        (("next", "--councils", "ash, elmm"), "There is no council 'elmm'. Did you mean 'elm'?"),
        ((WHAT, "--purpose", "how"), "has another `purpose` already."),
        ((WHAT, "--date", "2026-03-13"), "has another `date` already."),
        (("next", "--most", "0"), "--most"),
    ],
)
def test_what_can_not_be_meant_is_refused(
    folder: pathlib.Path, given: tuple[str, ...], said: str
) -> None:
    before = files(folder)
    done = run("prepare", *given, "--yes", "--workspace", folder)
    assert done.exit_code == 2
    assert said in done.stderr
    assert files(folder) == before


def test_a_workspace_with_problems_lists_them(folder: pathlib.Path) -> None:
    (folder / "sources.yaml").write_text("census: {titel: C}\n", encoding="utf-8")
    done = run("prepare", "next", "--yes", "--workspace", folder)
    assert done.exit_code == 1
    assert "sources.yaml:1:" in done.stderr
    assert not (folder / "workshops" / "next.yaml").exists()
