"""The option pages: what it is, what it changes, and how sure that is."""

from collections.abc import Iterator, Mapping
from functools import partial

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.operating_model import operating_model
from appraisal.appraise.tree_values import Span, overall_span
from appraisal.findings.candidates import made_of_words, of_candidates
from appraisal.findings.councils import areas_words
from appraisal.findings.decisions import standing_since
from appraisal.findings.delivery import deliveries
from appraisal.findings.names import area_names
from appraisal.findings.numbers import listed
from appraisal.findings.option_changes import stand_and_work
from appraisal.findings.option_money import Sum
from appraisal.findings.option_plans import HORIZONS
from appraisal.findings.option_value import place, place_elsewhere, place_in_ways
from appraisal.findings.page_counts import none_move
from appraisal.findings.put_first import put_first
from appraisal.findings.risks import option_in_short
from appraisal.findings.road_map import plan_in_brief
from appraisal.findings.value_steps import thresholds_missed
from appraisal.model import Dataset, Option
from appraisal.model.headings import heading_names
from appraisal.model.options import Implication
from appraisal.site.before_after import BeforeAfter, before_and_after
from appraisal.site.claim_panels import ClaimPanel, Stake, claim_panels, stakes
from appraisal.site.drawing import Page
from appraisal.site.fate_waffles import FateWaffles, fate_waffles
from appraisal.site.navigation import address
from appraisal.site.opened_values import Opened
from appraisal.site.option_cash import Moves, moves
from appraisal.site.option_changes import (
    Move,
    PartnershipChanges,
    council_changes,
    function_moves,
    partner_changes,
    partnership_changes,
    resident_changes,
    staff_changes,
    standing_title,
)
from appraisal.site.option_digest import (
    contributions,
    gravest_first,
    highest,
    lowest,
    money_sums,
    opened_leaves,
    rests_on_words,
)
from appraisal.site.option_maps import OptionMaps, maps_of_option
from appraisal.site.option_money import FlowRow, flow_rows
from appraisal.site.principle_rows import PrincipleRow, principle_rows
from appraisal.site.published_positions import Position, positions_on
from appraisal.site.said_once import SaidOnce, said_once
from appraisal.site.value_rows import ValueGroup, value_groups
from appraisal.site.value_tree import value_address

MAP_WIDTH = 300.0
"""The width of a map in pixels: two stand side by side, and one on a phone."""


class NewCouncil(Struct, frozen=True):
    """A council that would be new, and the areas that it covers in words."""

    name: str
    covers: str


class ImplicationRow(Struct, frozen=True):
    """What an option would mean under a heading, for which groups and areas most, if for any."""

    heading: str
    text: str
    groups: str
    areas: str


class WhatChanges(Struct, frozen=True):
    """What changes for each who asks, a sentence each."""

    residents: tuple[str, ...]
    staff: tuple[str, ...]
    councils: tuple[str, ...]
    partners: tuple[str, ...]


class WorkedOut(Struct, frozen=True):
    """Money worked out here: what it comes to, from which `flows`, and what moves it.

    `of_candidates` counts those that stand with an agreement; `gaps` says that there are budget
    gaps to look at.
    """

    sums: tuple[Sum, ...]
    flows: tuple[FlowRow, ...]
    of_candidates: str
    gaps: bool
    swings: Moves


class Content(Struct, frozen=True):
    """What an option's page is drawn from; what is not recorded or can't be said is empty.

    `finding` says where it comes under the headline perspective, `in_ways` in how many ways of
    counting its model is first, and `elsewhere` where it comes under other perspectives. `total` is
    its overall value, None without evidence. `maps` has none where none has a place. `stakes`
    says whose the sources of `claims` are, and `same` what another line of its model has said.
    """

    id: str
    family: str
    standing: str
    horizon: str
    summary: str
    description: str
    finding: str
    in_ways: str
    elsewhere: str
    misses: tuple[str, ...]
    rests_on: str
    made_of: str
    candidates: tuple[tuple[str, str], ...]
    maps: OptionMaps
    stands: str
    stand_and_work: str
    new_councils: tuple[NewCouncil, ...]
    changes: WhatChanges
    values: tuple[ValueGroup, ...]
    criteria: bool
    total: Span | None
    highest: tuple[Opened, ...]
    lowest: tuple[Opened, ...]
    addresses: Mapping[str, str]
    put_first: tuple[str, ...]
    principles: tuple[PrincipleRow, ...]
    partnerships: PartnershipChanges
    fates: FateWaffles
    ties: BeforeAfter | None
    moves: tuple[Move, ...]
    none_move: str
    deliveries: tuple[str, ...]
    money: WorkedOut
    claims: tuple[ClaimPanel, ...]
    stakes: tuple[Stake, ...]
    positions: tuple[Position, ...]
    risks: str
    steps: str
    benefits: int
    operating_model: bool
    implications: tuple[ImplicationRow, ...]
    same: SaidOnce


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """A page for each option."""
    for i, option in appraisal.dataset.options.items():
        yield Page(
            "option", address("option", i), option.name, partial(content, appraisal, i, option)
        )


def content(appraisal: Appraisal, i: str, option: Option) -> Content:
    """What the page of an option says and shows."""
    dataset, leaves = appraisal.dataset, opened_leaves(contributions(appraisal, i))
    partnerships, stands = partnership_changes(appraisal, i), standing_title(appraisal, i)
    claims = claim_panels(appraisal, i)
    return Content(
        id=i,
        family=option.family,
        standing=standing_since(dataset, i),
        horizon=HORIZONS[option.horizon] if option.horizon else "",
        summary=option.summary or "",
        description=option.description or "",
        finding=place(appraisal, i),
        in_ways=place_in_ways(appraisal, i),
        elsewhere=place_elsewhere(appraisal, i),
        misses=thresholds_missed(appraisal, i),
        rests_on=rests_on_words(appraisal, i),
        made_of=made_of_words(dataset, i),
        candidates=tuple((c, dataset.candidates[c].name) for c in option.candidates),
        maps=maps_of_option(appraisal, i, width=MAP_WIDTH),
        stands=stands,
        stand_and_work=stand_and_work(stands, partnerships.before, partnerships.after),
        new_councils=new_councils(appraisal, i),
        changes=what_changes(appraisal, i),
        values=value_groups(appraisal, i),
        criteria=bool(leaves),
        total=overall_span(appraisal, i) if leaves else None,
        highest=highest(leaves),
        lowest=lowest(leaves),
        addresses={leaf.criterion: value_address(dataset, leaf.criterion, i) for leaf in leaves},
        put_first=put_first(appraisal, i),
        principles=principle_rows(dataset, option),
        partnerships=partnerships,
        fates=fate_waffles(appraisal, i),
        ties=before_and_after(appraisal, i),
        moves=function_moves(appraisal, i),
        none_move=none_move(len(dataset.functions)),
        deliveries=deliveries(appraisal, i),
        money=worked_out(appraisal, i),
        claims=claims,
        stakes=stakes(dataset, claims),
        positions=positions_on(dataset, option),
        risks=option_in_short(option, gravest_first(option)[0]) if option.risks else "",
        steps=plan_in_brief(plan) if (plan := appraisal.road_map.plans.get(i)) else "",
        benefits=len(option.benefits),
        operating_model=_has_layers(dataset, i),
        implications=_implications(dataset, option),
        same=said_once(dataset, i),
    )


def what_changes(appraisal: Appraisal, option: str) -> WhatChanges:
    """What changes for residents, staff, councils and partners."""
    return WhatChanges(
        resident_changes(appraisal, option),
        staff_changes(appraisal, option),
        council_changes(appraisal, option),
        partner_changes(appraisal, option),
    )


def worked_out(appraisal: Appraisal, option: str) -> WorkedOut:
    """What the costs and savings of an option come to, with those of its own."""
    dataset = appraisal.dataset
    own, every = dataset.options_as_written[option], dataset.options[option].money
    return WorkedOut(
        sums=money_sums(appraisal, option),
        flows=flow_rows(own),
        of_candidates=of_candidates(len(every) - len(own.money)),
        gaps=any(council.budget_gaps for council in dataset.councils.values()),
        swings=moves(appraisal, option),
    )


def _implications(dataset: Dataset, option: Option) -> tuple[ImplicationRow, ...]:
    headings = heading_names(dataset.settings.report.listed)
    return tuple(
        _implication(dataset, headings[k], implied) for k, implied in option.implications.items()
    )


def _implication(dataset: Dataset, heading: str, implied: Implication) -> ImplicationRow:
    names = area_names(dataset)
    areas = listed([names.get(area, area) for area in implied.areas])
    return ImplicationRow(heading, implied.text, listed(implied.groups), areas)


def new_councils(appraisal: Appraisal, option: str) -> tuple[NewCouncil, ...]:
    """The new councils with what they cover; none where today's councils stand."""
    return tuple(
        NewCouncil(council.name, areas_words(appraisal.dataset, council.covers))
        for council in appraisal.stands[option]
        if not council.today
    )


def _has_layers(dataset: Dataset, option: str) -> bool:
    """Whether the page of the operating model tells of an option."""
    return any(option in row.options and not row.silent for row in operating_model(dataset))
