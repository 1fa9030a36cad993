"""Made-up candidates for agreements, and the plain way to value packages of them.

Each joins some councils on one or two of seven themes, at one of three levels, and asks for money
and posts.
"""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from appraisal.maths.packages.gains import Part
from appraisal.maths.packages.limits import Limits
from appraisal.maths.ranking import FloatArray

THEMES, LEVELS, YEARS = 7, 3, 6
COUNTED = 10
"""Costs are counted over so many years."""

SHARE = np.array([0.0, 100.0])
BENDING = (np.array([0.0, 30, 100]), np.array([0.0, 60, 100]))


@dataclass(frozen=True)
class Candidate:
    """An agreement that could be made: who joins, on what, how deep, and what it asks for."""

    members: frozenset[int]
    host: int
    themes: frozenset[int]
    level: int
    lifts: tuple[float, ...]
    set_up: float
    running: float
    saving: float
    first: int

    @property
    def cost(self) -> float:
        """What it costs, less what it saves, over the years that are counted."""
        return self.set_up + (COUNTED - self.first) * (self.running - self.saving)


@dataclass(frozen=True)
class Question:
    """Candidates with what they cost, what they are worth and the limits that they keep to."""

    candidates: tuple[Candidate, ...]
    councils: int
    cost: FloatArray
    parts: tuple[Part, ...]
    limits: Limits


def made_up(count: int, councils: int, share: float = 0.5) -> Question:
    """Candidates of which limits allow a share of all that they ask for."""
    random = np.random.default_rng(count)
    candidates = tuple(_candidate(random, councils) for _ in range(count))
    some = random.permutation(count).tolist()
    asked = _asked(candidates, councils)
    limits = Limits(
        asked,
        asked.sum(axis=1) * share,
        needs=tuple(zip(some[0 : count // 6], some[count // 6 :], strict=False)),
        excludes=tuple(zip(some[-1 : -count // 8 : -1], some[count // 3 :], strict=False)),
    )
    cost = np.array([c.cost for c in candidates])
    return Question(candidates, councils, cost, _parts(candidates, councils), limits)


def _candidate(random: np.random.Generator, councils: int) -> Candidate:
    members = random.choice(councils, random.integers(3, councils + 1), replace=False).tolist()
    themes = random.choice(THEMES, random.integers(1, 3), replace=False).tolist()
    lifts = np.round(random.uniform(0, 6, THEMES) * (random.random(THEMES) < 0.4), 1)
    return Candidate(
        members=frozenset(members),
        host=members[0],
        themes=frozenset(themes),
        level=int(random.integers(1, LEVELS + 1)),
        lifts=tuple(lifts.tolist()),
        set_up=float(random.integers(20, 300)),
        running=float(random.integers(5, 90)),
        saving=float(random.integers(0, 150) * (random.random() < 0.5)),
        first=int(random.integers(YEARS)),
    )


def _asked(candidates: Sequence[Candidate], councils: int) -> FloatArray:
    """Set-up, running by year, posts by council: rows × candidates."""
    return np.array(
        [
            [c.set_up for c in candidates],
            *([c.running * (c.first <= year) for c in candidates] for year in range(YEARS)),
            *(
                [0.5 * (council in c.members) + 1.5 * (council == c.host) for c in candidates]
                for council in range(councils)
            ),
        ]
    )


def _parts(candidates: Sequence[Candidate], councils: int) -> tuple[Part, ...]:
    """Seven judged leaves that grow to at most 100, and how joined up the councils are."""
    pairs = list(itertools.combinations(range(councils), 2))
    each = 100 / (THEMES * len(pairs) * LEVELS)
    joining = itertools.product(range(THEMES), pairs, range(1, LEVELS + 1))
    sets = np.array(
        [
            sum(1 << i for i, c in enumerate(candidates) if joins(c, theme, pair) >= level)
            for theme, pair, level in joining
        ]
    )
    none = np.zeros(0, dtype=np.int64), np.zeros(0)
    judged = (
        Part(0.08, 40.0, np.array([c.lifts[leaf] for c in candidates]), *none, SHARE, SHARE)
        for leaf in range(THEMES)
    )
    weights = np.full(len(sets), each)
    return (*judged, Part(0.44, 0.0, np.zeros(len(candidates)), sets, weights, *BENDING))


def joins(candidate: Candidate, theme: int, pair: tuple[int, int]) -> int:
    """How deep a candidate joins two councils on a theme; nought where it does not."""
    met = theme in candidate.themes and candidate.members.issuperset(pair)
    return candidate.level if met else 0


def one_at_a_time(question: Question, masks: Sequence[int]) -> list[tuple[float, float] | None]:
    """Cost and value of each package, or None where it is not feasible, from the definitions."""
    pairs = list(itertools.combinations(range(question.councils), 2))
    found: list[tuple[float, float] | None] = []
    for mask in masks:
        held = [c for i, c in enumerate(question.candidates) if mask >> i & 1]
        places = [i for i in range(len(question.candidates)) if mask >> i & 1]
        deepest = {
            (theme, pair): max((joins(c, theme, pair) for c in held), default=0)
            for theme in range(THEMES)
            for pair in pairs
        }
        joined_up = 100 * sum(deepest.values()) / (THEMES * len(pairs) * LEVELS)
        value = 0.44 * float(np.interp(joined_up, *BENDING))
        for leaf in range(THEMES):
            value += 0.08 * min(100.0, 40.0 + sum(c.lifts[leaf] for c in held))
        asked = [sum(row[i] for i in places) for row in question.limits.asked]
        feasible = all(a <= m + 1e-9 for a, m in zip(asked, question.limits.most, strict=True))
        feasible &= all(j in places for i, j in question.limits.needs if i in places)
        feasible &= not any(i in places and j in places for i, j in question.limits.excludes)
        cost = sum(c.cost for c in held)
        found.append((cost, value) if feasible else None)
    return found
