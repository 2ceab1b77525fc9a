from collections.abc import Callable, Iterable
from typing import Any

from experta import Fact

class Activation:
    rule: Callable[..., Any]
    facts: set[Fact]
    context: dict[str, Any]
    key: Any  # set by the strategy that sorts by it
    def __init__(
        self, rule: Callable[..., Any], facts: Iterable[Fact], context: dict[str, Any] | None = None
    ) -> None: ...
