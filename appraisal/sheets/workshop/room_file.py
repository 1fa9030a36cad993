"""A file of answers that the workshop's pages left → its answers, with each fault in its place."""

from collections.abc import Mapping
from typing import Any

from pydantic import Field, TypeAdapter

from appraisal.load.document import Document, read_document
from appraisal.load.validate import validate
from appraisal.model.facts import CouncilId, Model, Text
from appraisal.model.workshops import Added, Answer, Record

from .collected import Collected


class _RoomFile(Model):
    """What the room's page and the trade-off page download; a class because load reads by one."""

    workshop: Text
    version: Text
    answers: dict[CouncilId, Answer] = Field(default_factory=dict)
    record: Record = Record()
    added: tuple[Added, ...] = ()


_ADAPTER = TypeAdapter(_RoomFile)
_NOT_OURS = (
    "This is no file of answers: it says neither `workshop` nor `version`.",
    "Collect the file that a workshop's page downloaded, as it is.",
)
_PUBLISHED = (
    "A file that is collected can't let answers be published.",
    "Take the line out; once the council agrees, write it into the workshop's file.",
)


def read_room(file: str, content: bytes) -> Collected:
    """Read a download of the workshop's pages; what it says stays as it was written.

    Faults have the line and column: "room.yaml:3:5: ...". Ids are not looked up here: they are
    held against the workspace with the workshop's file, once the answers are in it. `missing` is
    empty: nobody has to answer everything in the room.
    """
    document = document_of(file, content)
    data = document.data
    if not document.problems:
        data = _checked(document)
    if document.problems:
        faults = tuple(map(str, sorted(set(document.problems))))
        return Collected(file, "room", "", "", faults=faults)
    answers = data.get("answers") or {}
    return Collected(
        file=file,
        kind="room",
        workshop=str(data["workshop"]),
        version=str(data["version"]),
        answers={str(council): answer or {} for council, answer in answers.items()},
        record=data.get("record") or {},
        added=tuple(data.get("added") or ()),
    )


def document_of(file: str, content: bytes) -> Document:
    """A download's values, with the line and column of each."""
    return read_document(file, content.replace(b"\r\n", b"\n"))


def _checked(document: Document) -> Any:
    """The values as they were written, but for text, once they are found right."""
    data = document.data
    if not isinstance(data, dict) or not data.keys() & {"workshop", "version"}:
        document.complain((1, 1), *_NOT_OURS)
        return data
    read = validate(document, _ADAPTER, data)
    for council, answer in _entries(data.get("answers")):
        if isinstance(answer, dict) and answer.get("published") is not None:
            document.complain(document.key_at(("answers", council, "published")), *_PUBLISHED)
    return data if read is None else _as_meant(data, read)


def _entries(value: Any) -> list[tuple[str, Any]]:
    return [(str(key), each) for key, each in value.items()] if isinstance(value, dict) else []


def _as_meant(written: Any, read: Any) -> Any:
    """A value as it was written, without empty keys; what is read as text is text, as `1.10` is."""
    if isinstance(written, dict):
        fields = {f.alias or name: name for name, f in _fields(read).items()}
        return {
            str(key): _as_meant(each, _below(read, fields, str(key)))
            for key, each in written.items()
            if each is not None
        }
    if isinstance(written, tuple) and isinstance(read, tuple) and len(read) == len(written):
        return tuple(map(_as_meant, written, read))
    if isinstance(read, str) and isinstance(written, int | float):
        return str(written)
    return written


def _fields(read: Any) -> Mapping[str, Any]:
    return type(read).model_fields if isinstance(read, Model) else {}


def _below(read: Any, fields: Mapping[str, str], key: str) -> Any:
    if isinstance(read, Model):
        return getattr(read, fields.get(key, key), None)
    return read.get(key) if isinstance(read, dict) else None
