"""The questionnaire on paper: a blank form to hand out, from which an answer file can be typed.

Every row shows the name under which its answer stands in an answer file. Tests that press or stretch are left out: they
are safe only once the other answers are known. So is what is only asked in a follow-up.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from reports.countries import Country
from reports.figure import Picture, blank_picture
from reports.words import capital, listed
from reports.zones import zones_in_order
from rules.answers import Answers
from rules.case import Case
from rules.compile import RuleBase
from rules.schema import LEVELS, Screen, Stage
from rules.when import FOLLOW_UP

TITLE: Final = "Questions about your leg pain"
_TOP, _URGENT = LEVELS.index("emergency"), LEVELS.index("urgent")
_TOPICS: Final[dict[Stage, tuple[str, str]]] = {
    "danger": ("Signs of danger, and your health", "Tick one box in each row. Not sure is a fair answer."),
    "checklist": ("What it is like", "Tick what is so. Tick the last row of a list when you have read all of it."),
    "before-press": ("Reasons to be careful", "Tick one box in each row. Not sure is a fair answer."),
}
"""The stages that stand on paper, with their title and what to do."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the name of its answer, its words, and what to do at which answer, when that alone is enough.

    ``under`` tells that it only counts after a yes to a row above it.
    """

    id: str
    text: str
    act: str
    on: str
    under: bool


@dataclass(frozen=True, slots=True)
class Checklist:
    """One list. ``each`` tells that every row is answered by yes, no or not sure; else rows are ticked or not."""

    id: str
    title: str
    intro: str
    where: str
    each: bool
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """Lists that are filled in alike."""

    title: str
    intro: str
    lists: tuple[Checklist, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A zone: its number on the drawing, its words, its name in an answer file."""

    number: int
    text: str
    id: str


@dataclass(frozen=True, slots=True)
class Form:
    """The whole form. ``acts`` are what a row can call for, most urgent first."""

    title: str
    purpose: str
    not_reviewed: str
    acts: tuple[str, ...]
    call: str
    always: str
    now: tuple[str, ...]
    how: tuple[str, ...]
    places: tuple[Place, ...]
    picture: Picture
    topics: tuple[Topic, ...]
    typing: tuple[str, ...]
    rules: str


def form(base: RuleBase, country: Country) -> Form:
    """Make the blank form of a rule base, in the words of a country."""
    frame = base.knowledge.frame
    acts = {_TOP: f"Call {country.emergency}", _URGENT: "Be seen today"}
    topics = tuple(_topic(base, stage, acts) for stage in _TOPICS)
    rows = [row for topic in topics for checklist in topic.lists for row in checklist.rows]
    return Form(
        title=TITLE,
        purpose=frame.intended_purpose,
        not_reviewed=frame.not_reviewed,
        acts=tuple(acts.values()),
        call=f"Call {country.emergency} now if any of this is so",
        always=f"In an emergency call {country.emergency}.",
        now=tuple(row.text for row in rows if row.act == acts[_TOP]),
        how=_how(country, acts),
        places=tuple(Place(n, base.zone[zone].says, zone) for n, zone in enumerate(zones_in_order(), 1)),
        picture=blank_picture(key=False),
        topics=topics,
        typing=_TYPING,
        rules=f"Rules {frame.version}, {base.digest[:12]}",
    )


def alone(base: RuleBase, finding: str) -> tuple[int, str]:
    """Give the level that one answer raises by itself, and which answer that is."""
    levels = {said: Case(base, Answers(given={finding: said})).floor for said in ("yes", "no")}
    return max((level, said) for said, level in levels.items())


_TYPING: Final = (
    "Get a file to fill in: legwise questions --output answers.yaml",
    "The small grey name in each row here is the name of a line there. Write yes, no or not-sure behind it.",
    "A list of ticks: write yes for each tick. If its last row is ticked, put the name of the list under otherwise_no.",
    "Left leg and right leg: list the names of the ticked places. Write [] where no place of a leg was ticked.",
    "Then make the report: legwise report answers.yaml",
)


def _how(country: Country, acts: dict[int, str]) -> tuple[str, ...]:
    return (
        "Paint where it hurts on the drawing. Then tick the same places in the list below it.",
        "In the lists, tick what fits. Leave out a list that is only for pain in another place.",
        "A row that is set in belongs to the row above it. Leave it out if you said no there.",
        f"A row marked \u201c{acts[_TOP]}\u201d: if that is so, stop here and call.",
        f"A row marked \u201c{acts[_URGENT]}\u201d: if that is so, do not wait. Contact {country.same_day}.",
        "Give the form back on the day you fill it in. Some signs need help fast when they come together.",
    )


def _topic(base: RuleBase, stage: Stage, acts: dict[int, str]) -> Topic:
    title, intro = _TOPICS[stage]
    screens = [s for s in base.knowledge.screens if s.stage == stage and not _follows(base, s)]
    return Topic(title, intro, tuple(_checklist(base, screen, acts) for screen in screens))


def _follows(base: RuleBase, screen: Screen) -> bool:
    return all(base.finding[row].pose == FOLLOW_UP for row in screen.rows)


def _checklist(base: RuleBase, screen: Screen, acts: dict[int, str]) -> Checklist:
    regions = [_regions(base, row, frozenset()) for row in screen.rows]
    somewhere = frozenset().union(*(some for some in regions if some is not None))
    where = "" if None in regions else listed(r.says for r in base.knowledge.regions if r.id in somewhere)
    return Checklist(
        id=screen.id,
        title=screen.title,
        intro=screen.intro or "",
        where=f"Only for pain in {where}." if where else "",
        each=screen.stage != "checklist",
        rows=tuple(_row(base, screen, row, acts) for row in screen.rows),
    )


def _row(base: RuleBase, screen: Screen, name: str, acts: dict[int, str]) -> Row:
    finding = base.finding[name]
    level, said = alone(base, name)
    act = acts.get(level, "") if screen.stage == "danger" else ""
    return Row(name, capital(finding.says), act, said if act else "", under=finding.pose in screen.rows)


def _regions(base: RuleBase, name: str, seen: frozenset[str]) -> frozenset[str] | None:
    """Give the regions that a question is about; None where it is put to people without pain there too."""
    if name in base.zone:
        return frozenset({base.zone[name].region})
    if name in (region.id for region in base.knowledge.regions):
        return frozenset({name})
    finding = base.finding.get(name)
    if finding is None or finding.pose is None or name in seen:
        return None
    return _posed_to(base, finding.pose, seen | {name})


def _posed_to(base: RuleBase, pose: Any, seen: frozenset[str]) -> frozenset[str] | None:
    if isinstance(pose, str):
        return _regions(base, pose, seen)
    word = next(iter(pose))
    parts = [_posed_to(base, part, seen) for part in _parts(pose)]
    told = [part for part in parts if part is not None]
    if word == "all" and told:
        return frozenset.intersection(*told)
    return frozenset().union(*told) if len(told) == len(parts) else None


def _parts(pose: dict[str, Any]) -> Iterator[Any]:
    for value in pose.values():
        yield from value if isinstance(value, list) else ()
