"""Text in the column of its own key is told of once, whatever YAML would take it for."""

import pathlib

import pytest

from appraisal.load.remains import whole
from appraisal.load.unindented import without_texts
from tests.load.seven import said_of, typed

TODAY, CRITERIA = "options/as-today.yaml", "criteria/criteria.yaml"
SUMMARY = "summary: Each council stays as it is.\n"
NOT_INDENTED = "is not indented further than the key. Begin each of its lines in column"


@pytest.mark.parametrize(
    "text",
    [
        "Cost: none\n",
        "Cost: none\nTime: none either\nSome more words.\n",
        "# Heading\nText below a heading.\n",
        "# Heading\n\nCost: none\n",
        "# Heading\n  Text that is indented all the same.\n",
        "- First\n- Second: with a colon\n",
        "\nText below an empty line.\n\n* and a star\n",
        "\"Quoted\" and 'quoted'\n",
    ],
)
def test_it_is_one_mistake_and_hides_no_other(tmp_path: pathlib.Path, text: str) -> None:
    left = typed(TODAY, SUMMARY, f"description: |\n{text}")
    other = typed(TODAY, "score: 70", "score: 170")
    said = f"{TODAY}:3:1: The text of `description:` {NOT_INDENTED} 3."
    assert said_of(tmp_path / "alone", left) == [said]
    line = 4 + text.count("\n") + 1
    assert said_of(tmp_path / "both", left, other) == [
        said,
        f"{TODAY}:{line}:18: '170' is out of bounds. Give 100 or less.",
    ]


@pytest.mark.parametrize("text", ["- First", "Words", "Cost: none"])
def test_it_is_found_in_an_entry_of_a_list_too(tmp_path: pathlib.Path, text: str) -> None:
    noted = typed(CRITERIA, "Local voice\n", f"Local voice\n      note: >-\n      {text}\n")
    assert said_of(tmp_path, noted) == [f"{CRITERIA}:9:7: The text of `note:` {NOT_INDENTED} 9."]


def test_it_is_found_where_it_stands_further_out_than_its_key(tmp_path: pathlib.Path) -> None:
    noted = typed(CRITERIA, "Local voice\n", "Local voice\n      note: |\nWords.\n")
    assert said_of(tmp_path, noted) == [f"{CRITERIA}:9:7: The text of `note:` {NOT_INDENTED} 9."]


@pytest.mark.parametrize(
    "text",
    [
        "note: |\n  Words.\n\n  - more\nname: Next\n",
        "note: |\nname: Next\n",
        "note: |\n# a remark\nname: Next\n",
        "note: |\n  name: |\n  Words of one text.\n",
        "- id: one\n  note: |\n- id: two\n",
        "judged:\n  0: |\n  100: Words\n",
        "note: |\n",
        "one: {note: x}\n",
    ],
)
def test_what_is_indented_or_a_key_of_its_own_is_left_alone(text: str) -> None:
    rest, said = without_texts(whole(text))
    assert (rest.text, said) == (text, [])


def test_its_key_stays_without_a_value_and_all_lines_keep_their_numbers() -> None:
    rest, said = without_texts(whole("note: |\nCost: none\n\nname: Next\n"))
    assert rest.text == "note: ~\n\n\nname: Next\n"
    assert [rest.holds(line) for line in (1, 2, 3, 4)] == [True, True, True, False]
    assert not rest.lost
    assert said == [
        (
            (1, 1),
            "The text of `note:` is not indented further than the key.",
            "Begin each of its lines in column 3.",
        )
    ]
