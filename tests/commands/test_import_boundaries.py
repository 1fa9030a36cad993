"""`import boundaries` end to end: it shows, asks, writes all or nothing, and leaves comments be."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from appraisal.commands.import_boundaries import boundaries_command
from appraisal.load import load
from tests.edit.boundaries.squares import collection, ons, polygon, square
from tests.workspaces import Files, workspace

HERE: Files = {
    "sources.yaml": "map:\n  title: A map\n",
    "councils/shire.yaml": "name: Shire\ntier: county\n",
    "councils/ash.yaml": (
        "# The largest.\r\nname: Ash\r\ntier: district\r\nwithin: shire\r\n"
        "neighbours: []  # none yet\r\nnote: 'One.'\r\n"
    ),
    "councils/birch.yaml": "name: Birch\ngss: E07000002\ntier: district\nwithin: shire\n",
    "councils/cedar.yaml": "name: Cedar\ngss: E07000003\ntier: unitary\n",
}
ROOT = Path(__file__).parents[2]
NAMES = ("Ash", "Birch", "Cedar")
LAD = collection(*(ons(n, name, polygon(square(n, 0))) for n, name in enumerate(NAMES, start=1)))


@pytest.fixture
def here(tmp_path: Path) -> Path:
    (tmp_path / "lad.geojson").write_bytes(LAD)
    return workspace(tmp_path / "here", HERE)


def run(here: Path, *arguments: object, file: str = "lad.geojson", answer: str = "") -> Result:
    given = [str(here.parent / file), "--workspace", str(here), *map(str, arguments)]
    return CliRunner().invoke(boundaries_command, given, input=answer, catch_exceptions=False)


def held(here: Path) -> dict[str, bytes]:
    return {p.relative_to(here).as_posix(): p.read_bytes() for p in here.rglob("*") if p.is_file()}


def test_as_a_process_it_writes_all_that_it_showed(here: Path) -> None:
    given = [sys.executable, "-m", "appraisal", "import", "boundaries", "../lad.geojson", "--yes"]
    own = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(given, cwd=here, capture_output=True, check=False, env=own)
    assert done.returncode == 0, done.stderr
    said = done.stdout.decode().splitlines()
    assert said[0] == "3 councils found among the 3 features of lad.geojson."
    assert said[-1] == (
        "Written to boundaries.geojson, councils/ash.yaml, councils/birch.yaml, "
        "councils/cedar.yaml and sources.yaml."
    )
    assert (here / "councils/ash.yaml").read_bytes().decode() == (
        "# The largest.\r\nname: Ash\r\ngss: E07000001\r\ntier: district\r\nwithin: shire\r\n"
        "tile: [0, 0]\r\nneighbours: [birch]  # none yet\r\n"
        "neighbours_source: boundaries\r\nnote: 'One.'\r\n"
    )
    assert (here / "councils/cedar.yaml").read_text() == (
        "name: Cedar\ngss: E07000003\ntier: unitary\ntile: [2, 0]\nneighbours: [birch]\n"
        "neighbours_source: boundaries\n"
    )
    dataset = load(here)
    assert dataset.boundaries is not None
    assert sorted(dataset.boundaries.shapes) == ["ash", "birch", "cedar"]
    assert dataset.tiles() == {"ash": (0, 0), "birch": (1, 0), "cedar": (2, 0)}


def test_without_yes_or_a_terminal_it_shows_and_writes_nothing(here: Path) -> None:
    before = held(here)
    done = run(here)
    assert done.exit_code == 0
    assert "councils/ash.yaml  gss: E07000001; tile: [0, 0]; neighbours: adds birch" in done.stdout
    assert done.stderr == "Nothing was written. To write it, run this again with --yes.\n"
    assert held(here) == before


def test_a_second_time_nothing_would_change(here: Path) -> None:
    run(here, "--yes")
    before = held(here)
    done = run(here, "--yes")
    assert "boundaries.geojson stays as it is: 1 kB." in done.stdout
    assert done.stdout.endswith("Nothing would change.\n")
    assert held(here) == before


def test_the_source_and_the_year_can_be_given(here: Path) -> None:
    run(here, "--yes", "--source", "map", "--date", "2025-05")
    assert load(here).councils["birch"].neighbours_source == ("map",)
    attribution = json.loads((here / "boundaries.geojson").read_bytes())["attribution"]
    assert attribution.endswith("database right 2025.")


def test_wrong_usage_ends_with_two(here: Path) -> None:
    before = held(here)
    done = run(here, "--yes", "--date", "May")
    assert done.exit_code == 2
    assert "'May' is no date: write 2024-12." in done.stderr
    assert held(here) == before


def test_a_source_of_the_statistics_office_is_added_with_what_is_known(here: Path) -> None:
    run(here, "--yes", "--date", "2024-12")
    assert (here / "sources.yaml").read_text() == (
        "map:\n  title: A map\n"
        "boundaries:\n"
        "  title: Local authority boundaries of 2024\n"
        "  publisher: Office for National Statistics\n"
        "  kind: data\n"
        "  date: 2024-12\n"
        '  url: "https://geoportal.statistics.gov.uk"\n'
        "  note: Two councils are neighbours where their boundaries share a line.\n"
    )


def changed(here: Path, name: str, content: bytes) -> Path:
    (here / name).write_bytes(content)
    return here


def test_what_is_wrong_with_the_workspace_is_told_first(here: Path) -> None:
    changed(here, "councils/birch.yaml", b"name: Birch\ntier: parish\n")
    before = held(here)
    done = run(here, "--yes")
    assert done.exit_code == 1
    assert "councils/birch.yaml:2:7: " in done.stderr
    assert held(here) == before


def test_boundaries_that_are_spoilt_are_replaced(here: Path) -> None:
    changed(here, "boundaries.geojson", b"no JSON")
    assert run(here, "--yes").exit_code == 0
    assert load(here).boundaries is not None


def test_a_download_in_the_workspace_itself_is_taken_and_then_asked_to_go(here: Path) -> None:
    changed(here, "lad.geojson", LAD)
    done = run(here, "--yes", file="here/lad.geojson")
    assert done.exit_code == 0
    assert done.stdout.endswith(
        "lad.geojson has done its work: move it out of the workspace, or delete it.\n"
    )
    (here / "lad.geojson").unlink()
    assert load(here).boundaries is not None


def test_councils_written_in_braces_stay_in_braces(here: Path) -> None:
    changed(here, "councils/birch.yaml", b"{name: Birch, tier: unitary}  # brief\n")
    assert run(here, "--yes").exit_code == 0
    assert (here / "councils/birch.yaml").read_text() == (
        "{name: Birch, gss: E07000002, tier: unitary, tile: [1, 0], neighbours: [ash, cedar], "
        "neighbours_source: boundaries}  # brief\n"
    )


def told(here: Path, raw: bytes) -> Any:
    before = held(here)
    (here.parent / "other.geojson").write_bytes(raw)
    done = run(here, "--yes", file="other.geojson")
    assert done.exit_code == 1
    assert held(here) == before
    return done.stderr


def test_what_is_wrong_with_the_file_is_told_and_nothing_written(here: Path) -> None:
    assert "other.geojson:1:1: This file is empty. Download it again" in told(here, b"")
    assert "councils/cedar.yaml:2:1: other.geojson has no area with the code E07000003 (Cedar)" in (
        told(here, LAD.replace(b"E07000003", b"E07000009").replace(b"Cedar", b"Elm"))
    )


def test_an_area_without_councils_is_told_what_comes_first(tmp_path: Path) -> None:
    (tmp_path / "lad.geojson").write_bytes(LAD)
    done = run(workspace(tmp_path / "here"))
    assert done.exit_code == 1
    assert "Add the councils first: appraisal add council NAME." in done.stderr
