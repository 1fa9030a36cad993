"""Options made of candidates → ordinary options; a package is the reference option with some.

Everything that is worked out reads formed options; what is written where is read off the files'
own (`Dataset.options_as_written`), so that nothing of a candidate is counted or cited twice.
"""

import math
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Literal

from msgspec import Struct
from msgspec.structs import replace

from appraisal.model import (
    Candidate,
    Dataset,
    Fact,
    Family,
    Flow,
    FunctionChange,
    Judgement,
    Lift,
    Option,
    Partnership,
)
from appraisal.model.steps import Step

PACKAGES_FAMILY: Family = "non-structural"
"""The family of every package that holds a candidate, whatever the reference option's is."""


class Resting(Struct, frozen=True):
    """A score that rests on the reference option's: that judgement, and each candidate's lift.

    `judgement` is what they come to: at least 0 and at most 100, lows and highs likewise. Both are
    None where the reference option has no score, as a gap stays a gap whatever is added to it.
    """

    reference: Judgement | None
    lifts: tuple[tuple[str, Lift], ...]
    judgement: Judgement | None

    @property
    def lifted_by(self) -> tuple[float, float, float]:
        """What all lifts add to the low end, the score and the high end, in points."""
        ends = [lift.ends for _, lift in self.lifts]
        low, score, high = zip(*ends, strict=True) if ends else ((), (), ())
        return math.fsum(low), math.fsum(score), math.fsum(high)


def all_formed(dataset: Dataset) -> Dataset:
    """The workspace with each option that lists candidates formed; however often it was done."""
    if not any(option.candidates for option in dataset.options.values()):
        return dataset
    return dataset.once(all_formed, lambda: _all_formed(dataset))


def _all_formed(dataset: Dataset) -> Dataset:
    written = dataset.options_as_written
    made = {i: option for i, option in written.items() if option.candidates}
    options = {i: formed(dataset, option) for i, option in made.items()}
    return replace(dataset, options={**written, **options}, written=made)


def formed(dataset: Dataset, option: Option) -> Option:
    """An option, as its file has it, with all that its candidates bring.

    It starts their partnerships with all their members, has their costs and savings, and lets them
    deliver what it names nobody else to deliver; of two that would, the one listed first does. Its
    judged scores are the reference option's with their lifts, but for those of its own. Their
    steps stand beside its own.
    """
    listed = {i: dataset.candidates[i] for i in option.candidates}
    if not listed:
        return option
    start = {**{i: body_of(own) for i, own in listed.items()}, **option.partnerships.start}
    year = dataset.settings.date.year
    flows = [flow for own in listed.values() for flow in flows_of(own, year)]
    scores = {i: own.judgement for i, own in resting(dataset, option).items() if own.judgement}
    changed: dict[str, Any] = {
        "partnerships": option.partnerships.model_copy(update={"start": start}),
        "money": (*option.money, *flows),
        "functions": {**option.functions, **_delivered(dataset, option, listed)},
        "scores": {**scores, **option.scores},
        "steps": (*option.steps, *steps_of(listed)),
    }
    return option.model_copy(update=changed)


def package(dataset: Dataset, candidates: Iterable[str]) -> Option:
    """The reference option with these candidates, formed; itself without any.

    Raises KeyError without a reference option.
    """
    return formed(dataset, package_as_written(dataset, candidates))


def package_as_written(dataset: Dataset, candidates: Iterable[str]) -> Option:
    """The same as a file would have it: every score rests on the reference option's.

    Councils that agree on something work together without changing structure, so that what such
    options came to elsewhere stands in for what is not known of a package.
    """
    reference = dataset.options_as_written[dataset.settings.reference_option or ""]
    listed = tuple(candidates)
    bare: dict[str, Any] = {"family": PACKAGES_FAMILY, "candidates": listed, "scores": {}}
    return reference.model_copy(update=bare) if listed else reference


def body_of(candidate: Candidate) -> Partnership:
    """The partnership that a candidate starts, with all who could be members."""
    return Partnership.model_construct(
        name=candidate.name,
        also=candidate.also,
        kind=candidate.kind,
        level=candidate.level,
        host=next(iter(candidate.host), None),
        members=candidate.everyone,
        partners=candidate.partners,
        themes=candidate.themes,
        one_door=candidate.one_door,
        source=candidate.source,
        note=candidate.note,
    )


def flows_of(candidate: Candidate, year: int) -> Iterator[Flow]:
    """What a candidate costs in its first year, costs each year and saves; `year` if it has none.

    A cost that is not stated is not known; a saving that is not stated is none.
    """
    first = candidate.from_ or year
    yield _flow(f"{candidate.name}: set-up", "cost", candidate.costs.set_up, first, first)
    yield _flow(f"{candidate.name}: running", "cost", candidate.costs.running, first)
    if candidate.saving is not None:
        yield _flow(f"{candidate.name}: saving", "saving", candidate.saving, first)


def steps_of(listed: Mapping[str, Candidate]) -> Iterator[Step]:
    """The steps of candidates, each id after that of its candidate: `desk/agree`.

    Those with which a candidate begins wait for the last ones of all that it needs. Where what it
    needs has no steps, they wait for what that needs.
    """
    for i, candidate in listed.items():
        needed = tuple(dict.fromkeys(own for n in candidate.needs for own in _last(listed, n)))
        for step in candidate.steps:
            waits = tuple(f"{i}/{before}" for before in step.after) or needed
            yield step.model_copy(update={"id": f"{i}/{step.id}", "after": waits})


def _last(listed: Mapping[str, Candidate], i: str) -> Iterator[str]:
    """The steps of a candidate that none of its others waits for, or of what it needs."""
    if i not in listed:
        return
    steps = listed[i].steps
    awaited = {before for step in steps for before in step.after}
    yield from (f"{i}/{step.id}" for step in steps if step.id not in awaited)
    if not steps:
        for needed in listed[i].needs:
            yield from _last(listed, needed)


def _flow(
    name: str, kind: Literal["cost", "saving"], amount: Fact, first: int, last: int | None = None
) -> Flow:
    """A flow whose amount is the very fact of the candidate, by which others know it again."""
    return Flow.model_construct(name=name, kind=kind, amount=amount, from_=first, to=last)


def _delivered(
    dataset: Dataset, option: Option, listed: Mapping[str, Candidate]
) -> dict[str, FunctionChange]:
    """The functions that candidates deliver, decided as they would be without them."""
    found: dict[str, FunctionChange] = {}
    for i, candidate in listed.items():
        for name in candidate.delivers:
            held = option.functions.get(name) or _as_today(dataset, name)
            if held.delivered_by is None:
                found.setdefault(name, held.model_copy(update={"delivered_by": i}))
    return found


def _as_today(dataset: Dataset, name: str) -> FunctionChange:
    function = dataset.functions[name]
    return FunctionChange(level=function.level, by=function.by)


def resting(dataset: Dataset, option: Option) -> dict[str, Resting]:
    """The scores of an option that rest on the reference option's, by leaf in the tree's order.

    Those are all judged ones that it gives no entry of its own; none where it lists no candidates.
    """
    if not option.candidates:
        return {}
    reference = dataset.options_as_written.get(dataset.settings.reference_option or "")
    scores = reference.scores if reference else {}
    return {
        leaf.id: _resting(dataset, option, leaf.id, scores.get(leaf.id))
        for leaf in dataset.leaves()
        if leaf.judged is not None and leaf.id not in option.scores
    }


def resting_on_reference(dataset: Dataset, option: str) -> frozenset[str]:
    """The leaves on which an option's score, or the gap in its place, is the reference option's."""
    return frozenset(resting(dataset, dataset.options_as_written[option]))


def ranged(dataset: Dataset, option: str, leaf: str) -> bool:
    """Whether the author of an option's score, or of that on which it rests, gave its range."""
    rests = resting(dataset, dataset.options_as_written[option]).get(leaf)
    judged = rests.reference if rests else dataset.options[option].scores.get(leaf)
    return judged is not None and judged.ranged


def _resting(dataset: Dataset, option: Option, leaf: str, reference: Judgement | None) -> Resting:
    lifts = tuple(
        (i, lift)
        for i in option.candidates
        if (lift := dataset.candidates[i].lifts.get(leaf)) is not None
    )
    if reference is None or reference.score is None:
        return Resting(None, lifts, None)
    return Resting(reference, lifts, _lifted(reference, [lift for _, lift in lifts]))


def _lifted(reference: Judgement, lifts: list[Lift]) -> Judgement:
    """A score with all lifts added, end to end."""
    low, high = reference.ends
    ends_of_all = [(low, reference.score or 0.0, high), *(lift.ends for lift in lifts)]
    added = dict(zip(("low", "score", "high"), zip(*ends_of_all, strict=True), strict=True))
    ends: dict[str, Any] = {end: _on_scale(math.fsum(parts)) for end, parts in added.items()}
    sources = [*(reference.source or ()), *(i for lift in lifts for i in lift.source or ())]
    return reference.model_copy(update={**ends, "source": tuple(dict.fromkeys(sources)) or None})


def _on_scale(points: float) -> float:
    return min(100.0, max(0.0, points))
