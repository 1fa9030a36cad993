"""Benefits in a report: how many could be checked, whose they are, and who has none."""

from appraisal.documents.report.benefits import benefits
from tests.appraise.test_benefits import AREA
from tests.documents.report.reported import EMPTY, asks, rows, said

OWNED = "settings: {title: T}\n" + AREA


def test_how_many_could_be_checked_is_said_and_what_has_none_is_asked_for() -> None:
    found = list(benefits(asks(OWNED)))
    first, last = said(found)
    assert first.startswith("1 of 2 benefits could be checked: the others lack a measure")
    assert "1 would free cash and 1 would better a service." in first
    assert last == "[To be written: the benefits of none. The evidence has none on record.]"
    assert rows(found) == [("a and b", "One door", "0"), ("c", "One door; Cheaper", "1")]


def test_a_council_sees_those_that_it_answers_for_and_what_they_lack() -> None:
    found = rows(benefits(asks(OWNED, "ash")))
    assert found[0] == ("Cheaper", "c", "Cost", "March 2030", "nothing")


def test_one_of_a_programme_is_told_to_the_council_that_answers_for_it() -> None:
    more = OWNED.replace("[{name: Time}]", "[{name: Time, owner: ash}]")
    assert rows(benefits(asks(more, "ash", "a")))[0] == (
        "Time",
        "P",
        "not known",
        "not known",
        "measure, baseline, target and date",
    )


def test_a_council_that_answers_for_none_is_told_so() -> None:
    nobodys = OWNED.replace("owner: ash, ", "")
    assert said(benefits(asks(nobodys, "ash", "a")))[1] == (
        "No benefit on record names ash as the one that answers for it."
    )


def test_one_that_answers_for_a_benefit_of_another_option_is_not_told_that_it_has_none() -> None:
    assert said(benefits(asks(OWNED, "ash", "a")))[1] == (
        "No benefit of these options and of councils’ programmes names ash as the one that answers "
        "for it."
    )


def test_without_any_they_are_asked_for() -> None:
    assert said(benefits(asks(EMPTY))) == [
        "[To be written: the benefits of the options. The evidence has none on record.]"
    ]
