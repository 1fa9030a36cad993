"""Numbers and lists read as sentences do."""

import pytest

from appraisal.commands.counting import counted, joined


@pytest.mark.parametrize(
    ("count", "one", "said"),
    [
        (1, "council", "1 council"),
        (0, "council", "0 councils"),
        (2, "criterion", "2 criteria"),
        (1200, "source", "1,200 sources"),
    ],
)
def test_one_is_told_from_several(count: int, one: str, said: str) -> None:
    assert counted(count, one) == said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["a"], "a"),
        (["a", "b"], "a and b"),
        (["a", "b", "c"], "a, b and c"),
        (["a", "b", "c", "d"], "a, b and 2 more"),
    ],
)
def test_beyond_a_few_the_others_are_counted(words: list[str], said: str) -> None:
    assert joined(words, most=3) == said
