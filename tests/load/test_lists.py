"""A list with wrong brackets or commas is one mistake, told where it begins."""

import pathlib

import pytest

from tests.load.seven import Change, said_of, typed
from tests.workspaces import cases

CURVE = "[[80000, 0], [300000, 100]]"
CRITERIA, TWO = "criteria/criteria.yaml", "options/two-councils.yaml"
SEMICOLONS = "A list has a comma behind each entry, and these are semicolons."
BRACKETS = "Each entry of this list is a list of its own, and here the inner brackets are missing."


def curve(written: str) -> Change:
    """The curve of the first criterion is written otherwise."""
    return typed(CRITERIA, CURVE, written)


MISTAKES: dict[str, tuple[Change, str]] = {
    "inner brackets left out": (
        curve("[80000, 0, 200000, 50, 300000, 100]"),
        (
            f"criteria/criteria.yaml:3:54: {BRACKETS} "
            "Write [[80000, 0], …]: brackets round each, and round them all."
        ),
    ),
    "semicolons within the inner brackets": (
        curve("[[80000; 0], [200000; 50], [300000; 100]]"),
        f"criteria/criteria.yaml:3:55: {SEMICOLONS} Write 80000, 0.",
    ),
    "semicolons and no inner brackets": (
        curve("[80000; 0; 300000; 100]"),
        f"criteria/criteria.yaml:3:54: {SEMICOLONS} Write 80000, 0, 300000, 100.",
    ),
    "a semicolon between brackets": (
        curve("[[80000, 0]; [300000, 100]]"),
        "criteria/criteria.yaml:3:64: A list has a comma here, and no semicolon. Write a comma.",
    ),
    "semicolons between ids": (
        typed(TWO, "[alder, birch-vale, cedar-hills, dunmere, elmstead]", "[alder; birch-vale]"),
        f"options/two-councils.yaml:7:14: {SEMICOLONS} Write alder, birch-vale.",
    ),
    "a semicolon in a tile": (
        typed("councils/alder.yaml", "tile: [0, 0]", "tile: [0; 0]"),
        f"councils/alder.yaml:5:8: {SEMICOLONS} Write 0, 0.",
    ),
    "a number too many is no matter of brackets": (
        typed("councils/alder.yaml", "tile: [0, 0]", "tile: [0, 0, 0]"),
        (
            "councils/alder.yaml:5:7: This list has too many entries. "
            "See docs/format.md for how many."
        ),
    ),
}


@pytest.mark.parametrize(("change", "said"), cases(MISTAKES))
def test_a_list_written_wrongly_is_told_once(
    tmp_path: pathlib.Path, change: Change, said: str
) -> None:
    assert said_of(tmp_path, change) == [said]


def test_a_list_written_wrongly_hides_no_other(tmp_path: pathlib.Path) -> None:
    said = said_of(
        tmp_path,
        curve("[80000, 0, 300000, 100]"),
        typed(CRITERIA, "curve: [[0, 0], [50000, 100]]", "curve: [[0; 0], [50000; 100]]"),
    )
    assert [one.partition(" ")[0] for one in said] == [
        "criteria/criteria.yaml:3:54:",
        "criteria/criteria.yaml:22:14:",
    ]
