"""The publisher's logo: a picture that is what its name says, and a drawing that runs nothing."""

import re
from xml.parsers import expat

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
_OUTSIDE = re.compile(r"url\s*\(\s*(?![\"']?\s*#)|@import|@font-face|image-set|\\", re.IGNORECASE)
_CLEAN = "Save it again as a plain SVG, without that."


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
    # A text comes in one piece, so that nothing hides where two pieces meet.
    reader.buffer_text, reader.buffer_size = True, max(1, len(content))
    opened: list[str] = []
    place = 1, 1

    def look() -> None:
        nonlocal place
        place = reader.CurrentLineNumber, reader.CurrentColumnNumber + 1

    def refuse(what: str) -> None:
        look()
        raise _Refused(what)

    def start(name: str, attributes: dict[str, str]) -> None:
        look()
        opened.append(_element(name, bool(opened)))
        for attribute, value in attributes.items():
            _check_attribute(attribute, value)

    def text(data: str) -> None:
        if opened[-1:] == ["style"] and _OUTSIDE.search(data):
            refuse("a style that fetches something from elsewhere")

    reader.StartElementHandler = start
    reader.EndElementHandler = lambda _: opened.pop()
    reader.CharacterDataHandler = text
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
    elif not space.startswith(_EDITORS) and _OUTSIDE.search(value):
        raise _Refused(f"the attribute {name}, which fetches something from elsewhere")
