"""What the commands that ask share: the options of the report, and asking until it is written."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

import click

from legwise.errors import CannotWrite
from legwise.output import write_out

if TYPE_CHECKING:
    from legwise.keeping import Keeper
    from legwise.talk import Talk
    from rules.answers import Answers
    from rules.assessment import Assessment
    from rules.compile import RuleBase

Command = TypeVar("Command", bound=Callable[..., Any])

_OPTIONS: Final = (
    click.option(
        "--format",
        "output_format",
        type=click.Choice(["text", "html", "pdf", "json"]),
        default="text",
        show_default=True,
        help="The form of the report.",
    ),
    click.option(
        "--output", type=click.Path(path_type=Path), help="Write the report to this file, not to standard output."
    ),
    click.option(
        "--country",
        default="any",
        show_default=True,
        help="Whose emergency number and service names: GB, US, AU, DE, ES, IN.",
    ),
)


def report_options(command: Command) -> Command:
    """Give a command the options of the report: its form, where it goes, and for which country."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


class ReportTo:
    """A report to be written: in which form, where to, for which country. Checks them before anything is asked."""

    def __init__(self, output_format: str, output: Path | None, country: str) -> None:
        import datetime

        from reports.countries import country as words_of

        self.format = output_format
        self.output = output
        self.country = words_of(country)
        self.date = datetime.date.today()
        writable(output)

    def write(self, base: "RuleBase", answers: "Answers") -> "Assessment":
        """Assess the answers and write the report."""
        from reports.answer_form import answer_file
        from reports.render import render
        from rules.assess import assess

        found = assess(base, answers)
        to_terminal = self.output is None and sys.stdout.isatty()
        report = render(
            found,
            self.format,
            date=self.date,
            country=self.country,
            answer_file=answer_file(base, answers),
            details=self.format != "text",
            width=_width(to_terminal),
            styled=to_terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb",
        )
        write_out(report, self.output)
        return found

    def after_asking(self, keeper: "Keeper", talk: "Talk") -> None:
        """Ask what is still to be asked, write the report, and say farewell at a terminal."""
        from legwise.keeping import farewell, interview
        from reports.card import card
        from reports.sources import Citations

        found = self.write(talk.base, interview(self.country, keeper, talk))
        if sys.stdout.isatty() and (self.output or self.format == "text"):
            top = card(found, self.country, self.date, Citations(found.sources))
            farewell(top.headline, top.level == "emergency", keeper.id, self.output)


def writable(output: Path | None) -> None:
    """Refuse a place that cannot be written before anything is asked."""
    if output is None:
        return
    if output.is_dir():
        raise CannotWrite(str(output), "it is a folder")
    if not output.parent.is_dir():
        raise CannotWrite(str(output), f"the folder {output.parent} does not exist")
    if not os.access(output if output.exists() else output.parent, os.W_OK):
        raise CannotWrite(str(output), "permission denied")


def _width(to_terminal: bool) -> int:
    import shutil

    return max(40, min(100, shutil.get_terminal_size().columns)) if to_terminal else 80
