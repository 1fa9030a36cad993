"""What each council has of a package on the themes that are its own priorities."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec.structs import replace

from appraisal.appraise.packages.coalitions import members_of_package
from appraisal.appraise.packages.efficient import Asked
from appraisal.appraise.packages.valued import Ground, reached_gain
from appraisal.appraise.performance import Performance
from appraisal.model import Candidate


def own_themes(
    asked: Asked, done: Performance, benefit: Mapping[str, float], held: Sequence[str]
) -> dict[str, dict[str, float]]:
    """By council and theme, the points lost if it alone stayed out of what is agreed on that theme.

    Of the councils that a package asks to join something, and of the themes that each holds as a
    high or medium priority. All else goes on as agreed: the other members join all they would, and
    the council joins the rest. Lifts of scores are of no one theme and are left out.
    """
    ground = Ground(asked.dataset, done, tuple(held))
    whole = reached_gain(ground, benefit)
    return {
        council: {
            theme: whole - reached_gain(_aside(ground, council, theme), benefit)
            for theme in asked.dataset.themes
            if asked.dataset.councils[council].themes.get(theme) in ("high", "medium")
        }
        for council in members_of_package(asked, held)
    }


def _aside(ground: Ground, council: str, theme: str) -> Ground:
    """The same with a council that stays out of what is agreed on a theme."""
    own = ground.dataset.candidates
    split = [_split(i, own[i], council, theme) for i in ground.candidates]
    made = {i: candidate for some in split for i, candidate in some}
    return replace(ground, dataset=replace(ground.dataset, candidates=made), candidates=(*made,))


def _split(
    name: str, candidate: Candidate, council: str, theme: str
) -> Iterator[tuple[str, Candidate]]:
    """A candidate on its other themes with all members, and on one theme without a council."""
    if theme not in candidate.themes or council not in candidate.everyone:
        yield name, candidate
        return
    others = tuple(i for i in candidate.themes if i != theme)
    yield name, candidate.model_copy(update={"themes": others})
    left = tuple(i for i in candidate.everyone if i != council)
    only: dict[str, Any] = {"themes": (theme,), "members": left}
    yield f"{name} on {theme}", candidate.model_copy(update=only)
