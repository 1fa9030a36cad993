"""When a workspace's files change: what lies in it is looked at, and watchfiles says when to look.

To look costs milliseconds, and misses nothing: a file saved by renaming another, a folder that was
deleted and is made again. The system's own notices only make it quick, so that where there are none
(a network drive, a full table of watches) a look every half second will do.
"""

import os
import pathlib
import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress

from appraisal.load.disk import is_leftover
from appraisal.load.names import FOLDERS, OTHER_FOLDERS

HISTORY = "history"
"""Earlier versions, which a page may compare with."""
DEEP = frozenset({*FOLDERS, HISTORY})
LOOK_EVERY = 0.5
"""Seconds between two looks where nothing was noticed."""
SETTLED = 0.015
"""Seconds in which nothing more may change: an editor may write a file in several steps."""
LONGEST = 20
"""Such pauses at most: a file that grows for ever is looked at all the same."""

Seen = dict[str, tuple[int, int, int]]
"""By path, when each file was changed, its size and its number; folders have noughts."""


def seen_in(folder: pathlib.Path, others: Iterable[str] = ()) -> Seen:
    """What lies in a workspace that its pages may hang on; nothing where there is no folder.

    `others` are files that lie where others are not looked at, such as the logo.
    """
    found: Seen = {}
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                _see(found, folder, entry)
    except OSError:
        return {}
    for name in others:
        _see_file(found, folder / name, name)
    found[""] = (0, 0, _number(folder))
    return found


def _see(found: Seen, folder: pathlib.Path, entry: "os.DirEntry[str]") -> None:
    if is_leftover(entry.name):
        return
    if not _is_folder(entry):
        _see_file(found, pathlib.Path(entry.path), entry.name)
        return
    if entry.name in DEEP or entry.name.lower() not in OTHER_FOLDERS:
        _see_below(found, folder, entry.name, deep=entry.name in DEEP)


def _see_below(found: Seen, folder: pathlib.Path, name: str, *, deep: bool) -> None:
    for at, inner, files in os.walk(folder / name):
        below = pathlib.Path(at).relative_to(folder).as_posix()
        found[f"{below}/"] = (0, 0, 0)
        inner[:] = [each for each in inner if deep and not is_leftover(each)]
        for file in files:
            if not is_leftover(file):
                _see_file(found, pathlib.Path(at, file), f"{below}/{file}")


def _see_file(found: Seen, path: pathlib.Path, name: str) -> None:
    try:
        now = path.stat()
    except OSError:  # it has just gone, or is a link that leads nowhere
        return
    found[name] = (now.st_mtime_ns, now.st_size, now.st_ino)


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _number(folder: pathlib.Path) -> int:
    try:
        return folder.stat().st_ino
    except OSError:
        return 0


def settled(folder: pathlib.Path, seen: Seen, others: Iterable[str] = ()) -> Seen:
    """What lies there once nothing has changed for a moment."""
    for _ in range(LONGEST):
        time.sleep(SETTLED)
        now = seen_in(folder, others)
        if now == seen:
            break
        seen = now
    return seen


def changes(
    folder: pathlib.Path,
    seen: Seen,
    stop: threading.Event,
    others: Sequence[str] = (),
    *,
    poll: bool = False,
) -> Iterator[Seen]:
    """What lies in a workspace, each time that it is another than was `seen`, until `stop`.

    `others` is read anew each time: which files it names may change with the files. With `poll`
    the system is not asked to notice anything.
    """
    while not stop.is_set():
        for _ in _alarms(folder, seen, stop, poll=poll):
            now = seen_in(folder, others)
            if now == seen:
                continue
            now = settled(folder, now, others)
            moved = _folders(now) != _folders(seen)
            seen = now
            yield seen
            if moved:
                break


def _folders(seen: Seen) -> set[tuple[str, tuple[int, int, int]]]:
    """Every folder, and which one the workspace itself is."""
    return {(name, at) for name, at in seen.items() if not name or name.endswith("/")}


def _alarms(
    folder: pathlib.Path, seen: Seen, stop: threading.Event, *, poll: bool
) -> Iterator[None]:
    """When to look: as soon as the system notices something, and every now and then."""
    folders = [folder, *(folder / name for name in seen if name.endswith("/"))]
    there = [each for each in folders if each.is_dir()]
    if not poll and folder.is_dir():
        with suppress(OSError, RuntimeError):  # gone meanwhile, or nothing is noticed here
            yield from _noticed(there, stop)
    while not stop.wait(LOOK_EVERY):
        yield
        if not poll and folder.is_dir():
            return


def _noticed(folders: list[pathlib.Path], stop: threading.Event) -> Iterator[None]:
    from watchfiles import watch

    for _ in watch(
        *folders,
        watch_filter=None,
        debounce=50,
        step=5,
        stop_event=stop,
        rust_timeout=round(LOOK_EVERY * 1000),
        yield_on_timeout=True,
        raise_interrupt=False,
        recursive=False,
        ignore_permission_denied=True,
    ):
        yield
