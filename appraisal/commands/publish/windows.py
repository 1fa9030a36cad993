"""What Windows can't write at all: names that it keeps for itself, and paths that are too long.

Pure functions of paths as Windows has them, so that they are tested anywhere; `refusal` asks them
where Windows runs.
"""

import os
import sys
from collections.abc import Iterable
from pathlib import PurePath, PureWindowsPath

from appraisal.load.names import is_reserved

LONGEST_FILE, LONGEST_FOLDER = 259, 247
"""Characters of a whole path, where long ones are not allowed."""

_WORKSHOP = len(".-appraisal-12345678/new")
"""How much longer the folder's own name is while pages are written beside it."""


def reserved_part(path: PureWindowsPath) -> str | None:
    """The first name in a path that Windows would not make a folder of."""
    return next((part for part in path.parts if part != path.anchor and is_reserved(part)), None)


def too_long(folder: PureWindowsPath, names: Iterable[str]) -> str | None:
    """The first of some files of a folder whose path is too long while it is being written."""
    before = units(str(folder)) + _WORKSHOP + 1
    return next((name for name in names if _is_long(before, name)), None)


def _is_long(before: int, name: str) -> bool:
    inside, _, _ = name.rpartition("/")
    return before + units(name) > LONGEST_FILE or before + units(inside) > LONGEST_FOLDER


def units(text: str) -> int:
    """The length of a text as Windows counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def refusal(output: PurePath, names: Iterable[str], limited: bool | None = None) -> str | None:
    """Why Windows could not write these files to a folder; None where it could.

    `limited` says whether long paths are refused; by default the system is asked.
    """
    if os.name != "nt" and limited is None:
        return None
    folder = PureWindowsPath(output)
    if (part := reserved_part(folder)) is not None:
        return f"'{part}' is no name for a folder on Windows. Name another with --output."
    refuses = _long_paths_are_refused() if limited is None else limited
    if refuses and (name := too_long(folder, names)) is not None:
        return (
            f"{output} is so long a path that Windows can't write {name} in it. "
            "Name a shorter one with --output, such as C:\\appraisal."
        )
    return None


if sys.platform == "win32":
    import ctypes

    def _long_paths_are_refused() -> bool:
        return not ctypes.WinDLL("ntdll").RtlAreLongPathsEnabled()
else:

    def _long_paths_are_refused() -> bool:
        return False
