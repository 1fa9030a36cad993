"""How many corrections there are is said in the singular and the plural."""

import datetime

from appraisal.findings.corrections import corrected_on, headline

FIRST, LAST = datetime.date(2026, 11, 30), datetime.date(2026, 12, 1)


def test_the_headline_counts_them_and_says_when_the_last_was_made() -> None:
    assert headline([FIRST]) == "One correction has been made to these pages, on 30 November 2026."
    assert headline([FIRST, LAST, FIRST]) == (
        "3 corrections have been made to these pages, the last on 1 December 2026."
    )


def test_a_corrected_page_says_when() -> None:
    assert corrected_on(LAST) == "Corrected on 1 December 2026"
