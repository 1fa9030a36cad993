"""What is said of candidates must be possible, and so must every option that is made of some."""

import datetime
import importlib.util
from collections.abc import Iterator, Mapping

from appraisal.maths.packages import MOST_CANDIDATES
from appraisal.model import Candidate, Choice, Dataset, Option

from .circles import in_circles
from .complaint import Complaint
from .document import Path
from .references import Known

CANDIDATES = "councils/candidates.yaml"


def impossible_candidates(dataset: Dataset, known: Known) -> Iterator[Complaint]:
    """Complain of every candidate that could not be agreed, and of options that list such."""
    for i, candidate in dataset.candidates.items():
        if i in known["partnership"].listed:
            what = f"The candidate '{i}' has the id of a partnership."
            yield Complaint(CANDIDATES, (i,), what, "Give it an id of its own.")
        yield from _members(i, candidate)
        yield from _host(i, candidate)
        yield from _lifts(dataset, i, candidate)
        for key in ("needs", "excludes", "delivers"):
            yield from _twice((i, key), getattr(candidate, key))
        yield from _itself(i, candidate)
    yield from _needs(dataset.candidates)
    yield from _without_solver(len(dataset.candidates))
    for i, option in dataset.options.items():
        yield from _option(dataset, i, option)


def _without_solver(count: int) -> Iterator[Complaint]:
    """So many candidates that packages of them can't all be looked at, and nothing to solve it."""
    if count > MOST_CANDIDATES and importlib.util.find_spec("highspy") is None:
        what = f"There are {count} candidates, too many to look at each package of them."
        mend = (
            f"Install the solver with: pip install 'appraisal[solver]'. "
            f"Up to {MOST_CANDIDATES} candidates need none."
        )
        yield Complaint(CANDIDATES, (), what, mend)


def _members(i: str, candidate: Candidate) -> Iterator[Complaint]:
    listed = list(_placed_members(candidate))
    for position, (place, council) in enumerate(listed):
        if council in [other for _, other in listed[:position]]:
            what = f"'{council}' is listed here a second time."
            yield Complaint(CANDIDATES, (i, "members", *place), what, "List it once.")
    choice = candidate.members
    if not isinstance(choice, Choice) or choice.at_least is None:
        return
    path: Path = (i, "members", "at_least")
    if choice.at_least > len(listed):
        what = f"This takes {choice.at_least} members, and names only {len(listed)}."
        yield Complaint(CANDIDATES, path, what, "Lower it, or name more councils.")
    elif choice.at_least < len(choice.all_of):
        fewest = len(choice.all_of)
        what = f"`all_of` names {fewest} councils, so this takes {fewest}, not {choice.at_least}."
        yield Complaint(CANDIDATES, path, what, "Raise it, or leave it out.")


def _placed_members(candidate: Candidate) -> Iterator[tuple[Path, str]]:
    """Everyone, each with the keys below `members` that lead there."""
    if isinstance(candidate.members, Choice):
        for key in ("all_of", "any_of"):
            for position, council in enumerate(getattr(candidate.members, key)):
                yield (key, position), council
    else:
        yield from (((position,), council) for position, council in enumerate(candidate.members))


def _host(i: str, candidate: Candidate) -> Iterator[Complaint]:
    for position, host in enumerate(candidate.host):
        if host not in (*candidate.everyone, *candidate.partners):
            what = f"'{host}' is to host this and is neither a member nor a partner."
            mend = "Add it to `members:` or `partners:`, or name one of these."
            yield Complaint(CANDIDATES, (i, "host", position), what, mend)


def _lifts(dataset: Dataset, i: str, candidate: Candidate) -> Iterator[Complaint]:
    nodes = {node.id: node for node in dataset.nodes()}
    for criterion in candidate.lifts:
        path: Path = (i, "lifts", criterion)
        if criterion in nodes and nodes[criterion].measured is not None:
            what = f"'{criterion}' is a measured criterion, so nothing can lift its score."
            yield Complaint(CANDIDATES, path, what, "Take the lift away; the figures decide.")
        elif criterion in nodes and nodes[criterion].criteria is not None:
            what = f"'{criterion}' has criteria below it, so it has no score to lift."
            yield Complaint(CANDIDATES, path, what, "Lift the criteria below it.")


def _twice(path: Path, listed: tuple[str, ...], file: str = CANDIDATES) -> Iterator[Complaint]:
    for position, name in enumerate(listed):
        if name in listed[:position]:
            what = f"'{name}' stands here a second time."
            yield Complaint(file, (*path, position), what, "Name it once.")


def _itself(i: str, candidate: Candidate) -> Iterator[Complaint]:
    for key in ("needs", "excludes"):
        listed = getattr(candidate, key)
        if i in listed:
            what = f"This candidate {key} itself."
            yield Complaint(CANDIDATES, (i, key, listed.index(i)), what, "Take it out of the list.")


def _needs(candidates: Mapping[str, Candidate]) -> Iterator[Complaint]:
    """Needs that lead back to where they start, and what can't stand beside what it needs."""
    needs = {i: tuple(n for n in own.needs if n != i) for i, own in candidates.items()}
    circular = in_circles(needs)
    if circular:
        what = f"These candidates need each other: {', '.join(circular)}."
        mend = "Take one of the `needs` away: agreements that go together are one candidate."
        yield Complaint(CANDIDATES, (circular[0], "needs"), what, mend)
    for i, own in candidates.items():
        pair = _at_odds(i, needs, candidates)
        # Where something that it needs is at odds itself, that is the mistake.
        if pair is None or any(_at_odds(n, needs, candidates) for n in _all(i, needs) - {i}):
            continue
        one, other = pair
        if i in pair:
            other = other if one == i else one
            what = f"This candidate needs '{other}', and the two exclude each other."
            at: Path = (own.needs.index(other),) if other in own.needs else ()
            mend = "Take it out of `needs:`, or out of `excludes:`."
        else:
            what, at = f"This candidate needs '{one}' and '{other}', which exclude each other.", ()
            mend = "Take one of the two away: as it stands, this can never be agreed."
        yield Complaint(CANDIDATES, (i, "needs", *at), what, mend)


def _all(i: str, needs: Mapping[str, tuple[str, ...]]) -> set[str]:
    """A candidate and all that it needs, and that these need."""
    found, ahead = {i}, [i]
    while ahead:
        further = [n for n in needs.get(ahead.pop(), ()) if n not in found]
        found.update(further)
        ahead += further
    return found


def _at_odds(
    i: str, needs: Mapping[str, tuple[str, ...]], candidates: Mapping[str, Candidate]
) -> tuple[str, str] | None:
    """The first two among a candidate and all that it needs of which one excludes the other."""
    together = sorted(_all(i, needs) & candidates.keys())
    pairs = ((one, e) for one in together for e in candidates[one].excludes if e != one)
    return next((pair for pair in pairs if pair[1] in together), None)


_ONE_OF_THEM = "Take it out of one of them."


def _option(dataset: Dataset, i: str, option: Option) -> Iterator[Complaint]:
    file, listed = f"options/{i}.yaml", option.candidates
    for name in option.partnerships.start:
        if name in dataset.candidates:
            what = f"'{name}' is the id of a candidate too."
            mend = "List it under `candidates:` instead, or give the partnership another id."
            yield Complaint(file, ("partnerships", "start", name), what, mend)
    yield from _twice(("candidates",), listed, file)
    yield from _possible(dataset.candidates, file, listed)
    for position, name in enumerate(option.partnerships.end):
        if name in listed:
            what = f"This option both lists '{name}' under `candidates:` and ends it."
            yield Complaint(file, ("partnerships", "end", position), what, _ONE_OF_THEM)
    if listed:
        yield from _reference(dataset, i, file)


def _possible(
    candidates: Mapping[str, Candidate], file: str, listed: tuple[str, ...]
) -> Iterator[Complaint]:
    """What is listed must be possible together: nothing excluded, and nothing needed left out."""
    lacking: set[str] = set()
    for position, name in enumerate(listed):
        path: Path = ("candidates", position)
        if name not in candidates or name in listed[:position]:
            continue
        own = candidates[name]
        for other in dict.fromkeys(listed[:position]):
            against = other in own.excludes or (
                other in candidates and name in candidates[other].excludes
            )
            if against:
                what = f"'{name}' and '{other}' exclude each other."
                yield Complaint(file, path, what, "Take one of the two out.")
        for need in own.needs:
            if need in candidates and need not in {*listed, *lacking}:
                lacking.add(need)
                what = f"'{name}' needs '{need}', which this option does not list."
                yield Complaint(file, path, what, f"Add {need}, or take {name} out.")


def _reference(dataset: Dataset, i: str, file: str) -> Iterator[Complaint]:
    """An option is the reference option with its candidates, so that one has none of its own."""
    if dataset.settings.date == datetime.date.min:
        return  # appraisal.yaml could not be read, so nobody knows which is the reference
    reference = dataset.settings.reference_option or ""
    path: Path = ("candidates",)
    if i == reference:
        what = "This is the reference option, to which candidates are added in others."
        mend = "Take `candidates:` away, or name another `reference_option:` in appraisal.yaml."
        yield Complaint(file, path, what, mend)
    elif reference in dataset.options and dataset.options[reference].councils is not None:
        what = f"The reference option '{reference}' makes new councils: nothing is agreed there."
        mend = "Take `candidates:` away, or name another `reference_option:` in appraisal.yaml."
        yield Complaint(file, path, what, mend)
