"""The same files give the same bytes, whatever the folder, the hash seed and the time zone."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from appraisal.appraise import Appraisal
from appraisal.commands.papers import site_papers
from appraisal.commands.publish import MARK
from appraisal.site import drafted

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


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def with_papers(appraisal: Appraisal, site: Path) -> dict[str, bytes]:
    """A site that was drawn without the papers of its workshops, as it is with them."""
    draft = drafted(appraisal, papers=True)
    leading = draft.draw(page for page in draft.pages if page.kind == "workshop")
    without = files(site)
    del without[MARK]
    return {**without, **leading, **site_papers(appraisal)}


@pytest.mark.slow
def test_derbyshire_built_twice_gives_the_same_bytes(
    derbyshire: Appraisal, derbyshire_site: Path, tmp_path: Path
) -> None:
    """Once here, where Python hashes otherwise each time, and once as elsewhere as can be."""
    workspace = copy_workspace(tmp_path / "another folder" / "further down")
    away = {"PYTHONHASHSEED": "4242", "TZ": "Asia/Tokyo", "LC_ALL": "C"}
    built = subprocess.run(
        [sys.executable, "-m", "appraisal", "build", workspace],
        capture_output=True,
        text=True,
        check=False,
        cwd=workspace,
        env={**os.environ, "PYTHONPATH": str(ROOT), **away},
    )
    assert (built.returncode, built.stderr) == (0, "")
    first = with_papers(derbyshire, derbyshire_site)
    second = files(workspace / "output")
    assert second.pop(MARK)
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []
    assert {"index.html", "data/results.json", "data/matrix.csv"} <= first.keys()
    for name, content in second.items():
        assert str(tmp_path).encode() not in content, name
        assert str(ROOT).encode() not in content, name
