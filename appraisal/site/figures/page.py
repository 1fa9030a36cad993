"""The charts of one drawn page."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from appraisal.site.figures.rules import Declared, declarations
from appraisal.site.figures.styles import Sheet
from appraisal.site.figures.tree import Element, parsed, piece_at

_MARKED = re.compile(r" data-figure=\"([^\"]+)\"")
_HEADING = re.compile(r"<h([1-3])[^<>]*>(.*?)</h\1>", re.S)
_LINKED = re.compile(r'<link rel="stylesheet" href="(?:\.\./)*([^"]+)">')
_INLINE = re.compile(r"<style>(.*?)</style>", re.S)
_NUMBERED = re.compile(r'\[data-s="(\d+)"\]\[data-s\]\{([^{}]*)\}')
_ENDINGS = ("-table", "-caption", "-chart")


class Chart(NamedTuple):
    """A chart on its page: its name there, its element, and the heading that stands over it.

    `leads`: it is the first below that heading, which then speaks of it.
    """

    name: str
    element: Element
    over: str
    leads: bool = True


def charts(html: str) -> Iterator[Chart]:
    """The charts of a page, in its order.

    One that stands in another is a part of it, but for what is folded there: that is left out of
    the other, and is a chart of its own.
    """
    seen: dict[str, int] = {}
    end, heading = 0, -1
    folded: list[tuple[int, int]] = []
    for found in _MARKED.finditer(html):
        start = html.rfind("<", 0, found.start())
        if start < end and not any(first < start < last for first, last in folded):
            continue
        written = piece_at(html, start)
        if start >= end:
            end = start + len(written)
            spans = (one.span() for one in _FOLDED.finditer(written) if " data-fig" in one[0])
            folded = [(start + first, start + last) for first, last in spans]
        name = _named(found[1])
        seen[name] = seen.get(name, 0) + 1
        name += f"-{seen[name]}" if seen[name] > 1 else ""
        kept = _kept(html, written)
        for element in parsed(f'<figure class="chart">{kept}</figure>').elements():
            over = max(html.rfind(f"<h{level}", 0, start) for level in (1, 2, 3))
            yield Chart(name, next(element.elements(), element), _said(html, over), over != heading)
            heading = over


_FOLDED = re.compile(
    r"<details\b[^>]*>(?:\s*(?P<opening><summary\b[^>]*>)(?P<line>.*?)</summary>)?.*?</details>",
    re.S,
)
_HEADED = re.compile(r' data-headed="([^"]+)"')
_UNHEARD = re.compile(r'<span class="sr">[^<]*</span>')


def _kept(html: str, written: str) -> str:
    """What a picture shows of a chart that is written so, under the piece that heads it, if any."""
    opening = written[: written.find(">") + 1]
    folded = _line if " data-lines" in opening else _outside
    kept = _UNHEARD.sub("", _FOLDED.sub(folded, written))
    headed = _HEADED.search(opening)
    if headed is None:
        return kept
    at = html.find(f' id="{headed[1]}"')
    head = piece_at(html, html.rfind("<", 0, at)) if at >= 0 else ""
    return f"{opening}{head}{kept[len(opening) :]}"


def _line(found: re.Match[str]) -> str:
    """The line of what is folded, as it is."""
    return f"{found['opening'] or '<summary>'}{found['line'] or ''}</summary>"


def _outside(found: re.Match[str]) -> str:
    """What stays of what is folded: its line, where that has a bar or a mark, as of evidence."""
    line = found["line"] or ""
    if 'class="gantt' in line:
        return f"<summary>{line}</summary>"
    return line if 'class="mark' in line else ""


def _named(written: str) -> str:
    for ending in _ENDINGS:
        written = written.removesuffix(ending)
    return re.sub(r"[^a-z0-9-]+", "-", written.lower()).strip("-") or "chart"


def _said(html: str, at: int) -> str:
    """The words of the heading at a place of a page; empty without one."""
    found = _HEADING.match(html, at) if at >= 0 else None
    return parsed(found[2]).text() if found else ""


class Surroundings:
    """What the charts of a page share: its stylesheets, and its elements by id."""

    def __init__(self, html: str, styles: Mapping[str, str]) -> None:
        self._html = html
        inline = _INLINE.findall(html)
        linked = [styles[name] for name in _LINKED.findall(html) if name in styles]
        numbered = [one for block in inline for one in _NUMBERED.findall(block)]
        self.said: dict[str, Declared] = {name: declarations(rule) for name, rule in numbered}
        # A publisher's own ground is for reading on: a picture is black on white.
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
                for one in parsed(self._in_figure(start)).within():
                    if one.get("id"):
                        self._ids[one.get("id")] = one
        return self._ids[name]

    def _in_figure(self, start: int) -> str:
        """A drawing that begins there, in what it is a figure of: that may say its colours."""
        drawing = piece_at(self._html, start)
        at = self._html.rfind("<figure", 0, start)
        if at < 0 or "</figure>" in self._html[at:start]:
            return drawing
        return f"{self._html[at : self._html.find('>', at) + 1]}{drawing}</figure>"


@lru_cache(maxsize=128)
def _sheet(styles: tuple[str, ...]) -> Sheet:
    """What some stylesheets say; most pages of a kind have the same."""
    return Sheet(styles)
