"""The browser's linear programmes come to the build's numbers, bit for bit."""

import json
import random

import numpy as np
import pytest
from playwright.sync_api import Page as Tab

from appraisal.maths.robustness.simplex import maximise

pytestmark = pytest.mark.browser


def highest_floor(floors, rows):
    f = np.array(floors, dtype=float)
    n = f.shape[1]
    r = np.array(rows, dtype=float).reshape(-1, n)
    shift = 1 + np.abs(f).max()
    bounds = np.vstack(
        [
            np.hstack([-((f + shift) / shift), np.ones((len(f), 1))]),
            np.hstack([-r, np.zeros((len(r), 1))]),
            np.append(np.ones(n), 0.0)[None],
        ]
    )
    limits = np.zeros(len(bounds))
    limits[-1] = 1
    gains = np.zeros(n + 1)
    gains[-1] = 1
    found = maximise(gains, bounds, limits)
    if found is None or found.value <= 1e-12:
        return None
    return [(found.value - 1) * shift, found.variables[:n].tolist()]


def cases():
    draw = random.Random(5)
    out = []
    for _ in range(300):
        n = draw.choice([2, 3, 5, 10, 16])
        k, r = draw.randint(1, 14), draw.randint(0, 12)
        num = lambda: draw.choice([0.0, draw.uniform(-100, 100), float(draw.randint(-3, 3) * 25)])
        rows = [[0.0] * n for _ in range(r)]
        for row in rows:
            a, b = draw.sample(range(n), 2)
            row[a], row[b] = 1.0, -draw.random()
        out.append([[[num() for _ in range(n)] for _ in range(k)], rows])
    return out


def test_linear_programmes_come_to_the_same_numbers_to_the_last_bit(tab: Tab) -> None:
    found = json.loads(
        tab.evaluate(
            """cs => JSON.stringify(cs.map(([f, r]) => {
      const x = appraisalTradeoffs.highestFloor(f, r); return x && [x.floor, x.weights]; }))""",
            cases(),
        )
    )
    expected = [highest_floor(f, r) for f, r in cases()]
    same = [a == b for a, b in zip(found, expected)]
    print(sum(same), len(same), sum(e is None for e in expected))
    for a, b in zip(found, expected):
        if a != b:
            print(a, b)
    assert all(same)
