"""What the best package asks of each council, as CSV."""

from appraisal.appraise import appraise
from appraisal.data.tables.asks import ask_rows
from tests.datasets import dataset

AREA = """
    settings: {reference_option: stay, money: {years: 2}, packages: {capacity: 1}}
    sources: {s: {title: Minutes}}
    councils:
      a: {tier: unitary, themes: {jobs: high}, facts: {population: 100}}
      b: {tier: unitary, facts: {population: 300}}
      c: {tier: unitary, facts: {population: 50}}
    themes: {jobs: {name: Jobs}, land: {name: Land}}
    criteria: [{id: voice, name: Voice, judged: {0: Bad, 100: Good}}]
    candidates:
      firm:
        name: Firm
        kind: company
        level: share
        themes: [jobs]
        members: [a, b]
        host: [b]
        costs: {set_up: {value: 40, source: s}, running: {value: 8, source: s}}
        saving: {value: 4, source: s}
        capacity: {each: 0.25, host: 0.5}
        lifts: {voice: {score: 6}}
    options: {stay: {family: continue, scores: {voice: {score: 50}}}}
"""


def test_a_row_has_what_a_council_is_asked_for_and_gets() -> None:
    """Neither could agree it alone, so each brings half of the 6 points, which are of no theme."""
    a, b = ask_rows(appraise(dataset(AREA)))
    assert a == {
        "council": "a",
        "joins": "firm",
        "hosts": "",
        "posts": 0.25,
        "posts_known": True,
        "over": 0,
        "equal_set_up": 20,
        "equal_running": 4,
        "equal_saving": 2,
        "equal_net": 24,
        "population_set_up": 10,
        "population_running": 2,
        "population_saving": 1,
        "population_net": 12,
        "gain_set_up": 20,
        "gain_running": 4,
        "gain_saving": 2,
        "gain_net": 24,
        "gain": 3,
        "theme_jobs": 0.0,
        "theme_land": None,
    }
    assert (b["hosts"], b["posts"], b["theme_jobs"]) == ("firm", 0.75, None)


def test_rules_that_nothing_can_be_shared_by_leave_their_columns_empty() -> None:
    (a, _) = ask_rows(appraise(dataset(AREA.replace("population: 300", "population: unknown"))))
    assert (a["population_net"], a["equal_net"]) == (None, 24)


def test_without_candidates_nobody_is_asked() -> None:
    assert ask_rows(appraise(dataset("options: {stay: {family: continue}}"))) == []
