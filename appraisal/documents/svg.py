"""Charts as SVG within papers: beside others on a page, and as pixels for Word.

`Svg` of `drawing.py` is a whole element with its own styles, if any, and needs no file.
"""

import re
from html import escape
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from msgspec.structs import replace

from appraisal.documents.drawing import (
    INK,
    LINE,
    SHAPE,
    SIZE,
    Drawing,
    Label,
    Mark,
    Stroke,
    Svg,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

SPACE = "http://www.w3.org/2000/svg"
_TITLE = f"{{{SPACE}}}title"
FAMILY = "Appraisal Sans"
"""What the packaged font is called where we name it, as in a style sheet."""
_OF_OLD = "DejaVu Sans"
"""What resvg calls it, by the name of its whole family (docs/fonts.py)."""

PIXELS = 1920
"""How wide a chart is as PNG: some 280 to the inch on an A4 sheet."""


class NoPicture(Exception):
    """resvg, of the extra `word`, is not installed."""


def standalone(drawing: Drawing | Svg) -> Svg:
    """A drawing as an SVG that needs no style sheet; a chart as it is."""
    if isinstance(drawing, Svg):
        return drawing
    shapes = "".join(map(_shape, drawing.shapes))
    size = f'width="{drawing.width:g}" height="{drawing.height:g}"'
    box = f'viewBox="0 0 {drawing.width:g} {drawing.height:g}"'
    font = f'font-family="Arial, sans-serif" font-size="{SIZE:g}"'
    text = f'<svg xmlns="{SPACE}" {size} {box} {font} fill="{INK}">{shapes}</svg>'
    return Svg(drawing.width, drawing.height, text)


def _shape(shape: Stroke | Mark | Label) -> str:
    if isinstance(shape, Stroke):
        places = f'x1="{shape.x1:g}" y1="{shape.y1:g}" x2="{shape.x2:g}" y2="{shape.y2:g}"'
        ink = f'stroke="{LINE}"' if shape.quiet else f'stroke="{INK}" stroke-width="2"'
        return f"<line {places} {ink}/>"
    if isinstance(shape, Label):
        place = f'x="{shape.x:g}" y="{shape.y:g}" text-anchor="{shape.anchor}"'
        return f"<text {place}>{escape(shape.text)}</text>"
    if shape.ring:
        ink = f'fill="#fff" stroke="{INK}" stroke-width="2"'
        return f'<circle cx="{shape.x:g}" cy="{shape.y:g}" r="5" {ink}/>'
    return f'<path d="M{shape.x:g} {shape.y - 6:g}l6 6-6 6-6-6Z" fill="{SHAPE}"/>'


def inlined(svg: Svg, number: int, alt: str) -> str:
    """The chart as an element of a page; `number` tells its ids and its styles from others'.

    `alt` says what it shows, as it does in Word and in PDF. Its own title and description stay.
    """
    ElementTree.register_namespace("", SPACE)
    ElementTree.register_namespace("xlink", "http://www.w3.org/1999/xlink")
    root = ElementTree.fromstring(svg.text)  # noqa: S314 - a chart of our own
    name = f"figure-{number}"
    for element in root.iter():
        _renamed(element, name)
        if element.tag == f"{{{SPACE}}}style":
            element.text = "".join(_scoped(element.text or "", f"#{name}"))
    held = {key: root.attrib.pop(key, "") for key in ("width", "height", *_LETTERS)}
    # A style sheet around it would have the say over attributes, and has none over a style.
    letters = [f"{key}: {_sized(held[key])}" for key in _LETTERS if held[key]]
    root.set("style", "; ".join(filter(None, (*letters, root.get("style")))))
    root.attrib.pop("aria-labelledby", None)
    root.attrib.update({"id": name, "role": "img", "aria-label": alt})
    root.set("viewBox", root.get("viewBox") or f"0 0 {svg.width:g} {svg.height:g}")
    if root.find(_TITLE) is None:
        root.insert(0, ElementTree.Element(_TITLE))
        root[0].text = alt
    described = root.find(f"{{{SPACE}}}desc")
    if described is not None:
        described.set("id", f"{name}-desc")
        root.set("aria-describedby", f"{name}-desc")
    return ElementTree.tostring(root, encoding="unicode")


_LETTERS = ("font-family", "font-size")


def _sized(value: str) -> str:
    """A value of an attribute as one of a style, where a length has its unit."""
    return f"{value}px" if re.fullmatch(r"[\d.]+", value) else value


_LISTS = {"aria-labelledby", "aria-describedby"}
_LINK = re.compile(r"url\(\s*(['\"]?)#([^)'\"]+)\1\s*\)")


def _renamed(element: ElementTree.Element, name: str) -> None:
    """Give an element's id and classes, and what it says of others' ids, names of this figure's."""
    for key, value in element.attrib.items():
        plain = key.rpartition("}")[2]
        if plain == "id":
            element.set(key, f"{name}-{value}")
        elif plain == "href" and value.startswith("#"):
            element.set(key, f"#{name}-{value[1:]}")
        elif plain == "class" or plain in _LISTS:
            element.set(key, " ".join(f"{name}-{each}" for each in value.split()))
        elif "url(" in value:
            element.set(key, _LINK.sub(rf"url(#{name}-\2)", value))


def _scoped(styles: str, root: str) -> "Iterator[str]":
    """Style rules, none of which reaches out of the chart; blocks within blocks keep their head."""
    styles = _LINK.sub(rf"url({root}-\2)", re.sub(r"/\*.*?\*/", "", styles, flags=re.DOTALL))
    for head, mark in re.findall(r"([^{}]*)([{}])", styles):
        if mark == "}":
            yield f"{head}}}"
        elif head.lstrip().startswith("@"):
            yield f"{head}{{"
        else:
            yield ",".join(_under(each.strip(), root) for each in head.split(",")) + "{"


def _under(selector: str, root: str) -> str:
    """A selector under the chart's own element; what is an id or a class there is renamed."""
    selector = re.sub(r"([#.])([A-Za-z_][\w-]*)", rf"\g<1>{root[1:]}-\2", selector)
    of_root = re.match(r"(svg|:root)(?![\w-])", selector)
    return f"{root}{selector[of_root.end() :]}" if of_root else f"{root} {selector}"


_NAMED = re.compile(r"font-family(\s*[:=]\s*)(\"[^\"]*\"|'[^']*'(?=[\s/>])|[^;}\"]+)")
_SIZE = re.compile(r"(font-size(?:=\"|:\s*))([\d.]+)(?=px|[\";])")
SMALLER = 0.92
"""Charts are laid out for Arial; the packaged font at this share of its size is no wider."""
_SHORT = re.compile(r"\bfont:(\s*[^;}\"]*?[\d.]+(?:px|pt|em|rem|%)?(?:/[\d.]+\w*)?)\s+[^;}\"]+")


def lettered(svg: Svg, font: str = FAMILY) -> Svg:
    """The chart in one font, wherever it names another, or none; no line of it runs out."""

    def named(found: re.Match[str]) -> str:
        family = f'"{font}"' if "=" in found[1] else f"'{font}'"
        return f"font-family{found[1]}{family}"

    text = _SHORT.sub(rf"font:\1 '{font}'", _NAMED.sub(named, svg.text))
    text = _SIZE.sub(lambda found: f"{found[1]}{SMALLER * float(found[2]):g}", text)
    first = text.partition(">")[0]
    if "font-family" not in first:
        text = text.replace("<svg", f'<svg font-family="{font}"', 1)
    return replace(svg, text=text)


def as_png(svg: Svg) -> bytes:
    """The chart as PNG in the packaged font, with the same bytes each time. Raises NoPicture."""
    try:
        from resvg_py import svg_to_bytes
    except ImportError:
        raise NoPicture from None
    from appraisal.resources import font

    return bytes(
        svg_to_bytes(
            svg_string=lettered(svg, _OF_OLD).text,
            background="#ffffff",
            width=PIXELS,
            skip_system_fonts=True,
            font_files=[str(font("regular")), str(font("bold"))],
            font_family=_OF_OLD,
            sans_serif_family=_OF_OLD,
        )
    )
