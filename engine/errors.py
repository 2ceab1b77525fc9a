"""What the engine refuses.

EngineError
├── UnreachableRule     a threshold that its points cannot reach, or that needs nothing
└── RetractedAtom       an atom was taken back; a changed answer is a new case
"""


class EngineError(Exception):
    """The root of all errors of the engine."""


class UnreachableRule(EngineError):
    """A rule whose points cannot reach its need, or whose need is not positive.

    Attributes: ``rule`` its name, ``need`` and ``total`` points.
    """

    def __init__(self, rule: str, need: int, total: int) -> None:
        self.rule, self.need, self.total = rule, need, total
        super().__init__(f"{rule}: needs {need} of {total} points; a need must be at least 1 and within reach")


class RetractedAtom(EngineError):
    """An atom was retracted from a running case."""

    def __init__(self, atom: str) -> None:
        self.atom = atom
        super().__init__(f"{atom} was retracted; atoms only grow within a case, so assess the changed answers anew")
