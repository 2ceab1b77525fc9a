"""The commands. Each docstring is the command's help; heavy modules load inside the command that needs them."""

import sys
from pathlib import Path
from typing import Any

import click

from legwise import __version__
from legwise.errors import Left, LegwiseError, OutputClosed
from legwise.interview_cli import (
    ReportTo,
    answers_at,
    country_option,
    paper_option,
    plain_option,
    refuse_pdf_in_terminal,
    report_options,
    writable,
)
from legwise.kept_cli import follow_up, forget, history, resume, show
from legwise.output import let_go, write_out
from legwise.report_cli import replay, report
from legwise.rules_cli import rules
from legwise.signals import Ended


class Legwise(click.Group):
    """The root command: shows our errors without a traceback, with their exit codes."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; end with the exit code of its error, and with 130 for Ctrl-C."""
        from reports.countries import UnknownCountry
        from rules.errors import RulesError

        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except Left as left:
            _say_how_to_go_on(left)
            ctx.exit(left.exit_code)
        except (LegwiseError, RulesError, UnknownCountry) as error:
            click.echo(str(error), err=True)
            ctx.exit(error.exit_code)
        except Ended as ended:
            ctx.exit(128 + ended.number)
        except (KeyboardInterrupt, click.Abort):
            click.echo("\nStopped.", err=True)
            ctx.exit(130)
        except BrokenPipeError:
            let_go()
            click.echo(str(OutputClosed()), err=True)
            ctx.exit(OutputClosed.exit_code)
        return result


def _say_how_to_go_on(left: Left) -> None:
    """Say it where the talk was; nowhere when that window was closed."""
    from legwise import line

    said, *command = str(left).splitlines()
    try:
        line.say(said)
        line.show(command)
    except OSError:
        let_go()


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
@click.option("--no-store", is_flag=True, help="Keep no answers: they are gone when the interview ends.")
@plain_option
@report_options
def assess(answers_file: Path | None, no_store: bool, plain: bool, report: ReportTo) -> None:
    """Ask the questions, or take an answer file, and write the report."""
    from rules.load import rule_base

    if answers_file is not None and no_store:
        raise click.UsageError("--answers asks nothing and keeps nothing, so it does not go with --no-store.")
    base = rule_base()
    if answers_file is not None:
        report.write(base, answers_at(answers_file))
        return

    from legwise.keeper import Keeper
    from legwise.talk import Talk
    from rules.answers import Answers

    report.after_asking(Keeper(None) if no_store else Keeper.opened(), Talk(base, Answers()), plain)


@main.command()
@click.option(
    "--format",
    "output_format",
    type=click.Choice(["yaml", "html", "pdf"]),
    default="yaml",
    show_default=True,
    help="An answer file to fill in, or a form to print.",
)
@paper_option
@country_option
@click.option("--output", type=click.Path(path_type=Path), help="Write the file here, not to standard output.")
def questions(output_format: str, paper: str, country: str, output: Path | None) -> None:
    """Print all questions: as an answer file to fill in, or as a form on paper from which one can be typed."""
    from reports.answer_form import answer_form
    from reports.countries import country as words_of
    from rules.load import rule_base

    words = words_of(country)
    writable(output)
    if output_format == "yaml":
        write_out(answer_form(rule_base()), output)
        return

    from reports.paper import form
    from reports.paper_files import form_file

    refuse_pdf_in_terminal(output_format, output)
    write_out(form_file(form(rule_base(), words), output_format, paper), output)


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
    write_out(explain_id(Case(base, answers_at(answers)), record_id), None)


@main.command()
@click.argument("cases", type=click.Path(path_type=Path))
@click.option("--case", "case_id", metavar="ID", help="Show one case and the rules that fired.")
@click.option("--against", metavar="REV", help="Show which cases changed since a revision, and by which rules.")
@click.option("--interview", is_flag=True, help="Interview each case, and count what is shown and asked.")
@click.option(
    "--format",
    "output_format",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Tables, or JSON with every figure and its interval.",
)
def evaluate(cases: Path, case_id: str | None, against: str | None, interview: bool, output_format: str) -> None:
    """Run known CASES (a file or a folder) through the full assessment and print how good it was."""
    from legwise import evaluate as evaluation
    from legwise.cases import read_cases
    from legwise.errors import UnknownId
    from rules.load import rule_base

    base = rule_base()
    known = read_cases(base, cases)
    if case_id is not None:
        chosen = next((case for case in known if case.id == case_id), None)
        if chosen is None:
            raise UnknownId(case_id, [case.id for case in known])
        write_out(evaluation.one_case(base, chosen), None)
    elif against is not None:
        write_out(evaluation.against(base, known, against), None)
    elif interview:
        write = evaluation.interviews_as_json if output_format == "json" else evaluation.interviews_as_text
        write_out(write(base, known), None)
    elif output_format == "json":
        write_out(evaluation.as_json(base, known), None)
    else:
        write_out(evaluation.as_text(base, known), None)


for command in (resume, follow_up, report, replay, history, show, forget, rules):
    main.add_command(command)
