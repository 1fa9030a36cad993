"""The summary: what to know in five minutes, the finding and its picture in the first screen."""

from collections.abc import Iterator
from functools import partial

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.lead import Lead
from appraisal.findings.decisions import decision, steps_to_come
from appraisal.findings.drafts import being_written
from appraisal.findings.finding_out import finding_out
from appraisal.findings.front_page import (
    Unknowns,
    agreed_now,
    ahead_in_brief,
    behind,
    equality_effects,
    headline,
    not_known,
)
from appraisal.findings.headline import question
from appraisal.findings.named_safety import moot, named_safety, nothing_to_rank
from appraisal.findings.names import (
    headline_name,
    model_names,
    option_names,
    perspective_names,
)
from appraisal.findings.safety import weights_finding
from appraisal.findings.sentences import say
from appraisal.findings.what_would_change import Change, what_would_change
from appraisal.model import Dataset
from appraisal.site.drawing import Page
from appraisal.site.model_rows import ModelChart, model_chart
from appraisal.site.navigation import address
from appraisal.site.option_plans import StepRow, step_rows
from appraisal.site.ranked_options import Ranked, groups
from appraisal.site.small_multiples import SmallMultiples, small_multiples


class Taken(Struct, frozen=True):
    """A decision that was taken: its note, its sources, and the steps that are left.

    `option` is empty where it is none of the options, and `no_steps` where steps are left.
    """

    option: str
    record: str
    note: str
    sources: tuple[str, ...]
    steps: tuple[StepRow, ...]
    no_steps: str


class Highest(Struct, frozen=True):
    """What a perspective puts highest, by name with its family, and by how much, in words."""

    perspective: str
    first: tuple[tuple[str, str], ...]
    ahead: str


class Content(Struct, frozen=True):
    """What the summary is drawn from; `held` and `examples` are perspectives.

    `taken` is None where no decision is, `chart` where there are no options. `behind` is what is
    said below the finding, and `being_written` what files are in progress; empty where there is
    nothing. `nothing_changes` and `nothing_open` say why
    there are no rows, where there are none; `groups` has every option under the headings of its
    groups.
    """

    finding: str
    behind: str
    being_written: str
    question: str
    decision: str
    taken: Taken | None
    headline: str
    chart: ModelChart | None
    groups: tuple[tuple[str, tuple[Ranked, ...]], ...]
    held: tuple[Highest, ...]
    examples: tuple[Highest, ...]
    small: SmallMultiples
    changes: tuple[Change, ...]
    nothing_changes: str
    agreed: tuple[str, ...]
    unknown: Unknowns
    nothing_open: str
    equality: str


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The summary page."""
    settings = appraisal.dataset.settings
    yield Page("summary", address("summary"), settings.title, partial(content, appraisal))


def content(appraisal: Appraisal) -> Content:
    """What the summary says and shows."""
    settings, safety = appraisal.dataset.settings, named_safety(appraisal)
    return Content(
        finding=headline(appraisal),
        behind=behind(appraisal),
        being_written=being_written(appraisal.dataset),
        question=question(settings.question, settings.area),
        decision=decision(appraisal.dataset),
        taken=_taken(appraisal.dataset),
        headline=headline_name(appraisal),
        chart=model_chart(appraisal),
        groups=groups(appraisal),
        held=tuple(highest(appraisal, held=True)),
        examples=tuple(highest(appraisal, held=False)),
        small=small_multiples(appraisal),
        changes=what_would_change(appraisal),
        nothing_changes=moot(safety) or weights_finding(safety),
        agreed=agreed_now(appraisal),
        unknown=not_known(appraisal),
        nothing_open=nothing_to_rank(safety) or finding_out(safety.to_find_out),
        equality=equality_effects(appraisal.dataset),
    )


def _taken(dataset: Dataset) -> Taken | None:
    if (decided := dataset.settings.decision) is None:
        return None
    steps = step_rows(dataset, dataset.options[decided.option]) if decided.option else ()
    left = tuple(step for step in steps if not step.done)
    return Taken(
        option=decided.option or "",
        record=say("decision.record"),
        note=decided.note or "",
        sources=decided.source,
        steps=left,
        no_steps=steps_to_come(len(steps), len(left)),
    )


def highest(appraisal: Appraisal, *, held: bool) -> Iterator[Highest]:
    """What each perspective puts highest, of those that are `held` or of the examples.

    Perspectives under which nothing is known of the first, or nothing is ranked, are left out.
    The headline's is told as the chart tells it: by draws of weights and scores together.
    """
    names, told = perspective_names(appraisal), {appraisal.headline: appraisal.lead}
    for identifier, lead in {**appraisal.leads, **told}.items():
        if (identifier in appraisal.held) == held and lead.first and not lead.guessed:
            firsts = tuple(_by_model(appraisal, lead))
            yield Highest(names[identifier], firsts, ahead_in_brief(lead))


def _by_model(appraisal: Appraisal, lead: Lead) -> Iterator[tuple[str, str]]:
    """The first options by name and family; several lines of one model by the model's name."""
    labels, models = option_names(appraisal), model_names(appraisal.dataset)
    lines: dict[str, list[str]] = {}
    for option in lead.first:
        model = appraisal.dataset.options[option].model or option
        lines.setdefault(model, []).append(option)
    for model, options in lines.items():
        family = appraisal.dataset.options[options[0]].family
        yield (models[model] if len(options) > 1 else labels[options[0]]), family
