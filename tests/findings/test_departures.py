"""Departures on record stand beside what the same reckoning says of them."""

import pytest

from appraisal.findings.departures import Happened, happened
from appraisal.site.option_changes import partnership_changes
from appraisal.site.pages.resilience import pages
from tests.datasets import dataset
from tests.site.drawn_pages import appraised, drawn, faults, words

NOTHING = "No tie and no theme would be lost."

AREA = """
    settings: {date: 2026-01-01}
    councils: {ash: {tier: unitary}, birch: {tier: unitary}, cedar: {tier: unitary}}
    partners: {bank: {name: The bank}}
    sources: {s: {title: A record}}
    themes: {jobs: {name: Jobs}}
    partnerships:
      board:
        {name: Board, kind: joint-committee, level: coordinate, since: 2020, last_seen: 2025-06,
         host: birch, members: [ash, birch, cedar], themes: [jobs],
         left: [{who: ash, as: host, date: 2024-05, source: s, note: Birch took over.}]}
      desk:
        {name: Desk, kind: company, level: share, since: 2010, until: 2019, status: ended,
         members: [birch], left: [{who: cedar, date: 2018}]}
"""
LABELS = {"ash": "Ash", "birch": "Birch", "cedar": "Cedar", "bank": "The bank"}


def rows(text: str = AREA) -> tuple[Happened, ...]:
    return happened(dataset(text), LABELS)


def test_a_host_that_left_is_put_back_before_it_leaves() -> None:
    assert rows()[0] == Happened(
        body="board",
        title="Ash gave up hosting ‘Board’, May 2024",
        note="Birch took over.",
        sources=("s",),
        said=(
            "It would go on, but need a new host.",
            "If none were found: 3 pairs of councils would share no partnership any more.",
            "If none were found: 3 pairs of councils would no longer be connected at all.",
            "If none were found: Nothing would be left on Jobs.",
        ),
    )


def test_a_member_that_left_is_put_back_before_it_leaves() -> None:
    # Birch alone was left of the desk, and the two shared nothing else in 2018.
    assert rows()[1] == Happened(
        body="desk",
        title="Cedar left ‘Desk’, 2018",
        note="",
        sources=(),
        said=(
            "It would end.",
            "1 pair of councils would share no partnership any more.",
            "1 pair of councils would no longer be connected at all.",
            "1 pair of councils would no longer be connected by sharing or deeper.",
        ),
    )


def test_where_others_stay_together_nothing_is_lost() -> None:
    """Ash leaves the board as a member; three stay in it, and a forum of all has its theme."""
    four = AREA.replace("cedar: {tier: unitary}}", "cedar: {tier: unitary}, dell: {tier: unitary}}")
    text = (
        four.replace("as: host, ", "").replace("members: [ash,", "members: [dell, ash,")
        + """
      forum:
        {name: Forum, kind: officer-group, level: inform, members: [dell, ash, birch, cedar],
         themes: [jobs]}
    """
    )
    (board,) = (row for row in rows(text) if "Board" in row.title)
    assert board.title == "Ash left ‘Board’, May 2024"
    assert board.said == ("It would go on.", NOTHING)


@pytest.mark.parametrize(
    ("role", "title"),
    [
        (
            "as: host, ",
            "Ash was to give up hosting ‘Board’, May 2024; whether it did was not found",
        ),
        ("", "Ash was to leave ‘Board’, May 2024; whether it did was not found"),
    ],
)
def test_what_is_not_known_to_have_come_about_is_not_told_as_done(role: str, title: str) -> None:
    text = AREA.replace("as: host, date: 2024-05", f"{role}date: 2024-05, took_effect: unknown")
    assert rows(text)[0].title == title


def test_a_partner_may_leave_too() -> None:
    text = AREA.replace("{who: cedar, date: 2018}", "{who: bank, date: 2018}")
    assert rows(text)[1].said == ("It would end.", NOTHING)


@pytest.mark.parametrize(
    ("date", "title", "said"),
    [
        ("unknown", "Ash gave up hosting ‘Board’, date not found", ()),
        ("2025-12-31", "Ash gave up hosting ‘Board’, 31 December 2025", 4),
    ],
)
def test_a_departure_without_a_date_is_not_reckoned(date: str, title: str, said: object) -> None:
    (found,) = (row for row in rows(AREA.replace("2024-05", date)) if "Board" in row.title)
    assert found.title == title
    assert (len(found.said) or ()) == said


def test_what_lies_ahead_has_not_happened() -> None:
    assert [row.title for row in rows(AREA.replace("2024-05", "2027"))] == [
        "Cedar left ‘Desk’, 2018"
    ]


def test_the_page_shows_them_below_those_that_might_leave() -> None:
    page = drawn(appraised(AREA), pages)["resilience.html"]
    said = words(page)
    assert "Departures on record" in said
    assert "Ash gave up hosting ‘Board’" not in said  # without labels councils go by their ids
    assert "ash gave up hosting ‘Board’, May 2024 Birch took over. (" in said
    assert faults(page) == []


def test_a_page_without_departures_says_nothing_of_them() -> None:
    none = AREA.replace("left: [{who: cedar, date: 2018}]", "cost: unknown")
    none = none[: none.index("themes: [jobs],\n         left")] + "}"
    assert "Departures on record" not in words(drawn(appraised(none), pages)["resilience.html"])


# --- Members that were not found ---------------------------------------------------------------

UNSURE = """
    councils: {ash: {tier: unitary}, birch: {tier: unitary}}
    partnerships:
      port: {name: Port, kind: company, level: share, members: [ash], others: unknown}
      desk: {name: Desk, kind: company, level: share, members: [ash, birch]}
    options:
      o: {family: unitary, councils: {all: {name: All, covers: [ash, birch]}}}
"""


def test_an_end_that_follows_from_the_record_alone_says_so() -> None:
    said = words(drawn(appraised(UNSURE), pages)["resilience.html"])
    assert "Would end: Desk; Port (other members, if any, were not found)." in said
    assert "“would end” follows only from those on record." in said
    whole = words(
        drawn(appraised(UNSURE.replace(", others: unknown", "")), pages)["resilience.html"]
    )
    assert "not found" not in whole


def test_what_is_absorbed_says_where_others_may_belong() -> None:
    (absorbed,) = partnership_changes(appraised(UNSURE), "o").fated
    assert absorbed.bodies == (("Desk", ""), ("Port", "other members, if any, were not found"))
