"""A piece is taken out of a Document, and what is left stands where it stood in the file."""

from appraisal.load.document import read_document
from appraisal.load.pruned import copied, instead, put, real, take_out, value, without

TEXT = b"a: [x, y, {z: 1}]\nb: {c: d}\n"


def test_what_follows_in_a_list_moves_up_with_its_place() -> None:
    document = read_document("f.yaml", TEXT)
    take_out(document, ("a", 0))
    assert document.data == {"a": ("y", {"z": 1}), "b": {"c": "d"}}
    assert document.value_at(("a", 0)) == (1, 8)
    assert document.key_at(("a", 1, "z")) == (1, 12)
    assert document.key_at(("b", "c")) == (2, 5)
    take_out(document, ("b", "c"))
    assert document.data["b"] == {}
    assert ("b", "c") not in document.keys


def test_a_word_stands_in_place_of_a_piece_and_has_its_place() -> None:
    document = read_document("f.yaml", TEXT)
    put(document, ("a", 2), "unknown")
    assert document.data["a"] == ("x", "y", "unknown")
    assert document.value_at(("a", 2)) == (1, 11)
    assert ("a", 2, "z") not in document.keys


def test_a_copy_leaves_the_original_alone() -> None:
    document = read_document("f.yaml", TEXT)
    take_out(copied(document), ("a",))
    assert document == read_document("f.yaml", TEXT)


def test_one_item_may_stand_for_a_list_of_one_and_a_number_for_its_text() -> None:
    data = {"source": "census", 2024: ("x",)}
    assert real(data, ("source", 0)) == ("source",)
    assert real(data, ("2024", 0)) == ("2024", 0)
    assert real(data, ("2024", 3)) == ("2024",)
    assert value(data, ("2024", 0)) == "x"
    assert without(data, ("2024", 0)) == {"source": "census", 2024: ()}
    assert instead(data, ("2024",), 1) == {"source": "census", 2024: 1}
