"""Slips that the lines show by themselves: each is told once, at its line, and hides no other."""

import pathlib

import pytest

from appraisal.load.slips import end_inside, first_without_dash, stuck_colon, tab
from tests.load.seven import Change, joined, said_of, typed
from tests.workspaces import cases

ALDER, TWO = "councils/alder.yaml", "options/two-councils.yaml"
CRITERIA, SHARED = "criteria/criteria.yaml", "councils/partnerships.yaml"
DASH = "A dash is missing before `id:`: each entry of a list begins with one. Write `- id: …`."
VOICE = """\
    - id: voice
      name: Local voice
      judged:
        0: Nobody knows who decides.
"""
STOPS = "Three full stops on a line of their own end the file, and more stands below."
TAB = "There is a tab here. Indent with spaces instead."
UNSPACED = "has no space after its colon"
THEMES = "  climate: high\n  tourism: medium"

MISTAKES: dict[str, tuple[Change, list[str]]] = {
    "three stops in a council's file": (
        typed(ALDER, "note: The", "...\nnote: The"),
        [f"{ALDER}:14:1: {STOPS} Delete this line."],
    ),
    "three stops in the settings": (
        typed("appraisal.yaml", "date: 2026", "...\ndate: 2026"),
        [f"appraisal.yaml:4:1: {STOPS} Delete this line."],
    ),
    "three stops, and a slip below them": (
        joined(
            typed(ALDER, "note: The", "...\nnote: The"),
            typed(ALDER, "tourism: medium", "tourism: mdium"),
        ),
        [
            (
                f"{ALDER}:13:12: 'mdium' is not one of the choices. "
                "Choose from: 'high', 'medium' or 'low'. Did you mean 'medium'?"
            ),
            f"{ALDER}:14:1: {STOPS} Delete this line.",
        ],
    ),
    "no dash before the first of a group": (
        typed(CRITERIA, "    - id: voice", "      id: voice"),
        [f"{CRITERIA}:7:7: {DASH}"],
    ),
    "no dash before the first of a group, in the dash's column": (
        typed(CRITERIA, "    - id: voice", "    id: voice"),
        [f"{CRITERIA}:7:5: {DASH}"],
    ),
    "no dash before the first of a group, all of it in the dash's column": (
        typed(
            CRITERIA,
            f"{VOICE}        100:",
            VOICE.replace("\n  ", "\n").replace("- ", "") + "      100:",
        ),
        [f"{CRITERIA}:7:5: {DASH}"],
    ),
    "the second entry of a list further right": (
        typed(SHARED, "  themes: [climate]", "  themes:\n  - climate\n    - tourism"),
        [
            (
                f"{SHARED}:10:5: 'climate - tourism' is not an id. Begin each entry of the list on "
                "a line of its own, its dash in the first one's column."
            ),
        ],
    ),
    "the second entry of a list further left": (
        typed(SHARED, "  themes: [climate]", "  themes:\n    - climate\n  - tourism"),
        [
            (
                f"{SHARED}:11:3: The indentation is wrong: the dash begins in column 3, and the "
                "dash (line 10) in column 5. Begin it in column 5, with spaces before it."
            ),
        ],
    ),
    "three stops at the end": (typed(ALDER, "the county.\n", "the county.\n...\n"), []),
    "a tab": (typed(ALDER, "  climate", "\tclimate"), [f"{ALDER}:12:1: {TAB}"]),
    "a tab, and a figure below nought": (
        joined(
            typed(TWO, "    cashable: true", "\tcashable: true"),
            typed(TWO, "value: 20600", "value: -20600"),
        ),
        [
            (
                f"{TWO}:28:21: An amount of money can't be below nought. "
                "Take the minus away, or write unknown where the figure is not known."
            ),
            f"{TWO}:30:1: {TAB}",
        ],
    ),
    "two colons on lines that follow one another": (
        typed(ALDER, "tier: district\nwithin: marshire", "tier:district\nwithin:marshire"),
        [
            f"{ALDER}:3:1: `tier:district` {UNSPACED}. Write `tier: district` with a space.",
            f"{ALDER}:4:1: `within:marshire` {UNSPACED}. Write `within: marshire` with a space.",
        ],
    ),
    "every colon below a key": (
        typed(ALDER, THEMES, THEMES.replace(": ", ":")),
        [
            (
                f"{ALDER}:12:3: `climate:high` {UNSPACED}, nor has `tourism:medium`. "
                "Write a space after each of these colons, as in `climate: high`."
            )
        ],
    ),
    "the first colon below a key": (
        typed(ALDER, "climate: high", "climate:high"),
        [f"{ALDER}:12:3: `climate:high` {UNSPACED}. Write `climate: high` with a space."],
    ),
    "a colon before brackets": (
        typed(ALDER, "tile: [0, 0]", "tile:[0, 0]"),
        [f"{ALDER}:5:1: `tile:[0, 0]` {UNSPACED}. Write `tile: [0, 0]` with a space."],
    ),
}


@pytest.mark.parametrize(("change", "said"), cases(MISTAKES))
def test_a_slip_is_told_at_its_line(
    tmp_path: pathlib.Path, change: Change, said: list[str]
) -> None:
    assert said_of(tmp_path, change) == said


def test_other_lines_are_no_slips() -> None:
    lines = ["a: b", "c: ...", "d: http://e.f", "  text"]
    assert tab(lines, (4, 3)) is None
    assert end_inside(lines, 4) is None
    assert stuck_colon(lines, 4) is None


def test_a_key_needs_a_dash_only_where_its_path_holds_a_list_of_such_keys() -> None:
    lines = ["money:", "", "  # Of both.", "  name: Grant", "  - name: Loan"]
    assert first_without_dash("options/o.yaml", lines, ("money",), 0) == (
        (4, 3),
        "A dash is missing before `name:`: each entry of a list begins with one.",
        "Write `- name: …`.",
    )
    assert first_without_dash("options/o.yaml", lines, ("facts",), 0) is None
    assert first_without_dash("options/o.yaml", lines, ("operating_model",), 0) is None
    assert first_without_dash("options/o.yaml", lines[:3], ("money",), 0) is None
