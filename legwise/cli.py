"""The commands. Each docstring is the command's help; heavy modules load inside the command that needs them."""

import os
import sys
from pathlib import Path
from typing import Any

import click

from legwise import __version__
from legwise.errors import CannotWrite, Left, LegwiseError, OutputClosed


class Legwise(click.Group):
    """The root command: shows our errors without a traceback, with their exit codes."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; end with exit code 2 for bad input and 130 for Ctrl-C."""
        from reports.countries import UnknownCountry
        from rules.errors import RulesError

        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except Left as left:
            from legwise.line import say, show

            said, *command = str(left).splitlines()
            say(said)
            show(command)
            ctx.exit(left.exit_code)
        except (LegwiseError, RulesError, UnknownCountry) as error:
            click.echo(str(error), err=True)
            ctx.exit(error.exit_code)
        except (KeyboardInterrupt, click.Abort):
            click.echo("\nStopped.", err=True)
            ctx.exit(130)
        except BrokenPipeError:
            # Python flushes standard output once more at exit; give it somewhere to go.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            click.echo(str(OutputClosed()), err=True)
            ctx.exit(OutputClosed.exit_code)
        return result


@click.group(cls=Legwise, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="legwise")
def main() -> None:
    """Ask about leg pain, dangers first; report what fits, what to do, and what needs a professional.

    Legwise informs; it does not diagnose. In an emergency call your local emergency number.
    """


@main.command()
@click.option(
    "--answers",
    "answers_file",
    type=click.Path(path_type=Path),
    help="Assess this answer file; '-' reads standard input.",
)
@click.option(
    "--continue",
    "continued",
    type=click.Path(path_type=Path),
    help="Go on with the interview that this answer file began.",
)
@click.option(
    "--format",
    "output_format",
    type=click.Choice(["text", "html", "json"]),
    default="text",
    show_default=True,
    help="The form of the report.",
)
@click.option(
    "--output", type=click.Path(path_type=Path), help="Write the report to this file, not to standard output."
)
@click.option(
    "--save",
    type=click.Path(path_type=Path),
    help="Where the interview keeps its answers.  [default: legwise-answers.yaml]",
)
@click.option(
    "--country",
    default="any",
    show_default=True,
    help="Whose emergency number and service names: GB, US, AU, DE, ES, IN.",
)
def assess(
    answers_file: Path | None,
    continued: Path | None,
    output_format: str,
    output: Path | None,
    save: Path | None,
    country: str,
) -> None:
    """Ask the questions, or take an answer file, and write the report."""
    import datetime

    from reports.countries import country as words_of
    from rules.load import rule_base

    if answers_file is not None and (continued is not None or save is not None):
        raise click.UsageError("--answers asks nothing, so it does not go with --continue or --save.")
    words = words_of(country)
    _writable(output)
    _writable(save, "--save")
    base = rule_base()
    kept: Path | None = None
    if answers_file is not None:
        answers = _read(answers_file)
    else:
        from legwise.terminal import interview

        answers, kept = interview(base, words, _read(continued) if continued else None, save, continued)

    from reports.render import render
    from rules.assess import assess as assess_answers

    found = assess_answers(base, answers)
    date = datetime.date.today()
    to_terminal = output is None and sys.stdout.isatty()
    report = render(
        found,
        output_format,
        date=date,
        country=words,
        width=_width(to_terminal),
        styled=to_terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb",
    )
    _write(report, output)
    if answers_file is None and sys.stdout.isatty() and (output or output_format == "text"):
        from legwise.terminal import farewell
        from reports.card import card
        from reports.sources import Citations

        top = card(found, words, date, Citations(found.sources))
        farewell(top.headline, top.level == "emergency", kept, output)


@main.command()
@click.option("--output", type=click.Path(path_type=Path), help="Write the file here, not to standard output.")
def questions(output: Path | None) -> None:
    """Print an answer file to fill in, with every question as a comment."""
    from reports.answer_form import answer_form
    from rules.load import rule_base

    _writable(output)
    _write(answer_form(rule_base()), output)


@main.command()
@click.argument("answers", type=click.Path(path_type=Path))
@click.argument("record_id", metavar="ID")
def explain(answers: Path, record_id: str) -> None:
    """Show how ID was concluded from an answer file, or what was lacking.

    ID names a danger rule, a concern, a caution, a finding, a muscle or a condition.
    """
    from legwise.errors import UnknownId
    from reports.explaining import explain_id, explainable
    from rules.case import Case
    from rules.load import rule_base

    base = rule_base()
    if record_id not in explainable(base):
        raise UnknownId(record_id, explainable(base))
    _write(explain_id(Case(base, _read(answers)), record_id), None)


@main.group()
def rules() -> None:
    """Read and check the rule base."""


@rules.command("check")
@click.argument("folder", type=click.Path(path_type=Path), required=False)
def rules_check(folder: Path | None) -> None:
    """Check the rule base (or the one in FOLDER) from its YAML: every problem, with file, line and column."""
    from dataclasses import replace

    from rules.errors import KnowledgeError
    from rules.files import RULES_FOLDER, yaml_files
    from rules.load import check, digest_of

    if folder is not None and not folder.is_dir():
        raise click.BadParameter(f"'{folder}' is not a folder.", param_hint="FOLDER")
    files = yaml_files(folder or RULES_FOLDER)
    try:
        base = check(files, digest_of(files))
    except KnowledgeError as error:
        if folder is None:
            raise
        here = (replace(p, file=str(folder / p.file.removeprefix("rules/"))) for p in error.problems)
        raise KnowledgeError(here) from None
    known = base.knowledge
    click.echo(
        f"The rule base {known.frame.version} is right: "
        f"{len(known.muscles)} muscles, {len(known.conditions)} conditions, "
        f"{len(known.dangers)} danger rules for {len(known.concerns)} concerns, {len(known.findings)} findings, "
        f"{len(known.cautions)} cautions, {len(known.sources)} sources; {len(base.program.rules)} compiled rules."
    )


def _read(path: Path) -> Any:
    from rules.answer_file import MOST_BYTES, answers_from, read_answers
    from rules.load import rule_base

    if str(path) == "-":
        return answers_from(rule_base(), sys.stdin.buffer.read(MOST_BYTES + 1), "standard input")
    return read_answers(rule_base(), path)


def _writable(output: Path | None, option: str = "--output") -> None:
    """Refuse a place that cannot be written before anything is asked."""
    if output is None:
        return
    if output.is_dir():
        raise CannotWrite(str(output), "it is a folder", option)
    if not output.parent.is_dir():
        raise CannotWrite(str(output), f"the folder {output.parent} does not exist", option)
    if not os.access(output if output.exists() else output.parent, os.W_OK):
        raise CannotWrite(str(output), "permission denied", option)


def _write(text: str, output: Path | None) -> None:
    if output is None:
        try:
            sys.stdout.write(text)
            sys.stdout.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            # What Python could not write it would try to write once more at exit.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise CannotWrite("standard output", (error.strerror or str(error)).lower()) from None
    else:
        from legwise.files import write_whole

        write_whole(output, text)


def _width(to_terminal: bool) -> int:
    import shutil

    return max(40, min(100, shutil.get_terminal_size().columns)) if to_terminal else 80
