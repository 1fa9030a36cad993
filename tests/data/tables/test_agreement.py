"""Weights, and how far perspectives agree, as CSV."""

from typing import Any

import pytest

from appraisal.data.tables.agreement import agreement_tables
from tests.site.drawn_pages import appraised

AREA = """
    criteria:
      - {id: x, judged: {0: Bad, 100: Good}}
      - id: more
        criteria:
          - {id: y, judged: {0: Bad, 100: Good}}
          - {id: z, judged: {0: Bad, 100: Good}}
    perspectives:
      ex: {weights: {x: 1}}
      why: {weights: {x: 1, more: 3, y: 3, z: 1}}
    options:
      a: {scores: {x: {score: 90}, y: {score: 50}, z: {score: 0}}}
      b: {scores: {x: {score: 50}, y: {score: 40}, z: {score: 0}}}
      c: {scores: {x: {score: 10}, y: {score: 90}, z: {score: 0}}}
"""
"""Under `ex` a, b, c; under `why` c (53.1), a (50.6), b (35)."""


def rows(path: str) -> list[dict[str, Any]]:
    return [dict(row) for row in agreement_tables(appraised(AREA))[path]]


def test_a_weight_is_of_the_whole_and_a_share_is_among_siblings() -> None:
    found = [row for row in rows("data/weights.csv") if row["perspective"] == "why"]
    assert found == [
        {"perspective": "why", "criterion": "x", "share": 0.25, "weight": 0.25},
        {"perspective": "why", "criterion": "more", "share": 0.75, "weight": 0.75},
        {"perspective": "why", "criterion": "y", "share": 0.75, "weight": 0.5625},
        {"perspective": "why", "criterion": "z", "share": 0.25, "weight": 0.1875},
    ]


def test_every_perspective_weighs_every_criterion() -> None:
    assert [(row["perspective"], row["criterion"]) for row in rows("data/weights.csv")] == [
        (perspective, criterion)
        for perspective in ("ex", "why")
        for criterion in ("x", "more", "y", "z")
    ]


def test_rho_is_spearmans_and_tau_is_kendalls() -> None:
    """Ranks 1, 2, 3 against 2, 3, 1: rho is 1 - 6 x 6 / 24; of three pairs two are turned."""
    assert rows("data/agreement.csv") == [
        {
            "perspective": "ex",
            "other": "why",
            "rho": pytest.approx(-0.5),
            "tau": pytest.approx(-1 / 3),
        }
    ]


def test_one_perspective_agrees_with_no_other() -> None:
    alone = appraised(AREA[: AREA.index("      why:")] + AREA[AREA.index("    options:") :])
    assert agreement_tables(alone)["data/agreement.csv"] == []
