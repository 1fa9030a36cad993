"""Measures of the partnership graph, on graphs drawn by hand."""

import math
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from appraisal.appraise import Appraisal
from appraisal.appraise.network.ties import Match, Ties, Year, latest, ties
from appraisal.area.partnerships import active, council_graph
from tests.datasets import dataset

ROOT = Path(__file__).parents[3]

# Two triangles, a-b-c and d-e-f, with one tie between c and d.
BARBELL = """
    councils:
      {a: {tier: unitary}, b: {tier: unitary}, c: {tier: unitary},
       d: {tier: unitary}, e: {tier: unitary}, f: {tier: unitary}}
    themes: {jobs: {name: Jobs}, land: {name: Land}}
    places: {west: {name: West, councils: [a, b, c]}, east: {name: East, councils: [d, e]}}
    partners: {bank: {name: The bank}, fund: {name: The fund}}
    partnerships:
      abc: {name: ABC, kind: company, level: share, members: [a, b, c], themes: [jobs]}
      def: {name: DEF, kind: company, level: share, members: [d, e, f], partners: [bank]}
      cd: {name: CD, kind: company, level: share, members: [c, d], partners: [bank, fund]}
"""
BARE = {
    "no councils": "{}",
    "one council": "councils: {a: {tier: unitary}}",
    "no partnerships": "councils: {a: {tier: unitary}, b: {tier: unitary}}",
    "a partnership of one": """
        councils: {a: {tier: unitary}, b: {tier: unitary}}
        partnerships: {p: {name: P, kind: company, level: share, members: [a]}}
    """,
    "a partnership of nobody": """
        councils: {a: {tier: unitary}, b: {tier: unitary}}
        partnerships: {p: {name: P, kind: company, level: share}}
    """,
}


def tied(text: str) -> Ties:
    made = dataset(text)
    return ties(made, active(made))


def drawn(text: str) -> Any:
    made = dataset(text)
    return council_graph(made.councils, active(made))


# --- One graph ---------------------------------------------------------------------------------


def test_density_is_the_share_of_pairs_that_work_together() -> None:
    assert tied(BARBELL).all.density == 7 / 15


def test_strength_adds_up_the_levels() -> None:
    assert tied(BARBELL).all.strength == {"a": 6, "b": 6, "c": 9, "d": 9, "e": 6, "f": 6}


def test_betweenness_counts_the_pairs_that_a_council_lies_between() -> None:
    found = tied(BARBELL).all.betweenness
    assert found == pytest.approx({"a": 0, "b": 0, "c": 0.6, "d": 0.6, "e": 0, "f": 0})


def test_constraint_is_lowest_for_the_councils_that_span_the_hole() -> None:
    # a: (1/2 + 1/2·1/3)² + (1/2 + 1/2·1/2)²; c: 2·(1/3 + 1/3·1/2)² + (1/3)²
    ends, middle = 4 / 9 + 9 / 16, 2 / 4 + 1 / 9
    found = tied(BARBELL).all.constraint
    assert found == pytest.approx(
        {"a": ends, "b": ends, "c": middle, "d": middle, "e": ends, "f": ends}
    )


UNEVEN = BARBELL.replace(
    "cd: {name: CD, kind: company, level: share", "cd: {name: CD, kind: company, level: inform"
)


@pytest.mark.parametrize("text", [BARBELL, UNEVEN])
def test_constraint_is_that_of_networkx(text: str) -> None:
    assert tied(text).all.constraint == pytest.approx(nx.constraint(drawn(text), weight="weight"))


def test_a_council_that_works_with_nobody_has_no_constraint() -> None:
    assert tied(BARE["no partnerships"]).all.constraint == {"a": None, "b": None}


def test_core_numbers_are_those_of_the_triangles() -> None:
    with_tail = BARBELL.replace("members: [d, e, f]", "members: [d, e]")
    assert tied(with_tail).all.core == {"a": 2, "b": 2, "c": 2, "d": 1, "e": 1, "f": 0}


def test_the_only_way_between_two_sets_is_a_bridge_and_its_ends_hold_them_together() -> None:
    found = tied(BARBELL).all
    assert (found.bridges, found.articulation) == ((("c", "d"),), ("c", "d"))


def test_clusters_are_the_triangles() -> None:
    found = tied(BARBELL).all
    assert found.clusters == (("a", "b", "c"), ("d", "e", "f"))
    assert found.cluster == {"a": 1, "b": 1, "c": 1, "d": 2, "e": 2, "f": 2}


def test_clusters_do_not_hang_on_the_order_of_hashing(derbyshire: Appraisal) -> None:
    code = (
        "import pathlib\n"
        "from appraisal.appraise.network.ties import ties\n"
        "from appraisal.load import load\n"
        "from appraisal.area.partnerships import active\n"
        "made = load(pathlib.Path('.'))\n"
        "print(ties(made, active(made)))"
    )
    # Here Python hashes otherwise each time.
    said = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONHASHSEED": "1"},
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=True,
    ).stdout
    assert said == f"{derbyshire.ties}\n"


# --- Beside the places of other services -------------------------------------------------------


def test_clusters_that_are_the_places_match_them_wholly() -> None:
    found = tied(BARBELL).all.match
    assert found == Match(pairs=10, agree=10, sharing=4, together=4, split=())
    assert found.rand == 1


def test_a_place_that_two_clusters_share_is_split() -> None:
    moved = BARBELL.replace(
        "[a, b, c]}, east: {name: East, councils: [d, e]",
        "[a, d]}, east: {name: East, councils: [b, e]",
    )
    # a-b, d-e share a cluster alone; a-d, b-e a place alone; a-e, b-d neither.
    assert tied(moved).all.match == Match(
        pairs=6, agree=2, sharing=2, together=0, split=("east", "west")
    )


@pytest.mark.parametrize("text", ["councils: {a: {tier: unitary}}", BARE["no partnerships"]])
def test_without_places_there_is_nothing_to_match(text: str) -> None:
    assert tied(text).all.match is None


# --- Themes ------------------------------------------------------------------------------------


def test_empty_cells_name_the_councils_that_a_theme_does_not_reach() -> None:
    assert tied(BARBELL).all.empty == {
        "jobs": ("d", "e", "f"),
        "land": ("a", "b", "c", "d", "e", "f"),
    }


def test_a_theme_that_reaches_nobody_is_uncovered() -> None:
    assert tied(BARBELL).all.uncovered_themes == ("land",)
    assert tied(BARBELL).close.uncovered_themes == ("land",)


# --- Close ties --------------------------------------------------------------------------------

LOOSE = (
    BARBELL
    + """
      talk: {name: Talk, kind: officer-group, level: coordinate, members: [a, f]}
      study: {name: Study, kind: programme, level: share, members: [a, b, c, d, e, f]}
"""
)


def test_close_ties_leave_out_what_only_coordinates_and_what_everybody_shares() -> None:
    found = tied(LOOSE)
    assert found.all.bodies == ("abc", "cd", "def", "study", "talk")
    assert found.close.bodies == ("abc", "cd", "def")
    assert found.area_wide == ("study",)


def test_the_only_two_councils_of_an_area_can_be_close() -> None:
    text = """
        councils: {a: {tier: unitary}, b: {tier: unitary}}
        partnerships: {p: {name: P, kind: company, level: share, members: [a, b]}}
    """
    assert tied(text).close.bodies == ("p",)


# --- Over the years ----------------------------------------------------------------------------

YEARS = """
    settings: {date: 2012-06-15}
    partnerships:
      old: {name: Old, kind: company, level: integrate, until: 2010-03}
      two: {name: Two, kind: company, level: share, since: 2009-05-01, until: 2010}
      now: {name: Now, kind: statutory, level: inform, since: 2010, last_seen: 2010}
      ends: {name: Ends, kind: statutory, level: share, since: 2012-06, until: 2012-12}
      later: {name: Later, kind: statutory, level: share, since: 2012-07}
      wish: {name: Wish, kind: company, level: share, status: proposed, since: 2009}
      lost: {name: Lost, kind: company, level: share, status: ended, since: 2009}
"""


def test_every_year_has_what_was_at_work_what_started_and_what_ended() -> None:
    years = tied(YEARS).timeline
    assert [(y.year, y.at_work, y.started, y.ended) for y in years] == [
        (2009, ("old", "two"), ("two",), ()),
        (2010, ("now", "old", "two"), ("now",), ("old", "two")),
        (2011, ("now",), (), ()),
        (2012, ("ends", "now"), ("ends",), ()),  # by the day, one had not ended, one not started
    ]


def test_every_year_counts_levels() -> None:
    year = tied(YEARS).timeline[1]
    assert year.by_level == {"inform": 1, "coordinate": 0, "share": 1, "integrate": 1}


@pytest.mark.parametrize("text", ["{}", BARE["a partnership of one"]])
def test_without_dates_there_are_no_years(text: str) -> None:
    assert tied(text).timeline == ()


# --- Little or nothing -------------------------------------------------------------------------


@pytest.mark.parametrize("name", BARE)
def test_an_area_without_ties_has_nothing_to_measure(name: str) -> None:
    found = tied(BARE[name]).all
    assert found.ties == ()
    assert (found.density, found.bridges, found.articulation) == (0, (), ())
    assert set(found.strength.values()) <= {0}
    assert all(len(cluster) == 1 for cluster in found.clusters)


def test_no_measure_is_infinite() -> None:
    found = tied(BARBELL).all
    numbers = [*found.betweenness.values(), *(v for v in found.constraint.values() if v)]
    assert all(map(math.isfinite, numbers))


def test_a_timeline_shows_its_last_twenty_one_years() -> None:
    years = tuple(Year(n, (), {}, (), ()) for n in range(1990, 2027))
    assert [latest(years)[0].year, latest(years)[-1].year] == [2006, 2026]


def test_what_has_no_start_is_told_from_what_has_one() -> None:
    found = tied("""
        settings: {date: 2020-12-31}
        partnerships:
          a: {name: A, kind: company, level: share, since: 2020}
          b: {name: B, kind: company, level: share, since: unknown}
          c: {name: C, kind: company, level: share}
    """)
    assert [year.at_work for year in found.timeline] == [("a", "b", "c")]


def test_every_two_councils_are_a_pair() -> None:
    assert (tied(BARBELL).all.pairs, tied(BARE["one council"]).all.pairs) == (15, 0)
