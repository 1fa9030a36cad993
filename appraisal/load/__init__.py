"""A folder of YAML → Dataset, or every Problem in it at once."""

import hashlib
import pathlib
from collections.abc import Iterable, Mapping

from msgspec import Struct
from msgspec.structs import replace

from appraisal.model import Dataset, Spot
from appraisal.model.files import kind_of
from appraisal.model.references import LeftOut
from appraisal.model.walk import WALKED, walk
from appraisal.model.workspace import Spots
from appraisal.problems import Problem, ProblemsFound

from .assemble import Assembled, assemble, assemble_aside
from .candidates import impossible_candidates
from .coherence import incoherences
from .complaint import Complaint
from .document import Document
from .extras import read_extras
from .fates import impossible_fates
from .gather import Before, Gathered, gather, holds_settings
from .in_progress import MARK, in_progress
from .intended import intended
from .previous import read_previous, read_version
from .reference_documents import read_references
from .references import known_ids, lost_ids, unknown_ids
from .repeated import told_once
from .report_headings import heading_faults
from .reserved import reserved_ids
from .road_maps import circular_steps, impossible_steps
from .texts import refuse_cut_texts, refuse_long_texts
from .versions import NoVersion, Version

__all__ = ["Before", "NoVersion", "Reading", "is_workspace", "load", "load_version", "read"]


class Reading(Struct, frozen=True):
    """A workspace as it was read, and every Problem in it.

    Where there is any, `dataset` has what is sound by itself; None where that is not
    appraisal.yaml, which says from which day on things are seen and what is accepted.
    """

    dataset: Dataset | None
    problems: tuple[Problem, ...] = ()

    def whole(self) -> Dataset:
        """The Dataset. Raises ProblemsFound where anything is wrong with it."""
        if self.problems or self.dataset is None:
            raise ProblemsFound(list(self.problems))
        return self.dataset


def is_workspace(folder: pathlib.Path) -> bool:
    """Whether a folder holds an appraisal.yaml, or a file that is meant to be one."""
    return holds_settings(folder)


def load(folder: pathlib.Path, before: Before | None = None) -> Dataset:
    """Read a workspace. Given `before`, a file whose bytes stand in it is not parsed again.

    Raises ProblemsFound with everything that is wrong in any of its files; file names in it are
    relative to the workspace.
    """
    return read(folder, before).whole()


def load_version(version: Version, workspace: pathlib.Path) -> Dataset:
    """Read a version of a workspace: a folder, or a revision in git (versions.py finds it).

    What it says itself of an earlier version is left alone, and so are templates of its own, which
    the packaged ones of another day may have outgrown. Raises NoVersion where it
    can't be had, ProblemsFound with everything that is wrong in it.
    """
    return read_version(version, workspace, _read_alone)


def read(folder: pathlib.Path, before: Before | None = None) -> Reading:
    """Read a workspace, or as much of it as is sound; what it reads stands in `before` then.

    Raises ProblemsFound where the folder is none.
    """
    return _read(folder, before, alone=False)


def _read_alone(folder: pathlib.Path) -> Reading:
    """Read a workspace without the earlier version that it may name."""
    return _read(folder, None, alone=True)


def _read(folder: pathlib.Path, before: Before | None, *, alone: bool) -> Reading:
    _check_folder(folder)
    gathered = gather(folder, before)
    drafts = in_progress(gathered.read)
    documents = gathered.documents()
    left_out = _leave_out(documents, drafts) if drafts else ()
    assembled = assemble(documents)
    documents = _under_their_names(gathered, assembled)
    dataset = assembled.dataset(assembled.sound)
    inside = gathered.look_inside()
    aside = assemble_aside(inside, documents, assembled.shared)
    part = assembled.dataset(assembled.part_with(aside))
    problems = _check_across_files(assembled, part, documents, aside, inside)
    for document in (*documents.values(), *inside.values()):
        refuse_long_texts(document)
        refuse_cut_texts(document)
    settings = documents.get("appraisal.yaml")
    logo_at = (1, 1) if settings is None else settings.value_at(("theme", "logo"))
    named = (d for name, d in documents.items() if kind_of(name) in ("councils", "sources"))
    whole = not any(document.problems for document in named)
    extras = read_extras(folder, dataset, logo_at, whole, templates=not alone)
    references = read_references(folder, dataset, settings)
    problems += gathered.problems()
    problems += [p for document in inside.values() for p in gathered.as_named(document)]
    problems += extras.problems + references.problems
    name = None if alone else dataset.settings.previous
    previous, found = read_previous(folder, name, settings, _read_alone)
    problems += found
    placed = replace(
        dataset, spots=_spots(documents, drafts), in_progress=tuple(drafts), left_out=left_out
    )
    if problems:
        sound = placed if "settings" in assembled.sound else None
        return Reading(sound, tuple(told_once(problems)))
    raw = {**gathered.raw, **extras.raw, **references.raw}
    complete = replace(
        placed,
        templates=extras.templates,
        references=references.raw,
        logo=extras.logo,
        boundaries=extras.boundaries,
        settlements=extras.settlements,
        postcodes=extras.postcodes,
        digest=_digest(raw, previous),
        files=_hashes(raw),
        previous=previous,
    )
    complete.memory[WALKED] = tuple(walk(part))  # where nothing is wrong, it is the whole
    return Reading(complete)


def _leave_out(
    documents: Mapping[str, Document], drafts: Mapping[str, Spot]
) -> tuple[LeftOut, ...]:
    """What files in progress name that isn't there yet; most workspaces have no such file."""
    from .left_out import leave_out

    return leave_out(documents, drafts)


def _under_their_names(gathered: Gathered, assembled: Assembled) -> dict[str, Document]:
    """Every Document; what is not read for its name stands under the id that others call it by."""
    if gathered.unread:
        known = known_ids(assembled.dataset(assembled.sound), gathered.documents())
        lost, named = lost_ids(assembled.dataset(assembled.part), known, assembled.shaky)
        others = intended(lost, named, gathered.unread, gathered.look_inside())
        for name, meant in others.items():
            gathered.call(name, meant)
    return gathered.documents()


def _check_across_files(
    assembled: Assembled,
    part: Dataset,
    documents: Mapping[str, Document],
    aside: Assembled,
    inside: Mapping[str, Document],
) -> list[Problem]:
    """What is wrong between files; what is wrong so with a misnamed file is noted in it."""
    known = known_ids(assembled.dataset(assembled.sound), {**documents, **inside})
    fit = assembled.dataset(assembled.fit)
    shaky = assembled.shaky | aside.shaky
    options = (d for name, d in documents.items() if kind_of(name) == "options")
    whole = not inside and not any(document.problems for document in options)
    across = (
        *unknown_ids(part, known, shaky, {**documents, **inside}),
        *incoherences(fit, known),
        *heading_faults(fit, whole=whole),
        *impossible_steps(fit),
        *circular_steps(part),
        *impossible_fates(fit, known),
        *impossible_candidates(fit, known),
        *_contradictions(fit, documents),
    )
    problems = []
    for found in (*reserved_ids(documents), *across):
        if (misnamed := inside.get(found.file)) is not None:
            misnamed.complain(misnamed.key_at(found.path), found.what, found.mend)
            continue
        document = documents.get(found.file) or Document(found.file)
        place = document.key_at(found.path) if found.path else (1, 1)
        problems.append(Problem(found.file, *place, found.what, found.mend))
    return problems


def _contradictions(dataset: Dataset, documents: Mapping[str, Document]) -> Iterable[Complaint]:
    """Trade-offs are held together with what needs numpy, so only where there are any."""
    if not any(each.tradeoffs for each in dataset.perspectives.values()):
        return ()
    from .tradeoffs import FILE, contradictions

    return contradictions(dataset, documents.get(FILE) or Document(FILE))


def _check_folder(folder: pathlib.Path) -> None:
    if not folder.is_dir():
        what, mend = "There is no such folder.", "Check the path, or make the folder."
    elif not is_workspace(folder):
        what = "This folder is not a workspace: it has no appraisal.yaml."
        mend = "Name one that has it, or start one with `appraisal new`."
    else:
        return
    raise ProblemsFound([Problem(str(folder), 1, 1, what, mend)])


def _digest(raw: Mapping[str, bytes], previous: Dataset | None) -> str:
    total = hashlib.sha256()
    for name, content in sorted(raw.items()):
        total.update(f"{name}\0{len(content)}\0".encode())
        total.update(content)
    if previous is not None:
        total.update(f"previous\0{previous.digest}".encode())
    return total.hexdigest()


def _hashes(raw: Mapping[str, bytes]) -> dict[str, str]:
    return {name: hashlib.sha256(content).hexdigest() for name, content in sorted(raw.items())}


def _spots(documents: Mapping[str, Document], drafts: Mapping[str, Spot]) -> Spots:
    marks = {name: {(MARK,): (spot.line, spot.column)} for name, spot in drafts.items()}
    return {
        name: document.values | document.keys | marks.get(name, {})
        for name, document in documents.items()
    }
