"""What is said once a report is written."""

import pathlib

from appraisal.commands.report_text import text
from appraisal.documents.blocks import Document, Gap, Heading

PLACE = pathlib.Path("report.html")


def test_each_part_that_an_officer_has_to_write_is_a_line() -> None:
    gaps = (Gap("the date of the meeting."), Gap("legal implications. The evidence has x."))
    made = Document("T", (Heading("T", 1), *gaps), "T")
    assert list(text(made, PLACE)) == [
        "The report is written to report.html.",
        "2 parts of it, marked [To be written: …], are for an officer:",
        "  the date of the meeting",
        "  legal implications",
    ]


def test_a_long_one_is_cut_and_a_whole_report_says_so() -> None:
    made = Document("T", (Heading("T", 1), Gap("word " * 40)), "T")
    assert list(text(made, PLACE))[2].endswith("word …")
    assert list(text(Document("T", (Heading("T", 1),), "T"), PLACE))[1] == (
        "Nothing in it is marked to be written."
    )
