"""The room of the pipeline: its names are there, and cost nothing to whoever asks for none."""

import subprocess
import sys
from pathlib import Path

import pytest

import appraisal.appraise
from appraisal.appraise import stages

ROOT = Path(__file__).parents[2]


def test_each_name_is_that_of_the_pipeline() -> None:
    names = appraisal.appraise.__all__
    assert names == stages.__all__
    assert all(getattr(appraisal.appraise, name) is getattr(stages, name) for name in names)


def test_a_name_that_there_is_not_is_refused_as_any_module_refuses_it() -> None:
    with pytest.raises(AttributeError, match=r"module 'appraisal\.appraise' has no .* 'guess'"):
        _ = appraisal.appraise.guess


def test_one_module_of_the_room_does_not_import_the_pipeline() -> None:
    code = "import sys, appraisal.appraise.performance; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True
    )
    assert "appraisal.appraise.stages" not in done.stdout.split()
