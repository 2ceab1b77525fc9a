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
    from legwise.keeper import Keeper
    from legwise.talk import Talk
    from rules.answers import Answers
    from rules.assessment import Assessment

Command = TypeVar("Command", bound=Callable[..., Any])

_OPTIONS: Final = (
    click.option(
        "--format",
        "output_format",
        type=click.Choice(["text", "html", "json"]),
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


def plain_option(command: Command) -> Command:
    """Give a command the option to ask line by line."""
    about = "Ask line by line, as for a screen reader; no window, no arrow keys."
    return click.option("--plain", is_flag=True, help=about)(command)


class ReportTo:
    """A report to be written: in which form, where to, for which country. Checks them before anything is asked."""

    def __init__(self, output_format: str, output: Path | None, country: str) -> None:
        import datetime

        from reports.countries import country as words_of

        self.format = output_format
        self.output = output
        self.country = words_of(country)
        self.date = datetime.date.today()
        self.to_terminal = output is None and sys.stdout.isatty()
        writable(output)

    def write(self, found: "Assessment") -> None:
        """Write the report."""
        from reports.render import render

        report = render(
            found,
            self.format,
            date=self.date,
            country=self.country,
            width=_width(self.to_terminal),
            styled=self.to_terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb",
        )
        write_out(report, self.output)

    def after_asking(self, keeper: "Keeper", talk: "Talk", plain: bool, before: "Answers | None" = None) -> None:
        """Ask what is still to be asked, write the report, and say farewell at a terminal.

        Where help is needed now the card comes first and alone; the report only when it is wanted. Else what changed
        since ``before`` stands above the report.
        """
        from legwise.keeping import farewell, interview
        from reports.card import card
        from reports.sources import Citations
        from rules.assess import assess

        found = assess(talk.base, interview(self.country, keeper, talk, plain))
        top = card(found, self.country, self.date, Citations(found.sources))
        wanted = True
        if found.urgency == "emergency":
            from legwise.emergency import show_card, wants_page

            show_card(top, plain)
            wanted = not self.to_terminal or self.format != "text" or wants_page()
        elif before is not None:
            from legwise import line
            from reports.compared import compared

            line.show(line.titled("What changed since your last report"))
            for text in compared(assess(talk.base, before), found):
                line.say(text, "  - ")
            line.say()
        if wanted:
            self.write(found)
        if sys.stdout.isatty() and (self.output or self.format == "text"):
            farewell(top.headline, top.level == "emergency", keeper.kept, self.output, wanted)


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
