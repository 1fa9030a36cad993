"""Ids that no entry may have: its page or its file would have a name that is taken or too long."""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from appraisal.model.facts import LONGEST_ID
from appraisal.model.files import ONE_A_FILE, kind_of
from appraisal.model.walk import CRITERIA

from .complaint import Complaint
from .document import Document, Path
from .names import DEVICES, LIST_PAGE, LONG_ID

THEMES = "criteria/themes.yaml"


def reserved_ids(documents: Mapping[str, Document]) -> Iterator[Complaint]:
    """Complain of every id that becomes a file or a page and must not, faulty entries too."""
    for name, document in documents.items():
        if kind_of(name) in ONE_A_FILE:
            stem = PurePosixPath(name).stem
            yield from _complaint(name, (), stem, "Give the file another name.")
            if len(stem) > LONGEST_ID:
                yield Complaint(name, (), LONG_ID, "Give the file a shorter name.")
        elif name == THEMES and isinstance(document.data, dict):
            for key in document.data:
                yield from _complaint(name, (str(key),), str(key), "Give it another id.")
        elif name == CRITERIA:
            for path, identifier in _criteria(document.data, ()):
                yield from _complaint(name, path, identifier, "Give it another id.")


def _criteria(nodes: Any, path: Path) -> Iterator[tuple[Path, str]]:
    for position, node in enumerate(nodes if isinstance(nodes, tuple) else ()):
        if isinstance(node, dict):
            below = (*path, position)
            yield (*below, "id"), str(node.get("id"))
            yield from _criteria(node.get("criteria"), (*below, "criteria"))


def _complaint(file: str, path: Path, identifier: str, mend: str) -> Iterator[Complaint]:
    if identifier == LIST_PAGE:
        what = f"'{identifier}' is no id: the page that lists all others has that name."
        yield Complaint(file, path, what, mend)
    elif identifier in DEVICES:
        what = f"'{identifier}' is no id: Windows keeps that name for a device."
        yield Complaint(file, path, what, mend)
