"""What stands round a chart: its title, what it says to those who hear it, and its source."""

from typing import NamedTuple

from appraisal.findings.pictured import source_line
from appraisal.site.figures.tree import Element

HEADS = ("h1", "h2", "h3", "h4")


class Wording(NamedTuple):
    """A chart's title, its table's caption where that says more, and its alternative as text.

    `source` is the line under it.
    """

    title: str
    shown: str
    alt: str
    source: str


def taken(element: Element, over: str, leads: bool = True) -> Wording:
    """What stands round a chart, and take it away from it: the sheet has it.

    The title is the chart's own heading; else the one over it, if the chart `leads` what stands
    below that; else what its table or drawing is called. Its alternative is what the page gives as
    `data-alt`, or else what it says to those who hear it.
    """
    within = element.within()
    heads = [one for one in within if one.tag in HEADS]
    # Several headings or captions are of its parts: they stay where they are.
    heads = heads if len(heads) == 1 else []
    caption = _first(within, "caption")
    called = caption or _first(within, "title")
    title = (heads[0].text() if heads else "") or (over if leads else "") or called or over
    captions = [one for one in within if one.tag == "figcaption"]
    captions = captions if len(captions) == 1 else []
    wording = Wording(
        title,
        "" if caption == title else caption,
        element.get("data-alt") or _rows(element, within) or _alt(within) or title,
        _source(element, within, captions),
    )
    if heads and heads[0].parent is not None:
        heads[0].parent.without(heads[0])
    for one in captions:
        for held in tuple(one.children):
            if isinstance(held, str) or "key" not in held.classes:
                one.without(held)
    return wording


def _first(within: list[Element], tag: str) -> str:
    return next((one.text() for one in within if one.tag == tag), "")


def _rows(element: Element, within: list[Element]) -> str:
    """What a register says, a row after the other."""
    if "data-lines" not in element.attributes:
        return ""
    return "; ".join(one.text() for one in within if one.tag == "li")


def _alt(within: list[Element]) -> str:
    """What a chart says to those who hear it: its descriptions, else what its drawings are."""
    said = [one.text() for one in within if one.tag in ("desc", "caption")]
    if not any(said):
        drawn = (one for one in within if one.tag == "title" or one.get("role") == "img")
        said = [one.get("aria-label") or one.text() for one in drawn]
    return " ".join(dict.fromkeys(filter(None, said)))


def _source(element: Element, within: list[Element], captions: list[Element]) -> str:
    """The line under a chart, else the sources that it names, else that it was worked out here.

    What heads several charts may give the line of each.
    """
    given = next((one.get("data-source") for one in within if one.get("data-source")), "")
    said = element.get("data-source") or given or " ".join(filter(None, map(_unlinked, captions)))
    if said:
        return said
    named = (one.text() for one in within if one.tag == "a" and "#source-" in one.get("href"))
    return source_line([name for name in named if name])


def _unlinked(caption: Element) -> str:
    """What a caption says itself: neither its keys nor the links to its figures."""
    kept = (
        one if isinstance(one, str) else "" if _apart(one) else one.text()
        for one in caption.children
    )
    return " ".join("".join(kept).split())


def _apart(one: Element) -> bool:
    return "key" in one.classes or (one.tag == "a" and one.get("href").endswith(".csv"))
