"""A caret stands below the very sign, and long lines are cut round it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from appraisal.commands.pointed import Pointed, pointed
from tests.workspaces import cases


@pytest.mark.parametrize(
    ("line", "column", "text", "indent"),
    cases(
        {
            "plain letters": ("tier: unitery", 7, "tier: unitery", 6),
            "the first sign": ("tier: unitery", 1, "tier: unitery", 0),
            "past the end": ("tier:", 6, "tier:", 5),
            "far past the end": ("tier:", 40, "tier:", 5),
            "a tab before it": ("\tname: x", 2, "    name: x", 4),
            "the tab itself": ("\tname: x", 1, "[tab]name: x", 0),
            "wide signs before it": ("name: 漢字 x", 10, "name: 漢字 x", 11),
            "an accent of its own before it": ("cafe\u0301: x", 8, "cafe\u0301: x", 6),
            "the accent itself": ("cafe\u0301: x", 5, "cafe\u0301: x", 3),
            "a space that does not break": ("a:\u00a0b", 4, "a:[no-break space]b", 18),
            "a control sign": ("a\x07b", 2, "a[control character]b", 1),
            "one that turns the text round": ("\u202eb", 2, "[right-to-left override]b", 24),
            "a sign of two units": ("a: \U0001f3db b", 6, "a: \U0001f3db b", 5),
        }
    ),
)
def test_the_caret_stands_below_the_sign(line: str, column: int, text: str, indent: int) -> None:
    assert pointed(line, column) == Pointed(text, indent)


@pytest.mark.parametrize(
    ("column", "text", "indent"),
    [(1, "abcdefghi…", 0), (13, "…jklmnopqr…", 4), (26, "…rstuvwxyz", 9)],
)
def test_a_long_line_is_cut_round_the_column(column: int, text: str, indent: int) -> None:
    assert pointed("abcdefghijklmnopqrstuvwxyz", column, room=9) == Pointed(text, indent)


SIGNS = st.sampled_from("ab :\t漢e\u0301\u00a0\x1b")


def seen(sign: str) -> int:
    """Cells of a sign, the slow way."""
    if sign == "\u0301":
        return 0
    return 2 if unicodedata.east_asian_width(sign) == "W" else 1


@given(st.text(SIGNS, min_size=1, max_size=30), st.integers(1, 35), st.integers(8, 40))
def test_what_stands_above_the_caret_is_the_sign_at_the_column(
    line: str, column: int, room: int
) -> None:
    found = pointed(line, column, room)
    assert found.text.isprintable()
    total = sum(map(seen, found.text))
    assert 0 <= found.indent <= total
    if column <= len(line) and (sign := line[column - 1]) in "ab :漢e":
        offsets = [sum(map(seen, found.text[:i])) for i in range(len(found.text))]
        assert sign in [s for s, at in zip(found.text, offsets, strict=True) if at == found.indent]
