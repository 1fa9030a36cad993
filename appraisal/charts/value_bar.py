"""Bars of values on 0-100: how far several reach."""


def reach_bar(low: float, high: float) -> tuple[float, float]:
    """Where the bar starts and how wide it is, to one decimal: never too narrow to be seen."""
    return round(max(0.0, min(low, 99.0)), 1), round(max(high - low, 1.0), 1)
