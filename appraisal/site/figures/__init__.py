"""Every chart of the site as a picture of its own, for slides and for papers.

A chart is what a template marks with `data-figure="name"`. It is drawn again from the page and the
page's own stylesheets, in the light and as wide as a slide, so that no shape is made twice.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from appraisal.site.figures.flow import contents
from appraisal.site.figures.lines import Laid
from appraisal.site.figures.parts import Part, moved
from appraisal.site.figures.rules import Declared, declarations
from appraisal.site.figures.sheet import sheet
from appraisal.site.figures.styles import Sheet
from appraisal.site.figures.tree import Element, parsed, piece_at
from appraisal.site.figures.vector import Ink

WIDE = 960.0
"""How wide a chart is drawn, in pixels."""


@dataclass(frozen=True)
class Figure:
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


_MARKED = re.compile(r"<[a-z]+(?=[\s])[^<>]*? data-figure=\"([^\"]+)\"")
_HEADING = re.compile(r"<h([1-4])[^<>]*>(.*?)</h\1>", re.S)
_LINKED = re.compile(r'<link rel="stylesheet" href="(?:\.\./)*([^"]+)">')
_INLINE = re.compile(r"<style>(.*?)</style>", re.S)
_NUMBERED = re.compile(r'\[data-s="(\d+)"\]\[data-s\]\{([^{}]*)\}')


def figures_of_page(
    path: str, html: str, styles: Mapping[str, str], foot: str, own_source: str
) -> Iterator[Figure]:
    """The charts of a drawn page, in its order; `styles` are the site's stylesheets by path.

    `foot` stands under each: the site, its date; `own_source` where the chart names no source.
    """
    marked = list(_MARKED.finditer(html))
    if not marked:
        return
    page = _Page(html, styles)
    seen: dict[str, int] = {}
    end = 0
    for found in marked:
        if found.start() < end:
            continue
        written = piece_at(html, found.start())
        end = found.start() + len(written)
        name = f"{slug(path)}-{found[1]}"
        seen[name] = seen.get(name, 0) + 1
        name += f"-{seen[name]}" if seen[name] > 1 else ""
        root = parsed(written)
        element = next(root.elements(), root)
        yield _figure(name, path, element, page, _over(html, found.start()), foot, own_source)


def slug(path: str) -> str:
    """A page's part of the names of its charts."""
    return "summary" if path == "index.html" else path.removesuffix(".html").replace("/", "-")


class _Page:
    """What the charts of a page share: its stylesheets, and its elements by id."""

    def __init__(self, html: str, styles: Mapping[str, str]) -> None:
        self._html = html
        inline = _INLINE.findall(html)
        linked = [styles[name] for name in _LINKED.findall(html) if name in styles]
        self.said: dict[str, Declared] = {}
        for block in inline:
            for number, rule in _NUMBERED.findall(block):
                self.said[number] = declarations(rule)
        own = [block for block in inline if 'data-s="' not in block and ":root" not in block]
        self.sheet = _sheet((*linked, *own))
        self._ids: dict[str, Element | None] = {}

    def find(self, name: str) -> Element | None:
        """The element of this id, as it stands on the page."""
        if name not in self._ids:
            self._ids[name] = None
            at = self._html.find(f' id="{name}"')
            start = self._html.rfind("<svg", 0, at) if at >= 0 else -1
            if start >= 0:
                for one in parsed(piece_at(self._html, start)).within():
                    if one.get("id"):
                        self._ids[one.get("id")] = one
        return self._ids[name]


@lru_cache(maxsize=128)
def _sheet(styles: tuple[str, ...]) -> Sheet:
    return Sheet(styles)


def _over(html: str, at: int) -> str:
    """The heading that stands over a place of a page."""
    start = max(html.rfind("<h2", 0, at), html.rfind("<h1", 0, at), html.rfind("<h3", 0, at))
    found = _HEADING.match(html, start) if start >= 0 else None
    return parsed(found[2]).text() if found else ""


def _figure(
    name: str, path: str, element: Element, page: _Page, over: str, foot: str, own: str
) -> Figure:
    title, alt = _title(element) or over, _alt(element)
    source = _source(element) or own
    laid, defined = _laid(element, page)
    svg, wide, high = sheet(laid, defined, title, alt or title, (source, f"{foot} {path}"))
    return Figure(name, title, alt or title, source, path, svg, wide, high)


def _laid(element: Element, page: _Page) -> tuple[list[Part], dict[str, str]]:
    ink = Ink(page.sheet, page.said, page.find)
    _without_titles(element)
    style = ink.style(element, page.sheet.root)
    laid: Laid = contents(element, style, WIDE, ink, 0.0)
    return moved(laid.parts, 0.0, 0.0), ink.defined


_HEADS = ("h1", "h2", "h3", "h4")


def _title(element: Element) -> str:
    """What a chart is headed by: its heading, its table's caption or its drawing's title."""
    for tags in (_HEADS, ("caption",), ("title",)):
        found = next((one for one in element.within() if one.tag in tags), None)
        if found is not None and (tags == _HEADS or _alone(element, found)):
            return found.text()
    return ""


def _alone(element: Element, found: Element) -> bool:
    """Whether there is no other of its kind in the chart: it speaks of the whole then."""
    return sum(1 for one in element.within() if one.tag == found.tag) == 1


def _without_titles(element: Element) -> None:
    """Take away the first heading and the sources, which stand on the sheet itself."""
    first = next((one for one in element.within() if one.tag in _HEADS), None)
    for one in [first, *[one for one in element.within() if one.tag == "figcaption"]]:
        if one is not None and one.parent is not None:
            one.parent.children.remove(one)


def _alt(element: Element) -> str:
    """What the chart says to those who hear it."""
    said = [one.text() for one in element.within() if one.tag in ("desc", "caption")]
    said = said or [one.text() for one in element.within() if one.tag == "title"]
    said = said or [one.get("aria-label") for one in element.within() if one.get("aria-label")]
    return " ".join(dict.fromkeys(filter(None, said)))


def _source(element: Element) -> str:
    """The line under a chart without its links to files; else the sources that it names."""
    captions = [one for one in element.within() if one.tag == "figcaption"]
    said = " ".join(filter(None, (_unlinked(one) for one in captions)))
    return said


def _unlinked(caption: Element) -> str:
    kept = [
        one if isinstance(one, str) else "" if _file(one) else one.text()
        for one in caption.children
    ]
    return " ".join("".join(kept).split())


def _file(one: Element) -> bool:
    return one.tag == "a" and one.get("href").endswith(".csv")
