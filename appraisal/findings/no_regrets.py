"""What survives whatever is decided → sentences and words; never how likely any future is."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from appraisal.appraise.futures_alike import Alike
from appraisal.appraise.futures_of_bodies import (
    WORST_FIRST,
    BodyFate,
    BodyFutures,
    Counts,
    Doubt,
    FuturesOfBodies,
    StartNow,
    worst_of,
)
from appraisal.appraise.packages.prices import Amount, needed
from appraisal.findings.names import model_names
from appraisal.findings.numbers import (
    all_of,
    count_of,
    listed,
    listed_names,
    moment,
    thousands,
)
from appraisal.findings.ranking import Labels, capital
from appraisal.findings.sentences import joined, say
from appraisal.findings.starting import lowered
from appraisal.model import UNKNOWN, Dataset

FEW = 3
"""So many agreements are named in a headline; more are counted."""
FATE_WORDS: Mapping[BodyFate, tuple[str, str]] = {
    "kept": (say("changes.kept"), say("no-regrets.kept-means")),
    "deepened": (say("changes.deepened"), say("changes.deepened-means")),
    "re-formed": (say("changes.re-formed"), say("changes.re-formed-means")),
    "absorbed": (say("changes.absorbed"), say("changes.absorbed-means")),
    "overtaken": (say("no-regrets.overtaken"), say("no-regrets.overtaken-means")),
    "ended": (say("changes.ended"), say("no-regrets.ended-means")),
}
"""What becomes of an agreement, the best first, with what that means."""
ANSWERS: Mapping[StartNow, tuple[str, str]] = {
    "yes": (say("no-regrets.yes"), say("no-regrets.yes-means")),
    "later": (say("no-regrets.later"), say("no-regrets.later-means")),
    "open": (say("no-regrets.open"), say("no-regrets.open-means")),
    "no": (say("no-regrets.no"), say("no-regrets.no-means")),
}
"""Whether an agreement could start now whatever is decided, with what that means."""
_GOES_ON: frozenset[BodyFate] = frozenset({"kept", "deepened"})
_SUMS: Mapping[Amount, str] = {
    "set_up": "no-regrets.sum-set-up",
    "running": "no-regrets.sum-running",
    "saving": "no-regrets.sum-saving",
}
_NEEDS: Mapping[StartNow, str] = {
    "no": "no-regrets.needs-no",
    "open": "no-regrets.needs-open",
    "later": "no-regrets.needs-later",
}


# --- All of them --------------------------------------------------------------------------------


def finding(dataset: Dataset, found: FuturesOfBodies) -> str:
    """Which of the agreements that councils could make can start now, whatever is decided."""
    if not dataset.candidates:
        return say("no-regrets.no-candidates")
    if not dataset.options:
        return say("no-regrets.no-futures")
    names = {i: candidate.name for i, candidate in dataset.candidates.items()}
    safe, many = [names[i] for i in names if found.start_now[i] == "yes"], len(names)
    if many == 1:
        key = "no-regrets.only-safe" if safe else "no-regrets.only-unsafe"
        return say(key, names=listed(list(names.values())))
    if not safe:
        return say("no-regrets.none-safe", many=many)
    if len(safe) == many:
        return say("no-regrets.all-safe", many=many)
    if len(safe) > FEW:
        return say("no-regrets.many-safe", many=many, safe=len(safe))
    return say("no-regrets.some-safe", many=many, safe=len(safe), names=listed_names(safe))


def framing(dataset: Dataset, found: FuturesOfBodies) -> str:
    """What the futures are, when new councils would take over, and that no future is likelier."""
    groupings = groupings_held(found)
    those = [count_of(len(dataset.options), "option")] if dataset.options else []
    if groupings:
        those.append(say("no-regrets.groupings", groupings=count_of(groupings, "grouping")))
    unitary = any(option.councils is not None for option in dataset.options.values())
    return joined(
        say("no-regrets.futures", those=listed(those)) if those else "",
        "" if unitary or not dataset.options else say("no-regrets.no-unitary"),
        say("no-regrets.not-listed") if found.bodies and groupings is None else "",
        _vesting_words(dataset),
        say("no-regrets.no-likelihood"),
    )


def groupings_held(found: FuturesOfBodies) -> int | None:
    """How many groupings of councils agreements are held against; None where not listed."""
    counts = [body.structures for body in found.bodies.values()]
    if any(held is None for held in counts):
        return None
    return max((sum(held.values()) for held in counts if held), default=0)


def _vesting_words(dataset: Dataset) -> str:
    vesting = dataset.settings.calendar.vesting
    if vesting is None or vesting == UNKNOWN:
        return say("no-regrets.no-vesting")
    whole = len(vesting) == len("2028-04-01")
    key = "no-regrets.vesting-on" if whole else "no-regrets.vesting-in"
    return say(key, day=moment(vesting))


# --- One of them --------------------------------------------------------------------------------


def counts_words(counts: Counts | None) -> str:
    """In how many groupings which fate, the worst first; empty where groupings are not listed."""
    if counts is None:
        return ""
    held = [
        say("no-regrets.count", count=f"{counts[fate]:,}", fate=FATE_WORDS[fate][0].lower())
        for fate in WORST_FIRST
        if fate in counts
    ]
    return ", ".join(held) or say("no-regrets.no-groupings")


def net_words(dataset: Dataset, found: FuturesOfBodies, candidate: str) -> str:
    """What a candidate has saved less what it has cost by then; empty where not known."""
    if found.alone[candidate] == "later":
        return say("no-regrets.later-begins", year=_first_year(dataset, candidate))
    net = found.bodies[candidate].net
    return "" if net is None else thousands(net)


def reason(dataset: Dataset, found: FuturesOfBodies, candidate: str) -> str:
    """Why a candidate could start now, or not; empty where its fates, sum or first year say it."""
    answer = found.start_now[candidate]
    if found.alone[candidate] == answer:
        return _own_reason(dataset, found.bodies[candidate], candidate, answer)
    held_back = [i for i in needed(dataset, candidate) if found.alone[i] == answer]
    names = [dataset.candidates[i].name for i in sorted(held_back)]
    return say(_NEEDS[answer], names=listed_names(names))


def _first_year(dataset: Dataset, candidate: str) -> int:
    return dataset.candidates[candidate].from_ or dataset.settings.date.year


def _own_reason(dataset: Dataset, body: BodyFutures, candidate: str, answer: StartNow) -> str:
    if answer == "later":
        return ""
    if answer == "open":
        return _why_open(dataset, body)
    if answer == "no":
        return _why_ended(dataset, body)
    worse = listed(lowered(dataset, candidate))
    beside = say("no-regrets.lowers", criteria=worse) if worse else ""
    if body.everywhere <= _GOES_ON:
        return joined(say("no-regrets.kept-reason"), beside)
    return joined(_paid_back(body.net or 0.0), beside)


def _paid_back(net: float) -> str:
    return say("no-regrets.paid-back", net=thousands(net)) if net else say("no-regrets.even")


def _why_open(dataset: Dataset, body: BodyFutures) -> str:
    if body.net is not None and body.net < 0:
        return say("no-regrets.open-groupings", net=thousands(abs(body.net)))
    if body.net is not None and body.doubt is not None:
        return joined(_paid_back(body.net), *_why_in_doubt(body.doubt))
    vesting = dataset.settings.calendar.vesting
    known = vesting is not None and vesting != UNKNOWN
    return say("no-regrets.open-sums" if known else "no-regrets.open-day")


def _why_in_doubt(doubt: Doubt) -> Iterator[str]:
    """Which sums nobody knows, what nobody prices, and what is lost at the bad ends of ranges."""
    if doubt.unknown:
        sums = listed([say(_SUMS[amount]) for amount in doubt.unknown])
        yield say("no-regrets.open-unknown", sums=sums)
    if doubt.posts:
        yield say("no-regrets.open-posts")
    if doubt.net < 0:
        yield say("no-regrets.open-range", net=thousands(abs(doubt.net)))


def _why_ended(dataset: Dataset, body: BodyFutures) -> str:
    """Where it ends; empty where it is only overtaken."""
    ended = [dataset.options[i].label for i, fate in body.by_option.items() if fate == "ended"]
    return say("no-regrets.ended-reason", options=listed_names(ended)) if ended else ""


def column_words(dataset: Dataset, column: Alike) -> str:
    """The options of a column: models where all of their lines are in it, and single options."""
    if column.whole and len(column.options) > 1:
        return say("no-regrets.all-of-family", many=len(column.options))
    return listed_names(column_names(dataset, column.options))


def column_names(dataset: Dataset, options: Sequence[str]) -> list[str]:
    """Models of which all lines are among some options by name, then the other options."""
    models = {i: lines for i, lines in dataset.models.items() if {*lines} <= {*options}}
    names = model_names(dataset)
    rest = [i for i in options if not any(i in lines for lines in models.values())]
    return [*(names[i] for i in models), *(dataset.options[i].label for i in rest)]


# --- Partnerships at work -----------------------------------------------------------------------


def at_worst(found: FuturesOfBodies, bodies: Iterable[str]) -> dict[BodyFate, tuple[str, ...]]:
    """Some bodies by the worst that becomes of them in any future, the worst first."""
    worst = {i: worst_of(found.bodies[i].everywhere or {"kept"}) for i in bodies}
    by_fate = {fate: tuple(i for i in worst if worst[i] == fate) for fate in WORST_FIRST}
    return {fate: held for fate, held in by_fate.items() if held}


def at_work_finding(worst: Mapping[BodyFate, Sequence[str]]) -> str:
    """How many of the partnerships at work go on in every future."""
    many = sum(map(len, worst.values()))
    kept = sum(len(held) for fate, held in worst.items() if fate in _GOES_ON)
    if not many:
        return say("no-regrets.at-work-none")
    if kept == many:
        return say("no-regrets.at-work-all", All=capital(all_of(many, "partnership")), count=many)
    bodies = count_of(many, "partnership")
    return say("no-regrets.at-work", partnerships=bodies, kept=kept or "none", count=kept)


def at_worst_title(fate: BodyFate, count: int) -> str:
    """What stands over the partnerships of which no worse becomes."""
    return say("no-regrets.at-worst", fate=FATE_WORDS[fate][0], count=count)


def body_labels(dataset: Dataset) -> Labels:
    """Partnerships and candidates by id."""
    partnerships = {i: body.name for i, body in dataset.partnerships.items()}
    return partnerships | {i: candidate.name for i, candidate in dataset.candidates.items()}
