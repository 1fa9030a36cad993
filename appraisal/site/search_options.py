"""What pages say of an option's implications, steps, risks and figures, for the search."""

from collections.abc import Iterator, Mapping

from appraisal.findings.numbers import moment
from appraisal.findings.published_figures import figure_words
from appraisal.findings.sentences import say
from appraisal.model import UNKNOWN, Claim, Dataset, Option, figures_in
from appraisal.model.headings import heading_names
from appraisal.site.navigation import address
from appraisal.site.search_groups import NAME, Group, Hit

LAY_WORDS: Mapping[str, str] = {
    "financial": say("lay-words.financial"),
    "human-resources": say("lay-words.human-resources"),
    "information-technology": say("lay-words.information-technology"),
    "equalities": say("lay-words.equalities"),
    "legal": say("lay-words.legal"),
    "climate": say("lay-words.climate"),
    "crime-and-disorder": say("lay-words.crime-and-disorder"),
    "property": say("lay-words.property"),
    "safeguarding": say("lay-words.safeguarding"),
}
"""What people who are not officers would type for what is implied under a heading."""


def phrases(words: str) -> tuple[str, ...]:
    """What stands between the semicolons of a pattern."""
    return tuple(filter(None, (part.strip() for part in words.split(";"))))


def inside(data: Dataset) -> Iterator[Group]:
    """Every place that answers a question of its own on an option, by question."""
    headings, page = heading_names(data.settings.report.listed), address("option", NAME)
    for kind, heading in headings.items():
        said = {i: o.implications[kind].text for i, o in _with(data, kind)}
        named = say("search.within", option=NAME, part=heading.lower())
        yield _inside(data, f"{page}#implications", named, said, phrases(LAY_WORDS.get(kind, "")))
    steps = {i: "; ".join(step.name for step in o.steps) for i, o in data.options.items()}
    named = say("search.steps", option=NAME)
    when = (*phrases(say("search.of-steps")), *_dates(data))
    yield _inside(data, f"{address('road_map')}#{NAME}", named, steps, when)
    risks = {i: "; ".join(risk.name for risk in o.risks) for i, o in data.options.items()}
    named = say("search.risks", option=NAME)
    yield _inside(data, f"{address('risks')}#option-{NAME}", named, risks)
    claims = {i: "; ".join(map(_claim, o.claims)) for i, o in data.options.items()}
    yield _inside(data, f"{page}#money", say("search.claims", option=NAME), claims)


def _dates(data: Dataset) -> tuple[str, ...]:
    """The days on which change is due, as people write them."""
    due = data.settings.calendar
    known = (at for at in (due.decision, due.shadow_elections, due.vesting) if at)
    return tuple(moment(at) for at in known if at != UNKNOWN)


def _with(data: Dataset, kind: str) -> Iterator[tuple[str, Option]]:
    """The options that say something of what is implied under a heading."""
    return ((i, option) for i, option in data.options.items() if kind in option.implications)


def _inside(
    data: Dataset, path: str, named: str, said: Mapping[str, str], also: tuple[str, ...] = ()
) -> Group:
    """What options say of one thing, and where; those that say nothing left out."""
    hits = (Hit(i, data.options[i].label, (), text) for i, text in said.items() if text)
    return Group(say("search.in-the-options"), path, tuple(hits), also, named)


def _claim(claim: Claim) -> str:
    """A published figure's name, and its amounts as people would type them."""
    said = ", ".join(figure_words(figure, claim.unit) for figure in figures_in(claim.amount))
    return f"{claim.name} {said}"
