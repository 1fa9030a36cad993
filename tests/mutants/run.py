"""Makes each listed fault in a copy of the project, and says which of them no test sees.

`make mutants` runs it. The files of the project itself are only read.
"""

import importlib.util
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from tempfile import TemporaryDirectory, TemporaryFile

from tests.mutants.faults import LIST, Fault, faults, runs

ROOT = Path(__file__).parents[2]
RUNNER = Path(__file__).with_name("first_failure.py")

MOST_SURVIVING = 2
LIMIT = 900.0
"""Seconds that one run of tests may take: many times what the largest room needs."""

LEFT_OUT = shutil.ignore_patterns(
    ".git", ".venv*", "node_modules", "output", "dist", "test-results", ".hypothesis", ".*_cache"
)
"""What no test of a room reads, and what would take long to copy."""


@dataclass(frozen=True)
class Verdict:
    """What became of a fault: the test that saw it first, if any did, and in how many seconds.

    `endless` says that the tests did not end.
    """

    fault: Fault
    seen_by: str
    seconds: float
    endless: bool = False

    @property
    def caught(self) -> bool:
        """Whether a test saw it, or it never ended as it was said to."""
        return bool(self.seen_by) or (self.endless and self.fault.hangs)

    def __str__(self) -> str:
        became = f"caught by {self.seen_by}" if self.seen_by else "SURVIVED"
        if self.endless:
            became = (
                "caught, as it never ends" if self.caught else "SURVIVED: the tests never ended"
            )
        return f"{self.fault.room}: {self.fault.name}: {became} ({self.seconds:.0f} s)"


def main(given: list[str], root: Path = ROOT, listed: Path = LIST) -> int:
    """Make the faults whose name has the words given; 1 where more than two survive, else 0."""
    wanted = " ".join(given).casefold()
    chosen = [fault for fault in faults(listed) if wanted in fault.name.casefold()]
    if not chosen:
        sys.stderr.write(f"No fault on the list has ‘{wanted}’ in its name.\n")
        return 2
    start = time.monotonic()
    with copies(root, min(os.cpu_count() or 1, len(chosen))) as trees:
        verdicts = list(_reported(_judged(chosen, trees), len(chosen)))
        wrong = _fails_anyway(trees.get(), verdicts)
    survived = sum(not verdict.caught for verdict in verdicts)
    sys.stdout.write(
        f"{len(chosen)} made, {len(chosen) - survived} caught, {survived} survived, "
        f"in {time.monotonic() - start:.0f} s.\n"
    )
    if wrong:
        sys.stdout.write(f"This fails without any fault, so that it catches none: {wrong}\n")
    return 1 if wrong or survived > MOST_SURVIVING else 0


@contextmanager
def copies(root: Path, count: int) -> Iterator[SimpleQueue[Path]]:
    """So many copies of a project, to be taken and put back, for as long as they are needed."""
    trees: SimpleQueue[Path] = SimpleQueue()
    with TemporaryDirectory(prefix="mutants-") as folder:
        for number in range(count):
            tree = Path(folder) / str(number)
            shutil.copytree(root, tree, ignore=LEFT_OUT)
            trees.put(tree)
        yield trees


def _judged(chosen: Iterable[Fault], trees: SimpleQueue[Path]) -> Iterator[Verdict]:
    """The verdicts as they come, of as many faults at a time as there are copies."""

    def judge(fault: Fault) -> Verdict:
        tree = trees.get()
        try:
            return judged(tree, fault)
        finally:
            trees.put(tree)

    with ThreadPoolExecutor(max(1, trees.qsize())) as workers:
        begun = [workers.submit(judge, fault) for fault in chosen]
        try:
            for done in as_completed(begun):
                yield done.result()
        finally:
            workers.shutdown(cancel_futures=True)


def judged(tree: Path, fault: Fault, limit: float = LIMIT) -> Verdict:
    """Make one fault in a copy of the project, run the tests of its room, and mend it again."""
    start, seen_by, endless = time.monotonic(), "", False
    with made(tree, fault):
        for tests in runs(tree, fault):
            try:
                seen_by = first_failure(tree, tests, limit)
            except subprocess.TimeoutExpired:
                endless = True
            if seen_by or endless:
                break
    return Verdict(fault, seen_by, time.monotonic() - start, endless)


@contextmanager
def made(tree: Path, fault: Fault) -> Iterator[None]:
    """A copy of the project with a fault in it, and without it afterwards."""
    path = tree / fault.file
    sound = path.read_text(encoding="utf-8")
    _write(path, fault.made_in(sound))
    try:
        yield
    finally:
        _write(path, sound)


def _write(path: Path, text: str) -> None:
    """Write a module, and lose what was compiled from it.

    Python tells by size and second whether it may use that, and a fault may change neither.
    """
    path.write_text(text, encoding="utf-8")
    if path.suffix == ".py":
        Path(importlib.util.cache_from_source(str(path))).unlink(missing_ok=True)


def first_failure(tree: Path, tests: Iterable[str], limit: float = LIMIT) -> str:
    """The first of some tests to fail in a copy of the project; empty where all pass.

    Raises TimeoutExpired where they take too long, and RuntimeError where they can't be run.
    """
    # Into a file: a pipe would be held open by whatever a test leaves behind.
    with TemporaryFile("w+", encoding="utf-8") as output:
        command = [sys.executable, "-P", str(RUNNER), *tests]
        # CASES: a fault that only some random cases show is to be seen each time.
        place = {
            "CASES": "75",
            **os.environ,
            "PYTHONPATH": str(tree),
            "PYTHONDONTWRITEBYTECODE": "",
        }
        with subprocess.Popen(
            command, cwd=tree, env=place, stdout=output, stderr=output, start_new_session=True
        ) as running:
            try:
                code = running.wait(limit)
            except subprocess.TimeoutExpired:
                os.killpg(running.pid, signal.SIGKILL)
                raise
        output.seek(0)
        said = output.read()
    if code not in (0, 1):
        message = f"The tests can't be run:\n{said}"
        raise RuntimeError(message)
    return said.splitlines()[-1] if code else ""


def _fails_anyway(tree: Path, verdicts: Iterable[Verdict]) -> str:
    """The first test that saw a fault and fails without any; empty where there is none.

    A test that always fails would catch everything.
    """
    seeing = dict.fromkeys(verdict.seen_by for verdict in verdicts if verdict.seen_by)
    return first_failure(tree, seeing) if seeing else ""


def _reported(verdicts: Iterable[Verdict], count: int) -> Iterator[Verdict]:
    """The same verdicts, each printed; on a terminal with how many are done."""
    _progress(f"0 of {count} faults…")
    for number, verdict in enumerate(verdicts, 1):
        _progress("")
        sys.stdout.write(f"{verdict}\n")
        sys.stdout.flush()
        _progress(f"{number} of {count} faults…")
        yield verdict
    _progress("")


def _progress(said: str) -> None:
    """Put something in place of the last line of a terminal; nothing elsewhere."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\x1b[K{said}")
        sys.stderr.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
