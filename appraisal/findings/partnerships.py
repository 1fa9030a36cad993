"""Who works with whom, how deeply, since when, and with what before them, in words."""

from collections.abc import Iterable, Mapping, Sequence

from appraisal.appraise.network.bodies import Status
from appraisal.appraise.network.fates import Fate
from appraisal.appraise.network.ties import Measures, Year
from appraisal.findings.numbers import count_of, listed, moment
from appraisal.findings.ranking import Labels
from appraisal.model import LEVEL_OF, UNKNOWN, Dataset, Level, Partnership
from appraisal.model.councils import PartnershipKind

LEVEL_WORDS: Mapping[Level, str] = {
    "inform": "inform each other",
    "coordinate": "coordinate",
    "share": "share",
    "integrate": "work as one",
}
"""How deeply the members work together, from lightest to deepest."""
KIND_WORDS: Mapping[PartnershipKind, str] = {
    "joint-committee": "Joint committees",
    "shared-service": "Shared services",
    "shared-management": "Shared management",
    "company": "Companies",
    "statutory": "Statutory bodies",
    "officer-group": "Officer groups",
    "programme": "Programmes",
}
STATUS_WORDS: Mapping[Status, str] = {
    "active": "At work",
    "proposed": "Proposed",
    "ended": "Ended",
}
OTHERS_UNKNOWN = "other members, if any, were not found"


# --- One partnership ----------------------------------------------------------------------------


def depth_words(depth: int) -> str:
    """How deeply two councils work together, by the depth of their tie (1-4)."""
    return LEVEL_WORDS[LEVEL_OF[depth]]


def members_words(dataset: Dataset, members: Iterable[str]) -> str:
    """The councils in a sentence; all of them are not listed one by one."""
    found = [i for i in dict.fromkeys(members) if i in dataset.councils]
    if len(found) > 2 and len(found) == len(dataset.councils):
        return f"all {len(found)} councils"
    return listed([dataset.councils[i].label for i in found])


def name_as_recorded(body: Partnership) -> str:
    """A name, with a warning where more may belong than those on record."""
    return f"{body.name} ({OTHERS_UNKNOWN})" if body.others else body.name


def dates(body: Partnership) -> str:
    """When a partnership was at work, as far as it is recorded."""
    start = "" if body.since in (None, UNKNOWN) else moment(body.since)
    end = "" if body.until in (None, UNKNOWN) else moment(body.until)
    if body.status == "proposed":
        return f"proposed for {start}" if start else "proposed"
    said = _ended(start, end) if body.status == "ended" else _running(start, end)
    seen = f"; last seen {moment(body.last_seen)}" if body.last_seen not in (None, UNKNOWN) else ""
    return said + seen


def _ended(start: str, end: str) -> str:
    if start and end:
        return start if start == end else f"{start} to {end}"
    if end:
        return f"until {end}, start not known"
    return f"from {start}, end not known" if start else "ended, dates not known"


def _running(start: str, end: str) -> str:
    if end:
        return f"{start or 'start not known'} to {end}"
    return f"since {start}" if start else "start not known"


# --- All of them --------------------------------------------------------------------------------


def pairs_finding(found: Measures) -> str:
    """How many pairs of councils work together, in a sentence."""
    bodies, pairs = count_of(len(found.bodies), "partnership"), found.pairs
    verb = "is" if len(found.bodies) == 1 else "are"
    if not found.bodies:
        return "No partnership is at work on the date of this appraisal."
    if not pairs:
        return f"{bodies} {verb} at work."
    if len(found.ties) == pairs:
        every = "The two councils work" if pairs == 1 else "Every council works with every other"
        which = "together" if pairs == 1 else ""
        return f"{bodies} {verb} at work. {every} {which}".rstrip() + " in at least one."
    if not found.ties:
        return f"{bodies} {verb} at work, and none joins two councils of the area."
    works = "works" if len(found.ties) == 1 else "work"
    some = f"{count_of(len(found.ties), 'pair')} {works}"
    return (
        f"{bodies} {verb} at work. Of {pairs} pairs of councils, {some} together in at least one."
    )


def close_finding(close: Measures, labels: Labels) -> str:
    """How few pairs share services or more, and who shares with nobody."""
    if not close.pairs:
        return ""
    if not close.ties:
        return (
            "No two councils share a service, staff or a budget in a partnership of some of them."
        )
    noun = "pair" if close.pairs == 1 else "pairs"
    verb = f"{noun} {'shares' if len(close.ties) == 1 else 'share'}"
    alone = [labels[i] for i, ties in close.degree.items() if not ties]
    rest = f" {listed(alone)} {'does' if len(alone) == 1 else 'do'} not." if alone else ""
    return (
        f"Leaving aside what all councils belong to, {len(close.ties)} of {close.pairs} {verb} "
        f"services, staff or money.{rest}"
    )


def closest_title(close: Measures, labels: Labels) -> str:
    """The headline of the drawing: the pair that shares most."""
    if not close.ties:
        return "No councils share more than they coordinate"
    most = max(len(tie.bodies) for tie in close.ties)
    pairs = [
        f"{labels[tie.one]} and {labels[tie.other]}"
        for tie in close.ties
        if len(tie.bodies) == most
    ]
    what = count_of(most, "shared arrangement")
    if len(pairs) == 1:
        return f"{pairs[0]} share most: {what}"
    if len(pairs) == 2:
        return f"{pairs[0]}, and {pairs[1]}, share most: {what} each"
    return f"{len(pairs)} pairs of councils share {what}, and none more"


def timeline_title(years: Sequence[Year]) -> str:
    """What the years of a timeline, oldest first, come to."""
    if not years:
        return "No partnership has a recorded date"
    first, last = years[0], years[-1]
    most = max(years, key=lambda year: (len(year.at_work), year.year))
    end = count_of(len(last.at_work), "partnership")
    if len(years) == 1:
        return f"{end} at work in {last.year}"
    title = f"{end} at work in {last.year}, against {len(first.at_work)} in {first.year}"
    if most.year in (first.year, last.year):
        return title
    return f"{title}; the most, {len(most.at_work)}, in {most.year}"


def left_out(without: Sequence[str], labels: Labels) -> str:
    """The councils that take no part in a theme."""
    nobody = len(without) == len(labels) > 1
    return "no council takes part" if nobody else listed([labels[i] for i in without])


def status_counts(counts: Mapping[Status, int]) -> str:
    """How many are at work, proposed and ended; those of which there are none are left out."""
    said = ((counts.get(status, 0), label.lower()) for status, label in STATUS_WORDS.items())
    return listed([f"{count} {label}" for count, label in said if count])


def had_they_not_ended(counts: Mapping[str, Mapping[Fate, int]], labels: Labels) -> tuple[str, ...]:
    """What would become of the partnerships that options end, if they did not end them.

    `counts` has how many would have each fate, by option; those that say the same stand together.
    """
    found: dict[str, list[str]] = {}
    for option, fates in counts.items():
        said = listed([f"{count} {fate}" for fate, count in fates.items() if count])
        found.setdefault(said, []).append(labels[option])
    return tuple(f"{listed(names)}: {said}." for said, names in found.items() if said)
