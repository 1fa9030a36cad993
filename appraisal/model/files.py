"""Which file holds what."""

import pathlib
import re
from functools import cache
from typing import Any

from pydantic import ConfigDict, TypeAdapter

from . import (
    Candidate,
    Case,
    Council,
    Criterion,
    Function,
    Measure,
    Option,
    Partner,
    Partnership,
    Perspective,
    Place,
    Principle,
    Programme,
    Settings,
    Source,
    SuccessFactor,
    Theme,
)
from .facts import Id, SharedFact
from .workshops import Workshop

SINGLE_FILES = ("appraisal.yaml", "sources.yaml", "facts.yaml", "elsewhere.yaml")
ONE_A_FILE = ("councils", "options", "workshops")
"""Folders whose files each hold one entry, named by its id."""

COLLECTIONS = {
    "sources.yaml": "sources",
    "facts.yaml": "facts",
    "elsewhere.yaml": "elsewhere",
    "councils/partnerships.yaml": "partnerships",
    "councils/candidates.yaml": "candidates",
    "councils/functions.yaml": "functions",
    "councils/programmes.yaml": "programmes",
    "councils/partners.yaml": "partners",
    "councils/places.yaml": "places",
    "criteria/measures.yaml": "measures",
    "criteria/perspectives.yaml": "perspectives",
    "criteria/principles.yaml": "principles",
    "criteria/themes.yaml": "themes",
    "criteria/success_factors.yaml": "success_factors",
}
"""Files that map ids to entries."""

LISTS = {"criteria/criteria.yaml": "criteria"}
"""Files that list entries in an order that matters."""

_LATER = ConfigDict(defer_build=True)
"""As a Model: most commands say what they do, and many workspaces lack a file or two."""

ADAPTERS: dict[str, TypeAdapter[Any]] = {
    "settings": TypeAdapter(Settings),
    "sources": TypeAdapter(dict[Id, Source], config=_LATER),
    "facts": TypeAdapter(dict[Id, SharedFact], config=_LATER),
    "elsewhere": TypeAdapter(dict[Id, Case], config=_LATER),
    "partnerships": TypeAdapter(dict[Id, Partnership], config=_LATER),
    "candidates": TypeAdapter(dict[Id, Candidate], config=_LATER),
    "functions": TypeAdapter(dict[Id, Function], config=_LATER),
    "programmes": TypeAdapter(dict[Id, Programme], config=_LATER),
    "partners": TypeAdapter(dict[Id, Partner], config=_LATER),
    "places": TypeAdapter(dict[Id, Place], config=_LATER),
    "measures": TypeAdapter(dict[Id, Measure], config=_LATER),
    "perspectives": TypeAdapter(dict[Id, Perspective], config=_LATER),
    "principles": TypeAdapter(dict[Id, Principle], config=_LATER),
    "themes": TypeAdapter(dict[Id, Theme], config=_LATER),
    "success_factors": TypeAdapter(dict[Id, SuccessFactor], config=_LATER),
    "criteria": TypeAdapter(tuple[Criterion, ...], config=_LATER),
    "councils": TypeAdapter(Council),
    "options": TypeAdapter(Option),
    "workshops": TypeAdapter(Workshop),
}

_STEM = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@cache
def kind_of(name: str) -> str | None:
    """The part of the Dataset that a file belongs to; None for a file that has no place."""
    if name == "appraisal.yaml":
        return "settings"
    if name in COLLECTIONS or name in LISTS:
        return COLLECTIONS.get(name) or LISTS[name]
    path = pathlib.PurePosixPath(name)
    if path.suffix != ".yaml" or not _STEM.fullmatch(path.stem):
        return None
    folder = path.parent.as_posix()
    return folder if folder in ONE_A_FILE else None
