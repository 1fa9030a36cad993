"""An option in results.json: branches, evidence and the ranges of raw figures."""

import pytest

from appraisal.appraise import appraise
from appraisal.data.results.options import BranchResult, OptionResult, option_results
from tests.datasets import dataset

TREE = """
    measures: {support: {name: Support, add_up: sum}}
    criteria:
      - id: people
        name: People
        criteria:
          - {id: voice, judged: {0: Bad, 100: Good}}
          - {id: care, judged: {0: Bad, 100: Good}}
      - id: support
        name: Support
        measured: {measure: support, take: option, curve: [[0, 0], [200, 100]]}
    perspectives: {p: {weights: {people: 3, support: 1, voice: 1, care: 1}}}
    options:
      o:
        facts: {support: {value: 100, low: 80, high: 140, source: s}}
        scores: {voice: {score: 40, low: 20, high: 60}}
"""


@pytest.fixture(scope="module")
def option() -> OptionResult:
    return option_results(appraise(dataset(TREE)))[0]


def test_a_branch_has_the_weighted_values_below_it_and_what_it_adds(option: OptionResult) -> None:
    # voice 40 (20 to 60) and care unknown, 50 (0 to 100), each half of people; three quarters.
    assert option.branches == {
        "people": BranchResult(value=45, low=10, high=80, points=33.75, without_evidence=18.75)
    }


def test_the_weight_on_each_kind_of_evidence_adds_up_to_the_whole(option: OptionResult) -> None:
    assert option.evidence == {
        "measured": 0.25,
        "contested": 0,
        "judged": 0.375,
        "assumption": 0,
        "definition": 0,
        "reference": 0,
        "gap": 0.375,
    }


def test_a_raw_figure_has_its_range_and_a_judged_one_has_none(option: OptionResult) -> None:
    support, voice = option.criteria["support"], option.criteria["voice"]
    assert (support.raw, support.raw_low, support.raw_high) == (100, 80, 140)
    assert (voice.raw, voice.raw_low, voice.raw_high) == (None, None, None)


def test_the_points_on_each_kind_of_evidence_add_up_to_the_value(option: OptionResult) -> None:
    """A quarter of 50 is measured; three eighths of 40 are judged, and of 50 a gap."""
    assert option.evidence_points == {
        "measured": 12.5,
        "contested": 0,
        "judged": 15,
        "assumption": 0,
        "definition": 0,
        "reference": 0,
        "gap": 18.75,
    }
    assert option.value == 46.25
