"""The one-page briefs: an option on one sheet of A4, for a meeting."""

from collections.abc import Iterator, Mapping
from typing import Any

from appraisal.appraise import Appraisal
from appraisal.appraise.tree_values import overall_span
from appraisal.findings.changes_in_brief import fates_words
from appraisal.findings.names import perspective_names
from appraisal.findings.numbers import count_of, day, listed, number
from appraisal.findings.ranking import quoted, rank_words
from appraisal.model import Option
from appraisal.model.options import Risk
from appraisal.site.council_futures import Future, Within, fate_row, future
from appraisal.site.drawing import Page
from appraisal.site.navigation import address
from appraisal.site.opened_values import Opened
from appraisal.site.option_changes import (
    council_changes,
    resident_changes,
    stands_sentence,
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
from appraisal.site.option_money import claim_rows, money_rows

SHOWN = 3
"""How many risks have room on the page."""
NAMED = 2
"""How many partnerships a council's line names before it only counts them."""
FATES = {"deepened": "deepened", "started": "new", "ended": "ended"}
"""The fates of partnerships that a council's line tells, with their words there."""


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """A brief for each option."""
    for i, option in appraisal.dataset.options.items():
        title = f"{option.name}: one-page brief"
        context = _context(appraisal, i, option)
        yield Page("brief", address("brief", i), title, context)


def _context(appraisal: Appraisal, i: str, option: Option) -> Mapping[str, Any]:
    settings, rows = appraisal.dataset.settings, contributions(appraisal, i)
    leaves = [leaf for row in rows for leaf in row.leaves]
    return {
        "id": i,
        "option": option,
        "question": settings.question or "",
        "as_of": day(settings.date),
        "notes": settings.notes[:1],
        "finding": place(appraisal, i),
        "misses": misses(leaves),
        "changes": (*what_changes(appraisal, i), *resident_changes(appraisal, i)),
        "perspective": perspective_names(appraisal)[appraisal.headline],
        "contributions": rows,
        "total": overall_span(appraisal, i) if rows else None,
        "elsewhere": elsewhere(appraisal, i, leaves),
        "ends": tuple(
            (heading, found)
            for heading, found in (
                ("Strongest on", highest(leaves)),
                ("Weakest on", lowest(leaves)),
            )
            if found
        ),
        "risks": tuple(_risk(risk) for risk in gravest_first(option)[:SHOWN]),
        "risk_count": len(option.risks),
        "councils_here": tuple((c, becomes(appraisal, i, c)) for c in appraisal.dataset.councils),
        "shares": any(
            row.outcome == "joins" and row.within[0].share
            for row in (future(appraisal, i, c) for c in appraisal.dataset.councils)
        ),
        "unknowns": unknowns(appraisal, i, leaves),
        "claims": tuple(row for row in claim_rows(option) if row["unit"].startswith("£")),
    }


def what_changes(appraisal: Appraisal, option: str) -> Iterator[str]:
    """What would stand, what becomes of councils and of partnerships, a sentence each."""
    new = [council.name for council in appraisal.stands[option] if not council.today]
    if new:
        yield f"{stands_sentence(appraisal, option)}: {listed(new)}."
    yield from council_changes(appraisal, option)
    if appraisal.changes[option].fates:
        yield f"Partnerships: {fates_words(appraisal.changes[option].fates)}."


def elsewhere(appraisal: Appraisal, option: str, leaves: list[Opened]) -> str:
    """Its rank under every perspective but the headline, in a line; empty where that is moot."""
    others = {p: r for p, r in appraisal.rankings.items() if p != appraisal.headline}
    if not others or all(leaf.evidence == "gap" for leaf in leaves):
        return ""
    names = perspective_names(appraisal)
    said = (
        f"{rank_words(ranking.rank, option) or 'not ranked'} under {quoted(names[p])}"
        for p, ranking in others.items()
    )
    return f"Place elsewhere: {', '.join(said)}."


def _risk(risk: Risk) -> Mapping[str, str]:
    return {
        "name": risk.name,
        "size": f"likelihood {number(risk.likelihood, 1)}, impact {number(risk.impact, 1)}",
        "response": risk.response or "No response recorded.",
    }


def becomes(appraisal: Appraisal, option: str, council: str) -> str:
    """What becomes of a council and of its partnerships, in a line."""
    row = future(appraisal, option, council)
    parts = [_outcome(row, appraisal.dataset.councils[council].tier == "county")]
    names = fate_row(appraisal, option, council).names
    for fate, word in FATES.items():
        held = [name for name, found in names if found == fate]
        if held:
            said = listed(held) if len(held) <= NAMED else count_of(len(held), "partnership")
            parts.append(f"{word}: {said}")
    return f"{'; '.join(parts)}."


def _outcome(row: Future, county: bool) -> str:
    if row.outcome == "stays":
        return "stays as it is"
    if row.outcome == "unplaced":
        return "is not placed by this option"
    if row.outcome == "alone":
        return f"carries on alone, as {row.within[0].name}"
    if row.outcome == "joins":
        return f"joins {_joined(row.within[0])}"
    if county:
        return f"is divided between {listed([part.name for part in row.within])}"
    return f"is split: {'; '.join(f'{part.here} to {part.name}' for part in row.within)}"


def _joined(within: Within) -> str:
    share = f" ({within.share})" if within.share else ""
    return f"{within.name}{share}"


def unknowns(appraisal: Appraisal, option: str, leaves: list[Opened]) -> tuple[str, ...]:
    """What is not known or not agreed about an option, a sentence each."""
    gaps = [leaf.label for leaf in leaves if leaf.evidence == "gap"]
    disputed = [leaf.label for leaf in leaves if leaf.evidence == "contested"]
    sums = [row.name for row in money_rows(appraisal, option) if not row.words]
    flows = appraisal.dataset.options[option].money
    everything = len(gaps) == len(leaves)
    return tuple(
        filter(
            None,
            (
                rests_on(appraisal, option),
                f"No evidence on: {'; '.join(gaps)}." if gaps and not everything else "",
                f"Sources disagree on: {'; '.join(disputed)}." if disputed else "",
                "" if flows else "No costs or savings are recorded, so no sum is worked out.",
                f"Can’t be worked out: {'; '.join(sums)}." if flows and sums else "",
            ),
        )
    )
