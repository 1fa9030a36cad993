"""Cells of the smallest workspaces, and the published cases they are held to."""

from pathlib import Path
from typing import Any

import numpy as np
import yaml

from appraisal.appraise.matrix import Cell, Matrix
from appraisal.appraise.performance import perform
from appraisal.model import Dataset
from tests.datasets import dataset

CASES = Path(__file__).parent / "cases"

RISING = ((100_000, 0), (350_000, 60), (500_000, 100))
FALLING = ((0, 100), (50, 20))
PEAKED = ((0, 0), (10, 100), (30, 0))


def read(name: str) -> Any:
    return yaml.safe_load((CASES / f"{name}.yaml").read_text(encoding="utf-8"))


def array(numbers: Any) -> np.ndarray[Any, np.dtype[np.float64]]:
    return np.array(numbers, dtype=np.float64)


def matrix_of(area: Dataset) -> Matrix:
    return perform(area).matrix


def cell(area: Dataset, option: str = "o", criterion: str = "c") -> Cell:
    return matrix_of(area).cells[option, criterion]


def judged(score: str, must: str = "") -> Cell:
    return cell(
        dataset(f"""
            criteria: [{{id: c, judged: {{0: Bad, 100: Good}}{must}}}]
            options: {{o: {{scores: {{c: {score}}}}}}}
        """)
    )


def measured(facts: str, take: str, curve: str = "[[0, 0], [100, 100]]", more: str = "") -> Cell:
    """One criterion of the measure `m` over three unitary councils."""
    one, two, three = (f"{{tier: unitary, facts: {{{fact}}}}}" for fact in facts.split(";"))
    return cell(
        dataset(f"""
            measures: {{m: {{name: M, add_up: sum}}, n: {{name: N, add_up: sum}}}}
            criteria: [{{id: c, measured: {{measure: m, take: {take}, curve: {curve}{more}}}}}]
            councils: {{one: {one}, two: {two}, three: {three}}}
            options: {{o: {{}}}}
        """)
    )
