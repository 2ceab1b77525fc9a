"""Where the answers of an interview are kept, how one goes on, and how it ends."""

import os
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from shlex import quote
from typing import Final

from legwise.errors import CannotWrite, Left
from legwise.files import free_name, write_whole
from legwise.line import say, show, width
from legwise.prompts import Leave, Prompts, StopHere
from legwise.talk import Talk
from legwise.terminal import Interview
from legwise.who_asks import prompts_for
from reports.answer_form import answer_file
from reports.countries import Country
from rules.answers import Answers
from rules.compile import RuleBase

_STALE_AFTER_HOURS: Final = 12


class _Keeper:
    """Writes the answers after every step, as long as that works."""

    def __init__(self, path: Path | None, prompts: Prompts) -> None:
        self.path = path
        self.prompts = prompts

    def keep(self, talk: Talk) -> None:
        """Keep the answers; where that fails, say so once."""
        if self.path is None:
            return
        try:
            write_whole(self.path, answer_file(talk.base, talk.answers))
        except CannotWrite as error:
            where = f"{self.path} ({error.reason})"
            self.prompts.say(f"Your answers cannot be kept in {where}. The questions go on all the same.")
            self.path = None

    @property
    def kept(self) -> str | None:
        """Say where the answers are, if they are anywhere."""
        return str(self.path) if self.path is not None and self.path.exists() else None


def interview(
    base: RuleBase, country: Country, begun: Answers | None, save: Path | None, continued: Path | None, plain: bool
) -> tuple[Answers, Path | None]:
    """Ask the questions; give the answers and where they are kept.

    Raise `Left` when the person leaves, the input ends, or by Ctrl-C; answers are kept first.
    """
    if hasattr(sys.stdin, "reconfigure"):
        sys.stdin.reconfigure(errors="replace")
    keep = save or continued or _place()
    with prompts_for(plain, country.emergency) as prompts:
        _welcome(prompts, base, country, keep)
        keeper = _Keeper(keep, prompts)
        answers = _fresh(prompts, base, country, begun, continued) if begun else Answers()
        talk = Interview(Talk(base, answers), prompts, country, keeper.keep)
        ending = "Thank you. That was the last question. This is your report."
        try:
            answers = talk.run()
        except StopHere:
            answers = talk.talk.answers
            ending = "You stopped here. This is your report. It says what is still open."
        except (Leave, EOFError):
            raise Left(keeper.kept, by_interrupt=False) from None
        except KeyboardInterrupt:
            raise Left(keeper.kept, by_interrupt=True) from None
    say()
    if talk.talk.at_top:
        ending = f"Your answers need help now: call {country.emergency}. The questions stop here."
    say(ending)
    say()
    return answers, keeper.path


def farewell(headline: str, emergency: bool, keep: Path | None, output: Path | None, shown: bool) -> None:
    """End on what matters most: a report is longer than a window, and its end is what stays in view."""
    say()
    say("=" * width())
    say(headline)
    if output is not None:
        say(f"The report is in {output}.")
    elif shown:
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


def _welcome(prompts: Prompts, base: RuleBase, country: Country, keep: Path | None) -> None:
    prompts.say(base.knowledge.frame.intended_purpose, f"In an emergency call {country.emergency} now.")
    prompts.say(f"Your answers stay in {keep}." if keep else "Your answers cannot be kept in this folder.")


def _fresh(prompts: Prompts, base: RuleBase, country: Country, answers: Answers, begun: Path | None) -> Answers:
    """Drop what must be asked anew before going on: signs of danger that are old, or that point to an emergency."""
    at_top = Talk(base, answers).at_top
    hours = (time.time() - begun.stat().st_mtime) / 3600 if begun is not None and begun.exists() else 0
    if not at_top and hours < _STALE_AFTER_HOURS:
        return answers
    if at_top:
        prompts.say(
            f"The answers so far need help now: call {country.emergency}. If one of them was a mistake, "
            "the signs are asked once more."
        )
    else:
        hours_old = f"These answers are more than {_STALE_AFTER_HOURS} hours old."
        prompts.say(f"{hours_old} The signs that may change are asked again.")
    for name in _signs(base):
        answers = answers.answer(name, None)
    return replace(answers, since_words=None)


def _signs(base: RuleBase) -> Iterator[str]:
    """Walk the findings that danger rules read and that change from day to day."""
    yield "since"
    yield from (name for name in base.finding if name in base.danger_findings and base.finding[name].role == "symptom")
