"""The road map: what would be done when, what is critical, and what comes too late."""

from collections.abc import Iterator
from functools import partial

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.charts.gantt import TermBand, line_of_plans, term_bands
from appraisal.charts.timeline import Line
from appraisal.findings.numbers import moment
from appraisal.findings.option_plans import HORIZONS
from appraisal.findings.partnerships import named_date
from appraisal.findings.road_map import begins, no_days, no_steps_of, road_map_finding, terms
from appraisal.findings.sentences import say
from appraisal.site.drawing import Page
from appraisal.site.navigation import address
from appraisal.site.posts_tables import PostsTable, posts_tables
from appraisal.site.road_map_rows import OptionPlan, option_plans


class Content(Struct, frozen=True):
    """What the page is drawn from.

    `dates` are those of the line with their names; `without` says which options have no steps, and
    `no_days` that no day is set to hold them against.
    `posts` has no tables where no option is made of candidates.
    """

    finding: str
    begins: str
    no_days: str
    terms: str
    line: Line
    bands: tuple[tuple[str, TermBand], ...]
    dates: tuple[tuple[str, str, float], ...]
    plans: tuple[OptionPlan, ...]
    without: str
    posts: tuple[PostsTable, ...]


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The page of the road map."""
    title = say("titles.road_map")
    yield Page("road_map", address("road_map"), title, partial(content, appraisal))


def content(appraisal: Appraisal) -> Content:
    """Every option's steps on one line of time, and the posts that agreements ask for."""
    dataset, found = appraisal.dataset, appraisal.road_map
    line = line_of_plans(dataset, found.plans.values())
    bare = [i for i in dataset.option_order() if i not in found.plans]
    return Content(
        finding=road_map_finding(dataset, found),
        begins=begins(dataset),
        no_days=no_days(dataset),
        terms=terms(dataset),
        bands=tuple((HORIZONS[band.term], band) for band in term_bands(dataset, line)),
        line=line,
        dates=tuple((named_date(name, moment(when)), when, at) for name, when, at in line.dates),
        plans=option_plans(appraisal, line),
        without=no_steps_of([dataset.options[i].label for i in bare]) if found.plans else "",
        posts=posts_tables(appraisal),
    )
