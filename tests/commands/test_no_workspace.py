"""A command in a folder that is no workspace says where there is one, or how to start one."""

from pathlib import Path

from appraisal.commands.no_workspace import no_workspace, typed_path, workspaces_near
from tests.workspaces import workspace


def test_an_empty_folder_is_told_how_to_start(tmp_path: Path) -> None:
    assert no_workspace(tmp_path, "check") == (
        "This folder is not a workspace: it has no appraisal.yaml.\n"
        "To start one of your own: appraisal new my-area\n"
        "To look at the example: appraisal new example --example\n"
        "If there is one elsewhere, name it: appraisal check FOLDER"
    )


def test_workspaces_right_below_are_named_as_they_are_typed(tmp_path: Path) -> None:
    workspace(tmp_path / "my area")
    workspace(tmp_path / "deep" / "er")
    workspace(tmp_path / "output")
    said = no_workspace(tmp_path, "explain", by_option=True)
    assert 'There is one in my area: appraisal explain --workspace "my area"\n' in said
    assert said.count("There is one") == 1
    assert said.endswith("name it: appraisal explain --workspace FOLDER")


def test_the_nearest_workspace_above_is_named(tmp_path: Path) -> None:
    workspace(tmp_path)
    below = tmp_path / "councils" / "old"
    below.mkdir(parents=True)
    above = str(Path("..", ".."))
    assert workspaces_near(below) == [above]
    assert f"There is one above this folder: appraisal build {above}\n" in no_workspace(
        below, "build"
    )


def test_at_most_three_are_named(tmp_path: Path) -> None:
    for name in "abcd":
        workspace(tmp_path / name)
    assert workspaces_near(tmp_path) == ["a", "b", "c"]


def test_a_path_is_quoted_where_a_shell_needs_it() -> None:
    assert [typed_path(p) for p in ("a-b/c", "a b", "a(b)")] == ["a-b/c", '"a b"', '"a(b)"']
