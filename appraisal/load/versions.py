"""A version of a workspace that has a name: a folder, or a revision of it in git.

git is asked for what a revision holds; nothing of the repository is changed.
"""

import pathlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from appraisal.load.names import FOLDERS

if TYPE_CHECKING:
    import subprocess

# What asks git and unpacks what it gives is imported where that is done: `check` does neither.

SECONDS = 60
LARGEST_FILE = 64 << 20
"""Bytes; no file of a workspace may be as large."""


class NoVersion(Exception):
    """There is no version of this name; says what is wrong and what to do, in two sentences."""


class Version(Struct, frozen=True):
    """What a name stands for: the folder, or the revision by its full id.

    `doubtful` says that a folder was taken although a revision of git has the name too.
    """

    name: str
    kind: Literal["folder", "revision"]
    found: str
    doubtful: bool = False


def find_version(name: str, workspace: pathlib.Path) -> Version:
    """What a name stands for, as seen from a workspace; a folder goes before a revision.

    Raises NoVersion where it is neither.
    """
    folder = workspace / name
    if _is_folder(folder):
        plain = pathlib.PurePath(name).name == name and name not in (".", "..")
        doubtful = plain and _revision(name, workspace) is not None
        return Version(name, "folder", str(folder), doubtful)
    revision = _revision(name, workspace)
    if revision is None:
        what = f"'{name}' is neither a folder nor a revision in git."
        raise NoVersion(f"{what} {_why_no_revision(workspace)}")
    return Version(name, "revision", revision)


def _is_folder(path: pathlib.Path) -> bool:
    """Whether there is such a folder; a name that no file can have is none."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


@contextmanager
def opened(version: Version, workspace: pathlib.Path) -> Iterator[pathlib.Path]:
    """A folder that holds a version; that of a revision is gone afterwards.

    Raises NoVersion where git can't give it.
    """
    if version.kind == "folder":
        yield pathlib.Path(version.found)
        return
    import tempfile

    with tempfile.TemporaryDirectory(prefix="appraisal-") as temporary:
        folder = pathlib.Path(temporary)
        _take_out(version, workspace, folder)
        yield folder


def _revision(name: str, workspace: pathlib.Path) -> str | None:
    """The full id of a revision; None where there is none, or no git to ask."""
    asked = ["rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}"]
    done = _git(workspace, asked)
    return done.stdout.decode().strip() if done is not None and done.returncode == 0 else None


def _why_no_revision(workspace: pathlib.Path) -> str:
    done = _git(workspace, ["rev-parse", "--is-inside-work-tree"])
    if done is None:
        return "git is not installed here, so name a folder, such as one of `appraisal keep`."
    if done.returncode == 0:
        return "Look for it among the folders of history/, or with `git log`."
    if b"dubious ownership" in done.stderr:
        return "git refuses to read this repository, as it belongs to somebody else."
    return "The workspace is in no git repository, so name a folder, such as one in history/."


def _git(
    workspace: pathlib.Path, asked: Sequence[str]
) -> "subprocess.CompletedProcess[bytes] | None":
    """What git answers; None where there is no git, or it does not end."""
    import shutil
    import subprocess

    if (git := shutil.which("git")) is None:
        return None
    try:
        return subprocess.run(  # noqa: S603 - no shell, and what is asked is one argument each
            [git, "-C", str(workspace), *asked],
            capture_output=True,
            check=False,
            timeout=SECONDS,
            stdin=subprocess.DEVNULL,
        )
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return None


def _take_out(version: Version, workspace: pathlib.Path, folder: pathlib.Path) -> None:
    """Write the files of the workspace at a revision into a folder."""
    top, prefix = (_said(workspace, of) for of in ("--show-toplevel", "--show-prefix"))
    # Asked from the top: from within a folder git would look for that folder within itself.
    root, tree = pathlib.Path(top), f"{version.found}:{prefix}"
    listed = _git(root, ["ls-tree", "-z", tree])
    entries = [] if listed is None else listed.stdout.decode(errors="replace").split("\0")
    wanted = [name for name in map(_wanted, entries) if name]
    if not wanted:
        what = f"The workspace is not in the revision '{version.name}'."
        raise NoVersion(f"{what} Name a revision that holds it.")
    archive = _git(root, ["--literal-pathspecs", "archive", "--format=tar", tree, "--", *wanted])
    if archive is None or archive.returncode != 0:
        raise NoVersion(f"git can't take out the revision '{version.name}'. {_complaint(archive)}")
    import tarfile

    with tarfile.open(fileobj=BytesIO(archive.stdout)) as tar:
        members = [m for m in tar.getmembers() if m.size <= LARGEST_FILE]
        tar.extractall(folder, members, filter="data")


def _said(workspace: pathlib.Path, of: str) -> str:
    """One line of what git knows of a folder."""
    done = _git(workspace, ["rev-parse", of])
    return "" if done is None else done.stdout.decode(errors="replace").removesuffix("\n")


def _complaint(done: "subprocess.CompletedProcess[bytes] | None") -> str:
    said = "" if done is None else done.stderr.decode(errors="replace").strip()
    return f"It says: {said}" if said else "Try again, or name a folder."


def _wanted(entry: str) -> str | None:
    """The name of a file or folder that a workspace may have, of a line of `git ls-tree`."""
    about, _, name = entry.partition("\t")
    kind = about.split(" ")[1] if about.count(" ") >= 2 else ""
    if name.startswith("."):
        return None
    return name if kind == "blob" or (kind == "tree" and name in FOLDERS) else None
