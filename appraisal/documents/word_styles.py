"""The styles of a paper that flows: a council's own where its file has them, else ours."""

from collections.abc import Callable
from typing import Any

from appraisal.documents.sizes import CAPTION_AFTER, CELL, HEADINGS, LARGE, TABLE, TEXT, Size
from appraisal.documents.word_links import link_style
from appraisal.documents.word_parts import element, in_arial, lined, points
from appraisal.load.word_files import (
    BULLETS,
    CAPTION,
    CELLS,
    GAP,
    LEAD,
    NOTE,
    NUMBERED,
    SOURCE,
)
from appraisal.load.word_files import HEADINGS as HEADS

_SMALL = Size(TABLE.letters, TABLE.line, 0, TEXT.after)
_SIZES = {
    **dict(zip(HEADS, HEADINGS.values(), strict=True)),
    BULLETS: TEXT,
    NUMBERED: TEXT,
    LEAD: LARGE,
    NOTE: TEXT,
    GAP: TEXT,
    CELLS: Size(TABLE.letters, TABLE.line, CELL, CELL),
    SOURCE: _SMALL,
    CAPTION: Size(TABLE.letters, TABLE.line, 0, CAPTION_AFTER, bold=True),
}
_BUILT_IN = {*HEADS, BULLETS, CAPTION}


def restyle(paper: Any) -> None:
    """Make a new paper's styles ours: Arial, in our sizes."""
    for name, size in {"Normal": TEXT, **_SIZES}.items():
        if name not in paper.styles:
            _add(paper, name)
        style = paper.styles[name]
        in_arial(style, size)
        _loosened(style, size)
    _finish(paper, set(_SIZES))


def complete(paper: Any) -> None:
    """Add to a council's styles those that it lacks, in the letters of its own text."""
    missing = {name: size for name, size in _SIZES.items() if name not in paper.styles}
    for name, size in missing.items():
        style = _add(paper, name)
        if size is not TEXT:  # running text is as large as the council has it
            style.font.size = points(size.letters)
        style.font.bold = size.bold
        _loosened(style, size)
    link_style(paper.styles)
    _finish(paper, set(missing))


def _add(paper: Any, name: str) -> Any:
    from docx.enum.style import WD_STYLE_TYPE

    style = paper.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=name in _BUILT_IN)
    style.base_style = paper.styles.default(WD_STYLE_TYPE.PARAGRAPH)
    style.quick_style, style.hidden = True, False
    return style


def _loosened(style: Any, size: Size) -> None:
    """Lines at least so high: nothing counts where the pages of a paper end that flows."""
    from docx.enum.text import WD_LINE_SPACING

    form = style.paragraph_format
    form.space_before, form.space_after = points(size.before), points(size.after)
    form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.AT_LEAST, points(size.line)
    form.widow_control = True


_FINISHES: dict[str, Callable[[Any], None]] = {
    NOTE: lambda style: _boxed(style, "single", around=False),
    GAP: lambda style: _boxed(style, "dashed", around=True),
    **{
        f"Heading {level}": lambda style, level=level: _heading(style, level)  # type: ignore[misc]
        for level in HEADINGS
    },
    CAPTION: lambda style: _kept(style),
}


def _finish(paper: Any, names: set[str]) -> None:
    for name in sorted(names & _FINISHES.keys()):
        _FINISHES[name](paper.styles[name])


def _boxed(style: Any, kind: str, *, around: bool) -> None:
    style.paragraph_format.keep_together = True
    lined(style.element.get_or_add_pPr(), style.paragraph_format, kind, around)


def _kept(style: Any) -> None:
    style.paragraph_format.keep_with_next = True


def _heading(style: Any, level: int) -> None:
    from docx.oxml.ns import qn

    _kept(style)
    form = style.element.get_or_add_pPr()
    if form.find(qn("w:outlineLvl")) is None:
        form.append(element("w:outlineLvl", {"val": str(level - 1)}))
