"""What a warning says of a small workspace, for the tests of warnings."""

from appraisal.load.notices import CHECKS
from tests.datasets import dataset


def doubts(kind: str, text: str) -> list[str]:
    """The cases of one warning in a workspace (as `dataset` takes it): place, what and mend."""
    return [
        f"{found.file} {'/'.join(map(str, found.path))}: {found.what} {found.mend}"
        for found in CHECKS[kind](dataset(text))
    ]
