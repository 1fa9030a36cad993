"""What a fact may be, and ids, texts and dates."""

import datetime

import pytest
from pydantic import BaseModel, TypeAdapter, ValidationError

from appraisal.model import Fact, Facts, Figure, Source, Use, figures_in, stated
from appraisal.model.facts import Gss, Id, Money, Name, PartialDate, Text, Wording
from appraisal.model.files import ADAPTERS
from tests.model.places import models_in

FACT: TypeAdapter[Fact] = TypeAdapter(Fact)


@pytest.mark.parametrize(
    "fact",
    [
        3,
        "3",
        True,
        (),
        {"value": 3},
        {"value": "3", "source": "s"},
        {"value": True, "source": "s"},
        {"value": float("nan"), "source": "s"},
        {"value": float("inf"), "source": "s"},
        {"value": 3, "source": "s", "low": 4},
        {"value": 3, "source": "s", "high": 2},
        {"value": 3, "source": "s", "unit": "people"},
    ],
)
def test_what_is_no_sourced_number_is_no_fact(fact: object) -> None:
    with pytest.raises(ValidationError):
        FACT.validate_python(fact)


def test_a_figure_cannot_be_changed() -> None:
    figure = Figure(value=1, source=("s",))
    with pytest.raises(ValidationError):
        figure.value = 2  # type: ignore[misc]


@pytest.mark.parametrize(
    ("value", "text"),
    [(2024, "2024"), (1.5, "1.5"), (datetime.date(2024, 2, 3), "2024-02-03"), ("x", "x")],
)
def test_text_may_be_written_as_a_number_or_a_date(value: object, text: str) -> None:
    assert TypeAdapter(Text).validate_python(value) == text


@pytest.mark.parametrize("value", ["a", "high-peak", "a1", "2024", 2024, "north-south-a1"])
def test_ids_are_lower_case_letters_digits_and_hyphens(value: object) -> None:
    assert TypeAdapter(Id).validate_python(value) == str(value)


@pytest.mark.parametrize("value", ["", "A", "a b", "-a", "a-", "a--b", "a_b", "é", "a\n", 1.5])
def test_anything_else_is_no_id(value: object) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Id).validate_python(value)


@pytest.mark.parametrize("value", ["2024", 2024, "2024-02", datetime.date(2024, 2, 29), "unknown"])
def test_a_date_may_be_a_year_a_month_a_day_or_unknown(value: object) -> None:
    assert TypeAdapter(PartialDate).validate_python(value) == str(value)


@pytest.mark.parametrize("value", ["24", "2024-13", "2023-02-29", "2024-2", "soon", "", 0, "2024-"])
def test_anything_else_is_no_date(value: object) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(PartialDate).validate_python(value)


def test_a_key_that_is_left_empty_counts_as_left_out() -> None:
    assert Source.model_validate({"title": "T", "url": None}) == Source(title="T")


def test_a_key_that_nobody_knows_is_refused_even_if_it_is_empty() -> None:
    with pytest.raises(ValidationError):
        Source.model_validate({"title": "T", "ur": None})


NAME: TypeAdapter[str] = TypeAdapter(Name)
WORDING: TypeAdapter[str] = TypeAdapter(Wording)
BLANKS = (
    "",
    " ",
    "\t\n",
    "\u00a0",
    "\u200b",
    "\ufeff",
    "\u2060\u200d",
    "\u2800",
    "\u3164",
    "\u0301",
)


@pytest.mark.parametrize("blank", BLANKS)
def test_what_cannot_be_seen_is_no_name_and_no_wording(blank: str) -> None:
    for adapter in (NAME, WORDING):
        with pytest.raises(ValidationError) as caught:
            adapter.validate_python(blank)
        assert [error["type"] for error in caught.value.errors()] == ["blank"]


@pytest.mark.parametrize("name", ["A", "7", "£", "—", " Ynys Môn\u200b", "東京", "x" * 300])
def test_whatever_can_be_seen_is_a_name_as_it_stands(name: str) -> None:
    assert NAME.validate_python(name) == name


def test_a_name_has_at_most_300_signs_and_wording_more() -> None:
    assert WORDING.validate_python("x" * 301) == "x" * 301
    with pytest.raises(ValidationError) as caught:
        NAME.validate_python("x" * 301)
    assert [error["type"] for error in caught.value.errors()] == ["string_too_long"]


@pytest.mark.parametrize("code", ["E07000034", "W06000001", "S12000005", "N09000001"])
def test_a_code_of_the_statistics_office_is_a_letter_and_eight_digits(code: str) -> None:
    assert TypeAdapter(Gss).validate_python(code) == code


@pytest.mark.parametrize(
    "code", ["07000034", "E0700034", "E070000345", "\u201cE07000034\u201d", "e07000034", 7000034]
)
def test_anything_else_is_no_code(code: object) -> None:
    with pytest.raises(ValidationError, match="bad_gss"):
        TypeAdapter(Gss).validate_python(code)


def test_an_id_has_at_most_100_signs() -> None:
    assert TypeAdapter(Id).validate_python("a" * 100) == "a" * 100
    with pytest.raises(ValidationError, match="long_id"):
        TypeAdapter(Id).validate_python("a" * 101)


def test_a_use_sees_through_to_the_figures_of_its_fact_and_cites_each_source_once() -> None:
    fee = (Figure(value=5, source=("s", "t")), Figure(value=2, source=("t",)))
    used = FACT.validate_python({"use": "fee"}, context={"fee": fee})
    assert isinstance(used, Use)
    assert (stated(used), figures_in(used), used.source) == (fee, fee, ("s", "t"))
    assert figures_in("unknown") == figures_in(None) == ()


def test_the_use_of_a_fact_below_nought_is_refused_once_where_that_cannot_be() -> None:
    shared = {"loss": Figure(low=-9, value=-5, high=-1, source=("s",))}
    assert isinstance(FACT.validate_python({"use": "loss"}, context=shared), Use)
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(Money).validate_python({"use": "loss"}, context=shared)
    (error,) = caught.value.errors()
    assert (error["type"], error["loc"]) == ("use_below_nought", ("use",))
    with pytest.raises(ValidationError, match="use_below_nought"):
        TypeAdapter(Facts).validate_python({"population": {"use": "loss"}}, context=shared)


ONE, OTHER = Figure(value=1, source=("s",)), Figure(value=2, source=("t",))


@pytest.mark.parametrize(
    ("fact", "figures"),
    [(None, ()), ("unknown", ()), (ONE, (ONE,)), ((ONE, OTHER), (ONE, OTHER))],
)
def test_a_fact_holds_the_figures_that_stand_in_it(
    fact: Fact | None, figures: tuple[Figure, ...]
) -> None:
    assert figures_in(fact) == figures


def test_a_figure_whose_keys_have_capitals_is_refused_as_a_figure() -> None:
    with pytest.raises(ValidationError) as refused:
        FACT.validate_python({"Value": 1, "Source": "s"})
    assert {error["loc"][0] for error in refused.value.errors()} == {"figure"}


def test_a_piece_left_out_is_what_reading_nothing_gives() -> None:
    """None is read for that, so that no default can differ from what an empty key would give."""
    read = {model for adapter in ADAPTERS.values() for model in models_in(adapter._type, set())}
    left_out = [
        field.default
        for model in read
        for field in model.model_fields.values()
        if isinstance(field.default, BaseModel)
    ]
    assert len(left_out) > 10
    for default in left_out:
        assert default == type(default).model_validate({})
        assert default.model_dump() == type(default)().model_dump()
