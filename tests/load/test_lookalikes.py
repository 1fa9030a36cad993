"""A sign that looks like another, or like nothing, is named where it stands."""

import pathlib

import pytest

from appraisal.load.document import read_document
from appraisal.load.lookalikes import unseen
from tests.load.seven import Change, said_of, typed
from tests.workspaces import cases

ALDER, TODAY, TWO = "councils/alder.yaml", "options/as-today.yaml", "options/two-councils.yaml"
NO_BREAK, NO_WIDTH = "\u00a0", "\u200b"
SEMICOLON = "There is a semicolon where the colon of"
WIDE = "There is ：, which is no colon to this file, where the colon of"
DASH = "An entry of a list begins with a dash, and this is"


MISTAKES: dict[str, tuple[Change, str]] = {
    "a semicolon for a colon in braces": (
        typed(TWO, "{value: 5950", "{value; 5950"),
        f"{TWO}:23:14: {SEMICOLON} `value:` is wanted. Write `value: 5950`.",
    ),
    "a semicolon for a colon on a line": (
        typed(TODAY, "family: continue", "family; continue"),
        f"{TODAY}:2:1: {SEMICOLON} `family:` is wanted. Write `family: continue`.",
    ),
    "a wide colon on a line": (
        typed(ALDER, "tier: district", "tier：district"),
        f"{ALDER}:3:1: {WIDE} `tier:` is wanted. Write `tier: district`.",
    ),
    "a wide colon in braces": (
        typed(ALDER, "{value: 5950", "{value：5950"),
        f"{ALDER}:10:14: {WIDE} `value:` is wanted. Write `value: 5950`.",
    ),
    "a star for a dash": (
        typed(TWO, "  - name: Fewer", "  * name: Fewer"),
        f"{TWO}:26:3: {DASH} *. Write `- name: Fewer buildings`.",
    ),
    "a bullet for a dash": (
        typed(TWO, "  - name: Fewer", "  • name: Fewer"),
        f"{TWO}:26:3: {DASH} •. Write `- name: Fewer buildings`.",
    ),
    "a bullet for the first dash": (
        typed(TWO, "  - name: Transition", "  • name: Transition"),
        f"{TWO}:21:3: {DASH} •. Write `- name: Transition`.",
    ),
    "a long dash for a dash": (
        typed(TWO, "  - name: Transition", "  – name: Transition"),
        f"{TWO}:21:3: {DASH} –. Write `- name: Transition`.",
    ),
    "the marks of a merge": (
        typed(ALDER, "tier: d", "<<<<<<< ours\ntier: x\n=======\ntier: y\n>>>>>>> theirs\ntier: d"),
        (
            f"{ALDER}:3:1: This line is a mark that a merge has left: <<<<<<<. "
            "Keep one of the versions between such marks, and no mark."
        ),
    ),
    "a no-break space that indents": (
        typed(ALDER, "  reserves:", f"{NO_BREAK}{NO_BREAK}reserves:"),
        (
            f"{ALDER}:10:1: There is a no-break space here, which cannot be seen. "
            "Delete it: `reserves`."
        ),
    ),
    "a no-break space that indents what is read by its indentation": (
        typed(TWO, "    covers: [f", f"{NO_BREAK}   covers: [f"),
        (f"{TWO}:10:1: There is a no-break space here, which cannot be seen. Delete it: `covers`."),
    ),
    "a no-break space within what goes on": (
        typed(TWO, "    kind: cost", f"   {NO_BREAK}kind: cost"),
        (
            f"{TWO}:22:4: There is a no-break space here, which cannot be seen and is no space. "
            "Delete it, and indent with plain spaces."
        ),
    ),
    "a no-break space before braces": (
        typed(ALDER, "reserves: {", f"reserves: {NO_BREAK}{{"),
        (
            f"{ALDER}:10:13: There is a no-break space here, which cannot be seen. "
            "Delete it: `{value: 5950, date: 2025, source: budget…`."
        ),
    ),
    "a no-break space for a space before braces": (
        typed(ALDER, "reserves: {", f"reserves:{NO_BREAK}{{"),
        (
            f"{ALDER}:10:3: `reserves:` has a no-break space after its colon, which cannot be "
            "seen and is no space. Write `reserves: {value: 5950, date: 2025, source: budget…` "
            "with a space."
        ),
    ),
    "a space of no width before a choice": (
        typed(ALDER, "tier: d", f"tier: {NO_WIDTH}d"),
        (
            f"{ALDER}:3:7: There is a zero-width space here, which cannot be seen. Delete it: "
            "`district`."
        ),
    ),
    "a space of no width before a key": (
        typed(ALDER, "tier: d", f"{NO_WIDTH}tier: d"),
        f"{ALDER}:3:1: There is a zero-width space here, which cannot be seen. Delete it: `tier`.",
    ),
    "a space of no width in a number": (
        typed(ALDER, "99200", f"99{NO_WIDTH}200"),
        (
            f"{ALDER}:9:23: There is a zero-width space here, which cannot be seen. Delete it: "
            "`99200`."
        ),
    ),
}


@pytest.mark.parametrize(("change", "said"), cases(MISTAKES))
def test_a_sign_that_looks_like_another_is_named(
    tmp_path: pathlib.Path, change: Change, said: str
) -> None:
    assert said_of(tmp_path, change) == [said]


def test_text_may_have_such_signs() -> None:
    text = "note: |\n  • one; two\n  ======= three\nwhy: a; b\nname: A\u00a0B\n"
    document = read_document("f.yaml", text.encode())
    assert document.problems == []
    assert document.data == {
        "note": "• one; two\n======= three\n",
        "why": "a; b",
        "name": "A\u00a0B",
    }


@pytest.mark.parametrize("text", ["", "high-peak", "a\u00a0b", " ", "\u200b"])
def test_what_can_be_seen_is_not_told_of(text: str) -> None:
    assert unseen(text) is None
