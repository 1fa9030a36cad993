"""Who works with whom, how deeply, since when, and with what before them, in words."""

from collections.abc import Iterable, Mapping, Sequence

from appraisal.appraise.network.bodies import Status
from appraisal.appraise.network.fates import Fate
from appraisal.appraise.network.ties import Measures, Year
from appraisal.findings.numbers import count_of, listed, listed_names
from appraisal.findings.ranking import Labels, capital
from appraisal.findings.sentences import joined, say
from appraisal.model import LEVEL_OF, UNKNOWN, Dataset, Level, Partnership
from appraisal.model.councils import PartnershipKind

LEVEL_WORDS: Mapping[Level, str] = {
    "inform": say("partnerships.inform"),
    "coordinate": say("partnerships.coordinate"),
    "share": say("partnerships.share"),
    "integrate": say("partnerships.integrate"),
}
"""How deeply the members work together, from lightest to deepest."""
KIND_WORDS: Mapping[PartnershipKind, str] = {
    "joint-committee": say("partnerships.joint-committees"),
    "shared-service": say("partnerships.shared-services"),
    "shared-management": say("partnerships.shared-management"),
    "company": say("partnerships.companies"),
    "statutory": say("partnerships.statutory"),
    "officer-group": say("partnerships.officer-groups"),
    "programme": say("partnerships.programmes"),
}
STATUS_WORDS: Mapping[Status, str] = {
    "active": say("partnerships.active"),
    "proposed": say("partnerships.proposed"),
    "ended": say("partnerships.ended"),
}
_ON = {
    "today": "partnerships.on-today",
    "decision": "partnerships.on-decision",
    "shadow_elections": "partnerships.on-shadow-elections",
    "vesting": "partnerships.on-vesting",
}
"""What stands at the dates of the line of years."""
OTHERS_UNKNOWN = say("partnerships.others-unknown")


# --- One partnership ----------------------------------------------------------------------------


def depth_words(depth: int) -> str:
    """How deeply two councils work together, by the depth of their tie (1-4)."""
    return LEVEL_WORDS[LEVEL_OF[depth]]


def members_words(dataset: Dataset, members: Iterable[str]) -> str:
    """The councils in a sentence; all of them are not listed one by one."""
    found = [i for i in dict.fromkeys(members) if i in dataset.councils]
    if len(found) > 2 and len(found) == len(dataset.councils):
        return say("partnerships.all-members", count=len(found))
    return listed([dataset.councils[i].label for i in found])


def name_as_recorded(body: Partnership) -> str:
    """A name, with a warning where more may belong than those on record."""
    if not body.others:
        return body.name
    return say("partnerships.name-others-unknown", name=body.name, others=OTHERS_UNKNOWN)


def years_words(body: Partnership) -> str:
    """The years of a partnership, for the side of its bar."""
    since, until, seen = (_year(day) for day in (body.since, body.until, body.last_seen))
    if body.status == "proposed":
        if not since:
            return say("partnerships.only-proposed")
        return say("partnerships.proposed-for", start=since)
    if since and until:
        said = since if since == until else say("partnerships.years", start=since, end=until)
    elif until:
        said = say("partnerships.years-to", end=until)
    elif body.status == "ended":
        if not since:
            return say("partnerships.dates-unknown")
        return say("partnerships.years-ended", start=since)
    else:
        said = (
            say("partnerships.since", start=since) if since else say("partnerships.start-unknown")
        )
    return say("partnerships.years-seen", years=said, seen=seen) if seen else said


def _year(partial: str | None) -> str:
    return "" if partial in (None, UNKNOWN) or partial is None else partial[:4]


# --- All of them --------------------------------------------------------------------------------


def pairs_finding(found: Measures) -> str:
    """How many pairs of councils work together, in a sentence."""
    count, pairs, ties = len(found.bodies), found.pairs, len(found.ties)
    if not count:
        return say("partnerships.none-at-work")
    bodies = count_of(count, "partnership")
    at_work = say("partnerships.at-work", bodies=bodies, count=count)
    if not pairs:
        return at_work
    if ties == pairs == 1:
        return say("partnerships.two-together", at_work=at_work)
    if ties == pairs:
        return say("partnerships.all-together", at_work=at_work)
    if not ties:
        return say("partnerships.none-together", bodies=bodies, count=count)
    return say(
        "partnerships.some-together",
        at_work=at_work,
        pairs=pairs,
        ties=count_of(ties, "pair"),
        count=ties,
    )


def close_finding(close: Measures, labels: Labels) -> str:
    """How few pairs share services or more, and who shares with nobody."""
    if not close.pairs:
        return ""
    if close.pairs == 1:
        return say("partnerships.close-two" if close.ties else "partnerships.no-close-two")
    if not close.ties:
        return say("partnerships.no-close-pair")
    ties, pairs = len(close.ties), close.pairs
    share = say("partnerships.close-pairs", ties=ties, pairs=pairs, count=ties)
    alone = [labels[i] for i, tied in close.degree.items() if not tied]
    if not alone:
        return share
    return joined(share, say("partnerships.no-close-tie", councils=listed(alone), count=len(alone)))


def closest_title(close: Measures, labels: Labels) -> str:
    """The headline of the drawing: the pair that shares most."""
    if not close.ties:
        return say("partnerships.title-no-ties")
    most = max(len(tie.bodies) for tie in close.ties)
    pairs = [
        say("partnerships.pair", one=labels[tie.one], other=labels[tie.other])
        for tie in close.ties
        if len(tie.bodies) == most
    ]
    what = count_of(most, "shared arrangement")
    if len(pairs) == 1:
        return say("partnerships.title-one-pair", pair=pairs[0], what=what)
    if len(pairs) == 2:
        return say("partnerships.title-two-pairs", one=pairs[0], other=pairs[1], what=what)
    return say("partnerships.title-pairs", count=len(pairs), what=what)


def close_words(councils: int) -> str:
    """Which partnerships make a close tie between today's councils, as part of a sentence.

    What all do together is left out only where that is more than one pair.
    """
    return say("partnerships.close-less" if councils > 2 else "partnerships.close")


def matrix_title(councils: int, date: str) -> str:
    """What the numbers of the matrix count."""
    return say("partnerships.matrix", Close=capital(close_words(councils)), date=date)


def tied_anew(count: int, pairs: int) -> str:
    """How many pairs an option would tie more closely."""
    return say("partnerships.tied-anew", many=count, pairs=pairs, count=pairs)


def named_date(name: str, when: str) -> str:
    """A date of the line of years: today, or one of the calendar."""
    return say(_ON[name], date=when)


def fates_words(counts: Mapping[Fate, int]) -> str:
    """What becomes of so many partnerships; those fates that none has are left out."""
    return listed([_number_of(count, fate) for fate, count in counts.items() if count])


def measures_caption(councils: int) -> str:
    """What stands over the measures of each council's close ties."""
    return say("partnerships.measures-caption", close=close_words(councils))


def timeline_title(years: Sequence[Year]) -> str:
    """What the years of a timeline, oldest first, come to."""
    if not years:
        return say("partnerships.title-no-dates")
    first, last = years[0], years[-1]
    most = max(years, key=lambda year: (len(year.at_work), year.year))
    end = count_of(len(last.at_work), "partnership")
    at_work = say("partnerships.title-at-work", partnerships=end, year=last.year)
    if len(years) == 1:
        return at_work
    title = say(
        "partnerships.title-against", at_work=at_work, count=len(first.at_work), year=first.year
    )
    if most.year in (first.year, last.year):
        return title
    return say("partnerships.title-most", said=title, count=len(most.at_work), year=most.year)


def left_out(without: Sequence[str], labels: Labels) -> str:
    """The councils that take no part in a theme."""
    if len(without) == len(labels) > 1:
        return say("partnerships.nobody-takes-part")
    return listed_names([labels[i] for i in without])


def status_counts(counts: Mapping[Status, int]) -> str:
    """How many are at work, proposed and ended; those of which there are none are left out."""
    said = ((counts.get(status, 0), label.lower()) for status, label in STATUS_WORDS.items())
    return listed([_number_of(count, label) for count, label in said if count])


def had_they_not_ended(counts: Mapping[str, Mapping[Fate, int]], labels: Labels) -> tuple[str, ...]:
    """What would become of the partnerships that options end, if they did not end them.

    `counts` has how many would have each fate, by option; those that say the same stand together.
    """
    found: dict[str, list[str]] = {}
    for option, fates in counts.items():
        said = listed([_number_of(count, fate) for fate, count in fates.items() if count])
        found.setdefault(said, []).append(labels[option])
    return tuple(
        say("partnerships.not-ended", options=listed(names), fates=said)
        for said, names in found.items()
        if said
    )


def _number_of(count: int, which: str) -> str:
    return say("partnerships.number-of", count=count, which=which)
