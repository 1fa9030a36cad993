"""Options made of candidates: the tool, the second opinion and the number by hand agree."""

import pytest

from appraisal.appraise import Appraisal, appraise
from tests.candidates import AGREED
from tests.datasets import dataset
from tests.second_opinion import compared, draws, tree
from tests.second_opinion.areas import COUNCILS, written


def agreed(text: str) -> Appraisal:
    """The tool's answer, once it is the second opinion's as well."""
    found = appraise(dataset(text))
    compared.agree(found, written(text))
    return found


def ends(found: Appraisal, option: str, leaf: str) -> tuple[float, float, float]:
    cell = found.matrix.cells[option, leaf]
    return cell.low, cell.value, cell.high


def test_what_candidates_bring_is_the_same_in_every_figure() -> None:
    """Voice 45 (30 to 60) and lifts 5 (0 to 10) and 3; half of all pairs of residents joined."""
    found = agreed(AGREED)
    assert ends(found, "both", "voice") == (33, 53, 73)
    assert ends(found, "both", "access") == (90, 100, 100)
    assert ends(found, "both", "trust") == (0, 50, 100)
    assert ends(found, "own", "voice") == (60, 70, 80)
    assert found.matrix.cells["both", "joined"].value == pytest.approx(50)


def test_a_lift_below_nought_ends_at_nought_and_a_gap_of_its_own_stays_one() -> None:
    found = agreed(AGREED.replace("score: 60, why: One desk.", "score: -45"))
    assert ends(found, "both", "access") == (0, 5, 25)
    unknown = agreed(AGREED.replace("{score: 70, low: 60, high: 80}", "unknown"))
    assert ends(unknown, "own", "voice") == (0, 50, 100)


def test_without_a_reference_option_there_is_nothing_to_lift() -> None:
    found = agreed(AGREED.replace("reference_option: stay", "title: A test"))
    assert ends(found, "both", "voice") == (0, 50, 100)


DECIDING = (
    COUNCILS
    + """
    settings: {reference_option: now, money: {years: 4, discount_rate: 0}}
    themes: {jobs: {name: Jobs}}
    functions:
      care: {name: Care, level: county}
      bins: {name: Bins, level: district}
    facts: {rent: {low: 2, value: 4, high: 8, source: s}}
    candidates:
      board:
        name: Board
        kind: joint-committee
        level: coordinate
        themes: [jobs]
        members: {all_of: [shire], any_of: [n, c], at_least: 2}
        one_door: true
        delivers: [care, bins]
        costs: {running: {use: rent}}
      desk:
        name: Desk
        kind: shared-service
        level: share
        members: [n, s]
        delivers: [bins]
        from: 2027
        costs: {set_up: {value: 10, source: s}, running: {value: 0, source: s}}
        saving: {low: 0, value: 6, high: 9, source: s}
    criteria:
      - {id: joined, measured: {figure: joined_up, curve: [[0, 0], [1, 100]]}}
      - {id: doors, measured: {figure: front_doors, curve: [[0, 100], [4, 0]]}}
      - {id: single, measured: {figure: functions_single_tier, curve: [[0, 0], [1, 100]]}}
      - {id: reach, measured: {figure: theme_reach, curve: [[0, 0], [1, 100]]}}
      - {id: each, measured: {figure: residents_per_decision, curve: [[0, 100], [400, 0]]}}
      - {id: once, measured: {figure: transition_cost, curve: [[0, 100], [20, 0]]}}
      - {id: yearly, measured: {figure: annual_saving, curve: [[-9, 0], [9, 100]]}}
      - {id: payback, measured: {figure: payback_years, curve: [[0, 100], [9, 0]]}}
    options:
      now: {family: continue}
      desk: {candidates: [desk]}
      both: {candidates: [board, desk], money: [RENT]}
      decides:
        candidates: [board]
        functions: {care: {level: joint, by: board}}
""".replace("RENT", "{name: R, kind: cost, amount: {use: rent}, from: 2026}")
)


def test_a_candidate_may_decide_deliver_and_be_one_door() -> None:
    """Pairs of residents: 100 × 100 of n and s, 100 × 200 of n and c, and as many of s and c.

    The county joins n and s by half. The board joins n and c in both tiers, s and c in the upper.
    """
    found = agreed(DECIDING)
    raw = {(i, leaf): cell.raw and cell.raw.value for (i, leaf), cell in found.matrix.cells.items()}
    assert raw["now", "joined"] == pytest.approx(0.5 / 5)
    assert raw["decides", "joined"] == pytest.approx((0.5 + 2 * 0.5 + 2 * 0.25) / 5)
    assert raw["now", "doors"] == pytest.approx(1.5)
    assert raw["both", "doors"] == pytest.approx((1 + 2 + 2 * 1) / 4)
    assert (raw["desk", "once"], raw["desk", "yearly"]) == (10, 6)
    assert raw["desk", "payback"] == pytest.approx(4 / 6)
    assert raw["both", "once"] is None
    assert raw["both", "yearly"] == 6 - 4 - 4
    assert found.matrix.cells["both", "yearly"].evidence == "measured"


DRAWN = """
    settings: {reference_option: now, simulation: {samples: 20000, seed: 1}}
    sources: {s: {title: S}}
    councils: {n: {tier: unitary, facts: {population: 1}}, s: {tier: unitary}}
    criteria:
      - {id: x, judged: {0: none, 100: all}}
      - {id: y, judged: {0: none, 100: all}}
      - {id: z, judged: {0: none, 100: all}}
    candidates:
      little:
        name: Little
        kind: programme
        level: inform
        members: [n, s]
        lifts: {x: {score: 2, source: s}, y: {score: -3, low: -9, high: 0}}
    options:
      now:
        family: continue
        scores: {x: {score: 50, low: 20, high: 90}, y: {score: 40, low: 10, high: 60}}
      little: {candidates: [little]}
      other: {scores: {x: {score: 52, low: 10, high: 95}, y: {score: 37, low: 5, high: 60}}}
"""


def test_what_rests_on_the_reference_is_drawn_with_it() -> None:
    """With the same scores of its own the option would come first more often or less."""
    files, samples = written(DRAWN), 200_000
    agreed(DRAWN)
    ours = draws.firsts(files, tree.every_worth(files), samples, seed=5)
    robust = appraise(dataset(DRAWN)).robust
    assert robust is not None
    told = {model: ranks[0] for model, ranks in robust.simulated.models.items()}
    assert told == {model: pytest.approx(share, abs=0.018) for model, share in ours.items()}
    apart = {**files, "options": {i: {**o, "rests": ()} for i, o in files["options"].items()}}
    lone = draws.firsts(apart, tree.every_worth(apart), samples, seed=5)
    assert told["little"] != pytest.approx(lone["little"], abs=0.018)
