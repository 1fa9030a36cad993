"""What is known of a criterion and of an agreement, as tables that several papers have."""

from collections.abc import Mapping

from appraisal.appraise import Appraisal
from appraisal.documents.blocks import Table
from appraisal.documents.pack.paper import facts
from appraisal.findings.candidate_register import (
    host_words,
    kind_words,
    lift_words,
    posts_words,
)
from appraisal.findings.candidates import members_words
from appraisal.findings.names import option_names
from appraisal.findings.no_regrets import ANSWERS, reason
from appraisal.findings.numbers import listed_names
from appraisal.findings.packages import reason_words
from appraisal.findings.raw_figures import scale_words
from appraisal.findings.sentences import joined, say
from appraisal.findings.workshop_sheets import money_lines, score_now
from appraisal.model import Criterion, Dataset, Evidence

RESTS: Mapping[Evidence, str] = {
    "definition": "pack.rests-definition",
    "measured": "pack.rests-measured",
    "judged": "pack.rests-judged",
    "contested": "pack.rests-contested",
    "assumption": "pack.rests-assumption",
    "reference": "pack.rests-reference",
    "gap": "pack.rests-gap",
}


def scale_table(dataset: Dataset, leaf: Criterion) -> Table:
    """What values on a criterion mean."""
    rows = tuple((value, means) for means, value in scale_words(dataset, leaf))
    caption = say("pack.scale", criterion=leaf.label)
    return Table(caption, (say("pack.value"), say("pack.means")), rows, (1, 6))


def all_options(appraisal: Appraisal, leaf: Criterion) -> Table:
    """The value of every option on a criterion, and what it rests on."""
    names, cells = option_names(appraisal), appraisal.matrix.cells
    rows = tuple(
        (
            names[option],
            score_now(cell := cells[option, leaf.id]),
            say(RESTS[cell.evidence]),
        )
        for option in appraisal.matrix.options
    )
    heads = (say("pack.option"), say("pack.value-now"), say("pack.rests-on"))
    return Table(say("pack.others", criterion=leaf.label), heads, rows, (3, 2, 4))


def candidate_facts(appraisal: Appraisal, i: str) -> Table:
    """All that is known of an agreement, and what is not."""
    dataset, own = appraisal.dataset, appraisal.dataset.candidates[i]
    rows = [
        (say("pack.who"), members_words(dataset, own) or say("pack.nobody-named")),
        (say("pack.host"), host_words(dataset, own) or say("pack.nobody-named")),
        (say("pack.form"), kind_words(own)),
        (say("pack.sums"), "\n".join(money_lines(own))),
        (say("pack.posts"), posts_words(own) or say("pack.not-known")),
        (
            say("pack.would-change"),
            "\n".join(lift_words(dataset, leaf, lift) for leaf, lift in own.lifts.items()),
        ),
        (say("pack.needs"), listed_names([dataset.candidates[j].name for j in own.needs])),
        (say("pack.hangs-on"), own.depends_on or ""),
    ]
    return facts("", rows)


def candidate_reasons(appraisal: Appraisal, i: str) -> tuple[str, ...]:
    """Why an agreement is in the package that gains most or not, and whether it could start now."""
    dataset, found = appraisal.dataset, appraisal.packages
    answer, means = ANSWERS[appraisal.futures.start_now[i]]
    starts = say("pack.starts-now", answer=answer.lower(), means=means)
    said = (
        reason_words(dataset, found, i) if found and i in found.prices else "",
        joined(starts, reason(dataset, appraisal.futures, i)),
    )
    return tuple(filter(None, said))
