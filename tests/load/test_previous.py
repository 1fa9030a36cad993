"""`previous:` names an earlier version, which is read beside the workspace."""

import pathlib

import pytest

from appraisal.load import load
from tests.workspaces import MINIMAL, Files, problems_of, workspace

NAMED: Files = {"appraisal.yaml": "title: Now\ndate: 2026-02-01\nprevious: history/before\n"}


def earlier(**files: str) -> Files:
    return {f"history/before/{name}": text for name, text in {**MINIMAL, **files}.items()}


def test_it_is_read_and_changes_the_digest(tmp_path: pathlib.Path) -> None:
    found = load(workspace(tmp_path, NAMED, earlier()))
    assert found.previous is not None
    assert found.previous.settings.title == "A test"
    again = load(workspace(tmp_path, earlier(**{"sources.yaml": "s: {title: T}\n"})))
    assert again.previous is None  # the first file was written over by the least there is
    other = load(workspace(tmp_path, NAMED))
    assert other.digest != found.digest
    assert other.files == found.files


def test_what_an_earlier_version_names_as_earlier_is_left_alone(tmp_path: pathlib.Path) -> None:
    text = "title: Then\ndate: 2026-01-01\nprevious: nowhere\n"
    found = load(workspace(tmp_path, NAMED, earlier(**{"appraisal.yaml": text}))).previous
    assert found is not None
    assert (found.settings.previous, found.previous) == ("nowhere", None)


def test_one_that_there_is_not_is_a_problem_where_it_is_named(tmp_path: pathlib.Path) -> None:
    (said,) = problems_of(workspace(tmp_path, NAMED))
    assert said == (
        "appraisal.yaml:3:11: 'history/before' is neither a folder nor a revision in git. "
        "The workspace is in no git repository, so name a folder, such as one in history/."
    )


def test_a_folder_that_is_no_workspace_is_a_problem(tmp_path: pathlib.Path) -> None:
    (tmp_path / "history" / "before").mkdir(parents=True)
    (said,) = problems_of(workspace(tmp_path, NAMED))
    assert said == (
        "appraisal.yaml:3:11: 'history/before' holds no workspace: there is no appraisal.yaml in "
        "it. Name a version that has one."
    )


def test_a_folder_outside_of_the_workspace_is_a_problem(tmp_path: pathlib.Path) -> None:
    settings = {"appraisal.yaml": "title: Now\ndate: 2026-02-01\nprevious: ../other\n"}
    workspace(tmp_path / "other")
    (said,) = problems_of(workspace(tmp_path / "ours", settings))
    assert said == (
        "appraisal.yaml:3:11: The earlier version '../other' lies outside of the workspace. Keep "
        "one in it with `appraisal keep`, or name a revision in git."
    )


@pytest.mark.parametrize("name", ['"a\\0b"', "x" * 5000, "--upload-pack=x", '"\\n"'])
def test_a_name_that_nothing_can_have_is_a_problem(tmp_path: pathlib.Path, name: str) -> None:
    settings = {"appraisal.yaml": f"title: Now\ndate: 2026-02-01\nprevious: {name}\n"}
    assert len(problems_of(workspace(tmp_path, settings))) == 1


def test_problems_in_it_are_one_with_the_first_of_them(tmp_path: pathlib.Path) -> None:
    faulty = earlier(**{"sources.yaml": "s: {titel: T}\n"})
    (said,) = problems_of(workspace(tmp_path, NAMED, faulty))
    assert said.startswith(
        "appraisal.yaml:3:11: The earlier version 'history/before' has problems: sources.yaml:1: "
    )
    assert said.endswith("Mend them there, or take `previous:` away.")
