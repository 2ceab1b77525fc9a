from collections import OrderedDict

from experta import Fact

class FactList(OrderedDict[int, Fact]):
    last_index: int
    duplication: bool
    def declare(self, fact: Fact) -> Fact | None: ...
