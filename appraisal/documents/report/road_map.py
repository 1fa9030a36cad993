"""When each option could be done, held against the calendar, and the posts asked of a council."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from appraisal.appraise.posts_by_quarter import Posts
from appraisal.appraise.road_map import Plan
from appraisal.documents.blocks import Block, Figure, Gap, Paragraph, Table
from appraisal.documents.report.alike import alike, called
from appraisal.documents.report.asked import Asked
from appraisal.documents.report.bars import Row, bars
from appraisal.findings.numbers import listed_names
from appraisal.findings.pictured import source_line
from appraisal.findings.road_map import (
    asked_words,
    bare_agreements,
    begins,
    no_days,
    plan_finding,
    posts_finding,
    road_map_finding,
    runs,
)
from appraisal.findings.sentences import joined, say
from appraisal.findings.sources import short_citation
from appraisal.model import ASSUMPTION, Dataset


def road_map(asked: Asked) -> Iterator[Block]:
    """When the steps of each option end, as a table and a picture, and what is not on record."""
    dataset, found = asked.dataset, asked.appraisal.road_map
    plans = {i: found.plans[i] for i in asked.options if i in found.plans}
    if plans:
        finding = road_map_finding(dataset, replace(found, plans=plans))
        said = say("report.sentence", words=finding)
        yield Paragraph(joined(said, begins(dataset), no_days(dataset)))
        told = {i: _told(dataset, i, plan) for i, plan in plans.items()}
        rows = tuple((called(dataset, same), words) for same, words in alike(told))
        heads = (say("report.option"), say("report.steps-come-to"))
        yield Table(say("report.road-map"), heads, rows, (1.8, 4))
        yield _picture(dataset, plans)
        yield Paragraph(say("report.on-page", page=say("titles.road_map")))
    without = [dataset.options[i].label for i in asked.options if i not in plans]
    if without or not plans:
        names = listed_names(without) or say("report.the-options")
        yield Gap(say("report.gap-steps", options=names))
    yield from _posts(asked)


def _told(dataset: Dataset, option: str, plan: Plan) -> str:
    return joined(plan_finding(plan), bare_agreements(dataset, dataset.options[option]))


def _picture(dataset: Dataset, plans: Mapping[str, Plan]) -> Figure:
    """A bar for the steps of each option, on one line of time."""
    each = alike(plans)
    named = [(called(dataset, same), plan) for same, plan in each]
    alt = " ".join(
        say("report.plan-of", options=name, said=plan_finding(plan)) for name, plan in named
    )
    drawn = bars(dataset, tuple(Row(name, plan) for name, plan in named))
    return Figure(say("report.figure-steps"), drawn, alt, _sources(dataset, plans))


def _sources(dataset: Dataset, plans: Mapping[str, Plan]) -> str:
    """What the lengths of the steps rest on, by publisher and year."""
    steps = (one.step for plan in plans.values() for one in plan.steps)
    cited = sorted({i for step in steps for i in step.source or () if i in dataset.sources})
    assumed = any(
        ASSUMPTION in (one.step.source or ()) for plan in plans.values() for one in plan.steps
    )
    names = [_short(dataset, i) for i in cited]
    return source_line([*names, *([say("report.assumptions")] if assumed else [])])


def _short(dataset: Dataset, source: str) -> str:
    own = dataset.sources[source]
    return short_citation(own.publisher or own.title, own.date)


# --- posts --------------------------------------------------------------------------------------


def _posts(asked: Asked) -> Iterator[Block]:
    """The posts that agreements ask of the council whose report it is, from quarter to quarter."""
    dataset, best = asked.dataset, asked.appraisal.package_posts
    held = {dataset.options[i].label: asked.appraisal.road_map.posts.get(i) for i in asked.options}
    named = {**({say("road-map.best"): best} if best else {}), **held}
    names = {i: one.name for i, one in dataset.candidates.items()}
    rows = tuple(
        (name, "\n".join(_by_quarter(posts, asked.council)), posts_finding(posts, names))
        for name, posts in named.items()
        if posts is not None and asked.council is not None
    )
    if rows:
        heads = (say("report.option"), say("report.posts"), say("report.posts-known"))
        yield Table(say("report.posts-of", council=asked.label), heads, rows, (2, 3.4, 2.6))


def _by_quarter(posts: Posts, council: str | None) -> Iterator[str]:
    """A line for quarters in which a council is asked for the same."""
    own = {i: held for i, held in posts.councils.items() if i == council}
    for heading, at in runs(replace(posts, councils=own)):
        for asked in own.values():
            words = asked_words(asked[at]) or say("report.no-posts")
            yield say("report.posts-in", when=heading, posts=words)
