"""What `who_pays` of appraisal.yaml says must make sense: measures, and the path of council tax."""

from collections.abc import Iterator

from appraisal.model import Dataset, Facts, Use, figures_in, measure_of, stated
from appraisal.model.who_pays import CouncilTax, SplitCost

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
        yield from _of_nought(dataset, tax)
    for at, split in enumerate(asked.splitting):
        yield from _answered((*top, "splitting", at), split)
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
        if tax.path[-1] == 1 == max(tax.path):
            mend = f"Write it in per cent: [{', '.join(f'{100 * each:g}' for each in tax.path)}]."
        yield Complaint(_FILE, place, what, mend)


def _answered(path: Path, split: SplitCost) -> Iterator[Complaint]:
    """What the other side answers stands beside where it says so, or neither does."""
    if split.answer is not None and split.answer_source is None:
        mend = "Add `answer_source:` with the id of what says it, or take the answer away."
        yield Complaint(_FILE, (*path, "answer"), "Nothing says where this answer is from.", mend)
    if split.answer is None and split.answer_source is not None:
        what = "This is where an answer is from, and no answer stands here."
        mend = "Add `answer:` with what it says, or take this away."
        yield Complaint(_FILE, (*path, "answer_source"), what, mend)


_NEVER = {
    "tax_base": (
        "council tax base",
        "Write the number of Band D homes, or unknown where it is not known.",
    ),
    "band_d": ("charge at Band D", "Write it in £, or unknown where it is not known."),
}
"""What no council has none of. With a tax base of nought its charge would count as not known."""


def _of_nought(dataset: Dataset, tax: CouncilTax) -> Iterator[Complaint]:
    for key, (called, mend) in _NEVER.items():
        measure = getattr(tax, key)
        for file, path, facts in _facts(dataset):
            for end in _ends_of_nought(facts, measure):
                what = f"A {called} is never nought, and `who_pays` reckons with this one."
                yield Complaint(file, (*path, measure, *end), what, mend)


def _facts(dataset: Dataset) -> Iterator[tuple[str, Path, Facts]]:
    """The facts of councils, of their parts and of new councils, and where they stand."""
    for i, council in dataset.councils.items():
        yield f"councils/{i}.yaml", ("facts",), council.facts
        for name, part in council.parts.items():
            yield f"councils/{i}.yaml", ("parts", name, "facts"), part.facts
    for i, option in dataset.options.items():
        for name, new in (option.councils or {}).items():
            yield f"options/{i}.yaml", ("councils", name, "facts"), new.facts


def _ends_of_nought(facts: Facts, measure: str) -> Iterator[Path]:
    """Where within a fact a figure, or the low end of one, is nought or less: once a figure."""
    fact = facts.get(measure)
    listed = fact is not None and isinstance(stated(fact), tuple)
    for position, figure in enumerate(figures_in(fact)):
        end = "value" if figure.low is None else "low"
        if getattr(figure, end) <= 0:
            within: Path = (position, end) if listed else (end,)
            yield () if isinstance(fact, Use) else within
