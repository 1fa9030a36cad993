"""Which ties would join councils up most where both want them, theme by theme."""

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from appraisal.area.councils import StandingCouncil, today
from appraisal.area.joined_up import Unjoined, joined_up, joining, unjoined
from appraisal.area.partnerships import working
from appraisal.maths.ranking import row_sums
from appraisal.model import LEVELS, Dataset, Level, Option, Partnership, PartnershipChanges

Pair = tuple[str, str]

NEXT: Mapping[int, Level] = {
    0: "coordinate",
    LEVELS["inform"]: "coordinate",
    LEVELS["coordinate"]: "share",
    LEVELS["share"]: "integrate",
}
"""The level that comes after today's."""

SHOWN = 5
"""How many ties are kept of each theme."""

AT_ONCE = 60
"""The gains of so many ties are worked out together: each is a bit of a mask."""

TODAY = Option.model_construct(name="Today", family="continue")


class NextTie(Struct, frozen=True):
    """Two councils, and what working together one level deeper on a theme would add.

    `adds` is in `joined_up` (0-1), were nothing else to change. `need` is 1 where both hold the
    theme as a high priority, and a half where both hold it as high or medium. `now` is the deepest
    level (0-4) that joins them on it today, by what counts in `joined_up`. `candidates` would bring
    them to `next`, those of the fewest councils first.
    """

    theme: str
    councils: Pair
    now: int
    next: Level
    need: float
    candidates: tuple[str, ...]
    adds: float = 0.0


class NextSteps(Struct, frozen=True):
    """Where councils could work together next: by theme the few ties that would add most.

    It is not `known` what any would add where it is not known how joined-up the area is today, or
    one council stands.
    """

    ties: Mapping[str, tuple[NextTie, ...]]
    known: bool

    @property
    def strongest(self) -> tuple[NextTie, ...]:
        """The ties of any theme that come first by `adds` times `need`: more than one if equal."""
        worth = [(_worth(tie), tie) for ties in self.ties.values() for tie in ties]
        most = max((rank for rank, _ in worth), default=0.0)
        return tuple(tie for rank, tie in worth if rank == most)

    @property
    def ranked(self) -> tuple[NextTie, ...]:
        """The ties of all themes by `adds` times `need`; equal ones by theme, then by councils."""
        found = [tie for ties in self.ties.values() for tie in ties]
        return tuple(sorted(found, key=lambda tie: -_worth(tie)))


def next_steps(dataset: Dataset) -> NextSteps:
    """The ties of every theme, and whether it is known what they would add."""
    return NextSteps(next_ties(dataset), _known(dataset, today(dataset)))


def _known(dataset: Dataset, stand: tuple[StandingCouncil, ...]) -> bool:
    return len(stand) > 1 and joined_up(dataset, TODAY, stand) is not None


def next_ties(dataset: Dataset) -> dict[str, tuple[NextTie, ...]]:
    """The first few ties of each theme by `adds` times `need`, equal ones by their councils.

    There are none where it is not known how joined-up the area is today, or one council stands.
    """
    stand = today(dataset)
    if not _known(dataset, stand):
        return dict.fromkeys(dataset.themes, ())
    wanted, left = list(_wanted(dataset)), unjoined(dataset, TODAY, stand)
    gains = [
        added
        for start in range(0, len(wanted), AT_ONCE)
        for added in _gains(left, wanted[start : start + AT_ONCE])
    ]
    ties = [replace(tie, adds=adds) for tie, adds in zip(wanted, gains, strict=True) if adds > 0]
    return {theme: _first(tie for tie in ties if tie.theme == theme) for theme in dataset.themes}


def _first(ties: Iterable[NextTie]) -> tuple[NextTie, ...]:
    ranked = sorted(ties, key=lambda tie: (-_worth(tie), tie.councils))
    return tuple(ranked[:SHOWN])


def _worth(tie: NextTie) -> float:
    """Rounded, so that no last bit decides."""
    return round(tie.adds * tie.need, 12)


def _wanted(dataset: Dataset) -> Iterator[NextTie]:
    """Every tie that is not as deep as can be and on which both councils hold a priority."""
    bodies = list(working(dataset, PartnershipChanges()).values())
    for theme in dataset.themes:
        on_it = [b for b in bodies if theme in b.themes and b.kind != "statutory"]
        for pair in itertools.combinations(sorted(dataset.councils), 2):
            need = _need(dataset, theme, pair)
            now = max((LEVELS[b.level] for b in on_it if {*pair} <= {*b.members}), default=0)
            if need and now in NEXT:
                able = _able(dataset, theme, pair, NEXT[now])
                yield NextTie(theme, pair, now, NEXT[now], need, able)


def _need(dataset: Dataset, theme: str, pair: Pair) -> float:
    held = {dataset.councils[i].themes.get(theme) for i in pair}
    if held == {"high"}:
        return 1.0
    return 0.5 if held <= {"high", "medium"} else 0.0


def _able(dataset: Dataset, theme: str, pair: Pair, level: Level) -> tuple[str, ...]:
    """The candidates that would bring two councils to a level on a theme."""
    able = {
        i: len(own.everyone)
        for i, own in dataset.candidates.items()
        if theme in own.themes
        and own.kind != "statutory"
        and LEVELS[own.level] >= LEVELS[level]
        and {*pair} <= {*own.everyone}
    }
    return tuple(sorted(able, key=lambda i: (able[i], i)))


def _gains(left: Unjoined, ties: Sequence[NextTie]) -> list[float]:
    """What each of some ties would add by itself."""
    bodies = [
        Partnership(
            name="Tie", kind="programme", level=tie.next, members=tie.councils, themes=(tie.theme,)
        )
        for tie in ties
    ]
    sets, weights = joining(left, bodies)
    return [float(row_sums(weights[(sets >> bit & 1) > 0])) for bit in range(len(ties))]
