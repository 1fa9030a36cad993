"""What councils' own answers to candidates allow: who would join, host, and spare the posts."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from appraisal.appraise.packages.prices import exclude_each_other, needed, posts_of_members
from appraisal.appraise.packages.reasons import willing
from appraisal.appraise.workshop.living_with import Answers
from appraisal.maths.ranking import TIE
from appraisal.model import Dataset

Room = Mapping[str, float]
"""The full-time posts that councils could spare, by id: those that said how many."""


class Said(Struct, frozen=True):
    """What councils said to one candidate.

    `yes` would join or host it, `hosting` are those of its hosts that would, or that are no
    councils of the area; `no` and `silent` are the councils without which it can't be made that
    would not join, or have not said. `missing` counts the members that it still lacks. `lacking`
    are posts that councils would lack for it and all that it needs, whoever hosts, by id.
    """

    yes: tuple[str, ...]
    hosting: tuple[str, ...]
    no: tuple[str, ...]
    silent: tuple[str, ...]
    missing: int
    no_host: bool
    lacking: Mapping[str, float] = field(default_factory=dict)

    @property
    def agreed(self) -> bool:
        """Whether all that it takes said yes; posts are counted package by package."""
        return not (self.no or self.silent or self.missing or self.no_host)


class Allowed(Struct, frozen=True):
    """What the answers allow.

    `said` has every candidate. `largest` is a package of the most candidates that those who said
    yes can make with the posts they can spare, with who hosts each: the first of several. `blocked`
    are the candidates in no such package, each with the candidates that it or what it needs waits
    for, itself among them.
    """

    said: Mapping[str, Said]
    largest: Mapping[str, str | None]
    blocked: Mapping[str, tuple[str, ...]]

    @property
    def alone(self) -> tuple[str, ...]:
        """The candidates that could be made without those of the largest package."""
        return tuple(i for i in self.said if i not in self.largest and i not in self.blocked)


def allowed(dataset: Dataset, answers: Answers) -> Allowed | None:
    """What the answers allow; None where nobody answered to any candidate.

    Who said that it would join does join, so that a package asks posts of all of them.
    """
    if not any(own.candidates for own in answers.values()):
        return None
    said = {i: _said(dataset, answers, i) for i in dataset.candidates}
    waits = {
        i: tuple(j for j in (i, *sorted(needed(dataset, i))) if not said[j].agreed)
        for i in dataset.candidates
    }
    can = [i for i in dataset.candidates if not waits[i]]
    room = {i: own.capacity for i, own in answers.items() if own.capacity is not None}
    alone = {i: _lacking(dataset, said, room, i) for i in can}
    fits = [i for i in can if not alone[i]]
    largest = _largest(_Search(dataset, said, _needed_first(dataset, fits)), room)
    return Allowed(
        said={i: replace(own, lacking=alone.get(i, {})) for i, own in said.items()},
        largest={i: largest[i] for i in dataset.candidates if i in largest},
        blocked={
            i: tuple(dict.fromkeys((*waits[i], *([i] if alone.get(i) else []))))
            for i in dataset.candidates
            if i not in fits
        },
    )


def _said(dataset: Dataset, answers: Answers, name: str) -> Said:
    candidate = dataset.candidates[name]
    who = willing(candidate)
    told = {i: own.candidates.get(name) for i, own in answers.items()}
    yes = tuple(i for i in dict.fromkeys(candidate.everyone) if told.get(i) in ("join", "host"))
    must = dict.fromkeys(who.must)
    outside = [i for i in who.hosts if i not in dataset.councils]
    hosting = tuple(i for i in who.hosts if told.get(i) == "host" or i in outside)
    no = [i for i in must if told.get(i) == "no"]
    silent = [i for i in must if i not in yes and i not in no]
    return Said(
        yes=yes,
        hosting=hosting,
        no=tuple(no),
        silent=tuple(silent),
        missing=max(0, who.fewest - len(yes) - len(no) - len(silent)),
        no_host=bool(who.hosts) and not hosting,
    )


class _Search(Struct, frozen=True):
    """The candidates that may be in a package, each after all that it needs."""

    dataset: Dataset
    said: Mapping[str, Said]
    order: tuple[str, ...]

    def asked(self, name: str, host: str | None) -> dict[str, float]:
        """The posts that a candidate asks of each council that said yes."""
        return posts_of_members(self.dataset.candidates[name], self.said[name].yes, host)

    def hosts(self, name: str) -> tuple[str | None, ...]:
        """Who could host a candidate; nobody has to where none is named."""
        return self.said[name].hosting or (None,)


def _needed_first(dataset: Dataset, names: Sequence[str]) -> tuple[str, ...]:
    return tuple(sorted(names, key=lambda i: (len(needed(dataset, i)), i)))


def _lacking(dataset: Dataset, said: Mapping[str, Said], room: Room, name: str) -> Room:
    """The posts that councils lack for a candidate with all that it needs, whoever hosts.

    By the hosts with whom fewest are lacking in all; nothing where there is a way.
    """
    names = _needed_first(dataset, (name, *needed(dataset, name)))
    search = _Search(dataset, said, names)
    ways = []
    for hosts in _every_host(search, names):
        asked: dict[str, float] = {}
        for each, host in hosts.items():
            for council, posts in search.asked(each, host).items():
                asked[council] = asked.get(council, 0.0) + posts
        lacks = {i: asked[i] - room[i] for i in sorted(asked) if i in room}
        ways.append({i: by for i, by in lacks.items() if by > TIE})
    return min(ways, key=lambda lacks: (len(lacks), sorted(lacks.values())))


def _every_host(search: _Search, names: Sequence[str]) -> Iterator[dict[str, str | None]]:
    if not names:
        yield {}
        return
    for rest in _every_host(search, names[1:]):
        for host in search.hosts(names[0]):
            yield {names[0]: host, **rest}


def _largest(search: _Search, room: Room) -> dict[str, str | None]:
    """A package of the most candidates, by going through all of them; the first of several.

    A branch is left where even all that is left would make no larger one: branch and bound (Land
    and Doig 1960, Econometrica 28, 497–520), which is exact.
    """
    best: dict[str, str | None] = {}
    waiting: list[tuple[int, dict[str, str | None], dict[str, float]]] = [(0, {}, dict(room))]
    while waiting:
        at, held, left = waiting.pop()
        if len(held) > len(best):
            best = held
        if len(held) + _most_more(search, at, held, left) <= len(best):
            continue
        waiting.append((at + 1, held, left))  # taken up after those that hold the next candidate
        name = search.order[at]
        if _may_join(search.dataset, held, name):
            for host in reversed(search.hosts(name)):
                after = _taken(left, search.asked(name, host))
                if after is not None:
                    waiting.append((at + 1, {**held, name: host}, after))
    return best


def _may_join(dataset: Dataset, held: Mapping[str, str | None], name: str) -> bool:
    apart = exclude_each_other(dataset, name, held)
    return not apart and all(i in held for i in dataset.candidates[name].needs)


def _taken(left: Room, asked: Mapping[str, float]) -> dict[str, float] | None:
    """The posts that are left when some are taken; None where they don't suffice."""
    after = dict(left)
    for council, posts in asked.items():
        if council in after:
            after[council] -= posts
            if after[council] < -TIE:
                return None
    return after


def _most_more(search: _Search, at: int, held: Mapping[str, str | None], left: Room) -> int:
    """At most how many more candidates fit: no more than any one council's posts allow."""
    open_ = [
        search.asked(name, None)
        for name in search.order[at:]
        if not exclude_each_other(search.dataset, name, held)
    ]
    most = len(open_)
    for council, room in left.items():
        asked = sorted(one.get(council, 0.0) for one in open_)
        fit, used = 0, 0.0
        for posts in asked:
            used += posts
            if used > room + TIE:
                break
            fit += 1
        most = min(most, fit)
    return most
