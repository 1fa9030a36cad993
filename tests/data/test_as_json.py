"""JSON that people can read, and no number in it that is none."""

from collections.abc import Mapping
from types import MappingProxyType

import pytest
from msgspec import Struct

from appraisal.data.as_json import as_json


class Row(Struct, frozen=True):
    second: float | None
    first: Mapping[str, tuple[int, ...]]


def test_a_struct_is_an_object_with_its_fields_in_their_order_and_null_kept() -> None:
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
