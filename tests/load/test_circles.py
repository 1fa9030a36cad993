"""What leads back to itself is found, however long the way."""

import pathlib

import pytest

from appraisal.load.circles import in_circles
from tests.workspaces import AREA, problems_of, workspace


@pytest.mark.parametrize(
    ("leads", "found"),
    [
        ({}, []),
        ({"a": ["b"], "b": []}, []),
        ({"a": ["a"]}, ["a"]),
        ({"a": ["b"], "b": ["a"], "c": ["a"]}, ["a", "b"]),
        ({"a": ["b"], "b": ["a", "c"], "c": ["d"], "d": ["e"], "e": ["d"]}, ["a", "b", "d", "e"]),
        ({"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": ["missing"]}, []),
    ],
)
def test_only_what_comes_back_to_itself_is_in_a_circle(
    leads: dict[str, list[str]], found: list[str]
) -> None:
    assert in_circles(leads) == found


def test_a_chain_of_many_thousands_is_followed_to_its_end() -> None:
    chain = {str(i): [str(i + 1)] for i in range(20_000)}
    assert in_circles(chain) == []
    assert len(in_circles(chain | {"20000": ["0"]})) == 20_001


def test_a_fault_in_a_step_does_not_hide_that_steps_wait_for_each_other(
    tmp_path: pathlib.Path,
) -> None:
    steps = (
        "steps:\n  - {id: a, name: A, months: 3 months, after: [b]}\n"
        "  - {id: b, name: B, months: 2, after: [a]}\n"
    )
    text = f"name: O\nfamily: continue\n{steps}"
    assert problems_of(workspace(tmp_path, AREA, {"options/o.yaml": text})) == [
        "options/o.yaml:4:30: '3 months' is not a number. Write 3, without quotes or other signs.",
        "options/o.yaml:4:40: These steps wait for each other: a, b. Take one of the `after` away.",
    ]


def test_steps_without_an_id_or_that_can_not_be_read_wait_for_nobody(
    tmp_path: pathlib.Path,
) -> None:
    text = "name: O\nfamily: continue\nsteps: [1, {name: A, after: [B b]}, {id: 2 2, name: C}]\n"
    found = problems_of(workspace(tmp_path, AREA, {"options/o.yaml": text}))
    assert found
    assert not [said for said in found if "wait for each other" in said]


def test_circles_that_do_not_meet_are_told_one_by_one(tmp_path: pathlib.Path) -> None:
    steps = (
        "steps:\n  - {id: first, name: F}\n  - {id: c, name: C, after: [first, d]}\n"
        "  - {id: d, name: D, after: [c]}\n  - {id: a, name: A, after: [b, d]}\n"
        "  - {id: b, name: B, after: [a]}\n"
    )
    text = f"name: O\nfamily: continue\n{steps}"
    assert problems_of(workspace(tmp_path, AREA, {"options/o.yaml": text})) == [
        "options/o.yaml:5:22: These steps wait for each other: c, d. Take one of the `after` away.",
        "options/o.yaml:7:22: These steps wait for each other: a, b. Take one of the `after` away.",
    ]
