"""Ways to spoil a workspace: in its bytes, in its nodes, and by what its models might hold."""

import copy
import json
import pathlib
import types
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import yaml
from hypothesis import strategies as st
from pydantic import BaseModel

from appraisal.model.files import ADAPTERS, kind_of

from .values import NUMBERS, ODD, TEXTS, values_of

Files = Mapping[str, bytes]
Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Spoiled:
    """A workspace with something wrong in it; it shows only what was changed."""

    files: Files = field(repr=False)
    changed: Mapping[str, bytes | None]


SPECKS = (b"", b",", b":", b": ", b"#", b" #", b"-", b"- ", b"{", b"}", b"[", b"]", b"'", b'"')
SPECKS += (b"\n", b"\r", b"\t", b"\0", b"\xff", b"&", b"*", b"!", b"|", b"%", b"@", b"0", b"-1")
SPECKS += (
    "\u200b".encode(),
    "é".encode(),
    b"<<: ",
    b"---\n",
    b"unknown",
    b"1e999",
    b"\xef\xbb\xbf",
)
NAMES = ("Councils/x.yaml", "x.yaml", "options/x.yml", "options/sub/x.yaml", "Sources.yaml")
NAMES += ("councils/index.yaml", "options/con.yaml", "councils/.x.yaml.swp", "notes.txt")


def read_workspace(folder: pathlib.Path) -> dict[str, bytes]:
    """Every file of a workspace that the tool reads, by name."""
    read = (*folder.glob("*.yaml"), *folder.glob("*.geojson"))
    below = (path for name in ("councils", "criteria", "options", "workshops")
             for path in (folder / name).glob("*.yaml"))  # fmt: skip
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in (*read, *below)}


@st.composite
def spoiled(draw: st.DrawFn, files: Files) -> Spoiled:
    """A workspace with one to three things wrong with it, or merely unusual."""
    found = dict(files)
    for _ in range(draw(st.sampled_from((1, 1, 1, 2, 3)))):
        way = draw(st.sampled_from((*(_by_model,) * 7, _by_node, _by_byte, _by_file)))
        found = way(draw, found)
    names = sorted(found.keys() | files.keys())
    changed = {name: found.get(name) for name in names if found.get(name) != files.get(name)}
    return Spoiled(found, changed)


def _by_file(draw: st.DrawFn, files: dict[str, bytes]) -> dict[str, bytes]:
    """Without a file, or with one more under a name that belongs nowhere, or one twice."""
    one = draw(st.sampled_from(sorted(files)))
    if draw(st.booleans()):
        return {name: content for name, content in files.items() if name != one}
    return {**files, draw(st.sampled_from((*NAMES, *sorted(files)))): files[one]}


def _by_byte(draw: st.DrawFn, files: dict[str, bytes]) -> dict[str, bytes]:
    """A slice of a file replaced by a speck, or by another slice of it."""
    name = draw(st.sampled_from(sorted(files)))
    content = files[name]
    start = draw(st.integers(0, len(content)))
    end = draw(st.integers(start, min(len(content), start + draw(st.sampled_from((0, 1, 5, 80))))))
    speck = draw(st.sampled_from((*SPECKS, content[start // 2 : start // 2 + 40])))
    return {**files, name: content[:start] + speck + content[end:]}


def _by_node(draw: st.DrawFn, files: dict[str, bytes]) -> dict[str, bytes]:
    """A node taken away, replaced by something odd or by another node, or a key renamed."""
    name = draw(st.sampled_from(sorted(files)))
    tree = _parsed(name, files[name])
    paths = [path for path, _ in _nodes(tree, ())]
    if len(paths) < 2:
        return files
    path = draw(st.sampled_from(paths[1:]))
    others = draw(st.sampled_from(paths))
    held = _at(tree, path[:-1])
    way = draw(st.sampled_from(("drop", "odd", "number", "text", "copy", "rename", "deepen")))
    if way == "drop":
        del held[path[-1]]
    elif way == "rename" and isinstance(held, dict):
        held[draw(st.sampled_from((*TEXTS, "a-name", 7)))] = held.pop(path[-1])
    elif way == "deepen":
        held[path[-1]] = [held[path[-1]]]
    elif way == "copy":
        held[path[-1]] = copy.deepcopy(_at(tree, others))
    else:
        kinds = {"number": NUMBERS, "text": TEXTS}
        held[path[-1]] = draw(st.sampled_from(kinds.get(way, ODD)))
    return {**files, name: _dumped(draw, name, tree)}


def _by_model(draw: st.DrawFn, files: dict[str, bytes]) -> dict[str, bytes]:
    """A node replaced by what its model might hold there, or a key that was left out added."""
    named = [name for name in sorted(files) if kind_of(name) is not None]
    name = draw(st.sampled_from(named))
    tree = _parsed(name, files[name])
    places = list(_annotated(tree, ADAPTERS[str(kind_of(name))]._type, ()))
    if not places:
        return files
    path, annotation = draw(st.sampled_from(places))
    keys = [step for step in path if isinstance(step, str)]
    value = draw(values_of(annotation, _ids(files), keys[-1] if keys else ""))
    held = _at(tree, path[:-1])
    held[path[-1]] = value
    return {**files, name: _dumped(draw, name, tree)}


def _parsed(name: str, content: bytes) -> Any:
    """A file's values; nothing where an earlier mutation has spoiled it."""
    try:
        if name.endswith(".geojson"):
            return json.loads(content)
        return yaml.load(content, Loader=yaml.CSafeLoader)
    except (yaml.YAMLError, ValueError, RecursionError, TypeError):
        return None


def _dumped(draw: st.DrawFn, name: str, tree: Any) -> bytes:
    if name.endswith(".geojson"):
        return json.dumps(tree).encode()
    flow = draw(st.sampled_from((False, None)))
    text: str = yaml.dump(tree, Dumper=_Dumper, sort_keys=False, default_flow_style=flow)
    return text.encode("utf-8", "surrogatepass")


class _Dumper(yaml.SafeDumper):
    """Writes a node that stands twice out twice: anchors would hide what is to be tested."""

    def ignore_aliases(self, _data: Any) -> bool:
        return True


def _nodes(tree: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    yield path, tree
    pairs = tree.items() if isinstance(tree, dict) else ()
    pairs = enumerate(tree) if isinstance(tree, list) else pairs
    for key, value in pairs:
        yield from _nodes(value, (*path, key))


def _at(tree: Any, path: Path) -> Any:
    for step in path:
        tree = tree[step]
    return tree


def _annotated(tree: Any, annotation: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    """Every place of a file that could hold something, filled or not, with what it may hold."""
    if path:
        yield path, annotation
    for plain in _plain(annotation):
        inner = get_args(plain)
        if isinstance(plain, type) and issubclass(plain, BaseModel) and isinstance(tree, dict):
            hints = get_type_hints(plain, include_extras=True)
            for name, field in plain.model_fields.items():
                key = field.alias or name
                yield from _annotated(tree.get(key), hints[name], (*path, key))
        elif get_origin(plain) is dict and isinstance(tree, dict):
            for key, value in tree.items():
                yield from _annotated(value, inner[1], (*path, key))
        elif get_origin(plain) is tuple and isinstance(tree, list):
            for position, value in enumerate(tree):
                kind = inner[0] if inner[-1:] == (...,) else inner[min(position, len(inner) - 1)]
                yield from _annotated(value, kind, (*path, position))


def _plain(annotation: Any) -> list[Any]:
    if get_origin(annotation) is Annotated:
        return _plain(get_args(annotation)[0])
    if get_origin(annotation) in (Union, types.UnionType):
        return [plain for branch in get_args(annotation) for plain in _plain(branch)]
    return [annotation]


def _ids(files: Files) -> dict[str, list[str]]:
    """What stands under each key anywhere in a workspace, and one id that stands nowhere."""
    found: dict[str, set[str]] = {"": {"no-such-thing", "index", "assumption"}}
    for name, content in files.items():
        for key, held in _ids_of(name, content).items():
            found.setdefault(key, set()).update(held)
    return {key: sorted(i for i in held if i.isascii()) for key, held in sorted(found.items())}


@lru_cache(maxsize=512)
def _ids_of(name: str, content: bytes) -> dict[str, set[str]]:
    """The same of one file: most files stay as they were from case to case."""
    found: dict[str, set[str]] = {}
    for path, node in _nodes(_parsed(name, content), ()):
        held = found.setdefault(next((s for s in path[::-1] if isinstance(s, str)), ""), set())
        held |= {str(key) for key in node} if isinstance(node, dict) else set()
        held |= {node} if isinstance(node, str) else set()
    return found
