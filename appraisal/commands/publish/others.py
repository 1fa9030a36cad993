"""What in an output folder is not the build's own: found, named, and kept."""

import os
import pathlib
import shutil
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress

from msgspec import Struct

from appraisal.commands.publish.manifest import MARK, Known, fingerprint, known_files, same_name

MOST_NAMED = 10

DESK = {".ds_store", "thumbs.db", "desktop.ini"}
"""Files that desktops leave in every folder that is looked at; nobody's work."""


class NotOurs(Exception):
    """The output folder holds, or is, something that this tool did not write."""


class Others(Struct, frozen=True):
    """What a build did not leave as it is: paths with forward slashes, folders with one at the end.

    `foreign` was never written by a build, `changed` was and then changed, `desk` is what desktops
    leave. `clashes`, also among the others, are files where a folder must be, or folders where a
    file must.
    """

    foreign: tuple[str, ...]
    changed: tuple[str, ...]
    desk: tuple[str, ...]
    clashes: tuple[str, ...]


def kept(output: pathlib.Path, site: Collection[str], force: bool) -> tuple[str, ...]:
    """The paths in `output` that a build of `site` has to keep.

    Raises NotOurs where it may not go ahead: over others' files without `force`, and over a file
    for a folder even with it.
    """
    found = _others(output, site)
    if found.foreign + found.changed and not force:
        raise NotOurs(_refusal(output, found))
    if found.clashes:
        raise NotOurs(
            f"{output} holds {_named(found.clashes)} where the pages need a file for a folder or a "
            "folder for a file. Move it elsewhere, or name another folder with --output."
        )
    pages = _pages(site)
    everything = found.foreign + found.changed + found.desk
    return tuple(path for path in everything if same_name(path) not in pages)


def _others(output: pathlib.Path, site: Collection[str]) -> Others:
    if not output.is_dir():
        return Others((), (), (), ())
    known = known_files(output, site)
    pages = _pages(site)
    needed = folders_of(pages)
    found = list(_walked(output, "", known, needed | folders_of(known)))
    return Others(
        foreign=tuple(path for path, kind in found if kind == "foreign"),
        changed=tuple(path for path, kind in found if kind == "changed"),
        desk=tuple(path for path, kind in found if kind == "desk"),
        clashes=tuple(
            path
            for path, _ in found
            if same_name(path.rstrip("/")) in (pages if path.endswith("/") else needed)
        ),
    )


def folders_of(paths: Iterable[str]) -> set[str]:
    """The folders that some paths lead through."""
    found: set[str] = set()
    for path in paths:
        folder = path.rpartition("/")[0]
        while folder and folder not in found:
            found.add(folder)
            folder = folder.rpartition("/")[0]
    return found


def _pages(site: Collection[str]) -> set[str]:
    return {*map(same_name, site), MARK}


def _walked(
    output: pathlib.Path, inside: str, known: Known, folders: Collection[str]
) -> Iterator[tuple[str, str]]:
    """Each path that is not a build's own, sorted, with its kind.

    A folder that no page is in, such as `.git`, is one path.
    """
    for entry in _entries(output / inside):
        path = inside + entry.name
        key = same_name(path)
        if entry.is_dir(follow_symlinks=False):
            if key in folders:
                yield from _walked(output, f"{path}/", known, folders)
            else:
                yield f"{path}/", "desk" if _is_desks(entry) else "foreign"
        elif entry.is_file(follow_symlinks=False) and key in known:
            if known[key] not in (None, fingerprint((output / path).read_bytes())):
                yield path, "changed"
        else:
            yield path, "desk" if _is_desks(entry) else "foreign"


def _entries(folder: pathlib.Path) -> "list[os.DirEntry[str]]":
    with os.scandir(folder) as entries:
        return sorted(entries, key=lambda entry: entry.name)


def _is_desks(entry: "os.DirEntry[str]") -> bool:
    if entry.is_dir(follow_symlinks=False):
        inside = _entries(pathlib.Path(entry.path))
        return bool(inside) and all(map(_is_desks, inside))
    name = entry.name.lower()
    return name in DESK or name.startswith("._") or name.endswith(".swp")


def _refusal(output: pathlib.Path, found: Others) -> str:
    said = []
    if found.foreign:
        said.append(f"{output} holds what this tool did not write: {_named(found.foreign)}.")
    if found.changed:
        whose = "It also holds" if found.foreign else f"{output} holds"
        said.append(f"{whose} pages that were changed after a build: {_named(found.changed)}.")
    mend = (
        "Move them elsewhere, name another folder with --output, or add --force: it keeps them, "
        "and writes over one only where a page has its very name."
    )
    return " ".join([*said, mend])


def _named(paths: tuple[str, ...]) -> str:
    named = [
        "".join(letter if letter.isprintable() else "?" for letter in path)
        for path in paths[:MOST_NAMED]
    ]
    more = len(paths) - len(named)
    return ", ".join(named) + (f" and {more} more" if more else "")


def carry(output: pathlib.Path, fresh: pathlib.Path, paths: Collection[str]) -> None:
    """Give `fresh` the files of `output` at some paths, with their dates and permissions.

    They are linked, not moved: whatever happens next, they are also where they were.
    """
    for path in paths:
        for inside in reversed(pathlib.PurePath(path).parents):
            if not (fresh / inside).exists():
                (fresh / inside).mkdir()
                shutil.copymode(output / inside, fresh / inside)
        _carry_one(output / path, fresh / path)


def _carry_one(old: pathlib.Path, new: pathlib.Path) -> None:
    if old.is_symlink() or not old.is_dir():
        try:
            os.link(old, new, follow_symlinks=False)
        except FileExistsError:  # `Index.html`, where that is the same as the page `index.html`
            raise
        except (OSError, NotImplementedError):  # another's file, or a disk without links
            shutil.copy2(old, new, follow_symlinks=False)
        return
    new.mkdir(exist_ok=True)
    for inside in sorted(old.iterdir()):
        _carry_one(inside, new / inside.name)
    # Last: nothing could be put into a folder that is not to be written to.
    with suppress(OSError):
        shutil.copystat(old, new)
