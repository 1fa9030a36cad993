"""An addition to a workspace: tried on a copy, and written only if it brings no problem."""

import os
import pathlib
import shutil
import tempfile
from collections import Counter
from collections.abc import Mapping
from contextlib import suppress

from appraisal.load import Reading, read
from appraisal.load.disk import is_leftover
from appraisal.load.names import FOLDERS
from appraisal.problems import Problem, ProblemsFound

LARGEST_COPIED = 64 << 20
"""Bytes of a file beside the workspace's folders that is still taken for a part of it."""

Changes = Mapping[str, bytes]
"""What files will hold, by their paths in the workspace."""


def new_problems(folder: pathlib.Path, before: Reading, changes: Changes) -> list[Problem]:
    """What would be wrong with a workspace once it is changed that is not wrong `before`.

    Raises OSError where no copy of it can be made.
    """
    with tempfile.TemporaryDirectory(prefix="appraisal-add-") as own:
        copy = pathlib.Path(own) / "workspace"
        _copy(folder, copy)
        for name, content in changes.items():
            (copy / name).parent.mkdir(exist_ok=True)
            (copy / name).write_bytes(content)
        try:
            after = list(read(copy).problems)
        except ProblemsFound as found:
            after = list(found.problems)
    known = Counter(map(_said, before.problems))
    fresh = []
    for problem in after:
        if known[_said(problem)] > 0:
            known[_said(problem)] -= 1
        else:
            fresh.append(problem)
    return fresh


def _said(problem: Problem) -> tuple[str, str, str]:
    """A problem wherever in its file it stands: an addition moves lines."""
    return problem.file, problem.what, problem.mend


def _copy(folder: pathlib.Path, copy: pathlib.Path) -> None:
    copy.mkdir()
    for path in sorted(folder.iterdir()):
        if path.is_dir() and path.name in FOLDERS:
            shutil.copytree(path, copy / path.name)
        elif _may_be_read(path):
            shutil.copyfile(path, copy / path.name)


def _may_be_read(path: pathlib.Path) -> bool:
    """Whether a file beside the workspace's folders may be a part of it, such as its logo."""
    own = path.is_file() and not is_leftover(path.name)
    return own and path.stat().st_size <= LARGEST_COPIED


def write_changes(folder: pathlib.Path, changes: Changes) -> None:
    """Put changed files in place, and new ones over nothing: all of them, or none.

    Raises OSError where the disk refuses; FileExistsError where a new file has come in between.
    """
    old = {name: _content(folder / name) for name in changes}
    done: list[str] = []
    try:
        for name, content in changes.items():
            _put(folder / name, content, is_new=old[name] is None)
            done.append(name)
    except OSError:
        for name in done:
            _put_back(folder / name, old[name])
        raise


def _content(file: pathlib.Path) -> bytes | None:
    return file.read_bytes() if os.path.lexists(file) else None


def _put(file: pathlib.Path, content: bytes, is_new: bool) -> None:
    file.parent.mkdir(exist_ok=True)
    if is_new:
        with file.open("xb") as opened:
            try:
                opened.write(content)
            except OSError:
                _put_back(file, None)
                raise
        return
    with tempfile.TemporaryDirectory(prefix=".appraisal-add-", dir=file.parent) as own:
        fresh = pathlib.Path(own) / file.name
        fresh.write_bytes(content)
        shutil.copymode(file, fresh)
        fresh.replace(file)


def _put_back(file: pathlib.Path, content: bytes | None) -> None:
    with suppress(OSError):
        if content is None:
            file.unlink()
        else:
            file.write_bytes(content)
