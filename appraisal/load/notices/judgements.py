"""Scores on another scale, and judgements copied from option to option."""

from collections.abc import Iterator, Mapping

from appraisal.load.complaint import Complaint
from appraisal.load.document import Path
from appraisal.model import Dataset, Judgement, Option

FEWEST = 2
"""One low score says nothing of the scale that it stands on."""

APART = 10
"""Points. Two scores nearer than this may well have one range."""

LONG = 40
"""Signs of a reason that nobody writes a second time by chance."""

WHOLE_OPTION = 3
"""So many judgements that are the same word for word are an option copied, not a coincidence."""

_MEND_SCALE = "Scores go from 0 to 100: put them on that scale, its lowest mark at 0."


def other_scales(dataset: Dataset) -> Iterator[Complaint]:
    """Scores that look like marks out of 5 or 10: all are so low, and some not even fives.

    One message for the whole workspace if all its options are scored so, else one an option; and
    one for each council's answers in a workshop.
    """
    files = {f"options/{i}.yaml": option.scores for i, option in dataset.options.items()}
    scored = {file: scores for file, scores in files.items() if _numbers(scores)}
    everything = {f"{f}/{i}": j for f, scores in scored.items() for i, j in scores.items()}
    top = _top_mark(everything)
    if top:
        what = f"Every score of every option looks like a mark from {top}."
        yield Complaint(next(iter(scored)), ("scores",), what, _MEND_SCALE)
    else:
        for file, scores in scored.items():
            yield from _other_scale(file, ("scores",), scores)
    for i, workshop in dataset.workshops.items():
        for council, answer in workshop.answers.items():
            given = {f"{o}/{c}": j for o, below in answer.scores.items() for c, j in below.items()}
            path = ("answers", council, "scores")
            yield from _other_scale(f"workshops/{i}.yaml", path, given)


def _other_scale(file: str, path: Path, scores: Mapping[str, Judgement]) -> Iterator[Complaint]:
    top = _top_mark(scores)
    if top:
        yield Complaint(file, path, f"Every score here looks like a mark from {top}.", _MEND_SCALE)


def _top_mark(scores: Mapping[str, Judgement]) -> str:
    return _top_mark_of(_numbers(scores))


def _top_mark_of(numbers: list[float]) -> str:
    fives_only = all(number % 5 == 0 for number in numbers)
    if len(numbers) < FEWEST or fives_only or max(numbers) > 10:
        return ""
    highest = max(numbers)
    return "0 to 1" if highest <= 1 else "1 to 5" if highest <= 5 else "1 to 10"


def _numbers(scores: Mapping[str, Judgement]) -> list[float]:
    return [judged.score for judged in scores.values() if judged.score is not None]


def fractions_in_scores(dataset: Dataset) -> Iterator[Complaint]:
    """A score such as 0.3 beside scores such as 30, as if a hundred were written as one.

    An option whose every score is so low is queried for its scale.
    """
    for criterion, judged in _by_criterion(dataset).items():
        for i, judgement in judged:
            score, own = judgement.score, _numbers(dataset.options[i].scores)
            others = [other.score for o, other in judged if o != i and other.score is not None]
            beside = [mark for mark in (*own, *others) if mark > 1]
            if score is None or not 0 < score < 1 or not beside or _top_mark_of(own):
                continue
            what = f"The score {score:g} stands beside scores such as {max(beside):g}."
            mend = f"Write {round(100 * score, 9):g} if a fraction was meant."
            yield Complaint(f"options/{i}.yaml", ("scores", criterion, "score"), what, mend)


Cases = Mapping[str, list[tuple[str, Judgement]]]
"""Criterion → the options scored on it, by id, with their judgements."""


def _by_criterion(dataset: Dataset) -> Cases:
    found: dict[str, list[tuple[str, Judgement]]] = {}
    for i, option in dataset.options.items():
        for criterion, judged in option.scores.items():
            if judged.score is not None:
                found.setdefault(criterion, []).append((i, judged))
    return found


def copied_reasons(dataset: Dataset) -> Iterator[Complaint]:
    """Options scored differently on a criterion for the same reason, word for word.

    The same reason for the same score is no mistake: options that are lines of one thing share it.
    """
    for criterion, judged in _by_criterion(dataset).items():
        first: dict[str, tuple[str, Judgement]] = {}
        for i, judgement in judged:
            why = _words(judgement.why)
            if not why:
                continue
            other, before = first.setdefault(why, (i, judgement))
            if before.score != judgement.score:
                what = (
                    f"'{other}' scores {before.score:g} for the same reason, word for word, "
                    f"and this option {judgement.score:g}."
                )
                mend = "Say what sets the two apart, or give them the same score."
                yield Complaint(f"options/{i}.yaml", ("scores", criterion, "why"), what, mend)


def copied_ranges(dataset: Dataset) -> Iterator[Complaint]:
    """A range written for another option's score, which lies elsewhere in it."""
    for criterion, judged in _by_criterion(dataset).items():
        first: dict[tuple[float, float], tuple[str, float]] = {}
        for i, judgement in judged:
            if judgement.low is None or judgement.high is None or judgement.score is None:
                continue
            if (judgement.low, judgement.high) == (0, 100):
                continue  # "anything" is the same range for everybody
            other, score = first.setdefault((judgement.low, judgement.high), (i, judgement.score))
            if abs(score - judgement.score) >= APART:
                what = (
                    f"'{other}' has the same range, {judgement.low:g} to {judgement.high:g}, "
                    f"round a score of {score:g}; the score here is {judgement.score:g}."
                )
                mend = "Ask anew how low and how high this option might score."
                yield Complaint(f"options/{i}.yaml", ("scores", criterion, "low"), what, mend)


def copied_judgements(dataset: Dataset) -> Iterator[Complaint]:
    """An option every one of whose judgements is another's, or one of them with a long reason.

    Lines of one model are alike by what they are, so that one judgement of theirs says nothing.
    """
    first: dict[object, str] = {}
    owners: dict[object, str] = {}
    for i, option in dataset.options.items():
        file, judged = f"options/{i}.yaml", _judged(option)
        other = first.setdefault(frozenset(judged.items()), i)
        if other != i and len(judged) >= WHOLE_OPTION:
            what = f"All {len(judged)} scores here are those of '{other}', with their reasons."
            yield Complaint(file, ("scores",), what, _MEND_COPY)
            continue
        for criterion, judgement in judged.items():
            other = owners.setdefault((criterion, judgement), i)
            of_one_model = option.model is not None and option.model == dataset.options[other].model
            if other != i and not of_one_model and len(judgement[-1]) >= LONG:
                what = f"The range, the score and the reason here are those of '{other}'."
                yield Complaint(file, ("scores", criterion), what, _MEND_COPY)


_MEND_COPY = "Judge this option for itself, or say under `accepted:` why they are alike."


def _judged(option: Option) -> dict[str, tuple[float | None, float | None, float | None, str]]:
    """The judgements of an option by criterion: range, score and reason, whatever its spaces."""
    scored = {c: judgement for c, judgement in option.scores.items() if judgement.score is not None}
    return {c: (j.low, j.score, j.high, _words(j.why)) for c, j in scored.items()}


def _words(why: str | None) -> str:
    return " ".join((why or "").split()).casefold()
