"""What changes under an option, from the facts alone."""

import pytest

from appraisal.appraise import Appraisal
from appraisal.site.option_changes import (
    council_changes,
    function_moves,
    partner_changes,
    partnership_changes,
    resident_changes,
    staff_changes,
    standing_title,
)
from tests.site.drawn_pages import appraised


@pytest.fixture(scope="module")
def thin() -> Appraisal:
    return appraised()


def test_what_stands_is_one_headline(thin: Appraisal) -> None:
    assert standing_title(thin, "split") == "2 unitary councils would stand"
    assert standing_title(thin, "hubs") == "Today’s 4 councils stay"
    assert standing_title(appraised("options: {o: {}}"), "o") == "No councils recorded"


MOVED = "Of 3 functions, 2 move: 2 to bodies for more residents. 1 stays where it is."


def test_residents_learn_of_tiers_councillors_and_distance(thin: Appraisal) -> None:
    assert resident_changes(thin, "split") == (
        (
            "One council for every address, as city has today; elsewhere a district and the "
            "county share the work today."
        ),
        "How many residents each councillor stands for under this option is not known.",
        MOVED,
    )


def test_residents_learn_that_nothing_moves(thin: Appraisal) -> None:
    said = resident_changes(thin, "now")
    assert said == (
        "Every address keeps the councils that it has today.",
        "One councillor for about 2,000 residents, as today.",
        "All 3 functions stay where they are decided today.",
    )


def test_staff_learn_whose_employer_ends(thin: Appraisal) -> None:
    assert staff_changes(thin, "split") == (
        "4 employers would end, and their staff move to others.",
        "Divided between several new employers: the staff of ash and The Shire.",
    )
    assert staff_changes(thin, "hubs") == (
        "Every council stays an employer.",
        "New shared arrangements for staff: Hub.",
    )


def test_councils_learn_who_ends_and_who_is_split(thin: Appraisal) -> None:
    assert council_changes(thin, "split")[:2] == (
        "All 4 councils would end, and 2 take their place.",
        "Split between new councils: ash.",
    )
    assert council_changes(thin, "now") == ("All 4 councils stay.",)


def test_partners_learn_how_many_councils_there_are(thin: Appraisal) -> None:
    assert partner_changes(thin, "split") == (
        "2 councils to deal with across the area, against 4 today.",
    )
    assert partner_changes(thin, "now") == ("The same 4 councils to deal with as today.",)


def test_partnerships_are_counted_before_and_after(thin: Appraisal) -> None:
    found = partnership_changes(thin, "hubs")
    assert (found.before, found.after) == (2, 3)
    assert [(row.label, row.bodies) for row in found.fated] == [
        ("Kept", (("Board", ""), ("Depot", ""))),
        ("Started", (("Hub", "ash and birch"),)),
    ]


def test_a_partnership_that_ends_is_named_and_its_record_says_the_rest() -> None:
    text = """
        councils: {ash: {tier: unitary}, birch: {tier: unitary}}
        partnerships:
          desk: {name: Desk, kind: company, level: share, members: [ash], note: Nothing was found.}
          mute: {name: Mute, kind: company, level: share, members: [ash, birch]}
        options: {o: {partnerships: {end: [desk, mute]}}}
    """
    (ended,) = partnership_changes(appraised(text), "o").fated
    assert ended.bodies == (("Desk", ""), ("Mute", ""))


def test_the_fate_of_most_of_many_partnerships_is_that_of_the_rest() -> None:
    held = ", ".join(
        f"p{n}: {{name: P, kind: company, level: share, members: [ash]}}" for n in range(25)
    )
    text = f"""
        councils: {{ash: {{tier: unitary}}}}
        partnerships: {{{held}}}
        options: {{o: {{partnerships: {{end: [p1, p2, p3, p4]}}}}}}
    """
    fated = partnership_changes(appraised(text), "o").fated
    assert [(row.label, len(row.bodies), row.rest) for row in fated] == [
        ("Kept", 21, True),
        ("Ended", 4, False),
    ]
    fewer = text.replace("end: [p1, p2, p3, p4]", "end: [p1, p2, p3, p4, p5]")
    assert not any(row.rest for row in partnership_changes(appraised(fewer), "o").fated)


def test_functions_that_move_together_are_one_row(thin: Appraisal) -> None:
    found = function_moves(thin, "split")
    assert [(m.functions, m.source, m.target, m.before, m.after, m.nearness) for m in found] == [
        (("Bins",), "Districts", "Unitary councils", "150,000", "203,100", "further away"),
        (("Care",), "The county", "Unitary councils", "200,000", "203,100", "further away"),
    ]
