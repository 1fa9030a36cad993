"""Who takes part in a workshop."""

from appraisal.model import Dataset, Workshop


def taking_part(dataset: Dataset, workshop: Workshop) -> tuple[str, ...]:
    """The councils that take part, by id: all of the area's where the workshop names none."""
    return workshop.councils or tuple(dataset.councils)
