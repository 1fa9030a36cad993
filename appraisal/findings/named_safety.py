"""The answer whose safety the pages tell, with the names to tell it by."""

from collections.abc import Mapping

from msgspec import Struct, field

from appraisal.appraise import Appraisal
from appraisal.appraise.lead import Lead
from appraisal.appraise.matrix import Ranking
from appraisal.appraise.model_lines import model_of_lines
from appraisal.appraise.rivals import competing
from appraisal.appraise.safety.robustness import Robustness
from appraisal.appraise.safety.thresholds import ThresholdRow
from appraisal.findings.finding_out import ToFindOut, to_find_out
from appraisal.findings.names import model_names
from appraisal.findings.nothing_recorded import NO_OPTIONS
from appraisal.findings.numbers import listed_names
from appraisal.findings.ranking import NO_EVIDENCE, NONE_RANKED, noted
from appraisal.findings.sentences import say
from appraisal.model import Dataset

Labels = Mapping[str, str]

NO_CRITERIA = say("safety.no-criteria")
MANY = 5
"""More options than this are counted in a sentence rather than named."""


class NamedSafety(Struct, frozen=True):
    """The answer whose safety is told, with the names to tell it by.

    `perspective` names the headline; `lead` is who leads under it, `leads` under each perspective,
    by id; `above` names the criterion that a criterion stands under, empty at the top level.
    `models` names the models that compete, by id, and `model_of` has each ranked option's: both
    empty where every ranked option is a model of its own.
    `to_find_out` is what could change the first model, the most telling first; `examples` are the
    perspectives that nobody holds.
    """

    robust: Robustness | None
    ranking: Ranking
    perspective: str
    options: Labels
    criteria: Labels
    above: Labels
    perspectives: Labels
    lead: Lead
    leads: Mapping[str, Lead]
    thresholds: tuple[ThresholdRow, ...] = ()
    models: Labels = field(default_factory=dict)
    model_of: Labels = field(default_factory=dict)
    to_find_out: tuple[ToFindOut, ...] = ()
    examples: frozenset[str] = frozenset()

    @property
    def noted(self) -> Labels:
        """The options' names, with a note at each that nothing is known of."""
        return noted(self.options, self.ranking.unknown)

    @property
    def noted_models(self) -> Labels:
        """The same of models, of which something may be known, but nothing of their highest line.

        Empty where every ranked option is a model of its own.
        """
        unknown = self.robust.unknown_models if self.robust else ()
        return noted(self.models, unknown, "lead.marked-unsure")

    @property
    def rivals(self) -> Labels:
        """What each ranked option competes as."""
        return competing({i: self.model_of.get(i, i) for i in self.ranking.order})

    @property
    def held_leads(self) -> Mapping[str, Lead]:
        """Who leads under each perspective that is no example: these alone are counted."""
        return {i: lead for i, lead in self.leads.items() if i not in self.examples}

    @property
    def example_leads(self) -> Mapping[str, Lead]:
        """Who leads under each perspective that nobody holds."""
        return {i: lead for i, lead in self.leads.items() if i in self.examples}

    def marked(self, perspective: str) -> str:
        """What to call a perspective, marked where it is an example."""
        name = self.perspectives[perspective]
        return say("weighing.example", name=name) if perspective in self.examples else name


def named_safety(appraisal: Appraisal) -> NamedSafety:
    """The answer under the headline perspective."""
    dataset = appraisal.dataset
    model_of = model_of_lines(appraisal)
    names = model_names(dataset)
    return NamedSafety(
        robust=appraisal.robust,
        ranking=appraisal.rankings[appraisal.headline],
        perspective=appraisal.weights[appraisal.headline].name,
        options={i: option.label for i, option in dataset.options.items()},
        criteria={node.id: node.label for node in dataset.nodes()},
        above=parents(dataset),
        perspectives={i: weights.name for i, weights in appraisal.weights.items()},
        lead=appraisal.lead,
        leads=appraisal.leads,
        thresholds=appraisal.thresholds,
        models={model: names[model] for model in model_of.values()},
        model_of=model_of,
        to_find_out=to_find_out(appraisal),
        examples=frozenset(appraisal.weights) - frozenset(appraisal.held),
    )


def parents(dataset: Dataset) -> dict[str, str]:
    """The label of the criterion above each node of the value tree; empty at the top level."""
    above = {child.id: node.label for node in dataset.nodes() for child in node.criteria or ()}
    return {node.id: above.get(node.id, "") for node in dataset.nodes()}


def named(options: tuple[str, ...], labels: Labels) -> str:
    """Options in a sentence: named, or counted where they are many."""
    if len(options) > MANY:
        return say("safety.many-options", count=len(options))
    return listed_names([labels[i] for i in options])


def moot(found: NamedSafety) -> str:
    """Why nothing can be said about safety; empty where something can."""
    return nothing_to_rank(found) or _guessed(found)


def _guessed(found: NamedSafety) -> str:
    """That nothing is known of the first; empty where something is."""
    if not found.lead.guessed:
        return ""
    first = found.lead.first
    under = say("lead.under", perspective=found.perspective)
    names = named(first, found.options)
    return say("safety.first-unknown", options=names, count=len(first), under=under)


def nothing_to_rank(found: NamedSafety) -> str:
    """Why nothing can be said about an order of options; empty where something can."""
    ranking = found.ranking
    if not ranking.value:
        return NO_OPTIONS
    if not ranking.order:
        return NONE_RANKED
    if found.robust is None:
        return NO_CRITERIA
    if found.lead.nothing_known:
        return NO_EVIDENCE
    if len(ranking.order) == 1:
        if crossing := {(row.option, row.criterion) for row in found.thresholds}:
            return _only_ranked(found.options[ranking.order[0]], len(crossing))
        return say("safety.only-ranked", option=found.options[ranking.order[0]])
    return ""


def _only_ranked(option: str, crossing: int) -> str:
    """That one option is ranked alone, and how many scores could change that."""
    number = say("thresholds.one") if crossing == 1 else str(crossing)
    return say("thresholds.only-ranked", option=option, number=number, count=crossing)
