"""The palette can be read: contrast of text 4.5, of shapes 3, on screen and on paper."""

import re
from collections.abc import Generator
from typing import Any

import pytest
from playwright.sync_api import Page as Tab

from appraisal.maths.contrast import contrast
from tests.browser.site import DARK, LIGHT, PAPER, Findings, Look, Probe, Sheet, begin, ended

pytestmark = pytest.mark.browser

TEXT, SHAPES = 4.5, 3.0

HEAT = tuple(f"heat-{step}" for step in range(6))
PAIRS: dict[float, dict[str, tuple[str, ...]]] = {
    TEXT: {
        "ink": ("paper", "wash", *HEAT),
        "quiet": ("paper", "wash"),
        "link": ("paper", "wash"),
        "focus-ink": ("focus",),
        # Words in their family's colour, and words in the colour of the page on a family's bar.
        "continue": ("paper",),
        "non-structural": ("paper",),
        "unitary": ("paper",),
    },
    SHAPES: {
        "ink": ("paper", "wash"),
        "shape": ("paper", "wash"),
        "continue": ("paper", "wash"),
        "non-structural": ("paper", "wash"),
        "unitary": ("paper", "wash"),
    },
}
"""Least contrast → colour → what it stands on. A colour of the palette that is not here fails."""
DECORATION = {"line"}
"""Rules between rows: nothing is lost with them."""

SCHEMES = {"light": LIGHT, "dark": DARK, "paper": PAPER}
PROPERTY = re.compile(r"--([\w-]+)\s*:")

COLOURS = """names => {
  const root = document.body.appendChild(document.createElement('i'));
  const found = {};
  for (const name of names) {
    const given = getComputedStyle(root).getPropertyValue(`--${name}`).trim();
    if (!given || !CSS.supports('color', given)) continue;
    root.style.color = `var(--${name})`;
    found[name] = getComputedStyle(root).color;
  }
  root.remove();
  return found;
}"""

# What an SVG text stands on: of the shapes drawn before it in its drawing, the last that lies under
# a point of it, and what that is painted with; else the page. A halo keeps off all of them.
BEHIND = """() => {
  const root = getComputedStyle(document.body).backgroundColor;
  const pairs = new Map();
  const painted = (paint, svg) => {
    const pattern = /url\\("?#([^")]+)/.exec(paint);
    if (!pattern) return [paint];
    const parts = document.getElementById(pattern[1]).querySelectorAll('*');
    return [...parts].flatMap(part => ['fill', 'stroke'].map(key => getComputedStyle(part)[key]))
      .filter(colour => colour !== 'none');
  };
  // What is asked of a shape, once: it is looked at under fifteen points of each text that may
  // stand on it. Its box is taken with its stroke, and with the corners of that.
  const known = new Map();
  const measured = svg => {
    if (!known.has(svg)) known.set(svg, [...svg.querySelectorAll('*')].filter(shape =>
      shape instanceof SVGGeometryElement && !shape.closest('defs')).map(shape => {
        const { display, visibility, fill, stroke, strokeWidth } = getComputedStyle(shape);
        if (display === 'none' || visibility === 'hidden') return null;
        const matrix = shape.getScreenCTM();
        const larger = Math.max(1, Math.hypot(matrix.a, matrix.b), Math.hypot(matrix.c, matrix.d));
        const reach = 2 + 2 * larger * (parseFloat(strokeWidth) || 0);
        const box = shape.getBoundingClientRect();
        return { shape, fill, stroke, box, reach, inverse: matrix.inverse() };
      }).filter(one => one));
    return known.get(svg);
  };
  const beside = (one, box) => one.box.left - one.reach > box.right
    || one.box.right + one.reach < box.left || one.box.top - one.reach > box.bottom
    || one.box.bottom + one.reach < box.top;
  const under = ({ shape, fill, stroke, inverse }, x, y) => {
    const point = new DOMPoint(x, y).matrixTransform(inverse);
    if (stroke !== 'none' && shape.isPointInStroke(point)) return painted(stroke);
    if (fill !== 'none' && shape.isPointInFill(point)) return painted(fill);
    return [];
  };
  for (const text of document.querySelectorAll('svg text')) {
    const style = getComputedStyle(text);
    const box = text.getBoundingClientRect();
    if (!box.width || style.visibility === 'hidden') continue;
    const halo = style.stroke !== 'none' && style.paintOrder.startsWith('stroke')
      && parseFloat(style.strokeWidth) >= 2;
    const backs = new Set();
    const shapes = halo ? [] : measured(text.ownerSVGElement).filter(one => !beside(one, box)
      && one.shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING);
    if (halo) backs.add(style.stroke);
    else for (const across of [0.05, 0.25, 0.5, 0.75, 0.95])
      for (const down of [0.25, 0.5, 0.75]) {
        let back = [root];
        for (const one of shapes) {
          const paint = under(one, box.left + across * box.width, box.top + down * box.height);
          const patterned = one.fill.startsWith('url');
          if (paint.length) back = patterned ? [...back, ...paint] : paint;
        }
        back.forEach(colour => backs.add(colour));
      }
    for (const back of backs)
      pairs.set(`${style.fill}|${back}`, [style.fill, back, text.textContent.trim().slice(0, 40)]);
  }
  return [...pairs.values()];
}"""


def hexadecimal(colour: str) -> str:
    """`rgb(…)`, as a browser tells colours, as `#rrggbb`."""
    match = re.fullmatch(r"rgb\((\d+), (\d+), (\d+)\)", colour)
    assert match is not None, f"{colour}: only opaque colours can be compared"
    return "#" + "".join(f"{int(channel):02x}" for channel in match.groups())


def probe(found: dict[str, Findings]) -> Probe:
    """Looks at the palette of each type of page, and at what is behind the texts of drawings."""
    return [(dress, in_scheme(scheme, found)) for scheme, dress in SCHEMES.items()]


def in_scheme(scheme: str, found: dict[str, Findings]) -> Look:
    found |= {readable(scheme): Findings(), claim(scheme): Findings()}

    def look(tab: Tab, sheet: Sheet) -> Generator[None]:
        text = sheet.file.read_text(encoding="utf-8")
        if sheet.foremost:
            styles = [one.read_text(encoding="utf-8") for one in sheet.folder.glob("*.css")]
            names = sorted(set(PROPERTY.findall("\n".join([*styles, text]))))
            begin(tab, COLOURS, names)
            yield
            told = ended(tab)
            found[readable(scheme)].add(
                sheet, *unfit({name: hexadecimal(told[name]) for name in told})
            )
        if "<text" in text:
            begin(tab, BEHIND)
            yield
            found[claim(scheme)].add(sheet, *unread(ended(tab)))

    return look


def readable(scheme: str) -> str:
    return f"the palette can be read: {scheme}"


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_palette_can_be_read(
    swept: dict[str, Findings], one_of_each: tuple[Sheet, ...], scheme: str
) -> None:
    assert one_of_each
    swept[readable(scheme)].check()


def unfit(palette: dict[str, str]) -> list[str]:
    """What is wrong with a palette: colours that are missing, unheard of or too little apart."""
    known = {name for pairs in PAIRS.values() for one in pairs for name in (one, *pairs[one])}
    missing, unknown = known - palette.keys(), palette.keys() - known - DECORATION
    return [
        *(f"--{name}: no such colour on the page" for name in sorted(missing)),
        *(f"--{name}: not among PAIRS" for name in sorted(unknown)),
        *([] if missing else too_little(palette)),
    ]


def too_little(palette: dict[str, str]) -> list[str]:
    """The pairs of a palette with less contrast than they need."""
    return [
        f"--{one} {palette[one]} on --{back} {palette[back]}: {ratio:.2f} is less than {least}"
        for least, pairs in PAIRS.items()
        for one, backs in pairs.items()
        for back in backs
        if (ratio := contrast(palette[one], palette[back])) < least
    ]


def claim(scheme: str) -> str:
    return f"text in drawings can be read: {scheme}"


@pytest.mark.parametrize("scheme", SCHEMES)
def test_text_in_drawings_can_be_read(swept: dict[str, Findings], scheme: str) -> None:
    swept[claim(scheme)].check()


def unread(pairs: list[tuple[str, str, str]]) -> list[str]:
    """Of texts' colours and what is behind them, those with too little contrast."""
    return [
        f"‘{text}’, {ink} on {back}: {ratio:.2f} is less than {TEXT}"
        for ink, back, text in pairs
        if (ratio := contrast(hexadecimal(ink), hexadecimal(back))) < TEXT
    ]


@pytest.mark.parametrize(
    ("shape", "count"),
    [
        ("<rect width=90 height=40 fill='#ccc' />", 1),
        ("<rect width=90 height=40 fill='#000' />", 0),
        ("<rect x=100 width=90 height=40 fill='#ccc' />", 0),
        ("<line y1=15 y2=15 x2=90 stroke='#ccc' stroke-width=4 />", 1),
    ],
)
def test_pale_shapes_behind_pale_text_are_seen(page: Any, shape: str, count: int) -> None:
    page.set_content(
        "<body style='background: #000'><svg width=200 height=40>"
        f"{shape}<text y=20 style='fill: #fff'>word</text></svg>"
    )
    assert len(unread(page.evaluate(BEHIND))) == count
