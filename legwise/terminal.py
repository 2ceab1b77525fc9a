"""The interview in a terminal, line by line: works with screen readers, dumb terminals and pipes."""

import os
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from shlex import quote
from typing import Final

from engine.interview import Stop
from legwise.about import first_step
from legwise.errors import CannotWrite, Left
from legwise.files import free_name, write_whole
from legwise.line import Back, Leave, say, show, width
from legwise.lists import list_step
from legwise.rows import Row
from legwise.talk import Step, Talk
from reports.answer_form import answer_file
from reports.countries import Country
from rules.answers import Answers, contradictions
from rules.compile import RuleBase

_STALE_AFTER_HOURS: Final = 12


class Interview:
    """One interview: the talk so far, the steps taken with the talk before each, and where the answers are kept."""

    def __init__(self, base: RuleBase, answers: Answers, keep: Path | None) -> None:
        self.talk = Talk(base, answers)
        self.keep = keep
        self.taken: list[tuple[Step, Talk]] = []

    def run(self) -> Answers:
        """Ask until nothing is left to ask, or an emergency stops the questions."""
        while not self.talk.at_top and (step := self._next()) is not None:
            self._take(step)
        return self.talk.answers

    def _next(self) -> Step | None:
        """Choose the next step: what an answer called for, the first questions, contradictions, then the lists."""
        if self.talk.ahead:
            step, *ahead = self.talk.ahead
            self.talk = replace(self.talk, ahead=tuple(ahead))
            return step
        first = first_step(self.talk)
        if first is not None:
            return first
        for one, other in contradictions(self.talk.base, self.talk.answers):
            if f"{one} {other}" not in self.talk.passed:
                self.talk = replace(self.talk, passed=self.talk.passed | {f"{one} {other}"}, ahead=(Row(other),))
                return Row(one, note="Two of your answers do not go together. Please answer both once more.")
        following = self.talk.next()
        return None if isinstance(following, Stop) else list_step(self.talk, following)

    def _take(self, step: Step) -> None:
        """Take a step and keep its answer; or go back a step, with later answers kept, and on from there."""
        again = False
        while True:
            try:
                talk = step.ask(self.talk, again)
                break
            except Back:
                if not self.taken:
                    say("This is the first question.")
                    continue
                step, before = self.taken.pop()
                self.talk = self._from(before)
                again = True
        self.taken.append((step, self.talk))
        self.talk = talk
        self._save()

    def _from(self, before: Talk) -> Talk:
        """Go back to an earlier place with all that was said since; a list that is still open is shown anew."""
        return replace(self.talk, ahead=before.ahead, singly=before.singly)

    def _save(self) -> None:
        if self.keep is None:
            return
        try:
            write_whole(self.keep, answer_file(self.talk.base, self.talk.answers))
        except CannotWrite as error:
            say(f"Your answers cannot be kept in {self.keep} ({error.reason}). The questions go on all the same.")
            self.keep = None


def interview(
    base: RuleBase, country: Country, begun: Answers | None, save: Path | None, continued: Path | None
) -> tuple[Answers, Path | None]:
    """Ask the questions; give the answers and where they are kept.

    Raise `Left` when the person stops, the input ends, or by Ctrl-C; answers are kept first.
    """
    if hasattr(sys.stdin, "reconfigure"):
        sys.stdin.reconfigure(errors="replace")
    keep = save or continued or _place()
    _welcome(base, country, keep)
    talk = Interview(base, _fresh(base, country, begun, continued) if begun else Answers(), keep)
    try:
        answers = talk.run()
    except (Leave, EOFError):
        raise Left(_kept(talk), by_interrupt=False) from None
    except KeyboardInterrupt:
        say()
        raise Left(_kept(talk), by_interrupt=True) from None
    say()
    if talk.talk.at_top:
        say(f"Your answers need help now: call {country.emergency}. The questions stop here. This is your report.")
    else:
        say("Thank you. That was the last question. This is your report.")
    say()
    return answers, talk.keep


def farewell(headline: str, emergency: bool, keep: Path | None, output: Path | None) -> None:
    """End on what matters most: a report is longer than a window, and its end is what stays in view."""
    say()
    say("=" * width())
    say(headline)
    if output is not None:
        say(f"The report is in {output}.")
    else:
        say('The report stands above. Scroll up to its first line, "Your leg pain report".')
    if keep is not None and emergency:
        say("Was an answer a mistake? To answer the signs once more, type:")
        show([f"  legwise assess --continue {quote(str(keep))}"])
    elif keep is not None:
        say(f"Your answers are in {keep}, on this computer only. For a report to print, type:")
        show([f"  legwise assess --answers {quote(str(keep))} --format html --output report.html"])


def _place() -> Path | None:
    """Name a new file for the answers in the folder at hand, or None where nothing can be written."""
    return free_name(Path(), "legwise-answers", ".yaml") if os.access(Path(), os.W_OK) else None


def _welcome(base: RuleBase, country: Country, keep: Path | None) -> None:
    say(base.knowledge.frame.intended_purpose)
    say()
    say(f"In an emergency call {country.emergency} now.")
    say()
    say("Type an answer, then press Enter. At any question you can also type:")
    say("what it means and why we ask", "  ?  ")
    say("back to the question before", "  b  ")
    say(f"stop; your answers stay in {keep}" if keep else "stop; your answers cannot be kept in this folder", "  q  ")


def _fresh(base: RuleBase, country: Country, answers: Answers, begun: Path | None) -> Answers:
    """Drop what must be asked anew before going on: signs of danger that are old, or that point to an emergency."""
    at_top = Talk(base, answers).at_top
    hours = (time.time() - begun.stat().st_mtime) / 3600 if begun is not None and begun.exists() else 0
    if not at_top and hours < _STALE_AFTER_HOURS:
        return answers
    say()
    if at_top:
        say(
            f"The answers so far need help now: call {country.emergency}. If one of them was a mistake, "
            "the signs are asked once more."
        )
    else:
        say(f"These answers are more than {_STALE_AFTER_HOURS} hours old. The signs that may change are asked again.")
    for name in _signs(base):
        answers = answers.answer(name, None)
    return replace(answers, since_words=None)


def _signs(base: RuleBase) -> Iterator[str]:
    """Walk the findings that danger rules read and that change from day to day."""
    yield "since"
    yield from (name for name in base.finding if name in base.danger_findings and base.finding[name].role == "symptom")


def _kept(talk: Interview) -> str | None:
    return str(talk.keep) if talk.keep is not None and talk.keep.exists() else None
