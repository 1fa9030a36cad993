"""JSON that people can read, and no number in it that is none."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from appraisal.data.as_json import as_json
from tests.random_cases import some_of


@dataclass(frozen=True)
class Row:
    second: float | None
    first: Mapping[str, tuple[int, ...]]


def test_a_dataclass_is_an_object_with_its_fields_in_their_order_and_null_kept() -> None:
    row = Row(None, MappingProxyType({"a": (1, 2)}))
    written = b'{\n "second": null,\n "first": {\n  "a": [\n   1,\n   2\n  ]\n }\n}\n'
    assert as_json(row) == written


def test_what_json_has_no_word_for_is_refused() -> None:
    with pytest.raises(TypeError, match="set is no part of JSON"):
        as_json({"value": {1}})


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
def test_what_is_not_a_number_is_refused(number: float) -> None:
    with pytest.raises(ValueError, match="JSON"):
        as_json({"value": number})
    with pytest.raises(ValueError, match="JSON"):
        as_json(Row(number, {}))


def test_json_is_readable_text_and_ends_a_line() -> None:
    assert as_json({"unit": "£"}) == '{\n "unit": "£"\n}\n'.encode()


@settings(max_examples=some_of(200), deadline=None)
@given(
    st.recursive(
        st.none()
        | st.booleans()
        | st.integers()
        | st.floats(allow_nan=False, allow_infinity=False)
        | st.text(),
        lambda inner: (
            st.lists(inner)
            | st.lists(inner).map(tuple)
            | st.dictionaries(st.text(), inner)
            | st.dictionaries(st.text(), inner).map(MappingProxyType)
        ),
        max_leaves=20,
    )
)
def test_the_text_is_that_of_pythons_own_encoder(value: Any) -> None:
    text = json.dumps(value, indent=1, ensure_ascii=False, default=dict) + "\n"
    assert as_json(value) == text.encode()


class Word(StrEnum):
    YES = "yes"


def test_numbers_and_words_of_kinds_of_their_own_are_written_as_what_they_are() -> None:
    assert as_json([np.float64(0.1), Word.YES]) == b'[\n 0.1,\n "yes"\n]\n'
    with pytest.raises(TypeError, match="int64 is no part of JSON"):
        as_json(np.int64(1))
