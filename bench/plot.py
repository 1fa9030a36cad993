"""A line chart on two logarithmic scales, as plain SVG."""

import math
from collections.abc import Mapping, Sequence
from html import escape

WIDTH, HEIGHT, MARGIN = 640, 360, 64
DASHES = ("", "6 4", "2 3")


def plot(
    title: str, across: str, up: str, lines: Mapping[str, Sequence[tuple[float, float]]]
) -> str:
    """An SVG of each named line's (x, y) points, all above nought."""
    points = [point for line in lines.values() for point in line]
    left, right = _ends([x for x, _ in points])
    bottom, top = _ends([y for _, y in points])

    def place(x: float, y: float) -> tuple[float, float]:
        along = (math.log10(x) - left) / (right - left)
        height = (math.log10(y) - bottom) / (top - bottom)
        return MARGIN + along * (WIDTH - 2 * MARGIN), HEIGHT - MARGIN - height * (
            HEIGHT - 2 * MARGIN
        )

    drawn = [
        _line(name, [place(*p) for p in line], DASHES[i % 3])
        for i, (name, line) in enumerate(lines.items())
    ]
    ticks = sorted({x for x, _ in points})
    marks = [
        _text(place(x, 10**bottom)[0], HEIGHT - MARGIN + 18, f"{x:,.0f}", "middle") for x in ticks
    ]
    powers = [p for p in range(math.floor(bottom), math.ceil(top) + 1) if bottom <= p <= top]
    marks += [
        _text(MARGIN - 8, place(10**left, 10**power)[1] + 4, f"{10.0**power:g}", "end")
        for power in powers
    ]
    labels = [
        _text(WIDTH / 2, HEIGHT - 16, across, "middle"),
        _text(MARGIN, MARGIN - 12, up, "middle"),
    ]
    body = "\n".join([*drawn, *marks, *labels])
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        f'font-family="sans-serif" font-size="13"><title>{escape(title)}</title>\n'
        f'<rect width="100%" height="100%" fill="#ffffff"/>\n{body}\n</svg>\n'
    )


def _ends(values: list[float]) -> tuple[float, float]:
    low, high = math.log10(min(values)), math.log10(max(values))
    return low - 0.05, max(high, low + 0.5) + 0.05


def _text(x: float, y: float, text: str, anchor: str) -> str:
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="#0b0c0c">{escape(text)}</text>'
    )


def _line(name: str, places: list[tuple[float, float]], dashes: str) -> str:
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
    dots = "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="#0b0c0c"/>' for x, y in places)
    x, y = places[-1]
    return (
        f'<polyline points="{path}" fill="none" stroke="#0b0c0c" stroke-width="2" '
        f'stroke-dasharray="{dashes}"/>{dots}{_text(x, y - 10, name, "end")}'
    )
