from collections import OrderedDict
from collections.abc import Hashable

from experta import Fact

class FactList(OrderedDict[int, Fact]):
    last_index: int
    duplication: bool
    @staticmethod
    def _get_fact_id(fact: Fact) -> Hashable: ...
    def declare(self, fact: Fact) -> Fact | None: ...
