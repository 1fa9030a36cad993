"""What `appraisal serve` says on the terminal."""

from appraisal.commands.serve import text
from appraisal.problems import Problem


def test_each_edit_has_a_line() -> None:
    assert text.edit_line(0.316, "Ann is new.") == "0.3 s: Ann is new."


def test_counts_are_in_words() -> None:
    assert text.warnings_line(0) == ""
    assert text.warnings_line(1) == "1 warning: `appraisal check` lists them."
    assert text.problem_lines([Problem("a.yaml", 1, 2, "What.", "Mend.")]) == [
        "a.yaml:1:2: What. Mend.",
        "1 problem in the files. The pages stay as they were.",
    ]


def test_the_first_lines_say_where_and_how_it_ends() -> None:
    assert text.serving("testshire", "http://127.0.0.1:8000/") == (
        "testshire: http://127.0.0.1:8000/\nSave a file and the page follows. Ctrl+C ends it."
    )
    assert text.in_use(8000).startswith("Port 8000 is in use")
