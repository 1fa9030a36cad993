"""How a report begins: offices and never persons, and the council's own place first."""

from appraisal.documents.blocks import Gap, Paragraph
from appraisal.documents.report import opening
from tests.documents.report.reported import AREA, asks, said


def test_who_meets_and_who_reports_is_said_or_asked_for() -> None:
    given = asks(body="Cabinet", report_of="Town Clerk")
    assert list(opening.committee(given)) == [
        Paragraph("Cabinet"),
        Gap("the date of the meeting."),
    ]
    assert list(opening.report_of(given)) == [Paragraph("Report of the Town Clerk")]
    assert list(opening.author(given)) == [Paragraph("Town Clerk")]
    assert list(opening.committee(asks())) == [Gap("the committee, and the date of its meeting.")]
    office = [Gap("the office that reports.")]
    assert list(opening.report_of(asks())) == list(opening.author(asks())) == office
    (contact,) = opening.contact(given)
    assert isinstance(contact, Gap)
    assert contact.what.endswith("Name no person here.")


def test_all_wards_are_affected() -> None:
    assert said(opening.wards(asks(AREA, "elm"))) == [
        "All: each option concerns the whole of Elm Council."
    ]
    assert said(opening.wards(asks(AREA))) == ["All: each option concerns the whole area."]


def test_what_becomes_of_the_council_is_the_first_thing_said() -> None:
    assert said(opening.purpose(asks(AREA, "ash")))[0] == "Ash stays as it is under both options."
    assert said(opening.purpose(asks()))[-1].endswith("It prefers none of them.")


def test_a_report_says_where_its_site_is_as_far_as_that_is_known() -> None:
    site = AREA.replace("settings:", "settings:\n      site_address: https://a.example/b")
    told = "The evidence, and the pages that this report names, are on this site: "
    address = "https://a.example/b/"
    assert list(opening.purpose(asks(site)))[-1] == Paragraph(told + address, links=(address,))
    assert not any("a.example" in each for each in said(opening.purpose(asks())))


def test_a_report_on_some_of_the_options_says_once_on_how_many() -> None:
    covers, purpose = said(opening.purpose(asks(AREA, None, "join")))[-1].split(": ‘Join up’. ")
    assert covers == "This report covers 1 of the 2 options in the evidence"
    assert purpose == (
        "It is compared with no other. It sets out what the evidence shows of it, what that rests "
        "on and what is not known. It prefers no option."
    )


def test_its_own_priorities_are_named_where_its_plan_is_asked_for() -> None:
    assert said(opening.strategic_link(asks(AREA, "ash"))) == [
        (
            "[To be written: how this fits the council's own plan. The evidence has the "
            "priorities of Ash: high: Equality of access.]"
        )
    ]
    assert said(opening.strategic_link(asks(AREA, "elm"))) == [
        "[To be written: how this fits the council's own plan. The evidence has nothing on this.]"
    ]


def test_what_a_council_writes_itself_is_marked() -> None:
    (own,) = opening.own(asks())
    assert own == Gap("this section, which the council writes itself.")
