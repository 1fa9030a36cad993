"""The panel's sheet: judged scores beside their anchors, what stands now, and why."""

from collections.abc import Iterator, Sequence

from appraisal.appraise import Appraisal
from appraisal.findings.sentences import say
from appraisal.findings.workshop_sheets import anchor_lines, evidence_words, score_now
from appraisal.model import Criterion
from appraisal.model.workshops import Question

from .forms import SCORE, TEXT, Column, Form, Row

SCORES = say("sheets.scores")


def panel_form(appraisal: Appraisal, name: str) -> Form | None:
    """The scores that a workshop asks for, then all others that are judged; None without any."""
    rows = tuple(_rows(appraisal, name))
    if not rows:
        return None
    columns = (
        Column(say("sheets.option"), 30),
        Column(say("sheets.asked"), 9),
        Column(say("sheets.now"), 16),
        Column(say("sheets.evidence"), 46),
        Column(say("sheets.score"), 11, "score"),
        Column(say("sheets.low"), 11, "low"),
        Column(say("sheets.high"), 11, "high"),
        Column(say("sheets.why"), 40, "why"),
    )
    lead = (say("sheets.scores-how"),)
    return Form(SCORES, say("sheets.scores-title"), lead, columns, rows)


def asked_cells(questions: Sequence[Question]) -> dict[tuple[str, str], Question]:
    """The score questions of a workshop by option and criterion, in their order."""
    return {
        (str(each.option), str(each.criterion)): each for each in questions if each.kind == "score"
    }


def _rows(appraisal: Appraisal, name: str) -> Iterator[Row]:
    asked = asked_cells(appraisal.dataset.workshops[name].questions)
    judged = {leaf.id: leaf for leaf in appraisal.dataset.leaves() if leaf.judged is not None}
    others = [
        (option, leaf)
        for leaf in judged
        for option in appraisal.matrix.ranked()
        if (option, leaf) not in asked
    ]
    if asked:
        yield Row((say("sheets.scores-asked"),), heading="part")
    yield from _by_criterion(appraisal, judged, list(asked), asked)
    if others:
        yield Row((say("sheets.scores-others"),), heading="part")
    yield from _by_criterion(appraisal, judged, others, asked)


def _by_criterion(
    appraisal: Appraisal,
    judged: dict[str, Criterion],
    pairs: list[tuple[str, str]],
    asked: dict[tuple[str, str], Question],
) -> Iterator[Row]:
    """A row a pair, and above those of one criterion what its scores mean."""
    above = ""
    for option, leaf in pairs:
        if leaf != above:
            yield Row((judged[leaf].label,), heading="group")
            yield Row(("\n".join(anchor_lines(judged[leaf])),), heading="note")
        above = leaf
        cell = appraisal.matrix.cells[option, leaf]
        question = asked.get((option, leaf))
        label = appraisal.dataset.options[option].label
        yield Row(
            (
                f"{label}\n{question.ask}" if question else label,
                say("sheets.is-asked") if question else say("sheets.is-not-asked"),
                score_now(cell),
                evidence_words(appraisal.dataset, cell),
                *(SCORE, SCORE, SCORE, TEXT),
            ),
            f"{option} {leaf}",
        )
