"""The same files give the same bytes, whatever the folder, the hash seed and the time zone."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PARTS = (
    "appraisal.yaml",
    "sources.yaml",
    "elsewhere.yaml",
    "facts.yaml",
    "councils",
    "criteria",
    "options",
    "workshops",
)


def copy_workspace(folder: Path) -> Path:
    folder.mkdir(parents=True)
    for part in PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, folder / part)
        elif (ROOT / part).is_file():
            shutil.copy2(ROOT / part, folder / part)
    return folder


def start_build(folder: Path, seed: str, **also: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "appraisal", "build", folder],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": seed, **also},
    )


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.mark.slow
def test_derbyshire_built_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    one = copy_workspace(tmp_path / "one")
    other = copy_workspace(tmp_path / "another folder" / "further down")
    builds = [
        start_build(one, "1", TZ="UTC", LC_ALL="C"),
        start_build(other, "4242", TZ="Asia/Tokyo", LC_ALL="C.UTF-8"),
    ]
    errors = [build.communicate()[1] for build in builds]
    assert errors == ["", ""]
    assert [build.returncode for build in builds] == [0, 0]
    first, second = files(one / "output"), files(other / "output")
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []
    assert {"index.html", "data/results.json", "data/matrix.csv"} <= first.keys()
    for name, content in first.items():
        assert str(tmp_path).encode() not in content, name
        assert str(ROOT).encode() not in content, name
