from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from typing import Any

from experta import Fact
from experta.activation import Activation
from experta.agenda import Agenda

class Matcher(ABC):
    engine: Any  # the KnowledgeEngine subclass that named this matcher
    def __init__(self, engine: Any) -> None: ...
    @abstractmethod
    def changes(
        self, adding: Iterable[Fact] = ..., deleting: Iterable[Fact] = ...
    ) -> tuple[Sequence[Activation], Sequence[Activation]]: ...
    @abstractmethod
    def reset(self) -> None: ...

class Strategy(ABC):
    @abstractmethod
    # Both are what the matcher's `changes` gave.
    def _update_agenda(self, agenda: Agenda, added: Sequence[Activation], removed: Sequence[Activation]) -> None: ...
