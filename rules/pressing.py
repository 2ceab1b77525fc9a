"""Press guidance is earned: which actions are cleared for a person, which are withheld, which answers decided."""

from rules.assessment import CautionLine, Hold, Withheld
from rules.case import Case
from rules.schema import ACTIONS, LEVELS, Action, Caution
from rules.shown import AnswerLine

_SOON, _URGENT = LEVELS.index("soon"), LEVELS.index("urgent")


def held_cautions(case: Case) -> tuple[CautionLine, ...]:
    """Give every caution that does not surely fail: on, not sure, or not asked."""
    held = []
    for caution in case.base.knowledge.cautions:
        if case.surely_not(caution.id):
            continue
        hold, decided_by = _hold(case, caution)
        held.append(
            CautionLine(
                id=caution.id,
                says=caution.says,
                hold=hold,
                marks=caution.marks,
                because=caution.because,
                reach=caution.reach,
                decided_by=decided_by,
                sources=caution.sources,
            )
        )
    return tuple(held)


def withheld_actions(case: Case, cautions: tuple[CautionLine, ...]) -> tuple[Withheld, ...]:
    """Give what is withheld and why: everything while a danger question is open or an urgent concern stands.

    A concern of an urgent or emergency rule withholds even when it only cannot be excluded; one that is seen within a
    week does too, such as a hip that slips or a growth, save where it says that care at home may stand beside it.
    """
    if not case.settled:
        says = "Some danger questions are not answered yet"
        return (
            Withheld(actions=ACTIONS, why="unsettled", by="", says=says, decided_by=case.lines(case.open), sources=()),
        )
    for raised in case.raised:
        danger = case.base.danger[raised.danger]
        concern = case.base.concern[danger.concern]
        soon = raised.level >= _SOON and not concern.home_care
        if soon or LEVELS.index(danger.level) >= _URGENT:
            decided_by = case.lines(case.telling(case.base.conditions.dangers[danger.id]))
            return (
                Withheld(
                    actions=ACTIONS,
                    why="concern",
                    by=concern.id,
                    says=concern.plain_name,
                    decided_by=decided_by,
                    sources=danger.sources,
                ),
            )
    return tuple(
        Withheld(actions=stopped, why="caution", by=c.id, says=c.says, decided_by=c.decided_by, sources=c.sources)
        for c in cautions
        if (stopped := tuple(action for action in ACTIONS if c.marks.get(action) in ("stop", "ask")))
    )


def cleared_actions(withheld: tuple[Withheld, ...]) -> frozenset[Action]:
    """Give the actions that nothing withholds."""
    return frozenset(ACTIONS) - {action for line in withheld for action in line.actions}


def gently(cautions: tuple[CautionLine, ...], action: Action, case: Case) -> tuple[str, ...]:
    """Say how a cleared action is done with care, where a caution that is not cleared asks for a light hand."""
    return tuple(case.base.caution[c.id].gentle[action] for c in cautions if c.marks.get(action) == "gentle")


def _hold(case: Case, caution: Caution) -> tuple[Hold, tuple[AnswerLine, ...]]:
    condition = case.base.conditions.cautions[caution.id]
    if f"?{caution.id}" in case.cleared:
        hold: Hold = "on" if f"+{caution.id}" in case.cleared else "not-sure"
        return hold, case.lines(case.telling(condition))
    return "not-asked", case.lines(case.unasked(condition))
