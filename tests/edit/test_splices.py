"""Where a file's text changes: one change each, against what stands in the file then."""

from typing import Any

import pytest

from appraisal.edit import GONE, Change, edited
from appraisal.edit.splices import same
from tests.workspaces import cases


def after(text: str, *path: str | int, value: Any) -> str:
    return edited("f.yaml", text.encode(), [Change(path, value)]).decode()


@pytest.mark.parametrize(
    ("text", "path", "value", "expected"),
    cases(
        {
            "a number in braces": (
                "p: {value: 1, source: x}  # seen\n",
                ("p", "value"),
                2,
                "p: {value: 2, source: x}  # seen\n",
            ),
            "a number set apart": ("a:   1\n", ("a",), 2, "a:   2\n"),
            "a gap becomes a figure": (
                "staff: unknown # asked\n",
                ("staff",),
                {"value": 1, "source": "x"},
                "staff: {value: 1, source: x} # asked\n",
            ),
            "a gap among what is in braces": (
                "a: {x: 1}\nb: {x: 1}\nc: unknown\n",
                ("c",),
                {"note": "x" * 100},
                "a: {x: 1}\nb: {x: 1}\nc: {note: " + "x" * 100 + "}\n",
            ),
            "a figure becomes a gap": (
                "staff:\n  value: 1\n  source: x\nnext: 1\n",
                ("staff",),
                "unknown",
                "staff: unknown\nnext: 1\n",
            ),
            "a text keeps its quotes": ("a: 'x'\n", ("a",), "it's", "a: 'it''s'\n"),
            "a block stays one": (
                "a: >-\n    one\n    two\nb: 1\n",
                ("a",),
                "other words",
                "a: >-\n    other words\nb: 1\n",
            ),
            "a key without a value": ("a: # soon\nb: 1\n", ("a",), 2, "a: 2 # soon\nb: 1\n"),
            "what is deep comes below it": (
                "a: # soon\nb: 1\n",
                ("a",),
                {"c": {"d": {"e": 1}}},
                "a: # soon\n  c:\n    d: {e: 1}\nb: 1\n",
            ),
            "an entry behind others": (
                "a:\n    b: 1 # one\n    # more\nc: 1\n",
                ("a", "d"),
                2,
                "a:\n    b: 1 # one\n    d: 2\n    # more\nc: 1\n",
            ),
            "an entry after a blank line": (
                "a: {x: 1}\n\nb: {x: 2}\n",
                ("c",),
                {"x": 3},
                "a: {x: 1}\n\nb: {x: 2}\n\nc: {x: 3}\n",
            ),
            "an entry at the end of a file without a line's end": (
                "a: 1",
                ("b",),
                2,
                "a: 1\nb: 2",
            ),
            "an entry of a list of entries": (
                "- id: a\n  k: 1\n- id: b\n",
                (1, "k"),
                2,
                "- id: a\n  k: 1\n- id: b\n  k: 2\n",
            ),
            "an item in brackets": ("l: [a, b]\n", ("l",), ["a", "c", "b"], "l: [a, c, b]\n"),
            "an item with a dash": (
                "l:\n  - a # first\n  - b\n",
                ("l", 2),
                "c",
                "l:\n  - a # first\n  - b\n  - c\n",
            ),
            "an item at the start": ("l:\n- b\n", ("l",), ["a", "b"], "l:\n- a\n- b\n"),
            "a key that goes": (
                "p: {low: 1, value: 2}\n",
                ("p", "low"),
                GONE,
                "p: {value: 2}\n",
            ),
            "a line that goes": (
                "a:\n  low: 1 # least\n  value: 2\n",
                ("a", "low"),
                GONE,
                "a:\n  value: 2\n",
            ),
            "the last line that goes": ("a: 1\nb: 2", ("b",), GONE, "a: 1\n"),
            "the first key of an item that goes": (
                "- id: a\n  k: 1\n",
                (0, "id"),
                GONE,
                "- k: 1\n",
            ),
            "an item that goes": ("l:\n- a # x\n- b\n", ("l", 0), GONE, "l:\n- b\n"),
            "all that goes": ("l: [a]\nm: 1\n", ("l", 0), GONE, "l: []\nm: 1\n"),
            "a mapping without its braces": (
                "l: [a: 1, x]\n",
                ("l", 0, "b"),
                2,
                "l: [{a: 1, b: 2}, x]\n",
            ),
            "nothing in the file": ("# none yet\n", ("a", "k"), 1, "# none yet\na: {k: 1}\n"),
            "numbers as keys": (
                "judged: {0: dear, 100: cheap}\n",
                ("judged", "100"),
                "very cheap",
                "judged: {0: dear, 100: very cheap}\n",
            ),
        }
    ),
)
def test_only_what_changes_is_written(
    text: str, path: tuple[str | int, ...], value: Any, expected: str
) -> None:
    assert after(text, *path, value=value) == expected


def test_new_keys_stand_in_the_order_that_is_wanted() -> None:
    wanted = {"low": 1, "value": 2, "high": 3, "source": "x"}
    new = after("p: {value: 2, source: x}\n", "p", value=wanted)
    assert new == "p: {low: 1, value: 2, high: 3, source: x}\n"


def test_a_text_is_never_the_same_as_a_number() -> None:
    assert same({"a": [1, "x"]}, {"a": (1.0, "x")})
    assert not same("1", 1)
    assert not same(True, 1)
    assert not same(None, "")
