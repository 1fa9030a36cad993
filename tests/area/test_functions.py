"""Who decides what under an option, and for how many residents."""

from typing import Any

import pytest
from msgspec.structs import replace

from appraisal.area.councils import standing_councils
from appraisal.area.functions import (
    Decided,
    decided,
    residents_per_decision,
    single_tier_share,
)
from appraisal.model import Dataset, Reading
from tests.datasets import dataset

# Shire: ash 100 and birch 300 residents; city 200.
AREA = """
    councils:
      shire: {tier: county}
      ash: {tier: district, within: shire, facts: {population: 100}}
      birch: {tier: district, within: shire, facts: {population: 300}}
      city: {tier: unitary, facts: {population: 200}}
    partnerships:
      control: {name: Joint control, kind: shared-service, level: share, members: [ash, city]}
      fire: {name: Fire authority, kind: statutory, level: integrate, members: [shire, city]}
    functions:
      bins: {name: Bins, level: district}
      care: {name: Care, level: county}
      parks: {name: Parks, level: neighbourhood}
      skills: {name: Skills, level: combined-authority}
      fire: {name: Fire, level: joint, by: fire}
    options:
      continue: {family: continue}
      share:
        functions:
          bins: {level: joint, by: control, why: Cheaper}
          parks: {level: district}
      board:
        partnerships:
          start:
            board: {name: Board, kind: joint-committee, level: share, members: [ash, birch]}
        functions: {bins: {level: joint, by: board}}
      merge:
        family: unitary
        councils:
          north: {name: North Council, short_name: North, covers: [ash, city]}
          south: {name: South, covers: [birch]}
"""


def table(option: str, area: str = AREA, gone: tuple[str, ...] = ()) -> dict[str, Decided]:
    made = dataset(area)
    return decided(made, made.options[option], standing_councils(made, made.options[option]), gone)


def who(option: str) -> dict[str, Any]:
    return {
        i: (row.level, row.bodies, row.residents.value if row.residents else None, row.single_tier)
        for i, row in table(option).items()
    }


def test_today_each_function_stands_at_its_own_level() -> None:
    third = 200 / 600  # only the city's residents have one council for all
    assert who("continue") == {
        "bins": ("district", ("ash", "birch", "city"), 200, third),
        "care": ("county", ("city", "shire"), 300, third),
        "fire": ("joint", ("Fire authority",), 600, 0),
        "parks": ("neighbourhood", ("Neighbourhood",), None, 0),
        "skills": ("combined-authority", ("Combined authority",), 600, 0),
    }


def test_unitary_councils_take_on_what_districts_and_counties_do() -> None:
    found = who("merge")
    assert found["bins"] == ("unitary", ("North", "South"), 300, 1)
    assert found["care"] == ("unitary", ("North", "South"), 300, 1)
    assert found["parks"][0] == "neighbourhood"
    assert found["fire"] == ("joint", ("Fire authority",), 600, 0)


def test_an_option_may_move_a_function_and_say_why() -> None:
    found = table("share")
    assert (found["bins"].level, found["bins"].by) == ("joint", "control")
    assert found["bins"].bodies == ("Joint control",)
    assert found["bins"].residents is not None
    assert found["bins"].residents.value == 300  # ash 100 and city 200
    assert found["bins"].why == "Cheaper"
    assert found["parks"].bodies == ("ash", "birch", "city")
    assert found["care"].why is None


def test_a_partnership_that_the_option_starts_may_decide() -> None:
    found = table("board")["bins"]
    assert found.bodies == ("Board",)
    assert found.residents is not None
    assert found.residents.value == 400


def test_a_unitary_option_may_keep_a_function_where_it_says() -> None:
    area = AREA.replace(
        "family: unitary\n", "family: unitary\n        functions: {care: {level: district}}\n"
    )
    assert table("merge", area)["care"].level == "unitary"
    area = area.replace("level: district}}\n", "level: combined-authority}}\n")
    assert table("merge", area)["care"].residents == Reading(
        600, 600, 600, "measured", frozenset({"s"})
    )


@pytest.mark.parametrize(
    "where",
    [
        "level: joint",  # nobody says by whom
        "level: joint, by: empty",
        "level: combined-authority, by: control",  # it decides beyond those who prepare it
        "level: government",
    ],
)
def test_a_body_beyond_the_councils_decides_for_the_whole_area(where: str) -> None:
    empty = "{name: E, kind: company, level: share, members: []}"
    area = AREA.replace(
        "partnerships:\n      control", f"partnerships:\n      empty: {empty}\n      control"
    )
    area = area.replace("{level: joint, by: control, why: Cheaper}", f"{{{where}}}")
    found = table("share", area)["bins"].residents
    assert found is not None
    assert found.value == 600


def test_residents_keep_the_range_of_the_populations() -> None:
    ranged = "population: {low: 240, value: 300, high: 390, source: t}"
    found = table("continue", AREA.replace("population: 300", ranged))["bins"].residents
    assert found == Reading(180, 200, 230, "measured", frozenset({"s", "t"}))


def test_an_unknown_population_leaves_the_residents_unknown() -> None:
    found = table("continue", AREA.replace("population: 300", "population: unknown"))
    assert found["bins"].residents is None
    assert found["care"].residents is None


# --- Partnerships that an option ends or absorbs ------------------------------------------------

# The districts' own joint body decides parks, and they check buildings through another.
JOINT = AREA.replace("{name: Parks, level: neighbourhood}", "{name: Parks, level: joint, by: pair}")
JOINT = JOINT.replace("level: district}", "level: district, by: control}")
JOINT = JOINT.replace(
    "      fire: {name: Fire auth",
    "      pair: {name: Pair, kind: company, level: share, members: [ash, birch]}\n"
    "      fire: {name: Fire auth",
)


def held(option: str, function: str, *gone: str, area: str = JOINT) -> tuple[Any, ...]:
    row = table(option, area, gone)[function]
    residents = row.residents.value if row.residents else None
    return row.level, row.by, row.bodies, residents, row.through


def test_what_an_absorbed_body_decided_falls_to_the_council_that_took_it_over() -> None:
    shire = JOINT.replace("covers: [ash, city]", "covers: [city]")
    shire = shire.replace("covers: [birch]", "covers: [ash, birch]")
    assert held("merge", "parks", area=shire) == ("joint", "pair", ("Pair",), 400, None)
    assert held("merge", "parks", "pair", area=shire) == ("unitary", None, ("South",), 400, None)


# Bins are emptied by one partnership, and under `share` by another; care by the first.
DELIVERED = AREA.replace("level: district}", "level: district, delivered_by: control}", 1)
DELIVERED = DELIVERED.replace("level: county}", "level: county, delivered_by: control}")
DELIVERED = DELIVERED.replace(
    "by: control, why: Cheaper}", "by: control, delivered_by: fire, why: Cheaper}"
)


def delivers(option: str, *gone: str) -> dict[str, str | None]:
    return {i: row.delivered_by for i, row in table(option, DELIVERED, gone).items()}


def test_a_partnership_may_deliver_what_others_decide_until_it_is_gone() -> None:
    nobody = dict.fromkeys(("fire", "parks", "skills"))
    assert delivers("continue") == {"bins": "control", "care": "control", **nobody}
    assert delivers("share") == {"bins": "fire", "care": "control", **nobody}
    assert delivers("share", "control") == {"bins": "fire", "care": None, **nobody}
    assert delivers("merge", "control") == {"bins": None, "care": None, **nobody}


@pytest.mark.parametrize("option", ["continue", "share", "merge"])
def test_who_delivers_changes_nothing_of_who_decides(option: str) -> None:
    found = table(option, DELIVERED)
    assert {i: replace(row, delivered_by=None) for i, row in found.items()} == table(option)


def test_what_an_ended_body_decided_falls_to_the_unitary_councils_of_its_members() -> None:
    # Ash goes to North with the city (300 residents), birch alone is South (300).
    assert held("merge", "parks", "pair") == ("unitary", None, ("North", "South"), 300, None)
    assert held("merge", "fire", "pair")[0] == "joint"


def test_what_a_body_without_members_decided_falls_to_every_unitary_council() -> None:
    area = JOINT.replace("members: [ash, birch]", "members: []")
    assert held("merge", "parks", "pair", area=area)[2] == ("North", "South")


def test_where_today_s_councils_stand_the_function_falls_back_to_its_own_level() -> None:
    unnamed = ("A partnership that is not named",)
    assert held("continue", "parks", "pair") == ("joint", None, unnamed, 600, None)
    assert held("continue", "bins", "control")[:4] == (
        "district",
        None,
        ("ash", "birch", "city"),
        200,
    )


def test_councils_do_what_they_decide_through_a_partnership_until_it_is_gone() -> None:
    assert [held("continue", "bins", *gone)[-1] for gone in ((), ("control",))] == ["control", None]
    assert [held("merge", "bins", *gone)[-1] for gone in ((), ("control",))] == ["control", None]


def test_a_unitary_council_decides_by_itself() -> None:
    assert held("continue", "bins")[:2] == ("district", "control")
    assert held("merge", "bins")[:2] == ("unitary", None)


def test_residents_deal_with_one_council_for_what_it_took_over() -> None:
    row = table("merge", JOINT, ("pair",))["parks"]
    assert (row.single_tier, row.typical) == (1, 300)


FUNCTIONS_UNKNOWN = """
    councils:
      shire: {tier: county}
      ash: {tier: district, within: shire, facts: {population: unknown}}
      city: {tier: unitary, facts: {population: 300}}
    functions: {bins: {name: Bins, level: district}, play: {name: Play, level: neighbourhood}}
    options:
      continue: {family: continue}
      merge: {family: unitary, councils: {all: {name: All, covers: [ash, city]}}}
"""


def value(reading: Reading | None) -> float | None:
    return None if reading is None else reading.value


def test_the_figures_average_over_functions() -> None:
    today, merged = table("continue"), table("merge")
    assert value(single_tier_share(today)) == pytest.approx(2 / 15)  # a third for two of five
    # (200 + 300 + 600 + 600) ÷ 4: nobody counts a parish
    assert value(residents_per_decision(today)) == 425
    assert value(single_tier_share(merged)) == 0.4  # two of five
    assert value(residents_per_decision(merged)) == 450  # (300 + 300 + 600 + 600) ÷ 4


def test_a_share_of_residents_that_are_not_counted_is_unknown() -> None:
    area = dataset(FUNCTIONS_UNKNOWN)
    today = table("continue", FUNCTIONS_UNKNOWN)
    assert [row.single_tier for row in today.values()] == [None, 0]  # the parish decides for none
    assert single_tier_share(today) is None
    merged = table("merge", FUNCTIONS_UNKNOWN)
    assert value(single_tier_share(merged)) == 0.5  # one council for all, however many they are
    assert area.councils["ash"].facts == {"population": "unknown"}


def test_where_no_council_is_unitary_none_decides_all_however_many_residents() -> None:
    area = FUNCTIONS_UNKNOWN.replace("city: {tier: unitary", "city: {tier: district, within: shire")
    assert table("continue", area)["bins"].single_tier == 0


def test_without_functions_there_are_no_figures() -> None:
    area: Dataset = dataset("options: {o: {}}")
    assert decided(area, area.options["o"], ()) == {}
    assert (single_tier_share({}), residents_per_decision({})) == (None, None)


def test_a_body_of_unknown_population_leaves_a_gap() -> None:
    known = Reading(100, 100, 100, "measured")
    table = {
        "bins": Decided("unitary", None, ("A",), known, 1.0, None),
        "roads": Decided("unitary", None, ("B",), None, 1.0, None),
    }
    assert residents_per_decision(table) is None


def test_nobody_counts_the_residents_of_a_neighbourhood() -> None:
    known = Reading(100, 100, 100, "measured")
    table = {
        "bins": Decided("unitary", None, ("A",), known, 1.0, None),
        "play": Decided("neighbourhood", None, ("Neighbourhood",), None, 0.0, None),
    }
    assert value(residents_per_decision(table)) == 100


# --- For the average resident ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("option", "function", "behind"),
    [
        ("continue", "care", (400**2 + 200**2) / 600),  # the county for 400, the city for 200
        ("board", "bins", (400**2 + 200**2) / 600),  # a board of all districts is as near
        ("share", "bins", (300**2 + 300**2) / 600),  # ash with the city; birch by itself
        ("continue", "fire", 600),  # everybody's
        ("merge", "fire", 600),
    ],
)
def test_whom_a_partnership_leaves_out_has_a_council_of_their_own(
    option: str, function: str, behind: float
) -> None:
    assert table(option)[function].typical == pytest.approx(behind)


def test_where_a_body_decides_for_its_own_area_alone_nobody_else_is_counted() -> None:
    # Parks are the pair's own: nobody decides them for the city, before or after.
    assert table("continue", JOINT)["parks"].typical == 400
    assert table("merge", JOINT)["parks"].typical == 400


def test_whom_a_partnership_leaves_out_count_with_the_new_council_that_they_are_in() -> None:
    # Pair takes bins over for ash and birch (400); the city's 200 are in North, with ash: 300.
    shared = "          south: {name: South, covers: [birch]}\n"
    area = JOINT.replace(
        shared, f"{shared}        functions: {{bins: {{level: joint, by: pair}}}}\n"
    )
    found = table("merge", area)["bins"]
    assert found.typical == pytest.approx((400 * 400 + 200 * 300) / 600)


def test_whom_a_partnership_leaves_out_keep_the_county() -> None:
    # The city with ash (300) decides care there; the county, for 400, goes on for birch's 300.
    area = AREA.replace(
        "          bins: {level: joint, by: control", "          care: {level: joint, by: control"
    )
    assert table("share", area)["care"].typical == pytest.approx((300 * 300 + 300 * 400) / 600)


def test_who_stands_behind_a_body_is_not_known_while_somebody_is_not_counted() -> None:
    area = AREA.replace("population: 300", "population: unknown")
    assert table("share", area)["bins"].typical is None
    assert table("board", area)["bins"].typical is None
