"""The packaged example as the files of a workspace of one's own, to look at and to change."""

import pathlib
from collections.abc import Iterator

from appraisal.load.disk import files_below, is_leftover
from appraisal.load.names import BOUNDARIES, ENTRY_FOLDERS, is_paper
from appraisal.model.files import SINGLE_FILES
from appraisal.resources import example_folder


def example_files() -> dict[str, bytes]:
    """Every file of the example, by its path in it: what a workspace is read from, and no more."""
    folder = example_folder()
    return {name: (folder / name).read_bytes() for name in _names(folder)}


def _names(folder: pathlib.Path) -> Iterator[str]:
    yield from (name for name in (*SINGLE_FILES, BOUNDARIES) if (folder / name).is_file())
    for below in ENTRY_FOLDERS:
        if (folder / below).is_dir():
            files, _ = files_below(folder, below)
            yield from (
                name for name in files if not is_leftover(name) and not is_paper(name, files)
            )
