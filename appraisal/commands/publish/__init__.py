"""A Site into a folder: all of it or none of it, and nobody else's file lost."""

import errno
import pathlib
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from appraisal.commands.held import held_words, is_held
from appraisal.commands.publish.lock import Busy, alone
from appraisal.commands.publish.manifest import MARK, manifest_text
from appraisal.commands.publish.others import NotOurs, carry, folders_of, kept
from appraisal.commands.publish.place import check_place, disk_of_its_own
from appraisal.commands.publish.swap import NEW, clear, leftovers, put_in_place, stranded, workshop
from appraisal.commands.publish.windows import refusal
from appraisal.problems import why

if TYPE_CHECKING:
    from appraisal.site.drawing import Site

__all__ = ["MARK", "Busy", "CannotWrite", "NotOurs", "publish"]


class CannotWrite(OSError):
    """The disk refuses: what was to be written, why not, and what became of the old pages."""


_NO_RENAMING = {errno.EBUSY, errno.EXDEV}


def _quietly(_: str) -> None:
    """Say nothing."""


def publish(
    site: "Site",
    output: pathlib.Path,
    *,
    workspace: pathlib.Path | None = None,
    force: bool = False,
    say: Callable[[str], object] = _quietly,
) -> pathlib.Path:
    """Write a site to `output`, replacing what an earlier build wrote there; return its first page.

    Everything goes to a new folder beside `output` first, which is then swapped in, so that a
    failure leaves the old pages as they were. A list of what was written, `.appraisal`, tells a
    later build which files it may replace. With `force` the files of others are kept, and only
    those are written over that stand where a page must. `say` is given a sentence when another
    build has to be waited for.

    Raises NotOurs rather than touch other people's files or write over the `workspace` that the
    site was built from, Busy where another build does not end, and CannotWrite, an OSError, where
    the disk refuses.
    """
    _check_paths(site)
    try:
        check_place(output, workspace)
        # Only now: a link is refused by its own name. A path such as `.` has none to work beside.
        output = output.resolve()
        if refused := refusal(output, site):
            raise NotOurs(refused)
        _make_way(output.parent)
        with alone(output, say) as held:
            if held:
                for left in leftovers(output):
                    clear(left, output)
            _replace(site, output, force)
    except OSError as error:
        if error.errno in _NO_RENAMING:  # a disk that can't be seen to be one beforehand
            raise NotOurs(disk_of_its_own(output)) from error
        raise CannotWrite(_refusal(output, error)) from error
    return output / "index.html"


def _check_paths(site: "Site") -> None:
    """A path that leaves the folder, or that the list of files can't hold, is a bug of ours."""
    for name in site:
        path = pathlib.PurePosixPath(name)
        if path.is_absolute() or {"..", MARK} & set(path.parts) or not name.isprintable():
            raise ValueError(f"no page can be written to {name!r}")


def _replace(site: "Site", output: pathlib.Path, force: bool) -> None:
    kept(output, site, force)
    temporary = workshop(output)
    try:
        _write(site, temporary / NEW)
        # Asked again: writing took its time, and somebody may have saved a file meanwhile.
        carry(output, temporary / NEW, kept(output, site, force))
        put_in_place(temporary, output)
    finally:
        clear(temporary, output)


def _write(site: "Site", folder: pathlib.Path) -> None:
    files: Mapping[str, bytes] = {**site, MARK: manifest_text(site)}
    _make(folder)
    for inside in sorted(folders_of(files)):
        _make(folder / inside)
    for name, content in files.items():
        path = folder / name
        path.write_bytes(content)
        _allow(path, 0o644)


def _make_way(folder: pathlib.Path) -> None:
    """Make the folders above the output that are not there, so that a web server gets through.

    Those that are there are the user's own, and keep the permissions that the user chose.
    """
    missing = [above for above in (folder, *folder.parents) if not above.exists()]
    for above in reversed(missing):
        try:
            above.mkdir()
        except FileExistsError:  # another build made it, or it is a path that goes back: `a/..`
            if not above.is_dir():
                raise
        else:
            _allow(above, 0o755)


def _make(folder: pathlib.Path) -> None:
    if not folder.is_dir():
        folder.mkdir()
        _allow(folder, 0o755)


def _allow(path: pathlib.Path, mode: int) -> None:
    """Let a web server read what is published, whatever the umask keeps from others."""
    try:
        path.chmod(mode)
    except PermissionError:
        # The path is new and so our own: this disk keeps no permissions.
        return


def _refusal(output: pathlib.Path, error: OSError) -> str:
    where = pathlib.Path(error.filename) if isinstance(error.filename, str) else output
    # The names of temporary folders tell nobody anything: the folder that they are in does.
    hidden = [p for p in (where, *where.parents) if p.name.startswith(f".{output.name}-appraisal")]
    where = hidden[-1].parent if hidden else where
    place = "" if where == output else f" ({where})"
    lost = None if _is_there(output) else stranded(output)
    safe = (
        "Nothing that was published has changed."
        if lost is None
        else f"The old pages are in {lost}; the next build puts them back."
    )
    if is_held(error):
        return f"The pages can't be written. {held_words(where)} {safe}"
    return f"The pages can't be written to {output}: {why(error)}{place}. {safe}"


def _is_there(output: pathlib.Path) -> bool:
    try:
        return output.exists()
    except OSError:  # a path that the disk won't even look for, such as one too long
        return False
