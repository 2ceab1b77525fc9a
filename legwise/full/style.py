"""The colours: few, from the terminal's own palette; nothing is said by colour alone."""

from typing import Final

from prompt_toolkit.styles import Style

STYLE: Final = Style.from_dict(
    {
        "title": "bold",
        "ask": "bold",
        "strong": "bold",
        "note": "ansicyan",
        "warn": "bold",
        "quiet": "dim",
        "key": "bold",
        "pointer": "ansicyan bold",
        "focus": "bold",
        "here": "reverse",
        "field": "bold",
        "message": "ansiyellow bold",
        "mark.yes": "ansiyellow bold",
        "mark.no": "dim",
        "mark.unsure": "ansimagenta bold",
        "painted": "ansired",
        "painted.focus": "ansired bold",
        "looked": "ansicyan",
        "skin": "dim",
    }
)
