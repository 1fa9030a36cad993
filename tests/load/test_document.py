"""One file of YAML is read by plain rules, and what is wrong with its writing is said in place."""

import datetime
import pathlib

import pytest

from appraisal.load.document import UNREAD, read_document
from tests.workspaces import problems_of, workspace

NOT_USED = "which these files do not use."
QUOTE_SIGNS = "Write the values out, or put quotes round text that starts with & or *."
TAB = "There is a tab here. Indent with spaces instead."
DEEP = "This is nested more than 20 deep. Make it flatter."
CONTROL = "There is a control character here. Delete it and type the text again."
NOT_UTF8 = (
    "This is not UTF-8 text. Save the file anew: in Notepad, Save as, Encoding, UTF-8; "
    "in Excel, Save as, type CSV UTF-8."
)

FAULTS: dict[str, tuple[str | bytes, str]] = {
    "an unclosed list": (
        "title: [A\ndate: 2026-01-01\n",
        "1:8: The bracket [ is opened here and never closed. Write ] where it ends.",
    ),
    "a tab that indents": ("title: A\nmoney:\n\tyears: 3\n", f"3:1: {TAB}"),
    "a tab after spaces": ("title: A\nmoney:\n  \tyears: 3\n", f"3:3: {TAB}"),
    "a duplicate key": (
        "title: A\ndate: 2026-01-01\ntitle: B\n",
        "3:1: The key 'title' stands here a second time (first in line 1). Keep one of the two.",
    ),
    "a duplicate key, quoted and not": (
        'a: {1: x, "1": y}\n',
        "1:11: The key '1' stands here a second time (first in line 1). Keep one of the two.",
    ),
    "a duplicate number, written in two ways": (
        "a: {0: x, 0.0: y}\n",
        "1:11: The key '0.0' stands here a second time (first in line 1). Keep one of the two.",
    ),
    "an anchor": ("a: &b 1\n", f"1:4: `&b` is an anchor or alias, {NOT_USED} {QUOTE_SIGNS}"),
    "an alias": ("a: *b\n", f"1:4: `*b` is an anchor or alias, {NOT_USED} {QUOTE_SIGNS}"),
    "a merge key": ("a: {<<: b}\n", f"1:5: `<<` merges mappings, {NOT_USED} Write the keys out."),
    "a tag": (
        "a: !important\n",
        (
            f"1:4: `!important` is a tag, {NOT_USED} "
            "Take it away, or put quotes round text that starts with !."
        ),
    ),
    "a second document": (
        "a: 1\n---\nb: 2\n",
        "2:1: A second document starts here. Delete the line `---`.",
    ),
    "nesting of 21": ("[" * 21 + "]" * 21, f"1:21: {DEEP}"),
    "nesting of ten thousand": ("[" * 10_000 + "]" * 10_000, f"1:21: {DEEP}"),
    "nesting of ten thousand mappings": ("{a: " * 10_000 + "}" * 10_000, f"1:81: {DEEP}"),
    "nesting of ten thousand dashes": ("- " * 10_000, f"1:41: {DEEP}"),
    "nesting of half a million, never closed": ("[" * 500_000, f"1:21: {DEEP}"),
    "a control character": ("a: x\x01\n", f"1:5: {CONTROL}"),
    "a control character after letters of two bytes": ("# ££\na: £\x1b\n", f"2:5: {CONTROL}"),
    "a nought byte": (b"a: \0\n", f"1:4: {CONTROL}"),
    "a control character on a line of an old Mac": ("a: 1\rb: \x01\r", f"2:4: {CONTROL}"),
    "a control character by an escape": ('a: "x\\0"\n', f"1:4: {CONTROL}"),
    "what is no character, by an escape": ('a: "\\uffff"\n', f"1:4: {CONTROL}"),
    "a line separator": ("a: 1\nb: x\u2028y\n", f"2:5: {CONTROL}"),
    "a next line sign": ("a: x\x85y\n", f"1:5: {CONTROL}"),
    "a byte order mark in the middle": ("a: x\ufeffy\n", f"1:5: {CONTROL}"),
    "two byte order marks": ("\ufeff\ufeffa: 1\n", f"1:1: {CONTROL}"),
    "half a character of two": (b"a: \xed\xa0\x80\n", f"1:4: {NOT_UTF8}"),
    "Latin-1 after letters of two bytes and a mark": (
        "\ufeffa: ££\r\nb: ££".encode() + b"\xa3\r\n",
        f"2:6: {NOT_UTF8}",
    ),
    "no space after a colon": (
        "a:\n  value: 5\n  low:48\n  source: x\n",
        "3:3: `low:48` has no space after its colon. Write `low: 48` with a space.",
    ),
    "no space after the first colon": (
        "low:48\nvalue: 5\n",
        "1:1: `low:48` has no space after its colon. Write `low: 48` with a space.",
    ),
    "no space after a colon in a list": (
        "- id:a\n  name: b\n",
        "1:3: `id:a` has no space after its colon. Write `id: a` with a space.",
    ),
    "a tab on a line of an old Mac": ("a: 1\rb:\r\tc: 3\r", f"3:1: {TAB}"),
    "Latin-1": ("a: 1\nb: £\n".encode("latin-1"), f"2:4: {NOT_UTF8}"),
    "UTF-16": ("a: 1\n".encode("utf-16"), f"1:1: {NOT_UTF8}"),
    "a mapping as a key": (
        "{a: b}: c\n",
        "1:1: This key is not plain text. Use a word as the key.",
    ),
    "a list as a key": ("? [a]\n: c\n", "1:3: This key is not plain text. Use a word as the key."),
    "a day that no month has": (
        "a: 2026-02-30\n",
        (
            "1:4: There is no such date as 2026-02-30. "
            "Write the date as year-month-day, such as 2026-02-28."
        ),
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_in_the_writing_is_said_in_its_place(fault: str) -> None:
    written, said = FAULTS[fault]
    raw = written.encode() if isinstance(written, str) else written
    assert [str(problem) for problem in read_document("f.yaml", raw).problems] == [f"f.yaml:{said}"]


UNREADABLE = ("a second document", "nesting", "half a character", "Latin-1", "UTF-16", "two byte")
"""Starts of the faults of a whole file, beside which nothing can be read."""


@pytest.mark.parametrize("fault", [name for name in FAULTS if name.startswith(UNREADABLE)])
def test_a_file_that_cannot_be_read_gives_no_values(fault: str) -> None:
    written = FAULTS[fault][0]
    raw = written.encode() if isinstance(written, str) else written
    document = read_document("f.yaml", raw)
    assert (document.data, document.is_unread) == (None, True)


def test_a_fault_of_one_value_leaves_the_others_to_be_read() -> None:
    text = b"a: 2026-02-30\nb: {value: 83,773}\nc: [80,000, 0]\nd: {? [x] : y}\ne: 1\ne: 2\n"
    document = read_document("f.yaml", text)
    assert document.data == {**dict.fromkeys("acd", UNREAD), "b": {"value": UNREAD}, "e": 1}
    assert [problem.line for problem in document.problems] == [2, 3, 1, 4, 6]


def test_a_fault_of_the_writing_leaves_the_other_entries_to_be_read() -> None:
    text = b"tier:district\nwhy: No: yes\nfacts:\n  debt: {value: 83,773}\nname: A\nnote: [x\n"
    document = read_document("f.yaml", text)
    assert document.data == {
        **dict.fromkeys(("tier", "why", "note"), UNREAD),
        "facts": {"debt": {"value": UNREAD}},
        "name": "A",
    }
    assert sorted(problem.line for problem in document.problems) == [1, 2, 4, 6]


def test_an_entry_that_stands_as_keys_is_a_list_without_dashes() -> None:
    document = read_document("f.yaml", b"a:\n  id: x\n  name: X\n  id: y\n  name: Y\n")
    assert document.data == {"a": UNREAD}
    assert [str(problem) for problem in document.problems] == [
        (
            "f.yaml:2:3: A dash is missing before `id:`: each entry of a list begins with one. "
            "Write `- id: …` for each, and its other keys in the column of `id`."
        )
    ]


def test_every_fault_in_the_writing_of_a_file_is_found_at_once() -> None:
    document = read_document("f.yaml", b"a: &x 1\nb: !y 2\nc: {<<: 3}\n")
    assert [problem.line for problem in document.problems] == [1, 2, 3]


def test_nesting_of_twenty_is_read() -> None:
    assert read_document("f.yaml", b"[" * 20 + b"]" * 20).problems == []


def test_a_file_of_exactly_one_mebibyte_is_read() -> None:
    assert read_document("f.yaml", b"#" * (1 << 20)).problems == []


@pytest.mark.parametrize("text_of", ["a: {}", "a:  {}  # note", "{{a: {}}}", "a: '{}'"])
def test_what_yaml_1_1_would_read_as_something_else_stays_text(text_of: str) -> None:
    texts = ["no", "yes", "on", "off", "y", "n", "No", "1:30", "1_000", "0x1F"]
    read = [read_document("f.yaml", text_of.format(text).encode()).data for text in texts]
    assert read == [{"a": text} for text in texts]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("true", True),
        ("false", False),
        ("12", 12),
        ("-3", -3),
        ("+3", 3),
        ("0123", 123),
        ("3.50", 3.5),
        (".5", 0.5),
        ("1e3", 1000.0),
        ("123456789012345678901234567890", 1.2345678901234568e29),
        ("-0", 0),
        ("+5", 5),
        ("1e308", 1e308),
        ("1e400", "1e400"),
        ("-1e999", "-1e999"),
        ("9" * 400, "9" * 400),
        ("1e-400", "1e-400"),
        ("0e-400", 0.0),
        ("2026-01-31", datetime.date(2026, 1, 31)),
        ("2026-01", "2026-01"),
        ("31/01/2026", "31/01/2026"),
        ("", None),
        ("~", None),
        ("null", None),
        ("'12'", "12"),
        ('"true"', "true"),
        (".inf", ".inf"),
        (".nan", ".nan"),
        ("٣", "٣"),
    ],
)
def test_only_true_and_false_numbers_dates_and_nothing_are_more_than_text(
    text: str, read: object
) -> None:
    value = read_document("f.yaml", f"a: {text}".encode()).data["a"]
    assert (value, isinstance(value, str)) == (read, isinstance(read, str))


@pytest.mark.parametrize("written", ["007", "1.10", "1e3", "2026.0", "123456789012345678901234"])
def test_a_number_reads_as_it_was_written_where_text_is_wanted(written: str) -> None:
    assert str(read_document("f.yaml", written.encode()).data) == written


def test_nought_has_no_sign() -> None:
    assert str(float(read_document("f.yaml", b"-0.0").data)) == "0.0"


@pytest.mark.parametrize("key", ["1e400", "9" * 400, "-1e400", "1e-400"])
def test_a_key_that_is_no_number_that_can_be_read_is_text(key: str) -> None:
    assert read_document("f.yaml", f"{key}: a".encode()).data == {key: "a"}


def test_a_line_of_a_million_letters_is_read() -> None:
    assert read_document("f.yaml", b"a: " + b"x" * 1_000_000).data == {"a": "x" * 1_000_000}


def test_keys_are_text_or_numbers() -> None:
    data = read_document("f.yaml", b"{true: a, null: b, 2024-01-31: c, 50: d, '7': e, 0.5: f}").data
    assert list(data) == ["true", "null", "2024-01-31", 50, "7", 0.5]


@pytest.mark.parametrize("text", ["", "# only a comment\n", "---\n", "\n\n", "\ufeff"])
def test_a_file_that_says_nothing_holds_nothing(text: str) -> None:
    document = read_document("f.yaml", text.encode())
    assert (document.data, document.problems) == (None, [])


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("start", ["", "\ufeff"])
def test_line_endings_and_a_byte_order_mark_change_nothing(ending: str, start: str) -> None:
    text = start + ending.join(["a: 1", "b:", "  - x", "c: y", ""])
    document = read_document("f.yaml", text.encode())
    assert document.data == {"a": 1, "b": ("x",), "c": "y"}
    assert document.key_at(("c",)) == (4, 1)
    assert document.key_at(("a",)) == (1, 1)


def test_places_count_characters_not_bytes() -> None:
    document = read_document("f.yaml", "# ££££\na: {£££: 1, b: 2}\n".encode())
    assert document.key_at(("a", "b")) == (2, 13)
    assert document.value_at(("a", "b")) == (2, 16)


def test_the_place_of_something_missing_is_that_of_what_is_round_it() -> None:
    document = read_document("f.yaml", b"a:\n  b: {c: 1}\n")
    assert document.value_at(("a", "b", "x", 3)) == (2, 6)
    assert document.key_at(("a", "b", "x", 3)) == (2, 6)


def test_a_place_in_a_list_of_one_is_found_where_it_is_written_without_a_dash() -> None:
    document = read_document("f.yaml", b"a:\n  b: {c: 1}\n  d: one\n")
    assert document.key_at(("a", "b", 0, "c")) == (2, 7)
    assert document.value_at(("a", "b", 0, "c")) == (2, 10)
    assert document.key_at(("a", "b", 1, "c")) == (2, 6)
    assert document.key_at(("a", "d", 0)) == (3, 6)


def test_block_text_keeps_its_lines() -> None:
    assert read_document("f.yaml", b"a: |\n  1\n  no\n").data == {"a": "1\nno\n"}


def test_a_faulty_file_is_named_by_its_path_in_the_workspace(tmp_path: pathlib.Path) -> None:
    folder = workspace(tmp_path, {"councils/north.yaml": "name: 'North\n"})
    (problem,) = problems_of(folder)
    assert problem.startswith("councils/north.yaml:1:7: The quotation mark ' is opened here ")


def test_several_keys_a_second_time_are_an_entry_without_its_first_line() -> None:
    document = read_document("f.yaml", b"a:\n  - x: 1\n    y: 2\n    x: 3\n    y: 4\n")
    assert document.data == {"a": (UNREAD,)}
    assert [str(problem) for problem in document.problems] == [
        (
            "f.yaml:4:5: Keys stand here a second time: 'x', 'y' (first from line 2 on). "
            "Write the line that begins a new entry before them, or keep one of each."
        )
    ]
