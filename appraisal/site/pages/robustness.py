"""The robustness page: how safe the answer is, and what would change it."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from appraisal.appraise import Appraisal
from appraisal.appraise.safety.other_methods import Method, Methods
from appraisal.appraise.safety.robustness import Robustness, Simulated
from appraisal.appraise.safety.value_of_information import InformationRow
from appraisal.findings import robustness as said
from appraisal.findings import safety as words
from appraisal.findings.named_answer import Answer, answer, moot
from appraisal.findings.numbers import count_of, number
from appraisal.findings.ranking import capital, quoted
from appraisal.findings.shares import share_words
from appraisal.findings.switching_values import contested, switches
from appraisal.findings.value_of_information import information_finding
from appraisal.site.drawing import Page
from appraisal.site.navigation import address
from appraisal.site.value_tree import shade
from appraisal.site.weight_intervals import stability

TELLING, FULL = 10, 100
"""How many switching values stand open on the page, and how many more fold out: the CSV has all."""


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The robustness page."""
    yield Page("robustness", address("robustness"), "How safe is the answer?", _context(appraisal))


def _context(appraisal: Appraisal) -> Mapping[str, Any]:
    found, robust = answer(appraisal), appraisal.robust
    common = {"finding": words.finding(found), "headline": found.perspective}
    if robust is None or len(robust.options) < 2 or moot(found):
        return common | {"tested": False}
    return common | {
        "tested": True,
        "behind": tuple(filter(None, behind(appraisal, found))),
        "acceptability": _acceptability(found, robust.simulated),
        "within": said.within_finding(found, robust.within),
        "groups": tuple(group for group in robust.groups if len(group) > 1),
        "separability": words.separability(found),
        "winning": _winning(found, robust),
        "stability": stability(appraisal, found),
        "switching": _switching(appraisal, found),
        "contested": contested(appraisal),
        "shifts": tuple(words.shift_sentence(s, found, i) for i, s in robust.shifts.items()),
        "information": _information(found, robust),
        "shown": TELLING,
        "dominance": said.dominance(robust, found),
        "potential": _potential(robust, found),
        "confidence_error": said.out_by(robust.simulated.errors.confidence),
        "winning_error": said.out_by(robust.simulated.errors.winning),
        "methods": _methods(found, appraisal.methods),
    }


def behind(appraisal: Appraisal, found: Answer) -> Iterator[str]:
    """The three things behind the finding; who else is often ahead; empty ones say nothing."""
    yield " ".join(filter(None, (words.how_safe(found), words.overtaken(found))))
    yield f"{words.weights_finding(found)} {said.scores_finding(switches(appraisal), found)}"
    yield information_finding(found)


@dataclass(frozen=True)
class Placed:
    """How often an option takes each place: bars are (x, width, y, height) in % of the drawing."""

    id: str
    first: str
    top: str
    bars: tuple[tuple[float, float, float, float], ...]
    cells: tuple[tuple[str, int], ...]


def _acceptability(found: Answer, simulated: Simulated) -> Mapping[str, Any]:
    rows = [(i, simulated.acceptability[i]) for i in found.ranking.order]
    tallest = max(max(shares) for _, shares in rows)
    return {
        "title": said.acceptability_title(found, simulated),
        "samples": count_of(simulated.samples, "draw"),
        "error": said.out_by(simulated.errors.acceptability),
        "tallest": share_words(tallest),
        "places": tuple(range(1, len(rows) + 1)),
        "top": min(3, len(rows)),
        "rows": tuple(_placed(i, shares, tallest) for i, shares in rows),
    }


def _placed(option: str, shares: tuple[float, ...], tallest: float) -> Placed:
    width = 100 / len(shares)
    return Placed(
        id=option,
        first=share_words(shares[0]),
        top=share_words(min(1.0, sum(shares[:3]))),
        bars=tuple(_bar(n * width, width, share / tallest) for n, share in enumerate(shares)),
        cells=tuple((share_words(s), shade(math.sqrt(s))) for s in shares),
    )


def _bar(start: float, width: float, share: float) -> tuple[float, float, float, float]:
    """One place's bar in %, standing on the ground; `share` is its height as a share of all."""
    height = share * 100
    return (
        round(start + width * 0.1, 2),
        round(width * 0.8, 2),
        round(100 - height, 2),
        round(height, 2),
    )


def _winning(found: Answer, robust: Robustness) -> Mapping[str, Any]:
    order, winning = found.ranking.order, robust.simulated.winning
    return {
        "order": order,
        "rows": tuple(
            {"id": one, "cells": tuple(_beats(winning[one].get(other)) for other in order)}
            for one in order
        ),
    }


def _beats(share: float | None) -> Mapping[str, Any]:
    if share is None:
        return {"text": "–", "heat": 0, "close": False, "itself": True}
    return {
        "text": share_words(share),
        "heat": shade(share),
        "close": said.too_close(share),
        "itself": False,
    }


def _switching(appraisal: Appraisal, found: Answer) -> Mapping[str, Any]:
    every = switches(appraisal)
    moving = len({(switch.option, switch.criterion) for switch in every})
    cells = len(appraisal.robust.switching) if appraisal.robust else 0
    return {
        "finding": said.scores_finding(every, found),
        "telling": every[:TELLING],
        "more": every[TELLING : TELLING + FULL],
        "count": len(every),
        "never": count_of(cells - moving, "other score") if 0 < moving < cells else "",
    }


def _information(found: Answer, robust: Robustness) -> Mapping[str, Any]:
    sources = {i: capital(title) for i, title in found.sources.items()}
    criteria = [_settled(row, found.criteria[row.id]) for row in robust.criteria_to_settle]
    rows = [(row, sources[row.id]) for row in robust.sources_to_settle]
    rows += [
        (row, f"No source yet: {quoted(found.criteria[row.id])}") for row in robust.gaps_to_settle
    ]
    rows.sort(key=lambda row: (-row[0].change, -row[0].moves, -row[0].regret))
    return {
        "finding": information_finding(found),
        "error": said.out_by(robust.information_error),
        "moves_error": said.out_by(robust.moves_error),
        "criteria": tuple(filter(None, criteria)),
        "sources": tuple(filter(None, (_settled(*row) for row in rows))),
    }


def _settled(row: InformationRow, label: str) -> Mapping[str, Any] | None:
    """A row of what to find out; None where it could change nothing, whatever the weights."""
    if not row.could_change:
        return None
    return {
        "label": label,
        "change": share_words(row.change),
        "width": round(row.change * 100, 2),
        "moves": share_words(row.moves),
        "regret": number(row.regret, 1),
    }


def _potential(robust: Robustness, found: Answer) -> tuple[Mapping[str, Any], ...]:
    return tuple(
        {
            "id": i,
            "any": robust.could_be_first[i],
            "within": robust.could_be_first_within[i],
            "confidence": _confidence(robust.simulated.confidence[i]),
            "favoured": said.favoured(robust.simulated, i, found),
        }
        for i in found.ranking.order
    )


def _confidence(share: float | None) -> str:
    return "never first" if share is None else share_words(share)


def _methods(found: Answer, methods: Methods) -> Mapping[str, Any]:
    notes, done = said.method_notes(methods), {method.name: method for method in methods.done}
    return {
        "finding": said.methods_finding(found, methods),
        "names": tuple(name for name, _ in notes),
        "taus": tuple(_likeness(done.get(name)) for name, _ in notes),
        "rows": tuple(
            {
                "id": i,
                "rank": found.ranking.rank[i],
                "ranks": tuple(done[n].ranks.get(i) if n in done else None for n, _ in notes),
            }
            for i in found.ranking.order
        ),
        "notes": notes,
    }


def _likeness(method: Method | None) -> str:
    return number(method.tau, 2) if method is not None and method.tau is not None else "none"
