"""What an option is made of, and how its scores come about that rest on the reference option's."""

import math
from collections.abc import Iterator, Sequence

from appraisal.area.candidates import Resting, resting
from appraisal.findings.names import council_label
from appraisal.findings.numbers import listed, listed_names, number
from appraisal.findings.sentences import joined, say
from appraisal.maths.ranking import TIE
from appraisal.model import Candidate, Choice, Dataset, Judgement


def members_words(dataset: Dataset, candidate: Candidate) -> str:
    """With whom it would be agreed, and who of them may stay away; empty where nobody is named."""
    choice = candidate.members
    if not isinstance(choice, Choice) or candidate.fewest == len(candidate.everyone):
        names = _all_of(dataset, candidate.everyone)
        return say("candidates.with", councils=names) if names else ""
    all_of, any_of = _names(dataset, choice.all_of), _any_of(dataset, choice)
    more = candidate.fewest - len(choice.all_of)
    if not all_of:
        return say("candidates.with-any", more=max(more, 1), any_of=any_of)
    if not more:
        return say("candidates.may-join", all_of=all_of, any_of=any_of)
    return say("candidates.with-some", all_of=all_of, more=more, any_of=any_of)


MANY = 3
"""Of more councils one says that they are all, or all of a tier, rather than name each."""


def _all_of(dataset: Dataset, councils: Sequence[str]) -> str:
    if len(councils) > MANY and {*councils} == {*dataset.councils}:
        return say("candidates.every-council", count=len(councils))
    return _names(dataset, councils)


def _any_of(dataset: Dataset, choice: Choice) -> str:
    """Those who may stay away: by name, or as all others, or as all the districts."""
    any_of = {*choice.any_of}
    if len(any_of) > MANY:
        if any_of == {*dataset.councils} - {*choice.all_of}:
            key = "candidates.all-others" if choice.all_of else "candidates.every-council"
            return say(key, count=len(any_of))
        if any_of == {i for i, one in dataset.councils.items() if one.tier == "district"}:
            return say("candidates.every-district", count=len(any_of))
    return _names(dataset, choice.any_of)


def _names(dataset: Dataset, councils: Sequence[str]) -> str:
    return listed_names([council_label(dataset, i) for i in councils])


def made_of_words(dataset: Dataset, option: str) -> str:
    """Of how many candidates an option is made, and on what its scores rest; empty of none."""
    made = dataset.options[option]
    if not made.candidates:
        return ""
    many, base = len(made.candidates), _reference(dataset)
    said = say("candidates.made-of", many=many, count=many)
    rests = bool(resting(dataset, dataset.options_as_written[option])) and bool(base)
    return joined(said, say("candidates.scores", reference=base, count=many) if rests else "")


def of_candidates(flows: int) -> str:
    """How many costs and savings an option has from its candidates; empty of none."""
    return say("candidates.flows", count=flows) if flows > 0 else ""


def _reference(dataset: Dataset) -> str:
    """The name of the reference option; empty where none is named."""
    reference = dataset.options.get(dataset.settings.reference_option or "")
    return reference.label if reference else ""


def how_it_rests(dataset: Dataset, option: str, leaf: str, alone: bool = True) -> str:
    """How a score comes about that rests on the reference option's, with all reasons for it.

    Empty where it rests on nothing else. Not `alone`, it stands beside the reference option's own
    score and does not say again why that is what it is.
    """
    rests = resting(dataset, dataset.options_as_written[option]).get(leaf)
    if rests is None:
        return ""
    if rests.judgement is None or rests.reference is None:
        key = "candidates.no-score" if _reference(dataset) else "candidates.no-reference"
        return joined(say(key), *_reasons(dataset, rests, alone))
    return joined(_sum(dataset, rests, rests.judgement), *_reasons(dataset, rests, alone))


def _sum(dataset: Dataset, rests: Resting, judgement: Judgement) -> str:
    """The reference option's score, and what each candidate adds to it."""
    base, total = rests.reference, judgement.score or 0.0
    score = base.score if base and base.score is not None else 0.0
    if not rests.lifts:
        return say("candidates.unlifted", score=number(score, 1))
    lifts = [
        say(
            "candidates.less" if lift.score < 0 else "candidates.plus",
            points=number(abs(lift.score), 1),
            candidate=dataset.candidates[i].name,
        )
        for i, lift in rests.lifts
    ]
    said = say("candidates.lifted", score=number(score, 1), lifts=listed(lifts))
    whole = math.fsum((score, *(lift.score for _, lift in rests.lifts)))
    return joined(said, say("candidates.end-of-scale") if abs(whole - total) > TIE else "")


def _reasons(dataset: Dataset, rests: Resting, alone: bool) -> Iterator[str]:
    """Why the reference option scores what it does, then why each candidate would lift that."""
    if alone and rests.reference and rests.reference.why:
        yield say("candidates.reason", who=_reference(dataset), why=rests.reference.why)
    for i, lift in rests.lifts:
        if lift.why:
            yield say("candidates.reason", who=dataset.candidates[i].name, why=lift.why)
