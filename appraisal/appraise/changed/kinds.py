"""Which kind of change each key of the files belongs to, and which keys count for nothing.

Every field of the model that an overall value could hang on belongs to exactly one kind; a test
walks the model and fails on one that is not assigned (docs/decisions/0031).
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final, Literal, get_args

from appraisal.model import (
    ByFunction,
    Candidate,
    Choice,
    Council,
    Criterion,
    Dataset,
    Figure,
    Flow,
    Function,
    FunctionChange,
    History,
    Judgement,
    Left,
    Lift,
    Measure,
    Measured,
    Must,
    NewCouncil,
    Option,
    Part,
    Partner,
    Partnership,
    PartnershipChanges,
    Perspective,
    Principle,
    ReferenceClass,
    Settings,
    Source,
    Theme,
    Use,
)
from appraisal.model.candidates import CandidateCosts, Capacity, PackageClass, PackageSettings
from appraisal.model.facts import Model
from appraisal.model.options import PrincipleMet
from appraisal.model.tradeoffs import Swing, Tradeoff
from appraisal.model.workspace import MoneySettings, Optimism, Simulation, StructureSettings

Kind = Literal[
    "scores",
    "weights",
    "figures",
    "curves",
    "partnerships",
    "functions",
    "money",
    "councils",
    "tree",
    "settings",
]
KINDS: tuple[Kind, ...] = get_args(Kind)
"""The kinds of format.md: a closed list, in its order."""

Place = Kind | Literal["told", "held", "within"]
"""Where a field belongs: to a kind; `told`, which counts for nothing; `held`, the kind of what
holds it; `within`, as the fields of what it holds say."""

_PLACES: Final[Mapping[type, Mapping[Place, str]]] = {
    Dataset: {
        "within": "settings criteria sources councils options",
        "weights": "perspectives",
        "figures": "facts measures",
        "partnerships": "partnerships candidates partners",
        "functions": "functions",
        "tree": "principles themes",
        "told": (
            "elsewhere programmes places success_factors workshops written spots templates "
            "references logo boundaries settlements postcodes digest files previous in_progress "
            "left_out"
        ),
    },
    Settings: {
        "settings": (
            "date price_base reference_option perspective simulation money structures packages"
        ),
        "told": (
            "title area question publisher site_address status read_until decision models "
            "calendar report corrections notes accepted theme accessibility contact licence "
            "previous who_pays"
        ),
    },
    Simulation: {"held": "samples ways packages seed"},
    MoneySettings: {"held": "years discount_rate optimism"},
    Optimism: {"held": "cost saving"},
    StructureSettings: {"held": "councils smallest largest ratio apart together"},
    PackageSettings: {"held": "set_up running capacity reference"},
    PackageClass: {"held": "set_up running saving"},
    Source: {
        "money": "party",
        "told": "title publisher kind date url paid_for_by attribution note",
    },
    Figure: {"held": "value low high", "told": "date source note"},
    Use: {"held": "use"},
    Council: {
        "figures": "tier within neighbours facts parts",
        "told": (
            "name short_name also note gss tile neighbours_source crossing themes ambition "
            "budget_gaps readiness"
        ),
    },
    Part: {"held": "facts neighbours", "told": "name short_name note tile"},
    Measure: {"held": "add_up weighted_by county", "told": "name note source unit"},
    Partnership: {
        "held": "kind level status since until host members partners others left themes one_door",
        "told": "name also note source last_seen cost",
    },
    Left: {"held": "who as_ date took_effect", "told": "source note"},
    Partner: {"held": "population", "told": "name note source kind"},
    Candidate: {
        "held": (
            "kind level themes members partners host delivers one_door from_ costs saving "
            "capacity lifts needs excludes"
        ),
        "told": "name also note source legal_form steps depends_on why",
    },
    Choice: {"held": "all_of any_of at_least"},
    CandidateCosts: {"held": "set_up running"},
    Capacity: {"held": "each host"},
    Lift: {"held": "score low high", "told": "why source"},
    Function: {"held": "level by delivered_by", "told": "name also note source everyday esd"},
    Criterion: {
        "tree": "id criteria money must",
        "curves": "judged where_unknown",
        "within": "measured",
        "told": "name also note source question",
    },
    Measured: {"tree": "measure figure take per", "curves": "over curve"},
    ByFunction: {"held": "function"},
    Must: {"held": "at_least at_most"},
    ReferenceClass: {"held": "low value high not_for", "told": "source why"},
    Perspective: {
        "held": "weights swing rank combine pairwise tradeoffs",
        "told": "name held_by note source",
    },
    Tradeoff: {"held": "more than alike times"},
    Swing: {"held": "criterion from_ to"},
    Principle: {"told": "name question note source"},
    Theme: {"told": "name also question note source"},
    Option: {
        "scores": "scores principles",
        "figures": "facts",
        "partnerships": "partnerships candidates",
        "functions": "functions",
        "money": "money",
        "councils": "family",
        "within": "councils",
        "told": (
            "name short_name also model horizon standing summary description operating_model "
            "claims benefits steps risks implications positions"
        ),
    },
    NewCouncil: {"councils": "covers", "figures": "facts", "told": "name short_name"},
    PartnershipChanges: {"held": "start deepen end"},
    FunctionChange: {"held": "level by delivered_by", "told": "why"},
    Judgement: {"held": "score low high", "told": "why source by date"},
    PrincipleMet: {"held": "met", "told": "why source"},
    Flow: {"held": "kind amount from_ to", "told": "name cashable note"},
}

PLACE_OF: Mapping[type, Mapping[str, Place]] = {
    model: {field: place for place, fields in places.items() for field in fields.split()}
    for model, places in _PLACES.items()
}
"""Where each field of each model belongs, by the model and the field's name."""

ORDERED = frozenset({"rank", "host", "candidates"})
"""Keys of lists of ids in which the order counts."""


def counted(value: Any, *, sourced: bool = False, ordered: bool = False) -> Any:
    """What of a piece counts, as plain values that are equal where nothing that counts changed.

    A history counts its dates. With `sourced`, figures count whose they are: where sources speak
    for parties, a payback hangs on it.
    """
    if isinstance(value, Use):
        return ("use", value.use)
    if isinstance(value, Model):
        return _of_model(value, sourced)
    if isinstance(value, dict):
        return tuple(sorted((str(key), counted(of, sourced=sourced)) for key, of in value.items()))
    if isinstance(value, History):
        return tuple((figure.date, counted(figure, sourced=sourced)) for figure in value)
    if isinstance(value, tuple):
        held = [counted(of, sourced=sourced) for of in value]
        fixed = ordered or any(isinstance(of, int | float) for of in value)
        return tuple(held if fixed else sorted(held, key=repr))
    return value


def _of_model(value: Model, sourced: bool) -> Any:
    own = tuple(
        (name, counted(getattr(value, name), sourced=sourced, ordered=name in ORDERED))
        for name in counting_fields(type(value))
    )
    return (*own, value.source) if sourced and isinstance(value, Figure) else own


def counting_fields(model: type) -> Iterator[str]:
    """The fields of a model that count."""
    return (name for name, place in PLACE_OF[model].items() if place != "told")
