"""What the browser counts ways from."""

import json

import numpy as np

from appraisal.appraise.ways.shares_left import MOST
from appraisal.data.counted_ways import counted_ways, inlined
from tests.made_up_ways import ALWAYS, LEVEL, SPLIT, Way, named, ways


def test_a_sign_stands_for_each_way_and_says_who_is_clearly_first_in_it() -> None:
    found = counted_ways(named(SPLIT))
    # Unknowns turn slowest: reference, middle, low, high, each added up and multiplied.
    assert found["ways"] == "01013101"
    assert found["signs"] == {"0": 0, "1": 1, "2": 2, "3": None}
    assert found["each"] == 2
    assert [choice["id"] for choice in found["choices"]] == ["unknowns", "aggregation"]
    assert found["models"][1] == {"id": "b", "name": "Beta"}


def test_where_nothing_changes_anything_one_sign_stands_for_all_ways() -> None:
    found = counted_ways(named(LEVEL))
    assert (found["ways"], found["each"], found["choices"]) == ("3", 4, [])
    assert counted_ways(named(ALWAYS))["ways"] == "0"


def test_the_shares_in_each_way_take_two_digits_each_models_turning_fastest() -> None:
    held = counted_ways(named(SPLIT))["shares"]
    assert (held["choices"], held["of"]) == (["unknowns", "aggregation"], 4000)
    digits = [held["digits"].index(digit) for digit in held["parts"]]
    parts = [64 * high + low for high, low in zip(digits[::2], digits[1::2], strict=True)]
    # Unknowns as the headline has them: added up, then multiplied.
    assert parts[:6] == [4000, 0, 0, 1000, 3000, 0]
    assert len(parts) == 24


def test_the_ways_of_a_large_registry_take_a_byte_each_and_their_shares_no_more() -> None:
    drawn = np.random.default_rng(14)

    def shares(_: Way) -> dict[str, float]:
        return dict(zip("abc", map(float, drawn.random(3)), strict=True))

    fixed = ("tiers", "definition", "unknowns", "scales", "errors", "weights", "aggregation")
    made = ways((*fixed, "parties", "contested-x", "contested-y", "contested-rest"), shares)
    assert made.runs == 46_656
    assert len(counted_ways(named(made))["ways"]) == 46_656
    assert len(inlined(named(made)).encode()) < 50_000 + 2 * MOST


def test_no_name_breaks_out_of_the_page() -> None:
    found = named(SPLIT)
    spoiled = type(found)(found.ways, {**found.models, "a": "</script>"}, found.figures)
    text = inlined(spoiled)
    assert "</script" not in text
    assert json.loads(text)["models"][0]["name"] == "</script>"
