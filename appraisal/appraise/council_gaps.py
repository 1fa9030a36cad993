"""Which figures of a council are not known."""

from appraisal.model import Dataset, figures_in


def facts_not_known(dataset: Dataset, council: str) -> tuple[str, ...]:
    """The measures, by id, of which some council has a figure on record and this one has none."""
    held = dataset.councils[council].facts
    recorded = {m for other in dataset.councils.values() for m in other.facts}
    return tuple(sorted(m for m in recorded if not figures_in(held.get(m))))
