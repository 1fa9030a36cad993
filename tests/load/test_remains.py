"""What is left of a file once the entry with a fault is taken out, at the lines it had."""

import pathlib

import pytest

from appraisal.load.remains import Rest, whole, without_value
from tests.load.seven import Change, said_of, typed, with_line_ends
from tests.workspaces import cases

ALDER, TWO = "councils/alder.yaml", "options/two-councils.yaml"
CRITERIA = "criteria/criteria.yaml"


def _left(text: str, *lines: int) -> tuple[str, frozenset[str]] | None:
    rest: Rest | None = whole(text)
    for line in lines:
        rest = None if rest is None else without_value(rest, line)
    return None if rest is None else (rest.text, rest.lost)


def test_the_innermost_value_is_left_out_and_the_lines_of_the_rest_stay() -> None:
    text = "name: A\nfacts:\n  debt: [1\n  tax: 2\nnote: x\n"
    left = "name: A\nfacts:\n  debt: ~\n  tax: 2\nnote: x\n"
    assert _left(text, 3) == (left, frozenset({"debt"}))


def test_what_is_around_a_cut_goes_if_the_cut_was_of_no_use() -> None:
    text = "name: A\nfacts:\n  debt: [1\n  tax: 2\nnote: x\n"
    left = "name: A\nfacts: ~\n\n\nnote: x\n"
    assert _left(text, 3, 3) == (left, frozenset({"facts", "debt", "tax"}))


def test_an_entry_of_a_list_is_left_out_alone() -> None:
    text = "- id: a\n name: b\n- id: c\n"
    assert _left(text, 2, 2) == ("- ~\n\n- id: c\n", frozenset({"id", "name"}))


def test_what_is_nested_deeper_than_any_file_may_be_goes_at_once() -> None:
    assert _left("- " * 500_000, 1) == ("- ~", frozenset())


def test_dashes_in_the_column_of_their_key_belong_to_it() -> None:
    text = "a:\n- b: [\n- c\nd: e\n"
    assert _left(text, 2, 2, 2) == ("a: ~\n\n\nd: e\n", frozenset({"a", "b", "c"}))


def test_a_line_that_is_no_key_is_left_out_as_far_as_the_next_key() -> None:
    assert _left("name: A\nOne thing\nor two.\nnote: x\n", 2) == (
        "name: A\nOne: ~\n\nnote: x\n",
        frozenset({"One", "or"}),
    )


@pytest.mark.parametrize("text", ["{name: A\nnote: x\n", "<<<<<<< a\nb: 1\n", "a: 1\n---\nb: 2\n"])
def test_what_has_no_entries_of_its_own_is_not_parted(text: str) -> None:
    assert _left(text, 2) is None


SEVERAL: dict[str, tuple[list[Change], list[str]]] = {
    "the list of criteria": (
        [
            typed(CRITERIA, "name: Smallest", "name: @Smallest"),
            typed(CRITERIA, "name: Local voice", "name: Local: voice"),
            typed(CRITERIA, "name: Reserves", "name:Reserves"),
            typed(CRITERIA, "take: total", "take: totl"),
        ],
        [
            "criteria/criteria.yaml:2:9:",
            "criteria/criteria.yaml:8:13:",
            "criteria/criteria.yaml:18:3:",
            "criteria/criteria.yaml:21:11:",
        ],
    ),
    "a space too many": (
        [
            typed(ALDER, "\ntier:", "\n tier:"),
            typed(ALDER, "value: 99200", "value: 99,200"),
            typed(ALDER, "note: The", "note: @The"),
        ],
        [f"councils/alder.yaml:{place}:" for place in ("3:2", "9:26", "14:7")],
    ),
    "a space too few in a list": (
        [
            typed(CRITERIA, "  name: Smallest", " name: Smallest"),
            typed(CRITERIA, "name: Local voice", "name: Local: voice"),
        ],
        ["criteria/criteria.yaml:2:2:", "criteria/criteria.yaml:8:13:"],
    ),
    "an anchor": (
        [
            typed(ALDER, "note: The oldest", "note: &The oldest"),
            typed(ALDER, "value: 99200", "value: 99,200"),
        ],
        ["councils/alder.yaml:9:26:", "councils/alder.yaml:14:7:"],
    ),
}


@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize(("changes", "places"), cases(SEVERAL))
def test_each_fault_of_a_file_is_said_once(
    tmp_path: pathlib.Path, changes: list[Change], places: list[str], line_end: str
) -> None:
    said = said_of(tmp_path, *changes, with_line_ends(line_end))
    assert [one.partition(" ")[0] for one in said] == places


def test_a_fault_of_the_writing_hides_none_of_the_values(tmp_path: pathlib.Path) -> None:
    said = said_of(
        tmp_path,
        typed(ALDER, "tier: district", "tier:district"),
        typed(ALDER, "value: 99200", "value: 99,200"),
        typed(TWO, "name: Two", "name: Few: two"),
        typed(TWO, "why: No", "why: No: no"),
        typed(TWO, "from: 2027", "from: soon"),
    )
    assert [one.partition(" ")[0] for one in said] == [
        "councils/alder.yaml:3:1:",
        "councils/alder.yaml:9:26:",
        "options/two-councils.yaml:1:7:",
        "options/two-councils.yaml:15:10:",
        "options/two-councils.yaml:24:11:",
    ]


@pytest.mark.parametrize("key", ["within: marshire", "tier: district", "neighbours: [birch-vale"])
def test_what_is_left_out_accuses_nobody(tmp_path: pathlib.Path, key: str) -> None:
    said = said_of(tmp_path, typed(ALDER, key, f"{key[:4]} {key[4:]}: x: y"))
    assert len(said) == 1


def test_entries_on_the_line_that_is_cut_may_be_what_others_name(tmp_path: pathlib.Path) -> None:
    said = said_of(tmp_path, typed("sources.yaml", '/census"}\n', '/census"}, '))
    assert [one.partition(" ")[0] for one in said] == ["sources.yaml:1:109:"]


def test_a_line_in_the_wrong_column_hides_nothing_above_it(tmp_path: pathlib.Path) -> None:
    said = said_of(
        tmp_path,
        typed(ALDER, "value: 99200", "value: 99,200"),
        typed(ALDER, "  reserves: {", "   reserves: {"),
    )
    assert said == [
        f"{ALDER}:9:26: 99,200 is cut at its comma. Write 99200 without the comma.",
        (
            f"{ALDER}:10:4: The indentation is wrong: `reserves:` stands further right than "
            "`population:` (line 9), which has its value already. Begin it in column 3."
        ),
    ]


def test_a_line_that_a_tab_indents_goes_alone() -> None:
    text = "a:\n  - b: 1\n\tc: {d: 2}\n    e: 3\n"
    assert _left(text, 3) == ("a:\n  - b: 1\n\n    e: 3\n", frozenset({"c"}))


def test_headings_that_cannot_be_read_accuse_no_option(tmp_path: pathlib.Path) -> None:
    said = said_of(
        tmp_path,
        typed("appraisal.yaml", "money:", "report: {headings: [Property}\nmoney:"),
        typed(TWO, "name: Two", "implications: {property: None.}\nname: Two"),
    )
    assert [one.partition(" ")[0] for one in said] == ["appraisal.yaml:7:20:"]
