"""How deeply the councils of two residents work together, by hand and the slow way."""

import itertools
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from appraisal.area.councils import standing_councils
from appraisal.area.figures import FIGURES
from appraisal.area.joined_up import joining, of_groupings, unjoined
from appraisal.model import Dataset, Option, Partnership, Reading
from appraisal.model.criteria import FigureName
from tests.area import drawn_areas
from tests.area.drawn_areas import COUNCILS, bodies, outcome, read, worth, written
from tests.datasets import body as partnership
from tests.datasets import dataset

# --- By hand -------------------------------------------------------------------------------------

# County S over n and s, 100 residents each, and unitary c of 200: pairs weigh 1, 2 and 2.
AREA = """
    councils:
      shire: {tier: county}
      n: {tier: district, within: shire, facts: {population: 100}}
      s: {tier: district, within: shire, facts: {population: 100}}
      c: {tier: unitary, facts: {population: 200}}
    themes: {growth: {name: Growth}}
    partnerships:
      above: {name: A, kind: company, level: share, members: [shire, c], themes: [growth]}
      below: {name: B, kind: company, level: coordinate, members: [n, c], themes: [growth]}
    options:
      today: {family: continue}
      two:
        family: unitary
        councils: {north: {name: N, covers: [n]}, rest: {name: R, covers: [s, c]}}
      one: {family: unitary, councils: {all: {name: All, covers: [n, s, c]}}}
"""
TODAY = "today: {family: continue"


def joined(option: str, area: str = AREA) -> float | None:
    found = worth(dataset(area), "joined_up", option)
    return None if found is None else found.value


def test_two_tiers_count_half_each_and_pairs_by_their_residents() -> None:
    # n and s: 1 above, 0 below; n and c: 0.75 and 0.5; s and c: 0.75 and 0.
    assert joined("today") == pytest.approx(0.5)  # (1 × 0.5 + 2 × 0.625 + 2 × 0.375) / 5


def test_a_further_body_adds_what_nothing_reaches_yet_and_shares_it_with_one_as_deep() -> None:
    area = dataset(AREA)
    option = area.options["today"]
    again, deeper, beside = (
        partnership(level=level, members=["shire", "c"], themes=["growth"])
        for level in ("share", "integrate", "integrate")
    )
    by_law = partnership(kind="statutory", level="integrate", members=["n", "s"], themes=["growth"])
    stand = standing_councils(area, option)
    sets, weights = joining(unjoined(area, option, stand), [again, deeper, by_law, beside])
    # One of four levels more, above alone, for n and s with c: a quarter of half of 4 / 5.
    assert (sets.tolist(), weights.tolist()) == ([0b1010], [pytest.approx(0.1)])


def test_partnerships_are_re_formed_between_new_councils() -> None:
    # The county's areas are n and s, so n has 0.75 with both; s and c have one council.
    assert joined("two") == pytest.approx(0.85)  # (1 × 0.75 + 2 × 0.75 + 2 × 1) / 5


def test_a_new_council_named_as_one_of_today_is_no_member_of_its_partnerships() -> None:
    """The rest, called n, is not the n of `below`, else that would hold s and n too."""
    area = AREA.replace("level: coordinate", "level: integrate")
    named = area.replace("north: {", "c: {").replace("rest: {", "n: {")
    # n and s 0.75, n and c 1, s and c one council
    assert joined("two", area) == joined("two", named) == pytest.approx(0.95)


def test_one_council_serves_any_two_whatever_is_known_of_them() -> None:
    assert joined("one") == 1
    assert joined("one", AREA.replace("200", "unknown")) == 1


def test_what_councils_form_is_measured_and_has_no_range() -> None:
    ranged = AREA.replace("200", "{low: 100, value: 200, high: 300, source: assumption}")
    found = worth(dataset(ranged), "joined_up", "two")
    assert found is not None
    assert found == Reading(found.value, found.value, found.value, "measured")


ALL = "name: N, kind: company, members: [n, s, c]"
BY_LAW = "name: N, kind: statutory, members: [n, s, c]"
ALONE = "name: N, kind: company, members: [s], partners: [p]"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        # The lower tier of n and c has 0.25 instead of 0.5: 2 × 0.125 less, of 5.
        ("deepen: {below: inform}", 0.45),
        # 1 for n and c below, 0.5 more for half of 2 of 5.
        ("deepen: {below: integrate}", 0.6),
        # n and c 0.375, so 2 × 0.25 less of 5; then neither, so only 0.5 for n and s.
        ("end: [below]", 0.4),
        ("end: [above, below]", 0.1),
        # n, s and c share below: 0.75 for the three pairs, by half: (0.875 + 4 × 0.75) / 5.
        (f"start: {{new: {{{ALL}, level: share, themes: [growth], status: proposed}}}}", 0.775),
        # Nothing on the theme, by law, or with one member alone.
        (f"start: {{new: {{{ALL}, level: share}}}}", 0.5),
        (f"start: {{new: {{{BY_LAW}, level: integrate, themes: [growth]}}}}", 0.5),
        (f"start: {{new: {{{ALONE}, level: integrate, themes: [growth]}}}}", 0.5),
    ],
)
def test_what_an_option_starts_deepens_and_ends_counts(changes: str, expected: float) -> None:
    area = AREA.replace(TODAY, f"{TODAY}, partnerships: {{{changes}}}")
    assert joined("today", area) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("left: [{who: c, date: 2024}]", 0.4),
        ("left: [{who: c, date: unknown}]", 0.4),
        ("left: [{who: c, date: 2027}]", 0.5),
        ("left: [{who: c, as: host, date: 2024}]", 0.5),
        ("until: 2025", 0.4),
        ("since: 2027", 0.4),
        ("status: proposed", 0.4),
    ],
)
def test_only_what_is_at_work_counts_without_who_left(keys: str, expected: float) -> None:
    area = AREA.replace("level: coordinate", f"level: coordinate, {keys}")
    assert joined("today", area) == pytest.approx(expected)


def test_themes_count_alike() -> None:
    area = AREA.replace("{growth: {name: Growth}}", "{growth: {name: G}, tourism: {name: T}}")
    # On tourism nobody works together, but n and s have one county: 0.5 of 1 of 5.
    assert joined("today", area) == pytest.approx((0.5 + 0.1) / 2)
    assert joined("two", area) == pytest.approx((0.85 + 0.4) / 2)


def test_a_new_council_that_is_a_member_brings_what_it_covers() -> None:
    new = "{name: N, kind: company, level: integrate, members: [north, rest], themes: [growth]}"
    start = f"two:\n        partnerships: {{start: {{new: {new}}}}}\n        family"
    area = AREA.replace("two:\n        family", start)
    assert joined("two", area) == pytest.approx(1)


# Three unitary councils of 1, 2 and 3: pairs weigh 2, 3 and 6. b is split into 1 and 3 of 4 parts.
CITIES = """
    councils:
      a: {tier: unitary, facts: {population: 10}}
      b:
        tier: unitary
        facts: {population: 20}
        parts: {b-e: {name: E, facts: {population: 2}}, b-w: {name: W, facts: {population: 6}}}
      c: {tier: unitary, facts: {population: 30}}
    themes: {growth: {name: Growth}}
    partnerships:
      pair: {name: P, kind: company, level: share, members: [a, b], themes: [growth]}
      club: {name: C, kind: company, level: inform, members: [a, b, c], themes: [growth]}
    options:
      today: {family: continue}
      split:
        family: unitary
        councils: {x: {name: X, covers: [a, b-e]}, y: {name: Y, covers: [b-w, c]}}
"""


def test_a_unitary_council_is_both_tiers() -> None:
    # a and b 0.75, the others 0.25.
    assert joined("today", CITIES) == pytest.approx((2 * 0.75 + 3 * 0.25 + 6 * 0.25) / 11)


def test_a_split_council_counts_by_the_shares_of_its_parts() -> None:
    # A quarter of b has one council with a, and three quarters with c.
    a_b = 0.25 * 1 + 0.75 * 0.75
    b_c = 0.25 * 0.25 + 0.75 * 1
    assert joined("split", CITIES) == pytest.approx((2 * a_b + 3 * 0.25 + 6 * b_c) / 11)


@pytest.mark.parametrize("part", ["population: 2}", "population: 6}"])
def test_parts_whose_shares_nobody_knows_are_needed_only_where_they_go_apart(part: str) -> None:
    unknown = CITIES.replace(part, "population: unknown}")
    assert joined("split", unknown) is None
    whole = unknown.replace("[a, b-e]", "[a, b-e, b-w]").replace("[b-w, c]", "[c]")
    assert joined("split", whole) == pytest.approx((2 * 1 + 3 * 0.25 + 6 * 0.25) / 11)


@pytest.mark.parametrize(
    ("was", "instead"),
    [
        ("themes: {growth: {name: Growth}}", "themes: {}"),
        ("population: 200", "population: unknown"),
        ("population: 100", "population: 0"),
    ],
)
def test_without_a_theme_or_residents_nothing_is_known(was: str, instead: str) -> None:
    area = AREA.replace(was, instead)
    assert joined("two", area if "100" not in was else area.replace("200", "0")) is None


def test_in_one_area_no_two_residents_have_different_councils() -> None:
    council = "{tier: unitary, facts: {population: 5}}"
    area = f"councils: {{a: {council}}}\nthemes: {{t: {{name: T}}}}\noptions: {{today: {{}}}}"
    assert joined("today", area) is None


# --- The slow way --------------------------------------------------------------------------------

DEPTH = {
    level: Fraction(quarters, 4)
    for quarters, level in enumerate(("inform", "coordinate", "share", "integrate"), start=1)
}


def people(area: Dataset, council: str, part: str | None = None) -> Fraction | None:
    own = area.councils[council]
    fact: Any = (own.parts[part].facts if part else own.facts)["population"]
    return None if fact == "unknown" else Fraction(fact.value)


def groups(area: Dataset, option: Option) -> list[tuple[str, str, Fraction]] | None:
    """Residents by their council of today and the one that would serve them, and how many."""
    found: list[tuple[str, str, Fraction | None]] = []
    for home in drawn_areas.LOWEST:
        if option.councils is None:
            found.append((home, home, people(area, home)))
            continue
        new = option.councils.items()
        over = {a: i for i, held in new for a in held.covers if area.areas[a] == home}
        whole = people(area, home)
        if len(set(over.values())) == 1:
            found.append((home, next(iter(over.values())), whole))
            continue
        parts = {part: people(area, home, part) for part in over}
        total = Fraction(0) if None in parts.values() else sum(filter(None, parts.values()))
        for part, council in over.items():
            known = whole is not None and total > 0
            share = (whole or 0) * Fraction(parts[part] or 0) / total if known else None
            found.append((home, council, share))
    counted = [(home, council, count) for home, council, count in found if count is not None]
    return counted if len(counted) == len(found) else None


def at_work(area: Dataset, option: Option) -> list[tuple[str, Partnership, set[str]]]:
    """The level and the members of what counts."""
    found = []
    for i, body in area.partnerships.items():
        began, over = body.since != "2027", body.until == "2025"
        if body.status != "active" or not began or over or i in option.partnerships.end:
            continue
        gone = {x.who for x in body.left if x.as_ == "member" and x.date != "2027"}
        level = option.partnerships.deepen.get(i, body.level)
        found.append((level, body, set(body.members) - gone))
    started = option.partnerships.start.values()
    found += [(body.level, body, set(body.members)) for body in started]
    return [(level, body, members) for level, body, members in found if body.kind != "statutory"]


def slowly(area: Dataset, option: Option) -> Fraction | None:
    """The figure, straight from what docs/format.md says of it."""
    if not area.themes:
        return None
    if option.councils is not None and len(option.councils) == 1:
        return Fraction(1)
    residents, counted = groups(area, option), at_work(area, option)
    if residents is None:
        return None
    county = {i: council.within or i for i, council in area.councils.items()}

    def deepest(theme: str, one: set[str], other: set[str]) -> Fraction:
        return max(
            (
                DEPTH[level]
                for level, body, members in counted
                if theme in body.themes and members & one and members & other
            ),
            default=Fraction(0),
        )

    total = weight = Fraction(0)
    for (a, x, m), (b, y, n), theme in itertools.product(residents, residents, area.themes):
        if a == b:
            continue
        if option.councils is not None:
            one, other = ({a, x, county[a]}, {b, y, county[b]})
            depth = Fraction(1) if x == y else deepest(theme, one, other)
        else:
            same = county[a] == county[b]
            upper = Fraction(1) if same else deepest(theme, {county[a]}, {county[b]})
            depth = (upper + deepest(theme, {a}, {b})) / 2
        total, weight = total + m * n * depth, weight + m * n
    return total / weight if weight else None


@given(written())
def test_the_figure_is_what_counting_pair_by_pair_and_theme_by_theme_says(
    given_area: dict[str, Any],
) -> None:
    area = read(given_area)
    found, expected = worth(area, "joined_up"), slowly(area, area.options["o"])
    assert (found and found.value) == (None if expected is None else pytest.approx(float(expected)))


@given(written(new_councils=True))
def test_a_grouping_has_what_the_option_has_that_makes_it(given_area: dict[str, Any]) -> None:
    area = read(given_area)
    new = area.options["o"].councils or {}
    inside = np.array([[float(a in c.covers) for a in drawn_areas.AREAS] for c in new.values()])
    apart, gained = of_groupings(area, drawn_areas.AREAS, inside)
    found = worth(area, "joined_up")
    if len(new) > 1:
        expected = np.nan if found is None else found.value
        np.testing.assert_allclose(apart + gained.sum(), expected, rtol=1e-12)


@given(written(), st.lists(bodies(COUNCILS), min_size=1, max_size=3))
def test_further_bodies_add_each_set_of_which_one_is_there(
    given_area: dict[str, Any], more: list[dict[str, Any]]
) -> None:
    started = given_area["options"]["o"]["partnerships"]["start"]
    found = outcome(read(given_area))
    before = FIGURES["joined_up"].option(found)
    started |= {f"more-{i}": body for i, body in enumerate(more)}
    with_all = read(given_area).options["o"].partnerships.start
    if before is None or found.option.councils is not None:
        return  # packages are added only where today's councils stand
    further = [with_all[f"more-{i}"] for i in range(len(more))]
    sets, weights = joining(unjoined(found.dataset, found.option, found.stand), further)
    assert len(set(sets.tolist())) == len(sets)
    for mask in range(1 << len(more)):
        for i, body in enumerate(more):
            started.pop(f"more-{i}", None)
            started |= {f"more-{i}": body} if mask >> i & 1 else {}
        after = worth(read(given_area), "joined_up")
        assert after is not None
        assert before.value + weights[(sets & mask) != 0].sum() == pytest.approx(after.value)


# --- The law -------------------------------------------------------------------------------------

OF_SHARING: tuple[FigureName, ...] = ("joined_up", "theme_reach", "partnerships_kept")


def figures(given_area: dict[str, Any]) -> list[float]:
    found_outcome = outcome(read(given_area))
    found = [FIGURES[name].option(found_outcome) for name in OF_SHARING]
    return [-1.0 if reading is None else reading.value for reading in found]


@given(written(), st.data())
def test_another_partnership_never_lowers_what_sharing_is_measured_by(
    given_area: dict[str, Any], data: st.DataObject
) -> None:
    before, option = figures(given_area), given_area["options"]["o"]
    more = data.draw(bodies((*COUNCILS, *option.get("councils", {}))))
    option["partnerships"]["start"]["another"] = more
    for was, now in zip(before, figures(given_area), strict=True):
        assert now >= was - 1e-12


@given(written(), st.data())
def test_who_delivers_changes_nothing_that_sharing_is_measured_by(
    given_area: dict[str, Any], data: st.DataObject
) -> None:
    before = figures(given_area)
    for entry in given_area["functions"].values():
        entry["delivered_by"] = data.draw(st.sampled_from(drawn_areas.BODIES))
    assert figures(given_area) == before
