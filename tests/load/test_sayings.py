"""What is said of each kind of fault that the models find, and how to mend it."""

import ast
from pathlib import Path
from typing import Any

import pytest
from pydantic_core import ErrorDetails

from appraisal.load import sayings
from appraisal.load.amounts import Where
from appraisal.load.sayings import said_of, shown

MODEL = Path(__file__).parents[2] / "appraisal" / "model"


def said(kind: str, value: Any = None, **ctx: Any) -> tuple[str, str]:
    """What is said of a fault of one kind in a value."""
    detail: ErrorDetails = {"type": kind, "loc": (), "msg": "", "input": value, "ctx": ctx}
    return said_of(detail, Where())


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "An empty value"),
        ({"a": 1}, "A mapping"),
        ((1,), "A list"),
        (True, "'true'"),
        (1.5, "'1.5'"),
        ("x" * 40, f"'{'x' * 40}'"),
        ("x" * 41, f"'{'x' * 40}…'"),
    ],
)
def test_a_value_is_shown_in_quotes_and_cut_at_forty_signs(value: Any, text: str) -> None:
    assert shown(value) == text


# --- Kinds of fault ----------------------------------------------------------------------------


def own_kinds() -> set[str]:
    """Every kind of fault that the models name themselves."""
    calls = (
        node
        for path in MODEL.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "PydanticCustomError"
    )
    return {call.args[0].value for call in calls if isinstance(call.args[0], ast.Constant)}  # type: ignore[misc]


def test_every_fault_that_a_model_names_has_its_words() -> None:
    assert len(own_kinds()) > 20
    assert own_kinds() - sayings._SAYINGS.keys() == set()


@pytest.mark.parametrize(
    ("end", "mend"),
    [
        ({"ge": 0}, "Give 0 or more."),
        ({"gt": 0}, "Give more than 0."),
        ({"le": 100}, "Give 100 or less."),
        ({"lt": 1e15}, "Give less than 1000000000000000."),
        ({"ge": 1e-6}, "Give 0.000001 or more."),
    ],
)
def test_a_bound_is_told_in_digits_with_the_side_that_it_bounds(
    end: dict[str, float], mend: str
) -> None:
    assert said("greater_than_equal", -5, **end) == ("'-5' is out of bounds.", mend)


@pytest.mark.parametrize(
    ("word", "mend"),
    [
        ("yes", "Write true."),
        ("ON", "Write true."),
        (1, "Write true."),
        ("No", "Write false."),
        (0, "Write false."),
        ("perhaps", "Write true or false."),
    ],
)
def test_what_means_yes_or_no_is_told_how_to_say_so(word: object, mend: str) -> None:
    assert said("bool_type", word) == ("This is neither true nor false.", mend)


@pytest.mark.parametrize(
    ("value", "what"),
    [
        (None, "Text is wanted, and nothing stands here."),
        (False, "Text is wanted here, and this is false."),
        ({"a": 1}, "Text is wanted here, and this is a mapping."),
        (("a",), "Text is wanted here, and this is a list."),
    ],
)
def test_what_stands_where_text_is_wanted_is_named(value: object, what: str) -> None:
    assert said("string_type", value)[0] == what


@pytest.mark.parametrize(
    ("value", "what", "mend"),
    [
        (1.5, "'1.5' is not a whole number.", "Write digits only, such as 1234."),
        (1e30, "'1e+30' is too large a number.", "Check its noughts."),
        ((1,), "A list is not a number.", "Write digits only, such as 1234."),
    ],
)
def test_a_whole_number_is_asked_for_without_decimals(value: object, what: str, mend: str) -> None:
    assert said("int_from_float", value) == (what, mend)


def test_a_choice_is_told_with_the_nearest_of_those_there_are() -> None:
    assert said("literal_error", "distrct", expected="'county', 'district' or 'unitary'") == (
        "'distrct' is not one of the choices.",
        "Choose from: 'county', 'district' or 'unitary'. Did you mean 'district'?",
    )
    assert said("literal_error", "x", expected="'a' or 'b'")[1] == "Choose from: 'a' or 'b'."


@pytest.mark.parametrize(
    ("value", "said_too_many"),
    [
        ((80, 0, 0), "See docs/format.md for how many."),
        (
            (80, 100, 0),
            (
                "See docs/format.md for how many. Write a number of thousands without a comma, "
                "such as 83773."
            ),
        ),
    ],
)
def test_a_list_that_a_comma_may_have_lengthened_is_told_so(
    value: tuple[int, ...], said_too_many: str
) -> None:
    assert said("too_long", value) == ("This list has too many entries.", said_too_many)


@pytest.mark.parametrize(
    ("count", "what", "mend"),
    [
        (0, "and this one has none.", "Add `judged:`"),
        (2, "and this one has 2.", "Keep one of the two."),
        (3, "and this one has 3.", "Keep one of the three."),
    ],
)
def test_a_criterion_of_several_kinds_keeps_one_and_one_of_none_gets_one(
    count: int, what: str, mend: str
) -> None:
    found = said("branch_or_leaf", {}, count=count)
    assert found[0].endswith(what)
    assert found[1].startswith(mend)


@pytest.mark.parametrize(
    ("value", "what", "mend"),
    [
        (
            5,
            "The figure 5 stands here without a source.",
            "Write {value: 5, source: …}, with an id from sources.yaml or `assumption`.",
        ),
        (
            "value:5",
            "`value:5` has no space after its colon.",
            "Write `value: 5` with a space.",
        ),
        (
            "unknown",
            "An unknown figure can't stand in a list of figures: it gives no end of the range.",
            ("Leave it out and name its source in the `note` of another, or write unknown alone."),
        ),
    ],
)
def test_a_figure_that_lacks_its_keys_is_told_what_it_lacks(
    value: object, what: str, mend: str
) -> None:
    assert said("model_type", value, class_name="Figure") == (what, mend)


def test_a_bare_score_is_told_what_it_lacks_and_true_is_none() -> None:
    assert said("model_type", 60, class_name="Judgement") == (
        "The score 60 stands here alone.",
        "Write {score: 60, why: …}.",
    )
    assert said("model_type", True, class_name="Judgement")[0] == (
        "A score with its reason is wanted here, and this is text."
    )


@pytest.mark.parametrize(
    ("kind", "ctx", "found"),
    [
        (
            "level_above",
            {"level": 6.0, "of": 5.0},
            "This level is above its scale: 6 out of 5.",
        ),
        (
            "bad_curve",
            {"before": 5.0, "after": 3.0},
            "The raw figures of this curve do not increase: 3 comes after 5.",
        ),
        ("string_too_long", {"max_length": 300}, "This name is longer than 300 signs."),
        ("far_date", {"year": 9999}, "The year 9999 is out of bounds."),
    ],
)
def test_a_fault_between_two_figures_names_both_in_their_order(
    kind: str, ctx: dict[str, float], found: str
) -> None:
    assert said(kind, None, **ctx)[0] == found


def test_a_fault_that_nobody_foresaw_is_still_told_in_plain_words() -> None:
    assert said("frozen_set_type", "x") == (
        "'x' does not fit here.",
        "See docs/format.md for what this key takes.",
    )
