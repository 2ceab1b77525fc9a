"""After an answer that needs help now: the card and nothing else; a page to hand over only when it is wanted."""

import sys

from legwise.line import folded, read_until, say, show, width
from legwise.prompts import Back, Leave, StopHere
from legwise.who_asks import capable
from reports.blocks import Card, Points, Text

# ruff: noqa: PLC0415 - rich is loaded only where a panel is drawn


def show_card(card: Card, plain: bool) -> None:
    """Show the card alone: in a panel where the terminal can draw one, else between two rules."""
    lines = _lines(card, width() if plain or not capable() else width() - 6)
    if plain or not capable():
        say("=" * width())
        say(card.word.upper())
        show(lines)
        say("=" * width())
        return
    from rich import box
    from rich.console import Console
    from rich.panel import Panel
    from rich.text import Text as Styled

    shape = box.HEAVY if "utf" in (sys.stdout.encoding or "").lower() else box.ASCII
    text = Styled("\n".join(lines))
    text.stylize("bold", 0, len(lines[0]))
    title = f" {card.word.upper()} "
    Console(width=width()).print(Panel(text, title=title, border_style="bold red", box=shape, padding=(1, 2)))


def wants_page() -> bool:
    """Ask whether a page for those who come to help is wanted; leaving is no."""
    say()
    say("Once help is on the way: do you want a page to show to the people who come? It can wait.")
    answers = {"y": True, "yes": True, "n": False, "no": False, "": False}
    try:
        return read_until("y yes, n no", answers.get, "Type y or n.", lambda: say("It lists your answers and why."))
    except (Back, Leave, StopHere, EOFError, KeyboardInterrupt):
        say()
        return False


def _lines(card: Card, columns: int) -> list[str]:
    lines = [*folded(card.headline, columns=columns), ""]
    for block in card.blocks:
        if isinstance(block, Text):
            lines += [*folded(f"{block.line.lead} {block.line.text}".strip(), columns=columns), ""]
        elif isinstance(block, Points):
            lines += folded(block.title, columns=columns)
            for line in block.lines:
                lines += folded(line.text, "  - ", columns=columns)
            lines.append("")
    return lines[:-1]
