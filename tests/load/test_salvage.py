"""Of an entry with a fault the rest is read, so that one fault hides no other."""

from pydantic import TypeAdapter

from appraisal.load.salvage import NOTHING, faulty_keys, salvaged
from appraisal.model import Council, Criterion, Option, Source
from appraisal.model.files import ADAPTERS


def test_a_faulty_key_counts_as_left_out() -> None:
    data = {"name": "Ash", "tier": "unitary", "tile": "here", "neighbours": ("oak",)}
    council = salvaged(Council, data)
    assert (council.name, council.tile, council.neighbours) == ("Ash", None, ("oak",))
    assert faulty_keys(Council, data) == {"tile"}


def test_a_key_that_has_to_be_there_is_none() -> None:
    data = {"tier": "borough", "within": "shire"}
    council = salvaged(Council, data)
    assert (council.name, council.tier, council.within) == (None, None, "shire")
    assert faulty_keys(Council, data) == {"name", "tier"}


def test_entries_of_a_mapping_keep_their_ids() -> None:
    scores = {"cost": {"score": 500, "why": "Dear."}, "Voice": {"score": 1}, "care": {"score": 2}}
    option = salvaged(Option, {"name": "O", "family": "continue", "scores": scores})
    assert list(option.scores) == ["cost", "care"]
    assert (option.scores["cost"].score, option.scores["cost"].why) == (None, "Dear.")


def test_items_of_a_list_keep_their_places() -> None:
    steps = ("x", {"id": "b", "name": "B", "after": ("a",), "months": -1})
    option = salvaged(Option, {"name": "O", "family": "continue", "steps": steps})
    assert option.steps[0] is None
    assert (option.steps[1].id, option.steps[1].after) == ("b", ("a",))


def test_what_is_whole_is_read_as_ever() -> None:
    assert salvaged(Source, {"title": "S"}) == Source(title="S")


def test_of_what_is_no_mapping_nothing_is_left() -> None:
    assert salvaged(Source, "S") is NOTHING


def test_a_tree_is_read_as_far_as_it_goes() -> None:
    place = ADAPTERS["criteria"]._type
    leaf = {"id": "care", "measured": {"measure": "debt", "take": "biggest", "curve": 3}}
    (branch,) = salvaged(place, ({"id": "quality", "criteria": (leaf,)},))
    assert isinstance(branch, Criterion)
    assert branch.criteria is not None
    assert branch.criteria[0].measured is not None
    assert branch.criteria[0].measured.measure == "debt"


def test_a_pair_is_whole_or_nothing() -> None:
    assert salvaged(tuple[int, int], (1, "x")) is NOTHING
    assert TypeAdapter(tuple[int, int]).validate_python((1, 2)) == (1, 2)
