"""The four atoms an answer can give: surely, perhaps, surely not, perhaps not.

*yes* to x gives ``+x ?x``; *not sure* gives ``?x ~x``; *no* gives ``-x ~x``; not asked gives none. The matcher knows
only atoms that are present, so nothing here is ever negated and nothing has a third value.
"""

from typing import Final, Literal, TypeAlias

Answer: TypeAlias = Literal["yes", "no", "not-sure"]
Channel: TypeAlias = Literal["+", "?", "-", "~"]

SURELY: Final = "+"
PERHAPS: Final = "?"
SURELY_NOT: Final = "-"
PERHAPS_NOT: Final = "~"
CHANNELS: Final[tuple[Channel, ...]] = (SURELY, PERHAPS, SURELY_NOT, PERHAPS_NOT)

OPPOSITE: Final[dict[Channel, Channel]] = {"+": "-", "-": "+", "?": "~", "~": "?"}
"""A channel and the one that speaks of the same certainty for the opposite answer."""

_GIVEN: Final[dict[Answer, tuple[Channel, Channel]]] = {
    "yes": (SURELY, PERHAPS),
    "not-sure": (PERHAPS, PERHAPS_NOT),
    "no": (SURELY_NOT, PERHAPS_NOT),
}


def atoms_of(finding: str, answer: Answer) -> tuple[str, str]:
    """Give the two atoms of an answer, for example ``("+rattle", "?rattle")`` for yes."""
    first, second = _GIVEN[answer]
    return first + finding, second + finding


def four_atoms(finding: str) -> tuple[str, str, str, str]:
    """Give all four atoms, the reading in which a finding may be anything."""
    return tuple(channel + finding for channel in CHANNELS)  # type: ignore[return-value]


def answer_from(finding: str, facts: frozenset[str]) -> Answer | None:
    """Read an answer back from facts; where facts contradict each other, the reading is *not sure*."""
    yes, no = SURELY + finding in facts, SURELY_NOT + finding in facts
    if yes != no:
        return "yes" if yes else "no"
    return "not-sure" if yes or PERHAPS + finding in facts or PERHAPS_NOT + finding in facts else None
