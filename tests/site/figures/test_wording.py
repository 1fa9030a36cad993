"""What stands round a chart."""

import pytest

from appraisal.site.figures.tree import Element
from appraisal.site.figures.wording import Wording, taken
from tests.site.figures.boards import first

FIGURE = """<figure><h3>Two lead</h3><svg><desc>One line an option.</desc></svg>
<figcaption><p class="key">Unitary</p>Source: ONS.
<a href="data/x.csv">Download</a></figcaption></figure>"""


KEPT, ENDED = (f'<svg role="img" aria-label="{said}"></svg>' for said in ("Kept", "Ended"))
CITED = "".join(
    f'<a href="../sources.html#source-{name}">{said}</a>'
    for name, said in (("b", "ONS 2025"), ("b", "ONS 2025"), ("c", "LGA 2020"))
)


def test_a_chart_is_headed_by_its_own_heading() -> None:
    found = taken(first(FIGURE), "Over it")
    assert found == Wording("Two lead", "", "One line an option.", "Source: ONS.")


def test_what_the_sheet_has_is_taken_away_and_keys_stay() -> None:
    element: Element = first(FIGURE)
    taken(element, "")
    assert element.text() == "One line an option. Unitary"


@pytest.mark.parametrize(
    ("html", "title", "shown"),
    [
        ("<div><table><caption>Values</caption></table></div>", "Over it", "Values"),
        ("<div><h3>One</h3>a<h3>Two</h3>b</div>", "Over it", ""),
        ("<div><svg><title>A map</title></svg></div>", "Over it", ""),
    ],
)
def test_else_by_the_heading_over_it(html: str, title: str, shown: str) -> None:
    found = taken(first(html), "Over it")
    assert (found.title, found.shown) == (title, shown)


def test_a_heading_speaks_of_the_first_chart_below_it() -> None:
    html = "<div><table><caption>Values</caption></table></div>"
    assert taken(first(html), "Over it", leads=False).title == "Values"
    assert taken(first("<div>a</div>"), "Over it", leads=False).title == "Over it"


def test_without_any_heading_by_what_its_drawing_is_called() -> None:
    assert taken(first("<div><svg><title>A map</title></svg></div>"), "").title == "A map"


def test_several_headings_stay_with_their_parts() -> None:
    element = first("<div><h3>One</h3>a<h3>Two</h3>b</div>")
    taken(element, "Over it")
    assert element.text() == "One aTwo b"


def test_several_captions_stay_with_their_parts() -> None:
    part = "<figure>{0}<figcaption>of {0}</figcaption></figure>"
    element = first(f"<div>{part.format('one')}{part.format('two')}</div>")
    taken(element, "Over it")
    assert element.text() == "oneof onetwoof two"


@pytest.mark.parametrize(
    ("html", "alt"),
    [
        (f"<div>{KEPT}{ENDED}</div>", "Kept Ended"),
        ("<div><table><caption>Values</caption></table></div>", "Values"),
        ("<div>a</div>", "Over it"),
        (f'<div data-alt="Two parts">{KEPT}{ENDED}</div>', "Two parts"),
        ("<ul data-lines><li>Board <b>2020</b></li><li>Panel</li></ul>", "Board 2020; Panel"),
    ],
)  # fmt: skip
def test_it_says_what_it_is_to_those_who_hear_it(html: str, alt: str) -> None:
    assert taken(first(html), "Over it").alt == alt


@pytest.mark.parametrize(
    ("html", "source"),
    [
        ('<div data-source="Open data.">a</div>', "Open data."),
        ('<div><p data-source="Open data.">2020</p>a</div>', "Open data."),
        (f"<div>{CITED}</div>", "Source: ONS 2025; LGA 2020"),
        ("<div>a</div>",
         "Source: worked out in this appraisal, from the sources that its page names."),
    ],
)  # fmt: skip
def test_its_source_is_said(html: str, source: str) -> None:
    assert taken(first(html), "").source == source
