"""The commands about kept interviews: go on with one, follow one up, list them, show one, forget them."""

from typing import TYPE_CHECKING

import click

from legwise.errors import OtherCommand
from legwise.interview_cli import ReportTo, plain_option, report_options
from legwise.output import write_out

if TYPE_CHECKING:
    from legwise.store import Kept, Store


@click.command()
@click.argument("interview_id", metavar="[ID]", required=False)
@plain_option
@report_options
def resume(interview_id: str | None, plain: bool, report: ReportTo) -> None:
    """Go on with a kept interview where it was: ID, or the last one that was not finished.

    Signs of danger that were answered over 12 hours ago are asked again.
    """
    import time

    from legwise.errors import UnknownInterview
    from legwise.keeper import kept_answers, resumed, stale
    from legwise.store import Store
    from rules.load import rule_base

    with Store.open() as store:
        kept = store.load(interview_id) if interview_id else _last_unfinished(store)
        keeper, talk = resumed(rule_base(), kept, store)
        old = stale(talk.base, talk.answers, kept.said, time.time())
        if kept.state == "finished" and old and not talk.at_top:
            raise OtherCommand(
                f"The interview {kept.id} was finished, and its answers about signs of danger are over 12 hours old. "
                f"To say how it went on, type:\n  legwise follow-up {kept.id}"
            )
        try:
            before = kept_answers(talk.base, store.load(kept.follows))[0] if kept.follows else None
        except UnknownInterview:
            before = None  # forgotten since
        report.after_asking(keeper, talk, plain, before)


@click.command("follow-up")
@click.argument("interview_id", metavar="ID")
@plain_option
@report_options
def follow_up(interview_id: str, plain: bool, report: ReportTo) -> None:
    """Ask how the finished interview ID went on: only what can have changed. The report says what did."""
    import time

    from legwise.follow_up import followed
    from legwise.keeper import Keeper, kept_answers
    from legwise.store import Store
    from rules.load import rule_base

    with Store.open() as store:
        kept = store.load(interview_id)
        if kept.state != "finished":
            raise OtherCommand(f"The interview {kept.id} is not finished. To go on, type:\n  legwise resume {kept.id}")
        base = rule_base()
        talk = followed(base, kept, time.time())
        keeper = Keeper(store, said=kept.said, follows=kept.id)
        report.after_asking(keeper, talk, plain, kept_answers(base, kept)[0])


@click.command()
def history() -> None:
    """List the kept interviews, the last one first: when, whether finished, age and where it hurts."""
    from legwise.keeper import kept_answers
    from legwise.store import Store
    from reports.spoken import in_short
    from rules.load import rule_base

    with Store.open() as store:
        kept = store.all()
    if not kept:
        write_out("No interview is kept. Begin one with: legwise assess\n", None)
        return
    base = rule_base()
    write_out("".join(f"{_listed(one)}\n       {in_short(base, kept_answers(base, one)[0])}\n" for one in kept), None)


@click.command()
@click.argument("interview_id", metavar="ID")
@click.option(
    "--format",
    "output_format",
    type=click.Choice(["text", "yaml"]),
    default="text",
    show_default=True,
    help="In words, or as an answer file.",
)
def show(interview_id: str, output_format: str) -> None:
    """Show the answers of the kept interview ID."""
    from legwise.keeper import kept_answers
    from legwise.store import Store
    from reports.spoken import spoken
    from rules.case import Case
    from rules.load import rule_base

    with Store.open() as store:
        kept = store.load(interview_id)
    if output_format == "yaml":
        write_out(kept.answers, None)
        return
    base = rule_base()
    answers, _ = kept_answers(base, kept)
    write_out(f"{_listed(kept)}\n\n{spoken(Case(base, answers))}", None)


@click.command()
@click.argument("interview_id", metavar="ID", required=False)
@click.option("--all", "everything", is_flag=True, help="Forget every interview.")
def forget(interview_id: str | None, everything: bool) -> None:
    """Delete the kept interview ID for good, or all of them."""
    from legwise.store import Store

    if (interview_id is None) != everything:
        raise click.UsageError("Name one interview, or --all. 'legwise history' lists them.")
    with Store.open() as store:
        if interview_id is None:
            count = store.forget_all()
            write_out(f"Forgotten: {count} interview{'' if count == 1 else 's'}. Nothing is kept now.\n", None)
        else:
            store.forget(interview_id)
            write_out(f"Forgotten: {interview_id}.\n", None)


_STATE = {"begun": "not finished", "left": "not finished", "finished": "finished"}


def _listed(kept: "Kept") -> str:
    """Give an interview as a line: its id, when it began and was last saved, whether it was finished."""
    import datetime

    begun, saved = (f"{datetime.datetime.fromtimestamp(when):%Y-%m-%d %H:%M}" for when in (kept.begun, kept.saved))
    follows = f", follow-up of {kept.follows}" if kept.follows else ""
    return f"{kept.id}  begun {begun}, last saved {saved}, {_STATE[kept.state]}{follows}"


def _last_unfinished(store: "Store") -> "Kept":
    for kept in store.all():
        if kept.state != "finished":
            return kept
    raise OtherCommand(
        "No interview was left unfinished. 'legwise history' lists all that are kept; 'legwise assess' begins one."
    )
