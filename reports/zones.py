"""How a person would name a zone, by its id: for the parts of an assessment that carry ids of zones."""

from functools import cache
from typing import Final

from rules.files import RULES_FOLDER
from rules.reading import Unreadable, read_file

_FILE: Final = RULES_FOLDER / "zones.yaml"
_MOST_BYTES: Final = 100_000


def zone_says(zone: str) -> str:
    """Name a zone in words; one that the rule base no longer has is named by its id."""
    return _words().get(zone, zone.replace("-", " "))


def zones_in_order() -> tuple[str, ...]:
    """Give the id of every zone of the rule base, from the low back to the toes."""
    return tuple(_words())


@cache
def _words() -> dict[str, str]:
    try:
        top = read_file(_FILE, _FILE.name, _MOST_BYTES).top.plain()
    except Unreadable:
        return {}
    return {zone["id"]: zone["says"] for zone in top["zones"]}
