"""How much each council wants to work on a theme, by its own plans."""

from appraisal.model import Dataset
from appraisal.model.councils import PRIORITIES, Priority


def councils_by_priority(dataset: Dataset, theme: str) -> dict[Priority | None, tuple[str, ...]]:
    """The councils that give a theme each priority, the highest first; None: none published."""
    return {
        level: tuple(i for i, c in dataset.councils.items() if c.themes.get(theme) == level)
        for level in (*PRIORITIES, None)
    }
