"""What one amendment of an option brings another council in, and loses none."""

from collections.abc import Iterator, Sequence
from math import fsum
from typing import Any, Literal

from msgspec import Struct, field
from msgspec.structs import replace

from appraisal.appraise.packages.prices import exclude_each_other
from appraisal.appraise.workshop.living_with import (
    Answers,
    OnTable,
    Refusals,
    host_of,
    lives_with,
    posts_asked,
    refusals,
    refused_by,
    short_of_posts,
)
from appraisal.area.candidates import package_as_written
from appraisal.maths.ranking import TIE
from appraisal.model import Dataset

Kind = Literal["add", "leave_out", "host", "posts", "cost", "keep"]
"""An agreement more or less; another host; posts that others find; a part of the cost that is met
from elsewhere; a partnership that is not ended."""

MET: tuple[str, ...] = ("transition_cost", "annual_saving")
"""The figures of which a part can be met from elsewhere, as they are sums of flows."""


class Amendment(Struct, frozen=True):
    """One thing that is amended, and what it does.

    `about` is the id of the candidate, partnership or criterion, or of the council whose posts
    others find; `host` who hosts instead, `amount` the posts or what is met of a figure, in its
    unit. `gains` are the councils that could live with it then and can't now.
    """

    kind: Kind
    about: str
    host: str | None = None
    amount: float = 0.0
    gains: tuple[str, ...] = ()


class Tabled(Struct, frozen=True):
    """An option on the table: who could live with it, who refuses it for what, what mends that."""

    option: OnTable
    refused: Refusals = field(default_factory=dict)
    amendments: tuple[Amendment, ...] = ()

    @property
    def accepted_by(self) -> tuple[str, ...]:
        """The councils that could live with it, in the order of their answers."""
        could = lives_with(self.refused)
        return tuple(i for i in self.refused if i in could)

    @property
    def unknown_to(self) -> tuple[str, ...]:
        """The councils of which nobody can tell, as a figure is not known."""
        neither = self.refused.keys() - {*self.accepted_by, *self.refused_by}
        return tuple(i for i in self.refused if i in neither)

    @property
    def refused_by(self) -> tuple[str, ...]:
        """The councils that could not."""
        could_not = refused_by(self.refused)
        return tuple(i for i in self.refused if i in could_not)


def amended(dataset: Dataset, answers: Answers, options: Sequence[OnTable]) -> tuple[Tabled, ...]:
    """Each option with every single amendment that brings a council in and loses none.

    All there are, gone through one by one and valued as any option is, so that the search is
    exact; those that bring in most come first.
    """
    before = refusals(dataset, answers, options)
    tried = [
        (at, amendment, after)
        for at, option in enumerate(options)
        for amendment, after in _every(dataset, answers, option, before[at])
    ]
    found = refusals(dataset, answers, [after for *_, after in tried]) if tried else []
    kept: dict[int, list[Amendment]] = {at: [] for at in range(len(options))}
    for (at, amendment, _), then in zip(tried, found, strict=True):
        today, could = lives_with(before[at]), lives_with(then)
        if today < could and refused_by(then) <= refused_by(before[at]):
            gains = tuple(i for i in answers if i in could - today)
            kept[at].append(replace(amendment, gains=gains))
    return tuple(
        Tabled(option, before[at], tuple(sorted(kept[at], key=lambda one: -len(one.gains))))
        for at, option in enumerate(options)
    )


def _every(
    dataset: Dataset, answers: Answers, option: OnTable, refused: Refusals
) -> Iterator[tuple[Amendment, OnTable]]:
    """Each amendment that can be made of an option that somebody refuses, with what it makes."""
    if all(not any(each.holds for each in own) for own in refused.values()):
        return
    if option.option.councils is None and dataset.settings.reference_option is not None:
        yield from _candidates(dataset, option)
        yield from _hosts(dataset, answers, option)
        yield from _posts(dataset, answers, option)
    yield from _costs(dataset, option, refused)
    for body in option.option.partnerships.end:
        if body in dataset.partnerships:
            yield Amendment("keep", body), replace(option, option=_not_ending(option, body))


def _candidates(dataset: Dataset, option: OnTable) -> Iterator[tuple[Amendment, OnTable]]:
    """One agreement more that could stand beside the others, or one less that none needs."""
    held = set(option.candidates)
    for name, candidate in dataset.candidates.items():
        if name in held:
            if not any(name in dataset.candidates[i].needs for i in held):
                rest = tuple(i for i in option.candidates if i != name)
                yield Amendment("leave_out", name), _holding(dataset, option, rest)
        elif held.issuperset(candidate.needs) and not exclude_each_other(dataset, name, held):
            yield Amendment("add", name), _holding(dataset, option, (*option.candidates, name))


def _holding(dataset: Dataset, option: OnTable, candidates: tuple[str, ...]) -> OnTable:
    """The option with other agreements: the reference option with some is a package.

    What holds none rests on no other option, and has the reference option's scores beside its own.
    """
    reference = dataset.settings.reference_option or ""
    if option.base in (reference, None):
        return replace(option, option=package_as_written(dataset, candidates))
    changed: dict[str, Any] = {"candidates": candidates}
    if not candidates:
        scores = dataset.options_as_written[reference].scores
        changed["scores"] = {**scores, **option.option.scores}
    return replace(option, option=option.option.model_copy(update=changed))


def _hosts(
    dataset: Dataset, answers: Answers, option: OnTable
) -> Iterator[tuple[Amendment, OnTable]]:
    """Another host that is named, and that said it would host or is no council that answered."""
    for name in option.candidates:
        candidate = dataset.candidates[name]
        now = host_of(option, candidate, name)
        for host in candidate.host:
            said = answers[host].candidates.get(name) if host in answers else "host"
            if host != now and said == "host":
                hosts = {**option.hosts, name: host}
                yield Amendment("host", name, host), replace(option, hosts=hosts)


def _posts(
    dataset: Dataset, answers: Answers, option: OnTable
) -> Iterator[tuple[Amendment, OnTable]]:
    """The posts that a council lacks, where others that are asked for some can spare so many."""
    asked = posts_asked(dataset, answers, option)
    lacks = short_of_posts(dataset, answers, option)
    spare = [
        (answers[i].capacity or 0.0) - posts
        for i, posts in sorted(asked.items())
        if i in answers and answers[i].capacity is not None and i not in lacks
    ]
    for council, short in lacks.items():
        if fsum(spare) >= short - TIE:
            yield Amendment("posts", council, amount=short), replace(option, lent=council)


def _costs(
    dataset: Dataset, option: OnTable, refused: Refusals
) -> Iterator[tuple[Amendment, OnTable]]:
    """As much of a sum of money, met from elsewhere, as each council's walk-away point asks for."""
    measured = {leaf.id: leaf.measured for leaf in dataset.leaves()}
    wanted = {
        (each.about, each.by) for own in refused.values() for each in own if each.why == "level"
    }
    for leaf, by in sorted(wanted):
        rule = measured[leaf]
        if rule is not None and rule.figure in MET:
            yield Amendment("cost", leaf, amount=by), replace(option, met=(leaf, by))


def _not_ending(option: OnTable, body: str) -> Any:
    ended = tuple(i for i in option.option.partnerships.end if i != body)
    bodies = option.option.partnerships.model_copy(update={"end": ended})
    return option.option.model_copy(update={"partnerships": bodies})
