"""A made-up area with eight candidates, and packages of them valued as options are."""

from functools import lru_cache

import numpy as np

from appraisal.appraise.packages.designed import Packages, packages
from appraisal.appraise.packages.plain import PACKAGE, with_package
from appraisal.appraise.packages.valued import Ground, Valued, value_packages
from appraisal.appraise.performance import Performance, perform
from appraisal.appraise.weights import weigh, without
from appraisal.area.candidates import all_formed
from appraisal.maths.packages.masks import members_of
from appraisal.model import Dataset
from tests.datasets import dataset

AREA = """
    settings:
      reference_option: stay
      money: {discount_rate: 3, years: 5, optimism: {cost: 10, saving: 20}}
      simulation: {samples: 200, ways: 20, packages: 300, seed: 5}
      packages:
        set_up: 260
        running: 60
        capacity: 3
        reference:
          company:
            set_up: {low: 40, value: 90, high: 300, source: s}
            running: {value: 12, source: s}
          programme: {saving: {low: 5, value: 9, high: 20, source: s}}
    sources: {s: {title: Minutes}}
    councils:
      shire: {tier: county}
      n: {tier: district, within: shire, facts: {population: 110}}
      s: {tier: district, within: shire, facts: {population: 90}}
      w: {tier: district, within: shire, facts: {population: 40}}
      c: {tier: unitary, facts: {population: 200}}
    themes: {growth: {name: Growth}, homes: {name: Homes}}
    functions:
      skills: {name: Skills, level: county}
      permits: {name: Building permits, level: district}
    partnerships:
      forum:
        {name: Forum, kind: officer-group, level: inform, members: [shire, c], themes: [growth]}
      law: {name: Board, kind: statutory, level: share, members: [n, s], themes: [homes]}
    criteria:
      - id: service
        name: Service
        criteria:
          - {id: voice, name: One voice, judged: {0: Bad, 100: Good}}
          - {id: access, name: Access, judged: {0: Bad, 100: Good}}
          - {id: dark, name: Not known, judged: {0: Bad, 100: Good}}
      - id: network
        name: Network
        criteria:
          - id: joined
            name: Joined up
            measured: {figure: joined_up, curve: [[0.1, 0], [0.3, 70], [1, 100]]}
          - {id: reach, name: Reach, measured: {figure: theme_reach, curve: [[0, 0], [1, 100]]}}
          - {id: doors, name: Doors, measured: {figure: front_doors, curve: [[1, 100], [4, 0]]}}
          - {id: kept, name: Kept, measured: {figure: partnerships_kept, curve: [[0, 0], [3, 100]]}}
      - id: purse
        name: Purse
        money: true
        criteria:
          - id: npv
            name: Present value
            measured: {figure: net_present_value, curve: [[-500, 0], [0, 60], [500, 100]]}
          - id: payback
            name: Payback
            measured: {figure: payback_years, curve: [[0, 100], [8, 0]]}
      - id: change
        name: Change
        measured: {figure: transition_cost, curve: [[0, 100], [400, 0]]}
        where_unknown:
          continue: {low: 20, value: 150, high: 300, source: [s], why: Elsewhere.}
      - {id: yearly, name: Yearly, measured: {figure: annual_saving, curve: [[-60, 0], [60, 100]]}}
    perspectives:
      even: {name: Even, weights: {service: 30, network: 40, purse: 10, change: 10, yearly: 10}}
      north:
        name: North
        held_by: n
        weights: {service: 10, network: 20, purse: 60, change: 5, yearly: 5}
    candidates:
      a-hub:
        name: Hub
        kind: shared-service
        level: share
        themes: [growth]
        members: [shire, c]
        host: [shire, c]
        one_door: true
        delivers: [skills]
        from: 2027
        costs: {set_up: {low: 20, value: 50, high: 90, source: s}, running: {value: 10, source: s}}
        saving: {low: 10, value: 30, high: 40, source: s}
        capacity: {each: 0.5, host: 2}
        lifts: {voice: {score: 5, low: 0, high: 10}, dark: {score: 5}}
      b-permits:
        name: Permits
        kind: shared-service
        level: coordinate
        themes: [growth, homes]
        members: {all_of: [n], any_of: [s, w, c], at_least: 2}
        host: [n]
        costs: {set_up: {value: 30, source: s}, running: {value: 4, source: s}}
        capacity: {each: 0.25, host: 1}
        lifts: {voice: {score: 30, low: 10, high: 50}, access: {score: 60}}
      c-desk:
        name: Desk
        kind: shared-service
        level: integrate
        themes: [homes]
        members: [n, s]
        one_door: true
        costs: {set_up: {value: 80, source: s}, running: {value: 15, source: s}}
        saving: {value: 25, source: s}
        capacity: {each: 1}
        lifts: {access: {score: 30, low: 5, high: 40}}
        needs: [b-permits]
      d-blank: {name: Blank, kind: company, level: share, themes: [homes], members: [s, w, c]}
      e-lost: {name: Lost, kind: shared-management, level: share, themes: [homes], members: [s, w]}
      f-drive:
        name: Drive
        kind: programme
        level: inform
        members: [n, s, w]
        themes: [homes]
        costs: {set_up: {value: 5, source: s}, running: {value: 1, source: s}}
        saving: unknown
        excludes: [a-hub]
      g-useless:
        name: Useless
        kind: programme
        level: inform
        members: [n, s]
        costs: {set_up: {value: 20, source: s}, running: {value: 0, source: s}}
      h-team:
        name: Team
        kind: joint-committee
        level: coordinate
        themes: [growth]
        members: [shire, n, s, w, c]
        host: [c]
        from: 2028
        costs: {set_up: {value: 100, source: s}, running: {value: 20, source: s}}
        saving: {value: 35, source: s}
        capacity: {each: 0.5, host: 2}
        lifts: {voice: {score: 20, low: 5, high: 40}, access: {score: -15, low: -70, high: 0}}
      i-door:
        name: Door
        kind: shared-service
        level: inform
        one_door: true
        members: [shire, n, s]
        costs: {set_up: {value: 15, source: s}, running: {value: 2, source: s}}
    options:
      stay:
        family: continue
        scores: {voice: {score: 45, low: 30, high: 60}, access: {score: 10, low: 0, high: 50}}
        money: [{name: Rent, kind: cost, amount: 5, from: 2026}]
      merge: {family: unitary, scores: {voice: {score: 70}, access: {score: 20}}}
"""
"""A county over three districts and a city; nine candidates, of whom `e-lost` has no price."""

CANDIDATES = ("a-hub", "b-permits", "c-desk", "d-blank", "f-drive", "g-useless", "h-team", "i-door")
"""The eight that can be in packages, in the order of their numbers."""


@lru_cache(maxsize=1)
def area() -> Dataset:
    return all_formed(dataset(AREA))


@lru_cache(maxsize=1)
def done() -> Performance:
    return perform(area())


@lru_cache(maxsize=1)
def valued() -> Valued:
    return value_packages(Ground(area(), done(), CANDIDATES))


@lru_cache(maxsize=1)
def found() -> Packages:
    packaged = packages(area(), done(), weigh(area()))
    assert packaged is not None
    return packaged


@lru_cache(maxsize=1)
def plain_values() -> list[dict[str, float]]:
    """What every package is worth on every leaf, as an option among the others, by mask."""
    found = []
    for mask in range(1 << len(CANDIDATES)):
        held = tuple(CANDIDATES[i] for i in members_of(mask))
        matrix = perform(with_package(area(), held)).matrix
        found.append({leaf: matrix.cells[PACKAGE, leaf].value for leaf in matrix.leaves})
    return found


COST = {
    "a-hub": 50 + 4 * (10 - 30),
    "b-permits": 30 + 5 * 4,
    "c-desk": 80 + 5 * (15 - 25),
    "d-blank": 90 + 5 * 12,
    "f-drive": 5 + 5 * (1 - 9),
    "g-useless": 20,
    "h-team": 100 + 3 * (20 - 35),
    "i-door": 15 + 5 * 2,
}
"""Set-up and running less saving from each one's first year to 2030, worked out by hand."""

SET_UP = dict(zip(CANDIDATES, (50, 30, 80, 90, 5, 20, 100, 15), strict=True))
RUNNING = dict(zip(CANDIDATES, (10, 4, 15, 12, 1, 0, 20, 2), strict=True))
POSTS = {
    "shire": {"a-hub": 2.5, "h-team": 0.5},
    "n": {"b-permits": 1.25, "c-desk": 1, "h-team": 0.5},
    "s": {"b-permits": 0.25, "c-desk": 1, "h-team": 0.5},
    "w": {"b-permits": 0.25, "h-team": 0.5},
    "c": {"a-hub": 0.5, "b-permits": 0.25, "h-team": 2.5},
}


def names(mask: int) -> tuple[str, ...]:
    return tuple(CANDIDATES[i] for i in members_of(mask))


def keeps(held: tuple[str, ...]) -> bool:
    """Whether a package is feasible, by all limits of the workspace one after the other."""
    return (
        sum(SET_UP[i] for i in held) <= 260
        and sum(RUNNING[i] for i in held) <= 60
        and all(sum(asked.get(i, 0) for i in held) <= 3 for asked in POSTS.values())
        and not ("c-desk" in held and "b-permits" not in held)
        and not ("a-hub" in held and "f-drive" in held)
    )


FEASIBLE = [mask for mask in range(1 << len(CANDIDATES)) if keeps(names(mask))]


def benefit(perspective: str) -> dict[int, float]:
    """What every package is worth without money, each valued as an option."""
    weights = without(area().criteria, weigh(area())[perspective], area().money_leaves)
    rows = plain_values()
    return {
        mask: sum(w * row[leaf] for leaf, w in weights.items()) for mask, row in enumerate(rows)
    }


def efficient_ones(cost: dict[int, float], gain: dict[int, float]) -> list[int]:
    """Those that no other one dominates, by comparing all pairs."""
    return [
        mask
        for mask in cost
        if not any(
            cost[o] <= cost[mask] + 1e-9
            and gain[o] >= gain[mask] - 1e-9
            and (cost[o] < cost[mask] - 1e-9 or gain[o] > gain[mask] + 1e-9)
            for o in cost
        )
    ]


ALL = np.arange(1 << len(CANDIDATES), dtype=np.int64)
