"""A Site into a folder: all of it or none of it."""

import pathlib
import shutil
import tempfile
from contextlib import suppress

from appraisal.render.page import Site

MARK = ".appraisal"
"""A file that marks a folder as written by this tool, and so as safe to replace."""


class NotOurs(Exception):
    """The output folder holds something that this tool did not write."""


def publish(site: Site, output: pathlib.Path) -> pathlib.Path:
    """Write a site to `output`, replacing what an earlier build wrote there; return its first page.

    Everything goes to a new folder beside `output` first, which is then swapped in, so that a
    failure leaves the old pages as they were. Raises NotOurs rather than replace a folder with
    other people's files in it, and OSError where the disk refuses.
    """
    _check(output)
    output.parent.mkdir(parents=True, exist_ok=True)
    fresh = pathlib.Path(tempfile.mkdtemp(prefix=f".{output.name}-", dir=output.parent))
    try:
        _write(site, fresh)
        _swap(fresh, output)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return output / "index.html"


def _check(output: pathlib.Path) -> None:
    if output.is_symlink() or (output.exists() and not output.is_dir()):
        raise NotOurs(f"{output} is not a folder. Name another with --output.")
    if output.is_dir() and any(output.iterdir()) and not (output / MARK).is_file():
        raise NotOurs(
            f"{output} holds files that this tool did not write. "
            "Name another folder with --output, or empty this one."
        )


def _write(site: Site, folder: pathlib.Path) -> None:
    folder.chmod(0o755)
    (folder / MARK).write_text("Written by `appraisal build`. Do not edit: a build replaces it.\n")
    for name, content in site.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _swap(fresh: pathlib.Path, output: pathlib.Path) -> None:
    """Put `fresh` where `output` is. The old folder is set aside first and put back on failure."""
    if not output.exists():
        fresh.rename(output)
        return
    aside = pathlib.Path(tempfile.mkdtemp(prefix=f".{output.name}-old-", dir=output.parent))
    old = aside / "old"
    try:
        output.rename(old)
        try:
            fresh.rename(output)
        except OSError:
            old.rename(output)
            raise
        shutil.rmtree(old, ignore_errors=True)
    finally:
        # Only when it is empty: old pages that could not be put back are not thrown away.
        with suppress(OSError):
            aside.rmdir()
