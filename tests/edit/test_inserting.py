"""What is put into a file leaves every byte that was there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from appraisal.edit.inserting import CannotInsert, with_covered, with_entry

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


FLOW = b"name: X\r\ncouncils:\r\n  new: {name: N, covers: [a, 'b']}  # all\r\n"
BLOCK = b"councils:\n  new:\n    name: N\n    covers:\n    - a  # first\n    - b"


def test_a_council_is_covered_last_in_brackets_and_in_lines() -> None:
    assert with_covered("f", FLOW, "new", "c") == FLOW.replace(b"'b']", b"'b', c]")
    assert with_covered("f", BLOCK, "new", "c") == BLOCK + b"\n    - c"
    assert with_covered("f", BLOCK + b"  # last\nfamily: unitary\n", "new", "c") == (
        BLOCK + b"  # last\n    - c\nfamily: unitary\n"
    )


@pytest.mark.parametrize("before", [b"councils: {}\n", b"councils: {new: {covers: []}}\n", b"- a"])
def test_a_list_that_is_not_there_is_left_to_be_mended_by_hand(before: bytes) -> None:
    with pytest.raises(CannotInsert):
        with_covered("f", before, "new", "c")
