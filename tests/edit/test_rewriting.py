"""A file with some of its values changed, whatever its author's way of writing."""

import io
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from appraisal.edit import Change, edited, rewritten
from appraisal.edit.splices import same
from appraisal.load.document import read_document
from appraisal.problems import ProblemsFound
from appraisal.resources import example_folder
from tests.random_cases import some_of

WORDS = st.text(st.sampled_from("ab c'é£\",:#-[]{}0=\n"), max_size=12)
PLAIN = st.one_of(st.integers(-99, 99), st.sampled_from([0.5, 1e-7, True, None]), WORDS)
KEYS = st.sampled_from(["value", "low", "source", "note", "a", "b-c", "no"])
VALUES = st.recursive(
    PLAIN,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)
TREES = st.dictionaries(KEYS, VALUES, min_size=1, max_size=5)


def as_written(tree: Any, indent: int, offset: int, flow: bool | None) -> bytes:
    yaml = YAML()
    yaml.default_flow_style = flow
    yaml.indent(mapping=indent, sequence=indent + offset, offset=offset)
    stream = io.StringIO()
    yaml.dump(tree, stream)
    return stream.getvalue().encode()


@settings(max_examples=some_of(300), deadline=None)
@given(TREES, TREES, st.sampled_from([2, 4]), st.sampled_from([0, 2]), st.booleans())
def test_any_file_comes_to_say_whatever_is_wanted(
    before: Any, after: Any, indent: int, offset: int, flow: bool
) -> None:
    raw = as_written(before, indent, offset, True if flow else None)
    document = read_document("f.yaml", raw)
    if document.problems or not isinstance(document.data, dict):
        return
    new = rewritten("f.yaml", raw, after)
    assert same(read_document("f.yaml", new).data, after)


def test_of_equal_items_the_odd_one_goes() -> None:
    raw = b"a:\n- 0.5 # one\n- 0\n- 0.5 # three\n"
    wanted = {"a": [0.5, 0.5, 0.5]}
    assert rewritten("f.yaml", raw, wanted) == b"a:\n- 0.5 # one\n- 0.5 # three\n- 0.5\n"


def test_equal_mappings_lose_what_each_has_too_much() -> None:
    raw = b"a: [{b: 1, c: 2}, 0, {b: 1, c: 2}]\n"
    wanted = {"a": [{"b": 1}, {"b": 1}, {"b": 1}]}
    assert rewritten("f.yaml", raw, wanted) == b"a: [{b: 1}, {b: 1}, {b: 1}]\n"


@settings(max_examples=some_of(200), deadline=None)
@given(TREES, KEYS, st.integers(100, 999), st.sampled_from(["\n", "\r\n"]))
def test_every_other_line_stays_as_it_was(tree: Any, key: str, number: int, end: str) -> None:
    raw = as_written(tree, 2, 2, None).replace(b"\n", f" # a comment{end}".encode())
    document = read_document("f.yaml", raw.replace(b"\r\n", b"\n"))
    if document.problems or not isinstance(document.data, dict) or key not in document.data:
        return
    if isinstance(document.data[key], dict | tuple):
        return
    new = edited("f.yaml", raw, [Change((key,), number)])
    lines, at = raw.split(b"\n"), document.keys[key,][0] - 1
    assert new.split(b"\n")[:at] == lines[:at]
    rest = len(new.split(b"\n")) - at - 1
    assert rest <= len(lines) - at - 1
    assert new.split(b"\n")[at + 1 :] == lines[len(lines) - rest :]


def test_a_windows_file_keeps_its_line_ends_and_its_mark() -> None:
    raw = b"\xef\xbb\xbf# \xc2\xa3\r\na: 1\r\nb:\r\n  c: 2\r\n"
    new = edited("f.yaml", raw, [Change(("a",), 3), Change(("b", "d"), 4), Change(("e",), 5)])
    assert new == b"\xef\xbb\xbf# \xc2\xa3\r\na: 3\r\nb:\r\n  c: 2\r\n  d: 4\r\ne: 5\r\n"


def test_what_is_wanted_already_changes_no_byte() -> None:
    raw = b"a:   1   # one\nb: [x,y]\n"
    assert rewritten("f.yaml", raw, {"b": ["x", "y"], "a": 1}) is raw


def test_a_file_that_cannot_be_read_is_not_written() -> None:
    with pytest.raises(ProblemsFound, match=r"f\.yaml:2:4"):
        edited("f.yaml", b"a: 1\nb: [x\n", [Change(("a",), 2)])


def test_a_new_file_is_written() -> None:
    new = edited("f.yaml", b"", [Change(("name",), "Ash"), Change(("tier",), "district")])
    assert new == b"name: Ash\ntier: district\n"


def one_of_each() -> list[Path]:
    """The example's first file of each folder, and two with ways of their own."""
    folder = example_folder()
    firsts = [min((folder / below).glob("*.yaml")) for below in ("councils", "options")]
    return [*firsts, folder / "facts.yaml", folder / "criteria" / "criteria.yaml"]


def more(value: Any) -> Any:
    """Every number one more, and every mapping with a key more."""
    if isinstance(value, dict):
        return {**{key: more(each) for key, each in value.items()}, "zz-more": {"value": 1}}
    if isinstance(value, tuple):
        return [more(each) for each in value]
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return value + 1 if is_number else value


def test_files_of_the_example_can_be_changed_anywhere_and_keep_their_comments() -> None:
    for path in one_of_each():
        raw = path.read_bytes()
        new = rewritten(path.name, raw, more(read_document(path.name, raw).data))
        before = [line for line in raw.splitlines() if line.lstrip().startswith(b"#")]
        after = [line for line in new.splitlines() if line.lstrip().startswith(b"#")]
        assert after == before, path.name


def test_what_is_not_read_as_it_is_wanted_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("appraisal.edit.splices.in_braces", lambda *_: "7")
    with pytest.raises(ProblemsFound, match=r"f\.yaml:2:1: .* without harm: b\."):
        edited("f.yaml", b"a: 1\nb: 2\n", [Change(("b",), 3)])
