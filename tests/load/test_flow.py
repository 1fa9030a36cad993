"""What was forgotten in braces, brackets and quotes, and where they end."""

from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from appraisal.load.flow import (
    STARTS,
    Fault,
    Place,
    bad_start,
    colon_in_text,
    end_of_flow,
    end_of_quoted,
    is_bad_start,
    margin_reached,
    never_closed,
    skipped,
)
from appraisal.load.writing import Complaint
from tests.random_cases import some_of


def gone_over(fault: Fault) -> tuple[list[Complaint], Place]:
    """All that is wrong, and where the value ends."""
    found = []
    while True:
        try:
            found.append(next(fault))
        except StopIteration as ended:
            return found, ended.value


def flow(*lines: str, margin: int = 0) -> tuple[list[Complaint], Place]:
    """What is found in braces or brackets that open in the first of these lines."""
    opened = min(lines[0].index(sign) for sign in "{[" if sign in lines[0])
    return gone_over(end_of_flow(list(lines), 0, opened, margin))


# --- Where a value ends ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lines", "end"),
    [
        (("a: {b: 1}",), (0, 9)),
        (("a: {b: 1} # c}",), (0, 9)),
        (("a: [[1, 2], [3]]",), (0, 16)),
        (("a: [1,", "  2]"), (1, 4)),
        (("a: [1, # one]", "  2]"), (1, 4)),
        (("a: {b: Close to", "  its residents,", "  c: 1}"), (2, 7)),  # text over two lines
        (("a: [b", "  - c", "  d]"), (2, 4)),
        (("a: {b: {c: [1]}, d: ']'}",), (0, 24)),
        (("a: {b: \"x}\", c: 'it''s}'}",), (0, 25)),
        (("a: {b: 12:30, c: x#y}",), (0, 21)),
        (("a: [", "b: 1]"), (1, 5)),  # a bracket that has just opened goes on at the margin
    ],
)
def test_what_is_closed_ends_behind_its_closing_sign(lines: tuple[str, ...], end: Place) -> None:
    assert flow(*lines) == ([], end)


words = st.text("abcdé xyz", min_size=1, max_size=9).map(str.strip).filter(bool)
values = st.recursive(
    st.integers() | words,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(words, inner, max_size=4),
    max_leaves=15,
)


@settings(max_examples=some_of(60), deadline=None)
@given(st.lists(values, max_size=4), st.sampled_from([20, 10_000]))
def test_whatever_a_writer_of_yaml_writes_is_found_without_fault(value: Any, width: int) -> None:
    text = yaml.safe_dump(value, default_flow_style=True, width=width, allow_unicode=True)
    lines = text.rstrip("\n").split("\n")
    assert flow(*lines, margin=-1) == ([], (len(lines) - 1, len(lines[-1])))


@pytest.mark.parametrize(
    ("lines", "end"),
    [
        (('a: "b" c',), (0, 6)),
        (('a: "b\\" c" d',), (0, 10)),
        (("a: 'it''s' d",), (0, 10)),
        (('a: "b', '  c" d'), (1, 4)),
    ],
)
def test_a_quoted_text_ends_behind_its_closing_mark(lines: tuple[str, ...], end: Place) -> None:
    assert gone_over(end_of_quoted(list(lines), 0, 3, 0)) == ([], end)


@pytest.mark.parametrize(
    ("line", "at", "end"),
    [("a  # x", 1, 6), ("a#b", 1, 1), ("  b", 0, 2), ("# x", 0, 3), ("a", 1, 1)],
)
def test_blanks_and_a_comment_are_skipped(line: str, at: int, end: int) -> None:
    assert skipped(line, at) == end


@pytest.mark.parametrize(
    ("line", "margin", "reached"),
    [
        ("b: 1", 0, True),
        ("  b: 1", 2, True),
        ("  b: 1", 1, False),
        ("- b", 0, True),
        ("-b", 0, False),
        ('"b c": 1', 0, True),
        ("b:1", 0, False),
        ("and so on", 0, False),
        ("", 0, False),
    ],
)
def test_a_key_or_a_dash_at_the_margin_begins_something_new(
    line: str, margin: int, reached: bool
) -> None:
    assert margin_reached(["a:", line], 1, margin) is reached


# --- What was forgotten ------------------------------------------------------------------------


@pytest.mark.parametrize("begun", ["neighbours: [", "neighbours: [oak,", "neighbours: [oak, # elm"])
def test_a_list_that_is_not_closed_ends_before_the_next_key_of_its_file(begun: str) -> None:
    said = never_closed("[", 0, 12)
    assert flow(begun, "facts:", "  population: {value: 1000}") == ([said], (3, 0))


def test_a_list_has_brackets_or_dashes_and_not_both() -> None:
    what = "This list has brackets and dashes, and one of them is enough."
    mend = "Take the brackets away; or take the dashes away, with commas between the entries."
    assert flow("neighbours: [", "- oak", "- elm", "]")[0][0] == ((2, 1), what, mend)


@pytest.mark.parametrize(
    ("sign", "said"),
    [
        ("{", ("The brace { is opened here and never closed.", "Write } where it ends.")),
        ("[", ("The bracket [ is opened here and never closed.", "Write ] where it ends.")),
        ('"', ('The quotation mark " is opened here and never closed.', 'Write " where it ends.')),
        (
            "'",
            (
                "The quotation mark ' is opened here and never closed.",
                (
                    "Write ' where it ends; if it is an apostrophe, put double quotes round the "
                    "whole text."
                ),
            ),
        ),
    ],
)
def test_what_is_never_closed_is_named_with_what_closes_it(
    sign: str, said: tuple[str, str]
) -> None:
    assert never_closed(sign, 2, 4) == ((3, 5), *said)


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        (("a: {b: 1", "c: 2"), (1, 4)),
        (("a: [1, [2, 3]", "- b"), (1, 4)),
        (("a: [1, [2, 3",), (1, 8)),
        (("a: {b: [1, 2}",), (1, 8)),
        (("a: {b: [1, 2},", "  c: 3}", "d: 4"), (1, 8)),
        (("a: {b: 'x", "c: 2"), (1, 8)),
    ],
)
def test_what_is_left_open_is_told_where_it_opened(lines: tuple[str, ...], place: Place) -> None:
    complaints, end = flow(*lines)
    assert complaints[0][0] == place
    assert end <= (len(lines), 0)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (
            "a: {value: 1 date: 2}",
            ((1, 14), "A comma is missing before `date:`.", "Write `1, date: …`."),
        ),
        (
            "a: {value: 1\n  date: 2}",
            (
                (2, 3),
                "A comma is missing before `date: 2`, or quotes round the whole text.",
                "Write the comma, or the quotes.",
            ),
        ),
        (
            "a: [one # the first\n  two]",
            (
                (2, 3),
                "A comma is missing before `two`, or quotes round the whole text.",
                "Write the comma, or the quotes.",
            ),
        ),
        (
            'a: {b: "x" c: 1}',
            (
                (1, 12),
                "A comma is missing before `c: 1`, or quotes round the whole text.",
                "Write the comma, or the quotes.",
            ),
        ),
        (
            "a: {b: As now: x}",
            (
                (1, 8),
                "Text with a colon and a space in it needs quotes round it.",
                'Write "As now: x".',
            ),
        ),
        (
            "a: {b: c [d]}",
            (
                (1, 8),
                "Text with `[` in it needs quotes round it.",
                'Write "c […", or the comma or colon that is missing.',
            ),
        ),
        (
            "a: [50 %, %x]",
            (
                (1, 11),
                "Text that starts with a per cent sign needs quotes round it.",
                'Write "%x".',
            ),
        ),
    ],
)
def test_what_was_forgotten_is_told_with_its_mend(text: str, complaint: Complaint) -> None:
    assert flow(*text.split("\n"))[0][0] == complaint


def test_text_with_a_colon_may_be_a_second_key_on_one_line() -> None:
    assert colon_in_text(0, 6, "district within: shire") == (
        (1, 7),
        "Text with a colon and a space in it needs quotes round it.",
        'Write "district within: shire", or `within:` on a line of its own.',
    )
    assert colon_in_text(1, 3, "so far: good")[2] == 'Write "so far: good".'


@pytest.mark.parametrize("curly", "“”„‘’")
def test_curly_quotes_are_told_to_be_none(curly: str) -> None:
    place, what, mend = colon_in_text(1, 3, f"{curly}b: c")
    assert (place, what.split(" to ")[0]) == ((2, 4), f"{curly} is no quotation mark")
    assert mend.startswith("Put straight quotes round the text")


# --- How a text may start ----------------------------------------------------------------------


@pytest.mark.parametrize("sign", STARTS)
def test_signs_with_a_meaning_start_no_text(sign: str) -> None:
    assert is_bad_start(f"a: {sign}b", 3)
    place, what, mend = bad_start(4, 3, f"{sign}b ")
    assert (place, mend) == ((5, 4), f'Write "{sign}b".')
    assert what == f"Text that starts with {STARTS[sign]} needs quotes round it."


@pytest.mark.parametrize(
    ("text", "bad"), [("- b", True), ("? b", True), ("-", True), ("-b", False), ("?b", False)]
)
def test_a_dash_or_a_question_mark_starts_no_text_only_before_a_space(text: str, bad: bool) -> None:
    assert is_bad_start(f"a: {text}", 3) is bad


def test_a_dash_alone_was_meant_to_say_that_something_is_not_known() -> None:
    assert bad_start(0, 3, "-") == (
        (1, 4),
        "A dash alone is the beginning of a list.",
        "Write what it stands for, such as `unknown`.",
    )
