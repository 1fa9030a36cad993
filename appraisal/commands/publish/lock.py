"""One build at a time into a folder.

The lock is the operating system's, on a file in a hidden folder beside the output, so that it ends
with its process however that ends. The file itself locks nothing: one that a killed build left is
taken over. The folder holds a `.gitignore`, so that git passes over what a killed build left.
"""

import errno
import os
import pathlib
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

LONGEST_WAIT = 60.0
"""Seconds until a build that waits for another gives up. Only writing is locked: it takes one."""

LOCK, SIGN = "lock", ".gitignore"
SIGNED = b"# Made by `appraisal build`, which removes this folder when it ends.\n*\n"
"""What has git ignore a folder of ours, and tells it from one that only has such a name."""

_MOMENT, _PAUSE = 1.0, 0.1
_NO_LOCKS = {errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP}
"""What disks answer that keep no locks, as some network drives do."""


class Busy(Exception):
    """Another build is writing to the same folder, and goes on and on."""


@contextmanager
def alone(output: pathlib.Path, say: Callable[[str], object]) -> Iterator[bool]:
    """Keep other builds of `output` out. False where the disk knows no locks, and nobody is kept.

    Waits for a build that is running, which it says after a second; raises Busy after a minute.
    """
    folder = output.with_name(f".{output.name}-appraisal-lock")
    descriptor, held = _taken(folder, output, say)
    try:
        _sign(folder)
        yield held
    finally:
        _let_go(descriptor, folder)


def _sign(folder: pathlib.Path) -> None:
    # Without a sign the lock still locks; and a disk that is full says so at the first page.
    with suppress(OSError), (folder / SIGN).open("xb") as sign:
        sign.write(SIGNED)


def _taken(
    folder: pathlib.Path, output: pathlib.Path, say: Callable[[str], object]
) -> tuple[int, bool]:
    began, told = time.monotonic(), False
    while True:
        descriptor, held = _tried(folder)
        if held is not False:
            return descriptor, held is True
        other = _holder(descriptor)
        os.close(descriptor)
        waited = time.monotonic() - began
        if waited > LONGEST_WAIT:
            raise Busy(
                f"Another build{other} is still writing to {output}. Build again when it has "
                "ended. Nothing that was published has changed."
            )
        if waited > _MOMENT and not told:
            say(f"Waiting for another build of {output}{other}.")
            told = True
        time.sleep(_PAUSE)


def _opened(folder: pathlib.Path) -> int:
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
    while True:
        with suppress(FileExistsError):
            folder.mkdir()
        if folder.is_symlink():
            raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(folder))
        with suppress(FileNotFoundError):  # a build that ends has just removed the folder
            return os.open(folder / LOCK, flags, 0o666)


def _tried(folder: pathlib.Path) -> tuple[int, bool | None]:
    """The open file, and whether it is locked for us; None where the disk knows no locks."""
    descriptor, path = _opened(folder), folder / LOCK
    try:
        # A build that ends removes its file: a lock on a file that is gone keeps nobody out.
        held = _lock(descriptor) and _is_at(descriptor, path)
    except OSError as error:
        if error.errno in _NO_LOCKS:
            return descriptor, None
        os.close(descriptor)
        raise
    if held:
        with suppress(OSError):  # only for the words of those who wait
            os.truncate(descriptor, 0)
            os.write(descriptor, f"{os.getpid()}\n".encode())
    return descriptor, held


def _is_at(descriptor: int, path: pathlib.Path) -> bool:
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except FileNotFoundError:
        return False


def _holder(descriptor: int) -> str:
    with suppress(OSError):
        os.lseek(descriptor, 0, os.SEEK_SET)
        process = os.read(descriptor, 20).decode("ascii", "replace").strip()
        return f" (process {process})" if process.isdecimal() else ""
    return ""


def _let_go(descriptor: int, folder: pathlib.Path) -> None:
    """Remove the file and unlock it, in the order that the system allows.

    The sign goes while the lock is held: later it could be the next build's.
    """
    with suppress(OSError):
        if (folder / SIGN).read_bytes() == SIGNED:
            (folder / SIGN).unlink()
    if sys.platform == "win32":
        os.close(descriptor)
    with suppress(OSError):  # the next build has it open already, or it is somebody else's
        (folder / LOCK).unlink()
    if sys.platform != "win32":
        os.close(descriptor)
    with suppress(OSError):
        folder.rmdir()


if sys.platform == "win32":
    import msvcrt

    _FAR = 1 << 30  # others can't read bytes that are locked: lock one that nobody reads

    def _lock(descriptor: int) -> bool:
        os.lseek(descriptor, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            os.lseek(descriptor, 0, os.SEEK_SET)
        return True
else:
    import fcntl

    def _lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
