"""What was agreed moves the packages as it would in the files, and the page says how."""

import dataclasses
import pathlib
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from msgspec.structs import replace
from playwright.sync_api import BrowserContext
from playwright.sync_api import Page as Tab

from appraisal.appraise import Appraisal, Stages
from appraisal.appraise.packages import designed
from appraisal.appraise.packages.bounds import Wanted
from appraisal.appraise.performance import perform
from appraisal.appraise.workshop.ranges import ranges_in_use, weights_of_swings
from appraisal.model import Candidate, Criterion, Dataset
from appraisal.model.options import Judgement
from appraisal.model.workshops import Question
from tests.browser.packages.ticked import packages
from tests.browser.room.fronts import EXACT, agree_on, assert_same, built, of_front, shown
from tests.browser.room.room import AS_OPENED, scored, write
from tests.browser.site import OnlyTab, anew, opened_once
from tests.treeshire import WHAT

pytestmark = pytest.mark.browser


def asking(appraisal: Appraisal, *criteria: str) -> Dataset:
    """The area with a workshop that asks for scores of what packages are added to, and points.

    And whether joint procurement goes ahead.
    """
    dataset = appraisal.dataset
    scores = [
        Question(id=f"today-{i}", ask="How now?", option="continue", criterion=i) for i in criteria
    ]
    points = [
        Question(id=f"points-{leaf}", ask="What is it worth?", criterion=leaf)
        for leaf in appraisal.matrix.leaves
    ]
    buying = Question(id="buying", ask="Who would join?", candidate="joint-procurement")
    changed = {"questions": (*scores, *points, buying), "agenda": ()}
    own = dataset.workshops[WHAT].model_copy(update=changed)
    return replace(dataset, workshops={WHAT: own})


def score(value: float) -> Mapping[str, Any]:
    return {"value": value, "low": value - 5, "high": min(value + 5, 100), "councils": []}


def judgement(value: float) -> Judgement:
    return Judgement(score=value, low=value - 5, high=min(value + 5, 100), why="Agreed.")


def with_points(appraisal: Appraisal, points: Mapping[str, float]) -> Dataset:
    """The files with the headline's steps, of which some are worth other points.

    A step is its weight times the range in use; the largest of the headline has 100 points.
    """
    dataset, weights = appraisal.dataset, appraisal.weights[appraisal.headline].nodes
    ranges = ranges_in_use(appraisal.matrix)
    steps = {one.leaf: weights[one.leaf] * one.size for one in ranges}
    swings = {i: 100 * step / max(steps.values()) for i, step in steps.items()}
    found = weights_of_swings({**swings, **points}, ranges)
    assert found is not None
    tree: dict[str, float] = {}
    for node in dataset.nodes():
        tree[node.id] = sum(found.get(below.id, 0.0) for below in node.nodes())
    return headline_weighing(dataset, appraisal.headline, tree)


def headline_weighing(dataset: Dataset, headline: str, weights: Mapping[str, float]) -> Dataset:
    own = dataset.perspectives[headline].model_copy(update={"weights": dict(weights)})
    return replace(dataset, perspectives={**dataset.perspectives, headline: own})


@pytest.fixture(scope="module")
def other_address(area: Appraisal, tmp_path_factory: pytest.TempPathFactory) -> str:
    asked = asking(area, "resilience", "one-voice", "local-say")
    return write(dataclasses.replace(area, dataset=asked), tmp_path_factory.mktemp("asked"))


@pytest.fixture(scope="module")
def asker(apart: BrowserContext, other_address: str) -> Iterator[Tab]:
    """The page of what is asked, opened once: to be asked for packages changes nothing on it."""
    with opened_once(apart, other_address) as found:
        yield found


@pytest.fixture
def agreeing(only_tab: OnlyTab, other_address: str) -> Iterator[Tab]:
    """The same page with nothing entered, to agree on it."""
    with anew(only_tab, other_address, gives=True, as_opened=AS_OPENED) as found:
        yield found


def test_before_anything_is_agreed_they_are_the_published_ones(asker: Tab, area: Appraisal) -> None:
    assert_same(shown(asker), built(area))


@pytest.mark.parametrize("value", [5, 97])
def test_what_candidates_add_to_an_agreed_score_ends_at_100(
    asker: Tab, area: Appraisal, value: float
) -> None:
    other = Stages(scored(area.dataset, "continue", "resilience", judgement(value)))
    assert_same(shown(asker, agreed={"today-resilience": score(value)}), built(other))
    same = built(other)[-1][1] == pytest.approx(built(area)[-1][1], abs=EXACT)
    assert same == (value == 5)


def test_of_two_agreements_on_one_score_that_of_the_later_question_counts(
    giving: Tab, area: Appraisal, tmp_path: pathlib.Path
) -> None:
    """Whichever the room came to first: the record takes them in the order of the questions."""
    asks = [
        Question(id=i, ask="How now?", option="continue", criterion="resilience")
        for i in ("early", "late")
    ]
    own = area.dataset.workshops[WHAT].model_copy(update={"questions": tuple(asks), "agenda": ()})
    dataset = replace(area.dataset, workshops={WHAT: own})
    giving.goto(write(dataclasses.replace(area, dataset=dataset), tmp_path))
    agreed = {"early": score(20), "late": score(97)}
    other = built(Stages(scored(area.dataset, "continue", "resilience", judgement(97))))
    assert_same(shown(giving, agreed=agreed), other)
    assert_same(shown(giving, agreed=dict(reversed(agreed.items()))), other)


def test_agreed_points_change_what_every_package_gains(asker: Tab, area: Appraisal) -> None:
    points = {"local-say": 80.0, "resilience": 0.0, "saving": 10.0}
    agreed = {f"points-{i}": score(value) for i, value in points.items()}
    found = shown(asker, agreed=agreed)
    assert_same(found, built(Stages(with_points(area, points))))
    assert found != shown(asker)


def test_points_for_money_alone_move_no_benefit_within_the_rest(
    asker: Tab, area: Appraisal
) -> None:
    """Money is left out, and what it weighed is shared out among the others as they weigh."""
    agreed = {"points-saving": score(90), "points-change-cost": score(0)}
    assert_same(shown(asker, agreed=agreed), built(area))


def test_scores_points_and_a_refusal_go_together(asker: Tab, area: Appraisal) -> None:
    points = {"one-voice": 100.0, "joined": 60.0}
    dataset = with_points(area, points)
    for leaf, value in (("one-voice", 88), ("local-say", 98)):
        dataset = scored(dataset, "continue", leaf, judgement(value))
    agreed = {f"points-{i}": score(value) for i, value in points.items()}
    agreed |= {"today-one-voice": score(88), "today-local-say": score(98)}
    other = Stages(dataset)
    assert_same(shown(asker, agreed=agreed), built(other))
    refused = {"buying": {"choice": "no", "councils": []}}
    wanted = Wanted(dataset.settings.packages, left_out=("joint-procurement",))
    weights = {area.headline: other.weights[area.headline]}
    without = designed.packages(other.dataset, perform(other.dataset), weights, wanted)
    found = shown(asker, agreed={**agreed, **refused})
    assert without is not None
    assert_same(found, of_front(without.fronts[other.headline]))
    assert len(found) > 1


OUT = """state => appraisalRoom.frontier(state).out
  .map(({ i, refusals, agreed }) => [appraisalRoom.named([1 << i])[0], refusals.length, agreed])"""
"""A function of JavaScript: each candidate that falls, how many refuse, whether it was agreed."""


def test_what_was_agreed_not_to_go_ahead_is_told_from_what_councils_refuse(
    asker: Tab, area: Appraisal
) -> None:
    everyone = sorted(area.dataset.councils)
    state: dict[str, object] = {"answers": {}, "revealed": {}, "agreed": {}, "added": []}
    agreed = {**state, "agreed": {"buying": {"choice": "no", "councils": []}}}
    answers = {"buying": {i: {"value": "no", "reason": ""} for i in everyone}}
    refused = {**state, "answers": answers, "revealed": {"buying": True}}
    assert asker.evaluate(OUT, agreed) == [["joint-procurement", len(everyone), True]]
    assert asker.evaluate(OUT, refused) == [["joint-procurement", len(everyone), False]]


def test_a_criterion_that_is_added_takes_its_part_of_the_benefit(
    asker: Tab, area: Appraisal
) -> None:
    """A fifth of the whole, and no agreement moves it."""
    weights = area.weights[area.headline].nodes
    pride = Criterion(id="pride", name="Pride", question="How proud?", judged={0: "Not", 100: "So"})
    dataset = replace(area.dataset, criteria=(*area.dataset.criteria, pride))
    tree = {**{i: 0.8 * weight for i, weight in weights.items()}, "pride": 0.2}
    other = Stages(headline_weighing(dataset, area.headline, tree))
    added = [{"kind": "criterion", "id": "pride", "name": "Pride", "weight": 20, "scores": {}}]
    assert_same(shown(asker, added=added), built(other))


def test_where_nobody_had_scored_today_an_agreed_score_lets_the_lifts_count(
    giving: Tab, area: Appraisal, tmp_path: pathlib.Path
) -> None:
    """A gap stays a gap whatever is added to it, until somebody scores it."""
    unknown = Stages(scored(area.dataset, "continue", "resilience", None))
    giving.goto(write(Stages(asking(unknown, "resilience")), tmp_path))
    assert_same(shown(giving), built(unknown))
    other = Stages(scored(unknown.dataset, "continue", "resilience", judgement(60)))
    assert_same(shown(giving, agreed={"today-resilience": score(60)}), built(other))
    assert built(other) != built(unknown)


def test_packages_that_cannot_be_counted_with_the_new_weights_are_not_shown(
    giving: Tab, area: Appraisal, tmp_path: pathlib.Path
) -> None:
    """As if more candidates moved what weighs something than a table can hold."""
    found = packages(area)
    valued = replace(found.searched.valued, too_many=("kept",))
    untold = replace(found, searched=replace(found.searched, valued=valued))
    asked = dataclasses.replace(area, packages=untold, dataset=asking(area))
    giving.goto(write(asked, tmp_path))
    assert shown(giving) == []
    state = {"answers": {}, "revealed": {}, "agreed": {}, "added": []}
    assert giving.evaluate("state => appraisalRoom.frontier(state).untold", state) == ["kept"]


LEVEL: Mapping[str, tuple[float, float]] = {"ask": (0.1, 5), "buy": (0.2, 5), "care": (0.3, 10)}
"""What each costs and adds: the last as much as the two others together, but for rounding."""


def with_level(dataset: Dataset) -> Dataset:
    """The area with three candidates alone, one of them level with the two others together."""
    known = next(iter(dataset.candidates.values()))
    found = {}
    for i, (cost, lift) in LEVEL.items():
        one = {
            "name": i,
            "kind": known.kind,
            "level": known.level,
            "members": known.everyone,
            "costs": {"set_up": figure(cost), "running": figure(0)},
            "saving": figure(0),
            "lifts": {"resilience": {"score": lift}},
            "excludes": ("ask", "buy") if i == "care" else (),
        }
        found[i] = Candidate.model_validate(one)
    options = {i: option for i, option in dataset.options.items() if not option.candidates}
    asked = Question(id="today", ask="How now?", option="continue", criterion="resilience")
    given = {"questions": (asked,), "agenda": (), "answers": {}}
    own = dataset.workshops[WHAT].model_copy(update=given)
    return replace(dataset, candidates=found, options=options, written={}, workshops={WHAT: own})


def figure(value: float) -> Mapping[str, Any]:
    return {"value": value, "source": "assumption"}


def test_of_packages_level_in_cost_and_in_gain_the_room_names_the_one_that_the_build_names(
    giving: Tab, area: Appraisal, tmp_path: pathlib.Path
) -> None:
    level = Stages(with_level(area.dataset))
    giving.goto(write(level, tmp_path))
    agreed = {"today": score(5)}
    other = Stages(scored(level.dataset, "continue", "resilience", judgement(5)))
    assert_same(shown(giving, agreed=agreed), built(other))
    best = packages(other).best
    assert best is not None
    assert (best.candidates, shown(giving, agreed=agreed)[-1][2]) == (("care",), {"care"})


# --- What it says -------------------------------------------------------------------------------


def told(tab: Tab) -> str:
    return tab.locator("#room-front").inner_text()


def test_it_says_what_an_agreed_score_did_to_the_packages(agreeing: Tab) -> None:
    said = (
        "Two packages come in among those that no other beats and one drops out; "
        "the most that a package gains is 4.69 points of benefit, and was 6.89 points."
    )
    assert agree_on(agreeing, "today-resilience", 97) == (
        "Agreed: 97 (97 to 97). Four lines changed places. "
        f"Closer working now stands highest; before, One council did. {said}"
    )
    assert told(agreeing) == f"Nothing that the room has said takes an agreement away. {said}"


def test_of_points_that_move_no_package_it_says_that_all_stay(agreeing: Tab) -> None:
    assert agree_on(agreeing, "points-saving", 100).endswith(
        "The packages that no other beats are the same; "
        "the most that a package gains is still 6.89 points of benefit."
    )
