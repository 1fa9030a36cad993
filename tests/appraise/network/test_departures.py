"""Departures on record: which, in which order, and what each is reckoned to have lost."""

import pytest

from appraisal.appraise.network.departures import Recorded, recorded
from appraisal.appraise.network.resilience import Departure
from tests.datasets import dataset


def left(*departures: str, members: str = "[a, b, c]", more: str = "") -> tuple[Recorded, ...]:
    return recorded(
        dataset(f"""
            settings: {{date: 2026-06-15}}
            councils: {{a: {{tier: unitary}}, b: {{tier: unitary}}, c: {{tier: unitary}}}}
            partners: {{bank: {{name: Bank}}}}
            partnerships:
              board:
                {{name: Board, kind: company, level: share, since: 2010, members: {members},
                 left: [{", ".join(departures)}] {more}}}
              rest: {{name: Rest, kind: company, level: share, since: 2010, members: [a, b, c]}}
        """)
    )


def reckoned(found: tuple[Recorded, ...]) -> Departure:
    (row,) = found
    assert row.reckoned is not None
    return row.reckoned


def test_the_latest_departure_comes_first_and_what_has_no_date_last() -> None:
    found = left(
        "{who: a, date: 2020}",
        "{who: b, date: unknown}",
        "{who: c, date: 2021-03}",
        "{who: bank, date: 2021-02-27}",
    )
    assert [(row.left.who, row.left.date) for row in found] == [
        ("c", "2021-03"),
        ("bank", "2021-02-27"),
        ("a", "2020"),
        ("b", "unknown"),
    ]
    assert [row.reckoned is None for row in found] == [False, False, False, True]
    assert {row.body for row in found} == {"board"}


@pytest.mark.parametrize(
    ("date", "on_record"),
    [("2026-06-15", 1), ("2026-06-16", 0), ("2026-06", 1), ("2026-07", 0), ("2026", 1)],
)
def test_a_departure_to_come_is_not_on_record_yet(date: str, on_record: int) -> None:
    assert len(left(f"{{who: a, date: {date}}}")) == on_record


def test_a_member_that_left_is_put_back_before_it_leaves_that_partnership_alone() -> None:
    """a and b were the board's members; the rest still joins them all."""
    found = reckoned(left("{who: a, date: 2020}", members="[b]"))
    assert (found.leaver, found.bodies, found.lost.ended) == ("a", ("board",), ("board",))
    assert found.lost.untied == ()


def test_a_member_that_came_back_is_not_counted_twice() -> None:
    found = reckoned(left("{who: a, date: 2020}", members="[a, b]"))
    assert (found.lost.ended, found.lost.thin) == (("board",), ())


def test_a_partner_that_left_is_put_back_as_a_partner() -> None:
    """A council alone is a partnership while a partner is in it, and none without."""
    found = reckoned(left("{who: bank, date: 2020}", members="[b]"))
    assert (found.leaver, found.lost.ended) == ("bank", ("board",))


def test_a_host_that_gave_it_up_is_put_back_and_stays_a_member() -> None:
    found = reckoned(left("{who: a, as: host, date: 2020}", more=", host: b"))
    assert (found.leaver, found.hosted, found.lost.ended) == ("a", ("board",), ())
    assert (found.lost.thin, found.unhosted.ended) == ((), ("board",))


def test_a_departure_is_reckoned_among_what_was_at_work_then() -> None:
    """The rest began in 2010: in 2009 a and b shared the board alone."""
    then = reckoned(left("{who: a, date: 2009}", members="[b]"))
    assert then.lost.untied == (("a", "b"),)
    later = reckoned(left("{who: a, date: 2010}", members="[b]"))
    assert later.lost.untied == ()


def test_without_departures_there_is_no_record() -> None:
    assert left() == ()
