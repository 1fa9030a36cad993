"""What a workshop could settle, in the words of its file: the questions, reasons and run sheet."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.ways.turning import turn_of
from appraisal.appraise.workshop.proposals import Purpose
from appraisal.appraise.workshop.proposed import Proposed, Reason, Topic
from appraisal.findings.judgements import due_words
from appraisal.findings.named_safety import NamedSafety, named_safety
from appraisal.findings.names import council_label
from appraisal.findings.numbers import counted, listed_names, moment, number
from appraisal.findings.ranking import quoted
from appraisal.findings.safety import weight_sentences
from appraisal.findings.sentences import joined, say
from appraisal.findings.shares import in_draws, points_of_weight, points_to_tenth
from appraisal.findings.switching_values import set_apart
from appraisal.findings.ways import choice_name, named_ways, turn_sentence
from appraisal.model import Dataset, in_words

MOST_REASONS = 2
"""More reasons than this nobody reads beside a question."""


class Spoken(Struct, frozen=True):
    """A proposed question with the names that its reasons are told by."""

    appraisal: Appraisal
    found: NamedSafety
    models: Mapping[str, str]
    proposed: Proposed

    @property
    def dataset(self) -> Dataset:
        """The workspace."""
        return self.appraisal.dataset


def asked_words(appraisal: Appraisal, proposed: Proposed) -> str:
    """The question as it is put."""
    dataset, (name, *_) = appraisal.dataset, proposed.names
    labels = {leaf.id: leaf.label for leaf in dataset.leaves()}
    said: Mapping[str, Callable[[], Mapping[str, str]]] = {
        "candidate": lambda: {"candidate": dataset.candidates[name].name},
        "host": lambda: {"candidate": dataset.candidates[name].name},
        "form": lambda: {"candidate": dataset.candidates[name].name},
        "criterion": lambda: {"criterion": labels[name]},
        "gap": lambda: {"criterion": labels[name]},
        "score": lambda: {
            "option": dataset.options[name].label,
            "criterion": labels[proposed.names[-1]],
        },
        "way": lambda: {"choice": _choice(appraisal, name)},
        "theme": lambda: {"theme": dataset.themes[name].name},
        "posts": lambda: {"council": council_label(dataset, name)},
        "factor": lambda: {"factor": dataset.success_factors[name].name},
    }
    return say(ASK[proposed.topic], **said[proposed.topic]())


ASK: Mapping[Topic, str] = {
    "candidate": "prepared.ask-candidate",
    "criterion": "prepared.ask-criterion",
    "factor": "prepared.ask-factor",
    "form": "prepared.ask-form",
    "gap": "prepared.ask-gap",
    "host": "prepared.ask-host",
    "posts": "prepared.ask-posts",
    "score": "prepared.ask-score",
    "theme": "prepared.ask-theme",
    "way": "prepared.ask-way",
}


def _choice(appraisal: Appraisal, choice: str) -> str:
    found = named_ways(appraisal)
    return choice_name(found, choice) if found else choice


def reasons_words(appraisal: Appraisal, proposed: Proposed) -> str:
    """What makes it a question, with the figures: the first reasons of different kinds."""
    found = named_safety(appraisal)
    models = found.models or found.options
    spoken = Spoken(appraisal, found, models, proposed)
    kinds = {reason.kind: reason for reason in reversed(proposed.reasons)}
    first = [reason for reason in proposed.reasons if kinds[reason.kind] is reason]
    return joined(*(REASONS[reason.kind](spoken, reason) for reason in first[:MOST_REASONS]))


def _weight(spoken: Spoken, reason: Reason) -> str:
    criterion, rival = reason.about
    robust = spoken.found.robust
    rows = robust.stability if robust else ()
    row = next(row for row in rows if row.criterion == criterion)
    ends = [one for one in (row.rival_above, row.rival_below) if one]
    sentences = list(weight_sentences(row, spoken.found))
    return sentences[ends.index(rival)] if rival in ends else joined(*sentences)


def _shift(spoken: Spoken, reason: Reason) -> str:
    criterion, perspective, rival = reason.about
    return say(
        "prepared.shift",
        perspective=quoted(spoken.found.marked(perspective)),
        points=points_of_weight(reason.figures[0]),
        criterion=spoken.found.criteria[criterion],
        rival=spoken.found.noted[rival],
    )


def _then(spoken: Spoken, options: Sequence[str]) -> str:
    return listed_names([spoken.found.noted[i] for i in options])


def _score(spoken: Spoken, reason: Reason) -> str:
    today, needed = reason.figures
    then = say("prepared.then", models=_then(spoken, reason.about), count=len(reason.about))
    within = reason.kind == "score-within"
    return say(
        "prepared.score-within" if within else "prepared.score-beyond",
        today=set_apart(today, needed),
        needed=set_apart(needed, today),
        then=then,
    )


def _together(spoken: Spoken, reason: Reason) -> str:
    others, then = int(reason.figures[0]), _then(spoken, reason.about)
    return say("prepared.score-together", others=others, then=then)


def _way(spoken: Spoken, reason: Reason) -> str:
    choice, alternative, model = reason.about
    named = named_ways(spoken.appraisal)
    if named is None:
        return ""
    return say(
        "prepared.way",
        told=turn_sentence(named, turn_of(named.ways, ((choice, alternative),))),
        model=named.models[model],
        draws=in_draws(reason.figures[0]),
    )


def _due(spoken: Spoken, reason: Reason) -> str:
    option, criterion = spoken.proposed.names
    found = spoken.found
    return due_words(found.options[option], found.criteria[criterion], reason.about)


def _since(spoken: Spoken, reason: Reason) -> str:
    del spoken
    return say("prepared.since-both" if len(reason.about) > 1 else SINCE[reason.about[0]])


SINCE = {"anchors": "prepared.since-anchors", "sources": "prepared.since-sources"}


def _later(spoken: Spoken, reason: Reason) -> str:
    source, date, judged = reason.about
    title = spoken.dataset.sources[source].title
    return say("prepared.later", judged=moment(judged), date=moment(date), source=title)


def _old(spoken: Spoken, reason: Reason) -> str:
    del spoken
    return say("prepared.old", date=moment(reason.about[0]))


def _parting(spoken: Spoken, reason: Reason) -> str:
    _, one, other, first, second = reason.about
    found = spoken.found
    return say(
        "prepared.parting",
        one=quoted(found.marked(one)),
        other=quoted(found.marked(other)),
        first=found.noted[first],
        second=found.noted[second],
        points=points_to_tenth(reason.figures[0]),
    )


def _theme(spoken: Spoken, reason: Reason) -> str:
    del spoken
    high, _, others = map(int, reason.figures)
    return say("prepared.theme", high=high, others=others)


def _gap(spoken: Spoken, reason: Reason) -> str:
    del spoken
    reach, count = reason.figures
    return say("prepared.gap", count=int(count), points=points_to_tenth(reach))


def _borderline(spoken: Spoken, reason: Reason) -> str:
    del spoken
    return say("prepared.borderline", draws=in_draws(reason.figures[0]))


def _one_council(spoken: Spoken, reason: Reason) -> str:
    council = council_label(spoken.dataset, reason.about[1])
    if reason.kind == "one-short":
        return say("prepared.one-short", council=council, posts=_posts_of(reason.figures[0]))
    alone = reason.kind == "one-host"
    return say("prepared.one-host" if alone else "prepared.one-must", council=council)


def _hosts(spoken: Spoken, reason: Reason) -> str:
    names = [council_label(spoken.dataset, i) for i in reason.about[1:]]
    if not names:
        return say("prepared.hosts-none")
    if len(names) == 1:
        return say("prepared.hosts-one", council=names[0])
    return say("prepared.hosts-several", councils=listed_names(names))


def _form(spoken: Spoken, reason: Reason) -> str:
    del spoken
    if reason.kind == "form-open":
        return say("prepared.form-open")
    return say("prepared.form-said", form=in_words(reason.about[1]).lower())


def _posts(spoken: Spoken, reason: Reason) -> str:
    council = council_label(spoken.dataset, reason.about[0])
    return say("prepared.posts", council=council, posts=_posts_of(reason.figures[0]))


def _posts_of(posts: float) -> str:
    """Full-time posts with their number: 2.5 full-time posts."""
    return counted(number(posts, 2), say("prepared.post"), say("prepared.full-time-posts"))


def _factor(spoken: Spoken, reason: Reason) -> str:
    del spoken
    count = int(reason.figures[0])
    return say("prepared.factor", count=count) if count > 1 else say("prepared.factor-alone")


REASONS: Mapping[str, Callable[[Spoken, Reason], str]] = {
    "weight": _weight,
    "shift": _shift,
    "score-within": _score,
    "score-beyond": _score,
    "score-together": _together,
    "way": _way,
    "due": _due,
    "since": _since,
    "later": _later,
    "old": _old,
    "parting": _parting,
    "parting-example": _parting,
    "theme": _theme,
    "gap": _gap,
    "borderline": _borderline,
    "one-host": _one_council,
    "one-must": _one_council,
    "one-short": _one_council,
    "hosts": _hosts,
    "form-said": _form,
    "form-open": _form,
    "posts": _posts,
    "factor": _factor,
}
"""By its kind, how a reason is told."""


def title_words(dataset: Dataset, purpose: Purpose | None) -> str:
    """What a workshop of a purpose asks, where nobody gave it a title."""
    area = dataset.settings.area or say("prepared.this-area")
    return say(TITLES[purpose], area=area)


TITLES: Mapping[Purpose | None, str] = {
    "why": "prepared.title-why",
    "what": "prepared.title-what",
    "how": "prepared.title-how",
    None: "prepared.title-none",
}


def question_entries(
    appraisal: Appraisal, proposed: Sequence[Proposed], addresses: Mapping[str, str]
) -> Iterator[dict[str, str]]:
    """The questions as a workshop's file has them; `addresses` has the page of each by its id."""
    for one in proposed:
        named = {"option": one.option, "criterion": one.criterion, "candidate": one.candidate}
        yield {
            "id": one.id,
            "ask": asked_words(appraisal, one),
            **{key: i for key, i in named.items() if i is not None},
            "why": reasons_words(appraisal, one),
            "page": addresses[one.id],
        }
