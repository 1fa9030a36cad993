"""Who wants to work on each theme, and who does, as CSV."""

from typing import Any

from msgspec.structs import asdict

from appraisal.appraise import Appraisal
from appraisal.appraise.theme_priorities import theme_counts


def theme_rows(appraisal: Appraisal) -> list[dict[str, Any]]:
    """A row a theme, for data/themes.csv, with the counts that results.json has."""
    return [
        {"theme": i, "theme_name": theme.name, **asdict(theme_counts(appraisal, i))}
        for i, theme in appraisal.dataset.themes.items()
    ]
