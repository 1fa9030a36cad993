"""The briefs for members: what is decided and what it means for one council, on one sheet of A4."""

from collections.abc import Callable, Iterator
from functools import cache, partial

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.charts.small_maps import SmallMaps
from appraisal.findings.councils import council_finding
from appraisal.findings.member_brief import (
    asked,
    heading,
    makes,
    services,
    terms,
    unknowns,
    when,
)
from appraisal.findings.names import council_label, model_names
from appraisal.findings.sentences import say
from appraisal.site.council_futures import Future, areas_here, future_maps, future_rows
from appraisal.site.drawing import Page
from appraisal.site.navigation import address
from appraisal.site.option_maps import SmallOption, SmallOptions
from appraisal.site.package_asks import Agreement, ask_of_council


class Made(Struct, frozen=True):
    """What a model makes of a council: the councils that it puts it in, with a map a line.

    `path` leads to the option, or to all options where the model has several lines that do so.
    """

    label: str
    family: str
    path: str
    says: tuple[str, ...]
    maps: tuple[SmallOption, ...]


class Content(Struct, frozen=True):
    """What a brief for members is drawn from; what is not recorded is empty.

    `when` says what was decided and what is planned; `as_today` has the options that leave the
    council as it is, `makes` the models that do not, with `maps` in which it is outlined `here`.
    `asked` introduces what it `joins`, or says why that is nothing, and `terms` what it would pay
    and gain; empty where no agreements are recorded.
    """

    council: str
    heading: str
    finding: str
    question: str
    when: tuple[str, ...]
    as_today: tuple[str, ...]
    makes: tuple[Made, ...]
    maps: SmallMaps
    here: tuple[str, ...]
    asked: str
    joins: tuple[Agreement, ...]
    terms: str
    services: tuple[str, ...]
    unknowns: tuple[str, ...]


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """A brief for the members of each council."""
    maps = cache(partial(future_maps, appraisal))
    for i, council in appraisal.dataset.councils.items():
        made = partial(content, appraisal, i, maps)
        title = say("titles.member_brief", council=council.name)
        yield Page("member_brief", address("member_brief", i), title, made)


def content(appraisal: Appraisal, i: str, maps: Callable[[], SmallOptions]) -> Content:
    """What members of a council have to know before a meeting."""
    dataset, rows, drawn = appraisal.dataset, future_rows(appraisal, i), maps()
    ask = ask_of_council(appraisal, i)
    row = ask.row if ask else None
    return Content(
        council=i,
        heading=heading(dataset, i),
        finding=council_finding(council_label(dataset, i), [row.outcome for row in rows]),
        question=dataset.settings.question or "",
        when=when(dataset),
        as_today=tuple(row.option for row in rows if row.outcome == "stays"),
        makes=tuple(_makes(appraisal, i, rows, drawn)),
        maps=drawn.maps,
        here=tuple(areas_here(dataset, i)),
        asked=asked(appraisal) if row else ask.said if ask else "",
        joins=row.joins if row else (),
        terms=terms(row.pays[0], row.gets) if row else "",
        services=services(appraisal, i),
        unknowns=unknowns(dataset, i),
    )


def _makes(
    appraisal: Appraisal, council: str, rows: tuple[Future, ...], drawn: SmallOptions
) -> Iterator[Made]:
    """The models that change a council, in the order of the pages; lines that do so as one."""
    dataset, names = appraisal.dataset, model_names(appraisal.dataset)
    changing = {row.option for row in rows if row.outcome != "stays"}
    lines: dict[str, list[str]] = {}
    for option in dataset.option_order():
        if option in changing:
            lines.setdefault(dataset.options[option].model or option, []).append(option)
    for model, own in lines.items():
        first = dataset.options[own[0]]
        several = len(own) > 1
        yield Made(
            label=names[model] if several else first.label,
            family=first.family,
            path=address("options") if several else address("option", own[0]),
            says=makes(appraisal, council, own),
            maps=tuple(row for row in drawn.rows if row.option in own),
        )
