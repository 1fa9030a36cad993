"""Bars of values on 0-100: how far several reach, and how much of one is unsure."""


def reach_bar(low: float, high: float) -> tuple[float, float]:
    """Where the bar starts and how wide it is, to one decimal: never too narrow to be seen."""
    return round(max(0.0, min(low, 99.0)), 1), round(max(high - low, 1.0), 1)


def unsure_width(unsure: float, points: float) -> float:
    """How wide the unsure points of a bar are, in % of it to one decimal; none in an empty bar."""
    return round(unsure / points * 100, 1) if points > 0 else 0.0
