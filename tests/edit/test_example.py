"""The packaged example as files to copy."""

from pathlib import Path

import pytest

from appraisal.edit import example
from appraisal.edit.example import example_files
from appraisal.load import load
from tests.workspaces import workspace


def test_only_what_a_workspace_is_read_from_is_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = {
        "appraisal.yaml": "title: T\ndate: 2026-01-01\n",
        "criteria/criteria.yaml": "- {id: voice, judged: {0: Bad, 100: Good}}\n",
        "councils/ash.yaml": "{name: Ash, tier: unitary}\n",
        "councils/settlements.csv": "name\n",
        "boundaries.geojson": "{}",
    }
    other = ("README.md", "docs/x.md", "output/index.html", "templates/a.html", "councils/.x")
    folder = workspace(tmp_path / "packaged", kept, dict.fromkeys(other, "no"))
    monkeypatch.setattr(example, "example_folder", lambda: folder)
    assert example_files() == {name: text.encode() for name, text in kept.items()}


def test_the_packaged_example_is_copied_whole(tmp_path: Path) -> None:
    copy = workspace(tmp_path / "copy", example_files())
    assert load(copy).digest == load(example.example_folder()).digest
