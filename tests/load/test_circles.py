"""What leads back to itself is found, however long the way."""

import pytest

from appraisal.load.circles import in_circles


@pytest.mark.parametrize(
    ("leads", "found"),
    [
        ({}, []),
        ({"a": ["b"], "b": []}, []),
        ({"a": ["a"]}, ["a"]),
        ({"a": ["b"], "b": ["a"], "c": ["a"]}, ["a", "b"]),
        ({"a": ["b"], "b": ["a", "c"], "c": ["d"], "d": ["e"], "e": ["d"]}, ["a", "b", "d", "e"]),
        ({"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": ["missing"]}, []),
    ],
)
def test_only_what_comes_back_to_itself_is_in_a_circle(
    leads: dict[str, list[str]], found: list[str]
) -> None:
    assert in_circles(leads) == found


def test_a_chain_of_many_thousands_is_followed_to_its_end() -> None:
    chain = {str(i): [str(i + 1)] for i in range(20_000)}
    assert in_circles(chain) == []
    assert len(in_circles(chain | {"20000": ["0"]})) == 20_001
