"""What is put into a file leaves every byte that was there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from appraisal.edit.inserting import CannotInsert, with_entry

ENTRY = "b:\n  name: B\n"


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        (b"", b"b:\n  name: B\n", 1),
        (b"# nothing yet\n", b"# nothing yet\nb:\n  name: B\n", 2),
        (b"a: {name: A}", b"a: {name: A}\nb:\n  name: B\n", 2),
        (b"a: {name: A}  # one\r\n", b"a: {name: A}  # one\r\nb:\r\n  name: B\r\n", 2),
        (b"\xef\xbb\xbfa: {name: A}\n", b"\xef\xbb\xbfa: {name: A}\nb:\n  name: B\n", 2),
        (b"a:\n  note: |+\n    x\n\n", b"a:\n  note: |+\n    x\n\nb:\n  name: B\n", 5),
    ],
)
def test_an_entry_comes_last_in_the_files_own_line_ends(
    before: bytes, after: bytes, line: int
) -> None:
    assert with_entry("f.yaml", before, "b", ENTRY) == (after, line)


@pytest.mark.parametrize(
    "before",
    [
        b"{a: {name: A}}\n",
        b"  a: {name: A}\n",
        b"a: {name: A}\n...\n",
        b"- a\n",
        b"a: {name: A\n",
        b"a: \xff\n",
        b"b: {name: B}\n",
    ],
    ids=["braces", "indented", "ended", "list", "broken", "no text", "there already"],
)
def test_a_file_that_nothing_can_be_put_into_is_refused(before: bytes) -> None:
    with pytest.raises(CannotInsert):
        with_entry("f.yaml", before, "b", ENTRY)


@given(
    st.lists(st.sampled_from(["a: {name: A}", "c:\n  name: C", "# said", "", "d: x  # why"]),
             unique=True),
    st.sampled_from(["\n", "\r\n"]),
    st.booleans(),
)  # fmt: skip
def test_what_was_there_is_the_beginning_of_what_is_there_after(
    lines: list[str], end: str, closed: bool
) -> None:
    before = (end.join("\n".join(lines).split("\n")) + (end if closed else "")).encode()
    after, line = with_entry("f.yaml", before, "b", ENTRY)
    assert after.startswith(before)
    assert after.decode().splitlines()[line - 1] == "b:"
