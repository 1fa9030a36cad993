"""A list with wrong brackets or commas is one mistake, told where it begins."""

import pathlib

import pytest

from tests.load.seven import Change, said_of, typed
from tests.workspaces import cases

CURVE = "[[80000, 0], [300000, 100]]"
CRITERIA, TWO = "criteria/criteria.yaml", "options/two-councils.yaml"
SEMICOLONS = "A list has a comma behind each entry, and these are semicolons."
OUTER, OWN_LINES = (
    "Several lists stand here, and the brackets round them all are missing.",
    "stand here on lines of their own, without dashes. Begin each with a dash, as",
)
KEYLESS = (
    "A list stands here where a key is wanted. "
    "Where several lists are one value, write [[…], […]], brackets round all."
)
BRACKETS = "Each entry of this list is a list of its own, and here the inner brackets are missing."


def curve(written: str) -> Change:
    """The curve of the first criterion is written otherwise."""
    return typed(CRITERIA, CURVE, written)


def below(written: str) -> Change:
    """The curve of the last criterion, which stands on a line of its own, is written otherwise."""
    return typed(CRITERIA, "curve: [[0, 0], [50000, 100]]", f"curve:{written}")


MISTAKES: dict[str, tuple[Change, str]] = {
    "inner brackets left out": (
        curve("[80000, 0, 200000, 50, 300000, 100]"),
        (
            f"criteria/criteria.yaml:3:54: {BRACKETS} "
            "Write [[80000, 0], …]: brackets round each, and round them all."
        ),
    ),
    "inner brackets left out behind dashes": (
        below("\n      - 0, 0\n      - 50000, 100"),
        (f"{CRITERIA}:23:9: {BRACKETS} Write [0, 0], with brackets, and likewise the others."),
    ),
    "a sign for per cent behind each number": (
        curve("[[80%, 0], [90%, 100]]"),
        (
            f"{CRITERIA}:3:55: '80%' is not a number, nor are the others with this sign. "
            "Write 80, 90, without the sign."
        ),
    ),
    "every bracket left out in braces": (
        curve("80000, 0, 300000, 100"),
        (
            f"{CRITERIA}:3:60: 80000,0,300000,100 is cut at its comma. "
            "Write one number without commas, such as 1234.5, or put brackets round a list."
        ),
    ),
    "outer brackets left out in braces": (
        curve("[80000, 0], [300000, 100]"),
        f"{CRITERIA}:3:53: {KEYLESS}",
    ),
    "the first bracket left out in braces": (
        curve("[80000, 0], [300000, 100]]"),
        f"{CRITERIA}:3:53: {KEYLESS}",
    ),
    "a bracket too many in braces": (
        curve("[[80000, 0], [300000, 100]]]"),
        f"{CRITERIA}:3:80: This ] closes nothing. Take it away.",
    ),
    "outer brackets left out on a line": (
        below(" [0, 0], [50000, 100]"),
        f"{CRITERIA}:22:12: {OUTER} Write [[0, 0], [50000, 100]].",
    ),
    "the first bracket left out on a line": (
        below(" [0, 0], [50000, 100]] # both"),
        f"{CRITERIA}:22:12: {OUTER} Write [[0, 0], [50000, 100]].",
    ),
    "lists on lines of their own": (
        below("\n      [0, 0]\n      [50000, 100]"),
        f"{CRITERIA}:23:7: Several lists {OWN_LINES} `- [0, 0]`, and put no comma behind it.",
    ),
    "lists on lines of their own with commas": (
        below("\n      [0, 0],\n      [50000, 100]"),
        f"{CRITERIA}:23:7: Several lists {OWN_LINES} `- [0, 0]`, and put no comma behind it.",
    ),
    "lists in the column of their key": (
        below("\n    [0, 0]\n    [50000, 100]"),
        f"{CRITERIA}:23:5: Several lists {OWN_LINES} `- [0, 0]`, and put no comma behind it.",
    ),
    "one list in the column of its key": (
        below("\n    [[0, 0], [50000, 100]]"),
        (
            f"{CRITERIA}:23:5: This value is not indented further than its key. "
            "Begin it in column 7."
        ),
    ),
    "entries without brackets": (
        typed(
            TWO, "end: [leaders-board]\n", "end: [leaders-board]\nbenefits: {name: B}, {name: C}\n"
        ),
        (
            f"{TWO}:20:11: Several entries stand here, and the brackets round them all are "
            "missing. Write [{name: B}, {name: C}]."
        ),
    ),
    "entries on lines of their own": (
        typed(
            TWO,
            "end: [leaders-board]\n",
            "end: [leaders-board]\nbenefits:\n  {name: B},\n  {name: C}\n",
        ),
        f"{TWO}:21:3: Several entries {OWN_LINES} `- {{name: B}}`, and put no comma behind it.",
    ),
    "braces round a list": (
        typed(TWO, "[alder, birch-vale, cedar-hills, dunmere, elmstead]", "{alder, birch-vale}"),
        (
            f"{TWO}:7:13: A list stands in brackets, and these are braces. "
            "Write [alder, birch-vale]."
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
