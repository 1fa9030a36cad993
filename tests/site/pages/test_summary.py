"""The summary: what to know in five minutes."""

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.site.pages.summary import Priorities, content, podium
from tests.areas import THREE
from tests.datasets import dataset


@pytest.fixture(scope="module")
def three() -> Appraisal:
    return appraise(dataset(THREE))


def test_each_perspective_names_its_highest_and_how_far_ahead_it_is(three: Appraisal) -> None:
    assert [(row.name, row.first, row.second, row.ahead) for row in podium(three)] == [
        ("Evenly", ("one",), ("two",), "about 15 points"),
        ("Voice first", ("two",), ("one",), "about 30 points"),
    ]


def test_nobody_is_ahead_of_what_gaps_count_as() -> None:
    known = "criteria: [{id: x, judged: {0: Bad, 100: Good}}]\noptions:\n  a: {}\n"
    (row,) = podium(appraise(dataset(f"{known}  b: {{scores: {{x: {{score: 70}}}}}}\n")))
    assert (row.first, row.second, row.ahead) == (("b",), ("a",), "")


def test_nobody_is_highest_where_nothing_is_known() -> None:
    unknown = "criteria: [{id: x, judged: {0: Bad, 100: Good}}]\noptions: {a: {}, b: {}}"
    assert podium(appraise(dataset(unknown))) == ()


def test_findings_end_with_the_thresholds_that_are_missed(three: Appraisal) -> None:
    found = content(three)
    assert found.findings[-1] == (
        "Shown and not ranked: three. Voice: 5, below the threshold of 10."
    )


def test_the_ten_gaps_that_matter_most_are_shown_and_all_are_counted() -> None:
    many = ", ".join(f"{{id: c{n}, judged: {{0: Bad, 100: Good}}}}" for n in range(12))
    weights = ", ".join(f"c{n}: {n + 1}" for n in range(12))
    text = (
        f"criteria: [{many}]\noptions: {{a: {{}}}}\nperspectives: {{p: {{weights: {{{weights}}}}}}}"
    )
    found = content(appraise(dataset(text)))
    assert [gap.id for gap in found.gaps] == [f"c{n}" for n in range(11, 1, -1)]
    assert found.gap_count == 12


def test_perspectives_stand_with_their_notes_the_headline_first() -> None:
    found = content(
        appraise(
            dataset(
                """
                criteria: [{id: x, judged: {0: Bad, 100: Good}}]
                perspectives: {a: {name: A, note: Why.}, b: {name: B}}
                settings: {perspective: b}
                """
            )
        )
    )
    assert found.perspectives == (Priorities("B", ""), Priorities("A", "Why."))
