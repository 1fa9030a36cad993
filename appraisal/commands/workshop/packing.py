"""The papers of a pack on disk: all of them or none, and nobody else's file written over.

`.appraisal-pack` in the folder lists what was written: a line a file, the SHA-256 of its bytes, two
spaces, its name. A paper that somebody has changed since is theirs.
"""

import hashlib
import pathlib
from collections.abc import Mapping, Sequence
from contextlib import suppress

from appraisal.commands.changed_files import write_files
from appraisal.commands.workshop.named import unseen

LIST = ".appraisal-pack"
"""The file that lists what was written."""
REPORTS = ".appraisal-reports"
"""The same of reports to committees, beside them."""


class NotOurs(Exception):
    """Files stand where papers must that this tool did not write, or that were changed since."""

    def __init__(self, folder: pathlib.Path, names: Sequence[str]) -> None:
        super().__init__(
            f"In {folder} somebody has written or changed {', '.join(names)}. No file of others is "
            "written over: move it elsewhere, then run this again."
        )


def put_pack(folder: pathlib.Path, files: Mapping[str, bytes]) -> None:
    """Write the papers into a folder, and take away those of an earlier pack that are no more.

    Raises NotOurs, and OSError where the disk refuses; nothing is changed then.
    """
    before, listed = _checked(folder, files, LIST)
    listing = "".join(f"{_print(held)}  {name}\n" for name, held in sorted(files.items()))
    write_files(folder, {**files, LIST: listing.encode(), **unseen(folder)}, before)
    for name in listed.keys() - files.keys():
        old = folder / name
        with suppress(OSError):  # what another program holds open stays
            if old.is_file() and _is_ours(old.read_bytes(), name, listed):
                old.unlink()


def put_report(place: pathlib.Path, content: bytes) -> None:
    """Write one report, beside which a list of its folder's reports stands. Raises as `put_pack`.

    Reports that the list names and that are not written now stay as they are.
    """
    folder, files = place.parent, {place.name: content}
    before, listed = _checked(folder, files, REPORTS)
    now = {**listed, place.name: _print(content)}
    listing = "".join(f"{held}  {name}\n" for name, held in sorted(now.items()))
    write_files(folder, {**files, REPORTS: listing.encode()}, before)


def _checked(
    folder: pathlib.Path, files: Mapping[str, bytes], name: str
) -> tuple[dict[str, bytes], dict[str, str]]:
    """What stands in a folder where files must, with its list of that name; and what that lists.

    Raises NotOurs where something of it is of others. The folder is there then.
    """
    before, listed = _standing(folder, files), _listed(folder, name)
    if theirs := sorted(i for i, held in before.items() if not _is_ours(held, i, listed)):
        raise NotOurs(folder, theirs)
    folder.mkdir(parents=True, exist_ok=True)
    known = {name: (folder / name).read_bytes()} if (folder / name).exists() else {}
    return {**before, **known}, listed


def _standing(folder: pathlib.Path, names: Mapping[str, bytes]) -> dict[str, bytes]:
    """What stands where papers must."""
    return {name: (folder / name).read_bytes() for name in names if (folder / name).exists()}


def _listed(folder: pathlib.Path, name: str) -> dict[str, str]:
    """What was written earlier, as a list says: the fingerprint of each file by its plain name."""
    try:
        lines = (folder / name).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return {}
    pairs = (line.partition("  ") for line in lines)
    return {name: print_ for print_, _, name in pairs if pathlib.PurePath(name).name == name}


def _is_ours(held: bytes, name: str, listed: Mapping[str, str]) -> bool:
    return listed.get(name) == _print(held)


def _print(held: bytes) -> str:
    return hashlib.sha256(held).hexdigest()
