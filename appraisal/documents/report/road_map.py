"""When each option could be done, held against the calendar, and the posts asked of a council."""

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from appraisal.appraise.alike import alike
from appraisal.appraise.posts_by_quarter import Posts
from appraisal.appraise.road_map import Plan
from appraisal.documents.blocks import Block, Figure, Gap, Paragraph, Table
from appraisal.documents.report.asked import Asked
from appraisal.documents.report.bars import Row, bars
from appraisal.documents.report.called import called
from appraisal.documents.report.cited import named_sources
from appraisal.findings.numbers import listed_names
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
from appraisal.model import Dataset


def road_map(asked: Asked) -> Iterator[Block]:
    """When the steps of each option end, as a table and a picture, and what is not on record."""
    dataset, found = asked.dataset, asked.appraisal.road_map
    plans = {i: found.plans[i] for i in asked.options if i in found.plans}
    if plans:
        finding = road_map_finding(dataset, replace(found, plans=plans))
        said = say("report.sentence", words=finding)
        more = say("report.on-page", page=say("titles.road_map"))
        yield Paragraph(joined(said, begins(dataset), no_days(dataset), more))
        told = {i: _told(dataset, i, plan) for i, plan in plans.items()}
        rows = tuple((called(dataset, same), words) for same, words in alike(told))
        heads = (say("report.option"), say("report.steps-come-to"))
        yield Table(say("report.road-map"), heads, rows, (1.8, 4))
        yield _picture(dataset, plans)
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
    """What the lengths of the steps rest on, by publisher and year: those of most steps first."""
    steps = [one.step for plan in plans.values() for one in plan.steps]
    return named_sources(dataset, (i for step in steps for i in step.source or ()))


# --- posts --------------------------------------------------------------------------------------


def _posts(asked: Asked) -> Iterator[Block]:
    """The posts that agreements ask of the council whose report it is, from quarter to quarter.

    Those of which no number is on record are asked for.
    """
    dataset, best = asked.dataset, asked.appraisal.package_posts
    if asked.council is None:
        return
    posts = asked.appraisal.road_map.posts
    named = [(say("road-map.best"), best)] if best else []
    named += [(dataset.options[i].label, posts[i]) for i in asked.options if i in posts]
    known = [(name, one) for name, one in named if not _none_known(one)]
    if known:
        names = {i: one.name for i, one in dataset.candidates.items()}
        rows = tuple(
            (name, "\n".join(_by_quarter(one, asked.council)), posts_finding(one, names))
            for name, one in known
        )
        heads = (say("report.option"), say("report.posts"), say("report.posts-known"))
        yield Table(say("report.posts-of", council=asked.label), heads, rows, (2, 3.4, 2.6))
    unknown = [i for i in asked.options if i in posts and _none_known(posts[i])]
    if unknown:
        options = called(dataset, unknown)
        yield Gap(say("report.gap-posts", council=asked.label, options=options))


def _none_known(posts: Posts) -> bool:
    return len(posts.unknown) == len(posts.begins)


def _by_quarter(posts: Posts, council: str) -> Iterator[str]:
    """A line for quarters in which a council is asked for the same."""
    own = {i: held for i, held in posts.councils.items() if i == council}
    for heading, at in runs(replace(posts, councils=own)):
        for asked in own.values():
            words = asked_words(asked[at]) or say("report.no-posts")
            yield say("report.posts-in", when=heading, posts=words)
