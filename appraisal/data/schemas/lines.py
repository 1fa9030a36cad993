"""The first line of a file by which an editor finds the schema that the file is written by."""

import re

from appraisal.model.files import kind_of

FOLDER = ".schemas"
"""Where the schemas lie in a workspace: a name that begins with a dot, so that load leaves it."""

_LINE = re.compile(r"^#[ \t]*yaml-language-server:[ \t]*\$schema=(\S*)[ \t]*(?=\r?$)", re.MULTILINE)
_OURS = re.compile(rf"[./]*{re.escape(FOLDER)}/[a-z_]+\.schema\.json")
_COMMENTS = re.compile(r"(?:[ \t]*(?:#[^\n]*)?\n|[ \t]*#[^\n]*$)*")
_MARK = "\ufeff"


def with_schema_line(text: str, name: str) -> str:
    """A file's text with the line that leads to its schema; `name` is the file's in the workspace.

    A line that leads to another schema of ours is put right; one that leads to somebody else's
    stays, and so does the text of a file that has no place in a workspace. A byte order mark stays
    first, and line ends stay as they are.
    """
    kind = kind_of(name)
    if kind is None:
        return text
    meant, found = schema_line(name), schema_of(text)
    if found is not None:
        return text if not is_ours(found) else _LINE.sub(lambda _: meant, text, count=1)
    mark = _MARK if text.startswith(_MARK) else ""
    first = text.partition("\n")[0]
    end = "\r\n" if first.endswith("\r") else "\n"
    return f"{mark}{meant}{end}{text.removeprefix(_MARK)}"


def schema_line(name: str) -> str:
    """The line, without its end, that leads from a file of a workspace to its schema."""
    up = "../" * name.count("/")
    return f"# yaml-language-server: $schema={up}{place_of(str(kind_of(name)))}"


def schema_of(text: str) -> str | None:
    """Where the line in a text leads to; None for a text without one above what it holds."""
    above = _COMMENTS.match(_plain(text))
    found = _LINE.search(above[0]) if above else None
    return None if found is None else found[1]


def is_ours(place: str) -> bool:
    """Whether a line leads to a schema that `appraisal schema` writes, wherever it lies."""
    return _OURS.fullmatch(place) is not None


def place_of(kind: str) -> str:
    """Where the schema of a kind of file lies in a workspace."""
    return f"{FOLDER}/{kind}.schema.json"


def _plain(text: str) -> str:
    return text.removeprefix(_MARK).replace("\r\n", "\n")
