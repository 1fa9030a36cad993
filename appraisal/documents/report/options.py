"""Each option with its advantages, disadvantages and reasons; and what else was looked at.

A few options are told one by one; of many, three tables say the same.
"""

from collections.abc import Iterator
from itertools import zip_longest

from msgspec.structs import replace

from appraisal.appraise.operating_model import changed_layers, operating_model
from appraisal.appraise.rank_spans import RankSpan, rank_spans
from appraisal.documents.blocks import Block, Gap, Heading, Paragraph, Table
from appraisal.documents.report.asked import Asked
from appraisal.documents.report.evidence import worth_alone
from appraisal.documents.report.numbering import bulleted
from appraisal.findings.brief import partnerships
from appraisal.findings.changes_in_brief import fates_words
from appraisal.findings.decisions import standing_of
from appraisal.findings.names import headline_name
from appraisal.findings.numbers import count_of, listed_names, ranged, stop_after
from appraisal.findings.operating_model import model_finding
from appraisal.findings.option_value import place
from appraisal.findings.principles import MET_WORDS
from appraisal.findings.programmes import whose
from appraisal.findings.ranking import capital, quoted, span_words
from appraisal.findings.ranking import said as worth
from appraisal.findings.sentences import joined, say
from appraisal.findings.strengths import NOT_ITS_OWN, strongest, weakest
from appraisal.findings.workshop_sheets import level_words

EACH = 2
"""Of many options so many of their strongest and weakest criteria are told, of few all."""
LONGEST = 30
"""So many words of a reason are told; the site has the rest."""

Ends = tuple[tuple[str, ...], tuple[str, ...]]
"""What speaks for an option, and what against it, a criterion with its reason each."""


def options(asked: Asked) -> Iterator[Block]:
    """What each is and is worth, then what speaks for it and against it."""
    if not asked.options:
        yield Gap(say("report.gap-options"))
        return
    yield Paragraph(say("report.options-lead", perspective=headline_name(asked.appraisal)))
    yield _table(asked)
    yield from _operating_model(asked)
    if asked.many:
        yield from _for_and_against(asked)
        yield from _principles_and_partnerships(asked)
        return
    for option in asked.options:
        yield Heading(asked.dataset.options[option].name, 3)
        yield from _one(asked, option)


def _operating_model(asked: Asked) -> Iterator[Block]:
    """Which layers of a council most of the options would change, where they say any."""
    rows = [
        replace(row, options=tuple(i for i in row.options if i in asked.options))
        for row in operating_model(asked.dataset)
        if not row.silent
    ]
    told = [row for row in rows if row.options]
    if told:
        finding = model_finding(changed_layers(told), said=True)
        more = say("report.on-page", page=say("titles.operating_model"))
        yield Paragraph(joined(say("report.sentence", words=finding), more))


def _table(asked: Asked) -> Table:
    appraisal = asked.appraisal
    ranking = appraisal.rankings[appraisal.headline]
    valued, spans = bool(appraisal.matrix.leaves), rank_spans(ranking, appraisal.robust)
    rows = tuple(
        (
            _named(asked, i),
            count_of(len(appraisal.stands[i]), "council"),
            worth(ranking, i) if valued else say("report.not-valued"),
            _place(asked, spans.get(i)),
        )
        for i in asked.options
    )
    heads = ("report.option", "report.stand", "report.value", "report.rank")
    caption = say("report.options-caption")
    return Table(caption, tuple(map(say, heads)), rows, (6, 1.5, 1.8, 1.5), (2,))


def _named(asked: Asked, option: str) -> str:
    """An option by its label, and what it is where no heading of its own says that."""
    label = asked.dataset.options[option].label
    if not asked.many:
        return label
    return joined(say("report.option-is", option=label), _is(asked, option))


def _place(asked: Asked, span: RankSpan | None) -> str:
    """From which place to which it could be, among the options of the report."""
    if span is None:
        return say("report.not-ranked")
    if span.ranked == 1:
        return say("report.compared-with-none" if asked.alone else "report.only-ranked")
    return span_words(span)


def _is(asked: Asked, option: str) -> str:
    """What an option is, and how far it has come."""
    return joined(asked.dataset.options[option].summary or "", standing_of(asked.dataset, option))


def _for_and_against(asked: Asked) -> Iterator[Block]:
    labels = {i: asked.dataset.options[i].label for i in asked.options}
    ends = {i: _ends(asked, i) for i in asked.options}
    rows = tuple(
        (labels[i], "\n".join(top[:EACH]), "\n".join(bottom[:EACH]))
        for i, (top, bottom) in ends.items()
        if top
    )
    if rows:
        heads = ("report.option", "report.advantages", "report.disadvantages")
        yield Table(say("report.ends-caption"), tuple(map(say, heads)), rows, (1.5, 3, 3))
    yield from (_unsaid(asked, i) for i, (top, _) in ends.items() if not top)


def _unsaid(asked: Asked, option: str) -> Gap:
    label = quoted(asked.dataset.options[option].label)
    return Gap(say("report.gap-advantages", option=label))


def _principles_and_partnerships(asked: Asked) -> Iterator[Block]:
    told = {i: (_met(asked, i), _fates(asked, i)) for i in asked.options}
    rows = tuple(
        (asked.dataset.options[i].label, capital(met), fates)
        for i, (met, fates) in told.items()
        if met or fates
    )
    if rows:
        heads = ("report.option", "report.principles-head", "report.partnerships-head")
        yield Table(say("report.principles-caption"), tuple(map(say, heads)), rows, (1.5, 4, 2))


def _one(asked: Asked, option: str) -> Iterator[Block]:
    yield Paragraph(_is(asked, option) or asked.dataset.options[option].name)
    yield Paragraph(worth_alone(asked) if asked.alone else place(asked.appraisal, option))
    top, bottom = _ends(asked, option)
    if top:
        heads = (say("report.advantages"), say("report.disadvantages"))
        yield Table("", heads, tuple(zip_longest(top, bottom, fillvalue="")), (1, 1))
    else:
        yield _unsaid(asked, option)
    met, fates = _met(asked, option), _fates(asked, option)
    said = say("report.principles", met=met) if met else ""
    yield from bulleted((said, partnerships(fates) if fates else ""))


def _fates(asked: Asked, option: str) -> str:
    return fates_words(asked.appraisal.changes[option].fates)


def _ends(asked: Asked, option: str) -> Ends:
    """Its strongest criteria and its weakest, each with the reason on record."""
    matrix = asked.appraisal.matrix
    cells = {leaf: matrix.cells[option, leaf] for leaf in matrix.leaves}
    known = {i: cell.value for i, cell in cells.items() if cell.evidence not in NOT_ITS_OWN}
    top, bottom = strongest(known), weakest(known)
    return (
        tuple(_reason(asked, option, i) for i in top),
        tuple(_reason(asked, option, i) for i in bottom),
    )


def _reason(asked: Asked, option: str, criterion: str) -> str:
    """A criterion with what was found or judged, and what that is worth."""
    cell, leaf = asked.appraisal.matrix.cells[option, criterion], asked.dataset.leaf(criterion)
    told = _shortened(cell.why) if cell.why else level_words(asked.dataset, leaf, cell)
    value = ranged(cell.value, cell.low, cell.high)
    return say("report.reason", criterion=leaf.label, value=value, why=told, stop=stop_after(told))


def _shortened(why: str) -> str:
    """The first sentences of a reason, as far as there is room."""
    kept: list[str] = []
    for sentence in why.replace("\n", " ").split(". "):
        if kept and len(" ".join([*kept, sentence]).split()) > LONGEST:
            break
        kept.append(sentence)
    return ". ".join(kept).removesuffix(".")


def _met(asked: Asked, option: str) -> str:
    """Which principles it meets fully, partly and not; empty where nobody has looked."""
    principles, given = asked.dataset.principles, asked.dataset.options[option].principles
    by_met = {
        words: [principles[i].name for i, one in given.items() if one.met == met]
        for met, words in MET_WORDS.items()
    }
    return "; ".join(
        say("report.met", how=words.lower(), names=listed_names(names))
        for words, names in by_met.items()
        if names
    )


def alternatives(asked: Asked) -> Iterator[Block]:
    """What was looked at and is not put forward here, and why."""
    said = tuple(filter(None, _alternatives(asked)))
    yield from map(Paragraph, said) if said else (Gap(say("report.gap-alternatives")),)


def _alternatives(asked: Asked) -> Iterator[str]:
    appraisal, held = asked.appraisal, asked.dataset.options
    left = [quoted(held[i].label) for i in asked.left_out]
    if left:
        yield say("report.left-out", options=listed_names(left), count=len(left))
    gone = [quoted(held[i].label) for i in asked.options if held[i].standing == "withdrawn"]
    if gone:
        yield say("report.withdrawn", options=listed_names(gone), count=len(gone))
    failed = [quoted(held[i].label) for i in asked.options if appraisal.matrix.fails(i)]
    if failed:
        yield say("report.failed", options=listed_names(failed), count=len(failed))
    structures, found = appraisal.structures, appraisal.packages
    if structures is not None:
        yield say("report.groupings", count=f"{structures.count:,}")
    if found is not None:
        yield say("report.packages", count=f"{found.possible:,}")
    for programme in asked.dataset.programmes.values():
        if programme.alternatives:
            names = listed_names([item.name for item in programme.alternatives])
            yield say(
                "report.in-programme",
                programme=programme.name,
                whose=whose(asked.dataset, programme),
                alternatives=names,
                count=len(programme.alternatives),
            )
