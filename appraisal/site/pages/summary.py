"""The summary: what to know in five minutes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from appraisal.appraise import Appraisal
from appraisal.appraise.compared_options import variants
from appraisal.appraise.evidence_shares import solid_share
from appraisal.appraise.gaps import Gap, gaps
from appraisal.appraise.tree_values import Span, overall_span
from appraisal.findings import lead as findings
from appraisal.findings import ranking as sentences
from appraisal.findings import safety as safety_words
from appraisal.findings.by_definition import by_definition
from appraisal.findings.named_answer import answer
from appraisal.findings.numbers import day
from appraisal.findings.robustness import methods_finding
from appraisal.site.drawing import Page
from appraisal.site.opened_values import opened
from appraisal.site.value_tree import shade


@dataclass(frozen=True)
class Ranked:
    """One option in the ranking; `rank` is empty and `fails` says why where it is not ranked."""

    id: str
    family: str
    rank: str
    span: Span
    fails: tuple[str, ...]


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The summary page."""
    settings = appraisal.dataset.settings
    yield Page("index.html", "index.html", settings.title, _context(appraisal), nav="summary")


def _context(appraisal: Appraisal) -> Mapping[str, Any]:
    names, labels = perspective_names(appraisal), option_names(appraisal)
    found, safety = gaps(appraisal), answer(appraisal)
    settings = appraisal.dataset.settings
    return {
        "question": settings.question
        or f"How should the councils of {settings.area or 'this area'} work together?",
        "as_of": day(settings.date),
        "findings": tuple(filter(None, headline_findings(appraisal, found))),
        "changes": safety_words.what_would_change(appraisal),
        "methods": methods_finding(safety, appraisal.methods) if appraisal.methods.done else "",
        "nothing_changes": safety_words.weights_finding(safety),
        "headline": names[appraisal.headline],
        "ranking_title": findings.ranking_title(appraisal.lead, labels),
        "groups": groups(appraisal),
        "priorities_title": findings.priorities_title(appraisal.leads, labels),
        "perspectives": tuple(perspective_row(appraisal, i) for i in appraisal.rankings),
        "podium": podium(appraisal),
        "priorities": priorities(appraisal),
        "divides": tuple(filter(None, divides(appraisal))),
        "gaps": found[:10],
        "gap_count": len(found),
        "variants": bool(variants(appraisal)),
    }


def perspective_names(appraisal: Appraisal) -> dict[str, str]:
    """The perspectives' names by id, the headline first."""
    return {i: weights.name for i, weights in appraisal.weights.items()}


def option_names(appraisal: Appraisal) -> dict[str, str]:
    """The options' short names by id."""
    return {i: option.label for i, option in appraisal.dataset.options.items()}


def headline_findings(appraisal: Appraisal, found: tuple[Gap, ...]) -> Iterator[str]:
    """What the evidence says today, a sentence each; empty ones say nothing."""
    names, labels = perspective_names(appraisal), option_names(appraisal)
    headline = names[appraisal.headline]
    families = {i: option.family for i, option in appraisal.dataset.options.items()}
    safety = answer(appraisal)
    yield " ".join(
        filter(
            None,
            (
                findings.first_place(appraisal.lead, labels, headline),
                findings.how_safe(appraisal.lead, labels),
                safety_words.ahead(safety),
            ),
        )
    )
    if not appraisal.matrix.options:
        return
    yield by_definition(appraisal.definition, labels)
    yield safety_words.how_safe(safety)
    yield safety_words.separability(safety)
    yield " ".join(
        filter(
            None,
            (
                findings.families_first(appraisal.leads, families, names),
                sentences.invented(
                    len(appraisal.weights),
                    sum(held.made_up for held in appraisal.dataset.perspectives.values()),
                ),
            ),
        )
    )
    yield sentences.resting_on_evidence(solid_share(appraisal), headline)
    worst = found[0] if found else None
    yield sentences.biggest_gap(
        worst.label if worst else None,
        len(worst.without) if worst else 0,
        len(appraisal.matrix.options),
        worst.reach if worst else 0.0,
    )
    for row in ranked(appraisal):
        yield from row.fails


def ranked(appraisal: Appraisal) -> tuple[Ranked, ...]:
    """The options from first to last under the headline perspective, then those not ranked."""
    ranking = appraisal.rankings[appraisal.headline]
    unranked = [i for i in appraisal.matrix.options if i not in ranking.rank]
    return tuple(_ranked(appraisal, i) for i in (*ranking.order, *unranked))


def groups(appraisal: Appraisal) -> tuple[tuple[str, tuple[Ranked, ...]], ...]:
    """The ranked options with headings over those that can't be told apart."""
    rows = {row.id: row for row in ranked(appraisal)}
    placed = [row for row in rows.values() if row.rank]
    unranked = [row for row in rows.values() if not row.rank]
    if appraisal.lead.nothing_known:
        parted = [("In no order: no evidence", placed)]
    else:
        parted = list(_told_apart(appraisal, placed))
    parted.append(("Not ranked", unranked))
    return tuple((heading, tuple(found)) for heading, found in parted if found)


def _told_apart(appraisal: Appraisal, placed: list[Ranked]) -> Iterator[tuple[str, list[Ranked]]]:
    """Runs of options in the order of their ranks, one a group that can't be told apart."""
    if appraisal.robust is None:
        yield "Ranked", placed
        return
    found = appraisal.robust.groups
    group_of = {option: number for number, group in enumerate(found) for option in group}
    for number, run in groupby(placed, key=lambda row: group_of.get(row.id)):
        rows = list(run)
        together = number is not None and len(found[number]) > 1
        yield ("Can't all be told apart" if together else "Told apart in draws"), rows


def _ranked(appraisal: Appraisal, option: str) -> Ranked:
    ranking, dataset = appraisal.rankings[appraisal.headline], appraisal.dataset
    leaves = {leaf.id: leaf for leaf in dataset.leaves()}
    missed = [
        opened(appraisal, option, leaves[c.criterion]) for c in appraisal.matrix.fails(option)
    ]
    return Ranked(
        id=option,
        family=dataset.options[option].family,
        rank=rank_words(ranking.rank, option),
        span=overall_span(appraisal, option),
        fails=tuple(
            sentences.missed(dataset.options[option].label, c.label, c.fails) for c in missed
        ),
    )


def rank_words(ranks: Mapping[str, int], option: str) -> str:
    """A rank for a table: `3`, `3=` where it is shared, empty where the option is not ranked."""
    rank = ranks.get(option)
    if rank is None:
        return ""
    return f"{rank}=" if list(ranks.values()).count(rank) > 1 else f"{rank}"


def perspective_row(appraisal: Appraisal, identifier: str) -> Mapping[str, str]:
    """A perspective's name and note for a heading and a list."""
    perspective = appraisal.dataset.perspectives.get(identifier)
    return {
        "id": identifier,
        "name": appraisal.weights[identifier].name,
        "note": (perspective.note if perspective else None) or "",
    }


def podium(appraisal: Appraisal) -> tuple[Mapping[str, Any], ...]:
    """Each perspective's first options and those next behind, with how far ahead the first are.

    Perspectives under which nothing is known, or nothing is ranked, are left out.
    """
    rows = []
    for identifier, lead in appraisal.leads.items():
        if not lead.first or lead.nothing_known:
            continue
        rows.append(
            {
                "name": appraisal.weights[identifier].name,
                "first": lead.first,
                "second": lead.second,
                "ahead": "" if lead.ahead is None else sentences.points(lead.ahead),
            }
        )
    return tuple(rows)


def priorities(appraisal: Appraisal) -> tuple[Mapping[str, Any], ...]:
    """The rank of each option under each perspective, shaded: the darker, the nearer the top."""
    rankings = appraisal.rankings
    return tuple(
        {
            "id": row.id,
            "cells": tuple(_rank_cell(rankings[i].rank, row.id) for i in rankings),
        }
        for row in ranked(appraisal)
    )


def _rank_cell(ranks: Mapping[str, int], option: str) -> Mapping[str, Any]:
    rank = ranks.get(option)
    behind = max(len(ranks) - 1, 1)
    heat = 0 if rank is None or len(ranks) < 2 else shade(1 - (rank - 1) / behind)
    return {"text": rank_words(ranks, option) or "not ranked", "heat": heat, "first": rank == 1}


def divides(appraisal: Appraisal) -> Iterator[str]:
    """Where priorities divide, in two sentences."""
    names, labels = perspective_names(appraisal), option_names(appraisal)
    leads = appraisal.leads
    yield findings.firsts_divide(leads, labels, names)
    yield from findings.close_calls(leads, labels, names)
    yield findings.moves_most(appraisal.rankings, leads, labels, names)
