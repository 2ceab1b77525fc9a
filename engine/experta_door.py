"""The one door to experta 1.9.4: restores what its import needs, undoes what it disturbs, hands on what we use.

frozendict 1.2, which experta pins, looks for ``collections.Mapping``; Python 3.10 moved it to ``collections.abc``
(https://github.com/nilp0inter/experta/issues/34). ``import experta`` also calls ``logging.basicConfig()``, which would
give the whole process a log handler it did not ask for.
"""

import collections
import collections.abc
import logging

_lent = not hasattr(collections, "Mapping")
_handlers = logging.root.handlers[:]
if _lent:
    collections.Mapping = collections.abc.Mapping  # type: ignore[attr-defined]
try:
    from experta import DefFacts, Fact, KnowledgeEngine, Rule
    from experta.abstract import Matcher, Strategy
    from experta.activation import Activation
    from experta.agenda import Agenda
    from experta.factlist import FactList
finally:
    if _lent:
        del collections.Mapping  # type: ignore[attr-defined]
    logging.root.handlers[:] = _handlers

__all__ = ["Activation", "Agenda", "DefFacts", "Fact", "FactList", "KnowledgeEngine", "Matcher", "Rule", "Strategy"]
