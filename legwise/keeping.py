"""An interview from its first words to its last answer: asked, and kept after every step."""

import signal
import sys

from legwise.errors import Left
from legwise.keeper import Keeper
from legwise.line import say
from legwise.prompts import Leave, Prompts, StopHere
from legwise.signals import Ended, signals_raise
from legwise.talk import Talk
from legwise.terminal import Interview
from legwise.who_asks import prompts_for
from reports.countries import Country
from rules.answers import Answers
from rules.compile import RuleBase


def interview(country: Country, keeper: Keeper, talk: Talk, plain: bool) -> tuple[Answers, bool]:
    """Ask the questions that are still to be asked; give the answers, and whether the person ended the questions.

    Raise `Left` when the person leaves, the input ends, or a signal comes, such as Ctrl-C; answers are kept first.
    """
    if hasattr(sys.stdin, "reconfigure"):
        sys.stdin.reconfigure(errors="replace")
    chose_to_end = False
    with signals_raise(), prompts_for(plain, country.emergency, keeper.store is not None) as prompts:
        keeper.tell = prompts.say
        _welcome(prompts, talk.base, country, keeper)
        going = Interview(keeper.take_up(talk, country), prompts, country, keeper.keep)
        try:
            _ask(going, keeper)
            keeper.end(going.talk, "finished")
        except StopHere:
            keeper.end(going.talk, "left")
            chose_to_end = True
        except (Leave, EOFError, KeyboardInterrupt) as end:
            keeper.end(going.talk, "left")
            raise Left(keeper.id, _exit_code(end)) from None
    keeper.tell = say
    return going.talk.answers, chose_to_end


def _exit_code(end: BaseException) -> int:
    """Give the exit code: 0 for who chose to leave, as a shell does for a signal, 2 for an input that was too short."""
    if isinstance(end, KeyboardInterrupt):
        return 128 + (end.number if isinstance(end, Ended) else signal.SIGINT)
    return 0 if isinstance(end, Leave) else Left.exit_code


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
    prompts.say(
        f"In an emergency call {country.emergency} now. {kept} Where you answer for someone else, "
        '"you" is the person in pain.'
    )
    for text in keeper.news:
        prompts.say(text)
