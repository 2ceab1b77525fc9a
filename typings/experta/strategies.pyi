from collections.abc import Sequence

from experta.abstract import Strategy
from experta.activation import Activation
from experta.agenda import Agenda

class DepthStrategy(Strategy):
    def _update_agenda(self, agenda: Agenda, added: Sequence[Activation], removed: Sequence[Activation]) -> None: ...
