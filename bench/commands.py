"""Whole commands: checking against imports, appraising against importing pandas."""

import statistics
import subprocess
import sys
import time
from dataclasses import dataclass

REPEATS = 5

CHECK_TARGET = 3.0
APPRAISE_TARGET = 1.0

IMPORTS = "import numpy, yaml, pydantic, click"

# As it is installed: the optional library of methods, which imports pandas itself, stays out.
APPRAISE = """
import pathlib, sys, time
import networkx
sys.modules["pymcdm"] = None
from appraisal.load import load
from appraisal.appraise import appraise
dataset = load(pathlib.Path("."))
began = time.perf_counter()
appraise(dataset)
print(time.perf_counter() - began)
"""

PANDAS = """
import time
began = time.perf_counter()
import pandas
print(time.perf_counter() - began)
"""


@dataclass(frozen=True)
class Row:
    """Two pieces of work, medians in seconds, and how their ratio may be at most."""

    work: str
    seconds: float
    against: str
    against_seconds: float
    target: float

    @property
    def ratio(self) -> float:
        """How many times as long the work takes."""
        return self.seconds / self.against_seconds


def whole(*command: str) -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, *command], check=True, capture_output=True)
    return time.perf_counter() - began


def inside(program: str) -> float:
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True)
    return float(done.stdout)


def compare(repeats: int = REPEATS) -> list[Row]:
    """Medians of `repeats` runs, taken in turn so that all meet the same machine."""
    whole("-m", "appraisal", "check", ".")
    times = [
        (
            whole("-m", "appraisal", "check", "."),
            whole("-c", IMPORTS),
            inside(APPRAISE),
            inside(PANDAS),
        )
        for _ in range(repeats)
    ]
    check, imports, appraise, pandas = (statistics.median(t) for t in zip(*times, strict=True))
    return [
        Row("appraisal check on Derbyshire", check, IMPORTS, imports, CHECK_TARGET),
        Row(
            "appraise on Derbyshire, without extras",
            appraise,
            "import pandas",
            pandas,
            APPRAISE_TARGET,
        ),
    ]


def failures(rows: list[Row]) -> list[str]:
    return [
        f"{row.work}: {row.ratio:.2f} times {row.against}, not {row.target:g}."
        for row in rows
        if row.ratio > row.target
    ]


def comparison_table(rows: list[Row]) -> str:
    lines = [
        "| Work | Seconds | Against | Seconds | Ratio | At most |",
        "| :--- | ---: | :--- | ---: | ---: | ---: |",
    ]
    lines += [
        f"| {row.work} | {row.seconds:.3f} | `{row.against}` | {row.against_seconds:.3f} "
        f"| {row.ratio:.2f} | {row.target:g} |"
        for row in rows
    ]
    return "\n".join(lines)


def main() -> int:
    rows = compare()
    print(comparison_table(rows))
    faults = failures(rows)
    print("\n".join(faults), file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
