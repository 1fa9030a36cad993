"""An entry with comments of its own put last into a file, with every byte that was there kept.

Whatever is put in is read back before it counts: the file then says what it said, and one thing
more.
"""

import codecs
from typing import Any

import yaml

from appraisal.load.document import read_document


class CannotInsert(ValueError):
    """A file is written in a way that nothing can be put into safely; says what to do."""


def with_entry(file: str, raw: bytes, i: str, entry: str) -> tuple[bytes, int]:
    """A file that maps ids to entries with one more at its end, and the line, from 1, of that.

    `entry` is the text of the whole entry, ending in a line feed. The file may be empty or hold
    comments alone. Raises CannotInsert where it is written otherwise than as a mapping in lines.
    """
    before = _read(file, raw)
    held: dict[str, Any] = before if isinstance(before, dict) else {}
    if before is not None and not isinstance(before, dict):
        raise CannotInsert(f"{file} is no mapping of ids. Mend it first.")
    if i in held:
        raise CannotInsert(f"There is '{i}' in {file} already. Give another --id.")
    end = _line_end(raw)
    apart = b"" if not raw or raw.endswith(b"\n") else end
    after = raw + apart + entry.replace("\n", end.decode()).encode()
    if _keys_in_order(file, after) != [*held, i]:
        raise CannotInsert(
            f"{file} is written so that nothing can be put at its end. Write its entries in lines "
            "of their own, each with its id at the margin, and add this one again."
        )
    return after, (raw + apart).count(b"\n") + 1


def _line_end(raw: bytes) -> bytes:
    """How a file ends its lines: as its first line does."""
    first, found, _ = raw.partition(b"\n")
    return b"\r\n" if found and first.endswith(b"\r") else b"\n"


def _read(file: str, raw: bytes) -> Any:
    """What a file says. Raises CannotInsert where it can't be read."""
    document = read_document(file, raw.replace(b"\r\n", b"\n"))
    if document.is_unread:
        place = document.problems[0] if document.problems else file
        raise CannotInsert(f"{place} Nothing can be added to it before that is mended.")
    return document.data


def _keys_in_order(file: str, raw: bytes) -> list[str]:
    """The keys of a file that is a mapping in lines, at the margin; none of any other."""
    node = _composed(file, raw.removeprefix(codecs.BOM_UTF8))
    if not isinstance(node, yaml.MappingNode) or node.flow_style or node.start_mark.column:
        return []
    return [key.value for key, _ in node.value]


def _composed(file: str, raw: bytes) -> yaml.Node | None:
    try:
        return yaml.compose(raw.decode(), Loader=yaml.CSafeLoader)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise CannotInsert(
            f"{file} can't be added to as it is written. `appraisal check` says what is wrong with "
            "it; or write its entries in lines of their own."
        ) from error
