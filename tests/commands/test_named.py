"""What is named on the command line is found by id, by name, or by what people call it."""

import click
import pytest

from appraisal.commands.named import found_by_name

KNOWN = {"one": ("One council", "single"), "two": ("Two councils", "pair"), "2b": ("pair",)}


@pytest.mark.parametrize("word", ["two", "TWO", "Two councils", "two  councils"])
def test_a_word_names_by_id_or_name_whatever_its_capitals_and_blanks(word: str) -> None:
    assert found_by_name(word, KNOWN, "option", "OPTION") == "two"


def test_either_apostrophe_names_the_same() -> None:
    known = {"lynn": ("King's Lynn",), "ives": ("St Ives’s",)}
    assert found_by_name("king’s lynn", known, "council", "COUNCIL") == "lynn"
    assert found_by_name("St Ives's", known, "council", "COUNCIL") == "ives"


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("pair", "'pair' may be two or 2b. Write which."),
        ("sinlge", "There is no option 'sinlge'. Did you mean 'single'?"),
        ("council", "There is no option 'council'. Did you mean one or two?"),
        ("xyz", "There is no option 'xyz'. There are one, two, 2b."),
    ],
)
def test_what_names_nothing_or_too_much_is_refused_with_a_way_on(word: str, said: str) -> None:
    with pytest.raises(click.BadParameter) as refused:
        found_by_name(word, KNOWN, "option", "OPTION")
    assert refused.value.message == said


def test_where_there_is_nothing_to_name_that_is_said() -> None:
    with pytest.raises(click.BadParameter, match="There are none"):
        found_by_name("x", {}, "option", "OPTION")
