"""Plain values as YAML, as this project's files are written."""

import datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from appraisal.edit.pieces import block_lines, folded, in_braces, is_plain, number_text
from appraisal.load.document import read_document
from tests.random_cases import some_of


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (12, "12"),
        (12.0, "12"),
        (45.1, "45.1"),
        (-0.0, "0"),
        (0.000000001, "0.000000001"),
        (1e15, "1000000000000000"),
        (Decimal("1.50"), "1.5"),
        (Decimal("100"), "100"),
    ],
)
def test_numbers_have_no_exponent_and_no_noughts_at_their_end(value: Any, expected: str) -> None:
    assert number_text(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("a word", "a word"),
        ("Derby's", "Derby's"),
        ("£4 million", '"£4 million"'),
        ("no", '"no"'),
        ("0123", '"0123"'),
        ("1:30", '"1:30"'),
        ("2024-06", "2024-06"),
        ("2024-06-30", '"2024-06-30"'),
        ("a, b", '"a, b"'),
        ("a: b", '"a: b"'),
        ("=1+1", '"=1+1"'),
        ("", '""'),
        ("two\nlines", r'"two\nlines"'),
        (datetime.date(2024, 6, 30), "2024-06-30"),
        (True, "true"),
        ({"value": 1, "source": ["a", "b"]}, "{value: 1, source: [a, b]}"),
        ({"0": "dear"}, '{"0": dear}'),
        ([], "[]"),
    ],
)
def test_text_has_quotes_where_something_else_would_be_read(value: Any, expected: str) -> None:
    assert in_braces(value) == expected


@settings(max_examples=some_of(400), deadline=None)
@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp"])))
def test_every_text_reads_as_itself(text: str) -> None:
    written = f"- {in_braces([text])}\n- {in_braces(text)}\n"
    document = read_document("f.yaml", written.encode())
    if not document.problems:  # some signs are allowed in no file, however they are written
        assert document.data == ((text,), text)
    else:
        assert not is_plain(text)


def test_what_is_deep_has_lines_of_its_own() -> None:
    entry = {"hub": {"name": "One hub", "members": ["ash"], "cost": {"value": 1, "source": "s"}}}
    assert block_lines(entry, 2) == [
        "hub:",
        "  name: One hub",
        "  members: [ash]",
        "  cost: {value: 1, source: s}",
    ]
    assert block_lines([{"who": "ash", "cost": {"value": 1}}], 2) == [
        "- who: ash",
        "  cost: {value: 1}",
    ]


@pytest.mark.parametrize(
    ("text", "header", "expected"),
    [
        ("some words", ">-", [">-", "  some words"]),
        ("one\ntwo", ">-", [">-", "  one", "", "  two"]),
        ("one\ntwo\n", "|", ["|", "  one", "  two"]),
        ("one", "|", None),
        ("two  blanks", ">-", None),
        (" led by a blank", ">-", None),
    ],
)
def test_text_stays_in_a_block_where_it_can(
    text: str, header: str, expected: list[str] | None
) -> None:
    assert folded(text, header, 2) == expected


def test_a_block_is_wrapped() -> None:
    lines = folded("word " * 40 + "end", ">-", 4)
    assert lines is not None
    assert len(lines) == 4
    assert max(map(len, lines)) <= 100
