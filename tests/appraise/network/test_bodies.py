"""Partnerships by theme and by council, and whether each is at work, to come or over."""

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.appraise.network.bodies import between, of_council, on_theme, status_of
from tests.datasets import body, dataset

BODIES = {
    "waste": body(members=["a", "b"], themes=["green"], level="coordinate"),
    "parks": body(members=["a", "c"], themes=["green", "jobs"], level="integrate"),
    "jobs": body(members=["b"], themes=["jobs"], level="inform"),
    "talk": body(members=["a"]),
}


@pytest.fixture(scope="module")
def appraised() -> Appraisal:
    return appraise(
        dataset("""
            settings: {date: 2026-06-15}
            partnerships:
              now: {name: Now, kind: company, level: share, since: 2020}
              undated: {name: Undated, kind: company, level: share}
              today: {name: Today, kind: company, level: share, since: 2026-06-15}
              tomorrow: {name: Tomorrow, kind: company, level: share, since: 2026-06-16}
              wish: {name: Wish, kind: company, level: share, since: 2020, status: proposed}
              over: {name: Over, kind: company, level: share, since: 2020, until: 2025}
              gone: {name: Gone, kind: company, level: share, status: ended}
              forgotten: {name: Forgotten, kind: company, level: share, since: unknown, until: 2025}
        """)
    )


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ("now", "active"),
        ("undated", "active"),
        ("today", "active"),
        ("tomorrow", "proposed"),
        ("wish", "proposed"),
        ("over", "ended"),
        ("gone", "ended"),
        ("forgotten", "ended"),
    ],
)
def test_a_partnership_is_at_work_to_come_or_over(
    appraised: Appraisal, body: str, status: str
) -> None:
    assert status_of(appraised, body) == status


def test_a_theme_has_the_partnerships_that_name_it() -> None:
    assert list(on_theme(BODIES, "green")) == ["waste", "parks"]
    assert on_theme(BODIES, "roads") == {}


def test_a_council_has_the_partnerships_that_it_is_a_member_of() -> None:
    assert list(of_council(BODIES, "a")) == ["waste", "parks", "talk"]
    assert of_council(BODIES, "d") == {}


@pytest.mark.parametrize(
    ("theme", "council", "found"),
    [
        ("green", "a", (2, "integrate")),
        ("green", "b", (1, "coordinate")),
        ("jobs", "b", (1, "inform")),
        ("jobs", "d", (0, None)),
    ],
)
def test_a_council_and_a_theme_share_so_many_partnerships_the_deepest_at_a_level(
    theme: str, council: str, found: tuple[int, str | None]
) -> None:
    assert between(BODIES, theme, council) == found
