"""What an option changes: for residents, staff, councils and partners; bodies and functions."""

from collections.abc import Iterator

from msgspec import Struct

from appraisal.appraise import Appraisal, Changes, Decided
from appraisal.appraise.function_moves import Nearness, moved
from appraisal.appraise.futures import councillors, per_councillor, reshaped
from appraisal.appraise.network.fates import Fate, fate_counts
from appraisal.findings import option_changes as findings
from appraisal.findings.delivery import with_one_door
from appraisal.findings.functions import NEARNESS
from appraisal.findings.names import council_label
from appraisal.findings.numbers import people
from appraisal.findings.option_changes import FATE_WORDS
from appraisal.findings.partnerships import OTHERS_UNKNOWN
from appraisal.model import Partnership

MANY = 20
"""More partnerships than this are not named one by one where most have the same fate."""


def standing_title(appraisal: Appraisal, option: str) -> str:
    """What stands under an option, as a headline."""
    new = appraisal.dataset.options[option].councils is not None
    return findings.standing_title(len(appraisal.stands[option]), new)


def resident_changes(appraisal: Appraisal, option: str) -> tuple[str, ...]:
    """What changes for a resident, from the councils, councillors and functions alone."""
    return tuple(filter(None, _for_residents(appraisal, option)))


def _for_residents(appraisal: Appraisal, option: str) -> Iterator[str]:
    today, stand = appraisal.dataset.councils.values(), appraisal.stands[option]
    if stand:
        yield findings.tiers(
            two_today=any(council.tier == "county" for council in today),
            two_then=any(council.tier == "county" for council in stand),
            as_today=all(council.today for council in stand),
            single=[council.label for council in today if council.tier == "unitary"],
        )
    yield findings.residents_each(per_councillor(appraisal), per_councillor(appraisal, option))
    moves = moved(appraisal.functions_today, appraisal.functions[option])
    yield findings.functions_moved(len(appraisal.dataset.functions), list(moves.values()))


def staff_changes(appraisal: Appraisal, option: str) -> tuple[str, ...]:
    """What changes for staff: whose employer ends, and what they would share."""
    dataset = appraisal.dataset
    names = {i: council.name for i, council in dataset.councils.items()}
    started = dataset.options[option].partnerships.start.values()
    shared = [b.name for b in started if b.kind in ("shared-service", "shared-management")]
    return tuple(findings.for_staff(reshaped(appraisal, option), names, shared))


def council_changes(appraisal: Appraisal, option: str) -> tuple[str, ...]:
    """What becomes of today's councils."""
    labels = {i: council.label for i, council in appraisal.dataset.councils.items()}
    found = reshaped(appraisal, option)
    said = list(findings.for_councils(found, labels))
    if not found.as_today:
        said.append(findings.councillors(councillors(appraisal), councillors(appraisal, option)))
    return tuple(filter(None, said))


def partner_changes(appraisal: Appraisal, option: str) -> tuple[str, ...]:
    """What changes for a body that is not a council of the area."""
    with_others = {i for i, body in appraisal.partnerships.items() if body.partners}
    counts = fate_counts(appraisal.changes[option].fates, with_others)
    return tuple(findings.for_partners(reshaped(appraisal, option), counts))


class Fated(Struct, frozen=True):
    """The partnerships with one fate; `bodies` holds names, with who would belong to a new one.

    What is absorbed says where others may have been in it. `rest` marks the fate that more than
    half have, too many to be named: all that no other fate has.
    """

    label: str
    words: str
    bodies: tuple[tuple[str, str], ...]
    rest: bool


class PartnershipChanges(Struct, frozen=True):
    """The partnerships at work before and after, and what becomes of each."""

    before: int
    after: int
    caption: str
    fated: tuple[Fated, ...]


def partnership_changes(appraisal: Appraisal, option: str) -> PartnershipChanges:
    """What an option does to the partnerships at work."""
    done, before = appraisal.changes[option], len(appraisal.partnerships)
    fates = {fate: words for fate, words in FATE_WORDS.items() if done.having(fate)}
    after = len(done.having("kept", "deepened", "re-formed", "started"))
    return PartnershipChanges(
        before=before,
        after=after,
        caption=findings.fates_caption(before),
        fated=tuple(
            Fated(*words, _bodies(appraisal, option, fate), _the_rest(done, fate))
            for fate, words in fates.items()
        ),
    )


def _the_rest(done: Changes, fate: Fate) -> bool:
    many = len(done.having(fate))
    return many > MANY and 2 * many > len(done.fates)


def _bodies(appraisal: Appraisal, option: str, fate: Fate) -> tuple[tuple[str, str], ...]:
    known = {**appraisal.partnerships, **appraisal.dataset.options[option].partnerships.start}
    return tuple(
        (known[i].name, _after(appraisal, option, i, known[i]))
        for i in appraisal.changes[option].having(fate)
    )


def _after(appraisal: Appraisal, option: str, identifier: str, body: Partnership) -> str:
    """Who would belong to a partnership that is new or deeper, and what is not known of others.

    Who would belong to the rest follows from the councils that stand, and who may join an agreement
    stands with it.
    """
    done = appraisal.changes[option]
    fate, members = done.fates[identifier], done.members.get(identifier, ())
    if fate == "ended":
        return ""
    if fate == "absorbed":
        return OTHERS_UNKNOWN if body.others else ""
    agreed = identifier in appraisal.dataset.options[option].candidates
    if agreed or fate not in ("started", "deepened"):
        return with_one_door(body, "")
    labels = {council.id: council.label for council in appraisal.stands[option]}
    names = [labels.get(i) or council_label(appraisal.dataset, i) for i in members]
    return with_one_door(body, findings.who_would_belong(names, len(labels)))


class Move(Struct, frozen=True):
    """Functions that go from one level to another together.

    `before` and `after` are the residents of the body that decides for the average resident, empty
    where not known; `nearness` says whether that is nearer to residents or further.
    """

    functions: tuple[str, ...]
    source: str
    target: str
    before: str
    after: str
    nearness: str
    whys: tuple[str, ...]


def function_moves(appraisal: Appraisal, option: str) -> tuple[Move, ...]:
    """The functions that another level or body would decide, those that move together as one."""
    functions, table = appraisal.dataset.functions, appraisal.functions[option]
    held: dict[tuple[str, str, str, str, Nearness], list[str]] = {}
    for i, way in moved(appraisal.functions_today, table).items():
        now, then = appraisal.functions_today[i], table[i]
        levels = findings.who_decides(now), findings.who_decides(then)
        held.setdefault((*levels, _residents(now), _residents(then), way), []).append(i)
    return tuple(
        Move(
            functions=tuple(functions[i].name for i in found),
            source=source,
            target=target,
            before=before,
            after=after,
            nearness=NEARNESS[way],
            whys=tuple(dict.fromkeys(why for i in found if (why := table[i].why))),
        )
        for (source, target, before, after, way), found in sorted(held.items())
    )


def _residents(row: Decided) -> str:
    return "" if row.typical is None else people(row.typical)
