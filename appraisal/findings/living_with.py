"""Why a council could not live with an option, and what one amendment would do, in sentences."""

from collections.abc import Iterable, Iterator, Sequence

from appraisal.appraise.workshop.amendments import Amendment, Tabled
from appraisal.appraise.workshop.living_with import Refusal
from appraisal.appraise.workshop.said_yes import Allowed, Said
from appraisal.findings.names import council_label, council_names, model_names
from appraisal.findings.numbers import counted, listed, listed_names, number
from appraisal.findings.ranking import capital
from appraisal.findings.raw_figures import formatted
from appraisal.findings.sentences import say
from appraisal.findings.shares import points_to_tenth
from appraisal.model import Criterion, Dataset

MOST_IN_HEADING = 3
"""More agreements than these are counted in a heading, and named below it."""


def councils_named(dataset: Dataset, councils: Sequence[str]) -> str:
    """Councils in a sentence, by their short names."""
    names = council_names(dataset)
    return listed([names[i] for i in councils])


def tabled_name(dataset: Dataset, each: Tabled) -> str:
    """What an option on the table is called; a package that stands in no file by its size."""
    if each.option.base is not None:
        return dataset.options[each.option.base].label
    return say("together.package", count=len(each.option.candidates))


def refusal_words(dataset: Dataset, refused: Refusal) -> str:
    """One reason why a council could not live with an option, as a part of a sentence.

    What isn't known is no reason.
    """
    about = refused.about
    if refused.why == "level":
        leaf = dataset.leaf(about)
        key = "together.level-below" if refused.below else "together.level-above"
        return say(key, criterion=leaf.label, by=_in_unit(dataset, leaf, refused.by))
    if refused.why == "model":
        return say("together.model", model=_model(dataset, about))
    if refused.why == "option":
        return say("together.option")
    if refused.why == "partnership":
        return say("together.partnership", partnership=dataset.partnerships[about].name)
    if refused.why == "posts":
        return say("together.posts", posts=_posts(refused.by))
    key = "together.host" if refused.why == "host" else "together.candidate"
    return say(key, candidate=dataset.candidates[about].name)


def _model(dataset: Dataset, model: str) -> str:
    return model_names(dataset).get(model, model)


def _in_unit(dataset: Dataset, leaf: Criterion, amount: float) -> str:
    """A difference on a criterion: in its unit, or in points of its score."""
    if leaf.measured is None:
        return points_to_tenth(amount)
    return formatted(dataset, leaf.measured)(amount)


def _posts(posts: float) -> str:
    return counted(number(posts, 2), "post")


def amended_words(dataset: Dataset, one: Amendment) -> str:
    """What is amended, in a few words."""
    if one.kind == "host":
        host = council_label(dataset, one.host or "")
        return say("together.other-host", host=host, candidate=dataset.candidates[one.about].name)
    if one.kind == "posts":
        council = council_names(dataset)[one.about]
        return say("together.others-find", posts=_posts(one.amount), council=council)
    if one.kind == "cost":
        leaf = dataset.leaf(one.about)
        amount = _in_unit(dataset, leaf, one.amount)
        return say("together.met", amount=amount, criterion=leaf.label)
    if one.kind == "keep":
        return say("together.keep", partnership=dataset.partnerships[one.about].name)
    key = "together.add" if one.kind == "add" else "together.leave-out"
    return say(key, candidate=dataset.candidates[one.about].name)


def amendments_words(dataset: Dataset, each: Tabled) -> Iterator[str]:
    """What amendments do, those that bring in the same councils in one sentence.

    Each says whom it brings in, and how many could live with the option then.
    """
    alike: dict[tuple[str, ...], list[str]] = {}
    for one in each.amendments:
        alike.setdefault(one.gains, []).append(amended_words(dataset, one))
    for gains, amended in alike.items():
        ways = capital(listed(amended, say("together.or")))
        councils = councils_named(dataset, gains)
        count, every = len(each.accepted_by) + len(gains), len(each.refused)
        if count == every:
            yield say("together.brings-all", Amended=ways, councils=councils)
        else:
            key = "together.brings-in"
            yield say(key, Amended=ways, councils=councils, count=count, all=every)


def amendments_finding(found: Sequence[Tabled]) -> str:
    """To how many of the options that somebody refuses one amendment would bring more councils."""
    refused = [each for each in found if each.refused_by]
    mended = [each for each in refused if each.amendments]
    if not refused:
        return say("together.amendments-not-needed")
    if not mended:
        return say("together.amendments-none")
    return say("together.amendments-some", count=len(mended), all=len(refused))


def allowed_finding(dataset: Dataset, found: Allowed) -> str:
    """The largest package that the answers allow."""
    if not found.largest:
        return say("together.allowed-none")
    if len(found.largest) > MOST_IN_HEADING:
        return say("together.allowed-many", count=len(found.largest))
    names = _candidates(dataset, found.largest)
    return say("together.allowed", count=len(found.largest), candidates=names)


def allowed_these(dataset: Dataset, found: Allowed) -> str:
    """The agreements of the largest package, where its heading only counts them."""
    if len(found.largest) <= MOST_IN_HEADING:
        return ""
    return say("together.allowed-these", candidates=_candidates(dataset, found.largest))


def _candidates(dataset: Dataset, names: Iterable[str]) -> str:
    return listed_names([f"‘{dataset.candidates[i].name}’" for i in names])


def blocked_words(dataset: Dataset, found: Allowed, name: str) -> tuple[str, ...]:
    """What keeps a candidate out: of itself, and of what it needs."""
    told = []
    for waits in found.blocked[name]:
        if waits != name:
            told.append(say("together.waits-for", candidate=dataset.candidates[waits].name))
        else:
            told += _lacks(dataset, found.said[name])
    return tuple(told)


def _lacks(dataset: Dataset, said: Said) -> list[str]:
    told = []
    if said.no:
        told.append(say("together.would-not-join", councils=councils_named(dataset, said.no)))
    if said.silent:
        who = councils_named(dataset, said.silent)
        told.append(say("together.has-not-said", councils=who))
    if said.missing:
        told.append(say("together.missing", count=said.missing))
    if said.no_host:
        told.append(say("together.nobody-hosts"))
    names = council_names(dataset)
    for council, posts in said.lacking.items():
        told.append(say("together.lacks", council=names[council], posts=_posts(posts)))
    return told
