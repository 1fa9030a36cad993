"""Borders of a map beside those of the files: what is new, what only the files have, both sides."""

from appraisal.edit.boundaries.neighbouring import borders, with_neighbours
from tests.datasets import dataset

HERE = dataset("""
    councils:
      ash: {tier: unitary, neighbours: [dale]}
      birch: {tier: unitary, neighbours: [dale, cedar]}
      cedar: {tier: unitary}
      dale: {tier: unitary}
""")
MAP = [("birch", "cedar"), ("ash", "birch"), ("ash", "cedar")]


def test_a_border_written_on_one_side_is_none_that_is_new() -> None:
    found = borders(HERE, MAP)
    assert found.on_map == (("ash", "birch"), ("ash", "cedar"), ("birch", "cedar"))
    assert found.new == (("ash", "birch"), ("ash", "cedar"))


def test_what_only_the_files_have_is_told() -> None:
    assert borders(HERE, MAP).only_in_files == (("ash", "dale"), ("birch", "dale"))


def test_a_new_border_stands_on_both_sides_and_nothing_is_taken_out() -> None:
    assert with_neighbours(HERE, borders(HERE, MAP).new) == {
        "ash": ["birch", "cedar", "dale"],
        "birch": ["dale", "cedar", "ash"],  # in no order before
        "cedar": ["ash"],
    }


def test_nothing_new_changes_nothing() -> None:
    assert with_neighbours(HERE, borders(HERE, [("birch", "cedar")]).new) == {}
