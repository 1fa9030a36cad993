"""What is wrong with a workspace, as it is printed."""

from appraisal.problems import Problem, ProblemsFound


def test_a_problem_is_printed_as_place_fault_and_mend() -> None:
    problem = Problem("options/a.yaml", 3, 7, "There is no theme 'x'.", "Did you mean 'y'?")
    assert str(problem) == "options/a.yaml:3:7: There is no theme 'x'. Did you mean 'y'?"


def test_a_problem_is_one_line_whatever_was_typed_and_runs_no_code_of_a_terminal() -> None:
    problem = Problem("a.yaml", 1, 1, "Unknown key 'a\nb\x1b[31m\u2028é'.", "Take it away.")
    assert str(problem) == r"a.yaml:1:1: Unknown key 'a\nb\x1b[31m\u2028é'. Take it away."


def test_problems_are_listed_once_each_in_the_order_of_files_and_lines() -> None:
    first, second = Problem("a.yaml", 2, 1, "x.", "y."), Problem("a.yaml", 10, 1, "x.", "y.")
    assert ProblemsFound([second, first, second]).problems == (first, second)
