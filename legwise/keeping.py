"""An interview from its first words to its last: asked, kept after every step, and ended on what matters most."""

import sys
from pathlib import Path

from legwise.errors import Left
from legwise.keeper import Keeper
from legwise.line import say, show, width
from legwise.prompts import Leave, Prompts, StopHere
from legwise.store import Kept
from legwise.talk import Talk
from legwise.terminal import Interview
from legwise.who_asks import prompts_for
from reports.countries import Country
from rules.answers import Answers
from rules.compile import RuleBase


def interview(country: Country, keeper: Keeper, talk: Talk, plain: bool) -> Answers:
    """Ask the questions that are still to be asked; give the answers.

    Raise `Left` when the person leaves, the input ends, or by Ctrl-C; answers are kept first.
    """
    if hasattr(sys.stdin, "reconfigure"):
        sys.stdin.reconfigure(errors="replace")
    ending = "Thank you. That was the last question. This is your report."
    with prompts_for(plain, country.emergency) as prompts:
        keeper.tell = prompts.say
        _welcome(prompts, talk.base, country, keeper)
        going = Interview(keeper.take_up(talk, country), prompts, country, keeper.keep)
        try:
            _ask(going, keeper)
            keeper.end(going.talk, "finished")
        except StopHere:
            keeper.end(going.talk, "left")
            ending = "You stopped here. This is your report. It says what is still open."
        except (Leave, EOFError):
            keeper.end(going.talk, "left")
            raise Left(keeper.id, by_interrupt=False) from None
        except KeyboardInterrupt:
            keeper.end(going.talk, "left")
            raise Left(keeper.id, by_interrupt=True) from None
    keeper.tell = say
    if going.talk.at_top:
        ending = f"Your answers need help now: call {country.emergency}. The questions stop here."
    say()
    say(ending)
    say()
    return going.talk.answers


def _ask(going: Interview, keeper: Keeper) -> None:
    """Ask to the end; what grew old meanwhile is asked again, save when help is needed now."""
    while True:
        going.run()
        fresh = going.talk if going.talk.at_top else keeper.fresh(going.talk)
        if fresh is going.talk:
            return
        going.talk = fresh


def _welcome(prompts: Prompts, base: RuleBase, country: Country, keeper: Keeper) -> None:
    frame = base.knowledge.frame
    kept = "Your answers are kept on this computer." if keeper.store else "Your answers are not kept."
    prompts.say(frame.intended_purpose, frame.not_reviewed)
    prompts.say(f"In an emergency call {country.emergency} now. {kept}")
    for text in keeper.news:
        prompts.say(text)


def farewell(headline: str, emergency: bool, kept: Kept | None, output: Path | None, shown: bool) -> None:
    """End on what matters most: a report is longer than a window, and its end is what stays in view."""
    say()
    say("=" * width())
    say(headline)
    if output is not None:
        say(f"The report is in {output}.")
    elif shown:
        say('The report stands above. Scroll up to its first line, "Your leg pain report".')
    if kept is not None and emergency:
        say("Was an answer a mistake? To answer the signs once more, type:")
        show([f"  legwise resume {kept.id}"])
    elif kept is not None:
        say(f"Your answers are kept as {kept.id}, on this computer only. For a report to print, type:")
        show([f"  legwise report {kept.id} --format pdf --output report.pdf"])
        if kept.state == "finished":
            say("To say later how it went on, type:")
            show([f"  legwise follow-up {kept.id}"])
