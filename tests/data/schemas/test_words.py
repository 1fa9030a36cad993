"""The words of the schemas: none missing, none left over, and all in one style."""

import re

import pytest

from appraisal.data.schemas.words import choices, examples, of_file, of_key, of_model, words, wrong
from appraisal.load.shapes import _models
from appraisal.model import Council, Figure, Option
from appraisal.model.files import ADAPTERS
from appraisal.model.reports import Report

MODELS = {model.__name__: model for model in _models()}
KEYS = {
    name: {field.alias or key for key, field in model.model_fields.items()}
    for name, model in MODELS.items()
}


def test_a_key_has_its_own_words_before_those_for_all() -> None:
    assert of_key(Council, "name") == "The council's full name."
    assert of_key(Option, "name") == "What it is called. Readers see it, so write it in full."
    assert of_key(Option, "nothing-such") == ""


def test_a_mapping_that_has_more_than_another_says_the_same_of_what_both_have() -> None:
    assert "numbering" not in own("Report")
    assert of_key(Report, "numbering") == "What carries the numbers of sections."
    assert of_key(Report, "councils").startswith("The templates of councils")


def test_a_mapping_is_described_by_the_first_paragraph_of_its_model() -> None:
    assert of_model(Figure) == (
        "A number with its source, and its range where the source gives one."
    )


def test_words_to_choose_are_explained_in_the_order_of_the_choice() -> None:
    assert choices(["non-structural", "unitary"]) == [
        "Sharing, with the councils that there were.",
        "Reorganising into unitary councils.",
    ]
    assert choices(["heads", "tails"]) == []


def test_examples_are_of_a_key_of_a_kind_of_mapping() -> None:
    assert examples(Council, "gss") == ["E07000999"]
    assert examples(Council, "note") == []


@pytest.mark.parametrize("table", ["keys", "examples"])
def test_no_words_are_left_over_from_a_key_that_is_gone(table: str) -> None:
    left = {
        f"{model}.{key}"
        for model, said in words()[table].items()
        for key in said
        if key not in KEYS.get(model, set())
    }
    assert left == set()


def test_each_kind_of_file_is_described_and_no_other() -> None:
    assert words()["files"].keys() == ADAPTERS.keys()
    assert all(map(of_file, ADAPTERS))


def test_words_for_all_are_used_by_more_than_one_kind_of_mapping() -> None:
    for key in words()["any"]:
        users = [m for m, keys in KEYS.items() if key in keys and key not in own(m)]
        assert len(users) > 1, key


def own(model: str) -> set[str]:
    return set(words()["keys"].get(model, ()))


def test_every_description_is_one_or_two_short_sentences() -> None:
    said = [
        text
        for table in (words()["any"], words()["files"], *words()["keys"].values())
        for text in table.values()
    ]
    assert len(said) > 250
    wrong = [text for text in said if not re.fullmatch(r"[A-Z£][^\n]{5,110}[.?]", text)]
    assert wrong == []


def test_what_is_said_of_a_value_that_does_not_fit_says_what_is_wanted() -> None:
    assert wrong("date") == "A day is wanted here, such as 2026-02-28."
    assert all("wanted here" in text for text in words()["wrong"].values())
