"""What the README and the guide say of installing: the lines, and that what they install works."""

import os
import pathlib
import re
import shlex
import subprocess
import sys
import tomllib
import zipfile

import pytest

from appraisal import __version__
from tests.workspaces import AREA, workspace

ROOT = pathlib.Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
GUIDE = (ROOT / "docs" / "policy-officer.md").read_text(encoding="utf-8")
EXTRAS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"][
    "optional-dependencies"
]
INSTALL = re.compile(r"^ *((?:uv tool|pipx) install .+)$", re.M)
"""With nothing behind it: to the command prompt of Windows a `#` begins no comment."""


@pytest.mark.parametrize("text", [README, GUIDE], ids=["README", "guide"])
def test_installing_is_one_line_with_uv_or_pipx_with_quotes_that_every_terminal_takes(
    text: str,
) -> None:
    lines = INSTALL.findall(text)
    assert {'uv tool install ".[excel]"', 'pipx install ".[excel]"'} <= set(lines)
    for line in lines:
        assert re.search(r'"[^"\']+\[[a-z,]+\]"$', line), line
        named = re.findall(r"\[([a-z,]+)\]", shlex.split(line)[-1])
        assert set(named[0].split(",")) <= EXTRAS.keys()


@pytest.mark.parametrize("system", ["Windows", "macOS", "Linux"])
def test_each_system_is_told_how_to_install_and_how_to_open_a_terminal(system: str) -> None:
    _, _, installing = GUIDE.partition("## Install the tool")
    installing, _, opening = installing.partition("## Open a terminal in a folder")
    assert f"| {system}" in README
    assert f"| {system}" in installing
    assert f"**{system}**" in opening.partition("\n## ")[0]


def test_the_guide_names_the_wheel_as_it_is_built() -> None:
    wheels = set(re.findall(r"appraisal-[\w.]+-py3-none-any\.whl", GUIDE))
    assert wheels == {f"appraisal-{__version__}-py3-none-any.whl"}


def test_no_document_names_a_place_to_download_packages_from() -> None:
    for text in (README, GUIDE):
        assert not re.search(r"pypi|--index-url|--find-links", text, re.IGNORECASE)


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    """A folder with what the wheel holds, as installing it would lay it out."""
    folder = tmp_path_factory.mktemp("installed")
    run(ROOT, "hatchling", "build", "--target", "wheel", "--directory", str(folder))
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def run(folder: pathlib.Path, *command: str, path: pathlib.Path | None = None) -> str:
    """What a module prints that is run in a folder, with a package of its own if `path` is one."""
    own = {} if path is None else {"PYTHONPATH": str(path)}
    found = subprocess.run(
        [sys.executable, *(["-P"] if path else []), "-m", *command],
        cwd=folder,
        env={key: value for key, value in os.environ.items() if key != "PYTHONPATH"} | own,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert found.returncode == 0, found.stderr
    return found.stdout


def test_what_is_installed_is_the_command_and_all_that_it_draws_with(
    installed: pathlib.Path,
) -> None:
    (points,) = installed.glob("*.dist-info/entry_points.txt")
    assert "appraisal = appraisal.cli:main" in points.read_text(encoding="utf-8")
    here = {path.relative_to(ROOT / "templates") for path in (ROOT / "templates").rglob("*.html")}
    there = installed / "appraisal" / "templates"
    assert {path.relative_to(there) for path in there.rglob("*.html")} == here
    assert (installed / "appraisal" / "example" / "appraisal.yaml").is_file()


def test_what_is_installed_reads_a_workspace_and_helps_its_editor(
    installed: pathlib.Path, tmp_path: pathlib.Path
) -> None:
    folder = workspace(tmp_path / "area", AREA)
    said = run(folder, "appraisal", "--version", path=installed)
    assert said == f"appraisal, version {__version__}\n"
    helped = run(folder, "appraisal", "schema", "--write", path=installed)
    assert helped.startswith("19 schemas in .schemas/")
