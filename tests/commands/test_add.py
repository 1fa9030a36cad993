"""`appraisal add`: one thing more, whole or not at all, and every byte of the rest kept."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from appraisal.cli import main
from appraisal.load import load
from appraisal.model import Dataset
from tests.commands.line import LINE
from tests.workspaces import problems_of, workspace

ROOT = Path(__file__).parents[2]
MORE = {
    "options/even.yaml": None,
    "criteria/criteria.yaml": "- {id: voice, judged: {0: Bad, 100: Good}}\n",
    "criteria/themes.yaml": "trade: {name: Trade}\n",
    "councils/partnerships.yaml": "# Who works with whom.\r\n",
}


@pytest.fixture
def area(tmp_path: Path) -> Path:
    """Four councils, one of them unitary, and no options; partnerships as Windows saves them."""
    return workspace(tmp_path / "area", LINE, MORE)


def add(folder: Path, *arguments: str) -> Result:
    line = ["add", *arguments, "--workspace", str(folder)]
    return CliRunner().invoke(main, line, catch_exceptions=False)


def bytes_of(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def added(folder: Path, *arguments: str) -> Dataset:
    found = add(folder, *arguments)
    assert (found.exit_code, found.stderr) == (0, "")
    assert found.stdout.startswith("Added the ")
    return load(folder)


def test_a_council_gets_a_file_of_its_own(area: Path) -> None:
    before = bytes_of(area)
    found = added(area, "council", "Elm Borough Council", "--tier", "district", "--within", "SHIRE")
    assert found.councils["elm"].within == "shire"
    assert found.councils["elm"].short_name == "Elm"
    after = bytes_of(area)
    assert set(after) - set(before) == {"councils/elm.yaml"}
    assert {name: after[name] for name in before} == before


def test_a_council_that_no_option_would_cover_is_covered_too(area: Path) -> None:
    assert added(area, "option", "One", "--family", "unitary").options["one"].councils
    found = add(area, "council", "Elm", "--tier", "unitary")
    assert "The option 'one' covers it: look whether that is meant." in found.stdout
    (new,) = (load(area).options["one"].councils or {}).values()
    assert new.covers == ("ash", "birch", "cedar", "dale", "elm")


def test_an_entry_comes_last_in_its_file_which_keeps_its_line_ends(area: Path) -> None:
    members = ("--members", "Ash, dale")
    found = add(area, "partnership", "A team: all", "--kind", "company", "--level", "share",
                "--since", "2019", *members)  # fmt: skip
    place = area / "councils" / "partnerships.yaml"
    assert found.stdout.startswith(f"Added the partnership 'a-team-all': {place}:2\n")
    raw = place.read_bytes()
    assert raw.startswith(b'# Who works with whom.\r\na-team-all:\r\n  name: "A team: all"\r\n')
    assert raw.count(b"\n") == raw.count(b"\r\n")
    assert load(area).partnerships["a-team-all"].members == ("ash", "dale")


def test_a_file_that_is_missing_is_made(area: Path) -> None:
    found = added(area, "candidate", "One desk", "--kind", "shared-service", "--level", "share",
                  "--members", "ash,birch", "--from", "2027")  # fmt: skip
    assert found.candidates["one-desk"].from_ == 2027
    found = added(area, "perspective", "Ash's own", "--held-by", "ash")
    assert found.perspectives["ashs-own"].held_by == "ash"
    found = added(area, "source", "The book", "--id", "book", "--url", "https://example.org/")
    assert found.sources["book"].title == "The book"


KINDS = ("council", "option", "candidate", "partnership", "source", "perspective")


@pytest.mark.parametrize("kind", KINDS)
def test_a_script_that_gives_a_name_alone_adds_each_kind_and_is_told_what_was_taken(
    kind: str, area: Path
) -> None:
    found = add(area, kind, "Elm")
    assert found.exit_code == 0
    assert found.stdout.startswith(f"Added the {kind} 'elm': ")
    taken = [line.rpartition(": ")[2] for line in found.stderr.splitlines()]
    together = ["--kind officer-group.", "--level inform."]
    assert taken == {
        "council": ["--tier unitary."],
        "option": ["--family non-structural."],
        "candidate": together,
        "partnership": together,
    }.get(kind, [])
    assert problems_of(area) == []


def test_an_option_is_added_once(area: Path) -> None:
    added(area, "option", "Even", "--family", "unitary")
    found = add(area, "option", "Even", "--family", "unitary")
    assert found.exit_code == 2
    assert "There is an option 'even' already." in found.stderr


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (
            ("council", "Ash DC", "--id", "ash", "--tier", "unitary"),
            2,
            "is a council 'ash' already",
        ),
        (("source", "S"), 2, "There is a source 's' already."),
        (("source", "X", "--id", "X y"), 2, "'X y' is no id. Write x-y."),
        (("source", "!"), 2, "'!' makes no id."),
        (("council", "Elm", "--tier", "district"), 2, "--tier district --within shire"),
        (("council", "Elm", "--tier", "district", "--within", "shore"), 2, "mean 'shire'?"),
        (("option", "Even", "--family", "mixed"), 2, "'mixed' is not one of"),
        (("source", "X", "--url", "example"), 1, "sources.yaml:6:8: 'example' is not a web"),
        (("source", "X", "--date", "soon"), 1, "would bring a problem into the workspace."),
    ],
)
def test_what_cannot_be_added_is_said_and_nothing_is_written(
    arguments: tuple[str, ...], code: int, said: str, area: Path
) -> None:
    before = bytes_of(area)
    found = add(area, *arguments)
    assert (found.exit_code, found.stdout) == (code, "")
    assert said in found.stderr
    assert bytes_of(area) == before


@pytest.mark.parametrize("text", ["{s: {title: S}}\n", "s: {title: S\n", "  s: {title: S}\n"])
def test_a_file_written_in_another_way_is_left_alone(text: str, area: Path) -> None:
    (area / "sources.yaml").write_text(text)
    found = add(area, "source", "X")
    assert found.exit_code == 2
    assert "Nothing was written." in found.stderr
    assert (area / "sources.yaml").read_text() == text


def test_problems_that_were_there_before_do_not_stop_it_and_are_counted(area: Path) -> None:
    (area / "councils" / "ash.yaml").write_text("name: Ash\ntier: distract\n")
    before = problems_of(area)
    found = add(area, "source", "X")
    assert found.exit_code == 0
    assert f"{len(before)} problem that was there before still stands" in found.stdout
    assert problems_of(area) == before


def test_it_works_in_the_folder_itself_as_a_program(area: Path) -> None:
    found = subprocess.run(
        [sys.executable, "-m", "appraisal", "add", "source", "The book"],
        capture_output=True, text=True, check=False, cwd=area, stdin=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert (found.returncode, found.stderr) == (0, "")
    assert found.stdout == (
        "Added the source 'the-book': sources.yaml:2\n"
        "Fill in next: who published it, when, and its address.\n"
    )


def test_outside_any_workspace_it_says_how_to_name_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    found = CliRunner().invoke(main, ["add", "source", "X"], catch_exceptions=False)
    assert found.exit_code == 2
    assert "name it: appraisal add source --workspace FOLDER" in found.stderr


GUIDE = ROOT / "docs" / "policy-officer.md"


def test_what_the_guide_says_of_another_area_can_be_typed_and_prints_what_it_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    guide = GUIDE.read_text(encoding="utf-8").partition("## Another area")[2]
    blocks = re.findall(r"```(sh|text)\n(.*?)```", guide, re.DOTALL)[:4]
    (_, new), (_, written), (_, adding), (_, first) = blocks
    monkeypatch.chdir(tmp_path)
    assert typed(new) == [written]
    monkeypatch.chdir(tmp_path / "my-area")
    said = typed(adding)
    assert said[0] == first
    assert len(said) == 6
    assert problems_of(tmp_path / "my-area") == []


def typed(commands: str) -> list[str]:
    """What each command of a block prints."""
    found = []
    for line in commands.splitlines():
        done = CliRunner().invoke(main, shlex.split(line)[1:], catch_exceptions=False)
        assert (done.exit_code, done.stderr) == (0, ""), line
        found.append(done.stdout)
    return found
