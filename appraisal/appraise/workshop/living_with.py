"""Which councils could live with an option, and what each that could not refuses it for."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

from msgspec import Struct, field
from msgspec.structs import replace

from appraisal.appraise.matrix import Cell
from appraisal.appraise.packages.prices import posts_of_members
from appraisal.appraise.packages.reasons import willing
from appraisal.appraise.performance import revalued
from appraisal.area.candidates import formed
from appraisal.area.councils import standing_councils
from appraisal.area.partnerships import Fate, active, changes
from appraisal.maths.ranking import TIE
from appraisal.model import Candidate, Dataset, Option
from appraisal.model.workshops import Answer, WalkAway

Why = Literal["level", "unknown", "model", "option", "partnership", "candidate", "host", "posts"]
"""What a council refuses an option for: a figure on the wrong side of its walk-away point, one that
nobody knows; the model, the option itself; a partnership that would be lost; an agreement that it
would not join, and that can't be without it; one that it would join and is to host; more posts
than it can spare."""

Answers = Mapping[str, Answer]

LOST: tuple[Fate, ...] = ("ended", "absorbed")
"""The fates of a partnership after which councils no longer work together in it."""


class Refusal(Struct, frozen=True):
    """One thing that keeps a council from living with an option.

    `about` is the id of the criterion, model, option, partnership or candidate; empty for posts.
    `by` is how far off the figure is, above or `below` what the council could live with: in the
    unit of the criterion, or in posts.
    """

    why: Why
    about: str = ""
    by: float = 0.0
    below: bool = False

    @property
    def holds(self) -> bool:
        """Whether it is refused: what isn't known is neither refused nor accepted."""
        return self.why != "unknown"


class OnTable(Struct, frozen=True):
    """An option as it could be put to councils: as written, or with one thing amended.

    `base` is the option that it is or comes from, None of a package that stands in no file. `hosts`
    are other hosts than those named first, by candidate. `lent` is the council whose missing posts
    others find, `met` the criterion with as much of its figure as is met from elsewhere.
    """

    option: Option
    base: str | None
    hosts: Mapping[str, str] = field(default_factory=dict)
    lent: str | None = None
    met: tuple[str, float] | None = None

    @property
    def candidates(self) -> tuple[str, ...]:
        """The agreements that councils are asked to join: none where it makes new councils."""
        return self.option.candidates if self.option.councils is None else ()


Refusals = Mapping[str, tuple[Refusal, ...]]
"""For each council what it refuses an option for; nothing where it could live with it."""


def refusals(dataset: Dataset, answers: Answers, tabled: Sequence[OnTable]) -> list[Refusals]:
    """What each council that answered refuses each of these for, in their order."""
    made = _with_all(dataset, tabled)
    cells = _cells(made, answers, len(tabled))
    losing = any(point.partnership for own in answers.values() for point in own.walk_away)
    found: list[Refusals] = []
    for at, each in enumerate(tabled):
        lost = _lost(made, each) if losing else frozenset()
        seen = _Seen(dataset, each, {leaf: cells[_id(at), leaf] for leaf in _named(answers)}, lost)
        found.append({i: tuple(_refused(seen, answers, i)) for i in answers})
    return found


def lives_with(found: Refusals) -> frozenset[str]:
    """The councils that could live with an option: not those of which nobody can tell."""
    return frozenset(i for i, own in found.items() if not own)


def refused_by(found: Refusals) -> frozenset[str]:
    """The councils that could not live with an option."""
    return frozenset(i for i, own in found.items() if any(each.holds for each in own))


class _Seen(Struct, frozen=True):
    """An option with its cells on the leaves that matter here, and what partnerships it loses."""

    dataset: Dataset
    tabled: OnTable
    cells: Mapping[str, Cell]
    lost: frozenset[str]


def _id(at: int) -> str:
    """What an option on the table is called while it is valued; no file has such a name."""
    return f"on the table {at}"


def _with_all(dataset: Dataset, tabled: Sequence[OnTable]) -> Dataset:
    """The workspace with all of these as further options, as their files would have them."""
    more = {_id(at): each.option for at, each in enumerate(tabled)}
    return replace(dataset, options={**dataset.options_as_written, **more}, written={})


def _named(answers: Answers) -> tuple[str, ...]:
    """The leaves that some walk-away point is about."""
    points = (point for own in answers.values() for point in own.walk_away)
    return tuple(sorted({point.criterion for point in points if point.criterion is not None}))


def _cells(made: Dataset, answers: Answers, count: int) -> Mapping[tuple[str, str], Cell]:
    keys = [(_id(at), leaf) for at in range(count) for leaf in _named(answers)]
    return revalued(made, keys) if keys else {}


def _lost(made: Dataset, each: OnTable) -> frozenset[str]:
    """The partnerships at work that are lost."""
    option = formed(made, each.option)
    done = changes(made, option, standing_councils(made, option), active(made))
    return frozenset(done.having(*LOST))


def _refused(seen: _Seen, answers: Answers, council: str) -> Iterator[Refusal]:
    for point in answers[council].walk_away:
        yield from _walks_away(seen, point)
    for name in seen.tabled.candidates:
        yield from _would_not(seen, answers, council, name)
    short = short_of_posts(seen.dataset, answers, seen.tabled).get(council, 0.0)
    if short > 0 and seen.tabled.lent != council:
        yield Refusal("posts", by=short)


def _walks_away(seen: _Seen, point: WalkAway) -> Iterator[Refusal]:
    tabled = seen.tabled
    if point.model is not None and tabled.base is not None:
        if point.model == (tabled.option.model or tabled.base):
            yield Refusal("model", point.model)
    elif point.option is not None:
        if point.option == tabled.base:
            yield Refusal("option", point.option)
    elif point.partnership is not None:
        if point.partnership in seen.lost:
            yield Refusal("partnership", point.partnership)
    elif point.criterion is not None:
        yield from _level(seen, point, point.criterion)


def _level(seen: _Seen, point: WalkAway, leaf: str) -> Iterator[Refusal]:
    """A figure, or a score, on the wrong side of a walk-away point; at the point is not."""
    cell = seen.cells[leaf]
    if cell.raw is None and cell.evidence == "gap":
        yield Refusal("unknown", leaf)
        return
    figure = cell.value if cell.raw is None else cell.raw.value
    met = seen.tabled.met[1] if seen.tabled.met and seen.tabled.met[0] == leaf else 0.0
    by = figure - point.at_most if point.at_most is not None else (point.at_least or 0.0) - figure
    if by - met > TIE:
        yield Refusal("level", leaf, by, below=point.at_least is not None)


def _would_not(seen: _Seen, answers: Answers, council: str, name: str) -> Iterator[Refusal]:
    candidate, said = seen.dataset.candidates[name], answers[council].candidates.get(name)
    if said == "no" and not _goes_without(candidate, name, answers, council):
        yield Refusal("candidate", name)
    elif said in ("join", "no") and host_of(seen.tabled, candidate, name) == council:
        yield Refusal("host", name)


def _goes_without(candidate: Candidate, name: str, answers: Answers, council: str) -> bool:
    """Whether a candidate can be made without a council, and all others that would not join."""
    who = willing(candidate)
    return council not in who.must and len(joining(candidate, name, answers)) >= who.fewest


def joining(candidate: Candidate, name: str, answers: Answers) -> tuple[str, ...]:
    """Who could be a member of a candidate and has not said no."""
    return tuple(
        i
        for i in dict.fromkeys(candidate.everyone)
        if i not in answers or answers[i].candidates.get(name) != "no"
    )


def host_of(tabled: OnTable, candidate: Candidate, name: str) -> str | None:
    """Who would host a candidate: the first that is named, unless another does."""
    return tabled.hosts.get(name) or next(iter(candidate.host), None)


def posts_asked(dataset: Dataset, answers: Answers, tabled: OnTable) -> dict[str, float]:
    """The full-time posts that an option asks of each council, by who would join and host."""
    asked: dict[str, float] = {}
    for name in tabled.candidates:
        candidate = dataset.candidates[name]
        members, host = joining(candidate, name, answers), host_of(tabled, candidate, name)
        for council, posts in posts_of_members(candidate, members, host).items():
            asked[council] = asked.get(council, 0.0) + posts
    return asked


def short_of_posts(dataset: Dataset, answers: Answers, tabled: OnTable) -> dict[str, float]:
    """How many posts each council that is asked for more than it can spare would lack."""
    lacks = {}
    for council, posts in posts_asked(dataset, answers, tabled).items():
        spare = answers[council].capacity if council in answers else None
        if spare is not None and posts > spare + TIE:
            lacks[council] = posts - spare
    return lacks


def as_written(dataset: Dataset, options: Iterable[str]) -> tuple[OnTable, ...]:
    """Options as their files have them."""
    return tuple(OnTable(dataset.options_as_written[i], i) for i in options)
