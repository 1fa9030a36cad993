"""The heat map of ambition: numbers in every cell, and shades beside them."""

from msgspec.structs import replace

from appraisal.documents.blocks import Items, Table, texts
from appraisal.documents.pack.interviews import (
    ambition_paper,
    ambitions,
    level_words,
    own_ambition,
)
from appraisal.model import Dataset
from appraisal.model.councils import Ambition
from appraisal.model.published import published
from tests.treeshire import WHAT, treeshire


def of(**councils: dict[str, Ambition]) -> Dataset:
    """Treeshire without answers, with what is said here in the councils' files."""
    dataset = published(treeshire())
    held = {
        i: council.model_copy(update={"ambition": councils.get(i, {})})
        for i, council in dataset.councils.items()
    }
    return replace(dataset, councils=held)


HIGH, LOW = Ambition(level=4, of=4, note="Much."), Ambition(level=1.5, of=3)
APART = of(ash={"place": HIGH}, elm={"place": LOW, "joint-aims": HIGH})


def heat_map(dataset: Dataset) -> Table:
    return next(block for block in ambition_paper(dataset, WHAT) if isinstance(block, Table))


def test_councils_are_rows_and_topics_columns_with_a_number_in_each_cell() -> None:
    found = heat_map(APART)
    assert found.head == ("Council", "Place", "Joint aims")
    assert found.rows == (("Ash", "4 of 4", ""), ("Elm", "1.5 of 3", "4 of 4"))


def test_a_shade_is_the_level_as_a_share_of_its_scale() -> None:
    assert heat_map(APART).shades == ((5, 0), (2, 5))


def test_who_is_lowest_and_who_highest_is_said_and_nothing_is_averaged() -> None:
    (items,) = [block for block in ambition_paper(APART, WHAT) if isinstance(block, Items)]
    assert items.texts == (
        "Place: from 1.5 of 3 to 4 of 4. Lowest: Elm. Highest: Ash.",
        "Joint aims: 4 of 4 everywhere that it is recorded.",
    )


def test_what_was_said_stands_by_topic() -> None:
    captions = {b.caption: b.rows for b in ambition_paper(APART, WHAT) if isinstance(b, Table)}
    assert captions["What was said: Place"] == (("Ash", "4 of 4", "Much."),)


def test_without_interviews_it_says_so() -> None:
    (_, said) = texts(ambition_paper(of(), WHAT))
    assert said.startswith("No interview is recorded yet")


def test_answers_count_where_they_may_be_seen() -> None:
    assert ambitions(published(treeshire()), WHAT) == {}
    assert ambitions(treeshire(), WHAT)["elm"]["place"].note == "SECRET-elm-place"


def test_a_councils_own_levels_are_a_table_and_none_are_none() -> None:
    own = own_ambition({"place": HIGH})
    assert own is not None
    assert own.rows == (("Place", "4 of 4", "Much."),)
    assert own_ambition({}) is None
    assert level_words(None) == ""
