"""YAML written back: a file's text and the values that are wanted in it → its new text."""

from .changes import GONE, Change, changed
from .rewriting import edited, rewritten

__all__ = ["GONE", "Change", "changed", "edited", "rewritten"]
