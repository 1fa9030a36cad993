"""The publisher's logo: a picture that is what its name says, and a drawing that runs nothing."""

import re
from xml.parsers import expat

from msgspec import Struct

Fault = tuple[int, int, str, str]
"""Line and column in the file, what is wrong, and how to mend it."""

KINDS = {".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg"}
"""The endings that a logo may have, with the media type of each."""

_SIGNATURES = {"image/png": b"\x89PNG\r\n\x1a\n", "image/jpeg": b"\xff\xd8\xff"}
_SVG = "http://www.w3.org/2000/svg"
_DRAWN = frozenset(
    {"circle", "clipPath", "defs", "desc", "ellipse", "g", "line", "linearGradient", "marker"}
    | {"mask", "metadata", "path", "pattern", "polygon", "polyline", "radialGradient", "rect"}
    | {"stop", "style", "svg", "symbol", "text", "textPath", "title", "tspan", "use", "filter"}
    | {"feBlend", "feColorMatrix", "feComposite", "feFlood", "feGaussianBlur", "feMerge"}
    | {"feMergeNode", "feOffset"}
)
"""The elements that a logo may be drawn with."""
_EDITORS = (
    "http://www.inkscape.org/namespaces/",
    "http://sodipodi.sourceforge.net/",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns",
    "http://purl.org/dc/elements/",
    "http://creativecommons.org/ns",
)
"""What drawing programs leave behind. No browser draws it or runs it."""
_INSIDE = re.compile(r"\s*#\S*\s*")
_OUTSIDE = re.compile(
    r"url\s*\(\s*(?![\"']?\s*#)|@import|@font-face|\\"
    r"|(?:src|image|image-set|cross-fade|expression)\(",
    re.IGNORECASE,
)
_COMMENT = re.compile(r"/\*.*?\*/|/\*.*|\*/", re.DOTALL)
_CLEAN = "Save it again as a plain SVG, without that."


DEEPEST, MOST, MOST_COPIES = 100, 5_000, 20
"""How deep elements may stand within one another, how many of them and of their attributes there
may be, and how many `<use>`: copies of copies freeze a browser."""


class _Refused(Exception):
    """Something in a drawing that may not be there."""


def fault(kind: str, content: bytes) -> Fault | None:
    """What is wrong with the bytes of a logo of a media type; None for one that may be shown."""
    if kind == "image/svg+xml":
        return _svg_fault(content)
    if content.startswith(_SIGNATURES[kind]):
        return None
    name = "PNG" if kind == "image/png" else "JPEG"
    what = f"This is not a {name} picture, whatever its name says."
    return 1, 1, what, f"Save it again as {name}, or give it the ending of what it is."


def _svg_fault(content: bytes) -> Fault | None:
    """The first thing in an SVG that could run, fetch or hide something."""
    reader = expat.ParserCreate(namespace_separator=" ")
    opened: list[str] = []
    styled: list[str] = []
    drawing = _Size()
    place = 1, 1

    def look() -> None:
        nonlocal place
        place = reader.CurrentLineNumber, reader.CurrentColumnNumber + 1

    def refuse(what: str) -> None:
        look()
        raise _Refused(what)

    def start(name: str, attributes: dict[str, str]) -> None:
        look()
        if opened[-1:] == ["style"]:
            raise _Refused("an element inside <style>")
        opened.append(_element(name, bool(opened)))
        styled.clear()
        drawing.count(opened, len(attributes))
        for attribute, value in attributes.items():
            _check_attribute(attribute, value)

    def end(_: str) -> None:
        # Looked at as a whole, so that nothing hides where two pieces meet.
        if opened.pop() == "style" and _fetches("".join(styled)):
            raise _Refused("a style that fetches something from elsewhere")

    reader.StartElementHandler = start
    reader.EndElementHandler = end
    reader.CharacterDataHandler = styled.append
    reader.StartDoctypeDeclHandler = lambda *_: refuse("a DOCTYPE")
    reader.ProcessingInstructionHandler = lambda name, _: refuse(f"the instruction <?{name}?>")
    try:
        reader.Parse(content, True)
    except _Refused as refused:
        return *place, f"This logo has {refused}, which a logo may not have.", _CLEAN
    except (expat.ExpatError, ValueError, LookupError):
        place = reader.ErrorLineNumber, reader.ErrorColumnNumber + 1
        return *place, "This is not an SVG that can be read.", "Save it again as a plain SVG."
    return None


class _Size(Struct):
    """How much a drawing holds so far."""

    elements: int = 0
    attributes: int = 0
    copies: int = 0

    def count(self, opened: list[str], attributes: int) -> None:
        """Count the innermost element. Raises _Refused for one too many, or one too deep."""
        self.elements += 1
        self.attributes += attributes
        self.copies += opened[-1] == "use"
        if len(opened) > DEEPEST:
            raise _Refused(f"elements more than {DEEPEST} deep")
        if self.elements > MOST:
            raise _Refused(f"more than {MOST:,} elements")
        if self.attributes > MOST:
            raise _Refused(f"more than {MOST:,} attributes")
        if self.copies > MOST_COPIES:
            raise _Refused(f"more than {MOST_COPIES} <use>")


def _fetches(style: str) -> bool:
    """Whether a style leads out of the drawing, read with its comments or without them."""
    return any(_OUTSIDE.search(text) for text in (style, _COMMENT.sub("", style)))


def _element(qualified: str, inside: bool) -> str:
    """The plain name of an element. Raises _Refused for one that a logo may not have."""
    space, _, name = qualified.rpartition(" ")
    if not inside and (space, name) != (_SVG, "svg"):
        raise _Refused(f"<{name}> as its outermost element, not an <svg> of the SVG namespace")
    if space.startswith(_EDITORS) or (space == _SVG and name in _DRAWN):
        return name
    raise _Refused(f"the element <{name}>")


def _check_attribute(qualified: str, value: str) -> None:
    space, _, name = qualified.rpartition(" ")
    if name.lower().startswith("on") and not space.startswith(_EDITORS):
        raise _Refused(f"the attribute {name}, which runs something")
    if name in ("href", "src", "base") and not space.startswith(_EDITORS):
        if not _INSIDE.fullmatch(value):
            raise _Refused(f"the attribute {name}, which leads out of it")
    elif not space.startswith(_EDITORS) and _fetches(value):
        raise _Refused(f"the attribute {name}, which fetches something from elsewhere")
