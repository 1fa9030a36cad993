"""Numbers and lists within the sentences that commands print."""

from collections.abc import Sequence


def counted(count: int, one: str) -> str:
    """`1 criterion`, `2 criteria`."""
    many = {"criterion": "criteria", "is": "are"}.get(one, f"{one}s")
    return f"{count:,} {one if count == 1 else many}"


def joined(words: Sequence[str], most: int = 5) -> str:
    """Words with commas and an `and`; beyond `most` the others are counted."""
    if len(words) > most:
        words = [*words[: most - 1], f"{len(words) - most + 1:,} more"]
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1])))
