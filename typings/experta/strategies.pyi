from collections.abc import Iterable

from experta.abstract import Strategy
from experta.activation import Activation
from experta.agenda import Agenda

class DepthStrategy(Strategy):
    def _update_agenda(self, agenda: Agenda, added: Iterable[Activation], removed: Iterable[Activation]) -> None: ...
