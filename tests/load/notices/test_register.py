"""Partnerships of which the register says two things that cannot both be so."""

import pytest

from tests.load.notices.doubts import doubts
from tests.workspaces import cases

FILE = "councils/partnerships.yaml"


def body(keys: str) -> str:
    """A workspace of 1 January 2026 with one partnership of a and b."""
    members = "" if "members" in keys else "members: [a, b], "
    return f"partnerships: {{p: {{name: P, kind: company, level: share, {members}{keys}}}}}"


@pytest.mark.parametrize(
    ("keys", "place", "said"),
    cases(
        {
            "ended before it began, which is said alone": (
                "since: 2024-06, until: 2024-05-31, last_seen: '2025'",
                "until",
                ("This ended (2024-05-31) before it began (2024-06). Mend the date that is wrong."),
            ),
            "last seen before it began": (
                "since: '2020', last_seen: '2010'",
                "last_seen",
                "This was last seen (2010) before it began (2020). Mend the date that is wrong.",
            ),
            "last seen in the future": (
                "last_seen: '2031'",
                "last_seen",
                (
                    "This was last seen (2031) after the workspace's date, 2026-01-01. "
                    "Mend the date that is wrong."
                ),
            ),
            "last seen after it ended": (
                "until: '2019', last_seen: 2020-03",
                "last_seen",
                "This was last seen (2020-03) after it ended (2019). Mend the date that is wrong.",
            ),
            "left before it began": (
                "since: '2020', left: [{who: b, date: '2010'}]",
                "left/0/date",
                "'b' left (2010) before this began (2020). Mend the date that is wrong.",
            ),
            "left in the future": (
                "left: [{who: b, date: '2040'}]",
                "left/0/date",
                (
                    "'b' left (2040) after the workspace's date, 2026-01-01. "
                    "Mend the date that is wrong."
                ),
            ),
            "left after it ended": (
                "until: '2019', left: [{who: a, date: '2018'}, {who: b, date: '2020'}]",
                "left/1/date",
                "'b' left (2020) after this had ended (2019). Mend the date that is wrong.",
            ),
            "ended, and still to run": (
                "status: ended, until: '2031'",
                "until",
                (
                    "This is ended, and runs until 2031, after the workspace's date, 2026-01-01. "
                    "Take `status: ended` away while it runs, or mend the date."
                ),
            ),
            "proposed, with an end long past": (
                "status: proposed, since: '2001', until: '2005'",
                "until",
                (
                    "This is only proposed, and its end (2005) has passed. Say whether it came "
                    "about: `status: ended` if it did; if not, take `until:` away."
                ),
            ),
            "active, and over": (
                "status: active, until: '2005'",
                "status",
                (
                    "This is said to be active, and ended in 2005. Write `status: ended`, or mend "
                    "the date."
                ),
            ),
        }
    ),
)
def test_dates_that_contradict_are_queried(keys: str, place: str, said: str) -> None:
    assert doubts("partnership-dates", body(keys)) == [f"{FILE} p/{place}: {said}"]


@pytest.mark.parametrize(
    "keys",
    [
        "since: '2020', last_seen: '2020'",
        "since: 2020-06, last_seen: '2020'",
        "since: unknown, last_seen: '2010'",
        "last_seen: '2026'",
        "until: '2005'",  # no status is written, so the date decides
        "status: ended, until: '2026'",
        "status: proposed, since: '2027', until: '2030'",
        "status: active, until: '2026'",
        "since: '2020', until: '2024', left: [{who: b, date: 2024-05}]",
    ],
)
def test_dates_that_may_both_be_so_are_not_queried(keys: str) -> None:
    assert doubts("partnership-dates", body(keys)) == []


def test_a_host_that_is_neither_member_nor_partner_is_queried() -> None:
    assert doubts("host-outside", body("members: [a], host: b")) == [
        (
            f"{FILE} p/host: 'b' hosts this and is neither a member nor a partner. "
            "Add it to `members:` or `partners:`, or mend `host:`."
        )
    ]


@pytest.mark.parametrize("keys", ["host: a", "partners: [nhs], host: nhs"])
def test_a_host_from_within_is_not_queried(keys: str) -> None:
    assert doubts("host-outside", body(keys)) == []


def test_a_member_twice_is_queried_in_what_an_option_starts_too() -> None:
    text = """
    options:
      o:
        partnerships:
          start: {p: {name: P, kind: company, level: share, members: [a, b, a, a]}}
    """
    assert doubts("member-twice", text) == [
        (
            "options/o.yaml partnerships/start/p/members/2: 'a' is listed here a second time. "
            "List it once."
        )
    ]
    assert doubts("member-twice", body("partners: [c]")) == []


def test_a_partnership_with_nobody_in_it_is_queried() -> None:
    assert doubts("empty-partnership", body("members: []")) == [
        (
            f"{FILE} p: Nobody is in this partnership. List its `members:`, or write "
            "`others: unknown` if they were not found."
        )
    ]


def test_a_host_of_nobody_is_one_doubt() -> None:
    alone = body("members: [], host: a")
    assert len(doubts("empty-partnership", alone)) == 1
    assert doubts("host-outside", alone) == []


@pytest.mark.parametrize("keys", ["members: [], partners: [nhs]", "members: [], others: unknown"])
def test_a_partnership_whose_members_were_not_found_is_not_queried(keys: str) -> None:
    assert doubts("empty-partnership", body(keys)) == []


def test_a_candidate_that_nobody_could_join_is_doubted() -> None:
    text = "candidates: {c: {name: C, kind: company, level: share}}"
    said = "Nobody could join this. List its `members:`: without them it ties nobody together."
    assert doubts("empty-partnership", text) == [f"councils/candidates.yaml c: {said}"]
    assert doubts("empty-partnership", text.replace("share", "share, members: [a]")) == []
