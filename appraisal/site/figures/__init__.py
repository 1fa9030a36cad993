"""Every chart of the site as a picture of its own, for slides and for papers.

A chart is what a template marks with `data-figure="name"`. It is drawn again from the page and the
page's own stylesheets, in the light and as wide as a slide, so that no shape is made twice.
docs/decisions/0050-pictures-from-pages.md says why.
"""

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from appraisal.data.spreadsheet import as_csv
from appraisal.findings.pictured import foot_line, title_on
from appraisal.model import Settings
from appraisal.model.addresses import ADDRESSES
from appraisal.site.drawing import Page, Site
from appraisal.site.figures.flow import contents
from appraisal.site.figures.page import Chart, Surroundings, charts
from appraisal.site.figures.sheet import Words, sheet
from appraisal.site.figures.vector import Ink, defined
from appraisal.site.figures.wording import taken

WIDE = 960.0
"""How wide a chart is drawn, in pixels, if it does not say so itself as `data-wide`."""

INDEX = "figures/index.csv"

REPEATED = frozenset(("brief", "council"))
"""Kinds of page whose charts show what those of another page show: the site has none of theirs."""


class Figure(Struct, frozen=True):
    """A chart as SVG that stands alone, and what a paper says of it; sizes in pixels."""

    name: str
    title: str
    alt: str
    source: str
    page: str
    svg: str
    width: float
    height: float

    @property
    def file(self) -> str:
        """Where it lies in the site."""
        return f"figures/{self.name}.svg"


def figures_on(
    pages: Iterable[Page], drawn: Site, styles: Site, settings: Settings, *, footed: bool = True
) -> Iterator[Figure]:
    """The charts of pages that are drawn, by their addresses, in the order of the site.

    `styles` are the site's stylesheets. A page that was not drawn is passed over. Those that are
    not `footed` lack the lines at their foot: a paper says below a picture where it is from.
    """
    sheets = {path: css.decode() for path, css in styles.items() if path.endswith(".css")}
    for page in pages:
        html = drawn.get(page.path, b"")
        if b" data-figure=" in html:
            yield from _of_page(page, html.decode(), sheets, settings if footed else None)


def _of_page(
    page: Page, html: str, styles: Mapping[str, str], settings: Settings | None
) -> Iterator[Figure]:
    around = Surroundings(html, styles)
    ink = Ink(around.sheet, around.said, around.find)
    foot = foot_line(settings, page.path) if settings else ""
    for chart in charts(html):
        yield _figure(chart, page, ink, foot)


def _figure(chart: Chart, page: Page, ink: Ink, foot: str) -> Figure:
    said = taken(chart.element, chart.over, chart.leads)
    about = "" if page.kind == "summary" or page.title in said.title else page.title
    # Every page of a kind has a chart of this title: its name says on which it stands.
    title = (
        title_on(about, said.title) if about and "…" in ADDRESSES.get(page.kind, "") else said.title
    )
    below = (said.source, foot) if foot else ()
    words = Words(title, said.title, said.alt, about, said.shown, below)
    style = ink.style(chart.element, ink.sheet.root)
    wide = float(chart.element.get("data-wide") or WIDE)
    laid = contents(chart.element, style, wide, ink, 0.0)
    svg, across, high = sheet(laid.parts, words, lambda drawn: defined(drawn, ink))
    name = f"{_slug(page)}-{chart.name}"
    return Figure(name, title, said.alt, said.source, page.path, svg, across, high)


def _slug(page: Page) -> str:
    """A page's part of the names of its charts."""
    if page.kind == "summary":
        return page.kind
    return page.path.removesuffix(".html").replace("/", "-")


def figure_files(found: Iterable[Figure]) -> Site:
    """The pictures by their paths, and a list of them for whoever makes slides."""
    files: dict[str, bytes] = {}
    rows: list[dict[str, str]] = []
    for figure in found:
        # Two pages' addresses may make one name: the second says so.
        file, n = figure.file, 2
        while file in files:
            file, n = f"figures/{figure.name}-{n}.svg", n + 1
        files[file] = figure.svg.encode()
        rows.append(
            {"file": file, "title": figure.title, "page": figure.page, "source": figure.source}
        )
    return {**files, INDEX: as_csv(rows)}
