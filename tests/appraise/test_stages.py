"""From a small area to results.json, every figure worked out by hand."""

import json
from dataclasses import fields
from typing import Any

import pytest

from appraisal.appraise import Appraisal, Stages, appraise
from appraisal.data.as_json import as_json
from appraisal.data.results import results
from tests.datasets import dataset

# Shire with ash (100) and birch (300 residents); city (200). ash - birch - city.
AREA = """
    settings:
      date: 2026-06-26
      reference_option: stay
      perspective: both
      simulation: {samples: 2000, seed: 1}
      money: {years: 10, discount_rate: 3.5}
      structures: {councils: [1, 3], smallest: 300}
    councils:
      shire: {tier: county}
      ash: {tier: district, within: shire, neighbours: [birch], facts: {population: 100}}
      birch: {tier: district, within: shire, neighbours: [city], facts: {population: 300}}
      city: {tier: unitary, facts: {population: 200}}
    partnerships:
      control: {name: C, kind: company, level: share, members: [ash, city], themes: [climate]}
      past: {name: P, kind: company, level: share, until: 2020, members: [ash, birch]}
    functions: {bins: {name: Bins, level: district}}
    themes: {climate: {name: Climate}}
    criteria:
      - id: right-size
        criteria:
          - id: smallest
            measured: {measure: population, take: min, curve: [[100, 0], [600, 100]]}
          - {id: voice, judged: {0: Bad, 100: Good}}
      - {id: cost, measured: {figure: transition_cost, curve: [[0, 100], [100, 0]]}}
    perspectives:
      both: {name: Both, weights: {right-size: 60, cost: 40}}
      thrift: {weights: {cost: 1}}
    options:
      stay:
        name: Stay
        family: continue
        scores: {voice: {score: 40, low: 30, high: 50, source: t}}
      merge:
        name: Merge
        family: unitary
        councils: {all: {name: All, covers: [ash, birch, city]}}
        money: [{name: Change, kind: cost, amount: 50, from: 2026, to: 2026}]
"""


def row(
    criterion: str, weight: float, low: float, high: float, below: str | None, above: str | None
) -> dict[str, Any]:
    """One row of `stability`."""
    return {
        "criterion": criterion,
        "weight": weight,
        "low": low,
        "high": high,
        "rival_below": below,
        "rival_above": above,
    }


def switch(
    option: str, criterion: str, score: float, needed: float | None, rival: str | None
) -> dict[str, Any]:
    """One row of `switching`."""
    return {
        "option": option,
        "criterion": criterion,
        "score": score,
        "needed": needed,
        "rival": rival,
    }


STAY = {
    "id": "stay",
    "family": "continue",
    "rank": 2,
    "value": 52,  # 0.3 × 0 + 0.3 × 40 + 0.4 × 100
    "low": 49,
    "high": 55,
    "ranked": True,
    "criteria": {
        "smallest": {"raw": 100, "value": 0, "weight": 0.3, "evidence": "measured"},
        "voice": {"raw": None, "value": 40, "weight": 0.3, "evidence": "judged"},
        "cost": {"raw": 0, "value": 100, "weight": 0.4, "evidence": "definition"},
    },
    "dominated_by": [],
}
MERGE = {
    "id": "merge",
    "family": "unitary",
    "rank": 1,
    "value": 65,  # 0.3 × 100 + 0.3 × 50 + 0.4 × 50
    "low": 50,
    "high": 80,
    "ranked": True,
    "criteria": {
        "smallest": {"raw": 600, "value": 100, "weight": 0.3, "evidence": "measured"},
        "voice": {"raw": None, "value": 50, "weight": 0.3, "evidence": "gap"},
        "cost": {"raw": 50, "value": 50, "weight": 0.4, "evidence": "measured"},
    },
    "dominated_by": [],
}
EXPECTED = {
    "format": 1,
    "options": [MERGE, STAY],
    "perspectives": {
        "both": {
            "weights": {"smallest": 0.3, "voice": 0.3, "cost": 0.4},
            "ranking": ["merge", "stay"],
            "values": {"merge": 65, "stay": 52},
        },
        "thrift": {
            "weights": {"smallest": 0, "voice": 0, "cost": 1},
            "ranking": ["stay", "merge"],
            "values": {"merge": 50, "stay": 100},
        },
    },
    "stability": [
        # 100 − 80 w = 50 + 25 w where the right size weighs w
        row("right-size", 0.6, 50 / 105, 1, "stay", None),
        # 64 − 24 s = 50 + 30 s where the smallest council has the share s of it
        row("smallest", 0.5, 14 / 54, 1, "stay", None),
        row("voice", 0.5, 0, 40 / 54, None, "stay"),
        row("cost", 0.4, 0, 55 / 105, None, "stay"),
    ],
    "switching": [
        # 13 points to make up, at a weight of 0.3 or 0.4
        switch("stay", "smallest", 0, 13 / 0.3, "merge"),
        switch("stay", "voice", 40, 40 + 13 / 0.3, "merge"),
        switch("stay", "cost", 100, None, None),  # it is at its best already
        switch("merge", "smallest", 100, 100 - 13 / 0.3, "stay"),
        switch("merge", "voice", 50, 50 - 13 / 0.3, "stay"),
        switch("merge", "cost", 50, 50 - 13 / 0.4, "stay"),
    ],
    "agreement": {"kendall_w": 0, "pairs": [["both", "thrift", -1]]},
    "partnerships": {
        "measures": {"density": 1 / 6},  # one of six pairs
        "councils": {
            "ash": {"degree": 1, "betweenness": 0},
            "birch": {"degree": 0, "betweenness": 0},
            "city": {"degree": 1, "betweenness": 0},
            "shire": {"degree": 0, "betweenness": 0},
        },
    },
    "structures": {"count": 4, "by_size": {"1": 1, "2": 2, "3": 1}, "feasible": 1},
    "functions": {
        "stay": {"bins": {"level": "district", "residents": 200}},
        "merge": {"bins": {"level": "unitary", "residents": 600}},
    },
    "money": {
        "stay": {
            "net_present_value": 0,
            "payback_years": None,
            "transition_cost": 0,
            "annual_saving": 0,
        },
        "merge": {
            "net_present_value": -50,
            "payback_years": None,
            "transition_cost": 50,
            "annual_saving": 0,
        },
    },
    "problems": [],
    "gaps": ["merge/voice"],
}


def near(found: Any, wanted: Any, path: str = "") -> None:
    """Equal, but for the last digits of numbers."""
    if isinstance(wanted, dict):
        for key, value in wanted.items():
            near(found[key], value, f"{path}/{key}")
    elif isinstance(wanted, list):
        assert len(found) == len(wanted), path
        for place, (one, other) in enumerate(zip(found, wanted, strict=True)):
            near(one, other, f"{path}/{place}")
    elif isinstance(wanted, float | int) and not isinstance(wanted, bool):
        assert found == pytest.approx(wanted, abs=1e-9), path
    else:
        assert found == wanted, path


@pytest.fixture(scope="module")
def appraised() -> Appraisal:
    return appraise(dataset(AREA))


@pytest.fixture(scope="module")
def found(appraised: Appraisal) -> Any:
    return json.loads(as_json(results(appraised)))


@pytest.mark.parametrize("key", EXPECTED)
def test_the_results_are_those_worked_out_by_hand(found: Any, key: str) -> None:
    near(found[key], EXPECTED[key], key)


def test_chances_are_chances(found: Any) -> None:
    for option in found["options"]:
        assert sum(option["rank_acceptability"]) == pytest.approx(1)
        assert sum(option["central_weights"].values()) == pytest.approx(1)
        assert 0 <= option["confidence"] <= 1


def test_partnerships_have_their_fates_beside_the_values(appraised: Appraisal) -> None:
    assert appraised.changes["stay"].fates == {"control": "kept"}
    assert appraised.changes["merge"].fates == {"control": "absorbed"}


def test_the_reference_option_comes_first_and_the_headline_too(appraised: Appraisal) -> None:
    assert list(appraised.stands) == ["stay", "merge"]
    assert list(appraised.weights) == list(appraised.rankings) == ["both", "thrift"]


@pytest.mark.usefixtures("drawn_anew")
def test_the_same_dataset_gives_the_same_results() -> None:
    one, other = (as_json(results(appraise(dataset(AREA)))) for _ in range(2))
    assert one == other


CRITERIA = "criteria: [{id: c, judged: {0: Bad, 100: Good}}, {id: d, judged: {0: Bad, 100: Good}}]"

MUST = """
    criteria: [{id: c, judged: {0: Bad, 100: Good}, must: {at_least: 50}}]
    options: {o: {scores: {c: {score: 10}}}, p: {scores: {c: {score: 20}}}}
"""


@pytest.mark.parametrize(
    ("text", "ranks", "values"),
    [
        ("", {}, {}),
        (CRITERIA, {}, {}),
        (f"{CRITERIA}\noptions: {{o: {{}}}}", {"o": 1}, {"o": 50}),
        (f"{CRITERIA}\noptions: {{o: {{}}, p: {{}}}}", {"o": 1, "p": 1}, {"o": 50, "p": 50}),
        (
            f"{CRITERIA}\noptions: {{o: {{}}, p: {{scores: {{c: {{score: 60}}}}}}}}",
            {"o": 2, "p": 1},
            {"o": 50, "p": 55},
        ),
        (
            MUST,
            {"o": None, "p": None},
            {"o": 10, "p": 20},
        ),
    ],
)
def test_an_area_with_little_in_it_is_appraised_all_the_same(
    text: str, ranks: dict[str, int | None], values: dict[str, float]
) -> None:
    found = json.loads(as_json(results(appraise(dataset(text)))))
    assert {option["id"]: option["rank"] for option in found["options"]} == ranks
    assert {option["id"]: option["value"] for option in found["options"]} == values
    assert all(option["ranked"] is (option["rank"] is not None) for option in found["options"])


@pytest.mark.parametrize(
    "councils",
    [
        "one: {tier: unitary, facts: {population: 100}}",
        "one: {tier: unitary, facts: {population: unknown}}",
        "one: {tier: unitary}, island: {tier: unitary, facts: {population: 100}}",
        "one: {tier: unitary, neighbours: [two]}, two: {tier: unitary}, three: {tier: unitary}",
    ],
)
def test_odd_areas_are_appraised_all_the_same(councils: str) -> None:
    made = dataset(f"""
        councils: {{{councils}}}
        partnerships: {{alone: {{name: A, kind: company, level: share, members: [one]}}}}
        criteria:
          - {{id: size, measured: {{measure: population, take: min, curve: [[0, 0], [200, 100]]}}}}
          - {{id: whole, measured: {{figure: contiguous, curve: [[0, 0], [1, 100]]}}}}
        options: {{o: {{}}}}
    """)
    (option,) = json.loads(as_json(results(appraise(made))))["options"]
    assert option["rank"] == 1
    assert 0 <= option["low"] <= option["value"] <= option["high"] <= 100


def test_each_stage_is_worked_out_once_and_only_when_it_is_asked_for() -> None:
    stages = Stages(dataset(AREA))
    assert stages.rankings
    assert not {"ways", "packages", "structures", "robust"} & vars(stages).keys()
    assert stages.structures is stages.structures


def test_the_stages_are_what_an_appraisal_holds_in_whatever_order_they_are_asked_for() -> None:
    whole, stages = appraise(dataset(AREA)), Stages(dataset(AREA))
    found = {field.name: getattr(stages, field.name) for field in reversed(fields(Appraisal))}
    assert as_json(results(Appraisal(**found))) == as_json(results(whole))


def test_some_options_are_compared_among_themselves_at_the_same_values() -> None:
    whole, some = appraise(dataset(AREA)), appraise(dataset(AREA), ("merge",))
    assert whole.matrix.options == ("stay", "merge")
    assert some.matrix.options == ("merge",)
    assert some.rankings["both"].rank == {"merge": 1}
    assert some.rankings["both"].value["merge"] == whole.rankings["both"].value["merge"]
    assert some.lead.options == 1
    assert some.ways is not None
    assert some.ways.models == ("merge",)
    assert some.stands.keys() == whole.stands.keys()
    assert appraise(dataset(AREA), ("merge", "stay")).matrix == whole.matrix
