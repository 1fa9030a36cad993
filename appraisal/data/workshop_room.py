"""What the page of workshop mode works with, as JSON: questions, councils, ranking and packages.

No answer of a council is in it, published or not: the room starts with none.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from appraisal.appraise import Appraisal
from appraisal.appraise.packages.designed import Packages
from appraisal.appraise.packages.reasons import willing
from appraisal.appraise.workshop.ranges import End, ranges_in_use
from appraisal.appraise.workshop.version import version_of
from appraisal.area.candidates import resting
from appraisal.area.taking_part import taking_part
from appraisal.data.explored_values import SAID as OF_EXPLORE
from appraisal.data.explored_values import ranking_data
from appraisal.data.inlined import short
from appraisal.data.ticked_packages import SAID as OF_PACKAGES
from appraisal.data.ticked_packages import ticked_packages
from appraisal.findings.names import council_label, marked_perspectives
from appraisal.findings.numbers import whole
from appraisal.findings.raw_figures import raw_words, scale_words
from appraisal.findings.sentences import patterns_of, say
from appraisal.maths.packages import MOST_CANDIDATES
from appraisal.model import Dataset, Workshop
from appraisal.model.facts import LONGEST_ID, LONGEST_NAME
from appraisal.model.options import JUDGED_SPREAD
from appraisal.model.workshops import Question

SAID = (
    "room",
    "numbers.and",
    "numbers.list",
    "numbers.list-of-lists",
    "figures.range",
    "figures.figure-in-range",
    "words.macros.continue_as_today",
    "words.macros.non_structural",
    "words.macros.unitary",
)
"""What the browser says beside what ranking and packages say."""
OF_RANKING = (
    "lead.ahead",
    "lead.all-the-same",
    "lead.barely-clear",
    "lead.but-both",
    "lead.but-close",
    "lead.but-level",
    "lead.but-unknown",
    "lead.clear",
    "lead.counted",
    "lead.first",
    "lead.first-shared",
    "lead.highest",
    "lead.next",
    "lead.no-evidence",
    "lead.none-ranked",
    "lead.nothing-known",
    "lead.only-option",
    "lead.only-ranked",
    "lead.options-elsewhere",
    "lead.other-options",
    "lead.others",
    "lead.overlaps-all",
    "lead.overlaps-other",
    "lead.overlaps-some",
    "lead.ranked-options",
    "lead.shared",
    "lead.shared-without-evidence",
    "lead.some-others",
    "lead.them",
    "lead.undecided",
    "lead.under",
    *(key for key in OF_EXPLORE if key not in ("explore", "lead", "values")),
    "values.about-points",
    "values.less-than-a-point",
)
OF_STEPS = tuple(key for key in OF_PACKAGES if key != "tried")
"""What a ranking and a package come to, without what is said of sliders and of boxes."""


def room_data(appraisal: Appraisal, name: str) -> Mapping[str, Any]:
    """All that the page of a workshop needs.

    `perspective` is what the headline's weights are called, `ranges` the size of the range in use
    of each leaf, in points of value (none where the options are alike), `spread` how far a score
    may be out where nobody says, `money` the criteria that count money, `ranking` and `packages`
    what Explore and the page on packages work with; `packages` is null where there are none to
    count. Beside that it has the ids of its `leaves`, and those on which it can't be counted.
    """
    dataset = appraisal.dataset
    workshop = dataset.workshops[name]
    headline = appraisal.headline
    return {
        "workspace": dataset.settings.title,
        "workshop": name,
        "version": version_of(dataset, name),
        "councils": [
            {"id": i, "name": council_label(dataset, i)} for i in taking_part(dataset, workshop)
        ],
        "agenda": list(_agenda(workshop)),
        "questions": {each.id: _question(appraisal, each) for each in workshop.questions},
        "perspective": marked_perspectives(appraisal)[headline],
        "ranking": _ranking(appraisal),
        "money": sorted(dataset.money_leaves),
        "ranges": {each.leaf: short(each.size) for each in ranges_in_use(appraisal.matrix)},
        "families": {i: option.family for i, option in dataset.options.items()},
        "candidates": {
            each.candidate: _candidate(dataset, each.candidate)
            for each in workshop.questions
            if each.candidate is not None
        },
        "taken": list(dataset.candidates),
        "packages": _packages(appraisal, workshop),
        "spread": JUDGED_SPREAD,
        "longest": {"name": LONGEST_NAME, "id": LONGEST_ID},
        "sentences": patterns_of(SAID),
    }


def _agenda(workshop: Workshop) -> Iterator[Mapping[str, Any]]:
    """The items of the agenda that settle something, then one for the rest of the questions."""
    settled = {i for item in workshop.agenda for i in item.questions}
    for item in workshop.agenda:
        if item.questions:
            yield item.model_dump(mode="json", exclude_none=True)
    rest = [each.id for each in workshop.questions if each.id not in settled]
    if rest:
        yield {"title": say("room.item-of-its-own"), "questions": rest}


def _question(appraisal: Appraisal, each: Question) -> Mapping[str, Any]:
    own = each.model_dump(mode="json", exclude_none=True)
    rest = {**_resting(appraisal.dataset, each), **_lifts(appraisal, each)}
    return {**own, "kind": each.kind, **_scale(appraisal, each), **rest}


def _lifts(appraisal: Appraisal, each: Question) -> Mapping[str, Any]:
    """What candidates of packages, by number, add to a score of what packages are added to."""
    found, reference = _counted(appraisal), appraisal.dataset.settings.reference_option
    if found is None or each.kind != "score" or each.option != reference:
        return {}
    candidates = [appraisal.dataset.candidates[i] for i in found.searched.candidates]
    lifts = [candidate.lifts.get(str(each.criterion)) for candidate in candidates]
    return {"lifts": [[i, short(one.score)] for i, one in enumerate(lifts) if one and one.score]}


def _resting(dataset: Dataset, each: Question) -> Mapping[str, Any]:
    """What candidates add to a score of the reference option, by the options that rest on it."""
    if each.kind != "score" or each.option != dataset.settings.reference_option:
        return {}
    found = {}
    for i, option in dataset.options_as_written.items():
        own = resting(dataset, option).get(str(each.criterion))
        if own is not None:
            found[i] = [short(end) for end in own.lifted_by]
    return {"resting": found}


def _scale(appraisal: Appraisal, each: Question) -> Mapping[str, Any]:
    """What a score or points mean: the values of a scale, and the two ends of a range in use."""
    leaf = next((one for one in appraisal.dataset.leaves() if one.id == each.criterion), None)
    if leaf is None:
        return {}
    scale = [[value, text] for text, value in scale_words(appraisal.dataset, leaf)]
    if each.kind == "score":
        return {"scale": scale}
    found = next((one for one in ranges_in_use(appraisal.matrix) if one.leaf == leaf.id), None)
    if found is None or not found.is_open:
        return {}
    worst, best = (_end(appraisal.dataset, end) for end in (found.worst, found.best))
    ends = {"worst": worst, "best": best}
    return ends if leaf.measured else {**ends, "scale": scale}  # A score says little by itself.


def _end(dataset: Dataset, end: End) -> str:
    """One end of a range: what it comes to, and an option that stands there."""
    leaf = dataset.leaf(end.cell.criterion)
    raw, option = end.cell.raw, dataset.options[end.option].label
    figure = say("room.of-100", value=whole(end.cell.value))
    if leaf.measured is not None and raw is not None:
        figure = raw_words(dataset, leaf.measured, raw, end.cell.least)
    return say("room.end", figure=figure, option=option)


def _candidate(dataset: Dataset, i: str) -> Mapping[str, Any]:
    own, who = dataset.candidates[i], willing(dataset.candidates[i])
    return {
        "name": own.name,
        "must": list(who.must),
        "may": list(who.may),
        "fewest": who.fewest,
        "hosts": list(who.hosts),
    }


def _ranking(appraisal: Appraisal) -> Mapping[str, Any] | None:
    """What the options are ranked from; None where there is nothing to weigh."""
    matrix = appraisal.matrix
    usable = matrix.options and matrix.leaves
    if not usable:
        return None
    return {
        **ranking_data(appraisal, (appraisal.headline,)),
        "sentences": patterns_of(OF_RANKING),
    }


def _packages(appraisal: Appraisal, workshop: Workshop) -> Mapping[str, Any] | None:
    """What packages are counted from, under the headline's weights; None where there are none.

    A score that is a gap today can be agreed, so the leaves asked about are among its `leaves`.
    """
    found = _counted(appraisal)
    if found is None:
        return None
    data = ticked_packages(appraisal, found)
    perspectives = [one for one in data["perspectives"] if one["id"] == appraisal.headline]
    valued = found.searched.valued
    asked = [each.criterion for each in workshop.questions if _lifts(appraisal, each).get("lifts")]
    return {
        **{key: held for key, held in data.items() if key != "option"},
        "perspectives": perspectives,
        "leaves": list(dict.fromkeys([*valued.parts, *asked])),
        "notValued": list(valued.too_many),
        "sentences": patterns_of(OF_STEPS),
    }


def _counted(appraisal: Appraisal) -> Packages | None:
    """The packages, where a browser can go through all of them."""
    found = appraisal.packages
    return None if found is None or len(found.prices) > MOST_CANDIDATES else found
