"""What every bench measures with: medians of times, and the libraries that are there."""

import importlib
import pathlib
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from types import ModuleType
from typing import TypeVar

REPEATS = 5

Found = TypeVar("Found")


def once(work: Callable[[], object]) -> float:
    """The seconds that one run takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def whole(*command: str, folder: pathlib.Path | None = None) -> float:
    """The seconds that Python takes for a command line, start-up included."""
    return once(
        lambda: subprocess.run(
            [sys.executable, *command], cwd=folder, check=True, capture_output=True
        )
    )


def in_turn(*timers: Callable[[], float], repeats: int) -> list[float]:
    """The median of what each gives in seconds, run in turn so that all meet the same machine."""
    rounds = [[timer() for timer in timers] for _ in range(repeats)]
    return [statistics.median(times) for times in zip(*rounds, strict=True)]


def timed(work: Callable[[], Found], repeats: int) -> tuple[Found, float]:
    """What it gives, and the median of its times in seconds once it has run before."""
    found = work()
    return found, statistics.median(once(work) for _ in range(repeats))


def optional(name: str) -> ModuleType | None:
    """A library to compare with; None where it is not installed."""
    try:
        return importlib.import_module(name)
    except ImportError:
        return None
