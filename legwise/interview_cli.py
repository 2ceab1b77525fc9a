"""What the commands that ask share: the options of the report, and asking until it is written."""

import functools
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

import click

from legwise.errors import CannotWrite
from legwise.output import write_out
from reports.render import AUDIENCES, FORMATS, PAPERS

if TYPE_CHECKING:
    import datetime

    from legwise.keeper import Keeper
    from legwise.talk import Talk
    from rules.answers import Answers
    from rules.compile import RuleBase

Command = TypeVar("Command", bound=Callable[..., Any])

paper_option: Final = click.option(
    "--paper", type=click.Choice(PAPERS), default="a4", show_default=True, help="The paper it is printed on."
)
country_option: Final = click.option(
    "--country",
    default="any",
    show_default=True,
    help="Whose emergency number and service names: GB, US, AU, DE, ES, IN.",
)
_OPTIONS: Final = (
    click.option(
        "--format",
        "output_format",
        type=click.Choice(FORMATS),
        default="text",
        show_default=True,
        help="The form of the report.",
    ),
    paper_option,
    click.option(
        "--for",
        "audience",
        type=click.Choice(AUDIENCES),
        default="both",
        show_default=True,
        help="The pages to act on, the page to hand over, or both.",
    ),
    click.option(
        "--output", type=click.Path(path_type=Path), help="Write the report to this file, not to standard output."
    ),
    country_option,
)


def report_options(command: Command) -> Command:
    """Give a command the options of the report, and what they ask for as its argument ``report``."""

    @functools.wraps(command)
    def with_report(
        *arguments: Any, output_format: str, paper: str, audience: str, output: Path | None, country: str, **others: Any
    ) -> Any:
        return command(*arguments, report=ReportTo(output_format, paper, audience, output, country), **others)

    for option in reversed(_OPTIONS):
        with_report = option(with_report)
    return cast(Command, with_report)


def plain_option(command: Command) -> Command:
    """Give a command the option to ask line by line."""
    about = "Ask line by line, as for a screen reader; no window, no arrow keys."
    return click.option("--plain", is_flag=True, help=about)(command)


class ReportTo:
    """A report to be written: in which form, where to, for whom and where. Checks them before anything is asked."""

    def __init__(self, output_format: str, paper: str, audience: str, output: Path | None, country: str) -> None:
        import datetime

        from reports.countries import country as words_of

        self.format, self.paper, self.audience = output_format, paper, audience
        self.output = output
        self.country = words_of(country)
        self.date = datetime.date.today()
        self.to_terminal = output is None and sys.stdout.isatty()
        refuse_pdf_in_terminal(output_format, output)
        writable(output)

    def write(
        self,
        base: "RuleBase",
        answers: "Answers",
        as_of: "datetime.date | None" = None,
        audience: str | None = None,
    ) -> None:
        """Assess the answers and write the report; one as of an earlier day is marked as not current.

        A terminal shows it without the details; anything else gets it whole. ``audience`` goes before what was asked.
        """
        from reports.answer_form import answer_file
        from reports.render import render
        from rules.assess import assess

        report = render(
            assess(base, answers),
            self.format,
            date=as_of or self.date,
            country=self.country,
            paper=self.paper,
            audience=audience or self.audience,
            answer_file=answer_file(base, answers),
            details=not self.to_terminal,
            current=as_of is None,
            width=_width(self.to_terminal),
            styled=self.to_terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb",
        )
        write_out(report, self.output)

    def after_asking(self, keeper: "Keeper", talk: "Talk", plain: bool, before: "Answers | None" = None) -> None:
        """Ask what is still to be asked, write the report, and say farewell at a terminal.

        Where help is needed now the card comes first and alone; a terminal then shows the page to hand over, if that
        is wanted. Else what changed since ``before`` stands above the report.
        """
        from legwise import line
        from legwise.ending import ending, farewell
        from legwise.keeping import interview
        from reports.card import card
        from reports.sources import Citations
        from rules.assess import assess

        answers, chose_to_end = interview(self.country, keeper, talk, plain)
        found = assess(talk.base, answers)
        top = card(found, self.country, self.date, Citations(found.sources))
        line.show(["", *line.folded(ending(found, self.country, chose_to_end)), ""])
        wanted, audience = True, None
        if found.urgency == "emergency":
            from legwise.emergency import show_card, wants_page

            show_card(top, plain)
            if self.to_terminal and self.format == "text":
                wanted, audience = wants_page(), "clinician"
        elif before is not None:
            from reports.compared import compared

            line.show(line.titled("What changed since your last report"))
            for text in compared(assess(talk.base, before), found):
                line.say(text, "  - ")
            line.say()
        if wanted:
            self.write(talk.base, answers, audience=audience)
        if sys.stdout.isatty() and (self.output or self.format == "text"):
            farewell(top, keeper.kept, self.output, wanted)


def answers_at(path: Path) -> "Answers":
    """Read an answer file, or standard input where the path is ``-``."""
    from rules.answer_file import MOST_BYTES, answers_from, read_answers
    from rules.load import rule_base

    if str(path) == "-":
        return answers_from(rule_base(), sys.stdin.buffer.read(MOST_BYTES + 1), "standard input")
    return read_answers(rule_base(), path)


def refuse_pdf_in_terminal(output_format: str, output: Path | None) -> None:
    """Refuse to write a PDF where only its bytes would be seen."""
    if output_format == "pdf" and output is None and sys.stdout.isatty():
        raise click.UsageError("A PDF cannot be shown in a terminal. Write it to a file: --output FILE.pdf")


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
