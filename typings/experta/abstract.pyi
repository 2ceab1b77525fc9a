from abc import ABC, abstractmethod
from collections.abc import Iterable
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
    ) -> tuple[Iterable[Activation], Iterable[Activation]]: ...
    @abstractmethod
    def reset(self) -> None: ...

class Strategy(ABC):
    @abstractmethod
    def _update_agenda(self, agenda: Agenda, added: Iterable[Activation], removed: Iterable[Activation]) -> None: ...
