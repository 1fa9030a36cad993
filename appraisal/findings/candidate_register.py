"""The register of agreements that councils could make → sentences and words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from appraisal.appraise.packages.prices import Amount
from appraisal.findings.names import council_label
from appraisal.findings.numbers import count_of, listed, listed_names, no_figure, number, thousands
from appraisal.findings.sentences import say
from appraisal.model import Candidate, Dataset, Fact, Lift, in_words, read_fact

AMOUNT_WORDS: Mapping[Amount, str] = {
    "set_up": say("register.set-up"),
    "running": say("register.running"),
    "saving": say("register.saving"),
}
UNITS: Mapping[Amount, str] = {
    "set_up": "£ thousand",
    "running": "£ thousand a year",
    "saving": "£ thousand a year",
}


def stated(candidate: Candidate) -> dict[Amount, Fact | None]:
    """What a candidate's file says of each amount; None where it says nothing of a saving."""
    return {
        "set_up": candidate.costs.set_up,
        "running": candidate.costs.running,
        "saving": candidate.saving,
    }


def register_finding(candidates: Iterable[Candidate]) -> str:
    """How many agreements there are, and for how many nobody knows any sum."""
    known = [any(map(read_fact, stated(one).values())) for one in candidates]
    many, unknown = len(known), known.count(False)
    if not many:
        return say("register.none")
    agreements = count_of(many, "agreement")
    if not unknown:
        return say("register.all-known", agreements=agreements, count=many)
    if unknown == many:
        return say("register.none-known", agreements=agreements, count=many)
    return say("register.some-unknown", many=many, unknown=unknown, count=unknown)


def sums_line(candidate: Candidate, year: int) -> str:
    """How deep it goes, from when, and its sums at their values; `year` where it names none."""
    amounts = stated(candidate)
    if not any(map(read_fact, amounts.values())):
        level = in_words(candidate.level)
        return say("register.line-unknown", level=level, year=candidate.from_ or year)
    return say(
        "register.line",
        level=in_words(candidate.level),
        year=candidate.from_ or year,
        set_up=_sum(amounts["set_up"]),
        running=_sum(amounts["running"], "register.a-year"),
        saving=(
            say("register.none-stated")
            if amounts["saving"] is None
            else _sum(amounts["saving"], "register.a-year")
        ),
    )


def _sum(fact: Fact | None, each: str = "") -> str:
    reading = read_fact(fact)
    if reading is None:
        return no_figure()
    amount = thousands(reading.value)
    return say(each, amount=amount) if each and reading.value else amount


def amounts_words(labels: Sequence[str]) -> str:
    """Several amounts as one head: `Set-up and running`."""
    return listed([labels[0], *(label.lower() for label in labels[1:])])


def kind_words(candidate: Candidate) -> str:
    """What kind of agreement it is, and by what legal form."""
    kind = in_words(candidate.kind)
    form = in_words(candidate.legal_form) if candidate.legal_form else kind
    return kind if form == kind else say("register.kind", kind=kind, form=form.lower())


def host_words(dataset: Dataset, candidate: Candidate) -> str:
    """Who would host it, and who else could; empty where nobody is named."""
    hosts = [council_label(dataset, i) for i in candidate.host]
    if len(hosts) < 2:
        return "".join(hosts)
    return say("register.hosts", host=hosts[0], others=listed_names(hosts[1:]))


def posts_words(candidate: Candidate) -> str:
    """The posts that it asks for; empty where nobody knows."""
    return listed([*_posts(candidate)])


def posts_unknown(candidates: Iterable[Candidate]) -> str:
    """Of how many it is not known what posts they ask for; empty where it is known of all."""
    unknown = [not posts_words(one) for one in candidates]
    if not any(unknown):
        return ""
    if all(unknown):
        return say("register.no-posts-known", count=len(unknown))
    return say("register.posts-unknown", unknown=sum(unknown), many=len(unknown))


def _posts(candidate: Candidate) -> Iterator[str]:
    asked = candidate.capacity
    if asked and asked.each is not None:
        yield say("register.posts-each", posts=number(asked.each, 2))
    if asked and asked.host is not None:
        yield say("register.posts-host", posts=number(asked.host, 2))


def lift_words(dataset: Dataset, criterion: str, lift: Lift) -> str:
    """By how many points it would change the score on a criterion, with the range."""
    names = {leaf.id: leaf.label for leaf in dataset.leaves()}
    key = "register.less" if lift.score < 0 else "register.more"
    size = number(abs(lift.score), 1)
    points = say(key, points=size, count=1 if size == "1" else 2)
    low, high = (lift.score if end is None else end for end in (lift.low, lift.high))
    if low != high:
        ends = say("figures.range", low=number(low, 1), high=number(high, 1))
        points = say("figures.figure-in-range", figure=points, range=ends)
    return say("register.lift", criterion=names[criterion], points=points)
