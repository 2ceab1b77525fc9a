"""What is said when the questions are over: why they stopped, and at the very end what matters most."""

from pathlib import Path

from legwise.line import say, show, width
from legwise.store import Kept
from reports.blocks import Card, Text
from reports.checked import STOPPED
from reports.countries import Country
from rules.assessment import Assessment


def ending(found: Assessment, country: Country, chose_to_end: bool) -> str:
    """Say why the questions stopped, in the words of the report."""
    reason = found.stopped.reason
    if reason == "top-level":
        return f"Your answers need help now: call {country.emergency}. The questions stop here."
    if chose_to_end:
        return "You stopped here. This is your report. It says what is still open."
    left_out = "You left some questions out. " if reason == "questions-left" else ""
    return f"Thank you. {left_out}{STOPPED[reason]} This is your report."


def farewell(card: Card, kept: Kept | None, output: Path | None, shown: bool) -> None:
    """End on what matters most: a report is longer than a window, and its end is what stays in view."""
    emergency = card.level == "emergency"
    say()
    say("=" * width())
    say(card.headline)
    for block in () if emergency else card.blocks:
        if not isinstance(block, Text):
            break
        say(f"{block.line.lead} {block.line.text}".strip())
    if output is not None:
        say(f"The report is in {output}.")
    elif shown and emergency:
        say('The page to hand over stands above. Scroll up to its first line, "FOR THE CLINICIAN".')
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
