"""The summary: what to know in five minutes."""

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.site.pages.summary import Priorities, content, podium
from appraisal.site.ranked_options import groups, priorities, ranked
from tests.areas import THREE
from tests.datasets import dataset


@pytest.fixture(scope="module")
def three() -> Appraisal:
    return appraise(dataset(THREE))


def test_options_that_miss_a_threshold_come_last_and_say_why(three: Appraisal) -> None:
    rows = ranked(three)
    assert [(row.id, row.rank) for row in rows] == [("one", "1"), ("two", "2"), ("three", "")]
    assert rows[2].fails == ("Shown and not ranked: three. Voice: 5, below the threshold of 10.",)


def test_options_that_are_not_ranked_stand_in_a_group_of_their_own(three: Appraisal) -> None:
    found = groups(three)
    assert [row.id for _, rows in found for row in rows] == ["one", "two", "three"]
    assert found[-1][0] == "Not ranked"
    assert [row.id for row in found[-1][1]] == ["three"]


def test_every_option_has_its_rank_under_every_perspective(three: Appraisal) -> None:
    table = {row.id: [cell.text for cell in row.ranks] for row in priorities(three)}
    assert table == {
        "one": ["1", "2"],
        "two": ["2", "1"],
        "three": ["not ranked", "not ranked"],
    }


def test_each_perspective_names_its_highest_and_how_far_ahead_it_is(three: Appraisal) -> None:
    assert [(row.name, row.first, row.second, row.ahead) for row in podium(three)] == [
        ("Evenly", ("one",), ("two",), "about 15 points"),
        ("Voice first", ("two",), ("one",), "about 30 points"),
    ]


def test_nobody_is_highest_where_nothing_is_known() -> None:
    unknown = "criteria: [{id: x, judged: {0: Bad, 100: Good}}]\noptions: {a: {}, b: {}}"
    assert podium(appraise(dataset(unknown))) == ()


def test_options_of_which_nothing_is_known_stand_in_no_order() -> None:
    unknown = "criteria: [{id: x, judged: {0: Bad, 100: Good}}]\noptions: {a: {}, b: {}}"
    appraisal = appraise(dataset(unknown))
    assert [heading for heading, _ in groups(appraisal)] == ["In no order: no evidence"]


def test_without_options_there_are_no_groups() -> None:
    assert groups(appraise(dataset("criteria: [{id: x, judged: {0: Bad, 100: Good}}]"))) == ()


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
    assert [gap.criterion for gap in found.gaps] == [f"c{n}" for n in range(11, 1, -1)]
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
