"""A folder of YAML → Dataset, or every Problem in it at once."""

import datetime
import hashlib
import pathlib
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from appraisal.model import Dataset, Settings, Spot
from appraisal.problems import Problem, ProblemsFound

from .coherence import incoherences
from .document import Document, read_document
from .extras import read_extras
from .fates import impossible_fates
from .files import ADAPTERS, COLLECTIONS, LISTS, ONE_A_FILE, SINGLE_FILES, kind_of
from .references import known_ids, unknown_ids
from .texts import refuse_long_texts
from .validate import suggestion, validate

__all__ = ["is_workspace", "load"]


def is_workspace(folder: pathlib.Path) -> bool:
    """Whether a folder holds an appraisal.yaml."""
    return (folder / "appraisal.yaml").is_file()


def load(folder: pathlib.Path) -> Dataset:
    """Read a workspace.

    Raises ProblemsFound with everything that is wrong in any of its files; file names in it are
    relative to the workspace.
    """
    _check_folder(folder)
    names = sorted(set(_file_names(folder)))
    raw = {name: (folder / name).read_bytes() for name in names}
    documents = {
        name: read_document(name, raw[name]) for name in names if kind_of(name) is not None
    }
    problems = [problem for name in names if (problem := _check_name(name))]
    documents = _stand_ins(problems) | documents
    dataset = _assemble(documents)
    _check_across_files(dataset, documents)
    for document in documents.values():
        refuse_long_texts(document)
    extras = read_extras(folder, dataset)
    problems += [problem for document in documents.values() for problem in document.problems]
    problems += extras.problems
    if problems:
        raise ProblemsFound(problems)
    return replace(
        dataset,
        spots=_spots(documents),
        templates=extras.templates,
        logo=extras.logo,
        boundaries=extras.boundaries,
        digest=_digest({**raw, **extras.raw}),
    )


def _check_across_files(dataset: Dataset, documents: Mapping[str, Document]) -> None:
    known = known_ids(dataset, documents)
    checks = (unknown_ids, incoherences, impossible_fates)
    for found in (complaint for check in checks for complaint in check(dataset, known)):
        document = documents[found.file]
        place = document.key_at(found.path) if found.path else (1, 1)
        document.complain(place, found.what, found.mend)


def _check_folder(folder: pathlib.Path) -> None:
    if not folder.is_dir():
        what, mend = "There is no such folder.", "Check the path, or make the folder."
    elif not is_workspace(folder):
        what = "This folder is not a workspace: it has no appraisal.yaml."
        mend = _renaming(folder, "appraisal") or (
            "Write one with at least `title:` and `date:`, and criteria/criteria.yaml beside it; "
            "docs/format.md shows how."
        )
    elif not (folder / "criteria" / "criteria.yaml").is_file():
        what = "This workspace has no criteria/criteria.yaml."
        mend = _renaming(folder, "criteria/criteria") or (
            "Write one: without criteria nothing can be compared. docs/format.md shows how."
        )
    else:
        return
    raise ProblemsFound([Problem(str(folder), 1, 1, what, mend)])


def _renaming(folder: pathlib.Path, stem: str) -> str:
    found = (folder / f"{stem}.yml").is_file()
    return f"Rename {stem}.yml to {stem}.yaml." if found else ""


def _file_names(folder: pathlib.Path) -> list[str]:
    """Every file that is read or ought to be; hidden ones belong to editors and file systems."""
    single = (*SINGLE_FILES, *(name.replace(".yaml", ".yml") for name in SINGLE_FILES))
    names = [name for name in single if (folder / name).is_file()]
    for sub_folder in (*ONE_A_FILE, "criteria"):
        names += [
            f"{sub_folder}/{path.name}"
            for path in (folder / sub_folder).glob("[!.]*")
            if path.suffix.lower() in (".yaml", ".yml") and path.is_file()
        ]
    return names


def _check_name(name: str) -> Problem | None:
    if kind_of(name) is not None:
        return None
    stem, _, ending = name.rpartition(".")
    if ending != "yaml":
        return Problem(name, 1, 1, f"This file ends in .{ending}.", f"Rename it to {stem}.yaml.")
    sub_folder, _, file = name.partition("/")
    if sub_folder == "criteria":
        known = [pathlib.PurePath(k).name for k in COLLECTIONS | LISTS if k.startswith("criteria/")]
        mend = suggestion(file, known) or f"Known files here: {', '.join(sorted(known))}."
        return Problem(name, 1, 1, "No such file belongs in criteria/.", mend)
    mend = "Rename the file: lower case letters, digits and hyphens, such as high-peak.yaml."
    return Problem(name, 1, 1, "This file's name is not an id.", mend)


def _stand_ins(problems: list[Problem]) -> dict[str, Document]:
    """A faulty document for each file with a wrong ending, so that what it holds is not missed."""
    return {
        name: Document(name, problems=[problem])
        for problem in problems
        if kind_of(name := f"{problem.file.rpartition('.')[0]}.yaml") is not None
    }


def _digest(raw: Mapping[str, bytes]) -> str:
    total = hashlib.sha256()
    for name, content in sorted(raw.items()):
        total.update(f"{name}\0{len(content)}\0".encode())
        total.update(content)
    return total.hexdigest()


def _assemble(documents: Mapping[str, Document]) -> Dataset:
    """Whatever can be read of a workspace; what cannot is left out, its faults noted."""
    fields: dict[str, Any] = {folder: {} for folder in ONE_A_FILE}
    settings = Settings(title="", date=datetime.date.min)
    for name, document in documents.items():
        if document.problems:
            continue
        kind = kind_of(name)
        empty: Any = () if name in LISTS else {}
        data = empty if document.data in (None, (), {}) else document.data
        if kind == "settings":
            settings = validate(document, ADAPTERS["settings"], data) or settings
        elif kind in ONE_A_FILE:
            item = validate(document, ADAPTERS[kind], data)
            if item is not None:
                fields[kind][pathlib.PurePosixPath(name).stem] = item
        elif kind is not None:
            read = validate(document, ADAPTERS[kind], data)
            fields[kind] = read if name in LISTS else dict(sorted((read or {}).items()))
    for folder in ONE_A_FILE:  # by id: file names sort `a-b.yaml` before `a.yaml`
        fields[folder] = dict(sorted(fields[folder].items()))
    fields["criteria"] = fields.get("criteria") or ()
    return Dataset(settings=settings, **fields)


def _spots(documents: Mapping[str, Document]) -> dict[tuple[str | int, ...], Spot]:
    return {
        (name, *path): Spot(name, *document.key_at(path))
        for name, document in documents.items()
        for path in document.values
    }
