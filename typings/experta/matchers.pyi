from collections.abc import Iterable

from experta import Fact
from experta.abstract import Matcher
from experta.activation import Activation

class ReteMatcher(Matcher):
    def changes(
        self, adding: Iterable[Fact] | None = None, deleting: Iterable[Fact] | None = None
    ) -> tuple[list[Activation], list[Activation]]: ...
    def reset(self) -> None: ...
