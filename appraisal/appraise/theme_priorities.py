"""How much each council wants to work on a theme, by its own plans, and how many do."""

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.network.bodies import on_theme
from appraisal.model import Dataset
from appraisal.model.councils import PRIORITIES, Priority


def councils_by_priority(dataset: Dataset, theme: str) -> dict[Priority | None, tuple[str, ...]]:
    """The councils that give a theme each priority, the highest first; None: none published."""
    return {
        level: tuple(i for i, c in dataset.councils.items() if c.themes.get(theme) == level)
        for level in (*PRIORITIES, None)
    }


class ThemeCounts(Struct, frozen=True):
    """Partnerships at work on a theme, councils in one, and councils by the priority they give it.

    `unpublished` counts the councils that have published none.
    """

    partnerships: int
    reached: int
    high: int
    medium: int
    low: int
    unpublished: int

    @property
    def holding(self) -> int:
        """How many councils hold it as a high or medium priority."""
        return self.high + self.medium


def theme_counts(appraisal: Appraisal, theme: str) -> ThemeCounts:
    """Count who works on a theme, and who wants to."""
    held = councils_by_priority(appraisal.dataset, theme)
    return ThemeCounts(
        partnerships=len(on_theme(appraisal.partnerships, theme)),
        reached=len(appraisal.ties.all.coverage[theme]),
        high=len(held["high"]),
        medium=len(held["medium"]),
        low=len(held["low"]),
        unpublished=len(held[None]),
    )
