"""What is left of a file once the entry with a fault is taken out, at the lines it had."""

import pathlib

import pytest

from appraisal.load.remains import without_entry
from tests.load.seven import said_of, typed

ALDER, TWO = "councils/alder.yaml", "options/two-councils.yaml"


def test_an_entry_is_left_out_with_what_is_below_it_and_its_lines_are_blank() -> None:
    text = "name: A\nfacts:\n  debt: [1\n  tax: 2\nnote: x\n"
    assert without_entry(text, 3) == (
        "name: A\n\n\n\nnote: x\n",
        frozenset({"facts", "debt", "tax"}),
    )


def test_a_line_that_is_no_key_is_left_out_as_far_as_the_next_key() -> None:
    assert without_entry("name: A\nOne thing\nor two.\nnote: x\n", 2) == (
        "name: A\n\n\nnote: x\n",
        frozenset({"One", "or"}),
    )


@pytest.mark.parametrize(
    "text", ["- id: a\n  name: [x\n", "{name: A\nnote: x\n", "<<<<<<< a\nb: 1\n"]
)
def test_what_has_no_entries_of_its_own_is_not_parted(text: str) -> None:
    assert without_entry(text, 2) is None


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
