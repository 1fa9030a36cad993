"""What any package of candidates comes to: what the browser works it out from, as JSON."""

from collections.abc import Mapping, Sequence
from typing import Any

from markupsafe import Markup

from appraisal.appraise import Appraisal
from appraisal.appraise.packages.asks import populations
from appraisal.appraise.packages.designed import Packages, not_valued
from appraisal.appraise.packages.folded import Step, folded
from appraisal.appraise.packages.reasons import willing
from appraisal.data.inlined import inline, short
from appraisal.data.written_option import option_pieces
from appraisal.findings.names import council_label, marked_perspectives
from appraisal.findings.sentences import patterns_of, say
from appraisal.maths.packages import MOST_CANDIDATES
from appraisal.maths.packages.gains import Part
from appraisal.maths.packages.masks import mask_of
from appraisal.model import Dataset

SAID = (
    "tried",
    "numbers.and",
    "numbers.list",
    "numbers.not-known",
    "packages.named",
    "packages.cost",
    "packages.saving",
    "packages.no-cost",
    "packages.hardly-any-points",
    "agreed.under",
    "shares.points",
)
"""What the browser says, most of it in the words of findings/packages.py."""

MOST_PLAYERS = 12
"""Among more councils than these a browser does not go through every coalition at each tick."""


def ticked_packages(appraisal: Appraisal, found: Packages) -> Mapping[str, Any]:
    """What the browser needs to work out what any package comes to, as the build does.

    Candidates and councils are named by their positions, packages by their masks. `parts` are those
    of maths/packages/gains of the leaves that candidates move: `added` has pairs of a candidate and
    what it adds, `sets` pairs of a mask and a weight, `curve` pairs of a figure and a value. A
    perspective has its weights of these leaves, in `benefit` and in all (`overall`), what the
    reference option is worth (`base`, null where a package's overall value can't be told by parts)
    and its front: for each step the masks of those that are level, the simplest first. `option` has
    the pieces of an option's file (written_option.py), the candidates' in their order.
    """
    councils = tuple(appraisal.dataset.councils)
    people = populations(appraisal.dataset)
    return {
        "candidates": [
            _candidate(appraisal, found, i, councils) for i in found.searched.candidates
        ],
        "councils": [
            {
                "id": i,
                "name": council_label(appraisal.dataset, i),
                "people": short(people[i]) if i in people else None,
            }
            for i in councils
        ],
        "limits": [
            {
                "limit": bound.limit,
                "council": None if bound.council is None else councils.index(bound.council),
                "most": short(bound.most),
            }
            for bound in found.bounds
        ],
        "parts": [
            _part(part, leaf)
            for leaf, parts in enumerate(found.searched.valued.parts.values())
            for part in parts
        ],
        "perspectives": [_perspective(appraisal, found, i) for i in found.fronts],
        "players": MOST_PLAYERS,
        "option": _option(appraisal.dataset, found.searched.candidates),
        "sentences": patterns_of(SAID),
    }


def inlined(appraisal: Appraisal, found: Packages) -> Markup:
    """The same as it is written into the page; empty of more candidates than a browser counts."""
    few = len(found.prices) <= MOST_CANDIDATES
    return inline(ticked_packages(appraisal, found)) if few else Markup()


def _candidate(
    appraisal: Appraisal, found: Packages, i: str, councils: Sequence[str]
) -> Mapping[str, Any]:
    own, price, order = appraisal.dataset.candidates[i], found.prices[i], found.searched.candidates
    who = willing(own)
    excluded = (
        j for j in order if j in own.excludes or i in appraisal.dataset.candidates[j].excludes
    )
    return {
        "id": i,
        "name": own.name,
        "setUp": short(price.set_up),
        "running": short(price.running),
        "saving": short(price.saving),
        "years": price.years,
        "unknown": bool(price.stood_in) or price.unclassed,
        "posts": [[councils.index(j), short(posts)] for j, posts in price.posts.items() if posts],
        "postsKnown": price.posts_known,
        "needs": [order.index(j) for j in own.needs],
        "excludes": [order.index(j) for j in excluded],
        "must": [councils.index(j) for j in who.must],
        "may": [councils.index(j) for j in who.may],
        "fewest": who.fewest,
        "hosts": [councils.index(j) if j in councils else None for j in who.hosts],
    }


def _part(part: Part, leaf: int) -> Mapping[str, Any]:
    return {
        "leaf": leaf,
        "weight": short(part.weight),
        "start": short(part.start),
        "added": [[i, short(value)] for i, value in enumerate(part.added.tolist()) if value],
        "sets": [
            [mask, short(weight)]
            for mask, weight in zip(part.sets.tolist(), part.weights.tolist(), strict=True)
        ],
        "curve": [
            [short(x), short(y)]
            for x, y in zip(part.across.tolist(), part.up.tolist(), strict=True)
        ],
    }


def _perspective(appraisal: Appraisal, found: Packages, i: str) -> Mapping[str, Any]:
    leaves = found.searched.valued.parts
    weights, benefit = appraisal.weights[i].nodes, found.benefits[i]
    overall = {leaf: weights[leaf] for leaf in appraisal.weights[i].leaf_ids}
    untold = not_valued(found.searched.valued, overall)
    return {
        "id": i,
        "name": marked_perspectives(appraisal)[i],
        "benefit": [short(benefit.get(leaf, 0.0)) for leaf in leaves],
        "overall": [short(weights[leaf]) for leaf in leaves],
        "base": None if untold else short(found.searched.valued.at_reference(overall)),
        "front": [_masks(found, step) for step in folded(found.fronts[i])],
    }


def _masks(found: Packages, step: Step) -> list[int]:
    place = {i: at for at, i in enumerate(found.searched.candidates)}
    level = [step.simplest, *(one for one in step.packages if one is not step.simplest)]
    return [mask_of(place[i] for i in one.candidates) for one in level]


def _option(dataset: Dataset, order: Sequence[str]) -> Mapping[str, Any]:
    found = option_pieces(dataset, say("tried.name"), say("written.ticked"))
    return {
        "head": found.head,
        "lines": [found.pieces[i].line for i in order],
        "between": found.between,
        "steps": [found.pieces[i].step for i in order],
        "tail": found.tail,
    }
