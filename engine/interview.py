"""The interview planner: which rows are shown together next, from what is known. A pure function; it asks nobody."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal, TypeAlias

StopReason: TypeAlias = Literal["top-level", "nothing-left"]


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows of one topic. A binding sheet must be answered; another may be passed by. A sheet of singles joins none."""

    id: str
    rows: tuple[str, ...]
    stage: str
    binding: bool = False
    singles: bool = False


@dataclass(frozen=True, slots=True)
class RowState:
    """What is known of a row.

    Whether it is put to this person at all, can be asked now, is known from some answer, and was itself told.
    """

    posed: Callable[[str], bool]
    ready: Callable[[str], bool]
    answered: Callable[[str], bool]
    told: Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Ask:
    """Show these rows together: one list, made of short sheets of one stage in this order.

    A binding list is answered row by row or as a whole. ``continued`` tells that it goes on with sheets that were
    begun, by rows that their answers called for: it counts as the same list. ``at_most`` lists can come after it.
    """

    sheets: tuple[str, ...]
    rows: tuple[str, ...]
    stage: str
    binding: bool
    continued: bool
    at_most: int


@dataclass(frozen=True, slots=True)
class Stop:
    """Ask nothing more, and why."""

    reason: StopReason


@dataclass(frozen=True, slots=True)
class Planner:
    """The sheets in the order of their worth, what is known of their rows, and how many rows make one list.

    ``passed`` names sheets and rows that were shown and left; a binding one is shown again until it is answered.
    """

    sheets: tuple[Sheet, ...]
    state: RowState
    passed: frozenset[str]
    most_rows: int

    def next(self) -> Ask | Stop:
        """Choose the first list that has a row to ask now, binding ones first.

        Rows that still wait for another answer come later; binding ones that wait in vain come before all else.
        """
        for binding, may_be_asked in ((True, self.state.ready), (True, self.state.posed), (False, self.state.ready)):
            sheets = (sheet for sheet in self.sheets if sheet.binding == binding)
            parts = [(sheet, rows) for sheet in sheets if (rows := self._open(sheet, may_be_asked))]
            if parts:
                return self._ask(self._lists(parts)[0])
        return Stop("nothing-left")

    def _ask(self, chosen: Sequence[tuple[Sheet, tuple[str, ...]]]) -> Ask:
        first = chosen[0][0]
        shown = {row for _, rows in chosen for row in rows}
        names = {sheet.id for sheet, _ in chosen}
        left = [
            (sheet, rest)
            for sheet in self.sheets
            if (sheet.id not in names or sheet.singles) and not self._begun(sheet)
            if (rest := tuple(row for row in self._open(sheet, self.state.posed) if row not in shown))
        ]
        return Ask(
            sheets=tuple(sheet.id for sheet, _ in chosen),
            rows=tuple(row for _, rows in chosen for row in rows),
            stage=first.stage,
            binding=first.binding,
            continued=self._begun(first),
            at_most=len(self._lists(left)),
        )

    def _open(self, sheet: Sheet, may_be_asked: Callable[[str], bool]) -> tuple[str, ...]:
        """Give the rows of a sheet that may be asked and are not answered, nor left by someone who may leave them."""
        left = frozenset() if sheet.binding else self.passed
        if sheet.id in left:
            return ()
        return tuple(r for r in sheet.rows if r not in left and may_be_asked(r) and not self.state.answered(r))

    def _begun(self, sheet: Sheet) -> bool:
        """Tell that a sheet was shown before: it was left, or some of its rows were."""
        return not sheet.singles and (sheet.id in self.passed or any(map(self.state.told, sheet.rows)))

    def _lists(self, parts: Iterable[tuple[Sheet, tuple[str, ...]]]) -> list[list[tuple[Sheet, tuple[str, ...]]]]:
        """Put sheets together: next to each other, of one stage, both begun or both new, and short enough."""
        lists: list[list[tuple[Sheet, tuple[str, ...]]]] = []
        for (_, _), group in groupby(parts, key=lambda part: (part[0].stage, self._begun(part[0]))):
            room = 0
            for sheet, rows in group:
                for piece in [(row,) for row in rows] if sheet.singles else [rows]:
                    if len(piece) > room or sheet.singles:
                        lists.append([])
                        room = self.most_rows
                    lists[-1].append((sheet, piece))
                    room -= len(piece)
        return lists
