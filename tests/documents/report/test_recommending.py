"""What a committee is asked to note and agree, and that it is never an option."""

from appraisal.appraise import Stages
from appraisal.documents.report.asked import asked
from appraisal.documents.report.recommending import reasons, recommendations
from appraisal.model.published import published
from tests.documents.report.reported import AREA, asks, said
from tests.treeshire import treeshire


def test_it_is_to_note_and_to_agree_next_steps() -> None:
    assert said(recommendations(asks(report_of="Town Clerk"))) == [
        "1. Note what the evidence shows of 2 options, and how sure that is.",
        "2. Note what is not known, and how far it could change the result.",
        (
            "3. Agree to find out, with the other councils, what is not known of ‘Care’, where it "
            "matters most."
        ),
        (
            "4. Agree to say how much each criterion matters to the council, so that the results "
            "can be shown under its own priorities."
        ),
        (
            "5. Ask the Town Clerk to report again once the government has decided, with what "
            "follows for the council."
        ),
    ]


def test_no_option_is_named_in_what_is_recommended() -> None:
    area = published(treeshire())
    for council in (None, *area.councils):
        words = " ".join(said(recommendations(asked(Stages(area), council))))
        assert not [o.label for o in area.options.values() if o.label in words]


def test_what_is_asked_of_a_council_is_noted_where_something_could_be_agreed() -> None:
    words = said(recommendations(asked(Stages(published(treeshire())), "elm")))
    assert words[2] == "3. Note what agreements between the councils would ask of Elm and give it."


def test_once_it_is_decided_the_next_report_is_on_what_follows() -> None:
    decided = AREA.replace(
        "notes:", "decision: {option: join, date: 2026-01, source: s}\n      notes:"
    )
    assert said(recommendations(asks(decided)))[-1] == (
        "5. Ask the chief officers to report again on what follows from the decision for the "
        "council."
    )


def test_the_reasons_say_that_no_option_is_preferred_and_what_is_not_known() -> None:
    assert said(reasons(asks()))[0].startswith("The recommendations prefer no option.")
    assert said(reasons(asks()))[1].startswith("What isn't known moves values most on ‘Care’.")
