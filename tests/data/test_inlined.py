"""Data written into a page: numbers as short as they go, and nothing that ends its element."""

import json
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from appraisal.data.inlined import inline, short
from tests.oracles import PROPERTY
from tests.random_cases import some_of

TEXT = st.text("</script>!-&'\"\\u é\u2028", max_size=12)
"""Text made of what could end an element, a string or a line."""


def test_a_whole_figure_is_written_without_its_nought() -> None:
    assert [repr(short(figure)) for figure in (20.0, 0.0, -3.0, 0.5)] == ["20", "0", "-3", "0.5"]


@settings(PROPERTY, max_examples=some_of(25))
@given(st.floats(-1e6, 1e6))
def test_a_figure_is_the_same_however_short(figure: float) -> None:
    assert short(figure) == figure
    assert len(repr(short(figure))) <= len(repr(figure))


def test_data_are_as_short_as_json_can_be_and_escaped_once() -> None:
    assert inline({"a": [1, 0.5], "b": "£5 & é"}) == Markup('{"a":[1,0.5],"b":"£5 & é"}')


def test_nothing_in_the_data_can_end_its_script_element() -> None:
    text = inline({"label": "</script><!--<script>"})
    assert "<" not in text
    assert json.loads(text) == {"label": "</script><!--<script>"}


@settings(PROPERTY, max_examples=some_of(25))
@given(st.dictionaries(TEXT, TEXT, max_size=4))
def test_data_are_read_back_as_they_were_whatever_they_hold(data: dict[str, str]) -> None:
    assert json.loads(inline(data)) == data
    assert "<" not in inline(data)


def test_what_json_has_no_number_for_is_a_fault_of_the_program() -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        inline({"figure": math.inf})
