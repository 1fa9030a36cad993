"""Whole commands: checking against imports, appraising against importing pandas.

The second target is that of an appraisal in one way of counting, as it was when it was set. An
appraisal now counts in all other ways too, on draws of their own; what these may take is measured
in ways.py, against the same appraisal without them. The whole is shown here, without a target.
"""

import subprocess
import sys
from dataclasses import dataclass
from functools import partial

from bench.tables import table, told
from bench.timing import REPEATS, in_turn, whole

CHECK_TARGET = 2.6
APPRAISE_TARGET = 1.0

IMPORTS = "import numpy, yaml, pydantic, click"

APPRAISE = """
import pathlib, time
import networkx
from appraisal.load import load
from appraisal.appraise import appraise
from bench.ways import without_ways
dataset = load(pathlib.Path("."))
began = time.process_time()
{work}(dataset)
print(time.process_time() - began)
"""

PANDAS = """
import time
began = time.process_time()
import pandas
print(time.process_time() - began)
"""


@dataclass(frozen=True)
class Row:
    """Two pieces of work, medians in seconds, and how their ratio may be at most, if it has to."""

    work: str
    seconds: float
    against: str
    against_seconds: float
    target: float | None

    @property
    def ratio(self) -> float:
        """How many times as long the work takes."""
        return self.seconds / self.against_seconds


def inside(program: str) -> float:
    """The seconds that a program says it took."""
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True)
    return float(done.stdout)


def compare(repeats: int = REPEATS) -> list[Row]:
    """Medians of `repeats` runs, taken in turn."""
    whole("-m", "appraisal", "check", ".")
    check, imports, one_way, all_ways, pandas = in_turn(
        partial(whole, "-m", "appraisal", "check", "."),
        partial(whole, "-c", IMPORTS),
        partial(inside, APPRAISE.format(work="without_ways")),
        partial(inside, APPRAISE.format(work="appraise")),
        partial(inside, PANDAS),
        repeats=repeats,
    )
    return [
        Row("appraisal check on Derbyshire", check, IMPORTS, imports, CHECK_TARGET),
        Row("appraise on Derbyshire, one way", one_way, "import pandas", pandas, APPRAISE_TARGET),
        Row("appraise on Derbyshire, all ways", all_ways, "import pandas", pandas, None),
    ]


def failures(rows: list[Row]) -> list[str]:
    return [
        f"{row.work}: {row.ratio:.2f} times {row.against}, not {row.target:g}."
        for row in rows
        if row.target is not None and row.ratio > row.target
    ]


def comparison_table(rows: list[Row]) -> str:
    return table(
        "lrlrrr",
        ("Work", "Seconds", "Against", "Seconds", "Ratio", "At most"),
        [
            (
                row.work,
                f"{row.seconds:.3f}",
                f"`{row.against}`",
                f"{row.against_seconds:.3f}",
                f"{row.ratio:.2f}",
                "–" if row.target is None else f"{row.target:g}",
            )
            for row in rows
        ],
    )


def main() -> int:
    rows = compare()
    return told(failures(rows), comparison_table(rows))


if __name__ == "__main__":
    sys.exit(main())
