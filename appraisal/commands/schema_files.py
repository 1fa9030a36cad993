"""What `appraisal schema` writes: the schemas, the first line of each file, a recommendation."""

import pathlib
from collections.abc import Iterator, Mapping

from msgspec import Struct, field

from appraisal.commands.changed_files import write_files
from appraisal.data.schemas import is_ours, schema_files, schema_of, with_schema_line
from appraisal.data.schemas.recommended import PLACE, recommending
from appraisal.load.disk import Limit, entries, read_file
from appraisal.model import Dataset
from appraisal.model.files import ONE_A_FILE, kind_of
from appraisal.problems import Problem

_ANY_SIZE = Limit(16 * 2**20, "16 MiB", "")
"""More than load reads of any YAML file."""


class Plan(Struct, frozen=True):
    """What is to be written, by its place in the workspace, and what is left as it is.

    Of `schemas` and `lines` only what is not there yet, or says something else. `elsewhere` are
    files whose first line leads to somebody else's schema, `unread` those that can't be read, and
    `recommended` is the file of recommendations: None where it can't be added to. `before` is what
    the files held when they were read, nothing for one that is new.
    """

    schemas: Mapping[str, bytes] = field(default_factory=dict)
    lines: Mapping[str, bytes] = field(default_factory=dict)
    recommended: Mapping[str, bytes] | None = field(default_factory=dict)
    elsewhere: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    before: Mapping[str, bytes] = field(default_factory=dict)

    @property
    def files(self) -> Mapping[str, bytes]:
        """All that is to be written."""
        return {**self.schemas, **self.lines, **(self.recommended or {})}


def planned(folder: pathlib.Path, dataset: Dataset | None) -> Plan:
    """What a workspace lacks for editors to help; `dataset` has the ids that they may offer."""
    wanted = schema_files(dataset)
    read = {name: _content(folder, name) for name in (*wanted, *_files(folder), PLACE)}
    texts = {name: _text(folder, name, read[name]) for name in _files(folder)}
    lines = {
        name: made.encode()
        for name, text in texts.items()
        if text is not None and (made := with_schema_line(text, name)) != text
    }
    return Plan(
        schemas={place: each for place, each in wanted.items() if read[place] != each},
        lines=lines,
        recommended=_recommended(read[PLACE]),
        elsewhere=tuple(name for name, text in texts.items() if text and _leads_away(text)),
        unread=tuple(name for name, text in texts.items() if text is None),
        before={name: content for name, content in read.items() if content is not None},
    )


def put(folder: pathlib.Path, plan: Plan) -> None:
    """Write what is planned, all or nothing; a file that is a link keeps being one.

    Raises FileExistsError where somebody changed a file since, OSError where the disk refuses.
    """
    root = folder.resolve()
    real = {name: _real(root, name) for name in plan.files}
    before = {real[name]: plan.before[name] for name in plan.files if name in plan.before}
    write_files(root, {real[name]: content for name, content in plan.files.items()}, before)


def _real(root: pathlib.Path, name: str) -> str:
    """The name of what a file of the workspace leads to, where it is a link."""
    place = (root / name).resolve()
    if not place.is_relative_to(root):
        raise PermissionError(None, f"{name} leads out of the workspace")
    return place.relative_to(root).as_posix()


def _files(folder: pathlib.Path) -> Iterator[str]:
    """The YAML files of a workspace that have a place in it, in order."""
    for below in ("", "criteria", *ONE_A_FILE):
        found = entries(folder, below) if (folder / below).is_dir() else []
        for entry in [] if isinstance(found, Problem) else found:
            name = f"{below}/{entry.name}".lstrip("/")
            if not entry.is_folder and kind_of(name) is not None:
                yield name


def _text(folder: pathlib.Path, name: str, content: bytes | None) -> str | None:
    """A file's text with its own line ends; None where it is no text that load would read."""
    if content is None or isinstance(read_file(folder, name, _ANY_SIZE), Problem):
        return None
    try:
        return content.decode()
    except UnicodeDecodeError:
        return None


def _content(folder: pathlib.Path, place: str) -> bytes | None:
    file = folder / place
    return file.read_bytes() if file.is_file() else None


def _recommended(content: bytes | None) -> Mapping[str, bytes] | None:
    try:
        text = None if content is None else content.decode()
    except UnicodeDecodeError:
        return None
    made = recommending(text)
    if made is None:
        return None
    return {} if made == text else {PLACE: made.encode()}


def _leads_away(text: str) -> bool:
    found = schema_of(text)
    return found is not None and not is_ours(found)
