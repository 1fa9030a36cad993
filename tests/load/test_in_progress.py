"""Any file may say that it is in progress: one, a mapping of ids, and the list of criteria."""

from pathlib import Path

import pytest

from appraisal.load import load
from tests.workspaces import AREA, Files, problems_of, workspace

FILES: Files = {
    "appraisal.yaml": "in_progress: true\ntitle: T\ndate: 2026-01-01\n",
    "criteria/themes.yaml": "in_progress: true\njobs: {name: Jobs}\n",
    "councils/city.yaml": "in_progress: false\nname: City\ntier: unitary\n",
    "criteria/criteria.yaml": (
        "in_progress: true\n"
        "criteria:\n  - id: cost\n    judged: {0: dear, 100: cheap}\n"
        "  - {id: x, judged: {0: a, 100: b}}\n"
    ),
}


def test_the_files_are_known_and_read_as_without_the_mark(tmp_path: Path) -> None:
    dataset = load(workspace(tmp_path, AREA, FILES))
    assert dataset.in_progress == (
        "appraisal.yaml",
        "criteria/criteria.yaml",
        "criteria/themes.yaml",
    )
    assert list(dataset.themes) == ["jobs"]
    assert [leaf.id for leaf in dataset.leaves()] == ["cost", "x"]
    assert dataset.spots["criteria/criteria.yaml"][1, "id"][0] == 5
    assert dataset.spots["criteria/themes.yaml"]["jobs",][0] == 2


def test_without_a_mark_nothing_is_in_progress(tmp_path: Path) -> None:
    assert load(workspace(tmp_path, AREA)).in_progress == ()


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (
            "in_progress: soon",
            "criteria/themes.yaml:1:14: `in_progress` is true or false. Write `in_progress: true`",
        ),
        (
            "in-progress: true",
            "criteria/themes.yaml:1:1: Unknown key 'in-progress'. Did you mean 'in_progress'?",
        ),
        (
            "In_progres: true",
            "criteria/themes.yaml:1:1: Unknown key 'In_progres'. Did you mean 'in_progress'?",
        ),
    ],
)
def test_what_is_wrong_with_a_mark_is_said_once(written: str, said: str, tmp_path: Path) -> None:
    files = {"criteria/themes.yaml": f"{written}\njobs: {{name: Jobs}}\n"}
    assert [one[: len(said)] for one in problems_of(workspace(tmp_path, files))] == [said]


def test_a_fault_in_a_file_in_progress_is_a_problem_all_the_same(tmp_path: Path) -> None:
    files = {"councils/city.yaml": "in_progress: true\nname: City\ntier: unitery\n"}
    [said] = problems_of(workspace(tmp_path, files))
    assert said.startswith("councils/city.yaml:3:7: ")


def test_criteria_below_a_key_without_a_mark_want_their_dashes(tmp_path: Path) -> None:
    files = {"criteria/criteria.yaml": "criteria:\n- {id: x, judged: {0: a, 100: b}}\n"}
    assert len(problems_of(workspace(tmp_path, files))) == 1


@pytest.mark.parametrize("between", ["", "\r\n", "# the tree\n\n"])
def test_a_list_right_below_the_mark_is_told_what_it_wants(between: str, tmp_path: Path) -> None:
    tree = "- id: cost\n  judged: {0: dear, 100: cheap}\n"
    files = {"criteria/criteria.yaml": f"# of ours\nin_progress: true\n{between}{tree}"}
    (found,) = problems_of(workspace(tmp_path, AREA, files))
    line = 3 + between.count("\n")
    what = "Below `in_progress: true` the list needs a key of its own."
    mend = "Write `criteria:` on a line above this one."
    assert found == f"criteria/criteria.yaml:{line}:1: {what} {mend}"
