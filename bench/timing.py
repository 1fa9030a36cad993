"""What every bench measures with: medians of core time, and the libraries that are there.

Core time is what the processor spent on the work and on what it started, waiting left aside, so
that whatever else runs on the machine changes it little.
"""

import importlib
import pathlib
import resource
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
    """The seconds of core time that one run takes, with the commands that it waits for."""
    began = _core_time()
    work()
    return _core_time() - began


def _core_time() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


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
