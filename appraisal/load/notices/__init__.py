"""What is probably a mistake, as far as the files alone can tell: one small function a warning."""

from collections.abc import Callable, Iterator, Mapping

from appraisal.load.complaint import Complaint
from appraisal.model import Dataset

from . import (
    answers,
    candidates,
    classes,
    dates,
    decision,
    delivery,
    figures,
    judgements,
    models,
    money,
    names,
    not_yet,
    question_pages,
    register,
    sources,
    texts,
    thresholds,
    tiers,
    twice,
    weights,
)

Check = Callable[[Dataset], Iterator[Complaint]]

CHECKS: Mapping[str, Check] = {
    "begins-too-late": candidates.begun_too_late,
    "class-for-none": classes.for_none,
    "copied-judgements": judgements.copied_judgements,
    "copied-range": judgements.copied_ranges,
    "copied-reason": judgements.copied_reasons,
    "curly-quotes": texts.curly_quotes,
    "dated-ahead": dates.ahead,
    "decision-contradicts": decision.contradictions,
    "due-too-early": delivery.due_too_early,
    "empty-partnership": register.empty_partnerships,
    "fraction-in-per-cent": figures.fractions_in_per_cent,
    "fraction-in-score": judgements.fractions_in_scores,
    "heavy-optimism": money.heavy_optimism,
    "host-outside": register.hosts_outside,
    "impossible-must": thresholds.impossible,
    "long-step": delivery.long_steps,
    "member-twice": register.members_twice,
    "mixed-tiers": tiers.mixed_tiers,
    "mixed-years": figures.mixed_years,
    "named-twice": twice.named_twice,
    "no-one-off-cost": money.changes_without_cost,
    "no-such-page": question_pages.no_such_pages,
    "not-there-yet": not_yet.not_there_yet,
    "nobody-decides": tiers.decided_by_nobody,
    "old-figure": sources.old_figures,
    "other-scale": judgements.other_scales,
    "partnership-dates": register.contradicting_dates,
    "rank-leaves-out": weights.incomplete_ranks,
    "rate-as-fraction": money.rates_as_fractions,
    "same-code": names.same_codes,
    "same-name": names.same_names,
    "same-source-twice": figures.same_sources_twice,
    "same-tile": names.same_tiles,
    "source-without-address": sources.without_address,
    "source-without-date": sources.without_date,
    "step-done-early": delivery.steps_out_of_order,
    "step-of-heading": weights.points_for_headings,
    "sums-differ": figures.sums_that_differ,
    "tradeoffs-clash": answers.clashing_tradeoffs,
    "unused-fact": sources.unused_facts,
    "unused-model": models.unused,
    "unused-source": sources.unused,
    "weights-leave-out": weights.incomplete_points,
    "wrong-thousands": money.wrong_thousands,
}
"""Each warning's id → the function that finds its cases. The ids are part of the file format."""

ALONE = frozenset(
    {
        *("curly-quotes", "dated-ahead", "due-too-early", "empty-partnership", "heavy-optimism"),
        *("impossible-must", "long-step", "member-twice", "named-twice", "not-there-yet"),
        *("partnership-dates", "rate-as-fraction", "same-code", "same-name", "same-source-twice"),
        *("source-without-address", "source-without-date", "step-done-early", "wrong-thousands"),
    }
)
"""Those that hold of what is sound in a workspace whatever becomes of the rest of it."""
