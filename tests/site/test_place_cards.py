"""Options that do the same to a place share a card, with a map on which its council is shaded."""

import pytest
from msgspec.structs import replace

from appraisal.appraise import Appraisal, appraise
from appraisal.appraise.places import at_places
from appraisal.model import OUTSIDE, Settlement
from appraisal.site.place_cards import Card, cards, place_maps
from tests.site.drawn_pages import THIN, appraised

LATER = THIN.replace(
    "  hubs:",
    "  later: {family: continue}\n"
    "  again: {family: unitary, councils: {all: {name: All, covers: [ash, birch, city]}}}\n"
    "  hubs:",
)


@pytest.fixture(scope="module")
def thin() -> Appraisal:
    return appraised(LATER)


def of(appraisal: Appraisal, area: str) -> tuple[Card, ...]:
    held = {option: found[area] for option, found in at_places(appraisal).items()}
    return cards(appraisal, area, held, place_maps(appraisal))


def test_what_stays_comes_first_on_one_card_and_then_the_smallest_council(thin: Appraisal) -> None:
    found = of(thin, "city")
    assert [(card.options, card.as_today) for card in found] == [
        (("now", "later", "hubs"), True),
        (("split",), False),
        (("again",), False),
    ]
    assert [card.councils[0].name for card in found] == ["city", "New South", "All"]
    assert found[1].councils[0].people == "225,000 people"


def test_a_district_and_its_county_stand_on_one_card(thin: Appraisal) -> None:
    first = of(thin, "birch")[0]
    assert [council.name for council in first.councils] == ["birch", "The Shire"]
    assert (first.either, first.doors) == (False, ("2 front doors",))


def test_a_place_that_an_option_splits_has_either_council(thin: Appraisal) -> None:
    split = of(thin, "ash")[1]
    assert (split.either, [council.name for council in split.councils]) == (
        True,
        ["New North", "New South"],
    )


def test_the_map_shades_the_council_and_outlines_the_place(thin: Appraisal) -> None:
    maps = place_maps(thin)
    now, split = of(thin, "birch")[:2]
    assert now.map == maps.by_option[""].id
    assert now.yours == (maps.by_option[""].councils[1][0], *now.here)
    assert split.map == maps.by_option["split"].id
    assert split.yours == (maps.by_option["split"].councils[0][0],)
    assert len(now.here) == len(split.here) == 1


def test_a_part_is_outlined_alike_on_every_map_and_by_itself_alone(thin: Appraisal) -> None:
    places = (
        Settlement("Ashby", 53.0, -1.5, "ash-n", kind="town", drawn=True),
        Settlement("Ashton", 52.9, -1.4, "ash-s", kind="town", drawn=True),
        Settlement("Birchby", 53.0, -1.3, "birch", kind="town", drawn=True),
        Settlement("City", 52.9, -1.2, "city", kind="city", drawn=True),
        *(
            Settlement(f"Beyond {n}", 52.95 + north, -1.35 + east, OUTSIDE, drawn=True)
            for n, (north, east) in enumerate([(0.3, 0), (-0.3, 0), (0, 0.5), (0, -0.5)])
        ),
    )
    parts = appraise(replace(thin.dataset, settlements=places))
    north, south = ({card.here for card in of(parts, area)} for area in ("ash-n", "ash-s"))
    assert len(north) == len(south) == 1
    assert len(next(iter(north))) == 1
    assert north != south


def test_a_part_that_no_map_tells_apart_is_not_outlined(thin: Appraisal) -> None:
    bounds = place_maps(thin)
    drawn = replace(bounds, alone={})
    held = {option: found["ash"] for option, found in at_places(thin).items()}
    assert [card.here for card in cards(thin, "ash-n", held, drawn)] == [(), (), ()]


def test_without_anything_to_draw_there_is_no_map() -> None:
    bare = appraised("councils: {x: {tier: unitary}}\noptions: {now: {}}")
    (card,) = of(bare, "x")
    assert (card.map, card.yours, card.here) == ("", (), ())


def test_doors_that_differ_between_options_are_told_by_option() -> None:
    board = LATER.replace(
        "functions:", "functions:\n  plan: {name: Plan, level: district}"
    ).replace(
        "  hubs:\n",
        "  hubs:\n    short_name: Hubs\n    functions: {plan: {level: joint, by: hub}}\n",
    )
    assert of(appraised(board), "birch")[0].doors == ("2 front doors", "3 under Hubs")


def test_parts_have_cards_of_their_own(thin: Appraisal) -> None:
    places = (Settlement("Ashby", 53.0, -1.5, "ash-n", kind="town"),)
    parts = appraise(replace(thin.dataset, settlements=places))
    assert [card.councils[0].name for card in of(parts, "ash-n")][1] == "New North"
