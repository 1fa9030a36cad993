"""New pages in the place of old ones, at one stroke where the system can.

A build works in a hidden folder beside its output: `new` in it holds the pages while they are
written, `old` those before them while the two change places. A build that is killed leaves that
folder; the next one clears it, and puts the old pages back if the kill came in the middle.
"""

import ctypes
import os
import pathlib
import re
import shutil
import sys
import tempfile
from contextlib import suppress

from appraisal.commands.held import patiently
from appraisal.commands.publish.lock import SIGN, SIGNED
from appraisal.commands.publish.others import NotOurs, kept

NEW, OLD = "new", "old"


def _start_of_name(output: pathlib.Path) -> str:
    return f".{output.name}-appraisal-"


def workshop(output: pathlib.Path) -> pathlib.Path:
    """A new folder beside `output` to work in."""
    made = pathlib.Path(tempfile.mkdtemp(prefix=_start_of_name(output), dir=output.parent))
    try:
        (made / SIGN).write_bytes(SIGNED)
    except BaseException:
        shutil.rmtree(made, ignore_errors=True)
        raise
    return made


def leftovers(output: pathlib.Path) -> list[pathlib.Path]:
    """The folders in which builds of `output` worked that did not end.

    To be asked by the only build of `output` that is running.
    """
    name = re.compile(re.escape(_start_of_name(output)) + "[a-z0-9_]{8}")
    return sorted(p for p in output.parent.iterdir() if name.fullmatch(p.name) and _is_ours(p))


def _is_ours(folder: pathlib.Path) -> bool:
    if folder.is_symlink() or not folder.is_dir():
        return False
    sign, inside = folder / SIGN, list(folder.iterdir())
    if sign.is_symlink() or not sign.is_file():
        return not inside  # killed before it was signed, or once all else was removed
    content = sign.read_bytes()
    return content == SIGNED or (inside == [sign] and SIGNED.startswith(content))


def put_in_place(temporary: pathlib.Path, output: pathlib.Path) -> None:
    """Put `new` where `output` is; what was there is in `temporary` afterwards."""
    new, old = temporary / NEW, temporary / OLD
    if not output.exists():
        patiently(lambda: new.rename(output))
    elif not exchange(new, output):
        patiently(lambda: output.rename(old))
        patiently(lambda: new.rename(output))


def clear(temporary: pathlib.Path, output: pathlib.Path) -> None:
    """Remove a folder that a build worked in.

    Old pages that were set aside, with none in their place, are put back first. Where that fails,
    all is left as it is.
    """
    new, old = temporary / NEW, temporary / OLD
    # With both there, the pages were on their way out and the new ones not yet in.
    if new.exists() and old.exists() and not _put_back(old, output):
        return
    # The sign goes last: without it nobody would know later whose folder it is.
    for folder in (new, old):
        shutil.rmtree(folder, ignore_errors=True)
    if not (new.exists() or old.exists()):
        with suppress(OSError):
            (temporary / SIGN).unlink(missing_ok=True)
            temporary.rmdir()


def _put_back(old: pathlib.Path, output: pathlib.Path) -> bool:
    """Put old pages back; True also where others have come since and these were all our own."""
    try:
        with suppress(OSError):
            output.rmdir()  # an empty folder is no loss, and one with anything in it stays
        if not output.exists():
            patiently(lambda: old.rename(output))
            return True
        kept(old, (), force=False)
    except (OSError, NotOurs):
        return False
    return True


def stranded(output: pathlib.Path) -> pathlib.Path | None:
    """Where old pages are that could not be put back; None if they are not beside `output`."""
    with suppress(OSError):
        return next((p / OLD for p in leftovers(output) if (p / OLD).exists()), None)
    return None


def exchange(one: pathlib.Path, other: pathlib.Path) -> bool:
    """Let two folders change places at one stroke; False where system or disk can't.

    Any failure is False: two renames, which are tried next, say better what is wrong.
    """
    try:
        return _exchanged(os.fsencode(one), os.fsencode(other))
    except (OSError, AttributeError):  # a C library from before the call
        return False


_PATH, _FLAGS = ctypes.c_char_p, ctypes.c_uint
_SWAP = 2
"""RENAME_EXCHANGE of Linux, and RENAME_SWAP of macOS."""

if sys.platform == "linux":
    _HERE = -100  # AT_FDCWD: a path that is not absolute starts at the current folder

    def _exchanged(one: bytes, other: bytes) -> bool:
        call = ctypes.CDLL(None).renameat2
        call.argtypes = [ctypes.c_int, _PATH, ctypes.c_int, _PATH, _FLAGS]
        return bool(call(_HERE, one, _HERE, other, _SWAP) == 0)
elif sys.platform == "darwin":

    def _exchanged(one: bytes, other: bytes) -> bool:
        call = ctypes.CDLL(None).renamex_np
        call.argtypes = [_PATH, _PATH, _FLAGS]
        return bool(call(one, other, _SWAP) == 0)
else:

    def _exchanged(*_: bytes) -> bool:
        return False
