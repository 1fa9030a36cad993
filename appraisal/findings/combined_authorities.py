"""The constituent councils of a combined authority, in a sentence."""

from collections.abc import Mapping, Sequence

from appraisal.appraise.combined_authorities import Row
from appraisal.findings.groupings import counted
from appraisal.findings.numbers import listed, number, people


def constituents(rows: Sequence[Row], labels: Mapping[str, str]) -> str:
    """How many constituents of this area there are today, and how that changes."""
    now = rows[0]
    sizes = [f"{c.label} ({people(c.people)})" for c in now.councils]
    if not sizes:
        return "No council of this area is recorded as a member."
    sit = "sits" if len(sizes) == 1 else "sit"
    first = f"Today {counted(len(sizes))} of this area {sit} on it: {listed(sizes)}"
    if now.ratio is not None:
        first += f", {number(now.ratio, 1)} to 1"
    changed = [row for row in rows[1:] if row.councils != now.councils and not row.ended]
    if not changed:
        return f"{first}. No option changes that."
    even = [(row.ratio, row.option) for row in changed if row.ratio is not None]
    if not even:
        return f"{first}."
    ratio, option = min(even)
    if now.ratio is not None and ratio >= now.ratio:
        return f"{first}. No option that leaves several would make them more even."
    return f"{first}. ‘{labels[option]}’ would make them most even, {number(ratio, 2)} to 1."
