"""The Word documents that `report: reference:` names: each lies in the workspace, and is one."""

import pathlib
from collections.abc import Iterator

from msgspec import Struct, field

from appraisal.model import Dataset
from appraisal.model.walk import Path
from appraisal.problems import Problem

from .disk import Limit, read_file
from .document import Document

REFERENCE = Limit(5 << 20, "5 MiB", "Take large pictures out of it.")


class References(Struct):
    """What was read, by the name that the settings give it, and what is wrong."""

    raw: dict[str, bytes] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def read_references(
    folder: pathlib.Path, dataset: Dataset, settings: Document | None
) -> References:
    """Every reference document; Problems are gathered where the key stands, not raised."""
    found = References()
    for path, name in _named(dataset):
        content = found.raw.get(name) or _read(folder, name)
        if isinstance(content, bytes):
            found.raw[name] = content
        elif settings is not None:
            at = settings.value_at(path)
            found.problems.append(Problem("appraisal.yaml", *at, *content))
    return found


def _named(dataset: Dataset) -> Iterator[tuple[Path, str]]:
    report = dataset.settings.report
    if report.reference is not None:
        yield ("report", "reference"), report.reference
    for council, template in report.councils.items():
        if template.reference is not None:
            yield ("report", "councils", council, "reference"), template.reference


def _read(folder: pathlib.Path, name: str) -> bytes | tuple[str, str]:
    """The bytes of a document, or what is wrong and how to mend it."""
    plain = pathlib.PurePosixPath(name)
    inside = not plain.is_absolute() and ".." not in plain.parts and "\\" not in name
    if not inside or ":" in name or plain.suffix.lower() != ".docx":
        mend = "Name a .docx file in the workspace, such as templates/committee.docx."
        return f"'{name}' is no Word document of this workspace.", mend
    if not (folder / name).is_file():
        mend = "Save the council's own Word template there, as .docx, or take the key away."
        return f"There is no file '{name}'.", mend
    content = read_file(folder, name, REFERENCE)
    if isinstance(content, Problem):
        return content.what, content.mend
    from .word_files import word_fault  # reads XML, for councils with a template of their own

    if fault := word_fault(content):
        what, mend = fault
        return f"'{name}' {what}.", mend
    return content
