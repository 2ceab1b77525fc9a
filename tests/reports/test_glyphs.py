"""What the bundled fonts can draw stays as it is; the rest is written by its number, and each font has its licence."""

import pytest

from reports.glyphs import FONTS, drawable


@pytest.mark.parametrize(
    "text", ["plain", "naïve ½ → ≥ \u2212", "مرحبا", "שלום", "नमस्ते", "Привет", "Γειά", "🦵🏽 ❤️", "a\nb"]
)
def test_what_can_be_drawn_stays_as_it_is(text):
    assert drawable(text) == text


def test_what_cannot_be_drawn_is_written_by_its_number():
    assert drawable("a中\U00013080") == "a[U+4E2D][U+13080]"


def test_letters_that_do_not_go_together_can_be_asked_for_in_latin_alone():
    assert drawable("naïve מ", plain_only=True) == "naïve [U+05DE]"


def test_every_font_is_named_in_its_licence():
    licence = (FONTS / "OFL.txt").read_text(encoding="utf-8")
    fonts = sorted(FONTS.glob("*.ttf"))
    assert fonts
    assert all(path.name in licence for path in fonts)
