"""A brief for members: what is decided and what it means for one council."""

import pytest

from appraisal.site.pages import council, member_brief
from tests.findings.test_member_brief import LINES
from tests.site.drawn_pages import EDGES, THIN, appraised, drawn, faults, words
from tests.talks import TALKS


def test_each_council_has_one_which_its_page_leads_to() -> None:
    area = appraised(LINES)
    made = drawn(area, member_brief.pages)
    assert list(made) == [f"briefs/councils/{i}.html" for i in ("ash", "birch", "city")]
    page = drawn(area, council.pages)["councils/ash.html"]
    assert '<a href="../briefs/councils/ash.html">For members, on one sheet</a>' in page


def test_options_that_leave_it_as_it_is_stand_first_and_lines_of_a_model_once() -> None:
    page = words(drawn(appraised(LINES), member_brief.pages)["briefs/councils/ash.html"])
    makes = page[page.index("What each option makes") : page.index("Who decides what")]
    assert "As today: now" in makes
    assert "Two councils North, 50,000 to 120,000 bare Not placed." in makes


def test_a_map_of_each_line_has_the_council_outlined() -> None:
    page = drawn(appraised(THIN), member_brief.pages)["briefs/councils/ash.html"]
    assert page.count('<svg class="land-small') == 1
    assert 'class="land-here"' in page


def test_what_it_is_asked_to_join_has_its_price_and_its_gain() -> None:
    page = words(drawn(appraised(TALKS), member_brief.pages)["briefs/councils/ash.html"])
    asked = page[page.index("Ask and gain") : page.index("Not known")]
    assert "Asked by the package that gains most under ‘" in asked
    assert "It would pay £" in asked
    assert "Ask and gain" not in words(
        drawn(appraised(LINES), member_brief.pages)["briefs/councils/ash.html"]
    )


@pytest.mark.parametrize("text", [LINES, THIN, TALKS, *EDGES.values()])
def test_a_page_is_whole_whatever_is_missing(text: str) -> None:
    pages = drawn(appraised(text), member_brief.pages)
    assert {path: faults(page) for path, page in pages.items() if faults(page)} == {}
