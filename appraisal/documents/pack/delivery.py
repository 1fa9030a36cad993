"""How it would be done: steps, hosts, legal forms, readiness, what is known and what is not."""

from collections.abc import Iterator, Mapping

from appraisal.appraise.readiness import Readings, not_known, readiness_of, told_alike
from appraisal.documents.blocks import Block, Gap, Heading, Items, Paragraph, Table
from appraisal.findings.candidate_register import AMOUNT_WORDS, host_words, posts_words, stated
from appraisal.findings.names import council_label
from appraisal.findings.numbers import listed_names
from appraisal.findings.option_plans import after_steps, done_words, months_words
from appraisal.findings.readiness import told_words
from appraisal.findings.sentences import joined, say
from appraisal.model import Candidate, Dataset, Option, in_words, read_fact

BOX = 18.0
"""The least height of a row in which somebody writes, in mm."""


def delivery_paper(dataset: Dataset) -> tuple[Block, ...]:
    """The paper on how; it says what is missing where nothing is recorded."""
    known = [all_known for own in dataset.candidates.values() for all_known in _known(own).values()]
    lead = (
        say(
            "pack.delivery-lead",
            count=len(dataset.candidates),
            known=known.count(True),
            all=len(known),
        )
        if dataset.candidates
        else say("pack.no-candidates")
    )
    return (
        Heading(say("pack.delivery-title"), 1),
        Paragraph(lead, large=True),
        *_hosts(dataset),
        *_unknown(dataset),
        *_steps(dataset),
        *_factors(dataset),
    )


def _hosts(dataset: Dataset) -> Iterator[Block]:
    if not dataset.candidates:
        return
    yield Heading(say("pack.hosts-and-forms"))
    rows = tuple(
        (
            own.name,
            host_words(dataset, own) or say("pack.nobody-named"),
            in_words(own.legal_form) if own.legal_form else say("pack.not-known"),
            str(own.from_ or say("pack.not-known")),
            posts_words(own) or say("pack.not-known"),
            listed_names([dataset.candidates[i].name for i in own.needs]),
        )
        for own in dataset.candidates.values()
    )
    heads = (
        "pack.agreement",
        "pack.host",
        "pack.legal-form",
        "pack.from-year",
        "pack.posts",
        "pack.needs",
    )
    widths = (2.4, 2, 1.7, 1, 2, 2)
    yield Table("", tuple(map(say, heads)), rows, widths)


def _known(own: Candidate) -> Mapping[str, bool]:
    """What has to be known before an agreement can begin, by its name, and whether it is."""
    sums = {AMOUNT_WORDS[i]: bool(read_fact(fact)) for i, fact in stated(own).items()}
    return {
        say("pack.host"): bool(own.host),
        say("pack.legal-form"): own.legal_form is not None,
        **sums,
        say("pack.posts"): bool(posts_words(own)),
    }


def _unknown(dataset: Dataset) -> Iterator[Block]:
    """A table of what is known of each agreement, and for how many each thing is not."""
    if not dataset.candidates:
        return
    found = {own.name: _known(own) for own in dataset.candidates.values()}
    things = tuple(next(iter(found.values())))
    words = {True: say("pack.known"), False: say("pack.is-not-known")}
    rows = tuple((name, *(words[own[i]] for i in things)) for name, own in found.items())
    yield Heading(say("pack.known-and-unknown"))
    counts = {i: [own[i] for own in found.values()].count(False) for i in things}
    said = tuple(
        say("pack.unknown-count", what=i, count=count, all=len(found))
        for i, count in counts.items()
        if count
    )
    yield Items(said) if said else Paragraph(say("pack.all-known"))
    heads = (say("pack.agreement"), *things)
    yield Table(say("pack.known-caption"), heads, rows, (2.4, *(1.2 for _ in things)))


def _steps(dataset: Dataset) -> Iterator[Block]:
    """The steps of every option that leaves today's councils as they are."""
    yield Heading(say("pack.steps"))
    held = [option for option in dataset.options.values() if option.steps and not option.councils]
    if not held:
        yield Paragraph(say("pack.no-steps"))
    for option in held:
        heads = ("pack.step", "pack.takes", "pack.after", "pack.leads")
        rows = tuple(_step_rows(dataset, option))
        caption = say("pack.steps-of", option=option.label)
        yield Table(caption, tuple(map(say, heads)), rows, (4, 1.6, 3, 2))


def _step_rows(dataset: Dataset, option: Option) -> Iterator[tuple[str, ...]]:
    names = {step.id: step.name for step in option.steps}
    for step in option.steps:
        yield (
            joined(step.name, done_words(step)),
            months_words(step.months),
            after_steps([names.get(i, i) for i in step.after]),
            council_label(dataset, step.council) if step.council else "",
        )


def _factors(dataset: Dataset) -> Iterator[Block]:
    """What sources tell of each success factor, and room for what nobody knows yet."""
    yield Heading(say("pack.factors"))
    if not dataset.success_factors:
        yield Paragraph(say("pack.no-factors"))
        return
    found = readiness_of(dataset)
    if found.known < found.all or not found.all:
        yield Gap(say("pack.gap-readiness"))
    heads = ("pack.factor", "pack.councils-of", "pack.in-place", "pack.missing")
    rows = tuple(row for i in dataset.success_factors for row in _factor_rows(dataset, found, i))
    yield Table("", tuple(map(say, heads)), rows, (2.4, 2.4, 3.4, 2.4), high=BOX)


def _factor_rows(dataset: Dataset, found: Readings, factor: str) -> Iterator[tuple[str, ...]]:
    """The factor with what is known of it, then the councils that have to say."""
    own = dataset.success_factors[factor]
    named = f"{own.name}\n{own.note}" if own.note else own.name
    told = [(councils, told_words(one)) for councils, one in told_alike(found, factor)]
    asked = not_known(found, factor)
    rows = (*told, (asked, "")) if asked or not told else told
    for at, (councils, words) in enumerate(rows):
        labels = listed_names([council_label(dataset, council) for council in councils])
        yield named if at == 0 else own.name, labels, words, ""
