"""What the room sees is what the build would say: the ranking and the packages."""

import dataclasses
import math
import pathlib
from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np
import pytest
from msgspec.structs import replace
from playwright.sync_api import Page as Tab

from appraisal.appraise import Appraisal, Stages
from appraisal.appraise.workshop.ranges import ranges_in_use, weights_of_swings
from appraisal.model.options import Judgement
from appraisal.model.workshops import Question
from tests.browser.packages.ticked import in_python, packages
from tests.browser.room.room import NINE, scored, write
from tests.treeshire import WHAT

pytestmark = pytest.mark.browser

EXACT = 1e-9
EMPTY: Mapping[str, Any] = {"answers": {}, "revealed": {}, "agreed": {}, "added": []}


def ranked(tab: Tab, **given: object) -> dict[str, list[float]]:
    """Low, value and high of each option in the browser."""
    found = tab.evaluate("given => appraisalRoom.ranking(given)", {**EMPTY, **given})
    return {row["id"]: [row["low"], row["value"], row["high"]] for row in found["rows"]}


def built(appraisal: Appraisal) -> dict[str, list[float]]:
    """The same from the build."""
    ranking = appraisal.rankings[appraisal.headline]
    return {i: [ranking.low[i], ranking.value[i], ranking.high[i]] for i in ranking.value}


def assert_same(shown: Mapping[str, list[float]], expected: Mapping[str, list[float]]) -> None:
    assert shown.keys() == expected.keys()
    for option, ends in expected.items():
        assert shown[option] == pytest.approx(ends, abs=EXACT), option


def test_before_anything_is_agreed_it_is_the_published_ranking(still: Tab, area: Appraisal) -> None:
    assert_same(ranked(still), built(area))


def test_an_agreed_score_is_worth_what_it_would_be_in_the_files(
    still: Tab, area: Appraisal
) -> None:
    agreed = {"committee-voice": {"value": 81, "low": 70, "high": 99.5, "councils": []}}
    judgement = Judgement(score=81, low=70, high=99.5, why="Agreed.")
    other = Stages(scored(area.dataset, "closer", "one-voice", judgement))
    assert_same(ranked(still, agreed=agreed), built(other))
    assert built(other) != built(area)


def test_what_rests_on_the_reference_option_moves_with_its_agreed_score(
    giving: Tab, area: Appraisal, tmp_path: pathlib.Path
) -> None:
    """The lifts of candidates are added to it anew; an option's own agreed score goes before."""
    ids = {"today": "continue", "pooled": "pooled"}
    asks = [
        Question(id=i, ask="How calm?", option=option, criterion="resilience")
        for i, option in ids.items()
    ]
    asked = area.dataset.workshops[WHAT].model_copy(update={"questions": tuple(asks), "agenda": ()})
    dataset = replace(area.dataset, workshops={WHAT: asked})
    giving.goto(write(dataclasses.replace(area, dataset=dataset), tmp_path))
    agreed: dict[str, Any] = {"today": {"value": 95, "low": 60, "high": 97, "councils": []}}
    once = scored(dataset, "continue", "resilience", Judgement(score=95, low=60, high=97, why="A"))
    assert_same(ranked(giving, agreed=agreed), built(Stages(once)))
    agreed = {"pooled": {"value": 50, "low": 40, "high": 60, "councils": []}, **agreed}
    twice = scored(once, "pooled", "resilience", Judgement(score=50, low=40, high=60, why="A"))
    expected = built(Stages(twice))
    assert_same(ranked(giving, agreed=agreed), expected)
    assert_same(ranked(giving, agreed=dict(reversed(agreed.items()))), expected)


def test_agreed_points_move_one_step_and_leave_the_others_in_their_proportions(
    still: Tab, area: Appraisal
) -> None:
    """The headline's weights as swing points, of which the largest has 100; one becomes 65."""
    weights = area.weights[area.headline]
    sizes = {one.leaf: one.size for one in ranges_in_use(area.matrix)}
    steps = {i: weights.nodes[i] * sizes[i] for i in area.matrix.leaves}
    swings = {i: 100 * step / max(steps.values()) for i, step in steps.items()}
    moved = weights_of_swings({**swings, "local-say": 65.0}, ranges_in_use(area.matrix))
    assert moved is not None
    expected = {
        option: math.fsum(moved[i] * area.matrix.cells[option, i].value for i in moved)
        for option in area.matrix.options
    }
    shown = ranked(still, agreed={"weight-of-say": {"value": 65, "low": 40, "high": 90}})
    assert {i: ends[1] for i, ends in shown.items()} == pytest.approx(expected, abs=EXACT)


def test_points_as_the_headline_has_them_change_nothing(still: Tab, area: Appraisal) -> None:
    weights = area.weights[area.headline]
    steps = {one.leaf: weights.nodes[one.leaf] * one.size for one in ranges_in_use(area.matrix)}
    today = 100 * steps["local-say"] / max(steps.values())
    agreed = {"weight-of-say": {"value": today, "low": today, "high": today}}
    assert_same(ranked(still, agreed=agreed), built(area))


def test_an_option_that_is_added_stands_where_the_build_would_put_it(
    still: Tab, area: Appraisal
) -> None:
    one = {"kind": "option", "id": "desks", "name": "Desks", "family": "non-structural"}
    added = [{**one, "like": "pooled", "scores": {"one-voice": {"score": 90, "why": ""}}}]
    shown = ranked(still, added=added)
    judgement = Judgement(score=90, why="A guess.")
    other = Stages(scored(area.dataset, "pooled", "one-voice", judgement))
    assert_same(shown, {**built(area), "desks": built(other)["pooled"]})


def test_a_criterion_that_is_added_takes_its_weight_from_all_others_alike(
    still: Tab, area: Appraisal
) -> None:
    """A fifth of the whole: scored 70, and unknown for all others, which is 50 (0 to 100)."""
    one = {"kind": "criterion", "id": "pride", "name": "Pride", "weight": 20}
    shown = ranked(still, added=[{**one, "scores": {"one": {"score": 70, "why": ""}}}])
    for option, (low, value, high) in built(area).items():
        own = (50, 70, 90) if option == "one" else (0, 50, 100)
        parts = zip((low, value, high), own, strict=True)
        assert shown[option] == pytest.approx([0.8 * a + 0.2 * b for a, b in parts], abs=EXACT)


def test_a_second_criterion_leaves_the_first_its_weight(still: Tab, area: Appraisal) -> None:
    scores = {option: {"score": 100, "why": ""} for option in area.matrix.options}
    added = [
        {"kind": "criterion", "id": i, "name": i, "weight": weight, "scores": scores}
        for i, weight in (("pride", 20), ("joy", 30))
    ]
    shown = ranked(still, added=added)
    for option, (_, value, _) in built(area).items():
        assert shown[option][1] == pytest.approx(0.5 * value + 50, abs=EXACT)


# --- Packages -----------------------------------------------------------------------------------


def steps_of(tab: Tab, given: Mapping[str, Any]) -> list[tuple[float, float]]:
    found = tab.evaluate("given => appraisalRoom.frontier(given)", {**EMPTY, **given})
    return [(step["cost"], step["gain"]) for step in found["steps"]]


def slowly(area: Appraisal, out: Iterable[str]) -> list[tuple[float, float]]:
    """Every package without some candidates, by the build; those that no other beats."""
    names = packages(area).searched.candidates
    left = [i for i in names if i not in {*out}]
    possible = []
    for mask in range(2 ** len(left)):
        one = in_python(area, area.headline, [i for k, i in enumerate(left) if mask >> k & 1])
        if not (one["broken"] or one["missing"] or one["apart"]):
            possible.append((one["net"], one["gain"]))
    beaten = {
        (cost, gain)
        for cost, gain in possible
        for other, more in possible
        if (other <= cost + EXACT and more > gain + EXACT)
        or (other < cost - EXACT and more >= gain - EXACT)
    }
    return sorted({(round(c, 6), round(g, 6)) for c, g in possible if (c, g) not in beaten})


def test_with_nobody_refusing_the_packages_are_the_published_ones(
    still: Tab, area: Appraisal
) -> None:
    front = packages(area).fronts[area.headline]
    expected = sorted({(round(one.cost, 6), round(one.gain, 6)) for one in front})
    assert [(round(c, 6), round(g, 6)) for c, g in steps_of(still, EMPTY)] == expected


@pytest.mark.parametrize(
    ("question", "out"),
    [("committee", ("joint-committee", "climate-unit")), ("procurement", ("joint-procurement",))],
)
def test_what_is_refused_leaves_the_packages_that_the_build_would_find(
    still: Tab, area: Appraisal, question: str, out: tuple[str, ...]
) -> None:
    """The climate unit needs the joint committee."""
    shown = steps_of(still, {"agreed": {question: {"choice": "no", "councils": []}}})
    assert [(round(c, 6), round(g, 6)) for c, g in shown] == slowly(area, out)


def test_a_blind_answer_takes_nothing_away_before_it_is_revealed(still: Tab) -> None:
    answers = {"committee": {"ash": {"value": "no", "why": ""}}}
    found = "given => appraisalRoom.frontier(given).out.map(({ refusals }) => refusals)"
    assert still.evaluate(found, {**EMPTY, "answers": answers}) == []
    revealed = {**EMPTY, "answers": answers, "revealed": {"committee": True}}
    assert still.evaluate(found, revealed) == [["ash"]]


def test_what_goes_ahead_with_some_falls_where_it_needs_those_that_are_left_out(still: Tab) -> None:
    found = "given => appraisalRoom.frontier(given).out.map(({ refusals }) => refusals)"
    some = {"committee": {"choice": "join", "councils": [i for i in NINE if i != "elm"]}}
    every = {"committee": {"choice": "join", "councils": [*NINE]}}
    assert still.evaluate(found, {**EMPTY, "agreed": some}) == [["elm"]]
    assert still.evaluate(found, {**EMPTY, "agreed": every}) == []


def test_a_council_that_takes_no_part_refuses_nothing(
    giving: Tab, area: Appraisal, tmp_path: pathlib.Path
) -> None:
    """Two of the nine hold the workshop: nobody knows what the other seven say."""
    asked = area.dataset.workshops[WHAT]
    two = asked.model_copy(update={"councils": ("ash", "birch")})
    own = replace(area.dataset, workshops={WHAT: two})
    giving.goto(write(dataclasses.replace(area, dataset=own), tmp_path))
    found = "given => appraisalRoom.frontier(given).out.map(({ refusals }) => refusals)"
    both = {"committee": {"choice": "join", "councils": ["ash", "birch"]}}
    one = {"committee": {"choice": "join", "councils": ["ash"]}}
    assert giving.evaluate(found, {**EMPTY, "agreed": both}) == []
    assert giving.evaluate(found, {**EMPTY, "agreed": one}) == [["birch"]]


# --- What changed places ------------------------------------------------------------------------


def test_who_changed_places_is_told_among_those_that_both_rankings_have(still: Tab) -> None:
    """Against a slow count of places, on rankings made up at random."""
    drawn = np.random.default_rng(19)
    for _ in range(30):
        before, after = (
            {i: float(drawn.integers(4)) for i in "abcdef" if drawn.random() < 0.8}
            for _ in range(2)
        )
        both = before.keys() & after.keys()
        moved = {
            i
            for i in both
            if sum(before[j] > before[i] for j in both) != sum(after[j] > after[i] for j in both)
        }
        found = still.evaluate(
            "([was, is]) => appraisalRoom.compared(was, is).moved", [rows(before), rows(after)]
        )
        assert set(found) == moved


def rows(values: Mapping[str, float]) -> dict[str, list[dict[str, object]]]:
    return {
        "rows": [
            {
                "id": i,
                "label": i,
                "value": value,
                "place": 1 + sum(other > value for other in values.values()),
            }
            for i, value in values.items()
        ]
    }
