"""The part for the clinician: situation, background, assessment, recommendation. Compact, medical names first."""

from typing import Final

from reports.blocks import Block, Facts, Line, Section, Text, points
from reports.card import level_of
from reports.care import service
from reports.checked import SHOWN, notes, pain_rows
from reports.countries import Country
from reports.sources import Citations
from reports.words import ACTION_WORD, FIT_WORD, LEVEL_WORD, SIDE_WORD, asked, capital, listed, said, sentence
from reports.zones import zone_says
from rules.assessment import Assessment, RaisedConcern, Suggested
from rules.schema import LEVELS

_URGENT: Final = LEVELS.index("urgent")
_FORM: Final = {"sure": "met", "mixed": "met in part, a symptom is sure", "doubtful": "cannot be excluded"}


def clinician(found: Assessment, country: Country, cites: Citations) -> tuple[Section, ...]:
    """Make the sections of the clinician part."""
    return (
        Section("situation", "Situation", _situation(found)),
        Section("background", "Background", _background(found)),
        Section("assessment", "Assessment", _assessment(found, cites)),
        Section("recommendation", "Recommendation", (*_recommendation(found, country), Text(Line(_TERMS), "quiet"))),
    )


def _situation(found: Assessment) -> tuple[Block, ...]:
    level = level_of(found)
    settled = "settled" if found.settled else f"not settled, could reach {found.could_reach}"
    urgency = (
        f"{LEVEL_WORD[level]}. Floor by danger rules: {found.floor}. "
        f"Plan by what fits: {found.plan}. Danger screen: {settled}."
    )
    told = " ".join(sentence(f"{name}: {line.text}") for name, line in pain_rows(found))
    return (Facts((("Urgency", Line(urgency)), ("Person and pain", Line(told or "Nothing was said.")))),)


def _background(found: Assessment) -> tuple[Block, ...]:
    given = found.answers
    told = [
        (name, Line(sentence("; ".join(said(line) for line in lines if line.finding not in SHOWN))))
        for name, lines in (("Yes", given.yes), ("Not sure", given.not_sure))
        if any(line.finding not in SHOWN for line in lines)
    ]
    quiet = [line.plain_name for line in found.ledger if line.standing == "not-suggested"]
    told += [("Asked, no warning sign of", Line(sentence("; ".join(quiet))))] if quiet else []
    counts = f'{len(given.no)} findings denied (under "The answers given"); {len(given.not_asked)} not asked.'
    return (Facts((*told, ("No, and not asked", Line(counts)))), *notes(found))


def _assessment(found: Assessment, cites: Citations) -> tuple[Block, ...]:
    open_names = [line.plain_name for line in found.ledger if line.standing == "open"]
    blocks = points("Danger rules that fired", [_concern(concern, cites) for concern in found.concerns])
    blocks += points(
        "Working impression: conditions", [_impression(c, cites) for c in found.conditions if c.kind == "condition"]
    )
    blocks += points("Working impression: myofascial, by side", [_impression(m, cites) for m in found.muscles])
    sets = [
        Line(sentence("; ".join(side.muscles)), f"Smallest covering set, {SIDE_WORD[side.side]}:")
        for side in found.explains
        if side.muscles
    ]
    sets += [
        Line(sentence(listed(map(zone_says, side.unexplained))), f"Unexplained, {SIDE_WORD[side.side]}:")
        for side in found.explains
        if side.unexplained
    ]
    sets += [Line(f"{asked(p.one)} against {asked(p.other)}.", "Contradiction:") for p in found.contradictions]
    sets += [Line(sentence("; ".join(open_names)), "Not yet asked about:")] if open_names else []
    blocks += points("Also", sets)
    if found.muscles and LEVELS.index(level_of(found)) >= _URGENT:
        blocks += points("Evidence note on trigger points", [cites.said(text) for text in found.honest_box])
    return blocks


def _concern(concern: RaisedConcern, cites: Citations) -> Line:
    rules = "; ".join(f"{rule.id} ({_FORM[rule.form]}, {rule.basis})" for rule in concern.rules)
    told = dict.fromkeys(asked(line) for rule in concern.rules for line in rule.answers)
    sources = cites.cite(source for rule in concern.rules for source in rule.sources)
    on = (("On:", f"{'; '.join(told)}."),) if told else ()
    return Line(f"{rules}.", f"{concern.name}, {concern.level}.", sources, more=on)


def _impression(suggested: Suggested, cites: Citations) -> Line:
    side = f", {SIDE_WORD[suggested.side]}" if suggested.side else ""
    lead = f"{suggested.name}{side}: {FIT_WORD[suggested.fit].lower()}, {suggested.weight_db:+.1f} dB."
    told = [line for line in suggested.evidence if line.weight_db and line.answer is not None]
    parts = [f"{line.says} ({'yes' if line.answer == 'yes' else 'no'}, {line.weight_db:+.1f})" for line in told]
    zones = suggested.zones
    if zones.inside or zones.outside:
        parts.insert(0, f"pain zones inside the pattern {len(zones.inside)}, outside {len(zones.outside)} "
                        f"({zones.weight_db:+.1f})")  # fmt: skip
    text = sentence("; ".join(parts)) if parts else "No weighed evidence."
    return Line(text, lead, cites.cite(source for line in told for source in line.sources))


def _recommendation(found: Assessment, country: Country) -> tuple[Block, ...]:
    lines = [
        Line(
            sentence("; ".join(referral.why) or referral.see.text),
            f"{capital(referral.plain_name)}, {referral.urgency}.",
        )
        for referral in found.referrals
    ]
    actions = dict.fromkeys(action for line in found.withheld for action in line.actions)
    held = Line(sentence(listed(ACTION_WORD[action] for action in actions)), "Withheld from the patient:")
    cautions = [
        Line(sentence("; ".join(c.says for c in found.cautions if c.hold == hold)), f"Cautions, {word}:")
        for hold, word in (("on", "present"), ("not-sure", "not sure"))
        if any(c.hold == hold for c in found.cautions)
    ]
    unasked = sum(c.hold == "not-asked" for c in found.cautions)
    cautions += [Line(f"{unasked} not asked.", "Cautions:")] if unasked else []
    where = Text(Line(service(level_of(found), country)))
    return (where, *points("For review", lines), *points("Self-care", [*([held] if actions else []), *cautions]))


_TERMS = (
    "Weights are decibans: 10 times the log of the likelihood ratio, published where one exists, else judged. "
    "Fit is their sum in words. It is not a probability."
)
