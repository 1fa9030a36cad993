"""On A4 paper: nothing is cut off, the navigation stays away, and links are written out."""

import pathlib
import re
from collections.abc import Generator
from typing import Any

import pytest
from playwright.sync_api import Page as Tab

from tests.browser.site import BOXES, EVERY_PAGE, PAPER, Findings, Look, Probe, Sheet, begin, ended
from tests.browser.test_weight import needed

pytestmark = pytest.mark.browser

MARGIN = re.compile(r"@page\s*\{[^}]*size:\s*A4;[^}]*margin:\s*(\d+)mm")
PAGE_RULE = re.compile(r"@page[^{]*\{[^}]*\}")
STYLE = re.compile(r"<style[^>]*>(.*?)</style>", re.DOTALL)
BY_NAME = re.compile(r"(([^{}]+)\{(?:[^{}]*;)?\s*page:[^;}]+)")
"""A rule that has elements printed on a page by name, and its selector."""
MILLIMETRE = 96 / 25.4
"""Pixels of CSS in a millimetre."""
WHOLE = "nothing is cut off on paper"
A4 = "every type of page prints on A4"

# What BOXES finds on paper, and what should not be there.
UNWANTED = """
  const hidden = element => !element.checkVisibility({ visibilityProperty: true });
  const name = element => `<${element.tagName.toLowerCase()}.${element.getAttribute('class')}>`;
  for (const element of document.querySelectorAll('nav, .skip'))
    if (!hidden(element)) faults.push(`${name(element)} is printed`);
  for (const link of document.querySelectorAll('main a[href^="http"]'))
    if (!hidden(link) && getComputedStyle(link, '::after').content === 'none')
      faults.push(`the address of ${link.href} is not printed`);
  for (const region of document.querySelectorAll('body *')) {
    const style = getComputedStyle(region);
    if (style.overflowX !== 'visible' && style.clipPath === 'none' && !hidden(region)
      && region.clientWidth > 1 && region.scrollWidth > region.clientWidth + 1)
      faults.push(`${name(region)} cuts off what is in it`);
  }
  return faults;
"""
PRINTED = f"() => {{ const faults = ({BOXES})(); {UNWANTED} }}"


def probe(found: dict[str, Findings]) -> Probe:
    """Looks at a page as wide as paper, dressed for it."""
    found[WHOLE] = Findings()

    def look(tab: Tab, sheet: Sheet) -> Generator[None]:
        begin(tab, PRINTED)
        yield
        found[WHOLE].add(sheet, *ended(tab))

    return [(PAPER, look)]


def test_pages_are_looked_at_as_wide_as_the_margins_of_a4_leave(sheets: tuple[Sheet, ...]) -> None:
    for folder in {sheet.folder for sheet in sheets}:
        margin = MARGIN.search((folder / "site.css").read_text(encoding="utf-8"))
        assert margin is not None, "site.css sets no @page { size: A4; margin: …mm; }"
        assert int((210 - 2 * int(margin[1])) * MILLIMETRE) == PAPER.width


def test_nothing_is_cut_off_on_paper(swept: dict[str, Findings]) -> None:
    swept[WHOLE].check()


def sized_by(tab: Tab, file: pathlib.Path) -> tuple[str, ...]:
    """All that says on which paper a page prints: its `@page` rules, and who asks for one by name.

    To print a page takes longer than to look at it in a dress.
    """
    own = STYLE.findall(file.read_text(encoding="utf-8"))
    given = [one.read_text(encoding="utf-8") for one in needed(file) if one.suffix == ".css"]
    styles = "\n".join([*own, *given])
    asked = [rule for rule, selector in BY_NAME.findall(styles) if tab.query_selector(selector)]
    return (*PAGE_RULE.findall(styles), *asked)


def glance(found: dict[str, Findings]) -> Look:
    """Prints a page of each type as it comes; at home, of those on the same paper, the first."""
    found[A4] = Findings()
    done = set[tuple[str, ...]]()

    def look(tab: Tab, sheet: Sheet) -> Generator[None]:
        by = sized_by(tab, sheet.file) if sheet.foremost else ()
        if not sheet.foremost or (by in done and not EVERY_PAGE):
            return
        done.add(by)
        # A page told that it is on a screen, or on paper, would print as that.
        tab.emulate_media(media="null", color_scheme="light", forced_colors="none")
        # No stylesheet names one sheet among others, so that at home the first will do.
        sheets = "" if EVERY_PAGE else "1"
        made = tab.pdf(prefer_css_page_size=True, print_background=False, page_ranges=sheets)
        yield
        sizes = set(re.findall(rb"/MediaBox\s*\[([^\]]+)\]", made))
        rounded = {tuple(round(float(n)) for n in size.split()) for size in sizes}
        if rounded != {(0, 0, 595, 842)}:
            found[A4].add(
                sheet, f"printed on sheets of {sorted(rounded)} points, where A4 is 595 × 842"
            )

    return look


def test_every_type_of_page_prints_on_a4(
    swept: dict[str, Findings], one_of_each: tuple[Sheet, ...]
) -> None:
    assert one_of_each
    swept[A4].check()


def test_pages_with_the_same_paper_are_told_from_others(page: Tab, tmp_path: pathlib.Path) -> None:
    (tmp_path / "a.css").write_text("@page{size:A4}@media print{.b{color:red;page:small}}")
    styled = '<link rel="stylesheet" href="a.css">'
    found = []
    for inside in ("<p>a", "<i>b", "<p class=b>a", "<style>@page { size: A5 }</style>"):
        file = tmp_path / "a.html"
        file.write_text(styled + inside)
        page.set_content(inside)
        found.append(sized_by(page, file))
    a4 = ("@page{size:A4}",)
    assert found == [a4, a4, (*a4, ".b{color:red;page:small"), ("@page { size: A5 }", *a4)]


def test_what_is_folded_is_printed(blank: Tab, derbyshire_site: pathlib.Path) -> None:
    style = (derbyshire_site / "site.css").read_text(encoding="utf-8")
    inside = "<p>A reason.</p><details><summary>More</summary><p>A source.</p></details>"
    folded = f"<main><details><summary>Why</summary>{inside}</details></main>"
    blank.set_content(f"<style>{style}</style>{folded}")
    heights = "parts => parts.map(one => one.checkVisibility() && one.offsetHeight > 0)"
    assert blank.locator("p").evaluate_all(heights) == [False, False]
    blank.emulate_media(media="print")
    seen = blank.locator("p").evaluate_all(heights)
    blank.emulate_media(media="null")
    assert seen == [True, True]


def test_what_is_wrong_on_paper_is_seen(page: Any) -> None:
    page.emulate_media(media="print")
    page.set_content(
        "<nav>menu</nav><main><a href='https://example.org/'>a link</a>"
        "<div style='overflow: auto; width: 90px'><p style='width: 200px'>wide</p></div></main>"
    )
    assert [fault.split(" ", 1)[1] for fault in page.evaluate(PRINTED)] == [
        "is printed",
        "address of https://example.org/ is not printed",
        "cuts off what is in it",
    ]


def test_a_workshop_and_the_first_of_a_long_chart_fill_their_paper(
    page: Any, derbyshire_site: pathlib.Path
) -> None:
    page.goto((derbyshire_site / "workshops/2019-10-how.html").as_uri())
    made = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", made)) == 1
    page.goto((derbyshire_site / "compare/elsewhere.html").as_uri())
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.querySelector('figure')).breakInside") == "auto"
