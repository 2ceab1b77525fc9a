"""The interview in a terminal, line by line: works with screen readers, dumb terminals and pipes."""

from dataclasses import dataclass, field
from pathlib import Path

import click

from engine.interview import Ask, Stop
from legwise.errors import CannotWrite, Left
from legwise.files import free_name, write_whole
from legwise.forms import AboutForm, Back, Form, Leave, MapForm, RowsForm
from reports.answer_form import answer_file
from reports.countries import Country
from rules.answers import Answers, contradictions
from rules.asking import next_screen
from rules.case import Case
from rules.compile import RuleBase
from rules.schema import LEVELS

_WELCOME = """\
{purpose}

In an emergency call {number} now.

At any question:  ?  what it means and why it is asked    b  back    q  stop and keep the answers
"""
_TOP = """
Some of your answers need help now, so the questions stop here. The report follows.
"""


@dataclass(slots=True)
class Interview:
    """One interview: the answers so far, the forms shown, and where the answers are kept."""

    base: RuleBase
    answers: Answers
    keep: Path | None
    passed: frozenset[str] = frozenset()
    shown: list[Form] = field(default_factory=list)

    def run(self) -> Answers:
        """Ask until nothing is left to ask or an emergency stops it."""
        self._step(AboutForm(self.base))
        if not self.answers.pain:
            self._step(MapForm(self.base))
        while True:
            following = next_screen(self.base, self.answers, self.passed)
            match following:
                case Ask():
                    screen = next(s for s in self.base.knowledge.screens if s.id == following.sheet.id)
                    self._step(RowsForm(self.base, screen, following.rows))
                case Stop():
                    if self._agree():
                        if following.reason == "top-level":
                            click.echo(_TOP)
                        return self.answers

    def _step(self, form: Form, again: bool = False) -> None:
        """Show a form, and keep its answers; or go back one form, then come here again."""
        while True:
            try:
                self.answers = form.ask(self.answers, again)
                break
            except Back:
                if self.shown:
                    self._step(self.shown.pop(), again=True)
                else:
                    click.echo("This is the first question.")
        if isinstance(form, RowsForm):
            self.passed |= {form.screen.id}
        self.shown.append(form)
        self._save()

    def _agree(self) -> bool:
        """Ask again for answers that cannot both be so. Give True when none are left, or after asking once."""
        pairs = contradictions(self.base, self.answers)
        fresh = [pair for pair in pairs if f"{pair[0]} {pair[1]}" not in self.passed]
        for one, other in fresh:
            self.passed |= {f"{one} {other}"}
            click.echo("\nTwo of your answers do not go together. Please answer both once more.")
            screen = next(s for s in self.base.knowledge.screens if one in s.rows or other in s.rows)
            self._step(RowsForm(self.base, screen, (one, other), one_by_one=True))
        return not fresh

    def _save(self) -> None:
        if self.keep is None:
            return
        try:
            write_whole(self.keep, answer_file(self.base, self.answers))
        except CannotWrite as error:
            click.echo(f"Your answers cannot be kept here ({error.reason}); the questions go on without.", err=True)
            self.keep = None


def interview(
    base: RuleBase, country: Country, begun: Answers | None, save: Path | None, continued: Path | None
) -> Answers:
    """Ask the questions. Raise `Left` when the person stops, the input ends, or by Ctrl-C; answers are kept first."""
    keep = save or continued or free_name(Path(), "legwise-answers", ".yaml")
    talk = Interview(base, begun or Answers(), keep)
    click.echo(_WELCOME.format(purpose=base.knowledge.frame.intended_purpose, number=country.emergency))
    try:
        answers = talk.run()
    except (Leave, EOFError):
        raise Left(_kept(talk), by_interrupt=False) from None
    except (KeyboardInterrupt, click.Abort):
        click.echo()
        raise Left(_kept(talk), by_interrupt=True) from None
    if Case(base, answers).floor < len(LEVELS) - 1:
        click.echo("\nThank you. That was the last question.")
    if talk.keep is not None:
        click.echo(f"Your answers are kept in {talk.keep}, on this computer only.\n")
    return answers


def _kept(talk: Interview) -> str | None:
    return str(talk.keep) if talk.keep is not None and talk.keep.exists() else None
