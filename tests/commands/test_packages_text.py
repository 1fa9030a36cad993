"""What `appraisal packages` says on a screen."""

from pathlib import Path

import pytest

from tests.agreeing import AGREEING, CANDIDATES
from tests.commands.test_packages import run
from tests.workspaces import Files, workspace

WHOLE = """\
3 agreements that councils could make, 8 packages of them.
4 of them are within the limits.
In no package, because nobody knows what it would cost and nothing stands in for that: ‘Blank \
cheque’.

Limit: at most £60,000 a year to run (from appraisal.yaml).

Costs and savings are over the years to 2029, gains in points of benefit under ‘Equal weights’.
Gains most: ‘One desk’ and ‘Skills hub’. That gains 8 points at a cost of £89,000.
All of that gain rests on what is assumed of how agreements would change scores.

The efficient packages, 4 steps, each with what changes:
 Cost (£000)    Gain  Value
           0    0.00   70.0  nothing agreed
           1    1.00   45.5  + apart
          80    5.00   47.5  + hub, - apart
          89    8.00   49.0  + desk
After no cost the next step is a cost of £1,000, which gains 1 point more.
Above £1,000 the next step is £80,000, which gains 4 points more.
Above £80,000 the next step is £89,000, which gains 3 points more.
"""


def said(folder: Path, *arguments: str) -> str:
    done = run(folder, *arguments)
    assert (done.exit_code, done.stderr) == (0, "")
    return done.stdout


@pytest.fixture
def agreeing(tmp_path: Path) -> Path:
    return workspace(tmp_path / "agreeing", AGREEING)


def test_it_begins_with_what_was_looked_at_what_gains_most_and_the_steps_there(
    agreeing: Path,
) -> None:
    assert said(agreeing).startswith(WHOLE)


def test_each_candidate_has_its_standing_and_its_reason(agreeing: Path) -> None:
    assert (
        "In how many draws of weights and scores the package that gains most holds each:\n"
        "Core:\n"
        "  100%  One desk (desk): It adds up to 3 points, at a cost of £9,000.\n"
        "  100%  Skills hub (hub): It adds up to 5 points, at a cost of £80,000. It "
        "is needed for ‘One desk’.\n"
        "Borderline: none.\n"
        "Never:\n"
        "    0%  A way apart (apart): It can’t be beside ‘Skills hub’, which the package that "
        "gains most holds.\n"
    ) in said(agreeing)


def test_the_order_of_priority_and_each_ask_follow(agreeing: Path) -> None:
    text = said(agreeing)
    assert (
        "Order of priority, by gain for each pound given those before:\n"
        "   1. A way apart (apart): a cost of £1,000, adds 1 point; by then a cost of £1,000.\n"
    ) in text
    assert (
        "Council                        Alike   By people     By gain        Gain  Posts"
        "                   Joins\n"
        "City                         £40,000           -     £36,156       3.250  2.5"
        "                     hub\n"
        "North                         £4,500           -      £8,344       0.750  not said"
        "                desk\n"
    ) in text
    assert "No limit on posts is set here, so nobody is known to be asked for more than" in text
    assert "A refusal by City or Shire costs most." in text


def test_a_limit_on_posts_is_held_against_what_is_asked(agreeing: Path) -> None:
    assert (
        "No council is asked for more than 3 posts, which is the limit, by those agreements that "
        "say how many."
    ) in said(agreeing, "--capacity", "3")


def test_what_of_the_value_nobody_knows_stands_beside_it_where_there_is_any(tmp_path: Path) -> None:
    stands_in = "{set_up: {value: 7, source: census}, running: {value: 0, source: census}}"
    settings = str(AGREEING["appraisal.yaml"]).replace(
        "{running: 60}", f"{{running: 60, reference: {{company: {stands_in}}}}}"
    )
    blank = CANDIDATES.replace(
        "members: [north, city]}", "members: [city], lifts: {voice: {score: 9}}}"
    )
    files: Files = {"appraisal.yaml": settings, "councils/candidates.yaml": blank}
    text = said(workspace(tmp_path / "unknown", AGREEING, files))
    assert "           7    9.00   49.5  −25.00  + blank, - apart\n" in text
    assert "Overall values also count sums that nobody knows, as half way on the scale" in text


def test_each_limit_says_where_it_comes_from(agreeing: Path) -> None:
    text = said(agreeing, "--set-up", "55", "--capacity", "1", "--without", "desk")
    assert (
        "Limit: at most £55,000 to set up (as asked for here).\n"
        "Limit: at most £60,000 a year to run (from appraisal.yaml).\n"
        "Limit: at most 1 post of any one council (as asked for here).\n"
        "No package holds desk.\n"
    ) in text
    free = said(agreeing, "--running", "none", "--with", "hub")
    assert "There is no limit on what packages take.\nEvery package holds hub.\n" in free


def test_what_to_find_out_and_what_could_start_now_end_it(agreeing: Path) -> None:
    ends = said(agreeing).partition("What to find out first:\n")[2].splitlines()
    assert ends[0].startswith("  - Whether enough would join ‘Skills hub’: the answer can change")
    assert ends[-1] == (
        "None of them is known to lose no money whatever is decided, if it started now."
    )


def test_a_free_choice_in_every_step_is_said_once(tmp_path: Path) -> None:
    nothing = (
        "idle:\n  name: Idle\n  kind: programme\n  level: inform\n  members: [north, city]\n"
        "  costs: {set_up: {value: 0, source: census}, running: {value: 0, source: census}}\n"
    )
    free: Files = {"councils/candidates.yaml": CANDIDATES + nothing}
    text = said(workspace(tmp_path, AGREEING, free))
    assert text.count("with and without") == 1
    assert "Each costs and gains the same with and without idle.\n" in text


def test_where_a_limit_is_broken_by_what_has_to_be_held_it_says_by_what(agreeing: Path) -> None:
    assert said(agreeing, "--with", "desk", "--set-up", "50").endswith(
        "\nNo package is within the limits: ‘One desk’ and ‘Skills hub’ would take "
        "more than £50,000 to set up.\n"
    )


def test_why_there_is_nothing_to_look_at_is_said(tmp_path: Path, agreeing: Path) -> None:
    empty = workspace(tmp_path / "empty", AGREEING, {"councils/candidates.yaml": None})
    assert said(empty) == "No agreement that councils could make is recorded here.\n"
    assert said(agreeing, "--without", "hub,apart") == (
        "Without those that --without leaves out there is nothing that could be agreed.\n"
    )


def test_of_one_package_alone_nothing_is_asked_of_anybody(agreeing: Path) -> None:
    text = said(agreeing, "--running", "none", "--set-up", "0.5")
    assert "1 of them is within the limits." in text
    assert "no package within the limits gains more than agreeing nothing." in text
    assert "Order of priority" not in text
    assert "asks of each council" not in text
