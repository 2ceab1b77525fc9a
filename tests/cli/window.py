"""Someone at a terminal that shows a window: what stands on the screen, and keys."""

import contextlib
import re
import time

import pytest

from tests.cli.running import COMMAND, environment

pexpect = pytest.importorskip("pexpect")
pyte = pytest.importorskip("pyte")

KEYS = {
    "up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D", "enter": "\r", "space": " ",
    "escape": "\x1b", "page down": "\x1b[6~", "backspace": "\x7f", "ctrl-c": "\x03", "ctrl-q": "\x11",
}  # fmt: skip
PATIENCE = 30


class Window:
    """A real pseudo-terminal with a screen behind it."""

    def __init__(self, folder, *arguments, command="assess", columns=80, lines=24, **more):
        more.setdefault("LEGWISE_DATA", str(folder / "kept"))
        words = [*COMMAND, command, *map(str, arguments)]
        self.child = pexpect.spawn(
            words[0], words[1:], cwd=str(folder), env=environment(**more), dimensions=(lines, columns),
            timeout=PATIENCE, encoding="utf-8",
        )  # fmt: skip
        self.child.delaybeforesend = None
        self.screen = pyte.Screen(columns, lines)
        self.stream = pyte.Stream(self.screen)
        self.raw = ""

    @property
    def text(self):
        """What stands on the screen, line by line."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    @property
    def said(self):
        """What stands on the screen, as running words."""
        return " ".join(self.text.split())

    def sees(self, *texts):
        """Wait until texts stand on the screen, wherever their lines were folded."""
        until = time.monotonic() + PATIENCE
        while not all(" ".join(text.split()) in self.said for text in texts):
            assert time.monotonic() < until, f"never saw {texts} in:\n{self.text}"
            self._read(0.05)
        return self

    def sees_no_more(self, text):
        """Wait until a text is gone."""
        until = time.monotonic() + PATIENCE
        while " ".join(text.split()) in self.said:
            assert time.monotonic() < until, f"still saw {text!r} in:\n{self.text}"
            self._read(0.05)
        return self

    def presses(self, *keys):
        """Press keys: names such as "down", or what is typed."""
        for key in keys:
            self.child.send(KEYS.get(key, key))
        return self

    def goes_to(self, text):
        """Move down until the pointer stands at a line, from where it is drawn first."""
        until = time.monotonic() + PATIENCE
        while not self._pointed():
            assert time.monotonic() < until, f"there is no pointer in:\n{self.text}"
            self._read(0.02)
        for _ in range(60):
            if text in self._pointed():
                return self
            before = _unmarked(self._pointed())
            self.presses("down")
            until = time.monotonic() + PATIENCE
            while _unmarked(self._pointed()) in ("", before):
                assert time.monotonic() < until, f"the pointer stands still on the way to {text!r} in:\n{self.text}"
                self._read(0.02)
        raise AssertionError(f"the pointer never came to {text!r} in:\n{self.text}")

    def resizes(self, columns, lines):
        """Drag the window to another size."""
        self.screen.resize(lines, columns)
        self.screen.reset()
        self.child.setwinsize(lines, columns)
        return self

    def answers_none_to_all(self, until="Thank you"):
        """Say none to every list and no to every row alone, leave out the tests, until a text stands on the screen."""
        for _ in range(200):
            if until in self.said:
                return self
            before = self._heading()
            if "Skip this test" in self.said or "k skip" in self.said:
                self.presses("k")
            elif "Enter choose" in self.said:
                self.presses("n")
            else:
                self.presses(*["page down"] * 8, "enter")
            waited = time.monotonic() + PATIENCE
            while self._stands(before) and time.monotonic() < waited and until not in self.said:
                if "Press k again" in self.said:
                    self.presses("k")
                self._read(0.05)
        raise AssertionError(f"never saw {until!r} in:\n{self.text}")

    def ends(self):
        """Read to the end; give the exit code."""
        self.child.expect(pexpect.EOF)
        self._take(self.child.before)
        self.child.close()
        return self.child.exitstatus

    def tells_about(self, age="44", sex="m", side="r", place="Upper calf, inner half", since="3 weeks", strength="4"):
        """Answer the first questions, up to the first list: one place that hurts, on one leg."""
        self.sees("How old").presses(*age, "enter").sees("Which sex").presses(sex)
        part = "calf" if "calf" in place else "foot" if "eel" in place or "rch" in place else "thigh"
        self.sees("Which parts hurt").goes_to({"calf": "The calf", "foot": "The foot", "thigh": "The thigh"}[part])
        self.presses("space").sees("[x]").presses("enter").sees("Mark every place").goes_to(place)
        self.presses(side).sees("[x]").presses("enter").sees("Since when").presses(*since, "enter")
        return self.sees("How strong").presses(*strength, "enter").sees("List 1 of")

    def _pointed(self):
        """The line that the pointer stands at."""
        return next((line for line in self.text.splitlines() if re.search("▸ [^ ]", line)), "")

    def _stands(self, before):
        """Tell that a form still stands, or that the next one is not yet drawn down to its keys."""
        drawn = any("Enter" in line for line in self.screen.display[-4:])
        return self._heading() == before or not drawn

    def _heading(self):
        """What tells this form from the next: how far the questions have come, the title, and a question put alone."""
        if "Enter choose" in self.said:
            return self.text.replace("▸", " ")
        return self.screen.display[:3]

    def _read(self, seconds):
        with contextlib.suppress(pexpect.TIMEOUT):
            self._take(self.child.read_nonblocking(65536, seconds))

    def _take(self, text):
        self.raw += text
        self.stream.feed(text)


def _unmarked(line):
    """Give a line without what was marked on it."""
    return re.sub(r"\[.{1,3}\]", "", line)
