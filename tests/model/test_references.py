"""Every id in a file names something, or is known to name nothing."""

from typing import get_args

from appraisal.model.references import Kind, Ref
from tests.model.places import PLACES


def test_ids_are_found_in_lists_keys_and_lists_of_lists() -> None:
    assert {
        ("Partnership", "members", "council"),
        ("Figure", "source", "source"),
        ("Council", "crossing", "neighbour"),
        ("Answer", "scores", "option"),
        ("Answer", "scores", "criterion"),
        ("Perspective", "pairwise", "criterion"),
        ("StructureSettings", "apart", "area"),
    } <= PLACES


def test_an_id_names_something_or_is_known_to_name_nothing() -> None:
    """Give a new field that names something a type such as `CouncilId`."""
    assert {(model, field) for model, field, names in PLACES if names is None} == {
        ("Added", "id"),
        ("Added", "scores"),  # of criteria for an option, of options for a criterion
        ("Answer", "ambition"),
        ("Accepted", "warning"),  # checked against the warnings that there are
        ("Council", "ambition"),
        ("Council", "parts"),
        ("Criterion", "id"),
        ("Option", "councils"),
        ("PartnershipChanges", "start"),
        ("Question", "id"),
        ("Settings", "models"),
        ("Source", "party"),
        ("Step", "id"),
    }


def test_every_kind_of_name_stands_in_some_field() -> None:
    assert {names for _, _, names in PLACES if names is not None} == set(get_args(Kind))


def test_a_mark_is_the_same_wherever_it_names_the_same() -> None:
    assert Ref("council") == Ref("council") != Ref("county")
