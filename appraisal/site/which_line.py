"""Which line of a model: how often each is the highest, what differs, and where the lines run."""

from collections.abc import Sequence

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.model_lines import Ground, differing, several_lines, where_lines_run
from appraisal.appraise.rivals import family_of
from appraisal.appraise.safety.robustness import Robustness
from appraisal.appraise.tree_values import Span, cell_span, overall_span
from appraisal.charts.area_map import AreaMap, area_map
from appraisal.charts.map_groups import grouped
from appraisal.findings import model_lines as said
from appraisal.findings.councils import areas_words
from appraisal.findings.names import headline_name, model_names, option_names
from appraisal.findings.sentences import say
from appraisal.findings.shares import share_words
from appraisal.site.ranked_options import ranked
from appraisal.site.value_tree import leaf_address


class DiffersRow(Struct, frozen=True):
    """A criterion on which lines differ, its page, what each is worth, and how far apart they are.

    No span is no evidence.
    """

    label: str
    href: str
    spans: tuple[Span | None, ...]
    apart: str


class WhichLine(Struct, frozen=True):
    """A model's lines side by side, the highest first, with only what differs between them.

    `highest` is how often each is the model's highest, `map` the area told apart by which new
    council each line puts it in: None where the lines can't be drawn.
    """

    model: str
    title: str
    family: str
    lines: tuple[str, ...]
    found: str
    differs: str
    caption: str
    overall: tuple[Span | None, ...]
    highest: tuple[str, ...]
    rows: tuple[DiffersRow, ...]
    map: AreaMap | None
    map_title: str
    map_subtitle: str


def which_lines(appraisal: Appraisal) -> tuple[WhichLine, ...]:
    """Every model with several ranked lines, the highest first; none where nothing was drawn."""
    if appraisal.robust is None:
        return ()
    return tuple(
        _which_line(appraisal, appraisal.robust, model, lines)
        for model, lines in several_lines(appraisal).items()
    )


def _which_line(
    appraisal: Appraisal, robust: Robustness, model: str, lines: tuple[str, ...]
) -> WhichLine:
    labels, name = option_names(appraisal), model_names(appraisal.dataset)[model]
    rows, grounds = differing(appraisal, lines), where_lines_run(appraisal, lines)
    cells, leaves = appraisal.matrix.cells, appraisal.matrix.leaves
    moving = [area for ground in grounds if ground.moves for area in ground.areas]
    return WhichLine(
        model=model,
        title=say("lines.title", model=name),
        family=family_of(appraisal.dataset, model) or "",
        lines=lines,
        found=said.which_line(name, lines, robust.simulated, labels, robust.unknown),
        differs=said.what_differs(rows, len(leaves)),
        caption=say("lines.caption", model=name, perspective=headline_name(appraisal)),
        overall=tuple(overall_span(appraisal, line) for line in lines),
        highest=tuple(share_words(robust.simulated.highest[line]) for line in lines),
        rows=tuple(
            DiffersRow(
                label=row.criterion.label,
                href=leaf_address(appraisal.dataset, row.criterion.id),
                spans=tuple(
                    None if cell.evidence == "gap" else cell_span(cell)
                    for cell in (cells[line, row.criterion.id] for line in lines)
                ),
                apart=said.apart_by(row.apart),
            )
            for row in rows
        ),
        map=_map(appraisal, lines, grounds),
        map_title=said.map_title(areas_words(appraisal.dataset, moving) if moving else ""),
        map_subtitle=say("lines.map-subtitle", model=name),
    )


def standing_for_models(appraisal: Appraisal) -> dict[str, str]:
    """The options in the order of their ranks, each model by the highest of its ranked lines.

    With what an option is of its model; empty for one that has no other ranked line.
    """
    several, names = several_lines(appraisal), model_names(appraisal.dataset)
    rank = appraisal.rankings[appraisal.headline].rank
    told = {
        first: said.standing_for(names[model], any(rank[i] == rank[first] for i in others))
        for model, (first, *others) in several.items()
    }
    folded = {line for _, *others in several.values() for line in others}
    return {row.id: told.get(row.id, "") for row in ranked(appraisal) if row.id not in folded}


def _map(appraisal: Appraisal, lines: Sequence[str], grounds: Sequence[Ground]) -> AreaMap | None:
    """One map of all lines; None where they leave nothing to tell apart."""
    labels, dataset = option_names(appraisal), appraisal.dataset
    groups = grouped(
        (
            f"ground-{n}",
            said.where_it_lies(ground, areas_words(dataset, ground.areas), lines, labels),
            ground.areas,
        )
        for n, ground in enumerate(grounds)
    )
    return area_map(dataset, groups, {}, labelled=False) if groups else None
