"""What `appraisal diff` says on a screen."""

from collections.abc import Iterator

from appraisal.appraise.changed.difference import Difference


def text(found: Difference, old: str, new: str) -> Iterator[str]:
    """The lines."""
    yield f"{old} {new} {found.matters}"
