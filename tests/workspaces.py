"""Small workspaces on disk for tests of loading: as little as will do, and what a test adds."""

import pathlib
from collections.abc import Mapping

import pytest
from _pytest.mark import ParameterSet

from appraisal.load import load
from appraisal.problems import ProblemsFound

Files = Mapping[str, str | bytes | None]
"""File → what it holds; None for a file that is to be missing."""

MINIMAL: Files = {
    "appraisal.yaml": "title: A test\ndate: 2026-01-01\n",
    "criteria/criteria.yaml": "- id: cost\n  judged: {0: dear, 100: cheap}\n",
}
"""The least that is a workspace."""

AREA: Files = {
    "sources.yaml": "census: {title: Census}\n",
    "councils/shire.yaml": "name: Shire\ntier: county\n",
    "councils/north.yaml": "name: North\ntier: district\nwithin: shire\nneighbours: [south]\n",
    "councils/south.yaml": (
        "name: South\ntier: district\nwithin: shire\n"
        "parts:\n  south-east: {name: South-east}\n  south-west: {name: South-west}\n"
    ),
    "councils/city.yaml": "name: City\ntier: unitary\n",
}
"""A county with two districts, one of which can be split, and a unitary city."""


def workspace(folder: pathlib.Path, *layers: Files) -> pathlib.Path:
    """Write the minimal workspace into a folder with other files over it; return the folder."""
    files = dict(MINIMAL)
    for layer in layers:
        files |= layer
    for name, content in files.items():
        if content is not None:
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def problems_of(folder: pathlib.Path) -> list[str]:
    """What loading a folder complains of, as it is printed; nothing if it loads."""
    try:
        load(folder)
    except ProblemsFound as found:
        return [str(problem) for problem in found.problems]
    return []


def cases(table: Mapping[str, tuple[object, ...]]) -> list[ParameterSet]:
    """Parameters of a test, each named by what it is a case of."""
    return [pytest.param(*values, id=name) for name, values in table.items()]
