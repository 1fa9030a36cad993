"""How a value is read before its type is checked, and what is checked after.

As pydantic's own marks, for functions that take a value and nothing else. Pydantic asks such a
function for its signature wherever its type is used, which is a thousand times in these models.
"""

from collections.abc import Callable
from typing import Any

from msgspec import Struct
from pydantic import GetCoreSchemaHandler
from pydantic_core.core_schema import (
    CoreSchema,
    no_info_after_validator_function,
    no_info_before_validator_function,
)


class Before(Struct, frozen=True):
    """Marks a type whose value `func` turns into what the type takes."""

    func: Callable[[Any], Any]

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """The type's own schema, with `func` before it."""
        return no_info_before_validator_function(self.func, handler(source))


class After(Struct, frozen=True):
    """Marks a type whose value `func` takes, and gives back or refuses."""

    func: Callable[[Any], Any]

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """The type's own schema, with `func` after it."""
        return no_info_after_validator_function(self.func, handler(source))
