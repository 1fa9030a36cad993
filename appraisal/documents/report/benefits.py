"""What should get better under the options, how much of it could be checked, and whose it is."""

from collections.abc import Iterator

from appraisal.appraise.alike import alike
from appraisal.appraise.benefits import Recorded, by_kind, count_checkable, has, register
from appraisal.documents.blocks import Block, Gap, Paragraph, Table
from appraisal.documents.report.asked import Asked
from appraisal.documents.report.called import called
from appraisal.findings.benefits import benefits_finding, kinds_words, missing
from appraisal.findings.numbers import listed, listed_names, moment
from appraisal.findings.sentences import joined, say

HEADS = ("report.benefit", "report.benefit-of", "report.measure", "report.by", "report.lacks")
"""What is told of a benefit."""


def benefits(asked: Asked) -> Iterator[Block]:
    """How many could be checked, those that the council answers for, and who promises which."""
    options = asked.dataset.options
    found = [one for one in register(asked.dataset) if set(one.options) & {*asked.options}]
    if found:
        held = [one.benefit for one in found]
        said = say("report.sentence", words=benefits_finding(held))
        more = say("report.on-page", page=say("titles.benefits"))
        yield Paragraph(joined(said, kinds_words(by_kind(held)), more))
    yield from _own(asked)
    if found:
        yield _promised(asked)
    without = [options[i].label for i in asked.options if not options[i].benefits]
    if without or not found:
        names = listed_names(without) or say("report.the-options")
        yield Gap(say("report.gap-benefits", options=names))


def _own(asked: Asked) -> Iterator[Block]:
    """Those that the council answers for, of options and of programmes; or that there are none."""
    every = register(asked.dataset)
    own = [one for one in every if asked.council and one.benefit.owner == asked.council]
    told = [one for one in own if one.programme or set(one.options) & {*asked.options}]
    if told:
        rows = tuple(_row(asked, one) for one in told)
        caption = say("report.benefits-owned", council=asked.label)
        yield Table(caption, tuple(map(say, HEADS)), rows, (2.2, 2, 2.4, 1.3, 1.6))
    elif asked.council and every:
        none = "report.benefits-none-owned-here" if own else "report.benefits-none-owned"
        yield Paragraph(say(none, council=asked.label))


def _row(asked: Asked, one: Recorded) -> tuple[str, ...]:
    benefit, dataset = one.benefit, asked.dataset
    of = [i for i in one.options if i in asked.options]
    return (
        benefit.name,
        called(dataset, of) if of else dataset.programmes[one.programme].name,
        benefit.measure or say("report.not-known"),
        moment(str(benefit.by)) if has(benefit, "by") else say("report.not-known"),
        listed([each.casefold() for each in missing(benefit)]) or say("report.lacks-nothing"),
    )


def _promised(asked: Asked) -> Table:
    """What each option promises, and how much of that could be checked."""
    held = {i: asked.dataset.options[i].benefits for i in asked.options}
    told = {
        i: ("; ".join(one.name for one in each), str(count_checkable(each)))
        for i, each in held.items()
        if each
    }
    rows = tuple((called(asked.dataset, same), *words) for same, words in alike(told))
    heads = ("report.option", "report.promises", "report.checkable")
    return Table(say("report.benefits"), tuple(map(say, heads)), rows, (2, 4, 1.2), (2,))
