"""A slip of a known word is mended by the nearest one."""

import pytest

from appraisal.load.nearest import nearest, suggestion


@pytest.mark.parametrize(
    ("word", "near"),
    [("polulation", "population"), ("Area", "area"), ("debt", "debt"), ("zzz", None), (7, None)],
)
def test_a_slip_is_of_the_nearest_known_word_or_of_none(word: object, near: str | None) -> None:
    assert nearest(word, ("population", "area", "debt")) == near


def test_a_slip_of_two_words_alike_is_of_the_same_one_in_any_order() -> None:
    assert nearest("are", {"area", "ares"}) == nearest("are", ["ares", "area"])


def test_a_suggestion_is_a_question_or_nothing() -> None:
    assert suggestion("birhc", ["birch"]) == "Did you mean 'birch'?"
    assert suggestion("zzz", ["birch"]) == ""
