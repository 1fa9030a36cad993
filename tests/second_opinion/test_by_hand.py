"""Areas of three councils: the tool, the second opinion and the number worked out by hand agree."""

import pytest

from appraisal.appraise import Appraisal, appraise
from tests.datasets import dataset
from tests.second_opinion import compared, draws, money, tree
from tests.second_opinion.areas import COUNCILS, written


def agreed(text: str) -> Appraisal:
    """The tool's answer, once it is the second opinion's as well."""
    found, files = appraise(dataset(text)), written(text)
    compared.agree(found, files)
    return found


def raws(text: str) -> dict[tuple[str, str], float | None]:
    cells = agreed(text).matrix.cells
    return {i: None if cell.raw is None else round(cell.raw.value, 9) for i, cell in cells.items()}


SPREAD = "measure: older, per: population, take: spread, curve: [[0, 100], [0.4, 0]]"
OVER = (
    COUNCILS
    + f"""
    functions:
      care: {{name: Care, level: county}}
      bins: {{name: Bins, level: district}}
      joint: {{name: Joint, level: joint, by: board}}
      parks: {{name: Parks, level: neighbourhood}}
    partnerships:
      board: {{name: B, kind: company, level: share, members: [shire, c]}}
    criteria:
      - {{id: all, measured: {{{SPREAD}}}}}
      - {{id: up, measured: {{{SPREAD}, over: upper}}}}
      - {{id: low, measured: {{{SPREAD}, over: lower}}}}
      - {{id: care, measured: {{{SPREAD}, over: {{function: care}}}}}}
      - {{id: joint, measured: {{{SPREAD}, over: {{function: joint}}}}}}
      - {{id: parks, measured: {{{SPREAD}, over: {{function: parks}}}}}}
    options:
      now: {{family: continue}}
      two:
        family: unitary
        councils: {{a: {{name: A, covers: [n]}}, b: {{name: B, covers: [s, c]}}}}
"""
)


def test_who_is_compared_is_who_runs_the_service() -> None:
    """Of 100 residents 20 in the shire, 10 in n, 30 in s, 10 in c; new: 10 in n, 16⅔ in b."""
    apart = round(50 / 300 - 0.1, 9)
    assert raws(OVER) == {
        ("now", "all"): 0.2,
        ("now", "up"): 0.1,
        ("now", "low"): 0.2,
        ("now", "care"): 0.1,
        ("now", "joint"): 0.0,
        ("now", "parks"): None,
        **{("two", leaf): apart for leaf in ("all", "up", "low", "care")},
        ("two", "joint"): 0.0,
        ("two", "parks"): None,
    }


LARGEST = "measure: older, per: population, take: max, curve: [[0, 100], [0.4, 0]]"
JOINTLY = (
    COUNCILS
    + f"""
    functions:
      nobody: {{name: Nobody, level: joint}}
      ended: {{name: Ended, level: joint, by: board}}
      left: {{name: Left, level: joint, by: club}}
      own: {{name: Own, level: county}}
    partnerships:
      board: {{name: B, kind: company, level: share, members: [shire, c]}}
      club:
        name: C
        kind: company
        level: share
        members: [n, s, c]
        left: [{{who: s, date: 2025-03}}]
    criteria:
      - {{id: nobody, measured: {{{SPREAD}, over: {{function: nobody}}}}}}
      - {{id: ended, measured: {{{SPREAD}, over: {{function: ended}}}}}}
      - {{id: left, measured: {{{LARGEST}, over: {{function: left}}}}}}
      - {{id: own, measured: {{{LARGEST}, over: {{function: own}}}}}}
    options:
      now: {{family: continue, partnerships: {{end: [board]}}}}
      own: {{functions: {{own: {{level: joint, by: club}}}}}}
      two:
        family: unitary
        functions: {{own: {{level: joint, by: pact}}}}
        partnerships:
          start: {{pact: {{name: P, kind: company, level: share, members: [a, b]}}}}
        councils:
          a: {{name: A, covers: [n]}}
          b: {{name: B, covers: [s]}}
          d: {{name: D, covers: [c]}}
"""
)


def test_a_joint_body_is_its_members_of_today_or_of_what_is_started() -> None:
    """The club is n and c, 30 of 300; beside it the shire decides for s, 30 of 100; a + b 0.2."""
    found = raws(JOINTLY)
    assert [found[i, "nobody"] for i in ("now", "own", "two")] == [None, None, None]
    assert [found[i, "ended"] for i in ("now", "own")] == [None, 0.0]
    assert [found[i, "left"] for i in ("now", "own")] == [0.1, 0.1]
    assert [found[i, "own"] for i in ("now", "own", "two")] == [0.2, 0.3, 0.2]


SHARING = (
    COUNCILS
    + """
    themes: {jobs: {name: Jobs}}
    functions:
      care: {name: Care, level: county}
      bins: {name: Bins, level: district}
      skills: {name: Skills, level: combined-authority}
    partnerships:
      one: {name: One, kind: company, level: share, members: [shire, c], themes: [jobs]}
      two: {name: Two, kind: company, level: coordinate, members: [n, c], themes: [jobs]}
    criteria:
      - {id: joined, measured: {figure: joined_up, curve: [[0, 0], [1, 100]]}}
      - {id: doors, measured: {figure: front_doors, curve: [[0, 100], [4, 0]]}}
      - {id: apart, measured: {figure: residents_per_councillor, curve: [[0, 100], [9, 0]]}}
    options:
      now: {family: continue}
      desk:
        partnerships:
          start:
            desk:
              {name: D, kind: shared-service, level: integrate, members: [shire, n], themes: [],
               one_door: true}
      two:
        family: unitary
        councils:
          a: {name: A, covers: [n], facts: {councillors: 30}}
          b: {name: B, covers: [s, c], facts: {councillors: 20}}
      one: {family: unitary, councils: {all: {name: All, covers: [n, s, c]}}}
"""
)


def test_sharing_is_counted_pair_by_pair_and_door_by_door() -> None:
    """n and s have the shire's door, their own and the authority's, c has two; a desk takes one."""
    found = raws(SHARING)
    assert [found[i, "joined"] for i in ("now", "desk", "two", "one")] == [0.5, 0.5, 0.85, 1.0]
    assert [found[i, "doors"] for i in ("now", "desk", "two", "one")] == [2.5, 2.25, 2.0, 2.0]
    assert [found[i, "apart"] for i in ("now", "two", "one")] == [5.0, 8.0, None]


CASH = (
    COUNCILS
    + """
    settings: {money: {years: 40, discount_rate: 3.5}}
    facts: {fee: {low: 50, value: 100, high: 300, source: s}}
    criteria:
      - {id: voice, judged: {0: none, 100: all}}
      - id: npv
        money: true
        measured: {figure: net_present_value, curve: [[-500, 0], [500, 100]]}
      - id: cost
        money: true
        measured: {figure: transition_cost, curve: [[0, 100], [200, 0]]}
        where_unknown: {non-structural: {low: 50, value: 100, high: 180, source: s}}
    options:
      now: {family: continue, scores: {voice: {score: 40}}}
      quick:
        scores: {voice: {score: 60}}
        money:
          - {name: Change, kind: cost, amount: {use: fee}, from: 2026, to: 2026}
          - {name: Saving, kind: saving, amount: 103.5, from: 2027, to: 2027}
      late:
        scores: {voice: {score: 50}}
        money:
          - {name: Change, kind: cost, amount: 60, from: 2026, to: 2026}
          - {name: Far, kind: saving, amount: 1000, from: 2057, to: 2057}
      open:
        scores: {voice: {score: 90}}
        money:
          - {name: Change, kind: cost, amount: 60, from: 2026, to: 2026}
          - {name: More, kind: cost, amount: unknown, from: 2026, to: 2026}
"""
)


def test_later_money_is_discounted_at_falling_rates_and_a_class_never_undercuts_what_is_known() -> (
    None
):
    """103.5 a year on is worth 100; 1,000 in 31 years 1000 ÷ 1.035³⁰ ÷ 1.03, or 345.9."""
    found = agreed(CASH).matrix.cells
    raw = {i: cell.raw for i, cell in found.items()}
    quick, late, left_open = raw["quick", "npv"], raw["late", "npv"], raw["open", "cost"]
    assert quick is not None
    assert late is not None
    assert left_open is not None
    assert (quick.low, quick.value, quick.high) == pytest.approx((-200, 0, 50))
    assert late.value == pytest.approx(345.901 - 60, abs=0.001)
    assert (left_open.low, left_open.value, left_open.high) == (60, 100, 180)
    assert (found["open", "cost"].low, found["open", "cost"].high) == (pytest.approx(10), 70)
    assert raw["open", "npv"] is None


FILLED = """
    settings: {money: {years: 3, discount_rate: 0}}
    sources: {s: {title: S}}
    criteria:
      - id: once
        measured: {figure: transition_cost, curve: [[0, 100], [9000, 0]]}
        where_unknown: {non-structural: {low: 2, value: 2300, high: 6100, source: s}}
      - id: yearly
        measured: {figure: annual_saving, curve: [[-9000, 0], [9000, 100]]}
        where_unknown: {non-structural: {low: -2600, value: 0, high: 6500, source: s}}
    options:
      within:
        money:
          - {name: One, kind: cost, amount: {low: 0, value: 26, high: 52, source: s}, from: 2027}
          - {name: Others, kind: cost, amount: unknown, from: 2027}
      wider:
        money:
          - {name: One, kind: cost, amount: {low: 0, value: 5000, high: 9000, source: s},
             from: 2026}
          - {name: Others, kind: cost, amount: unknown, from: 2027}
      once:
        money:
          - {name: A, kind: cost, amount: {low: 500, value: 1000, high: 3000, source: s},
             from: 2026, to: 2026}
          - {name: B, kind: cost, amount: unknown, from: 2027, to: 2028}
      dear:
        money:
          - {name: A, kind: cost, amount: {low: 1000, value: 5000, high: 9000, source: s},
             from: 2026, to: 2026}
          - {name: B, kind: cost, amount: unknown, from: 2026, to: 2027}
"""


def test_cash_comes_to_the_class_with_known_ranges_in_it() -> None:
    """Of 2,300 once 1,300 are left, 650 a year. The dear 5,000 may rise by 1,100 and not fall."""
    found = agreed(FILLED).cash
    nets = {i: [(y.net.low, y.net.value, y.net.high) for y in c.years] for i, c in found.items()}
    class_ = (-2600, 0, 6500)
    assert nets["within"] == [(0, 0, 0), class_, class_]
    assert nets["wider"] == [(-9000, -5000, 0), class_, class_]
    assert nets["once"] == [(-3000, -1000, -500), *2 * [(-1550, -650, -250)]]
    assert nets["dear"] == [(-6100, -5000, -5000), (0, 0, 0), (0, 0, 0)]


@pytest.mark.parametrize(
    ("year", "worth"),
    [(0, 1), (1, 0.9662), (10, 0.7089), (30, 0.3563), (31, 0.3459), (50, 0.1973), (76, 0.0919)],
)
def test_the_factors_are_the_green_books(year: int, worth: float) -> None:
    assert money.factor(year, 3.5) == pytest.approx(worth, abs=0.00005)


def test_the_efficient_options_are_no_dearer_and_no_worse_than_any_other() -> None:
    """Net cost 0 for 40, 0 for 60, −285.9 for 50, and by its class 100 for 90."""
    found = agreed(CASH).benefit_and_cost
    assert found is not None
    assert found.efficient == ("late", "quick", "open")
    points = {"now": (0.0, 40.0), "quick": (0.0, 60.0), "late": (-285.9, 50.0)}
    assert tree.efficient(points | {"open": (100.0, 90.0)}) == {"late", "quick", "open"}


PARTS = """
    sources: {s: {title: S}}
    councils:
      n:
        tier: unitary
        facts: {population: 1000}
        parts:
          n-east:
            {name: E, facts: {population: {low: 300, value: 500, high: 600, source: s}}}
          n-west: {name: W, facts: {population: 750}}
      s: {tier: unitary, facts: {population: 400}}
      c: {tier: unitary, facts: {population: 600}}
    criteria:
      - {id: least, measured: {measure: population, take: min, curve: [[0, 0], [2000, 100]]}}
      - {id: total, measured: {measure: population, take: total, curve: [[0, 0], [2000, 100]]}}
    options:
      now: {family: continue}
      split:
        family: unitary
        councils: {a: {name: A, covers: [n-east, s]}, b: {name: B, covers: [n-west, c]}}
"""


def test_parts_come_to_the_whole_and_the_area_has_no_range_from_them() -> None:
    """East is 1000 × 500 ÷ 1250 = 400, from 240 to 480; west the rest, 600, from 520 to 760."""
    found = agreed(PARTS).matrix.cells
    least, whole = found["split", "least"].raw, found["split", "total"].raw
    assert least is not None
    assert whole is not None
    assert (least.low, least.value, least.high) == pytest.approx((640, 800, 880))
    assert (whole.low, whole.value, whole.high) == (2000, 2000, 2000)


def test_what_one_council_gains_of_a_split_one_another_loses() -> None:
    """A is 800 (640 to 880) and b the rest of 2000: 1200 (1120 to 1360). Never both low."""
    takes = ("max", "mean", "spread", "ratio")
    leaf = "      - {{id: {0}, measured: {{measure: population, take: {0}, {1}}}}}\n"
    text = PARTS.replace(
        "    options:",
        "".join(leaf.format(i, "curve: [[0, 0], [9, 1]]") for i in takes) + "    options:",
    )
    cells = agreed(text).matrix.cells
    raw = {take: cells["split", take].raw for take in takes}
    assert {i: found and (found.low, found.value, found.high) for i, found in raw.items()} == {
        "max": pytest.approx((1120, 1200, 1360)),
        "mean": pytest.approx((1000, 1000, 1000)),
        "spread": pytest.approx((240, 400, 720)),
        "ratio": pytest.approx((1120 / 880, 1.5, 1360 / 640)),
    }


def test_of_two_split_councils_one_part_in_turn_is_at_its_ends() -> None:
    """A is 400 of n and 200 of s. N-east alone is 240 to 480, or s-old alone is 100 to 350."""
    text = PARTS.replace(
        "s: {tier: unitary, facts: {population: 400}}",
        "s: {tier: unitary, facts: {population: 400}, parts: {"
        "s-old: {name: O, facts: {population: {low: 100, value: 200, high: 350, source: s}}}, "
        "s-new: {name: N, facts: {population: 200}}}}",
    ).replace("[n-east, s]", "[n-east, s-old]")
    text = text.replace("[n-west, c]", "[n-west, s-new, c]").replace("take: min", "take: spread")
    found = agreed(text).matrix.cells
    spread, whole = found["split", "least"].raw, found["split", "total"].raw
    assert spread is not None
    assert whole is not None
    # A is 600, from 440 to 750; b has the rest of 2000.
    assert (spread.low, spread.value, spread.high) == pytest.approx((500, 800, 1120))
    assert (whole.low, whole.high) == (2000, 2000)


LINES = """
    settings: {simulation: {samples: 20000, seed: 1}, models: {two: {name: Two}}}
    sources: {s: {title: S}}
    facts: {fee: {low: 10, value: 40, high: 90, source: s}}
    measures: {fee: {name: F, add_up: sum}, gain: {name: G, add_up: sum}}
    criteria:
      - {id: x, judged: {0: none, 100: all}}
      - id: top
        criteria:
          - {id: fee, measured: {measure: fee, take: option, curve: [[0, 100], [100, 0]]}}
          - {id: gain, measured: {measure: gain, take: option, curve: [[0, 0], [100, 100]]}}
    options:
      north:
        model: two
        scores: {x: {score: 60, low: 20, high: 90}}
        facts: {fee: {use: fee}, gain: {use: fee}}
      south:
        model: two
        scores: {x: {score: 50, low: 45, high: 99}}
        facts: {fee: 45, gain: unknown}
      one: {scores: {x: {score: 70, low: 30, high: 80}}, facts: {fee: {use: fee}, gain: 45}}
"""
COPY = """
      twin:
        model: two
        scores: {x: {score: 60, low: 20, high: 90}}
        facts: {fee: {use: fee}, gain: {use: fee}}
"""


def shares(text: str) -> dict[str, tuple[float, ...]]:
    robust = appraise(dataset(text)).robust
    assert robust is not None
    return dict(robust.simulated.models)


def test_models_and_shared_facts_are_drawn_together() -> None:
    files, samples = written(LINES), 200_000
    compared.agree(appraise(dataset(LINES)), files)
    ours = draws.firsts(files, tree.every_worth(files), samples, seed=5)
    told = {model: ranks[0] for model, ranks in shares(LINES).items()}
    assert told == {model: pytest.approx(share, abs=0.018) for model, share in ours.items()}


CLASS = "where_unknown: {non-structural: {low: 0, value: 50, high: 100, source: s}}, "


@pytest.mark.parametrize("where_unknown", ["", CLASS])
def test_a_shared_fact_that_nobody_knows_is_drawn_once(where_unknown: str) -> None:
    """North and one pay the same fee, be it a gap or a class; what north gains falls with it."""
    text = LINES.replace("{low: 10, value: 40, high: 90, source: s}", "unknown")
    text = text.replace("{id: fee, ", f"{{id: fee, {where_unknown}")
    files, samples = written(text), 200_000
    compared.agree(appraise(dataset(text)), files)
    ours = draws.firsts(files, tree.every_worth(files), samples, seed=5)
    told = {model: ranks[0] for model, ranks in shares(text).items()}
    assert told == {model: pytest.approx(share, abs=0.012) for model, share in ours.items()}
    apart = text.replace("    facts: {fee: unknown}\n", "").replace("{use: fee}", "unknown")
    lone = {model: ranks[0] for model, ranks in shares(apart).items()}
    assert told["two"] != pytest.approx(lone["two"], abs=0.018)


def test_a_copy_of_a_line_changes_no_share_to_the_last_digit() -> None:
    assert shares(LINES + COPY) == shares(LINES)
