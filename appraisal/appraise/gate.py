"""What stands in the way of `status: published`: one small function a rule (decision 0032)."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain

from msgspec.structs import replace

from appraisal.appraise.matrix import Matrix
from appraisal.appraise.notices import is_accepted, notice_of
from appraisal.appraise.tree_values import weight_of_gaps
from appraisal.appraise.weights import headline_perspective, weigh
from appraisal.load.complaint import Complaint
from appraisal.load.in_progress import MARK
from appraisal.load.meant import listed
from appraisal.load.notices.sources import FILE as SOURCES
from appraisal.load.notices.sources import without_address
from appraisal.maths.ranking import TIE
from appraisal.model import Dataset
from appraisal.model.published import in_confidence
from appraisal.model.walk import walk
from appraisal.problems import Notice

SETTINGS = "appraisal.yaml"
FEW = 10
"""So many of a kind are listed: the others are counted."""

MUCH = 0.1
"""A share of the headline's weight: what rests on gaps for more is no finding yet."""

_NAMED = 3
"""Criteria that are named in one line: the others are counted."""

_UNFINISHED = re.compile(
    r"\b(?:TO ?DO|FIXME|(?i:tb[acd]|x{3,}|lorem ipsum|placeholder|(?:text )?to be "
    r"(?:written|added|completed|filled in|drafted)|still to (?:write|come)))\b|\?{3,}|\[insert\b"
    r"|\A\W*(?i:to be (?:agreed|announced|confirmed|decided|determined))\W*\Z"
)
"""What people write where a text is still to come; `to be confirmed` may be said of a decision, and
counts where nothing else is said."""


def hurdles(dataset: Dataset, matrix: Matrix) -> tuple[Notice, ...]:
    """All that has to be mended first, in the order of files and lines; few of each kind.

    What appraisal.yaml accepts, with its reason, is no hurdle.
    """
    found = [
        _few(sorted({notice_of(dataset, kind, one) for one in _not_accepted(dataset, kind, cases)}))
        for kind, rule in RULES.items()
        for cases in [rule(dataset, matrix)]
    ]
    return tuple(sorted(chain.from_iterable(found)))


def _not_accepted(dataset: Dataset, kind: str, cases: Iterable[Complaint]) -> Iterator[Complaint]:
    return (one for one in cases if not is_accepted(dataset, kind, one))


def _few(group: Sequence[Notice]) -> Iterator[Notice]:
    """The first of a kind, and how many more there are, where the next one stands."""
    yield from group[:FEW]
    if group[FEW:]:
        what = f"And {len(group) - FEW:,} more like this, of which the first is here."
        yield replace(group[FEW], what=what, mend="Mend those above first.")


def _in_progress(dataset: Dataset, _: Matrix) -> Iterator[Complaint]:
    for file in dataset.in_progress:
        what = "This file is still in progress."
        yield Complaint(file, (MARK,), what, f"Finish it, and take out `{MARK}: true`.")


def _unfinished_texts(dataset: Dataset, _: Matrix) -> Iterator[Complaint]:
    for piece in walk(dataset):
        is_text = isinstance(piece.value, str) and piece.names is None
        if is_text and (said := _UNFINISHED.search(piece.value)) is not None:
            what = f"'{said[0]}' stands in this text."
            yield Complaint(piece.file, piece.path[1:], what, "Write what is to stand there.")


def _gaps_in_first_screen(dataset: Dataset, matrix: Matrix) -> Iterator[Complaint]:
    """Options whose overall value rests on gaps for a tenth or more of the headline's weight."""
    weights = weigh(dataset)[headline_perspective(dataset)]
    leaves = dataset.leaves()
    for i in matrix.options:
        gaps = [leaf for leaf in leaves if matrix.cells[i, leaf.id].evidence == "gap"]
        share = weight_of_gaps(matrix, weights, i)
        if share >= MUCH - TIE:
            names = [leaf.label for leaf in gaps]
            if names[_NAMED:]:
                names[_NAMED:] = [f"{len(names) - _NAMED} more"]
            what = (
                f"{share:.0%} of the value of this option in the first screen rests on what nobody "
                f"knows: {listed(names)}."
            )
            mend = "Find it out, or score it with a range as wide as the doubt."
            yield Complaint(f"options/{i}.yaml", ("name",), what, mend)


def _settings(key: str, what: str, mend: str) -> Callable[[Dataset, Matrix], Iterator[Complaint]]:
    """The rule that a key of appraisal.yaml is there."""

    def rule(dataset: Dataset, _: Matrix) -> Iterator[Complaint]:
        if getattr(dataset.settings, key) is None:
            yield Complaint(SETTINGS, (), what, mend, (1, 1))

    return rule


def _maps_without_attribution(dataset: Dataset, _: Matrix) -> Iterator[Complaint]:
    """Sources of places on the maps; boundaries without attribution are not read at all."""
    drawn = {source for place in dataset.settlements for source in place.sources}
    for i, source in dataset.sources.items():
        if i in drawn and source.attribution is None:
            what = f"Places on the maps are from the source '{i}', which has no attribution."
            mend = "Add `attribution:`, in the words that its licence asks for."
            yield Complaint(SOURCES, (i,), what, mend)


def _judgements_by_nobody(dataset: Dataset, _: Matrix) -> Iterator[Complaint]:
    """One for each option: the first of its scores that does not say whose it is."""
    for i, option in dataset.options_as_written.items():
        whose = [
            leaf
            for leaf, score in option.scores.items()
            if score.score is not None and not score.by
        ]
        if whose:
            scores = "score does" if len(whose) == 1 else "scores do"
            what = f"{len(whose)} {scores} not say whose judgement it is, the first of them here."
            mend = "Add `by:` with an office, a panel or a workshop, and never a person's name."
            yield Complaint(f"options/{i}.yaml", ("scores", whose[0]), what, mend)


def _private_answers(dataset: Dataset, _: Matrix) -> Iterator[Complaint]:
    for i, workshop in dataset.workshops.items():
        keep = "Keep this folder, and its copies in history/, out of what is published"
        shown = "private. No page shows them; this file does."
        file = f"workshops/{i}.yaml"
        if private := in_confidence(dataset, workshop):
            councils = "a council" if len(private) == 1 else f"{len(private)} councils"
            mend = f"{keep}, or write in each answer the day on which the council let it be "
            mend += "`published`."
            what = f"The answers of {councils} are {shown}"
            yield Complaint(file, ("answers", private[0]), what, mend)
        if workshop.scores:
            yield Complaint(file, ("scores",), f"The panel's scores are {shown}", f"{keep}.")


RULES: Mapping[str, Callable[[Dataset, Matrix], Iterator[Complaint]]] = {
    "draft-text": _unfinished_texts,
    "first-screen-gap": _gaps_in_first_screen,
    "in-progress": _in_progress,
    "judgement-by-nobody": _judgements_by_nobody,
    "map-without-attribution": _maps_without_attribution,
    "no-accessibility-statement": _settings(
        "accessibility",
        "A published site needs an accessibility statement.",
        "Add `accessibility:`; docs/format.md shows how.",
    ),
    "no-contact": _settings(
        "contact",
        "Nobody is named whom a reader can ask.",
        "Add `contact:` with the address of an office.",
    ),
    "no-licence": _settings(
        "licence",
        "Nothing says what a reader may do with the pages and their data.",
        "Add `licence:`, such as Open Government Licence v3.0.",
    ),
    "no-publisher": _settings("publisher", "Nothing says who publishes this.", "Add `publisher:`."),
    "private-answers": _private_answers,
    "source-without-address": lambda dataset, _: without_address(dataset),
}
"""Each rule's id → the function that finds its cases. The ids are part of the file format."""
