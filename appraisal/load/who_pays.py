"""What `who_pays` of appraisal.yaml says must make sense: measures, and the path of council tax."""

from collections.abc import Iterator

from appraisal.model import Dataset, measure_of
from appraisal.model.who_pays import CouncilTax

from .complaint import Complaint
from .document import Path
from .references import Known

_FILE = "appraisal.yaml"


def who_pays_faults(dataset: Dataset, known: Known) -> Iterator[Complaint]:
    """Complain of measures that do not add up as they should, and of a path that goes nowhere."""
    asked = dataset.settings.who_pays
    top: Path = ("who_pays",)
    sums = [((*top, "beside", at), i) for at, i in enumerate(asked.beside)]
    if asked.debt is not None:
        sums.append(((*top, "debt"), asked.debt))
    tax = asked.council_tax
    if tax is not None:
        sums.append(((*top, "council_tax", "tax_base"), tax.tax_base))
        yield from _not_a_charge(dataset, tax, known)
        yield from _path(tax)
    for path, measure in sums:
        if measure in known["measure"].listed and _adds_up(dataset, measure) not in (None, "sum"):
            what = f"'{measure}' does not add up: what several councils bring is no sum of it."
            yield Complaint(_FILE, path, what, "Name a measure with `add_up: sum`.")


def _adds_up(dataset: Dataset, measure: str) -> str | None:
    """How a measure adds up; None for one that could not be read, of which more is said there."""
    try:
        return measure_of(dataset, measure).add_up
    except KeyError:
        return None


def _not_a_charge(dataset: Dataset, tax: CouncilTax, known: Known) -> Iterator[Complaint]:
    if tax.band_d in known["measure"].listed and _adds_up(dataset, tax.band_d) == "sum":
        what = f"'{tax.band_d}' adds up, and a charge of council tax does not."
        mend = "Name the measure of Band D, with `add_up: mean` and `weighted_by` the tax base."
        yield Complaint(_FILE, ("who_pays", "council_tax", "band_d"), what, mend)


def _path(tax: CouncilTax) -> Iterator[Complaint]:
    place: Path = ("who_pays", "council_tax", "path")
    if not tax.path:
        return
    if tax.years is not None and tax.years != len(tax.path):
        what = f"`years` says {tax.years}, and the path has {len(tax.path)}."
        yield Complaint(_FILE, place, what, "Keep one of the two: a path says its years itself.")
    if list(tax.path) != sorted(tax.path) or tax.path[-1] != 100:
        what = "The path of council tax falls back, or does not end at 100."
        mend = "Write the share closed by the end of each year, rising to 100: [20, 60, 100]."
        yield Complaint(_FILE, place, what, mend)
