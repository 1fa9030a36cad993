"""A workshop is named by its id or by its file."""

import pathlib

import click
import pytest

from appraisal.commands.workshop.named import UNSEEN, papers_folder, unseen, workshop_named
from tests.treeshire import WHAT, treeshire


@pytest.mark.parametrize("typed", [WHAT, f"{WHAT}.yaml", f"workshops/{WHAT}.yaml"])
def test_its_id_and_its_file_name_it(typed: str) -> None:
    assert workshop_named(treeshire(), typed) == WHAT


def test_one_that_is_not_there_is_told_with_those_that_are() -> None:
    with pytest.raises(click.BadParameter) as found:
        workshop_named(treeshire(), "other")
    assert found.value.message == (
        "There is no workshops/other.yaml. Workshops here: 2026-02-why, 2026-03-what."
    )


def test_git_is_told_to_pass_over_its_papers_once(tmp_path: pathlib.Path) -> None:
    assert unseen(tmp_path) == {".gitignore": UNSEEN}
    (tmp_path / ".gitignore").write_text("ours")
    assert unseen(tmp_path) == {}


def test_its_papers_stand_beside_its_file(tmp_path: pathlib.Path) -> None:
    assert papers_folder(tmp_path, WHAT) == tmp_path / "workshops" / WHAT
