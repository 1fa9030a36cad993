"""The section in which a person ticks candidates, before a browser draws it."""

import pytest

from appraisal.site.pages.packages import pages
from tests.appraise.packages.made_up import AREA
from tests.site.drawn_pages import THIN, appraised, drawn, words


def section(text: str = AREA) -> str:
    """What the page holds from the heading on."""
    return drawn(appraised(text), pages)["packages.html"].partition('id="try"')[2]


def test_without_a_script_it_says_that_it_needs_one_and_hides_the_rest() -> None:
    html = section()
    assert "<strong>Ticking agreements needs JavaScript.</strong>" in html
    assert '<form class="tried" id="tried" autocomplete="off" hidden>' in html


def test_only_what_has_a_price_can_be_ticked() -> None:
    data = section().partition('id="tried-data">')[2].partition("</script>")[0]
    assert '"name":"Hub"' in data
    assert '"name":"Lost"' not in data


def test_of_too_many_candidates_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("appraisal.data.ticked_packages.MOST_CANDIDATES", 7)
    said = words(section())
    assert "There are 8 agreements, too many for every package of them to be worked out" in said
    assert "tried-data" not in section()


def test_without_packages_there_is_no_such_section() -> None:
    assert section(THIN) == ""
