"""Made-up areas in which something is not known to have come about, or can't be told from more."""

from appraisal.appraise import Appraisal
from appraisal.appraise.safety.value_of_information import InformationRow
from appraisal.findings.safety import how_safe
from appraisal.findings.value_of_information import information_finding
from tests.findings.made_up import CLEAR, first_seldom, with_robust

TWO_COUNCILS = """
councils: {ash: {tier: unitary}, birch: {tier: unitary}}
partnerships:
  board: {name: Board, kind: company, level: share, host: ash, members: [ash, birch],
          left: [{who: birch, as: host, date: 2024, took_effect: unknown},
                 {who: birch, date: 2023, took_effect: unknown}]}
options: {stay: {family: continue}}
"""
"""Both belong to all that they share, and one was to leave it."""

NOTHING_KNOWN_OF = """
criteria: [{id: x, name: Ex, judged: {0: Bad, 100: Good}}]
options:
  ann: {name: Ann}
  bob: {name: Bob, scores: {x: {score: 30, low: 20, high: 40}}}
"""
"""Ann has no evidence, and what that counts as puts it first."""

NONE_RANKED = """
criteria: [{id: x, name: Ex, judged: {0: Bad, 100: Good}, must: {at_least: 50}}]
options:
  ann: {name: Ann, scores: {x: {score: 45, low: 25, high: 65}}}
  bob: {name: Bob, scores: {x: {score: 45, low: 45, high: 45}}}
"""
"""Of those that miss the threshold Ann alone could meet it."""

AREAS = {
    "none ranked": NONE_RANKED,
    "two councils": TWO_COUNCILS,
    "nothing known of the first": NOTHING_KNOWN_OF,
    "nothing known of both firsts": NOTHING_KNOWN_OF + "  cat: {name: Cat}\n",
}


def of_information(_: Appraisal) -> None:
    """More criteria that move as many first places than can be named."""
    rows = tuple(InformationRow(f"c{n}", 0.0, 0.0, 0.2) for n in range(6))
    information_finding(with_robust(CLEAR, criteria_to_settle=rows))


def of_many_first(_: Appraisal) -> None:
    """More options that are first as often as today's first than can be named."""
    for others in (0.1, 0.15):
        how_safe(first_seldom(others))


BESIDE_THE_PAGES = (of_information, of_many_first)
