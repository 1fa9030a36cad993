"""Values of any shape, for tests of what reads them."""

from typing import Any

from hypothesis import strategies as st


# Not st.recursive: it reads the lines of its function in a test's file, and where somebody saves
# that while the tests run it finds others there and refuses them.
@st.composite
def nested(
    draw: st.DrawFn,
    plain: st.SearchStrategy[Any],
    keys: st.SearchStrategy[Any],
    widest: int,
    deepest: int = 3,
) -> Any:
    """A plain value, or a list or mapping of what is less deep; a mapping has `widest` keys."""
    kind = draw(st.sampled_from(["plain", "list", "mapping"])) if deepest else "plain"
    if kind == "plain":
        return draw(plain)
    below = nested(plain, keys, widest, deepest - 1)
    if kind == "list":
        return draw(st.lists(below, max_size=3))
    return draw(st.dictionaries(keys, below, max_size=widest))
