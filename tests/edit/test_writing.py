"""What people type reads back as exactly that."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from appraisal.edit.writing import flow_list, scalar
from appraisal.load.document import read_document


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("King's Lynn (west)", "King's Lynn (west)"),
        ("Options: two", '"Options: two"'),
        ('the "new" one', '"the \\"new\\" one"'),
        ("- dash", '"- dash"'),
        ("a # b", '"a # b"'),
        ("No", '"No"'),
        ("true", '"true"'),
        ("12", '"12"'),
        ("ends in a blank ", '"ends in a blank "'),
        ("a, b", '"a, b"'),
        ("unknown", '"unknown"'),
    ],
)
def test_a_text_is_quoted_only_where_it_has_to_be(text: str, written: str) -> None:
    assert scalar(text) == written


@given(st.text(st.characters(categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=30))
def test_a_text_reads_back_as_itself_alone_and_in_a_list(text: str) -> None:
    read = read_document("x.yaml", f"a: {scalar(text)}\nb: {flow_list([text, text])}\n".encode())
    assert read.data == {"a": text, "b": (text, text)}
