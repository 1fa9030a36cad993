"""A map tells apart new councils, else clusters, else members, else the tiers of today."""

import pytest

from appraisal.charts.map_groups import clusters, grouped, letter, number_of_group, option_groups
from appraisal.model import Dataset
from tests.datasets import dataset
from tests.site.drawn_pages import THIN

AREA = """
councils:
  shire: {tier: county}
  ash: {tier: district, within: shire}
  birch: {tier: district, within: shire}
  city: {tier: unitary}
options:
 o:
  partnerships:
   start:
"""


@pytest.fixture
def thin() -> Dataset:
    return dataset(THIN)


def groups_of(data: Dataset, identifier: str) -> list[tuple[str, str, set[str]]]:
    found = option_groups(data, data.options[identifier])
    return [(g.letter, g.label, set(g.areas)) for g in found]


def with_districts(data: Dataset, identifier: str) -> list[str]:
    found = option_groups(data, data.options[identifier])
    return [group.label for group in found if group.kind == "districts"]


def test_a_unitary_option_tells_its_new_councils_apart(thin: Dataset) -> None:
    assert groups_of(thin, "split") == [
        ("A", "New North", {"ash-n", "birch"}),
        ("B", "New South", {"ash-s", "city"}),
    ]
    assert with_districts(thin, "split") == []


def test_today_tells_the_county_from_the_city(thin: Dataset) -> None:
    assert groups_of(thin, "now") == [
        ("A", "city", {"city"}),
        ("B", "The Shire", {"ash", "birch"}),
    ]
    assert with_districts(thin, "now") == ["The Shire"]


def test_of_what_is_no_set_of_clusters_the_members_are_told_from_others() -> None:
    data = dataset(f"{AREA}    one: {{name: One, kind: programme, level: share, members: [ash]}}")
    assert groups_of(data, "o") == [("A", "", {"ash"})]
    whole = f"{AREA}    one: {{name: One, kind: programme, level: share, members: [shire, city]}}"
    (found,) = option_groups(dataset(whole), dataset(whole).options["o"])
    assert (found.kind, found.areas) == ("members", {"ash", "birch", "city"})


CLUSTERS = """
options:
 o:
  partnerships:
   start:
    one: {name: North, kind: shared-service, level: share, members: [ash]}
    two: {name: South, kind: shared-service, level: share, members: [birch, city]}
    all: {name: Board, kind: joint-committee, level: share, members: [ash, birch, city]}
"""


def test_clusters_that_an_option_starts_are_told_apart(thin: Dataset) -> None:
    found = clusters(thin, dataset(CLUSTERS).options["o"])
    assert [(g.label, set(g.areas)) for g in found] == [
        ("North", {"ash"}),
        ("South", {"birch", "city"}),
    ]


def test_candidates_that_an_option_is_made_of_hide_none_of_its_own_clusters(thin: Dataset) -> None:
    """They reach over all councils that could join, and so over the clusters."""
    wide = "    wide: {name: W, kind: shared-service, level: share, members: [ash, birch, city]}"
    option = dataset(f"{CLUSTERS}{wide}").options["o"]
    assert clusters(thin, option) == ()
    found = clusters(thin, option.model_copy(update={"candidates": ("wide",)}))
    assert [group.label for group in found] == ["North", "South"]


def test_partnerships_that_share_a_council_are_no_clusters(thin: Dataset) -> None:
    shared = CLUSTERS.replace("[ash]", "[ash, birch]")
    assert clusters(thin, dataset(shared).options["o"]) == ()


def test_an_area_without_counties_has_nothing_to_tell_apart() -> None:
    data = dataset("councils: {x: {tier: unitary, tile: [0, 0]}}\noptions: {o: {}}")
    assert option_groups(data, data.options["o"]) == ()


def test_an_area_is_in_the_group_of_its_council_or_of_a_part_of_it() -> None:
    data = dataset("""
        councils:
          x: {tier: unitary, parts: {p: {name: P}, q: {name: Q}}}
          y: {tier: unitary}
          z: {tier: unitary}
    """)
    split = grouped([("n", "N", ["q", "y"]), ("s", "S", ["p"])])
    whole = grouped([("n", "N", ["y"]), ("s", "S", ["x"])])
    assert [number_of_group(data, split, i) for i in ("p", "q", "x", "y", "z")] == [1, 0, 0, 0, -1]
    assert [number_of_group(data, whole, i) for i in ("p", "q", "x", "y", "z")] == [1, 1, 1, 0, -1]


def test_letters_go_on_after_z() -> None:
    assert [letter(n) for n in (0, 25, 26, 53)] == ["A", "Z", "A1", "B2"]
