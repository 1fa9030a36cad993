"""The workspace on disk: what lies in a folder by its true name, and the bytes of a file.

Nothing outside the workspace is looked at, nothing but an ordinary file is opened, and nothing
larger than its limit is read.
"""

import errno
import os
import pathlib
import stat

from msgspec import Struct

from appraisal.problems import Problem, is_open_elsewhere

LEFTOVERS = ("thumbs.db", "ehthumbs.db", "desktop.ini", "__macosx", "icon\r")
LEFTOVER_ENDINGS = ("~", ".swp", ".swo", ".tmp")


class Limit(Struct, frozen=True):
    """How many bytes a file may have, how that is said, and how to come below it."""

    size: int
    said: str
    mend: str


class Entry(Struct, frozen=True, order=True):
    """What lies in a folder: its true name, and whether it is a folder or leads to one."""

    name: str
    is_folder: bool


def is_leftover(name: str) -> bool:
    """Whether a file is hidden, or is what editors and desktops leave behind."""
    low = name.lower()
    return (
        low.startswith((".", "~$"))
        or low in LEFTOVERS
        or low.endswith(LEFTOVER_ENDINGS)
        or (low.startswith("#") and low.endswith("#"))
    )


def shown(name: str) -> str:
    """A file's name as it can be printed, whatever its bytes are."""
    text = os.fsencode(name).decode(errors="replace")
    return "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in text)


def entries(folder: pathlib.Path, below: str = "") -> list[Entry] | Problem:
    """What lies in a folder of the workspace, in order; hidden files and leftovers are left out.

    Names are as they are written on the disk, so that `Councils` is not `councils` on a system
    that opens the one by the other.
    """
    try:
        if _inside(folder, below) is None:
            return _problem(below, *_LEAVES_FOLDER)
        with os.scandir(folder / below) as found:
            listed = [Entry(each.name, _leads_to_folder(each)) for each in found]
    except OSError as error:
        return _refusal(folder, below, error, "folder")
    return sorted(entry for entry in listed if not is_leftover(entry.name))


def _leads_to_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # what is wrong is said when it is read
        return False


def files_below(folder: pathlib.Path, below: str) -> tuple[list[str], list[Problem]]:
    """Every file at any depth of a folder of the workspace, and what stands in the way of others.

    Links to folders are followed as far as they stay in the workspace and do not go round.
    """
    return _files_below(folder, below, frozenset())


def _files_below(
    folder: pathlib.Path, below: str, above: frozenset[str]
) -> tuple[list[str], list[Problem]]:
    real = os.path.realpath(folder / below)
    found = entries(folder, below)
    if any(pathlib.PurePath(outer).is_relative_to(real) for outer in above):
        found = _problem(below, *_LOOP)
    if isinstance(found, Problem):
        return [], [found]
    files: list[str] = []
    problems: list[Problem] = []
    for entry in found:
        name = f"{below}/{entry.name}"
        if shown(name) != name:
            problems.append(_problem(name, *_UNREADABLE_NAME))
        elif entry.is_folder:
            inner, faults = _files_below(folder, name, above | {real})
            files += inner
            problems += faults
        else:
            files.append(name)
    return files, problems


def read_file(folder: pathlib.Path, name: str, limit: Limit) -> bytes | Problem:
    """A file's bytes, or why it is not read; it is looked at before it is opened.

    Lines of a text file end in a line feed, however the file was saved.
    """
    try:
        real = _inside(folder, name)
        if real is None:
            return _problem(name, *_LEAVES)
        found = real.stat()
        if stat.S_ISDIR(found.st_mode):
            return _problem(name, *_A_FOLDER)
        if not stat.S_ISREG(found.st_mode):
            return _problem(name, *_A_DEVICE)
        content = b"" if found.st_size > limit.size else _content(real, limit.size + 1)
    except OSError as error:
        return _refusal(folder, name, error, "file")
    if max(found.st_size, len(content)) > limit.size:
        return _problem(name, f"This file is larger than {limit.said}.", limit.mend)
    return _plain_line_ends(content)


def _plain_line_ends(content: bytes) -> bytes:
    """Text with line feeds alone. What is no UTF-8 stays: a PNG or JPEG file never begins so."""
    try:
        content.decode()
    except UnicodeDecodeError:
        return content
    return content.replace(b"\r\n", b"\n")


def _content(path: pathlib.Path, most: int) -> bytes:
    # Without waiting: what was a file a moment ago may have become a pipe that nobody writes to.
    with open(path, "rb", opener=_without_waiting) as file:
        return file.read(most)


def _without_waiting(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _inside(folder: pathlib.Path, name: str) -> pathlib.Path | None:
    """Where a path leads once every link in it is followed; None where it leaves the workspace."""
    root = os.path.realpath(folder)
    real = os.path.realpath(folder / name, strict=True)
    # Nearly all are told by their beginning, in a tenth of the time.
    inside = real.startswith(root + os.sep) or pathlib.PurePath(real).is_relative_to(root)
    return pathlib.Path(real) if inside else None


_LEAVES = ("This link leads out of the workspace.", "Copy the file itself here.")
_LEAVES_FOLDER = ("This link leads out of the workspace.", "Copy the folder itself here.")
_LOOP = ("This link leads round in a circle.", "Delete it, or copy what it stands for here.")
_NOWHERE = ("This link leads nowhere.", "Delete it, or copy what it stands for here.")
_A_FOLDER = ("This is a folder, and a file is wanted.", "Rename it, or put a file in its place.")
_A_DEVICE = ("This is a pipe or a device, not a file.", "Put an ordinary file in its place.")
_UNREADABLE_NAME = ("This name has signs that cannot be read.", "Rename it in plain letters.")
_A_FILE = ("This is a file, and a folder is wanted.", "Rename it, or put a folder in its place.")


def _problem(name: str, what: str, mend: str) -> Problem:
    return Problem(shown(name), 1, 1, what, mend)


def _refusal(folder: pathlib.Path, name: str, error: OSError, kind: str) -> Problem:
    """What the system's refusal means to somebody who wants the file read."""
    if error.errno == errno.ELOOP:
        return _problem(name, *_LOOP)
    if error.errno == errno.ENOTDIR:
        return _problem(name, *_A_FILE)
    if error.errno == errno.ENOENT and (folder / name).is_symlink():
        return _problem(name, *_NOWHERE)
    if error.errno == errno.ENOENT:
        return _problem(name, f"This {kind} has just gone.", "Run this again.")
    if is_open_elsewhere(error):
        what = f"Another program has this {kind} open."
        return _problem(name, what, "Close it there, and run this again.")
    if error.errno in (errno.EACCES, errno.EPERM):
        mend = "Give yourself leave to read it, or ask its owner to."
        return _problem(name, f"You are not allowed to read this {kind}.", mend)
    what = f"The system cannot read this {kind}: {error.strerror or 'it does not say why'}."
    return _problem(name, what, "Copy it anew, or look at the disk.")
