"""The option pages: what it is, what it changes, and how sure that is."""

from collections.abc import Iterator, Mapping
from typing import Any

from appraisal.appraise import Appraisal
from appraisal.appraise.evidence_shares import evidence_shares
from appraisal.appraise.tree_values import Span, overall_span
from appraisal.charts.hexagons import clusters
from appraisal.charts.true_shapes import option_map
from appraisal.findings import lead as findings
from appraisal.findings.functions import NEARNESS
from appraisal.findings.names import headline_name, perspective_names
from appraisal.findings.numbers import listed, moment, number, per_cent
from appraisal.model import FAMILIES, Dataset, Option, in_words
from appraisal.model.headings import heading_names
from appraisal.site.before_after import before_and_after
from appraisal.site.council_futures import areas_words
from appraisal.site.drawing import Page
from appraisal.site.facts import Line, council_label, fact_lines
from appraisal.site.navigation import address
from appraisal.site.option_changes import (
    council_changes,
    function_moves,
    partner_changes,
    partnership_changes,
    resident_changes,
    staff_changes,
    stands_sentence,
    stands_words,
)
from appraisal.site.option_digest import (
    contributions,
    gravest_first,
    highest,
    lowest,
    misses,
    place,
    rests_on,
)
from appraisal.site.option_money import claim_rows, flow_rows, money_rows
from appraisal.site.principle_rows import principle_rows
from appraisal.site.published_positions import speakers
from appraisal.site.side_by_side import links

HORIZONS = {"short": "Short term", "medium": "Medium term", "long": "Long term"}


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The index of the options and a page for each."""
    yield Page(
        "options",
        address("options"),
        "Options",
        {
            "families": _families(appraisal),
            "perspective": headline_name(appraisal),
            "speakers": speakers(appraisal.dataset),
            "variants": links(appraisal)["variants"],
        },
    )
    for i, option in appraisal.dataset.options.items():
        context = _context(appraisal, i, option)
        yield Page("option", address("option", i), option.name, context)


def _families(appraisal: Appraisal) -> tuple[tuple[str, tuple[Mapping[str, Any], ...]], ...]:
    """The options by family, for the index."""
    dataset, ranks = appraisal.dataset, appraisal.rankings[appraisal.headline].rank
    found = []
    for family in FAMILIES:
        held = [i for i in dataset.option_order() if dataset.options[i].family == family]
        rows = tuple(
            {
                "id": i,
                "summary": dataset.options[i].summary or "",
                "rank": str(ranks.get(i, "")),
                "span": overall_span(appraisal, i) if appraisal.matrix.leaves else None,
                "stands": stands_words(appraisal, i),
            }
            for i in held
        )
        if rows:
            found.append((family, rows))
    return tuple(found)


def _context(appraisal: Appraisal, i: str, option: Option) -> Mapping[str, Any]:
    dataset = appraisal.dataset
    rows = contributions(appraisal, i)
    leaves = [leaf for row in rows for leaf in row.leaves]
    return {
        "id": i,
        "option": option,
        "perspective": headline_name(appraisal),
        "finding": place(appraisal, i),
        "places": places(appraisal, i),
        "misses": misses(leaves),
        "rests": rests_on(appraisal, i),
        "evidence": evidence_rows(appraisal, i),
        "horizon": HORIZONS[option.horizon] if option.horizon else "",
        "map": option_map(appraisal.dataset, appraisal.dataset.options[i]),
        "map_subtitle": map_subtitle(dataset, option),
        "stands": stands_sentence(appraisal, i),
        "standing": _standing(appraisal, i),
        "for_residents": resident_changes(appraisal, i),
        "for_staff": staff_changes(appraisal, i),
        "for_councils": council_changes(appraisal, i),
        "for_partners": partner_changes(appraisal, i),
        "contributions": rows,
        "total": overall_span(appraisal, i) if rows else None,
        "highest": highest(leaves),
        "lowest": lowest(leaves),
        "principles": principle_rows(dataset, option),
        "partnerships": partnership_changes(appraisal, i),
        "ties": before_and_after(appraisal, i),
        "moves": function_moves(appraisal, i),
        "nearness": NEARNESS,
        "function_count": len(dataset.functions),
        "money": money_rows(appraisal, i),
        "flows": flow_rows(option),
        "claims": claim_rows(option),
        **_plans(dataset, option),
    }


def _plans(dataset: Dataset, option: Option) -> Mapping[str, Any]:
    """What the option's file says of how it would be done."""
    steps = {step.id: step.name for step in option.steps}
    names = heading_names(dataset.settings.report.headings)
    return {
        "positions": tuple(
            {
                "who": council_label(dataset, p.who),
                "council": p.who if p.who in dataset.councils else "",
                "text": p.position,
                "date": moment(p.date) if p.date else "",
                "sources": p.source,
            }
            for p in option.positions
        ),
        "risks": gravest_first(option),
        "steps": tuple(
            {
                "name": step.name,
                "months": count_of_months(step.months),
                "after": listed([f"‘{steps.get(j, j)}’" for j in step.after]),
                "who": council_label(dataset, step.council) if step.council else "",
                "note": step.note or "",
                "sources": step.source or (),
            }
            for step in option.steps
        ),
        "benefits": tuple(benefit_row(dataset, benefit) for benefit in option.benefits),
        "operating_model": tuple((in_words(k), v) for k, v in option.operating_model.items()),
        "implications": tuple((names[k], v.text) for k, v in option.implications.items()),
    }


def benefit_row(dataset: Dataset, benefit: Any) -> Mapping[str, Any]:
    """A benefit with its baseline and target in words; no lines where not known."""
    lines: Mapping[str, tuple[Line, ...]] = {
        "baseline": fact_lines(benefit.baseline),
        "target": fact_lines(benefit.target),
    }
    return {
        "name": benefit.name,
        "measure": benefit.measure or "",
        "owner": council_label(dataset, benefit.owner) if benefit.owner else "",
        "by": moment(benefit.by) if benefit.by else "",
        **lines,
    }


def count_of_months(months: float) -> str:
    """How long a step takes; one of no length is a day to reach."""
    if months == 0:
        return "a date to reach"
    return "1 month" if months == 1 else f"{number(months, 1)} months"


def _standing(appraisal: Appraisal, i: str) -> tuple[Mapping[str, Any], ...]:
    """The new councils with what they cover; none where today's councils stand."""
    return tuple(
        {
            "name": council.name,
            "label": council.label,
            "covers": areas_words(appraisal.dataset, council.covers),
        }
        for council in appraisal.stands[i]
        if not council.today
    )


def map_subtitle(dataset: Dataset, option: Option) -> str:
    """What the hexagon map tells apart."""
    if option.councils is not None:
        return "Today’s council areas, by the council that would take each over."
    if clusters(dataset, option):
        return "Today’s council areas. Those with the same letter would work together."
    return "Today’s council areas. Letters, where there are any, show which councils serve them."


def places(appraisal: Appraisal, option: str) -> str:
    """How its place depends on the perspective; empty where nothing is valued."""
    if not appraisal.matrix.leaves:
        return ""
    names = perspective_names(appraisal)
    return findings.places(option, appraisal.rankings, appraisal.leads, names)


def evidence_rows(appraisal: Appraisal, option: str) -> tuple[Mapping[str, Any], ...]:
    """Each kind of evidence with its share of the weight and the criteria it stands for."""
    if not appraisal.matrix.leaves:
        return ()
    leaves = appraisal.dataset.leaves()
    cells = appraisal.matrix.cells
    return tuple(
        {
            "kind": kind,
            "share": Span(share * 100, share * 100, share * 100),
            "words": per_cent(share),
            "criteria": listed([x.label for x in leaves if cells[option, x.id].evidence == kind]),
        }
        for kind, share in evidence_shares(appraisal, option).items()
        if any(cells[option, leaf.id].evidence == kind for leaf in leaves)
    )
