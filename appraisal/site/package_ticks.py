"""The section in which a person ticks candidates: what its template is given."""

from markupsafe import Markup
from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.packages.designed import Packages
from appraisal.data.ticked_packages import inlined


class Ticks(Struct, frozen=True):
    """How many candidates can be ticked, and all that the browser draws and counts from.

    `data` is empty where there are too many of them.
    """

    candidates: int
    data: Markup


def ticks(appraisal: Appraisal, found: Packages) -> Ticks:
    """The candidates that can be ticked: those that have a price."""
    return Ticks(len(found.prices), inlined(appraisal, found))
