"""What becomes of partnerships under each option, counted."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.network.bodies import of_council, on_theme
from appraisal.area.partnerships import FATES, Fate, changes
from appraisal.model import Partnership

__all__ = [
    "FATES",
    "Fate",
    "fate_counts",
    "fates_of_council",
    "fates_on_theme",
    "had_they_not_ended",
]

GO_ON: tuple[Fate, ...] = ("kept", "re-formed", "absorbed")
"""The fates of a partnership whose work is done as it is today."""


def fate_counts(fates: Mapping[str, Fate], bodies: Iterable[str] | None = None) -> dict[Fate, int]:
    """How many partnerships have each fate, all fates in order; of these `bodies` alone if given.

    A body without a fate counts for none.
    """
    held = list(fates.values()) if bodies is None else [fates.get(body) for body in bodies]
    return {fate: held.count(fate) for fate in FATES}


def had_they_not_ended(appraisal: Appraisal) -> dict[str, dict[Fate, int]]:
    """By unitary option that ends partnerships, their fates if it did not end them.

    Groupings are counted so, and their figures differ from an option's by as many.
    """
    found = {}
    for i, option in appraisal.dataset.options.items():
        ends = option.partnerships.end
        if ends and option.councils is not None:
            mere = option.partnerships.model_copy(update={"end": ()})
            bare = option.model_copy(update={"partnerships": mere})
            done = changes(appraisal.dataset, bare, appraisal.stands[i], appraisal.partnerships)
            found[i] = fate_counts(done.fates, ends)
    return found


class OnTheme(Struct, frozen=True):
    """What an option does to the partnerships on a theme, and those on it that it starts."""

    option: str
    counts: Mapping[Fate, int]
    started: tuple[Partnership, ...]


def fates_on_theme(appraisal: Appraisal, theme: str) -> tuple[OnTheme, ...]:
    """What each option does to the partnerships at work on a theme, counted by fate."""
    now, found = on_theme(appraisal.partnerships, theme), []
    for i, done in appraisal.changes.items():
        started = on_theme(appraisal.dataset.options[i].partnerships.start, theme)
        counts = fate_counts(done.fates, now.keys() | started.keys())
        found.append(OnTheme(i, counts, tuple(started.values())))
    return tuple(found)


class OfCouncil(Struct, frozen=True):
    """What an option does to a council's partnerships, counted.

    `names` has those that do not simply go on, with their fates; those that start are among them.
    """

    option: str
    counts: Mapping[Fate, int]
    names: tuple[tuple[str, Fate], ...]


def fates_of_council(appraisal: Appraisal, option: str, council: str) -> OfCouncil:
    """What an option does to the partnerships that a council belongs to, or would belong to."""
    started = appraisal.dataset.options[option].partnerships.start
    held = of_council({**appraisal.partnerships, **started}, council)
    fates = {i: fate for i, fate in appraisal.changes[option].fates.items() if i in held}
    names = tuple((held[i].name, fate) for i, fate in fates.items() if fate not in GO_ON)
    return OfCouncil(option, fate_counts(fates), names)
