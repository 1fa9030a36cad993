"""A folder that is filled for the first time: it must be new or empty, and is filled whole."""

import pathlib
from collections.abc import Mapping
from contextlib import suppress

import click

from appraisal.load.disk import is_leftover, shown

_MOST_NAMED = 5


def refuse_folder(folder: pathlib.Path) -> None:
    """A usage error where a folder holds anything; hidden files and leftovers are nothing."""
    if folder.is_file():
        _refuse(f"{folder} is a file. Name a folder that is not there yet.")
    if not folder.is_dir():
        return
    held = sorted(shown(path.name) for path in folder.iterdir() if not is_leftover(path.name))
    if held:
        more = f" and {len(held) - _MOST_NAMED} more" if held[_MOST_NAMED:] else ""
        _refuse(
            f"{folder} is not empty: it holds {', '.join(held[:_MOST_NAMED])}{more}. "
            "Name a folder that is not there yet. Nothing was written."
        )


def _refuse(what: str) -> None:
    raise click.BadParameter(what, param_hint="DIR")


def write_files(folder: pathlib.Path, files: Mapping[str, bytes]) -> None:
    """Write files into a folder, over nothing; if one can't be written, none is left.

    Raises OSError where the disk refuses.
    """
    made: list[pathlib.Path] = []
    try:
        _make_folder(folder, made)
        for name, content in files.items():
            file = folder / name
            _make_folder(file.parent, made)
            with file.open("xb") as opened:
                made.append(file)
                opened.write(content)
    except OSError:
        for path in reversed(made):
            with suppress(OSError):
                path.rmdir() if path.is_dir() else path.unlink()
        raise


def _make_folder(folder: pathlib.Path, made: list[pathlib.Path]) -> None:
    """Make a folder and those around it that are missing, and keep a list of them."""
    if not folder.is_dir():
        _make_folder(folder.parent, made)
        folder.mkdir()
        made.append(folder)
