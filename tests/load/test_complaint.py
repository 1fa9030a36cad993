"""A complaint keeps its place as keys until lines and columns are looked up."""

import pytest

from appraisal.load.complaint import Complaint

FOUND = Complaint("options/o.yaml", ("money", 0), "What is wrong.", "How to mend it.")


def test_complaints_of_the_same_thing_are_the_same() -> None:
    again = Complaint("options/o.yaml", ("money", 0), "What is wrong.", "How to mend it.")
    elsewhere = Complaint("options/o.yaml", ("money", 1), "What is wrong.", "How to mend it.")
    assert {FOUND, again} == {FOUND}
    assert elsewhere != FOUND


def test_a_complaint_cannot_be_changed_once_it_is_made() -> None:
    with pytest.raises(AttributeError, match="immutable"):
        FOUND.file = "options/p.yaml"  # type: ignore[misc]
