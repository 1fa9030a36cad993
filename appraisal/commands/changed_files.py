"""Several files of a workspace written at once: all of them once they are right, or none."""

import os
import pathlib
import shutil
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from functools import partial

from appraisal.commands.held import patiently
from appraisal.load import Before, Reading, read
from appraisal.load.disk import entries, is_leftover
from appraisal.load.names import FOLDERS
from appraisal.problems import Problem

Files = Mapping[str, bytes]
"""What files hold by their names in the workspace, such as `councils/ashby.yaml`."""


def as_changed(folder: pathlib.Path, files: Files, before: Before | None = None) -> Reading:
    """The workspace as it would be read with these files in it; nothing of it is touched.

    Given `before`, a file whose bytes stand in it is not parsed again. Raises ProblemsFound where
    the folder is no workspace.
    """
    with tempfile.TemporaryDirectory(prefix="appraisal-") as own:
        copy = pathlib.Path(own) / "workspace"
        copy.mkdir()
        found = entries(folder)
        for entry in [] if isinstance(found, Problem) else found:
            if entry.name in (*FOLDERS, "history"):
                ignored = shutil.ignore_patterns(".*")
                shutil.copytree(
                    folder / entry.name,
                    copy / entry.name,
                    ignore=ignored,
                    ignore_dangling_symlinks=True,
                )
            elif (folder / entry.name).is_file():
                shutil.copy2(folder / entry.name, copy / entry.name)
        for name, content in files.items():
            place = copy / name
            place.parent.mkdir(parents=True, exist_ok=True)
            place.unlink(missing_ok=True)
            place.write_bytes(content)
        return read(copy, before)


def new_problems(folder: pathlib.Path, files: Files, before: Before | None = None) -> list[Problem]:
    """What would be wrong with the workspace with these files in it that isn't wrong today.

    What stays as it is is parsed once for both, and not at all where it stands in `before`.
    """
    seen: Before = {} if before is None else before
    known = {(each.file, each.what) for each in read(folder, seen).problems}
    found = as_changed(folder, files, seen).problems
    return [each for each in found if (each.file, each.what) not in known]


def write_files(folder: pathlib.Path, files: Files, before: Files) -> None:
    """Write every file, or none: each is put in place whole, and those before it come back.

    `before` is what they held when they were read, nothing for a file that is new: a file that
    somebody has changed since is not written over. Raises FileExistsError then, and OSError where
    the disk refuses.
    """
    files, before = _followed(folder, files), _followed(folder, before)
    new = {place for name in files for place in (folder / name).parents if not place.exists()}
    done: list[str] = []
    fresh: dict[str, pathlib.Path] = {}
    try:
        for name, content in files.items():
            fresh[name] = _beside(folder / name, content)
        for name in files:
            _refuse_changed(folder / name, before.get(name))
        for name in files:
            done.append(name)
            patiently(partial(fresh[name].replace, folder / name))
    except BaseException:
        for name in reversed(done):
            _put_back(folder / name, before.get(name))
        raise
    finally:
        for place in fresh.values():
            place.unlink(missing_ok=True)
        for place in sorted(new, reverse=True):
            with suppress(OSError):  # a folder that holds something stays
                place.rmdir()


def _followed(folder: pathlib.Path, files: Files) -> Files:
    """Files by the names that they have once links are followed, so that the links stay."""
    root = os.path.realpath(folder)
    real = {name: os.path.realpath(folder / name) for name in files}
    return {os.path.relpath(real[name], root): content for name, content in files.items()}


def _beside(place: pathlib.Path, content: bytes) -> pathlib.Path:
    """A file with the content beside its place, with the leave that others have to read it."""
    place.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".appraisal-", dir=place.parent)
    fresh = pathlib.Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        if place.exists():
            shutil.copymode(place, fresh)
        else:
            fresh.chmod(0o644)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise
    return fresh


def _refuse_changed(place: pathlib.Path, before: bytes | None) -> None:
    now = place.read_bytes() if place.exists() else None
    if now != before:
        raise FileExistsError(None, "it has changed since it was read; run this again", str(place))


def _put_back(place: pathlib.Path, before: bytes | None) -> None:
    with suppress(OSError):
        if before is None:
            place.unlink(missing_ok=True)
        elif place.read_bytes() != before:
            place.write_bytes(before)


def held(folder: pathlib.Path, name: str) -> bytes | None:
    """What a file of the workspace holds, as it is; None where there is none."""
    place = folder / name
    return None if is_leftover(place.name) or not place.exists() else place.read_bytes()
