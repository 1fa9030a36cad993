"""Each problem is listed with its line and a caret; the first of its lines stays as it was."""

import io
import sys
from pathlib import Path

import click
import pytest

from appraisal.commands.listing import lines_of, listing, say, shown_line
from appraisal.problems import Notice, Problem
from tests.workspaces import workspace

FAULT = Problem("councils/ash.yaml", 2, 7, "Bad tier.", "Write unitary.")


def told(found: Problem | Notice, folder: Path) -> list[str]:
    return [click.unstyle(line) for line in listing([found], folder)]


@pytest.fixture
def area(tmp_path: Path) -> Path:
    return workspace(tmp_path, {"councils/ash.yaml": "name: Ash\r\ntier: unitery\r\n"})


def test_the_line_stands_below_under_its_number_with_a_caret(area: Path) -> None:
    assert told(FAULT, area) == [
        "councils/ash.yaml:2:7: Bad tier. Write unitary.",
        "  2 | tier: unitery",
        "    |       ^",
    ]


def test_a_warning_is_listed_in_the_same_way(area: Path) -> None:
    notice = Notice("councils/ash.yaml", 1, 7, "same-name", "Two.", "Change one.")
    assert told(notice, area) == [
        "councils/ash.yaml:1:7: warning: Two. Change one. [same-name]",
        "  1 | name: Ash",
        "    |       ^",
    ]


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("councils/ash.yaml", 9),
        ("councils/elm.yaml", 1),
        ("councils", 1),
        ("../secret", 2),
        ("/etc/passwd", 2),
        ("a\0b", 1),
        ("councils/ash.yaml", 3),
    ],
)
def test_where_there_is_no_line_to_show_none_is(area: Path, file: str, line: int) -> None:
    found = Problem(file, line, 2, "Gone.", "Put it back.")
    assert told(found, area) == [str(found)]


def test_of_a_whole_file_no_line_is_shown_but_of_its_first_word_it_is(area: Path) -> None:
    whole = Problem("councils/ash.yaml", 1, 1, "'tier' is missing.", "Add `tier:`.")
    assert told(whole, area) == [str(whole)]
    word = Problem("councils/ash.yaml", 1, 1, "Unknown key 'name'.", "Take it out.")
    assert told(word, area)[1:] == ["  1 | name: Ash", "    | ^"]


def test_a_file_that_is_no_text_has_no_lines(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes("title: T\n".encode("utf-16"))
    (tmp_path / "b.yaml").write_bytes(b"\xef\xbb\xbftitle: Caf\xe9\rdate: x")
    assert lines_of(tmp_path, ["a.yaml", "b.yaml"]) == {
        "a.yaml": (),
        "b.yaml": ("title: Caf\N{REPLACEMENT CHARACTER}", "date: x"),
    }


def test_no_line_that_is_shown_looks_like_a_problem() -> None:
    lines = {"a.yaml": ("b.yaml:1:2: no", "")}
    shown = list(shown_line(Problem("a.yaml", 1, 3, "Bad.", "Mend."), lines))
    assert all(line.startswith("  ") for line in shown)
    assert list(shown_line(Problem("a.yaml", 2, 1, "Bad.", "Mend."), lines)) == []


def test_colours_add_nothing_to_what_is_said(area: Path) -> None:
    coloured = list(listing([FAULT], area))
    assert coloured != told(FAULT, area)
    assert click.unstyle(coloured[0]) == str(FAULT)


def test_colours_are_left_out_where_there_is_no_terminal(
    capsys: pytest.CaptureFixture[str],
) -> None:
    say(click.style("plain", fg="red"))
    say(click.style("out", fg="red"), err=False)
    assert capsys.readouterr() == ("out\n", "plain\n")


def test_a_sign_that_a_pipe_has_no_code_for_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = io.TextIOWrapper(io.BytesIO(), encoding="cp1252", newline="")
    monkeypatch.setattr(sys, "stderr", pipe)
    say("Café 漢…")
    pipe.flush()
    assert pipe.buffer.getvalue() == b"Caf\xe9 ?\x85\n"
