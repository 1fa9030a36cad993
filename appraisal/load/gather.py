"""A workspace's folder → the YAML in it, and what is said of files that are not read.

A file that is not read, and a folder, leaves a faulty Document under the name that it should have,
so that what others say of its ids is not held against them.
"""

import os
import pathlib
import re
from collections.abc import Iterable

from msgspec import Struct, field
from msgspec.structs import replace

from appraisal.model.files import SINGLE_FILES, kind_of
from appraisal.problems import Problem

from .contents import kind_at, of_another_name, place_by_content
from .disk import Entry, Limit, entries, is_leftover, read_file, shown
from .document import Document, read_document
from .names import (
    ENTRY_FOLDERS,
    FIXED,
    FOLDERS,
    OTHER_FOLDERS,
    Misnamed,
    bare_stem,
    entry_meant,
    entry_of_stem,
    is_backup,
    misnamed_entry,
    misnamed_folder,
    misnamed_root_file,
    misplaced,
    near,
    part_of,
    yaml_stem,
)

YAML = Limit(1 << 20, "1 MiB", "Split it into smaller files.")

_NAMING = re.compile(
    rb"(^[ \t]*(- )?|\{ *)(id|name|title|weights|swing|rank|combine|pairwise):\s", re.MULTILINE
)
"""What every entry has, and few texts that people write for themselves."""


Before = dict[str, tuple[bytes, Document]]
"""By a file's name, the bytes that it held when it was last read, and what they read as."""


class Gathered(Struct):
    """The files read, as bytes and as Documents, and a faulty Document for each that is not.

    `inside` has, by the name that it should have, what a misnamed file is called and holds.
    `before` has the files as they were read before, whose Documents hold for the same bytes.
    """

    before: Before = field(default_factory=dict)
    raw: dict[str, bytes] = field(default_factory=dict)
    read: dict[str, Document] = field(default_factory=dict)
    unread: dict[str, Document] = field(default_factory=dict)
    inside: dict[str, tuple[str, bytes]] = field(default_factory=dict)

    def documents(self) -> dict[str, Document]:
        """Every Document by the name of the file that it is, or should be."""
        return {**self.unread, **self.read}

    def problems(self) -> list[Problem]:
        """What is wrong with all of them so far; one may stand here several times."""
        found = (*self.unread.values(), *self.read.values())
        return [problem for document in found for problem in document.problems]

    def leave(self, problem: Problem, *meant: str) -> None:
        """Note that something is not read, and which files or folders it was to be."""
        for name in meant or (problem.file,):
            self.unread.setdefault(name, Document(name)).problems.append(problem)

    def misnamed(self, folder: pathlib.Path, file: str, found: Misnamed) -> None:
        """Note that a file's name is not the one that it should have, and keep what it holds."""
        problem = Problem(shown(file), 1, 1, found.what, found.mend)
        self.leave(problem, *([found.meant] if found.meant else ()))
        if found.meant and not found.is_copy:
            self.keep(folder, file, found.meant)

    def keep(self, folder: pathlib.Path, file: str, meant: str) -> None:
        """Keep what a file holds that is not read, unless another has the name it should have."""
        below, _, name = meant.rpartition("/")
        there = entries(folder, below) if (folder / below).is_dir() else []
        if kind_of(meant) is None or isinstance(there, Problem):
            return
        content = read_file(folder, file, YAML)
        if name not in {entry.name for entry in there} and isinstance(content, bytes):
            self.inside.setdefault(meant, (file, content))

    def look_inside(self) -> dict[str, Document]:
        """What misnamed files hold, by the names that they should have."""
        found: dict[str, Document] = {}
        for name, (_, content) in sorted(self.inside.items()):
            alone = name not in self.unread or len(self.unread[name].problems) == 1
            if alone and _NAMING.search(content):
                found[name] = read_document(name, content)
        return found

    def as_named(self, document: Document) -> list[Problem]:
        """What is wrong with what a misnamed file holds, at the name that the file has."""
        file = shown(self.inside[document.file][0])
        return [replace(problem, file=file) for problem in document.problems]

    def call(self, name: str, meant: str) -> None:
        """Note that what is not read was to have another name than the one proposed for it."""
        if name in self.inside:
            self.inside[meant] = self.inside.pop(name)
        document, into = self.unread.pop(name), f"into {name.rpartition('/')[0]}/ itself"
        for problem in document.problems:
            mend = problem.mend.replace(name, meant)
            if not any(problem in other.problems for other in self.unread.values()):
                mend = mend.replace(into, f"to {meant}")
            self.leave(replace(problem, mend=mend), meant)

    def document(self, name: str, content: bytes) -> Document:
        """What a file's bytes read as: as before where they are the same, without later faults."""
        held = self.before.get(name)
        document = held[1] if held and held[0] == content else read_document(name, content)
        self.before[name] = (content, document)
        return replace(
            document,
            keys={**document.keys},
            values={**document.values},
            problems=[*document.problems],
        )

    def take(self, folder: pathlib.Path, name: str) -> None:
        """Read a file, or note why it cannot be read."""
        content = read_file(folder, name, YAML)
        if isinstance(content, Problem):
            self.leave(content, name)
            return
        document = self.document(name, content)
        if (found := of_another_name(folder, name, document)) is not None:
            self.misnamed(folder, name, found)
            return
        self.raw[name] = content
        self.read[name] = document


def gather(folder: pathlib.Path, before: Before | None = None) -> Gathered:
    """Read all YAML of a workspace, and say of every file near to it why it is not read."""
    gathered = Gathered({} if before is None else before)
    root = entries(folder)
    if isinstance(root, Problem):
        gathered.leave(Problem(str(folder), 1, 1, root.what, root.mend), *FIXED.values())
        return gathered
    _gather_root(folder, root, gathered)
    names = {entry.name for entry in root}
    for below in ENTRY_FOLDERS:
        if below in names:
            _gather_folder(folder, below, gathered)
    return gathered


def holds_settings(folder: pathlib.Path) -> bool:
    """Whether a folder holds an appraisal.yaml, or a file that is meant to be one."""
    if not folder.is_dir():
        return False
    found = entries(folder)
    if isinstance(found, Problem):  # what is wrong is said when it is read
        return True
    names = [entry.name for entry in found if not entry.is_folder]
    misnamed = (misnamed_root_file(name, names) for name in names)
    return SINGLE_FILES[0] in names or any(m and m.meant == SINGLE_FILES[0] for m in misnamed)


def _gather_root(folder: pathlib.Path, root: list[Entry], gathered: Gathered) -> None:
    names = [entry.name for entry in root]
    for entry in root:
        if entry.name in SINGLE_FILES:
            gathered.take(folder, entry.name)
        elif entry.is_folder:
            found = misnamed_folder(entry.name, names)
            if found is not None and found.meant is not None:
                problem = Problem(f"{shown(entry.name)}/", 1, 1, found.what, found.mend)
                gathered.leave(problem, *part_of(found.meant))
                _keep_all(folder, entry.name, found.meant, gathered)
            elif entry.name not in FOLDERS and (stray := _stray_folder(folder, entry.name)):
                gathered.leave(stray[0], *stray[1])
        elif entry.name not in FOLDERS and not is_backup(entry.name, names):
            found = misnamed_root_file(entry.name, names) or _read_as_entry(folder, entry.name)
            found = found or _bare(folder, "", entry.name, names)
            if found is not None:
                gathered.misnamed(folder, entry.name, found)


def _keep_all(folder: pathlib.Path, name: str, meant: str, gathered: Gathered) -> None:
    """Keep what the files of a misnamed folder hold."""
    found = entries(folder, name)
    for entry in [] if isinstance(found, Problem) else found:
        if kind_of(f"{meant}/{entry.name}") is not None:
            gathered.keep(folder, f"{name}/{entry.name}", f"{meant}/{entry.name}")


def _gather_folder(folder: pathlib.Path, below: str, gathered: Gathered) -> None:
    found = entries(folder, below)
    if isinstance(found, Problem):
        gathered.leave(found, *part_of(below))
        return
    names = [entry.name for entry in found]
    for entry in found:
        name = f"{below}/{entry.name}"
        if kind_of(name) is not None:
            gathered.take(folder, name)
        elif is_backup(entry.name, names) or _holds_papers(below, entry, names):
            continue
        elif entry.is_folder:
            _gather_deeper(folder, below, name, gathered)
        elif misnamed := misnamed_entry(below, entry.name, names) or _bare(
            folder, below, entry.name, names
        ):
            gathered.misnamed(folder, name, misnamed)


def _holds_papers(below: str, entry: Entry, names: list[str]) -> bool:
    """Whether a folder beside a workshop's file, of its name, holds its sheets and its pack."""
    return below == "workshops" and entry.is_folder and f"{entry.name}.yaml" in names


def _gather_deeper(folder: pathlib.Path, below: str, name: str, gathered: Gathered) -> None:
    """Name a folder within a folder of entries, if it is named like a file or holds YAML."""
    stem = yaml_stem(name.rpartition("/")[2])  # reading one named like a file says it is none
    inside = entries(folder, name) if stem is None else read_file(folder, name, YAML)
    if isinstance(inside, Problem):
        gathered.leave(inside, *([] if stem is None else filter(None, [entry_meant(below, stem)])))
        return
    found = _yaml_below(folder / name, name)
    if found:
        others = f" Nor are {len(found) - 1} more in {shown(name)}/." if found[1:] else ""
        what = f"Folders within {below}/ are not read, nor is this file.{others}"
        stems = [yaml_stem(file.rpartition("/")[2]) or "" for file in found]
        meant = [file for file in (entry_meant(below, stem) for stem in stems) if file]
        into = f"into {below}/ itself"
        if len(found) == len(meant) == 1 and meant != [f"{below}/{stems[0]}.yaml"]:
            into = f"to {meant[0]}"
        mend = f"Move it {into}, or the folder out of {below}/."
        gathered.leave(Problem(shown(found[0]), 1, 1, what, mend), *sorted(set(meant)))


def _yaml_below(path: pathlib.Path, name: str) -> list[str]:
    """Names of the YAML files at any depth below a folder, in order; links are not followed."""
    found: list[str] = []
    for at, folders, files in os.walk(path):
        folders[:] = [folder for folder in folders if not is_leftover(folder)]
        inner = pathlib.Path(at).relative_to(path)
        found += [
            (pathlib.PurePosixPath(name) / inner.as_posix() / file).as_posix()
            for file in files
            if file.lower().endswith((".yaml", ".yml")) and not is_leftover(file)
        ]
    return sorted(found)


def _bare(folder: pathlib.Path, below: str, file: str, beside: Iterable[str]) -> Misnamed | None:
    """A file without the ending of YAML that holds an entry all the same."""
    stem = bare_stem(file)
    if stem is None or (not below and near(stem, ("appraisal", "sources")) is None):
        return None
    content = read_file(folder, f"{below}/{file}".lstrip("/"), YAML)
    if isinstance(content, Problem) or not _NAMING.search(content):
        return None
    found = entry_of_stem(below, file, stem, beside)
    return None if found.meant is None else found


def _read_as_entry(folder: pathlib.Path, file: str) -> Misnamed | None:
    """A file of the root that by its keys belongs in another place.

    Whatever else lies in the root may be another program's own.
    """
    meant = _place_by_content(folder, "", file)
    return None if meant is None else misplaced(file, meant, (folder / meant).is_file())


def _place_by_content(folder: pathlib.Path, below: str, file: str) -> str | None:
    """The name that a file, meant to be YAML and in `below`, should have by what it holds."""
    stem = None if file.lower().endswith(".json") else yaml_stem(file)
    name = f"{below}/{file}".lstrip("/")
    content = None if stem is None else read_file(folder, name, YAML)
    if stem is None or isinstance(content, Problem | None) or not _NAMING.search(content):
        return None
    return place_by_content(stem, read_document(name, content))


def _stray_folder(folder: pathlib.Path, name: str) -> tuple[Problem, Iterable[str]] | None:
    """A folder of the root under a name of its own that holds what the workspace reads.

    Looked at is what lies in it, not deeper. A folder that is a workspace of its own, or has a
    name that repositories give to other things, is left alone.
    """
    inside = [] if name.lower() in OTHER_FOLDERS else entries(folder, name)
    files = [] if isinstance(inside, Problem) else [one.name for one in inside if not one.is_folder]
    if SINGLE_FILES[0] in files:
        return None
    places = (_place_by_content(folder, name, file) for file in files)
    meant = next((place for place in places if place is not None), None)
    if meant is None:
        return None
    home = meant.rpartition("/")[0]
    into = f"{home}/" if home else "the workspace's own"
    what = f"This folder holds {kind_at(meant)} and is not read."
    mend = f"Move what it holds into {into}, or take it out of the workspace."
    return Problem(f"{shown(name)}/", 1, 1, what, mend), part_of(home) if home else (meant,)
