"""The law: what `check` passes, `build` builds; what it refuses, it names with a place."""

import os
import pathlib
import re
import tempfile
from collections import Counter

import pytest
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, given, settings

from appraisal.cli import main
from appraisal.kept import Memory, keeping
from tests.random_cases import CASES

from .mutations import Files, Spoiled, read_workspace, spoiled

ROOT = pathlib.Path(__file__).parents[2]
RICH = read_workspace(pathlib.Path(__file__).parent / "rich")
DERBYSHIRE = read_workspace(ROOT)
DERBYSHIRE["appraisal.yaml"] = re.sub(
    rb"samples: *\d+", b"samples: 100", DERBYSHIRE["appraisal.yaml"]
)
FRESH = bool(os.environ.get("FRESH"))
"""Whether the cases are others than last time."""

PLACE = re.compile(r"[^\n]+?:[1-9]\d*:[1-9]\d*: \S.*[.?!)”’'\"`] \S.*")
SHOWN = re.compile(r"  ( +|\d+) \| .*")
"""A line of a file, or the caret below it."""


def ran(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


def hold_to_the_law(files: Files) -> str:
    """Check a workspace and build it if it passes; what came of it."""
    with tempfile.TemporaryDirectory() as held:
        folder = pathlib.Path(held) / "workspace"
        for name, content in files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(content)
        checked = ran("check", str(folder))
        assert isinstance(checked.exception, SystemExit | None), checked.exception
        if checked.exit_code == 0:
            built = ran("build", str(folder), "--output", str(pathlib.Path(held) / "site"))
            assert built.exception is None, built.output
            assert built.exit_code == 0
            return "built"
        assert checked.exit_code == 1
        for line in checked.stderr.splitlines()[:-1]:
            assert PLACE.fullmatch(line) or SHOWN.fullmatch(line), line
        return "refused"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("files", "share"),
    [pytest.param(RICH, 0.98, id="small"), pytest.param(DERBYSHIRE, 0.02, id="derbyshire")],
)
def test_what_check_passes_build_builds_and_every_problem_has_a_place(
    files: Files, share: float
) -> None:
    counts: Counter[str] = Counter()
    memory = Memory()

    @settings(
        max_examples=max(1, int(CASES * share)),
        derandomize=not FRESH,
        suppress_health_check=list(HealthCheck),
        database=None,
    )
    @given(spoiled(files))
    def holds(workspace: Spoiled) -> None:
        # What is spoilt changes some pages; those that it doesn't change have been drawn before.
        with keeping(memory):
            counts[hold_to_the_law(workspace.files)] += 1

    try:
        holds()
    finally:
        print(dict(counts))  # noqa: T201 - `make fuzz` shows it
