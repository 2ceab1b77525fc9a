"""The answer file as a form: blank with every question as a comment, or filled in with what was said."""

from collections.abc import Iterable, Iterator
from typing import Final

from rules.answers import SIDES, Answers, Given
from rules.compile import RuleBase
from rules.schema import Finding

WIDEST: Final = 72
"""Lines of a filled-in file are no wider, save words that are longer, so that no format has to fold them."""
_HEAD = """\
# An answer file for Legwise. Fill in what you know, then run: legwise assess --answers FILE
# Each answer is yes, no or not-sure. Leave a line empty if it was not asked; empty is not "no".
legwise: 1
"""
_PAIN = "# Where it hurts: list zones for each leg; [] means looked at and free of pain, no line means not asked.\n"
_REST = """\

# Lists that were read to the end: "none of these" holds for every row of them without an answer above.
otherwise_no: []
# For the clinician; never used to reason.
notes:
"""


def answer_form(base: RuleBase) -> str:
    """Give a blank answer file: what to fill in, zones by region, every screen with its rows in words."""
    zones = {
        region.says: ", ".join(zone.id for zone in base.knowledge.zones if zone.region == region.id)
        for region in base.knowledge.regions
    }
    return "".join(
        [
            _HEAD,
            "about:\n",
            f"  age:  # {_hint(base.finding['age'])}\n  sex:  # {_hint(base.finding['sex'])}\n\n",
            _PAIN,
            *(f"#   {region}: {names}\n" for region, names in zones.items()),
            "pain:\n  left:\n  right:\n  worst:  # the zone that hurts most\n  since:  # such as 3 weeks or 2 days\n",
            f"  strength:  # {_hint(base.finding['strength'])}\n\nanswers:\n",
            *(
                line
                for screen in base.knowledge.screens
                for line in _screen_lines(base, screen.id, screen.title, screen.rows)
            ),
            _REST,
        ]
    )


def answer_file(base: RuleBase, answers: Answers) -> str:
    """Give the answer file that reads back as these answers."""
    given = {name: value for name, value in answers.given.items() if name not in ("age", "sex", "strength", "since")}
    about = {name: answers.given[name] for name in ("age", "sex") if name in answers.given}
    pain: dict[str, str] = {side: flow(side, sorted(answers.pain[side])) for side in SIDES if side in answers.pain}
    if answers.worst:
        pain["worst"] = answers.worst
    if "since" in answers.given:
        pain["since"] = answers.since_words or "not-sure"
    if "strength" in answers.given:
        pain["strength"] = _value(answers.given["strength"])
    lines = [
        "legwise: 1\n",
        _section("about", {name: _value(value) for name, value in about.items()}),
        _section("pain", pain),
        _section("answers", {name: _value(given[name]) for name in base.finding if name in given}),
    ]
    if answers.notes is not None:
        lines.append(f"notes: {_notes(answers.notes)}\n")
    return "".join(lines)


def flow(name: str, items: Iterable[str]) -> str:
    """Write a list as the value of a name, on as many lines as it needs."""
    indent = " " * (len(name) + 5)
    lines = [""]
    for item in items:
        if lines[-1] and len(indent) + len(lines[-1]) + len(item) > WIDEST - 3:
            lines.append("")
        lines[-1] += f"{', ' if lines[-1] else ''}{item}"
    return f"[{f',{chr(10)}{indent}'.join(lines)}]"


def _notes(notes: str) -> str:
    """Write notes so that they read back as they are: as they were typed where that is safe, else in quotes."""
    lines = notes.removesuffix("\n").split("\n")
    if all(line == line.strip() and line.isprintable() and 0 < len(line) <= WIDEST for line in lines):
        return ("|\n" if notes.endswith("\n") else "|-\n") + "\n".join(f"  {line}" for line in lines)
    escaped = [_escaped(character) for character in notes]
    rows, row = [], ""
    for piece in escaped:
        if len(row) + len(piece) > WIDEST - 4 or (piece == " " and len(row) > WIDEST - 16):
            rows.append(row)
            row = ""
        # a space at the beginning of a line would be taken for its indent
        row += "\\ " if piece == " " and not row else piece
    return '"' + "\\\n  ".join([*rows, row]) + '"'


def _escaped(character: str) -> str:
    """Write a character as it stands between double quotes in YAML."""
    if character == "\n":
        return "\\n"
    if character in '"\\':
        return f"\\{character}"
    return character if character.isprintable() else f"\\U{ord(character):08X}"


def _screen_lines(base: RuleBase, screen: str, title: str, rows: tuple[str, ...]) -> Iterator[str]:
    yield f"\n  # {title} (list: {screen})\n"
    for row in rows:
        finding = base.finding[row]
        yield f"  {row}:  # {finding.says}{_kind(finding)}\n"


def _kind(finding: Finding) -> str:
    return "" if finding.kind == "yes-no" else f" ({_hint(finding)})"


def _hint(finding: Finding) -> str:
    if finding.kind == "number":
        return f"a number in {finding.unit}, {finding.lowest:g} to {finding.highest:g}"
    return " or ".join(finding.options or ("yes", "no", "not-sure"))


def _section(name: str, entries: dict[str, str]) -> str:
    return f"{name}:\n" + "".join(f"  {key}: {value}\n" for key, value in entries.items()) if entries else ""


def _value(given: Given) -> str:
    return f"{given:g}" if isinstance(given, int | float) else given
