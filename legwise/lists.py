"""The lists: rows shown together, and the rest of a danger list."""

import re
from dataclasses import dataclass, replace
from typing import Final

from engine.interview import Ask
from legwise.about import NONE
from legwise.asked import LEGEND, explain
from legwise.line import NOT_SURE, folded, pages, read, read_until, say, show, titled
from legwise.rows import Again, Row, SelfTestStep, head
from legwise.talk import Step, Talk
from rules.answers import Given
from rules.schema import Screen

_YES: Final = ("y", "yes")
_NO: Final = ("n", "no", *NONE)
_LINES_AROUND: Final = 10


def list_step(talk: Talk, ask: Ask) -> Step:
    """Give the step that the planner's list calls for: a test, one row alone, or all rows together."""
    if ask.stage == "self-test":
        return SelfTestStep(ask)
    if ask.sheets[0] in talk.singly or len(ask.rows) == 1:
        return Row(ask.rows[0], ask)
    return Whole(ask)


@dataclass(frozen=True, slots=True)
class Whole:
    """The rows of a list together; on a danger list nothing counts as answered unless it was.

    Short screens of one stage make one list, each under its own heading.
    """

    asked: Ask

    def ask(self, talk: Talk, again: bool) -> Talk:
        """Ask which rows are true, by their numbers."""
        screen = talk.screen(self.asked.sheets[0])
        head(talk, self.asked)
        self._show(talk)
        rows, binding = self.asked.rows, self.asked.binding
        say()
        if talk.lists:
            say("Type numbers such as 2 5, 5s if you are not sure of 5, ?5 to see what 5 means, or none.")
        else:
            say("Type every number that is true for you, such as 2 5. If none is true, type none.")
            say("Not sure about 5? Type 5s. What does 5 mean? Type ?5.")
        may_keep = again and all(talk.given(row) is not None for row in rows)
        if not binding and not may_keep:
            say("Enter alone skips this list.")
        say("Enter keeps your answers." if may_keep else LEGEND)
        while True:
            typed = read("True for you", lambda: self._about(screen))
            if self._explained(talk, typed):
                continue
            if not typed and (may_keep or not binding):
                passed = talk.passed if may_keep else talk.passed.union(self.asked.sheets)
                return replace(talk.with_list(self.asked), passed=passed)
            chosen = _chosen(typed, len(rows))
            if chosen is not None:
                return self._taken(talk, {rows[number - 1]: sure for number, sure in chosen.items()})
            self._refuse(typed)

    def _taken(self, talk: Talk, chosen: dict[str, bool]) -> Talk:
        """Take ticks as answers. The rest is no after none, and on lists without dangers; else it is asked for."""
        base, answers = talk.base, talk.answers
        doubtful: list[Step] = []
        for row in self.asked.rows:
            untold = base.untold(row)
            sure = chosen.get(row)
            if sure:
                answers = answers.answer(row, base.told(row))
            elif sure is False and base.finding[row].ask_again and row in base.danger_findings:
                answers = answers.answer(row, None)
                doubtful.append(Again(row))
            elif sure is False:
                answers = answers.answer(row, "not-sure")
            elif not chosen:
                answers = answers.answer(row, untold)
            elif talk.given(row) != untold:
                answers = answers.answer(row, None)
        rest: list[Step] = [Rest(self.asked)] if self.asked.binding and chosen else []
        talk = replace(
            talk.with_list(self.asked),
            answers=answers,
            passed=talk.passed.difference(self.asked.sheets),
            ahead=(*doubtful, *rest, *talk.ahead),
        )
        if not self.asked.binding:
            for row in talk.open_rows(self.asked.rows):
                talk = replace(talk, answers=talk.answers.answer(row, base.untold(row)))
        return talk

    def _show(self, talk: Talk) -> None:
        """Show the rows; where the window is full, wait until they were read."""
        shown = []
        heads = {}
        for screen in map(talk.screen, self.asked.sheets):
            begin = next((row for row in self.asked.rows if row in screen.rows), None)
            if begin is not None and screen.id != self.asked.sheets[0]:
                heads[begin] = ["", *titled(screen.title), *folded(screen.intro or ""), ""]
        for number, row in enumerate(self.asked.rows, start=1):
            finding, said = talk.base.finding[row], talk.given(row)
            marks: dict[Given | None, str] = {"not-sure": " [not sure]", talk.base.told(row): " [true]"}
            text = (finding.row or finding.says) + marks.get(said, "")
            shown.append("\n".join([*heads.get(row, []), *folded(text, f"{number:>3}  ")]))
        first, *others = pages(shown, _LINES_AROUND)
        show(first)
        left = len(shown) - len(first)
        for part in others:
            if read(f"Press Enter to see the other {left}"):
                say("First see the whole list, then answer.")
            show(part)
            left -= len(part)

    def _about(self, screen: Screen) -> None:
        say()
        if screen.stage == "danger":
            say("This list looks for signs and facts that decide how soon you need help.")
        elif screen.stage == "before-press":
            say("This list finds reasons not to press, stretch or load your leg.")
        else:
            say("This list helps to tell apart what may be behind your pain.")
        say("To see what one row means and why it is asked, type ? and its number, such as ?2.")
        say()

    def _explained(self, talk: Talk, typed: str) -> bool:
        """Explain a row at ?5. 5? counts as the same: someone who wonders has not answered."""
        match = re.fullmatch(r"(?:\?|why|help) ?(\d{1,3})|(\d{1,3}) ?\?", typed)
        number = int(match[1] or match[2]) if match else 0
        if match is None or not 0 < number <= len(self.asked.rows):
            return False
        explain(talk.base, talk.base.finding[self.asked.rows[number - 1]])
        return True

    def _refuse(self, typed: str) -> None:
        beyond = [word for word in re.findall(r"\d+", typed) if not 0 < int(word[:4]) <= len(self.asked.rows)]
        if not typed:
            say("Please answer this list: type the numbers that are true. If none is true, type none.")
        elif typed in (*_YES, *NOT_SURE):
            say("Which row? Type its number, such as 2, or 2s when you are not sure.")
        elif typed in _NO:
            say("If no row is true, type none.")
        elif beyond:
            say(f"There is no row {beyond[0][:4]}. Rows go from 1 to {len(self.asked.rows)}.")
        else:
            say("That cannot be read. Type numbers such as 2 5, or none.")


@dataclass(frozen=True, slots=True)
class Rest:
    """The rows of a danger list that were not ticked: they count as not true only when the person says so."""

    asked: Ask

    def ask(self, talk: Talk, again: bool) -> Talk:
        """Ask whether any of the rest is true; with yes or not sure they come one by one."""
        denied = [row for row in self.asked.rows if again and talk.given(row) == talk.base.untold(row)]
        waiting = talk.open_rows(self.asked.rows)
        rows = [row for row in self.asked.rows if row in denied or row in waiting]
        if not rows:
            return talk
        say()
        some_rows = f"the other {len(rows)} rows: is any of them" if len(rows) > 1 else "the other row: is it"
        say(f"And {some_rows} true for you?")

        def understand(typed: str) -> bool | None:
            if typed in _NO:
                return False
            return True if typed in (*_YES, *NOT_SURE) else None

        def show_rows() -> None:
            say()
            for row in rows:
                say(talk.base.finding[row].row or talk.base.finding[row].says, "  - ")
            say()

        answers = talk.answers
        hint = "Type n if none of the others is true. Type y or s, and they come one by one. Type ? to see them."
        if read_until("n none, y yes, s not sure", understand, hint, show_rows):
            for row in denied:
                answers = answers.answer(row, None)
            return replace(talk, answers=answers, singly=talk.singly.union(self.asked.sheets))
        for row in rows:
            answers = answers.answer(row, talk.base.untold(row))
        return replace(talk, answers=answers)


def _chosen(typed: str, highest: int) -> dict[int, bool] | None:
    """Read numbers, each with an s where the person is not sure; nothing for none; None when it cannot be read."""
    if typed in NONE:
        return {}
    found: dict[int, bool] = {}
    for word in re.sub(r"(\d) s\b", r"\1s", typed.replace(",", " ").replace(" and ", " ")).split():
        match = re.fullmatch(r"(\d{1,3})(s?)", word)
        if match is None or not 0 < int(match[1]) <= highest:
            return None
        found[int(match[1])] = not match[2]
    return found or None
