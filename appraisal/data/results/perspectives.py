"""Each perspective in results.json, how far they agree, and the ranks under other methods."""

from collections.abc import Mapping

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.agreement import Agreement
from appraisal.appraise.safety.other_methods import Method, Methods


class PerspectiveResult(Struct, frozen=True, kw_only=True):
    """One perspective: weights of the leaves (summing to 1) and of all nodes, and its ranking.

    `level_at_weights` can't be told apart from its first with its weights as given. One that holds
    trade-offs is a set of weights, and these are its middle: models in `possible_first` are first
    under some of the set, those in `necessary_first` under all; None of other perspectives.
    """

    name: str
    weights: Mapping[str, float]
    nodes: Mapping[str, float]
    ranking: tuple[str, ...]
    ranks: Mapping[str, int]
    values: Mapping[str, float]
    level_at_weights: tuple[str, ...]
    inconsistency: Mapping[str, float]
    possible_first: tuple[str, ...] | None = None
    necessary_first: tuple[str, ...] | None = None


class AgreementResult(Struct, frozen=True, kw_only=True):
    """Kendall's W over the perspectives, and Spearman's rho and Kendall's tau-b for each pair."""

    kendall_w: float | None
    pairs: tuple[tuple[str, str, float | None], ...]
    taus: tuple[tuple[str, str, float | None], ...]


class MethodsResult(Struct, frozen=True, kw_only=True):
    """The side table of methods; `missing` is empty, as every method is part of the tool.

    `without_answer` has the methods that give no answer, with the reason: `alike` or `level`.
    """

    done: tuple[Method, ...]
    missing: tuple[str, ...]
    without_answer: Mapping[str, str]


def perspective_result(appraisal: Appraisal, perspective: str) -> PerspectiveResult:
    """A perspective's weights and ranking."""
    weights, ranking = appraisal.weights[perspective], appraisal.rankings[perspective]
    places = appraisal.first_places.get(perspective)
    return PerspectiveResult(
        name=weights.name,
        weights={leaf: weights.nodes[leaf] for leaf in weights.leaf_ids},
        nodes=weights.nodes,
        ranking=ranking.order,
        ranks=ranking.rank,
        values=ranking.value,
        level_at_weights=appraisal.leads[perspective].level_with,
        inconsistency=weights.inconsistency,
        possible_first=None if places is None else places.possible,
        necessary_first=None if places is None else places.necessary,
    )


def agreement_result(found: Agreement) -> AgreementResult:
    """Kendall's W, and both rank correlations of every pair of perspectives."""
    return AgreementResult(
        kendall_w=found.kendall_w,
        pairs=tuple((pair.one, pair.other, pair.rho) for pair in found.pairs),
        taus=tuple((pair.one, pair.other, pair.tau) for pair in found.pairs),
    )


def methods_result(found: Methods) -> MethodsResult:
    """The ranks under every method that gives an answer, and why others give none."""
    return MethodsResult(done=found.done, missing=(), without_answer=found.silent)
