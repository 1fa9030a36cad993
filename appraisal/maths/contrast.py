"""Contrast of two colours, and the nearest colour that has enough of it."""

ENOUGH = 4.5
"""The least contrast of text with its background (WCAG 2.2, success criterion 1.4.3)."""

INK = "#0b0c0c"
GREY = "#4c555a"
PAPER = "#ffffff"


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours `#rrggbb`, from 1 to 21 (WCAG 2.2)."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """The relative luminance of a colour `#rrggbb`, from 0 to 1 (WCAG 2.2)."""
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def enough(colour: str, against: str) -> str:
    """The colour nearest to `colour`, darker or lighter, that can be read against `against`.

    Black or white always can, so there always is one.
    """
    darker, lighter = _towards(colour, against, 0), _towards(colour, against, 255)
    found = [(step, shade) for step, shade in (darker, lighter) if shade is not None]
    return str(min(found)[1])


def _towards(colour: str, against: str, end: int) -> tuple[int, str | None]:
    """The first shade on the way to black (0) or white (255) that can be read, and its step."""
    for step in range(256):
        mixed = (round(c + (end - c) * step / 255) for c in _channels(colour))
        shade = "#" + "".join(f"{channel:02x}" for channel in mixed)
        if contrast(shade, against) >= ENOUGH:
            return step, shade
    return 256, None
