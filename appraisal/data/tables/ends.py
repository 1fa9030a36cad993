"""The three columns of a figure with its range."""

from appraisal.model import Reading


def ends(name: str, reading: Reading | None) -> dict[str, float | None]:
    """A figure's low, value and high by column; empty cells for one that is not known."""
    return {
        f"{name}_low": reading.low if reading else None,
        name: reading.value if reading else None,
        f"{name}_high": reading.high if reading else None,
    }
