"""Problems and warnings as they are printed, and in which order."""

from appraisal.problems import Notice, Problem, ProblemsFound, is_open_elsewhere, why


def test_a_problem_says_where_what_and_how_to_mend_it() -> None:
    problem = Problem("councils/ash.yaml", 3, 7, "This is wrong.", "Mend it.")
    assert str(problem) == "councils/ash.yaml:3:7: This is wrong. Mend it."


def test_a_warning_is_printed_as_a_problem_is_and_ends_with_its_id() -> None:
    notice = Notice("councils/ash.yaml", 3, 7, "odd-figure", "This is odd.", "Look again.")
    assert str(notice) == "councils/ash.yaml:3:7: warning: This is odd. Look again. [odd-figure]"


def test_what_is_printed_is_one_line_whatever_was_typed_and_runs_no_code_of_a_terminal() -> None:
    typed = "Unknown key 'a\nb\x1b[31m\u2028é'."
    said = (
        "a.yaml:1:1: Unknown key 'a[line break]b[control character][31m[line separator]é'. "
        "Take it away."
    )
    assert str(Problem("a.yaml", 1, 1, typed, "Take it away.")) == said
    notice = Notice("a.yaml", 1, 1, "odd", typed, "Take it away.")
    assert str(notice) == said.replace("1: ", "1: warning: ", 1) + " [odd]"


def test_problems_are_raised_once_each_in_the_order_of_files_and_lines() -> None:
    first, second, third = (
        Problem("a.yaml", 2, 9, "This is wrong.", "Mend it."),
        Problem("a.yaml", 10, 1, "This is wrong.", "Mend it."),
        Problem("b.yaml", 1, 1, "This is wrong.", "Mend it."),
    )
    found = ProblemsFound([third, second, first, second])
    assert found.problems == (first, second, third)
    assert str(found).splitlines()[0] == "a.yaml:2:9: This is wrong. Mend it."


def test_of_one_file_at_most_200_problems_are_listed() -> None:
    many = [Problem("a.yaml", line, 3, "Wrong.", "Mend it.") for line in range(1, 501)]
    other = Problem("b.yaml", 1, 1, "Wrong.", "Mend it.")
    found = ProblemsFound([other, *reversed(many)]).problems
    assert found[:200] == tuple(many[:200])
    assert list(map(str, found[200:])) == [
        (
            "a.yaml:500:3: And 300 more in this file, of which the last is here. "
            "Mend those above first."
        ),
        "b.yaml:1:1: Wrong. Mend it.",
    ]
    assert len(ProblemsFound(many[:200]).problems) == 200


def test_a_file_that_another_program_has_open_is_told_as_such() -> None:
    error = PermissionError(13, "Permission denied", "ways.csv")
    assert (is_open_elsewhere(error), why(error)) == (False, "permission denied")
    error.winerror = 32  # type: ignore[attr-defined,unused-ignore]
    assert is_open_elsewhere(error)
    assert why(error) == "another program has it open; close it there and run this again"
