"""Who works with whom, when, and what each option does to it."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from appraisal.area.councils import standing_councils
from appraisal.area.partnerships import (
    Changes,
    Thread,
    Tie,
    areas_within,
    changes,
    council_graph,
    council_ties,
    coverage,
    partnership_graph,
    reaching,
    reaching_further,
    theme_reach,
    threads,
)
from appraisal.model import Dataset
from tests.area import drawn_areas
from tests.area.drawn_areas import bodies
from tests.datasets import body, dataset, dataset_of

# --- The graph ---------------------------------------------------------------------------------

# ash === birch --- cedar    dale      ash and birch share two bodies: 3 and 1
DRAWN = """
    councils:
      ash: {tier: unitary}
      birch: {tier: unitary}
      cedar: {tier: unitary}
      dale: {tier: unitary}
    themes: {climate: {name: Climate}, skills: {name: Skills}, tourism: {name: Tourism}}
    partnerships:
      control: {name: C, kind: company, level: share, members: [ash, birch], themes: [climate]}
      forum: {name: F, kind: programme, level: inform, members: [birch, ash], themes: [skills]}
      waste: {name: W, kind: company, level: coordinate, members: [birch, cedar], partners: [tip]}
      alone: {name: A, kind: company, level: integrate, members: [dale], themes: [climate]}
"""


def test_ties_say_what_two_councils_share_and_how_deep() -> None:
    made = dataset(DRAWN)
    assert council_ties(council_graph(made.councils, made.partnerships)) == (
        Tie("ash", "birch", 4, 3, ("control", "forum"), ("climate", "skills")),
        Tie("birch", "cedar", 2, 2, ("waste",), ()),
    )


def test_themes_are_covered_by_the_members_of_partnerships_on_them() -> None:
    made = dataset(DRAWN)
    assert coverage(made, made.partnerships) == {
        "climate": ("ash", "birch", "dale"),
        "skills": ("ash", "birch"),
        "tourism": (),
    }


def test_a_thread_names_what_hangs_by_one_partnership() -> None:
    # Dale meets the others only on climate, and only control brings the others to it.
    made = dataset(DRAWN)
    assert threads(made, made.partnerships) == (
        Thread("control", ("dale",), (), ("climate",)),
        Thread("waste", ("cedar",), ("tip",), ()),
        Thread("alone", ("dale",), (), ()),
        Thread("forum", (), (), ("skills",)),
    )


PAIR = """
    councils: {ash: {tier: unitary}, birch: {tier: unitary}, cedar: {tier: unitary}}
    partnerships:
      joint: {name: J, kind: company, level: share, members: [ash, birch], partners: [tip]}
"""


def test_where_as_many_councils_are_left_on_either_side_both_hang_by_it() -> None:
    made = dataset(PAIR)
    assert threads(made, made.partnerships) == (Thread("joint", ("ash", "birch"), ("tip",), ()),)
    longer = PAIR + "      more: {name: M, kind: company, level: share, members: [birch, cedar]}\n"
    made = dataset(longer)
    assert threads(made, made.partnerships) == (
        Thread("joint", ("ash",), ("tip",), ()),
        Thread("more", ("cedar",), (), ()),
    )


def test_nothing_hangs_by_a_thread_without_partnerships() -> None:
    assert threads(dataset(DRAWN), {}) == ()


def test_the_whole_graph_has_councils_bodies_partners_and_themes_as_nodes() -> None:
    made = dataset(DRAWN)
    graph = partnership_graph(made, made.partnerships)
    kinds = [kind for _, kind in graph.nodes(data="kind")]
    assert {kind: kinds.count(kind) for kind in set(kinds)} == {
        "council": 4,
        "theme": 3,
        "partnership": 4,
        "partner": 1,
    }
    waste = graph[("partnership", "waste")]
    assert {end: edge["weight"] for end, edge in waste.items()} == {
        ("council", "birch"): 2,
        ("council", "cedar"): 2,
        ("partner", "tip"): 2,
    }


def test_members_from_outside_the_area_tie_no_councils() -> None:
    graph = council_graph(["ash", "birch"], {"b": body(members=["ash", "elsewhere"])})
    assert list(graph.nodes) == ["ash", "birch"]
    assert not graph.edges


def test_a_council_named_twice_is_one_member() -> None:
    graph = council_graph(["ash", "birch"], {"b": body(members=["ash", "ash", "birch"])})
    assert graph.edges["ash", "birch"]["weight"] == 3


# --- What an option does -----------------------------------------------------------------------

SHIRE = """
    councils:
      shire: {tier: county}
      ash: {tier: district, within: shire}
      birch: {tier: district, within: shire, parts: {b-east: {name: E}, b-west: {name: W}}}
      cedar: {tier: district, within: shire}
      city: {tier: unitary}
    partners: {health: {name: Health board}}
    themes: {climate: {name: Climate}, skills: {name: Skills}}
    partnerships:
      pair: {name: P, kind: company, level: share, members: [ash, birch], themes: [climate]}
      cross: {name: X, kind: company, level: inform, members: [birch, city], themes: [skills]}
      care: {name: H, kind: statutory, level: share, members: [ash, birch], partners: [health]}
      home: {name: O, kind: company, level: share, members: [city], themes: [skills]}
      club: {name: K, kind: officer-group, level: inform, members: [ash]}
      none: {name: N, kind: officer-group, level: inform, members: [], partners: [health]}
    options:
      stay: {family: continue}
      work:
        partnerships:
          start:
            plan:
              {name: P, kind: programme, level: share, members: [shire, city], themes: [climate]}
          deepen: {cross: integrate}
          end: [club]
      two:
        family: unitary
        councils:
          north: {name: North, covers: [ash, birch, cedar]}
          city-new: {name: City, covers: [city]}
        partnerships:
          start:
            plan:
              name: P
              kind: programme
              level: share
              members: [north, city-new]
              themes: [climate]
          deepen: {care: integrate}
      split:
        family: unitary
        councils:
          one: {name: One, covers: [ash, b-east]}
          other: {name: Other, covers: [b-west, cedar, city]}
      one:
        family: unitary
        councils: {all: {name: All, covers: [ash, birch, cedar, city]}}
"""


def done(option: str, made: Dataset) -> Changes:
    chosen = made.options[option]
    return changes(made, chosen, standing_councils(made, chosen), made.partnerships)


def fates(option: str) -> dict[str, str]:
    return dict(done(option, dataset(SHIRE)).fates)


def test_where_today_s_councils_stand_everything_is_kept() -> None:
    assert set(fates("stay").values()) == {"kept"}


def test_an_option_starts_deepens_and_ends_what_it_says() -> None:
    assert fates("work") == {
        "care": "kept",
        "club": "ended",
        "cross": "deepened",
        "home": "kept",
        "none": "kept",
        "pair": "kept",
        "plan": "started",
    }


def test_members_that_become_one_council_absorb_their_partnership() -> None:
    assert fates("two") == {
        "care": "deepened",  # the health board is still there to work with
        "club": "absorbed",  # a partnership of one, whose council is gone
        "cross": "re-formed",  # between the two new councils
        "home": "kept",  # the city goes on by itself
        "none": "kept",
        "pair": "absorbed",
        "plan": "started",
    }


def test_a_split_member_re_forms_its_partnerships() -> None:
    assert fates("split") == {
        "care": "re-formed",
        "club": "absorbed",
        "cross": "re-formed",
        "home": "absorbed",  # the city is joined to others
        "none": "kept",
        "pair": "re-formed",
    }


def test_one_council_for_all_absorbs_all_but_what_has_other_partners() -> None:
    found = fates("one")
    assert {i for i, fate in found.items() if fate == "kept"} == {"care", "none"}
    assert {i for i, fate in found.items() if fate == "absorbed"} == {
        "club",
        "cross",
        "home",
        "pair",
    }


def test_members_afterwards_are_the_councils_that_would_stand() -> None:
    found = done("two", dataset(SHIRE))
    assert found.members == {
        "care": ("north",),
        "club": (),
        "cross": ("city-new", "north"),
        "home": ("city-new",),
        "none": (),
        "pair": (),
        "plan": ("city-new", "north"),
    }
    assert found.having("absorbed", "started") == ("club", "pair", "plan")


@pytest.mark.parametrize(
    ("option", "kept", "crossing", "reached"),
    [
        ("stay", 6, 0, 4),  # climate: ash, birch; skills: birch, city
        ("work", 5, 0, 6),  # and climate: shire, city
        ("two", 3, 1, 7),  # the new council's work on climate reaches all five, skills two
        ("split", 1, 3, 4),
        ("one", 2, 0, 4),  # work absorbed still reaches its area
    ],
)
def test_what_is_kept_what_crosses_and_what_is_reached_is_counted(
    option: str, kept: int, crossing: int, reached: int
) -> None:
    made = dataset(SHIRE)
    found = done(option, made)
    themes = theme_reach(made, reaching(made, made.options[option], found))
    assert len(found.having("kept", "deepened")) == kept
    assert len(found.having("re-formed")) == crossing
    assert themes is not None
    assert themes.value == reached / 10  # five councils × two themes


def test_without_themes_nothing_is_known_of_their_reach() -> None:
    made = dataset("councils: {ash: {tier: unitary}}")
    assert theme_reach(made, {"p": body(members=["ash"])}) is None


def test_without_partnerships_no_theme_is_reached() -> None:
    found = theme_reach(dataset("{councils: {ash: {tier: unitary}}, themes: {t: {name: T}}}"), {})
    assert found is not None
    assert found.value == 0


# --- Ids of today's councils and of new ones ----------------------------------------------------

NAMED_ALIKE = """
    councils:
      shire: {tier: county}
      n: {tier: district, within: shire}
      s: {tier: district, within: shire}
      c: {tier: unitary}
    partnerships: {club: {name: Club, kind: company, level: share, members: [n, shire, c]}}
    options:
      two:
        family: unitary
        councils: {n: {name: N, covers: [s, c]}, other: {name: O, covers: [n]}}
        partnerships:
          start:
            pact: {name: Pact, kind: company, level: share, members: [n]}
            past: {name: Past, kind: company, level: share, members: [s]}
"""


def test_only_what_an_option_starts_means_a_new_council_by_an_id_that_both_have() -> None:
    area = dataset(NAMED_ALIKE)
    option = area.options["two"]
    stand = standing_councils(area, option)
    started = option.partnerships.start
    bodies = {**area.partnerships, **started}
    assert areas_within(area, stand, bodies, started) == {
        "club": frozenset("nsc"),
        "pact": frozenset("sc"),
        "past": frozenset("s"),
    }
    assert areas_within(area, stand, {"club": body(members=("n",))}) == {"club": frozenset("n")}
    done = changes(area, option, stand, area.partnerships)
    assert done.members == {"club": ("n", "other"), "pact": ("n",), "past": ("n",)}
    reached = reaching(area, option, done)
    assert reached["pact"].members == ("c", "s", "shire")
    assert reached["past"].members == ("s",)


@given(
    st.lists(bodies(drawn_areas.COUNCILS), max_size=2),
    st.lists(bodies(drawn_areas.COUNCILS), min_size=1, max_size=3),
)
def test_further_bodies_reach_each_set_of_which_one_is_there(
    now: list[dict[str, Any]], more: list[dict[str, Any]]
) -> None:
    area = dataset_of(
        {
            "councils": {i: {"tier": "unitary"} for i in drawn_areas.COUNCILS},
            "themes": {i: {"name": i} for i in drawn_areas.THEMES},
        }
    )
    at_work = {f"now-{i}": body(**keys) for i, keys in enumerate(now)}
    further = [body(**keys) for keys in more]
    before = theme_reach(area, at_work)
    sets, weights = reaching_further(area, at_work, further)
    assert len(set(sets.tolist())) == len(sets)
    for mask in range(1 << len(further)):
        beside = {f"more-{i}": one for i, one in enumerate(further) if mask >> i & 1}
        after = theme_reach(area, {**at_work, **beside})
        assert before is not None
        assert after is not None
        assert before.value + weights[(sets & mask) != 0].sum() == pytest.approx(after.value)
