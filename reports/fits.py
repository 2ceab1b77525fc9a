"""How a cause is named, and why it fits and what speaks against it in a line or two."""

from typing import Final

from reports.blocks import Line
from reports.sources import Citations
from reports.words import SIDE_WORD, both_names, listed, sentence
from rules.assessment import Assessment, EvidenceLine, Suggested

_REASONS: Final = 2
"""So many answers are named for each cause, those that weigh most."""


def title(suggested: Suggested, found: Assessment) -> str:
    """Name what is listed: the plain name, the medical name, and the side; a condition of two sore legs has none."""
    sore = [side for side, zones in found.pain.sides.items() if zones]
    named = suggested.side and (suggested.kind == "muscle" or len(sore) < 2)
    side = f", {SIDE_WORD[suggested.side]}" if named and suggested.side else ""
    return f"{both_names(suggested.plain_name, suggested.name)}{side}"


def weighed(suggested: Suggested, cites: Citations) -> list[tuple[str, Line | None]]:
    """Say in a line or two why it fits, and what speaks against it."""
    inside, outside = suggested.zones.inside, suggested.zones.outside
    pattern = [f"You feel it in {listed(inside)}, which is typical."] if inside else []
    for_it = _strongest(suggested, 1)
    against = _strongest(suggested, -1)
    strange = [f"You feel it in {listed(outside)}, which is not typical."] if outside else []
    told = [sentence(_said(line)) if line.answer == "yes" else f'You said no to "{_said(line)}".' for line in for_it]
    why = " ".join([*pattern, *told])
    but = " ".join([*strange, *(f'You said {line.answer} to "{_said(line)}".' for line in against[:1])])
    return [
        ("Why it fits", Line(why, cites=cites.cite(s for line in for_it for s in line.sources))),
        ("What speaks against it", Line(but, cites=cites.cite(s for line in against[:1] for s in line.sources))),
    ]


def _strongest(suggested: Suggested, sign: int) -> list[EvidenceLine]:
    lines = [line for line in suggested.evidence if line.weight_db * sign > 0 and _said(line)]
    return sorted(lines, key=lambda line: -line.weight_db * sign)[:_REASONS]


def _said(line: EvidenceLine) -> str:
    """Give what was said, without the places: those are said once."""
    return "; ".join(part for part in line.says.split("; ") if not part.startswith("Pain in "))
