"""Steps that can't follow each other, and dates of the calendar that can't, are refused."""

import pathlib

import pytest

from tests.workspaces import AREA, problems_of, workspace

HEAD = "name: O\nfamily: continue\n"
DESK = "desk:\n  name: D\n  kind: programme\n  level: share\n  members: [north]\n"
ORDER = "Put the decision first, then shadow elections, then vesting; or write unknown."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "steps: [{id: a, name: A, after: [a]}]\n",
            "3:34: The step 'a' comes after itself. Take it out of its own `after`.",
        ),
        (
            "steps: [{id: a, name: A}, {id: a, name: B}]\n",
            "3:28: The step 'a' stands here a second time. Give each step its own id.",
        ),
        (
            "steps: [{id: a, name: A, after: [b]}, {id: b, name: B, after: [a]}]\n",
            "3:26: These steps wait for each other: a, b. Take one of the `after` away.",
        ),
        (
            "steps: [{id: a, name: A}, {id: b, name: B, after: [a, a]}]\n",
            "3:55: 'a' stands here a second time. Name it once.",
        ),
        (
            "steps: [{id: a, name: A}]\nbenefits: [{name: B, needs: [a, a]}]\n",
            "4:33: 'a' stands here a second time. Name it once.",
        ),
    ],
)
def test_steps_of_an_option(tmp_path: pathlib.Path, text: str, said: str) -> None:
    found = problems_of(workspace(tmp_path, AREA, {"options/o.yaml": HEAD + text}))
    assert found == [f"options/o.yaml:{said}"]


@pytest.mark.parametrize(
    ("steps", "said"),
    [
        (
            "[{id: a, name: A, after: [a]}]",
            "6:36: The step 'a' comes after itself. Take it out of its own `after`.",
        ),
        (
            "[{id: a, name: A, after: [b]}, {id: b, name: B, after: [a]}]",
            "6:28: These steps wait for each other: a, b. Take one of the `after` away.",
        ),
    ],
)
def test_steps_of_a_candidate(tmp_path: pathlib.Path, steps: str, said: str) -> None:
    text = DESK + f"  steps: {steps}\n"
    found = problems_of(workspace(tmp_path, AREA, {"councils/candidates.yaml": text}))
    assert found == [f"councils/candidates.yaml:{said}"]


@pytest.mark.parametrize(
    ("calendar", "said"),
    [
        ("{decision: 2026-07, shadow_elections: 2027-05, vesting: 2028-04-01}", ""),
        ("{decision: 2027, shadow_elections: 2027-05, vesting: 2027-05-01}", ""),
        ("{decision: unknown, vesting: 2020}", ""),
        (
            "{decision: 2026-07, shadow_elections: 2028-05, vesting: 2028-04-01}",
            "`vesting` (2028-04-01) is before `shadow_elections` (2028-05).",
        ),
        ("{decision: 2029, vesting: 2028-04}", "`vesting` (2028-04) is before `decision` (2029)."),
        (
            "{decision: 2029, shadow_elections: 2028, vesting: 2027}",
            "`shadow_elections` (2028) is before `decision` (2029).",
        ),
    ],
)
def test_dates_of_the_calendar(tmp_path: pathlib.Path, calendar: str, said: str) -> None:
    text = f"title: A\ndate: 2026-01-01\ncalendar: {calendar}\n"
    found = problems_of(workspace(tmp_path, AREA, {"appraisal.yaml": text}))
    assert [one.partition(": ")[2] for one in found] == ([f"{said} {ORDER}"] if said else [])


@pytest.mark.parametrize(
    ("steps", "said"),
    [
        (
            "[{id: agree, name: A}, {id: open, name: O, after: [agreed]}]",
            "6:61: There is no step 'agreed'. Did you mean 'agree'?",
        ),
        (
            "[{id: agree, name: A, council: nort}]",
            "6:32: There is no council 'nort'. Did you mean 'north'?",
        ),
        (
            "[{id: a, name: A}, {id: a, name: B}]",
            "6:30: The step 'a' stands here a second time. Give each step its own id.",
        ),
    ],
)
def test_what_steps_of_a_candidate_name_must_be_there_and_once(
    tmp_path: pathlib.Path, steps: str, said: str
) -> None:
    text = DESK + f"  steps: {steps}\n"
    found = problems_of(workspace(tmp_path, AREA, {"councils/candidates.yaml": text}))
    assert found == [f"councils/candidates.yaml:{said}"]
