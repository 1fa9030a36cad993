"""Marks of what is done before and after a type is checked mean what pydantic's own mean."""

from typing import Annotated, Any

import pytest
from pydantic import AfterValidator, BeforeValidator, TypeAdapter, ValidationError

from appraisal.model.checks import After, Before


def _as_text(value: Any) -> Any:
    return str(value) if isinstance(value, int) else value


def _short(value: str) -> str:
    if len(value) > 3:
        raise ValueError("long")
    return value.upper()


SHORT = TypeAdapter(Annotated[str, Before(_as_text), After(_short)])


def test_a_value_is_read_then_checked_by_its_type_and_then_by_what_stands_after() -> None:
    assert SHORT.validate_python(12) == "12"
    assert SHORT.validate_python("ab") == "AB"


@pytest.mark.parametrize(("value", "error"), [(1.5, "string_type"), ("abcd", "value_error")])
def test_what_does_not_fit_is_refused(value: Any, error: str) -> None:
    with pytest.raises(ValidationError) as refused:
        SHORT.validate_python(value)
    assert [each["type"] for each in refused.value.errors()] == [error]


def test_the_schema_is_that_of_pydantics_own_marks() -> None:
    own = TypeAdapter(Annotated[str, BeforeValidator(_as_text), AfterValidator(_short)])
    assert SHORT.core_schema == own.core_schema
    assert SHORT.json_schema() == own.json_schema()
