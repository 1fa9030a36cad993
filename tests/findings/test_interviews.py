"""The topics of interviews."""

from appraisal.findings.interviews import HIGHEST, LEVELS, TOPICS
from tests.treeshire import WHAT, treeshire


def test_there_are_five_topics_each_with_four_prompts() -> None:
    assert list(TOPICS) == ["place", "alignment", "ambitions", "outcomes", "ways-of-working"]
    assert [len(topic.prompts) for topic in TOPICS.values()] == [4] * 5
    assert {*treeshire().workshops[WHAT].answers["ash"].ambition} == {*TOPICS}


def test_ambition_goes_from_nought_to_four() -> None:
    assert (HIGHEST, len(LEVELS)) == (4, 5)
    assert LEVELS[0] == "Each council for itself."
