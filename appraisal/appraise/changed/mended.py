"""A mix of two versions that may name what it lacks → one that can be worked out.

What is named and lacking comes along from the side that has it, where without it nothing could be
worked out: the perspective and the option that appraisal.yaml names, a measure, the function that
a criterion is about, a shared fact. Anything else that is lacking is left out.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec.structs import replace

from appraisal.appraise.changed.items import Pair
from appraisal.appraise.changed.kinds import counted
from appraisal.appraise.weights import sibling_groups
from appraisal.model import (
    BUILT_IN_MEASURES,
    ByFunction,
    Candidate,
    Dataset,
    Measure,
    Option,
    Perspective,
    Use,
)
from appraisal.model.facts import Model, SharedFact


def mended(pair: Pair, mix: Dataset) -> Dataset:
    """The mix with what it needs."""
    mix = _with_reference(pair, mix)
    mix = replace(mix, measures=_measures(pair, mix), functions=_functions(pair, mix))
    mix = replace(
        mix,
        candidates={i: _delivering(mix, own) for i, own in mix.candidates.items()},
        options={i: _listing(mix, own) for i, own in mix.options.items()},
        perspectives=_perspectives(pair, mix),
    )
    same = counted(dict(pair.old.facts)) == counted(dict(pair.new.facts))
    return mix if same else _rebound(mix)


def _with_reference(pair: Pair, mix: Dataset) -> Dataset:
    i = mix.settings.reference_option
    if i is None or i in mix.options:
        return mix
    found = {**pair.old.options_as_written, **pair.new.options_as_written}
    return replace(mix, options=dict(sorted({**mix.options, i: found[i]}.items())))


def _measures(pair: Pair, mix: Dataset) -> dict[str, Measure]:
    known = {**pair.old.measures, **pair.new.measures}
    found = dict(mix.measures)
    measured = [leaf.measured for leaf in mix.leaves() if leaf.measured]
    wanted = [i for of in measured for i in (of.measure, of.per) if i]
    while wanted:
        i = wanted.pop()
        if i not in found and i in known and i not in BUILT_IN_MEASURES:
            found[i] = known[i]
        if i in found and (by := found[i].weighted_by) is not None and by not in found:
            wanted += [by] if by in known else []
    return dict(sorted(found.items()))


def _functions(pair: Pair, mix: Dataset) -> dict[str, Any]:
    known = {**pair.old.functions, **pair.new.functions}
    overs = (leaf.measured.over for leaf in mix.leaves() if leaf.measured)
    needed = {over.function for over in overs if isinstance(over, ByFunction)}
    return dict(sorted({**{i: known[i] for i in needed}, **mix.functions}.items()))


def _delivering(mix: Dataset, candidate: Candidate) -> Candidate:
    known = tuple(i for i in candidate.delivers if i in mix.functions)
    return (
        candidate
        if known == candidate.delivers
        else candidate.model_copy(update={"delivers": known})
    )


def _listing(mix: Dataset, option: Option) -> Option:
    known = tuple(i for i in option.candidates if i in mix.candidates)
    return option if known == option.candidates else option.model_copy(update={"candidates": known})


def _perspectives(pair: Pair, mix: Dataset) -> dict[str, Perspective]:
    """The perspectives, the headline's with what it combines; each fit for the tree of the mix."""
    known = {**pair.old.perspectives, **pair.new.perspectives}
    found, headline = dict(mix.perspectives), mix.settings.perspective
    wanted = [headline] if headline is not None else []
    while wanted:
        if (i := wanted.pop()) not in found:
            found[i] = known[i]
            wanted += found[i].combine or ()
    groups = [[node.id for node in group] for _, group in sibling_groups(mix.criteria)]
    return {i: _fitted(own, groups) for i, own in sorted(found.items())}


def _fitted(perspective: Perspective, groups: list[list[str]]) -> Perspective:
    """A perspective without what it says of criteria that the tree lacks or has elsewhere.

    Where what is left of a group's weights is all nought, or its comparisons don't hang together,
    its criteria weigh alike.
    """
    update: dict[str, Any] = {}
    for name in ("weights", "swing"):
        points: Mapping[str, float] | None = getattr(perspective, name)
        if points is not None:
            nought = [i for group in groups for i in _all_nought(points, group)]
            update[name] = {i: own for i, own in points.items() if i not in nought}
    if perspective.pairwise is not None:
        kept = [pair for group in groups for pair in _linked(perspective.pairwise, group)]
        update["pairwise"] = tuple(kept)
    return perspective.model_copy(update=update) if update else perspective


def _all_nought(points: Mapping[str, float], group: list[str]) -> list[str]:
    named = [i for i in group if i in points]
    return [] if any(points[i] > 0 for i in named) else named


_Pairs = tuple[tuple[str, str, float], ...]


def _linked(pairs: _Pairs, group: list[str]) -> _Pairs:
    """The comparisons within a group; none where they do not link all that they name."""
    inside = tuple(pair for pair in pairs if {*pair[:2]} <= {*group})
    named = {i for pair in inside for i in pair[:2]}
    reached, edge = set[str](), [*named][:1]
    while edge:
        i = edge.pop()
        reached.add(i)
        edge += [j for pair in inside if i in pair[:2] for j in pair[:2] if j not in reached]
    return inside if reached == named else ()


def _rebound(mix: Dataset) -> Dataset:
    """The mix in which whatever uses a shared fact uses that of the mix."""
    return replace(
        mix,
        councils={i: _using(own, mix.facts) for i, own in mix.councils.items()},
        options={i: _using(own, mix.facts) for i, own in mix.options.items()},
        candidates={i: _using(own, mix.facts) for i, own in mix.candidates.items()},
        partners={i: _using(own, mix.facts) for i, own in mix.partners.items()},
        settings=_using(mix.settings, mix.facts),
    )


def _using(value: Any, facts: Mapping[str, SharedFact]) -> Any:
    """A piece in which each use of a shared fact stands for the one that is in `facts`."""
    if isinstance(value, Use):
        return (
            Use.model_validate({"use": value.use}, context=facts) if value.use in facts else value
        )
    if isinstance(value, Model):
        update = dict(
            _updates(((name, getattr(value, name)) for name in type(value).model_fields), facts)
        )
        return value.model_copy(update=update) if update else value
    if isinstance(value, dict):
        return {**value, **dict(_updates(value.items(), facts))}
    if type(value) is tuple:
        return tuple(_using(of, facts) for of in value)
    return value


def _updates(held: Any, facts: Mapping[str, SharedFact]) -> Iterator[tuple[Any, Any]]:
    for name, of in held:
        if isinstance(of, Model | dict | tuple) and (now := _using(of, facts)) is not of:
            yield name, now
