"""The commands about reports: write one from kept answers or an answer file, and make one again."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from legwise.errors import TooOld
from legwise.interview_cli import ReportTo, answers_at, report_options, writable
from legwise.output import write_out

if TYPE_CHECKING:
    from legwise.store import Kept


@click.command()
@click.argument("source", metavar="ID|ANSWERS")
@click.option("--as-it-was", is_flag=True, help="Print old kept answers too, as of their day, marked as not current.")
@report_options
def report(source: str, as_it_was: bool, report: ReportTo) -> None:
    """Write the report of a kept interview by its ID, or of an answer file ('-' reads standard input).

    Kept answers about signs of danger that are over 12 hours old are not printed as if they held now.
    """
    from rules.load import rule_base

    if _is_file(source):
        if as_it_was:
            raise click.UsageError("--as-it-was is for a kept interview: an answer file does not tell how old it is.")
        report.write(rule_base(), answers_at(Path(source)))
    else:
        _write_kept(_kept(source), as_it_was, report)


@click.command()
@click.argument("report", type=click.Path(path_type=Path))
@click.option("--output", type=click.Path(path_type=Path), help="Write the report made again to this file.")
@click.pass_context
def replay(ctx: click.Context, report: Path, output: Path | None) -> None:
    """Make a REPORT again from what it carries ('-' reads standard input), and say what has changed.

    Ends with exit code 1 when it does not come out the same. What is written is marked as not current, unless it is the
    same report of the same day.
    """
    import datetime

    from legwise.replay import replay as made_again
    from rules.load import rule_base

    writable(output)
    again = made_again(rule_base(), _bytes(report), "standard input" if str(report) == "-" else str(report))
    same = again.same
    if output is not None:
        current = same and again.made.current and again.date == datetime.date.today()
        write_out(again.rendered(current), output)
    write_out("".join(f"{line}\n" for line in again.told()), None)
    ctx.exit(0 if same else 1)


def _is_file(source: str) -> bool:
    """Tell an answer file from an id: it is there, or is written as a path."""
    return source == "-" or "." in source or Path(source).name != source or Path(source).exists()


def _kept(interview_id: str) -> "Kept":
    from legwise.store import Store

    with Store.open() as store:
        return store.load(interview_id)


def _write_kept(kept: "Kept", as_it_was: bool, report: ReportTo) -> None:
    import datetime
    import time

    from legwise.keeper import kept_answers, stale
    from rules.load import rule_base

    base = rule_base()
    answers, unknown = kept_answers(base, kept)
    if unknown:
        click.echo(f"{unknown} of the kept answers do not fit the questions of today and are left out.", err=True)
    if not stale(base, answers, kept.said, time.time()):
        report.write(base, answers)
    elif as_it_was:
        report.write(base, answers, as_of=datetime.date.fromtimestamp(kept.saved))
    else:
        raise TooOld(kept.id, kept.state == "finished")


def _bytes(report: Path) -> bytes:
    """Read a report whole. Raise `CarriesNothing` where that cannot be."""
    import sys

    from legwise.errors import CarriesNothing
    from reports.carried import MOST_REPORT_BYTES
    from rules.reading import Unreadable, read_bytes

    if str(report) == "-":
        return sys.stdin.buffer.read(MOST_REPORT_BYTES)
    try:
        return read_bytes(report, str(report), MOST_REPORT_BYTES)
    except Unreadable as unreadable:
        raise CarriesNothing(str(report), unreadable.problem.message.rstrip(".")) from None
