"""What each council has of a package on the themes that are its own priorities."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from appraisal.appraise.packages.coalitions import members_of_package
from appraisal.appraise.packages.efficient import Asked
from appraisal.appraise.packages.valued import Ground, reached_gains
from appraisal.appraise.performance import Performance
from appraisal.area.candidates import body_of
from appraisal.model import Partnership


def own_themes(
    asked: Asked, done: Performance, benefit: Mapping[str, float], held: Sequence[str]
) -> dict[str, dict[str, float]]:
    """By council and theme, the points lost if it alone stayed out of what is agreed on that theme.

    Of the councils that a package asks to join something, and of the themes that each holds as a
    high or medium priority. All else goes on as agreed: the other members join all they would, and
    the council joins the rest. Lifts of scores are of no one theme and are left out.
    """
    bodies = [body_of(asked.dataset.candidates[i]) for i in held]
    own = {
        council: [
            theme
            for theme in asked.dataset.themes
            if asked.dataset.councils[council].themes.get(theme) in ("high", "medium")
        ]
        for council in members_of_package(asked, held)
    }
    started = [
        [part for body in bodies for part in _aside(body, council, theme)]
        for council, themes in own.items()
        for theme in themes
    ]
    ground = Ground(asked.dataset, done, tuple(held))
    whole, *left = reached_gains(ground, benefit, [bodies, *started])
    lost = iter(whole - gain for gain in left)
    return {council: {theme: next(lost) for theme in themes} for council, themes in own.items()}


def _aside(body: Partnership, council: str, theme: str) -> Iterator[Partnership]:
    """A body on its other themes with all members, and on one theme without a council."""
    if theme not in body.themes or council not in body.members:
        yield body
        return
    others = tuple(i for i in body.themes if i != theme)
    yield body.model_copy(update={"themes": others})
    left = tuple(i for i in body.members if i != council)
    only: dict[str, Any] = {"themes": (theme,), "members": left}
    yield body.model_copy(update=only)
