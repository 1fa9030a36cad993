"""Treeshire with everything worked out, once for all tests that ask for it."""

import functools
from typing import Any

from msgspec.structs import replace

from appraisal.appraise import Appraisal, Stages
from appraisal.model import Dataset
from appraisal.model.workshops import Workshop
from tests.treeshire import WHAT, treeshire


@functools.cache
def appraised() -> Appraisal:
    """The area; each part is worked out when it is first asked for."""
    return Stages(treeshire())


def with_workshop(**changed: Any) -> Dataset:
    """Treeshire with other keys in the workshop that all answered."""
    area = treeshire()
    held: Workshop = area.workshops[WHAT].model_copy(update=changed)
    return replace(area, workshops={**area.workshops, WHAT: held})
