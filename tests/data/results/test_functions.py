"""Who decides the functions taken together, in results.json."""

from appraisal.appraise import appraise
from appraisal.data.results.functions import DecidingResult, function_result, who_decides_result
from tests.datasets import dataset

# No criterion asks who decides.
AREA = """
    councils:
      shire: {tier: county}
      ash: {tier: district, within: shire, facts: {population: 100}}
      birch: {tier: district, within: shire, facts: {population: 300}}
      city: {tier: unitary, facts: {population: 400}}
    functions: {bins: {name: Bins, level: district}, care: {name: Care, level: county}}
    options:
      one: {family: unitary, councils: {all: {name: All, covers: [ash, birch, city]}}}
"""


def test_the_residents_behind_a_decision_stand_there_though_no_criterion_asks() -> None:
    """Today: bins 100, 300 and 400 (a mean of 800/3), care 400 and 400; then all 800 twice."""
    found = who_decides_result(appraise(dataset(AREA)))
    mean = (800 / 3 + 400) / 2
    assert found.today == DecidingResult(
        single_tier=0.5,
        residents_per_decision=mean,
        residents_per_decision_low=mean,
        residents_per_decision_high=mean,
        alone=0,
        levels={"district": 1, "county": 1},
        moves={"same": 2},
    )
    assert found.options["one"] == DecidingResult(
        single_tier=1,
        residents_per_decision=800,
        residents_per_decision_low=800,
        residents_per_decision_high=800,
        alone=2,
        levels={"unitary": 2},
        moves={"further": 2},
    )


def test_where_a_population_is_not_known_the_residents_are_null() -> None:
    unknown = AREA.replace("population: 300", "population: unknown")
    found = who_decides_result(appraise(dataset(unknown))).options["one"]
    assert (found.residents_per_decision, found.residents_per_decision_low) == (None, None)
    assert found.moves == {"not known": 2}


def test_who_does_the_work_stands_beside_who_decides() -> None:
    shared = AREA.replace("level: district}", "level: district, delivered_by: pair}")
    shared += """
    partnerships:
      pair: {name: The Pair, kind: company, level: share, members: [ash, birch]}
    """
    found = appraise(dataset(shared)).functions_today
    bins, care = function_result(found["bins"]), function_result(found["care"])
    assert (bins.level, bins.by, bins.delivered_by) == ("district", None, "pair")
    assert (care.by, care.delivered_by) == (None, None)
