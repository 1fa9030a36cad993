"""Posts that candidates ask of each council, from quarter to quarter."""

import datetime

from appraisal.appraise.posts_by_quarter import Asked, Posts, posts_by_quarter
from tests.datasets import dataset

D = datetime.date

AREA = """
    settings: {date: 2026-11-22}
    councils: {ash: {tier: unitary}, elm: {tier: unitary}}
    candidates:
      desk: {name: N, kind: programme, level: share, members: [ash, elm], host: [ash, elm],
        from: 2027, capacity: {each: 0.5, host: 2}}
      office: {name: N, kind: programme, level: share, members: [elm], capacity: {host: 1}}
      plan: {name: N, kind: programme, level: share, members: [ash], from: 2028}
      far: {name: N, kind: programme, level: share, members: [ash], from: 2040, capacity: {each: 1}}
"""


def posts(*candidates: str, **starts: D) -> Posts:
    return posts_by_quarter(dataset(AREA), candidates, starts)


def test_each_member_is_asked_from_its_year_on_and_the_first_host_for_more() -> None:
    found = posts("desk")
    assert found.quarters == (D(2026, 10, 1), D(2027, 1, 1), D(2027, 4, 1), D(2027, 7, 1))
    assert found.councils["ash"] == (Asked(0, 0), *[Asked(2.5, 0)] * 3)
    assert found.councils["elm"] == (Asked(0, 0), *[Asked(0.5, 0)] * 3)


def test_without_a_year_it_is_asked_at_once_and_a_host_that_is_none_is_not() -> None:
    assert posts("office").councils["elm"] == (Asked(0, 0),) * 4
    assert posts("office").begins == {"office": D(2026, 10, 1)}


def test_a_day_on_which_its_steps_begin_comes_before_its_year_but_not_before_today() -> None:
    assert posts("desk", desk=D(2027, 5, 9)).begins == {"desk": D(2027, 4, 1)}
    assert posts("desk", desk=D(2020, 5, 9)).begins == {"desk": D(2026, 10, 1)}


def test_posts_that_are_not_known_are_counted_as_such() -> None:
    found = posts("desk", "plan")
    assert found.quarters[-1] == D(2028, 1, 1)
    assert found.councils["ash"][-1] == Asked(2.5, 1)
    assert found.unknown == ("plan",)


def test_what_begins_after_the_quarters_looked_at_is_named() -> None:
    found = posts("far")
    assert (len(found.quarters), found.beyond) == (20, ("far",))


def test_of_no_candidates_nothing_is_asked() -> None:
    assert posts().councils["ash"] == (Asked(0, 0),) * 4
