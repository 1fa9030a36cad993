"""The evidence of the whole workspace, in results.json."""

from appraisal.appraise import appraise
from appraisal.data.results.evidence import EvidenceResult, evidence_result
from tests.datasets import dataset

TEXT = """
    sources: {s: {title: S}, t: {title: T, party: north}, u: {title: U, paid_for_by: Somebody}}
    criteria:
      - {id: size, measured: {measure: population, take: min, curve: [[0, 0], [10, 100]]}}
      - {id: care, judged: {0: Bad, 100: Good}}
    perspectives: {p: {weights: {size: 3, care: 1}}}
    councils:
      ash:
        tier: unitary
        facts:
          population: [{value: 5, source: [s]}, {value: 6, source: [t]}]
          councillors: unknown
          deprivation: unknown
    options:
      o: {scores: {care: {score: 40, source: assumption}}}
      p: {}
"""


def test_the_evidence_is_counted_and_its_shares_are_means_over_the_options() -> None:
    """Both options rest three quarters on the contested population; p has no score for care."""
    assert evidence_result(appraise(dataset(TEXT))) == EvidenceResult(
        contested=1,
        unknown=2,
        assumed=1,
        partisan=2,
        supports={"s": 1, "t": 1, "u": 0},
        shares={
            "definition": 0,
            "reference": 0,
            "measured": 0,
            "contested": 0.75,
            "judged": 0,
            "assumption": 0.125,
            "gap": 0.125,
        },
        solid=0.75,
    )


def test_without_options_there_are_no_shares() -> None:
    found = evidence_result(appraise(dataset("{}")))
    assert (found.shares, found.solid, found.contested) == (None, None, 0)
