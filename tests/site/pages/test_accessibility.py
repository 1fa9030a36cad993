"""The accessibility statement says no more than a person's test has shown."""

from appraisal.site.pages.accessibility import pages
from tests.site.drawn_pages import appraised, drawn, words

STATED = """
settings:
  date: 2026-02-01
  accessibility:
    contact: Write to access@shire.example.
    enforcement_body: the Equality Advisory Service.
    tested: 2026-01-15
    how_tested: By hand, with two screen readers.
"""


def page(text: str) -> str:
    return words(drawn(appraised(text), pages)["accessibility.html"])


def test_a_draft_says_what_its_publisher_has_to_add() -> None:
    said = page("")
    assert "Not yet completed This is a draft." in said
    assert "compliant" not in said


def test_a_statement_says_who_to_tell_and_how_it_was_tested() -> None:
    said = page(STATED)
    assert "Write to access@shire.example." in said
    assert "contact: the Equality Advisory Service." in said
    assert "Last tested on 15 January 2026. By hand, with two screen readers." in said
    assert "This statement was prepared on 1 February 2026." in said


def test_compliance_is_partial_at_most() -> None:
    assert "partially compliant" in page(STATED)
    assert "as far as they have been tested" in page(STATED)


def test_known_gaps_are_listed_as_the_reason() -> None:
    said = page(STATED + "    known_gaps: [Maps can't be searched.]\n")
    assert "Some parts of these pages are not fully accessible: Maps can't be searched." in said
    assert "because of the parts listed above" in said
