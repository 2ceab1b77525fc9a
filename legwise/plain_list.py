"""A list line by line: rows are ticked by number; the rest of a danger list counts as not true only when said so."""

import re
from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from legwise.line import NONE, chunks, folded, pages, read, read_until, say, show, telling, titled
from legwise.prompts import Back, Line, Mark, Rows

Marks: TypeAlias = dict[str, Mark]
_MARKS: Final[dict[str, Mark]] = {
    **dict.fromkeys(("y", "yes"), "yes"),
    **dict.fromkeys(("n", "no", *NONE), "no"),
    **dict.fromkeys(("s", "not sure", "unsure"), "not-sure"),
}
_LINES_AROUND: Final = 10


def ask_list(form: Rows, noted: Callable[[Mapping[str, Mark]], bool]) -> Marks | None:
    """Ask until every row has a mark; None when the list was passed by."""
    marks: Marks = {line.id: line.kept for line in form.lines if line.kept is not None}
    continued = False
    while True:
        chosen = _numbers(form, marks, continued)
        if chosen is None:
            return None
        marks = chosen
        waiting = [line for line in form.lines if line.id not in marks]
        if noted(marks) or not waiting:
            return marks
        try:
            return _rest(waiting, marks, noted)
        except Back:
            continued = True


def _numbers(form: Rows, marks: Marks, continued: bool) -> Marks | None:
    """Show the list and read the numbers of what is true; give the marks that follow from them."""
    _show(form, marks)
    say()
    lines = form.lines
    first, one = (2, 5) if len(lines) >= 5 else (1, len(lines))
    say(f"Type every number that is true for you, such as {first} {one}. If none is true, type none.")
    say(f"Not sure about {one}? Type {one}s. What does {one} mean? Type ?{one}.")
    complete = len(marks) == len(lines)
    if complete:
        say("Enter keeps your answers.")
    elif not form.binding:
        say(f"Enter alone skips this list. {form.loss}".strip())
    elif not continued:
        show(chunks(("?  why we ask", "b  back", "stop  report now", "q  leave")))
    while True:
        typed = read("True for you", lambda: _about(form))
        if _explained(form, typed):
            continue
        if not typed and (complete or not form.binding):
            return marks if complete else None
        chosen = _chosen(typed, len(lines))
        if chosen is not None:
            return _taken(form, marks, {lines[number - 1].id: mark for number, mark in chosen.items()})
        _refuse(typed, len(lines))


def _taken(form: Rows, before: Marks, chosen: Marks) -> Marks:
    """Take ticks as marks. The rest is no after none, and on lists without dangers; else it waits to be asked."""
    if not chosen or not form.binding:
        return {line.id: chosen.get(line.id, "no") for line in form.lines}
    denied: Marks = {row: "no" for row, mark in before.items() if mark == "no"}
    return {**denied, **chosen}


def _rest(waiting: list[Line], marks: Marks, noted: Callable[[Mapping[str, Mark]], bool]) -> Marks:
    """Ask whether any of the rows not ticked is true; with yes or not sure they come one by one."""

    def show_rows() -> None:
        say()
        for line in waiting:
            say(line.says, "  - ")
        say()

    say()
    some_rows = f"the other {len(waiting)} rows: is any of them" if len(waiting) > 1 else "the other row: is it"
    say(f"And {some_rows} true for you?")
    hint = "Type n if none of the others is true. Type y or s, and they come one by one. Type ? to see them."
    if read_until("n none, y yes, s not sure", _MARKS.get, hint, show_rows) == "no":
        return {**marks, **{line.id: "no" for line in waiting}}
    at = 0
    while at < len(waiting):
        line = waiting[at]
        left = len(waiting) - at
        say()
        say(f"One by one, {left} to go:" if left > 1 else "The last one:")
        say(f"{line.says}.")
        hint = "Type y if it is true for you, n if not, s for not sure. Type ? to see what it means."
        try:
            marks = {**marks, line.id: read_until("y yes, n no, s not sure", _MARKS.get, hint, telling(line.meaning))}
            at += 1
            if noted(marks):
                return marks
        except Back:
            if not at:
                raise
            at -= 1
    return marks


def _show(form: Rows, marks: Marks) -> None:
    """Show the rows; where the window is full, wait until they were read."""
    shown = []
    number = 0
    words: dict[Mark | None, str] = {"not-sure": " [not sure]", "yes": " [true]"}
    for group in form.groups:
        head = ["", *titled(group.title), *folded(group.intro), ""] if group.title else []
        for line in group.lines:
            number += 1
            text = line.says + words.get(marks.get(line.id), "")
            shown.append("\n".join([*head, *folded(text, f"{number:>3}  ")]))
            head = []
    first, *others = pages(shown, _LINES_AROUND)
    show(first)
    left = len(shown) - len(first)
    for part in others:
        if read(f"Press Enter to see the other {left}"):
            say("First see the whole list, then answer.")
        show(part)
        left -= len(part)


def _about(form: Rows) -> None:
    say()
    say(form.purpose)
    say("To see what one row means and why it is asked, type ? and its number, such as ?2.")
    say()


def _explained(form: Rows, typed: str) -> bool:
    """Explain a row at ?5. 5? counts as the same: someone who wonders has not answered."""
    match = re.fullmatch(r"(?:\?|why|help) ?(\d{1,3})|(\d{1,3}) ?\?", typed)
    number = int(match[1] or match[2]) if match else 0
    if match is None or not 0 < number <= len(form.lines):
        return False
    telling(form.lines[number - 1].meaning)()
    return True


def _refuse(typed: str, highest: int) -> None:
    beyond = [word for word in re.findall(r"\d+", typed) if not 0 < int(word[:4]) <= highest]
    if not typed:
        say("Please answer this list: type the numbers that are true. If none is true, type none.")
    elif _MARKS.get(typed) == "no":
        say("If no row is true, type none.")
    elif typed in _MARKS:
        say("Which row? Type its number, such as 2, or 2s when you are not sure.")
    elif beyond:
        say(f"There is no row {beyond[0][:4]}. Rows go from 1 to {highest}.")
    else:
        say("That cannot be read. Type numbers such as 2 5, or none.")


def _chosen(typed: str, highest: int) -> dict[int, Mark] | None:
    """Read numbers, each with an s where the person is not sure; nothing for none; None when it cannot be read."""
    if typed in NONE:
        return {}
    found: dict[int, Mark] = {}
    for word in re.sub(r"(\d) s\b", r"\1s", typed.replace(",", " ").replace(" and ", " ")).split():
        match = re.fullmatch(r"(\d{1,3})(s?)", word)
        if match is None or not 0 < int(match[1]) <= highest:
            return None
        found[int(match[1])] = "not-sure" if match[2] else "yes"
    return found or None
