"""What stands round a chart: its title, what it says to those who hear it, and its source."""

from collections.abc import Iterator

from appraisal.findings.sentences import say
from appraisal.site.figures.tree import Element

HEADS = ("h1", "h2", "h3", "h4")


def title_of(element: Element, over: str) -> str:
    """A chart's own heading, else the one over it, else what its drawing is called."""
    return _first(element, HEADS) or over or _first(element, ("caption", "title"))


def _first(element: Element, tags: tuple[str, ...]) -> str:
    return next((one.text() for one in element.within() if one.tag in tags), "")


def caption_of(element: Element, title: str) -> str:
    """What a table says that it shows, where its title doesn't."""
    said = _first(element, ("caption",))
    return "" if said == title else said


def alt_of(element: Element, title: str) -> str:
    """What a chart says to those who hear it: its description, else what it is of."""
    for found in (_described(element), _called(element)):
        said = " ".join(dict.fromkeys(filter(None, found)))
        if said:
            return said
    return title


def _described(element: Element) -> Iterator[str]:
    return (one.text() for one in element.within() if one.tag in ("desc", "caption"))


def _called(element: Element) -> Iterator[str]:
    for one in element.within():
        if one.tag == "title" or one.get("role") == "img":
            yield one.get("aria-label") or one.text()


def source_of(element: Element) -> str:
    """The line under a chart, else the sources that it names, else that it was worked out here."""
    said = element.get("data-source") or " ".join(filter(None, map(_unlinked, _captions(element))))
    if said:
        return said
    named = (one.text() for one in element.within() if "#source-" in one.get("href"))
    cited = "; ".join(dict.fromkeys(filter(None, named)))
    return say("pictured.cited", sources=cited) if cited else say("pictured.worked-out")


def _captions(element: Element) -> list[Element]:
    return [one for one in element.within() if one.tag == "figcaption"]


def _unlinked(caption: Element) -> str:
    """What a caption says itself: neither its keys nor the links to its figures."""
    kept = (
        one if isinstance(one, str) else "" if _apart(one) else one.text()
        for one in caption.children
    )
    return " ".join("".join(kept).split())


def _apart(one: Element) -> bool:
    return "key" in one.classes or (one.tag == "a" and one.get("href").endswith(".csv"))


def without_wording(element: Element) -> None:
    """Take away what stands on the sheet itself: the first heading, and all of captions but keys."""
    first = next((one for one in element.within() if one.tag in HEADS), None)
    if first is not None and first.parent is not None:
        first.parent.children.remove(first)
    for caption in _captions(element):
        caption.children = [one for one in caption.elements() if "key" in one.classes]
