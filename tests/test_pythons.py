"""Every supported Python builds the same bytes from the same files.

What this one builds is built in this process, where most of it is imported already.
Another Python is asked where `make pythons` has made it a place (.venv-3.12 and the like) or where
the one on the PATH has the same versions of the packages; otherwise the test says that it was not.
At home that is the newest of those that are there, as what one Python does otherwise the later ones
mostly do too; CI, which opens every page, asks each.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import NoReturn

import pytest

from appraisal.commands.build import build_command
from appraisal.documents.pdf import as_pdf
from appraisal.documents.word import as_word
from tests.browser.site import EVERY_PAGE
from tests.documents.papers import REPORT
from tests.test_determinism import files
from tests.workspaces import Files, workspace

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def names(needed: list[str]) -> list[str]:
    """The names of packages, without the versions that will do."""
    return [re.split(r"\W*>", one)[0] for one in needed]


PACKAGES = names(PROJECT["dependencies"])
OF_PAPERS = names([one for e in ("word", "pdf") for one in PROJECT["optional-dependencies"][e]])
OWN = f"{sys.version_info.major}.{sys.version_info.minor}"
PYTHONS = [
    line.rpartition(" ")[2]
    for line in PROJECT["classifiers"]
    if re.search(r":: 3\.\d+$", line) and not line.endswith(f" {OWN}")
]

EXTRA = ("pymcdm", "openpyxl", "docx", "resvg_py", "weasyprint", "highspy")
"""Packages that only some of the places have. They would add to the pages."""

# The papers, which need those packages, come first.
BUILD = f"""
import sys
papers, folder = sys.argv[1:]
if papers:
    import hashlib
    from appraisal.documents.pdf import as_pdf
    from appraisal.documents.word import as_word
    from tests.documents.papers import REPORT
    for draw in (as_word, as_pdf):
        print(hashlib.sha256(draw(REPORT)).hexdigest())
for name in {EXTRA}:
    sys.modules[name] = None
from appraisal.cli import main
main(["build", folder, "--output", folder + "/output"], standalone_mode=False)
"""


AREAS = {
    "north": ("district", "south"),
    "south": ("district", "east"),
    "east": ("district", "west"),
    "west": ("district", "city"),
    "city": ("unitary", "north"),
}
OPTIONS = {
    "stay": "family: continue\n",
    "share": "family: non-structural\npartnerships: {deepen: {bins: integrate}}\n",
    "one": (
        "family: unitary\ncouncils: {all: {name: All, covers: [north, south, east, west, city]}}\n"
    ),
    "two": (
        "family: unitary\ncouncils:\n  a: {name: A, covers: [north, city, west]}\n"
        "  b: {name: B, covers: [south, east]}\n"
    ),
}


def council(n: int, name: str) -> str:
    tier, beside = AREAS[name]
    figures = {"population": 70_001 + 13_337 * n, "debt": 0.1 + n / 7, "tax-base": 20_000.3 + n / 3}
    return (
        f"name: {name.title()}\ntier: {tier}\nneighbours: [{beside}]\ntile: [{n}, 0]\n"
        + ("within: shire\n" if tier == "district" else "")
        + "facts:\n"
        + "".join(f"  {i}: {{value: {v}, source: census}}\n" for i, v in figures.items())
    )


def option(n: int, name: str) -> str:
    why = "low: 0.1, high: 99.9, why: Because., source: census"
    scores = {
        leaf: round(17.3 * (n + 1) * (m + 2) % 99 + 0.5, 1)
        for m, leaf in enumerate(("cost", "voice", "access", "trust"))
    }
    lines = (f"  {leaf}: {{score: {score}, {why}}}\n" for leaf, score in scores.items())
    return f"name: {name.title()}\n{OPTIONS[name]}scores:\n{''.join(lines)}"


def places(name: str) -> str:
    """Rows of a council's places, scattered so that borders bend."""
    n = list(AREAS).index(name)
    return "".join(
        f"{name} {k},{53 + 0.031 * (k * 7 % 11) + 0.003 * n:.4f},"
        f"{-1.9 + 0.13 * n + 0.023 * (k * 5 % 13):.4f},{name},village,yes\n"
        for k in range(9)
    )


UNEVEN: Files = {
    "appraisal.yaml": (
        "title: A test\ndate: 2026-01-01\nperspective: all\nreference_option: stay\n"
        "simulation: {samples: 2000, ways: 200}\n"
    ),
    "sources.yaml": "census: {title: Census, date: 2025-01-01}\n",
    "councils/shire.yaml": "name: Shire\ntier: county\n",
    **{f"councils/{name}.yaml": council(n, name) for n, name in enumerate(AREAS)},
    **{f"options/{name}.yaml": option(n, name) for n, name in enumerate(OPTIONS)},
    "councils/settlements.csv": "name,latitude,longitude,council,kind,map\n"
    + "".join(map(places, AREAS)),
    "councils/partnerships.yaml": (
        "bins:\n  name: Bins\n  kind: joint-committee\n  level: share\n"
        "  members: [north, south, city]\n"
    ),
    "criteria/measures.yaml": (
        "debt: {name: Debt, unit: £ million, add_up: sum}\n"
        "tax-base: {name: Tax base, add_up: sum}\n"
    ),
    "criteria/criteria.yaml": """
- id: size
  criteria:
    - {id: least, measured: {measure: population, take: min, curve: [[60000, 0], [300000, 100]]}}
    - {id: typical, measured: {measure: population, take: mean, curve: [[0, 0], [300000, 100]]}}
- id: money
  criteria:
    - {id: owed, measured: {measure: debt, take: mean, curve: [[0, 100], [3, 0]]}}
    - id: base
      measured: {measure: tax-base, per: population, take: ratio, curve: [[1, 100], [3, 0]]}
    - {id: cost, judged: {0: dear, 100: cheap}}
- id: people
  criteria:
    - {id: voice, judged: {0: faint, 100: loud}}
    - {id: access, judged: {0: far, 100: near}}
    - {id: trust, judged: {0: none, 100: full}}
""",
    "criteria/perspectives.yaml": """
points: {weights: {size: 10, money: 20, people: 70, voice: 0.1, access: 0.2, trust: 0.7}}
swung: {swing: {size: 33, money: 100, people: 77, owed: 0.3, base: 0.6, cost: 0.1}}
ranked: {rank: [people, size, money, trust, voice, access]}
compared: {pairwise: [[size, money, 3], [money, people, 5], [size, people, 9]]}
all: {combine: [points, swung, ranked, compared]}
""",
}
"""Districts, a county and a city whose figures have no short form in binary, under every method."""


def packages_of(python: str, packages: list[str]) -> str:
    """The versions of the packages that a Python has, as this one says its own."""
    code = "import sys; from importlib.metadata import version; print(*map(version, sys.argv[1:]))"
    done = subprocess.run([python, "-c", code, *packages], capture_output=True, text=True)
    return done.stdout.strip()


def has(python: str, packages: list[str]) -> bool:
    """Whether a Python has the very versions of these packages that this one has."""
    return packages_of(python, packages) == " ".join(map(version, packages))


def missing(number: str) -> NoReturn:
    pytest.skip(f"Python {number} with the same packages is not here: `make pythons` sets it up.")


def python_of(versions: Sequence[str]) -> str:
    """The last of these Pythons that has the same packages; the test is skipped without any."""
    for number in reversed(versions):
        places = (str(ROOT / f".venv-{number}" / "bin" / "python"), f"python{number}")
        for found in filter(None, map(shutil.which, places)):
            if has(found, PACKAGES):
                return found
    missing(" or ".join(versions))


@dataclass(frozen=True)
class Made:
    """What a Python made: the files of a site, and what says which papers (none undrawn)."""

    site: dict[str, bytes]
    papers: list[str]


def built_here(folder: Path) -> dict[str, bytes]:
    """What this Python builds of a workspace without the packages that others may not have."""
    with pytest.MonkeyPatch.context() as without:
        for name in EXTRA:
            without.setitem(sys.modules, name, None)
        build_command([str(folder), "--output", str(folder / "output")], standalone_mode=False)
    return files(folder / "output")


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """What this Python makes of the files."""
    papers = [hashlib.sha256(draw(REPORT)).hexdigest() for draw in (as_word, as_pdf)]
    return Made(built_here(workspace(tmp_path_factory.mktemp("own"), UNEVEN)), papers)


@pytest.fixture(
    scope="module", params=[[one] for one in PYTHONS] if EVERY_PAGE else [PYTHONS], ids=" or ".join
)
def other(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Made:
    """What another Python makes of the files, and the papers where it can draw them.

    All in one process: to start it takes the longest.
    """
    python = python_of(request.param)
    papers = has(python, OF_PAPERS)
    folder = workspace(tmp_path_factory.mktemp("other"), UNEVEN)
    done = subprocess.run(
        [python, "-c", BUILD, "papers" if papers else "", folder],
        capture_output=True,
        text=True,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert done.returncode == 0, done.stderr
    return Made(files(folder / "output"), done.stdout.splitlines()[:2] if papers else [])


@pytest.mark.slow
def test_another_python_builds_the_same_bytes(own: Made, other: Made) -> None:
    here, there = own.site, other.site
    assert here.keys() == there.keys()
    assert [name for name in here if here[name] != there[name]] == []
    assert {"index.html", "data/results.json", "data/structures.csv"} <= here.keys()
    assert b"Drawn from where places are" in here["options/two.html"]


@pytest.mark.slow
def test_files_saved_with_other_line_ends_build_the_same_bytes(own: Made, tmp_path: Path) -> None:
    desk = {name: str(text).replace("\n", "\r\n") for name, text in UNEVEN.items() if text}
    assert built_here(workspace(tmp_path, desk)) == own.site


@pytest.mark.slow
def test_another_python_draws_the_same_papers(
    own: Made, other: Made, request: pytest.FixtureRequest
) -> None:
    if not other.papers:
        missing(" or ".join(request.node.callspec.params["other"]))
    assert len(own.papers) == len({*own.papers}) == 2
    assert other.papers == own.papers
