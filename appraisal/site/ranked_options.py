"""The options in the order of their ranks, as several pages list them."""

from collections.abc import Iterator
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from appraisal.appraise import Appraisal
from appraisal.appraise.model_lines import lines_of_models, model_of_lines, several_lines
from appraisal.appraise.tree_values import Span, overall_span
from appraisal.findings import ranking as sentences
from appraisal.findings.names import model_names
from appraisal.findings.ranking import rank_words
from appraisal.findings.sentences import say
from appraisal.findings.value_steps import shown_and_not_ranked


class Ranked(Struct, frozen=True):
    """One option in the ranking; `rank` is empty and `fails` says why where it is not ranked.

    Without a span nothing is known of it. `line`: it is one of several ranked lines of its model;
    `opens` is the heading over the first of them where they stand together.
    """

    id: str
    family: str
    rank: str
    span: Span | None
    fails: tuple[str, ...]
    line: bool = False
    opens: str = ""


def ranked(appraisal: Appraisal) -> tuple[Ranked, ...]:
    """The options from first to last under the headline perspective, then those not ranked."""
    ranking = appraisal.rankings[appraisal.headline]
    unranked = [i for i in appraisal.matrix.options if i not in ranking.rank]
    return tuple(_ranked(appraisal, i) for i in (*ranking.order, *unranked))


def groups(appraisal: Appraisal) -> tuple[tuple[str, tuple[Ranked, ...]], ...]:
    """The ranked options with headings over those that can't be told apart.

    The lines of a model stand together, where its highest would, and are told from others as one.
    """
    rows = {row.id: row for row in ranked(appraisal)}
    placed = [row for row in rows.values() if row.rank]
    unranked = [row for row in rows.values() if not row.rank]
    if appraisal.lead.nothing_known:
        parted = [(sentences.IN_NO_ORDER, placed)]
    else:
        parted = list(_told_apart(appraisal, placed))
    parted.append((sentences.UNRANKED, unranked))
    return tuple((heading, tuple(found)) for heading, found in parted if found)


def _told_apart(appraisal: Appraisal, placed: list[Ranked]) -> Iterator[tuple[str, list[Ranked]]]:
    """Runs of options in the order of their ranks, one a group that can't be told apart."""
    if appraisal.robust is None:
        yield sentences.RANKED, placed
        return
    model_of = model_of_lines(appraisal)
    found = appraisal.robust.model_groups if model_of else appraisal.robust.groups
    group_of = {rival: number for number, group in enumerate(found) for rival in group}
    rows = list(_by_model(appraisal, placed))
    if len({model_of.get(row.id, row.id) for row in rows}) == 1:
        yield sentences.ONLY_MODEL if model_of else sentences.ONLY_RANKED, rows
        return
    for number, run in groupby(rows, key=lambda row: group_of.get(model_of.get(row.id, row.id))):
        size = 0 if number is None else len(found[number])
        yield sentences.group_heading(size, len(found), by_model=bool(model_of)), list(run)


def _by_model(appraisal: Appraisal, placed: list[Ranked]) -> Iterator[Ranked]:
    """The lines of a model one after another, with a heading over the first of several."""
    rows, names = {row.id: row for row in placed}, model_names(appraisal.dataset)
    for model, lines in lines_of_models(appraisal).items():
        first, *others = (rows[line] for line in lines)
        heading = say("lines.heading-of", model=names[model], count=len(lines)) if others else ""
        yield replace(first, opens=heading)
        yield from others


def _ranked(appraisal: Appraisal, option: str) -> Ranked:
    ranking, dataset = appraisal.rankings[appraisal.headline], appraisal.dataset
    several = {line for lines in several_lines(appraisal).values() for line in lines}
    return Ranked(
        id=option,
        family=dataset.options[option].family,
        rank=rank_words(ranking.rank, option),
        span=overall_span(appraisal, option),
        fails=shown_and_not_ranked(appraisal, option),
        line=option in several,
    )
