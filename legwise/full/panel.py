"""What a question means, in a panel: drawn with rich, shown by the window."""

from io import StringIO
from typing import TYPE_CHECKING

from legwise.full.lines import Row

if TYPE_CHECKING:
    from rich.console import RenderableType

# ruff: noqa: PLC0415 - rich is loaded when somebody asks what a question means, so that the first one comes sooner


def meaning_panel(texts: tuple[tuple[str, str], ...], width: int, ascii_only: bool) -> list[Row]:
    """Draw labelled texts."""
    from rich import box
    from rich.console import Group
    from rich.panel import Panel
    from rich.text import Text

    parts: list[RenderableType] = []
    for label, text in texts:
        parts += [Text(label, style="bold"), Text(text), Text("")]
    title = "What it means, and why we ask"
    frame = box.ASCII if ascii_only else box.ROUNDED
    return drawn(Panel(Group(*parts[:-1]), title=title, title_align="left", padding=(1, 2), box=frame), width)


def drawn(thing: "RenderableType", width: int) -> list[Row]:
    """Have rich draw something, as lines of styled text."""
    from prompt_toolkit.formatted_text import ANSI, fragment_list_to_text, to_formatted_text
    from prompt_toolkit.formatted_text.utils import split_lines
    from rich.console import Console

    out = StringIO()
    Console(file=out, width=width, force_terminal=True, color_system="standard", legacy_windows=False).print(thing)
    lines = split_lines(to_formatted_text(ANSI(out.getvalue())))
    rows = [tuple((piece[0], piece[1]) for piece in line) for line in lines]
    return rows if fragment_list_to_text(list(rows[-1])) else rows[:-1]
