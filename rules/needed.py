"""The danger questions that are still needed: those whose answers can raise the floor, and the rows that open them."""

from rules.case import Case
from rules.compile import owner_of


def needed(case: Case) -> dict[str, int]:
    """Give the open rows that can still raise the floor, each with the highest level it could raise.

    A row that waits for another answer brings the rows that it waits for.
    """
    levels = dict(case.raising)
    ahead = list(levels)
    while ahead:
        row = ahead.pop()
        for opener in case.waits_for(row):
            if levels.get(opener, 0) < levels[row]:
                levels[opener] = levels[row]
                ahead.append(opener)
    return levels


def called(case: Case, row: str, rows: tuple[str, ...]) -> bool:
    """Tell that an answer among these rows called for a row."""
    pose = case.base.poses.conditions.get(row)
    if pose is None:
        return False
    owners = (owner_of(tells.finding) for tells, _ in case.base.conditions.primitives(pose))
    return any(owner in rows and owner in case.answers.given for owner in owners)
