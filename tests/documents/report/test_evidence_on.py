"""What the evidence has on a heading that nobody has written on."""

from appraisal.documents.report.evidence_on import evidence_on
from tests.documents.report.reported import area


def test_it_is_named_by_what_it_is() -> None:
    assert evidence_on(area(), "safeguarding", "Safeguarding") == (
        "The evidence has the function ‘Care of adults’."
    )
    assert evidence_on(area(), "equalities", "Equalities impact") == (
        "The evidence has the theme ‘Equality of access’."
    )
    assert evidence_on(area(), "human-rights", "Human rights") == (
        "The evidence has the criterion ‘Care’; the function ‘Care of adults’."
    )


def test_of_many_of_a_kind_three_are_named() -> None:
    named = ", ".join(f"f{n}: {{name: Health {n}, level: county}}" for n in range(5))
    text = f"settings: {{title: T}}\nfunctions: {{{named}}}"
    assert evidence_on(area(text), "health", "Health") == (
        "The evidence has the functions ‘Health 0’, ‘Health 1’ and ‘Health 2’."
    )


def test_a_heading_of_the_councils_own_is_looked_for_by_its_name() -> None:
    assert evidence_on(area(), "speed-of-it", "Speed") == "The evidence has the criterion ‘Speed’."


def test_it_is_said_where_there_is_nothing() -> None:
    assert evidence_on(area(), "climate", "Climate") == "The evidence has nothing on this."
