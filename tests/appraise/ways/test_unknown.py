"""No way of counting is settled for a model of which nothing is known in that way."""

import math
from collections.abc import Iterator, Mapping
from itertools import product

import pytest

from appraisal.appraise.ways.counted import Ways
from appraisal.appraise.ways.tallies import tally
from appraisal.appraise.ways.turning import Turn, Turns, turning
from tests.appraise.ways.counting import EVEN_SAVING_AND_CARE, LEAF, ways_of
from tests.made_up_ways import first_of

AREA = f"""
    settings: {{models: {{m: {{name: M}}}}, simulation: {{ways: 300, seed: 5}}}}
{EVEN_SAVING_AND_CARE}    options:
      stay:
        family: continue
        facts: {{saving: {{value: 40, low: 20, high: 60, source: s}}}}
        scores: {{care: {{score: 60, low: 50, high: 70}}}}
      pool:
        family: non-structural
        facts: {{saving: {{value: 80, source: p}}}}
        scores: {{care: unknown}}
      one:
        family: unitary
        model: m
        councils: {{all: {{name: All, covers: [ash, birch]}}}}
        facts: {{saving: {{value: 75, low: 65, high: 85, source: p}}}}
        scores: {{care: {{score: 20, low: 10, high: 30}}}}
      two:
        family: unitary
        model: m
        councils: {{all: {{name: All, covers: [ash, birch]}}}}
        facts: {{saving: unknown}}
        scores: {{care: unknown}}
"""
"""Pool has its saving from a party alone; two has what others saved, and is level with nobody."""

LINES = {"stay": ("stay",), "pool": ("pool",), "m": ("one", "two")}
LEAVES = ("even", "saving", "care")
UNEVEN = {"as-given": 25.0, "halved": 0.0, "doubled": 37.5}
SINGLE = {"as-given": 100.0, "halved": 100.0, "doubled": 75.0}
SAVED: Mapping[str, Mapping[int, float]] = {
    "as-given": {40: 40, 80: 80, 75: 75},
    "halved": {40: 30, 80: 100, 75: 100},
    "doubled": {40: 45, 80: 65, 75: 62.5},
}
"""What a saving is worth on 0 to 100, on 25 to 75, and on −50 to 150."""
COUNTED = {"reference": 50.0, "middle": 50.0, "low": 0.0, "high": 100.0}

Way = Mapping[str, str]


def cells(way: Way, option: str) -> list[tuple[float, bool]]:
    """What an option is worth on each leaf as stated, and whether anything is known of that."""
    gap = (COUNTED[way["unknowns"]], False)
    saved, theirs = SAVED[way["scales"]], way["parties"] == "with"
    even = (UNEVEN if option in ("stay", "pool") else SINGLE)[way["scales"]]
    saving = {
        "stay": (saved[40], True),
        "pool": (saved[80], True) if theirs else gap,
        "one": (saved[75], True) if theirs else (COUNTED[way["unknowns"]], elsewhere(way)),
        "two": (COUNTED[way["unknowns"]], elsewhere(way)),
    }
    care = {"stay": (60.0, True), "pool": gap, "one": (20.0, True), "two": gap}
    return [(even, True), saving[option], care[option]]


def elsewhere(way: Way) -> bool:
    """Whether what others saved counts."""
    return way["unknowns"] == "reference"


def unknown(way: Way) -> set[str]:
    """The models that nothing is known of on any of their highest lines, one line at a time."""
    weights = (0.5, 0.3, 0.2) if way["definition"] == "kept" else (0, 0.6, 0.4)
    worth, known = {}, {}
    for option in ("stay", "pool", "one", "two"):
        held = list(zip(weights, cells(way, option), strict=True))
        if way["aggregation"] == "sum":
            worth[option] = math.fsum(w * value for w, (value, _) in held)
        else:
            worth[option] = math.fsum(w * math.log(max(value, 1)) for w, (value, _) in held)
        known[option] = any(told for w, (_, told) in held if w)
    found = set()
    for model, lines in LINES.items():
        highest = max(worth[line] for line in lines)
        if any(worth[line] > highest - 1e-9 and not known[line] for line in lines):
            found.add(model)
    return found


@pytest.fixture(scope="module")
def ways() -> Ways:
    return ways_of(AREA)


def every(ways: Ways) -> Iterator[Way]:
    names = [choice.id for choice in ways.choices]
    for taken in product(*(choice.alternatives for choice in ways.choices)):
        yield dict(zip(names, taken, strict=True))


def first(ways: Ways, way: Way) -> str | None:
    """Who is clearly first in a way and known in it."""
    model = first_of(ways.under(**way), ways.draws)
    return None if model in unknown(way) else model


def test_who_is_unknown_in_each_way_is_what_a_slow_look_at_its_cells_says(ways: Ways) -> None:
    found = {frozenset(unknown(way)) for way in every(ways)}
    assert found == {frozenset(), frozenset({"pool"}), frozenset({"m"}), frozenset({"pool", "m"})}
    for way in every(ways):
        assert ways.unknown_under(**way) == unknown(way), way


def test_each_way_counts_for_who_is_first_and_known_in_it(ways: Ways) -> None:
    firsts = [first(ways, way) for way in every(ways)]
    plain = [first_of(ways.under(**way), ways.draws) for way in every(ways)]
    assert ways.clear == {model: firsts.count(model) for model in LINES}
    assert ways.too_close == firsts.count(None) > plain.count(None)
    fewer = {model for model in LINES if plain.count(model) > ways.clear[model]}
    assert fewer == {"m"}
    assert ways.guessed == ("pool", "m")  # pool is level with m at the high end


def test_the_count_of_what_is_left_is_of_those_known_in_it(ways: Ways) -> None:
    for settled in ({"definition": "left-out"}, {"parties": "without", "unknowns": "high"}):
        left = [way for way in every(ways) if settled.items() <= way.items()]
        firsts = [first(ways, way) for way in left]
        own = tally(ways, settled)
        assert own.first == {model: firsts.count(model) for model in LINES}
        assert own.too_close == firsts.count(None)


def test_a_way_is_no_familys_while_what_could_be_first_in_it_is_unknown(ways: Ways) -> None:
    def led(way: Way) -> bool:
        shares = ways.under(**way)
        most = max(shares.values())
        could = [
            model
            for model, share in shares.items()
            if most - share <= 3 * math.sqrt((most + share) / ways.draws) + 1e-9
        ]
        return could == ["pool"] and "pool" not in unknown(way)

    assert ways.led_by(["pool"]) == sum(map(led, every(ways))) > 0


def party(score: str) -> str:
    return f"""
        settings: {{simulation: {{ways: 500}}}}
        sources: {{s: {{title: S}}, p: {{title: P, party: ash}}}}
        councils: {{ash: {{tier: unitary}}, birch: {{tier: unitary}}}}
        criteria: [{{id: x, {LEAF}}}, {{id: y, {LEAF}}}]
        options:
          z:
            scores:
              x: {{score: 30, low: 15, high: 45, source: s}}
              y: {{score: 35, low: 20, high: 50, source: s}}
          b:
            scores:
              x: {{score: 60, low: 45, high: 75, source: s}}
              y: {{score: 60, low: 45, high: 75, source: s}}
          a: {{scores: {{x: {{{score}, source: p}}, y: {{{score}, source: p}}}}}}
    """


def test_a_high_end_of_gaps_puts_nobody_first_where_a_party_is_set_aside() -> None:
    low = ways_of(party("score: 40, low: 25, high: 55"))
    assert low.ways_first["a"] == 216
    assert (low.clear, low.too_close) == ({"z": 0, "b": 1512, "a": 0}, 216)
    changes = (("unknowns", "high"), ("parties", "without"))
    assert turning(low).untold.pairs == (Turn(changes, ("a",), told=False),)
    assert turning(low).to_another == Turns((), ())


def test_a_model_first_with_its_party_alone_is_so_in_half_of_all_ways() -> None:
    high = ways_of(party("score: 80, low: 75, high: 85"))
    assert high.ways_first["a"] == 1080
    assert (high.clear, high.too_close) == ({"z": 0, "b": 648, "a": 864}, 216)
    assert high.unknown == frozenset()
    assert high.unknown_under(parties="without") == {"a"}


def test_where_something_is_left_out_and_something_known_is_left_nobody_is_unknown() -> None:
    known = ways_of(f"""
        settings: {{simulation: {{ways: 20}}}}
        councils: {{ash: {{tier: unitary, facts: {{population: 9}}}}}}
        criteria:
          - {{id: few, measured: {{figure: councils, curve: [[1, 100], [9, 0]]}}}}
          - {{id: x, {LEAF}}}
        options: {{a: {{scores: {{x: {{score: 40}}}}}}, b: {{scores: {{x: {{score: 60}}}}}}}}
    """)
    (definition,) = [choice for choice in known.choices if choice.id == "definition"]
    assert definition.leaves == ("few",)
    assert known.unknown_in.shape == known.shares.shape
    assert not known.unknown_in.any()


def test_where_what_is_left_weighs_nothing_evidence_on_any_of_it_counts() -> None:
    held = ways_of(f"""
        settings: {{simulation: {{ways: 20}}}}
        councils: {{ash: {{tier: unitary, facts: {{population: 9}}}}}}
        criteria:
          - {{id: few, measured: {{figure: councils, curve: [[1, 100], [9, 0]]}}}}
          - {{id: x, {LEAF}}}
        perspectives: {{mine: {{weights: {{few: 100, x: 0}}}}}}
        options: {{a: {{scores: {{x: {{score: 40}}}}}}, b: {{}}}}
    """)
    assert held.unknown == frozenset()
    assert held.unknown_under(definition="left-out") == {"b"}


def test_evidence_on_what_weighs_nothing_is_none() -> None:
    held = ways_of(f"""
        settings: {{simulation: {{ways: 20}}}}
        criteria: [{{id: x, {LEAF}}}, {{id: y, {LEAF}}}]
        perspectives: {{mine: {{weights: {{x: 100, y: 0}}}}}}
        options:
          a: {{scores: {{x: {{score: 40}}}}}}
          b: {{scores: {{y: {{score: 60}}}}}}
    """)
    assert held.unknown == {"b"}
    assert held.unknown_in[..., 1].all()


def test_a_model_alone_has_nothing_to_be_told_apart_from() -> None:
    alone = ways_of(f"criteria: [{{id: x, {LEAF}}}]\noptions: {{a: {{}}}}")
    assert (alone.unknown, alone.clear) == (frozenset(), {"a": alone.runs})
