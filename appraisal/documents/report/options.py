"""Each option with its advantages, disadvantages and reasons; and what else was looked at."""

from collections.abc import Iterator
from itertools import zip_longest

from appraisal.documents.blocks import Block, Gap, Heading, Paragraph, Table
from appraisal.documents.report.asked import Asked
from appraisal.documents.report.numbering import bulleted
from appraisal.findings.brief import partnerships
from appraisal.findings.changes_in_brief import fates_words
from appraisal.findings.decisions import standing_of
from appraisal.findings.names import headline_name
from appraisal.findings.numbers import count_of, listed_names, stop_after
from appraisal.findings.option_value import place
from appraisal.findings.principles import MET_WORDS
from appraisal.findings.programmes import whose
from appraisal.findings.ranking import rank_words
from appraisal.findings.ranking import said as worth
from appraisal.findings.sentences import joined, say
from appraisal.findings.strengths import NOT_ITS_OWN, strongest, weakest
from appraisal.findings.workshop_sheets import level_words, score_now
from appraisal.model.options import PrincipleMet

FEW, MANY = 6, 2
"""Up to so many options are told with all their strongest criteria, more with so many each."""
LONGEST = 30
"""So many words of a reason are told; the site has the rest."""


def options(asked: Asked) -> Iterator[Block]:
    """All of them in a table, then each by itself."""
    if not asked.options:
        yield Gap(say("report.gap-options"))
        return
    yield Paragraph(say("report.options-lead", perspective=headline_name(asked.appraisal)))
    yield _table(asked)
    for option in asked.options:
        yield Heading(asked.dataset.options[option].name, 3)
        yield from _one(asked, option)


def _table(asked: Asked) -> Table:
    appraisal, held = asked.appraisal, asked.dataset.options
    ranking = appraisal.rankings[appraisal.headline]
    valued = bool(appraisal.matrix.leaves)
    rows = tuple(
        (
            held[i].label,
            count_of(len(appraisal.stands[i]), "council"),
            worth(ranking, i) if valued else say("report.not-valued"),
            rank_words(ranking.rank, i) or say("report.not-ranked"),
        )
        for i in asked.options
    )
    heads = ("report.option", "report.stand", "report.value", "report.rank")
    caption = say("report.options-caption")
    return Table(caption, tuple(map(say, heads)), rows, (4, 2, 2.5, 1.5), (2, 3))


def _one(asked: Asked, option: str) -> Iterator[Block]:
    held = asked.dataset.options[option]
    yield Paragraph(joined(held.summary or "", standing_of(asked.dataset, option)) or held.name)
    yield Paragraph(place(asked.appraisal, option))
    yield from _ends(asked, option)
    fates = asked.appraisal.changes[option].fates
    yield from bulleted(
        (
            _principles(asked, option),
            partnerships(fates_words(fates)) if fates else "",
        )
    )


def _ends(asked: Asked, option: str) -> Iterator[Block]:
    """Its strongest criteria beside its weakest, each with the reason on record."""
    matrix = asked.appraisal.matrix
    cells = {leaf: matrix.cells[option, leaf] for leaf in matrix.leaves}
    known = {i: cell.value for i, cell in cells.items() if cell.evidence not in NOT_ITS_OWN}
    most = None if len(asked.options) <= FEW else MANY
    top, bottom = strongest(known)[:most], weakest(known)[:most]
    if not top:
        label = asked.dataset.options[option].label
        yield Gap(say("report.gap-advantages", option=label, count=len(known)))
        return
    rows = zip_longest(
        (_reason(asked, option, i) for i in top),
        (_reason(asked, option, i) for i in bottom),
        fillvalue="",
    )
    heads = (say("report.advantages"), say("report.disadvantages"))
    yield Table("", heads, tuple(rows), (1, 1))


def _reason(asked: Asked, option: str, criterion: str) -> str:
    """A criterion with its value, and why it is worth so much."""
    cell, leaf = asked.appraisal.matrix.cells[option, criterion], asked.dataset.leaf(criterion)
    why = _shortened(cell.why) if cell.why else level_words(asked.dataset, leaf, cell)
    value = score_now(cell)
    return say("report.reason", criterion=leaf.label, value=value, why=why, stop=stop_after(why))


def _shortened(why: str) -> str:
    """The first sentences of a reason, as far as there is room."""
    kept: list[str] = []
    for sentence in why.replace("\n", " ").split(". "):
        if kept and len(" ".join([*kept, sentence]).split()) > LONGEST:
            break
        kept.append(sentence)
    return ". ".join(kept).removesuffix(".")


def _principles(asked: Asked, option: str) -> str:
    """Which principles it meets fully, partly and not; empty where nobody has looked."""
    principles, given = asked.dataset.principles, asked.dataset.options[option].principles
    said = [
        say("report.met", how=words.lower(), names=listed_names(names))
        for met, words in MET_WORDS.items()
        if (names := [principles[i].name for i, one in given.items() if _is(one, met)])
    ]
    return say("report.principles", met="; ".join(said)) if said else ""


def _is(given: PrincipleMet, met: str) -> bool:
    return given.met == met


def alternatives(asked: Asked) -> Iterator[Block]:
    """What was looked at and is not put forward here, and why."""
    said = tuple(filter(None, _alternatives(asked)))
    yield from map(Paragraph, said) if said else (Gap(say("report.gap-alternatives")),)


def _alternatives(asked: Asked) -> Iterator[str]:
    appraisal, held = asked.appraisal, asked.dataset.options
    left = [held[i].label for i in appraisal.matrix.options if i not in asked.options]
    if left:
        yield say("report.left-out", options=listed_names(left), count=len(left))
    gone = [held[i].label for i in asked.options if held[i].standing == "withdrawn"]
    if gone:
        yield say("report.withdrawn", options=listed_names(gone), count=len(gone))
    failed = [held[i].label for i in asked.options if appraisal.matrix.fails(i)]
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
            )
