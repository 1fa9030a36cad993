"""Made-up areas in which something is not known to have come about, or can't be told from more."""

from msgspec.structs import replace

from appraisal.appraise.safety.robustness import ShiftRow
from appraisal.appraise.safety.several import Several
from appraisal.findings.finding_out import ToFindOut, finding_out, more
from appraisal.findings.safety import how_safe, next_step, shifts
from appraisal.findings.several import Together, several_finding
from tests.findings.made_up import (
    CLOSE,
    OPTIONS,
    first_seldom,
    named_safety,
    ranking,
    robust,
)

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

A_LINE_UNKNOWN = """
settings: {models: {two: {name: Two councils}}}
criteria: [{id: x, name: Ex, judged: {0: Bad, 100: Good}}]
options:
  ann: {name: Ann, model: two, scores: {x: {score: 30, low: 20, high: 40}}}
  bob: {name: Bob, model: two}
  cat: {name: Cat, scores: {x: {score: 20, low: 10, high: 30}}}
  dan: {name: Dan, scores: {x: {score: 51, low: 11, high: 61}}}
"""
"""Nothing is known of the line that makes its model first in most draws, though not today."""

AREAS = {
    "nothing known of a line": A_LINE_UNKNOWN,
    "none ranked": NONE_RANKED,
    "two councils": TWO_COUNCILS,
    "nothing known of the first": NOTHING_KNOWN_OF,
    "nothing known of both firsts": NOTHING_KNOWN_OF + "  cat: {name: Cat}\n",
}


def of_information() -> None:
    """Nothing to find out, one thing, a few that draws can't tell apart, more than are named."""
    for count in (0, 1, 2, 4):
        rows = tuple(ToFindOut(f"‘Thing {n}’", "40 to 60", 0.2, 0.001) for n in range(count))
        finding_out(rows)
        next_step(replace(CLOSE, to_find_out=rows))
    finding_out((ToFindOut("‘Thing’", "40 to 60", 0.01, 0.01),))
    more(7, 5)


def of_several() -> None:
    """One thing that several scores share turns the first place, two do, or only five together."""
    moves = (("‘Cost’ for Alpha", "60", "45 of 100"), ("‘Cost’ for Beta", "50", "60 of 100"))
    for size in (1, 2):
        several_finding(
            Several((), more=False, least=size), Together(moves[:size], ("b",)), OPTIONS
        )
    for least in (5, None):
        several_finding(Several((), more=False, least=least), None, OPTIONS)


def of_many_first() -> None:
    """More options that are first as often as today's first than can be named."""
    for others in (0.1, 0.15):
        how_safe(first_seldom(others))


def of_rounded_shares() -> None:
    """Two shares that are shown as more than the whole."""
    how_safe(named_safety(ranking(a=60, b=50), robust({"a": 0.665, "b": 0.335})))


def of_joint_changes() -> None:
    """Examples that take from little to much weight to turn, and some that nothing turns."""
    row = ShiftRow("equal", "a", "b", 0.065, (("voice", -0.065), ("local", 0.065)))
    rows = {"equal": row, "money": replace(row, moved=0.129), "local": row, "voice": None}
    list(shifts(rows, replace(CLOSE, examples=frozenset(rows) - {"equal"}), "equal"))


OF_NO_AREA = (
    of_joint_changes,
    of_information,
    of_several,
    of_many_first,
    of_rounded_shares,
)
