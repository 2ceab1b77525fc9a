"""How the rule reference is written down: a sentence, what the person said, and what must come of it.

``say`` reads answers from one line, parts separated by commas:

    foot-numb              the answer that tells: yes, or no for a finding that alarms on no
    yes foot-numb          yes (or: no foot-numb)
    foot-numb?             not sure
    age 71, sex female     a number, or an option of a choice
    @arch, right@arch      a zone that hurts, in the left leg or in the right one; both legs with both

``ways`` and ``expected_form`` say a second time, by brute force, what a danger rule means; the engine is held to them.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import combinations, product
from typing import NamedTuple

from engine.conditions import Condition, Opposite, Tells, Threshold
from engine.dangers import Form
from rules.answers import Answers, Given, Side, atoms
from rules.compile import is_symptom, owner_of
from rules.files import RULES_FOLDER, read_knowledge, yaml_files
from rules.load import load
from rules.schema import LEVELS, Danger, Level
from rules.when import BOTH_LEGS, ONE_LEG_ONLY

BASE = load(RULES_FOLDER, None)
ELSEWHERE = "hip-outer"
"""The zone of pain that is none of those a rule names."""
Way = frozenset[Tells]


def say(text: str) -> Answers:
    """Read one line of answers. With a painted zone, the other leg was looked at as well."""
    given: dict[str, Given] = {}
    painted: dict[Side, set[str]] = {}
    for part in filter(None, (piece.strip() for piece in text.split(","))):
        first, _, rest = part.partition(" ")
        side, at, zone = part.rpartition("@")
        if at:
            assert zone in BASE.zone, f"no zone {zone}"
            painted.setdefault(side or "left", set()).add(zone)  # type: ignore[arg-type]
            continue
        name = rest if first in ("yes", "no") else first.removesuffix("?")
        assert name in BASE.finding, f"no finding {name}"
        if first in ("yes", "no"):
            given[name] = first
        elif rest:
            given[name] = rest if BASE.finding[name].kind == "choice" else float(rest)
        else:
            given[name] = "not-sure" if first.endswith("?") else BASE.told(name)
    sides: tuple[Side, ...] = () if "unsaid" in painted or not painted else ("left", "right")
    pain: dict[Side, frozenset[str]] = {side: frozenset() for side in sides}
    return Answers(given, pain | {side: frozenset(zones) for side, zones in painted.items()})


def rest_no(answers: Answers, like: str = "@calf-upper-inner, age 44, sex male, since 21, strength 4") -> Answers:
    """Say "none of these" to every question without an answer; what ``like`` says holds where nothing was said."""
    usual = say(like)
    sure, perhaps = told(answers)
    known = {tells.finding for tells in sure | {tells for tells in perhaps if tells.answer == "yes"}}
    given = {**usual.given, **answers.given}
    for finding in BASE.knowledge.findings:
        if finding.kind == "yes-no" and finding.id not in known and finding.id not in given:
            given[finding.id] = BASE.untold(finding.id)
    return Answers(given, answers.pain or usual.pain)


def facts_of(answers: Answers) -> frozenset[str]:
    """Give all that follows from answers."""
    return BASE.program.run(atoms(BASE, answers)).facts


def forms_of(answers: Answers) -> dict[str, Form]:
    """Give the danger rules that fire, each with its form."""
    return {raised.danger: raised.form for raised in BASE.dangers.raised(facts_of(answers))}


def score_of(score: str, text: str) -> str | None:
    """Tell whether a score is reached, or only in doubt, by what a person says and denies of the rest."""
    facts = facts_of(rest_no(say(text)))
    return "reached" if f"+{score}" in facts else "in doubt" if f"?{score}" in facts else None


def form_of(danger: str, text: str) -> Form | None:
    """Give the form in which a rule fires by what a person says and denies of the rest."""
    return forms_of(rest_no(say(text))).get(danger)


def floor_of(answers: Answers) -> Level:
    """Give the highest level that the danger rules raise."""
    return LEVELS[BASE.dangers.floor(facts_of(answers))]


class Case(NamedTuple):
    """A sentence, the answers of a person who denies the rest, the floor, rules that fire and rules that do not.

    A rule that fires is sure, unless "doubtful" or "mixed" stands before its id.
    """

    sentence: str
    says: str
    floor: Level
    fires: str = ""
    leaves: str = ""


def check(case: Case) -> None:
    """Hold the rule base to a case."""
    answers = rest_no(say(case.says))
    forms = forms_of(answers)
    for name in filter(None, (piece.strip() for piece in case.fires.split(","))):
        form, _, rule = name.rpartition(" ")
        assert rule in BASE.danger, f"no rule {rule}"
        assert forms.get(rule) == (form or "sure"), f"{case.sentence}: {rule}"
    for rule in filter(None, (piece.strip() for piece in case.leaves.split(","))):
        assert rule in BASE.danger, f"no rule {rule}"
        assert rule not in forms, f"{case.sentence}: {rule}"
    assert floor_of(answers) == case.floor, f"{case.sentence}: {forms}"


# --- what a rule means, a second time ---------------------------------------------------------------------------------


@cache
def theme_of(danger: str) -> str:
    """Name the file of ``rules/dangers`` that a rule stands in."""
    _, origins = _origins()
    return origins["dangers", danger].document.name.removeprefix("rules/dangers/").removesuffix(".yaml")


@cache
def _origins():
    return read_knowledge(yaml_files(RULES_FOLDER))


def rules_of(theme: str) -> list[str]:
    """Name the danger rules of a theme."""
    return [danger.id for danger in BASE.knowledge.dangers if theme_of(danger.id) == theme]


@cache
def ways(condition: Condition) -> tuple[Way, ...]:
    """Give the smallest sets of asked findings by which a condition holds."""
    match condition:
        case Opposite():
            raise AssertionError("no condition of this kind stands in the rule base")
        case Tells():
            inner = BASE.conditions.derived.get(condition.finding)
            return (frozenset([condition]),) if inner is None else ways(inner)
        case Threshold():
            enough = [
                chosen
                for size in range(1, min(condition.need, len(condition.parts)) + 1)
                for chosen in combinations(condition.parts, size)
                if condition.need <= sum(points for _, points in chosen) < condition.need + min(p for _, p in chosen)
            ]
            joined = (frozenset().union(*way) for chosen in enough for way in product(*(ways(p) for p, _ in chosen)))
            return _smallest(joined)
    raise AssertionError(condition)


def ways_of(danger: str) -> tuple[Way, ...]:
    """Give the smallest sets of answers by which a danger rule is sure."""
    return ways(BASE.conditions.dangers[danger])


def _smallest(found: Iterable[Way]) -> tuple[Way, ...]:
    kept: list[Way] = []
    for way in sorted(set(found), key=lambda way: (len(way), sorted(map(str, way)))):
        if len(kept) > 400 or not any(other <= way for other in kept):  # the pairs of all danger signs are minimal
            kept.append(way)
    return tuple(kept)


def answers_of(way: Way) -> Answers | None:
    """Give answers by which a way holds and, where numbers allow, nothing more; None where no number fits."""
    given: dict[str, Given] = {}
    zones: set[str] = set()
    sides = {tells.finding for tells in way} & {BOTH_LEGS, ONE_LEG_ONLY}
    numbers: dict[str, list[str]] = {}
    for tells in way:
        owner = owner_of(tells.finding)
        if tells.finding in sides:
            continue
        if tells.finding in BASE.zone:
            zones.add(tells.finding)
        elif tells.finding in BASE.vocabulary.cuts:
            numbers.setdefault(owner, []).append(tells.finding)
        else:
            given[owner] = tells.answer if owner == tells.finding else tells.finding.partition("=")[2]
    for owner, names in numbers.items():
        value = _number(owner, names)
        if value is None:
            return None
        given[owner] = value
    if len(sides) > 1:
        return None
    hurts = frozenset(zones or ([ELSEWHERE] if sides else []))
    return Answers(given, {"left": hurts, "right": hurts if BOTH_LEGS in sides else frozenset()} if hurts else {})


def _number(owner: str, names: list[str]) -> float | None:
    cuts = [cut for cut in BASE.vocabulary.cuts.values() if cut.finding == owner]
    values = sorted({bound for cut in cuts for bound in (cut.bound - 1, cut.bound) if bound >= 0})
    fitting = [v for v in values if all(BASE.vocabulary.cuts[name].holds(v) for name in names)]
    return min(fitting, key=lambda v: sum(cut.holds(v) for cut in cuts if cut.name not in names), default=None)


def told(answers: Answers) -> tuple[set[Tells], set[Tells]]:
    """Read answers by hand: what is surely told, and what is perhaps told, with all that it implies."""
    sure: set[Tells] = set()
    perhaps: set[Tells] = set()
    for name, value in answers.given.items():
        finding = BASE.finding[name]
        if finding.kind == "yes-no":
            says = ("yes", "no") if value == "not-sure" else (value,)
            for answer in says:
                for implied in _implied(name, answer):
                    (perhaps if value == "not-sure" else sure).add(Tells(implied, answer))
            continue
        for told_name in BASE.names_of(name):
            cut = BASE.vocabulary.cuts.get(told_name)
            holds = value != "not-sure" and (cut.holds(value) if cut else told_name == f"{name}={value}")
            for answer in ("yes", "no"):
                if value == "not-sure":
                    perhaps.add(Tells(told_name, answer))
                elif holds == (answer == "yes"):
                    sure.add(Tells(told_name, answer))
    for zone in answers.painted:
        sure.add(Tells(zone))
        for implied in BASE.zone[zone].implies:
            sure |= {Tells(name) for name in _implied(implied, "yes")}
            for wrong in {Tells(name, "no") for name in _implied(implied, "no")}:
                sure.discard(wrong)
                perhaps.discard(wrong)
    if {"left", "right"} <= answers.pain.keys() and not answers.pain.get("unsaid"):
        painted = sum(bool(zones) for zones in answers.pain.values())
        sure.add(Tells(BOTH_LEGS, "yes" if painted == 2 else "no"))
        sure.add(Tells(ONE_LEG_ONLY, "yes" if painted == 1 else "no"))
    return sure, perhaps | sure


def _implied(name: str, answer: str) -> Iterator[str]:
    yield name
    if answer == "yes":
        for implied in BASE.finding[name].implies:
            yield from _implied(implied, answer)
    else:
        for finding in BASE.knowledge.findings:
            if name in finding.implies:
                yield from _implied(finding.id, answer)


def expected_form(danger: str, answers: Answers) -> Form | None:
    """Say by hand in which form a danger rule fires."""
    sure, perhaps = told(answers)
    if any(way <= sure for way in ways_of(danger)):
        return "sure"
    if not any(way <= perhaps for way in ways_of(danger)):
        return None
    if BASE.danger[danger].level == "emergency":
        read = {tells for tells, _ in BASE.conditions.primitives(BASE.conditions.dangers[danger])}
        if any(is_symptom(BASE.vocabulary, tells) and tells in sure for tells in read):
            return "mixed"
    return "doubtful"


def level_in(danger: Danger, form: Form) -> Level:
    """Say by hand which level a rule raises in a form: one lower in doubt, never below routine."""
    return LEVELS[max(1, LEVELS.index(danger.level) - (form == "doubtful"))]


# --- the systematic part, shared by the themes ------------------------------------------------------------------------


class Tried(NamedTuple):
    """A case made from a rule: the answers and the form in which the rule must fire."""

    answers: Answers
    form: Form | None


def made_from(danger: str, most: int = 10) -> Iterator[Tried]:
    """Make cases from a rule: each way sure, then with each answer in doubt, and with each answer left out.

    Of many ways, some are taken, spread evenly.
    """
    found = [answers for way in ways_of(danger) if (answers := answers_of(way)) is not None]
    for answers in found[:: max(1, len(found) // most)][:most]:
        yield Tried(answers, "sure")
        for name in answers.given:
            for changed in (answers.answer(name, "not-sure"), answers.answer(name, None)):
                yield Tried(changed, expected_form(danger, changed))
        if answers.pain:
            elsewhere = Answers(answers.given, {"left": frozenset([ELSEWHERE]), "right": frozenset()})
            yield Tried(elsewhere, expected_form(danger, elsewhere))


def hold_to_its_meaning(danger: str) -> None:
    """Hold a rule to its cases: it fires on its sure answers, in doubt one tier lower, and not with a point fewer."""
    forms: set[Form | None] = set()
    for tried in made_from(danger):
        raised = {raised.danger: raised for raised in BASE.dangers.raised(facts_of(tried.answers))}
        got = raised.get(danger)
        assert (got.form if got else None) == tried.form, tried
        if got:
            assert LEVELS[got.level] == level_in(BASE.danger[danger], got.form), tried
        forms.add(tried.form)
    assert {"sure", None} <= forms
    assert forms & {"doubtful", "mixed"}
