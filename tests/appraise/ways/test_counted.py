"""Who is first under every way of counting, against a slow loop over ways and draws."""

import math
from collections.abc import Callable, Mapping
from functools import cache
from itertools import product

import numpy as np
import pytest

from appraisal.appraise import appraise
from appraisal.appraise.ways.choices import Choice
from appraisal.appraise.ways.counted import Ways
from appraisal.maths.robustness.cells import draw_roots
from appraisal.maths.robustness.sampling import generator, simplex_block
from tests.appraise.ways.counting import EVEN_SAVING_AND_CARE, LEAF, ground_of, ways_of
from tests.datasets import dataset
from tests.made_up_ways import LEVEL, SPLIT

DRAWS = 30

AREA = f"""
    settings: {{simulation: {{ways: {DRAWS}, seed: 5}}}}
{EVEN_SAVING_AND_CARE}    options:
      stay:
        family: continue
        facts: {{saving: {{value: 40, low: 20, high: 60, source: s}}}}
        scores: {{care: {{score: 60, low: 50, high: 70, by: panel}}}}
      one:
        family: unitary
        councils: {{all: {{name: All, covers: [ash, birch]}}}}
        facts: {{saving: unknown}}
        scores: {{care: {{score: 55, low: 30, high: 90, by: panel}}}}
      pool:
        family: non-structural
        facts: {{saving: {{value: 80, source: p}}}}
        scores: {{care: unknown}}
"""
LEAVES = ("even", "saving", "care")
OPTIONS = ("stay", "pool", "one")

Span = tuple[float, float, float]
GAP = None

EVEN: Mapping[str, tuple[float, float]] = {
    "as-given": (25, 100),
    "halved": (0, 100),
    "doubled": (37.5, 75),
}
"""Of 2.5 to 1, and of one council, on a curve from 1 to 3, 1.5 to 2.5 and 0 to 4."""
SAVING: Mapping[str, tuple[Span, Span, float]] = {
    "as-given": ((20, 40, 60), (30, 50, 90), 80),
    "halved": ((0, 30, 70), (10, 50, 100), 100),
    "doubled": ((35, 45, 55), (40, 50, 70), 65),
}
"""Of 20 to 60, of the reference class and of 80, on 0 to 100, 25 to 75 and −50 to 150."""
WORTH = {"middle": 50.0, "low": 0.0, "high": 100.0}


def cells(way: Mapping[str, str]) -> dict[tuple[str, str], Span | None]:
    """What each option is worth on each leaf; None for anything from 0 to 100."""
    uneven, single = EVEN[way["scales"]]
    known, elsewhere, theirs = SAVING[way["scales"]]
    sure = WORTH.get(way["unknowns"])
    gap: Span | None = GAP if sure is None else (sure, sure, sure)
    return {
        ("stay", "even"): (uneven, uneven, uneven),
        ("pool", "even"): (uneven, uneven, uneven),
        ("one", "even"): (single, single, single),
        ("stay", "saving"): known,
        ("pool", "saving"): (theirs,) * 3 if way["parties"] == "with" else gap,
        ("one", "saving"): elsewhere if sure is None else (sure, sure, sure),
        ("stay", "care"): (50, 60, 70),
        ("pool", "care"): gap,
        ("one", "care"): (30, 55, 90),
    }


def quantile(span: Span | None, u: float) -> float:
    if span is None:
        return 100 * u
    low, value, high = span
    if low == high:
        return value
    if u <= (value - low) / (high - low):
        return low + math.sqrt(u * (high - low) * (value - low))
    return high - math.sqrt((1 - u) * (high - low) * (high - value))


@cache
def weights(prior: str, definition: str) -> list[list[float]]:
    """Of each draw: the three leaves' weights, from the first random numbers of the seed's next."""
    kept = definition == "kept"
    random = generator(6)
    if prior == "near-headline":
        # The headline: 50, 30 and 20 in a hundred; without the first, 60 and 40.
        shapes = np.array([[0.5], [0.3], [0.2]] if kept else [[0], [0.6], [0.4]]) * 30
        gammas = random.standard_gamma(shapes, size=(3, 1024))
        return [[g / math.fsum(draw) for g in draw] for draw in gammas.T.tolist()]
    if prior == "over-leaves":
        found = simplex_block(random, 3).T.astype(float).tolist()
    else:
        top, below = simplex_block(random, 2), simplex_block(random, 2)
        found = [
            [even, rest * saving, rest * care]
            for (even, rest), (saving, care) in zip(top.T.tolist(), below.T.tolist(), strict=True)
        ]
    if kept:
        return found
    return [[0, saving / (saving + care), care / (saving + care)] for _, saving, care in found]


@cache
def own_numbers() -> np.ndarray:
    """Which uniform number each cell (option × leaf) takes where no errors go together."""
    ground = ground_of(dataset(AREA))
    assert (ground.options, ground.leaves) == (OPTIONS, LEAVES)
    return ground.scores.together.draw


@cache
def uniform_numbers() -> np.ndarray:
    """Each uniform number (9) in each draw."""
    return draw_roots(generator(5), 9).astype(float) ** 2


def numbers(way: Mapping[str, str]) -> Callable[[str, str], int]:
    """Which uniform number each cell takes: its own, or the first of those that go with it."""
    own = own_numbers()

    def number(option: str, leaf: str) -> int:
        row, column = OPTIONS.index(option), LEAVES.index(leaf)
        if way["errors"] == "within-option":
            return int(own[row].min())
        if way["errors"] == "by-judge" and leaf == "care" and option != "pool":
            return min(int(own[OPTIONS.index(i), column]) for i in ("stay", "one"))
        return int(own[row, column])

    return number


def slowly(way: Mapping[str, str]) -> list[float]:
    """The share of draws in which each option is first, draw by draw."""
    number, values = numbers(way), cells(way)
    weighed, uniform = weights(way["weights"], way["definition"]), uniform_numbers()
    firsts = dict.fromkeys(OPTIONS, 0)
    for draw in range(DRAWS):
        worth = {}
        for option in OPTIONS:
            scores = [
                quantile(values[option, leaf], float(uniform[number(option, leaf), draw]))
                for leaf in LEAVES
            ]
            if way["aggregation"] == "geometric-mean":
                scores = [math.log(max(score, 1)) for score in scores]
            worth[option] = math.fsum(w * v for w, v in zip(weighed[draw], scores, strict=True))
        firsts[max(worth, key=lambda option: worth[option])] += 1
    return [firsts[option] / DRAWS for option in OPTIONS]


@pytest.fixture(scope="module")
def ways() -> Ways:
    return ways_of(AREA)


def test_each_way_is_what_a_slow_loop_over_its_draws_finds(ways: Ways) -> None:
    moving = [choice for choice in ways.choices if choice.id != "tiers"]
    assert ways.models == OPTIONS
    found = {}
    for taken in product(*(choice.alternatives for choice in moving)):
        way = {choice.id: own for choice, own in zip(moving, taken, strict=True)}
        shares = slowly(way)
        assert list(ways.under(**way).values()) == pytest.approx(shares, abs=1e-12), way
        found[taken] = shares
    assert len(found) * 2 == ways.runs == 1728
    means = np.array(list(found.values())).mean(axis=0)
    assert list(ways.first.values()) == pytest.approx(list(means))


def test_the_registry_has_every_choice_with_what_the_headline_takes_first(ways: Ways) -> None:
    assert [(choice.id, choice.chosen, len(choice.alternatives)) for choice in ways.choices] == [
        ("tiers", "as-written", 2),
        ("definition", "kept", 2),
        ("unknowns", "reference", 4),
        ("scales", "as-given", 3),
        ("errors", "independent", 3),
        ("weights", "by-level", 3),
        ("aggregation", "sum", 2),
        ("parties", "with", 2),
    ]


def test_a_choice_names_the_leaves_that_it_is_about(ways: Ways) -> None:
    assert {choice.id: choice.leaves for choice in ways.choices} == {
        "tiers": (),
        "definition": ("even",),
        "unknowns": ("saving", "care"),
        "scales": ("even", "saving"),
        "errors": ("saving", "care"),
        "weights": LEAVES,
        "aggregation": LEAVES,
        "parties": ("saving",),
    }


def test_effects_add_up_to_one_and_a_choice_about_nothing_has_none(ways: Ways) -> None:
    assert math.fsum(ways.matters.values()) == pytest.approx(1)
    assert ways.matters["tiers"] == 0
    assert min(ways.matters[i] for i in ways.matters if i != "tiers") > 0


def test_shares_add_up_to_one_in_each_way_and_over_all(ways: Ways) -> None:
    assert ways.shares.sum(axis=-1) == pytest.approx(np.ones(ways.shares.shape[:-1]))
    assert math.fsum(ways.first.values()) == pytest.approx(1)
    assert sum(ways.ways_first.values()) >= ways.runs


def test_means_under_each_alternative_are_over_all_other_choices(ways: Ways) -> None:
    found = ways.means("parties")
    assert list(found) == ["with", "without"]
    for model, share in ways.first.items():
        assert (found["with"][model] + found["without"][model]) / 2 == pytest.approx(share)
    assert ways.means("tiers")["standing"] == pytest.approx(ways.first)


def test_a_choice_or_an_alternative_that_is_not_there_is_refused(ways: Ways) -> None:
    with pytest.raises(ValueError, match="tears"):
        ways.under(tears="standing")
    with pytest.raises(ValueError, match="not in tuple"):
        ways.under(tiers="sitting")
    with pytest.raises(ValueError, match="tears"):
        ways.means("tears")


@pytest.mark.usefixtures("drawn_anew")
def test_the_same_area_gives_the_same_bytes_twice(ways: Ways) -> None:
    again = ways_of(AREA)
    assert again.shares.tobytes() == ways.shares.tobytes()
    assert again.matters == ways.matters


def judged(x: str, y: str, **more: str) -> str:
    options = {"a": x, "b": y, **more}
    scores = ", ".join(f"{i}: {{{own}}}" for i, own in options.items())
    return f"""
        settings: {{simulation: {{ways: 200}}}}
        criteria: [{{id: x, {LEAF}}}, {{id: y, {LEAF}}}]
        options: {{{scores}}}
    """


SURE = "scores: {x: {score: 60, low: 60, high: 60}, y: {score: 30, low: 30, high: 30}}"


def by_id(ways: Ways) -> dict[str, Choice]:
    return {choice.id: choice for choice in ways.choices}


def test_two_models_that_are_the_same_share_every_way() -> None:
    ways = ways_of(judged(SURE, SURE))
    assert ways.first == {"a": 0.5, "b": 0.5}
    assert ways.ways_first == {"a": ways.runs, "b": ways.runs}
    assert set(ways.matters.values()) == {0}


def test_one_model_alone_is_first_in_every_way_and_nothing_matters() -> None:
    area = f"""
        settings: {{models: {{m: {{name: M}}}}, simulation: {{ways: 20}}}}
        criteria: [{{id: x, {LEAF}}}]
        options:
          a: {{model: m, scores: {{x: {{score: 40}}}}}}
          b: {{model: m, scores: {{x: unknown}}}}
    """
    ways = ways_of(area)
    assert (ways.models, ways.first, ways.ways_first) == (("m",), {"m": 1}, {"m": ways.runs})
    assert ways.clear == {"m": ways.runs}
    assert set(ways.matters.values()) == {0}


def test_with_nothing_unknown_measured_or_met_by_definition_few_choices_change_anything() -> None:
    known = "scores: {x: {score: 60}, y: {score: 30}}"
    choices = by_id(ways_of(judged(known, known)))
    idle = {i for i, choice in choices.items() if not choice.leaves}
    assert idle == {"tiers", "definition", "unknowns", "scales", "parties"}


def test_with_everything_exact_errors_change_nothing() -> None:
    assert by_id(ways_of(judged(SURE, SURE)))["errors"].leaves == ()


def test_where_all_is_met_by_definition_nothing_is_left_out() -> None:
    area = """
        settings: {simulation: {ways: 20}}
        councils: {ash: {tier: unitary, facts: {population: 9}}}
        criteria: [{id: few, measured: {figure: councils, curve: [[1, 100], [9, 0]]}}]
        options: {a: {}, b: {}}
    """
    ways = ways_of(area)
    assert by_id(ways)["definition"].leaves == ()
    assert by_id(ways)["weights"].leaves == ()
    assert ways.first == {"a": 0.5, "b": 0.5}


def test_where_nothing_is_ranked_there_are_no_ways() -> None:
    assert appraise(dataset("{}")).ways is None
    assert appraise(dataset(f"criteria: [{{id: x, {LEAF}}}]")).ways is None


def test_a_way_is_a_familys_where_all_that_could_be_first_in_it_are_its_own() -> None:
    assert [SPLIT.led_by(own) for own in (["a", "b"], ["a"], ["b", "c"])] == [16, 6, 8]
    assert [LEVEL.led_by(own) for own in (["a", "b"], ["a", "b", "c"])] == [0, LEVEL.runs]


def test_no_choice_matters_where_nobody_is_first_and_shares_differ_by_their_draws_alone() -> None:
    alike = "{scores: {x: {score: 50}, y: {score: 50}}}"
    area = f"criteria: [{{id: x, {LEAF}}}, {{id: y, {LEAF}}}]\noptions: {{a: {alike}, b: {alike}}}"
    found = ways_of(area)
    assert np.ptp(found.shares, axis=tuple(range(found.shares.ndim - 1))).min() > 0
    assert set(found.matters.values()) == {0.0}


def test_each_way_is_clearly_somebodys_or_too_close_to_tell(ways: Ways) -> None:
    assert sum(ways.clear.values()) + ways.too_close == ways.runs
    assert all(ways.clear[model] <= ways.ways_first[model] for model in ways.models)


def test_what_gaps_count_as_settles_no_way() -> None:
    area = (
        f"criteria: [{{id: x, {LEAF}}}]\noptions: {{a: {{scores: {{x: {{score: 20}}}}}}, b: {{}}}}"
    )
    ways = ways_of(area)
    assert (ways.unknown, ways.guessed, ways.clear["b"]) == ({"b"}, ("b",), 0)
    assert ways.ways_first["b"] > 0
