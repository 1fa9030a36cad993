"""A file's bytes and what is wanted of it → its new bytes, with everything else as it was.

The writing is judged by this project's own reader: what it doesn't read as wanted is refused.
"""

import codecs
from collections.abc import Sequence
from typing import Any

import yaml

from appraisal.load.document import Document, read_document
from appraisal.problems import Problem, ProblemsFound

from .changes import Change, changed
from .pieces import block_lines
from .splices import Splice, Splicer, same

_MOST = 10_000
"""Things that are taken away from one file, one by one."""


def edited(file: str, raw: bytes, changes: Sequence[Change]) -> bytes:
    """A file with some of its values changed; comments, order, quotes and line ends are kept.

    `file` is its name in the workspace, with which Problems are told, and `raw` what it holds:
    nothing for a file that is new. Raises ProblemsFound where the file can't be read, or the
    change can't be written into it.
    """
    return rewritten(file, raw, changed(_read(file, raw).data, changes))


def rewritten(file: str, raw: bytes, wanted: Any) -> bytes:
    """A file that says `wanted`; what it says already stays as it was written, sign for sign.

    Keys that are new stand behind the key that they follow in `wanted`. Raises ProblemsFound as
    `edited` does.
    """
    document = _read(file, raw)
    if same(document.data, wanted):
        return raw
    mark = codecs.BOM_UTF8 if raw.startswith(codecs.BOM_UTF8) else b""
    text = _without(file, _with(raw[len(mark) :].decode(), document.data, wanted), wanted)
    new = mark + text.encode()
    return _judged(file, document, new, wanted)


def _with(text: str, old: Any, wanted: Any) -> str:
    """A text with every change and addition, but for what goes."""
    node = yaml.compose(text, Loader=yaml.CSafeLoader)
    splicer = Splicer(text)
    if node is None:
        between = splicer.end if text and not text.endswith("\n") else ""
        lines = block_lines(wanted, splicer.step) if wanted else []
        return text + between + "".join(f"{line}{splicer.end}" for line in lines)
    return _spliced(text, list(splicer.value(node, old, wanted)))


def _spliced(text: str, splices: list[Splice]) -> str:
    """A text with pieces put in; several at one place stand in their order."""
    parts, at = [], 0
    for start, to, piece in sorted(splices, key=lambda each: each[:2]):
        parts += [text[at:start], piece]
        at = max(at, to)
    return "".join([*parts, text[at:]])


def _without(file: str, text: str, wanted: Any) -> str:
    """A text without what is not wanted, which goes one piece at a time."""
    for _ in range(_MOST):
        document = read_document(file, text.encode())
        if document.problems or same(document.data, wanted):
            break
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
        found = Splicer(text).without(node, document.data, wanted)
        if found is None:
            break
        text = _spliced(text, [found])
    return text


def _read(file: str, raw: bytes) -> Document:
    """What the file says now. Raises ProblemsFound where it can't all be read."""
    document = read_document(file, raw.replace(b"\r\n", b"\n"))
    if document.problems:
        raise ProblemsFound(document.problems)
    return document


def _judged(file: str, before: Document, new: bytes, wanted: Any) -> bytes:
    """The new bytes, once the reader reads them as wanted. Raises ProblemsFound where not."""
    after = read_document(file, new.replace(b"\r\n", b"\n"))
    if not after.problems and same(after.data, wanted):
        return new
    path = _first_difference(after.data, wanted)
    what = "This file is written so that the change can't be put into it without harm"
    said = ".".join(map(str, path))
    mend = "Change it by hand, or write it more simply: each key on a line of its own."
    place = before.key_at(path)
    raise ProblemsFound([Problem(file, *place, f"{what}: {said}.", mend)])


def _first_difference(found: Any, wanted: Any) -> tuple[str | int, ...]:
    """The path of the first thing that two values differ in."""
    pairs: list[tuple[Any, Any, Any]] = []
    if isinstance(found, dict) and isinstance(wanted, dict):
        read = {str(key): value for key, value in found.items()}
        pairs = [(str(key), read.get(str(key)), value) for key, value in wanted.items()]
    elif isinstance(found, list | tuple) and isinstance(wanted, list | tuple):
        pairs = [(i, *each) for i, each in enumerate(zip(found, wanted, strict=False))]
    for key, one, other in pairs:
        if not same(one, other):
            return (key, *_first_difference(one, other))
    return ()
