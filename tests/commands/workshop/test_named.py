"""A workshop is named by its id or its file, and its papers stand in a folder beside it."""

import pathlib

import click
import pytest

from appraisal.commands.workshop.named import papers_folder, workshop_named
from tests.datasets import dataset
from tests.treeshire import WHAT, treeshire


@pytest.mark.parametrize("said", [WHAT, f"{WHAT}.yaml", f"workshops/{WHAT}.yaml"])
def test_its_id_and_its_file_name_it(said: str) -> None:
    assert workshop_named(treeshire(), said) == WHAT


def test_one_that_is_not_there_is_refused_with_those_that_are() -> None:
    with pytest.raises(click.BadParameter, match=f"Workshops here: 2026-02-why, {WHAT}"):
        workshop_named(treeshire(), "other")
    with pytest.raises(click.BadParameter, match="Workshops here: none"):
        workshop_named(dataset("{}"), "other")


def test_its_papers_stand_beside_its_file() -> None:
    folder = pathlib.Path("area")
    assert papers_folder(folder, WHAT) == folder / "workshops" / WHAT
