"""The list of what a build wrote, by which a later build knows its own files from others'.

`.appraisal` in the output folder holds a sentence, a line with the version of the list, and then,
sorted, a line a file: the SHA-256 of its bytes, two spaces, its path with forward slashes. Line
ends count as one character, so that files that went through git on Windows are still known.
"""

import hashlib
import pathlib
import unicodedata
from collections.abc import Iterable, Mapping

MARK = ".appraisal"
"""The file in an output folder that lists what a build wrote there."""

SENTENCE = "Written by `appraisal build`. Do not edit: a build replaces it."
VERSION = "Files, version 1:"

Known = Mapping[str, str | None]
"""Path → fingerprint of the file that a build wrote there; None where any content will do."""


def manifest_text(site: Mapping[str, bytes]) -> bytes:
    """The list of a site's files, as it is written to `.appraisal`."""
    lines = [f"{fingerprint(site[name])}  {name}" for name in sorted(site)]
    return "".join(f"{line}\n" for line in (SENTENCE, VERSION, *lines)).encode()


def fingerprint(content: bytes) -> str:
    """The SHA-256 of some bytes, whichever way their lines end."""
    # To look for one sign takes no time, and hardly a file of ours has it.
    held = content.replace(b"\r\n", b"\n") if b"\r" in content else content
    return hashlib.sha256(held).hexdigest()


def known_files(output: pathlib.Path, site: Iterable[str]) -> Known:
    """The files of `output` that a build wrote, the list among them.

    Nothing where there is no list, or one that this version of the tool can't read.

    Before there were lists, the mark was the sentence alone, which told readers that a build
    replaces the pages. In such a folder the paths of the present `site` are taken as written by a
    build, whatever they hold; all other files are somebody's.
    """
    mark = output / MARK
    if mark.is_symlink() or not mark.is_file():
        return {}
    try:
        lines = mark.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError:
        return {}
    if lines == [SENTENCE]:
        return dict.fromkeys([*map(same_name, site), MARK])
    if lines[:2] != [SENTENCE, VERSION]:
        return {}
    entries = (line.partition("  ") for line in lines[2:])
    return {**{same_name(path): digest for digest, _, path in entries if path}, MARK: None}


def same_name(path: str) -> str:
    """A path as all systems spell it: some take accents apart from their letters."""
    return unicodedata.normalize("NFC", path)
