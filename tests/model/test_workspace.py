"""The whole workspace answers what the floors above ask of it."""

import pytest

from appraisal.model import WEAKEST_LAST, Dataset
from tests.datasets import dataset

AREA = """
    settings: {reference_option: together}
    councils:
      city: {tier: unitary, parts: {city-east: {name: East}, city-west: {name: West}}}
      east: {tier: district, within: shire}
      shire: {tier: county}
      west: {tier: district, within: shire}
    options:
      alone: {family: unitary}
      together: {family: non-structural}
      as-today: {family: continue}
      also: {family: non-structural}
    criteria:
      - {id: one, judged: {0: a, 100: b}}
      - id: two
        criteria:
          - {id: three, judged: {0: a, 100: b}}
          - {id: four, measured: {figure: tiers, curve: [[1, 0], [2, 9]]}}
"""


@pytest.fixture
def area() -> Dataset:
    return dataset(AREA)


def test_nodes_come_parents_first_and_leaves_in_the_order_of_the_file(area: Dataset) -> None:
    assert [node.id for node in area.nodes()] == ["one", "two", "three", "four"]
    assert [leaf.id for leaf in area.leaves()] == ["one", "three", "four"]


def test_a_leaf_is_found_by_its_id_and_nothing_else_is_one(area: Dataset) -> None:
    assert area.leaf("three") is area.leaves()[1]
    with pytest.raises(KeyError):
        area.leaf("two")


def test_the_lowest_tier_is_every_council_but_counties(area: Dataset) -> None:
    assert area.lowest_tier() == ("city", "east", "west")


def test_a_county_has_its_districts(area: Dataset) -> None:
    assert (area.districts("shire"), area.districts("city")) == (("east", "west"), ())


def test_areas_are_the_lowest_tier_and_the_parts_of_it(area: Dataset) -> None:
    assert area.areas == {
        "city": "city",
        "east": "east",
        "west": "west",
        "city-east": "city",
        "city-west": "city",
    }


def test_the_reference_comes_first_then_options_by_family_and_id(area: Dataset) -> None:
    assert area.option_order() == ("together", "as-today", "also", "alone")


def test_without_a_reference_options_come_by_family_and_id() -> None:
    without = dataset(
        "options: {b: {family: unitary}, a: {family: unitary}, c: {family: continue}}"
    )
    assert without.option_order() == ("c", "a", "b")


def test_an_empty_workspace_has_no_leaves_and_no_options() -> None:
    empty = dataset()
    assert (empty.leaves(), empty.option_order(), empty.areas) == ((), (), {})


def test_a_short_name_is_the_label_where_there_is_one() -> None:
    named = dataset(
        """
        councils: {a: {name: A Borough Council, tier: unitary, short_name: A}}
        options: {o: {name: An option, family: unitary, short_name: O,
                      councils: {n: {name: New Council, covers: [a]}}}}
        """
    )
    option = named.options["o"]
    assert (named.councils["a"].label, option.label) == ("A", "O")
    assert [new.label for new in (option.councils or {}).values()] == ["New Council"]


def test_evidence_is_ordered_from_best_to_worst() -> None:
    assert WEAKEST_LAST == (
        "definition",
        "measured",
        "judged",
        "contested",
        "assumption",
        "reference",
        "gap",
    )


def test_of_two_councils_on_one_tile_the_first_has_it_and_a_county_has_none() -> None:
    data = dataset("""
    councils:
      county: {tier: county, tile: [0, 0]}
      east: {tier: unitary, tile: [2, 1]}
      far: {tier: unitary}
      west: {tier: unitary, tile: [2, 1]}
    """)
    assert data.tiles() == {"east": (2, 1)}


def test_what_was_asked_before_is_worked_out_once_even_if_it_is_nothing() -> None:
    found, asked = dataset(AREA), []

    def nothing() -> None:
        asked.append("")

    assert found.once(("what", 1), nothing) is None
    assert found.once(("what", 1), nothing) is None
    assert found.once(("what", 2), lambda: 7) == 7
    assert dataset(AREA).once(("what", 2), lambda: 8) == 8
    assert asked == [""]
