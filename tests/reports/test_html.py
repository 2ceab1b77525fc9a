"""What the HTML report promises: one file, no requests, sound structure, and that typed text stays text."""

import itertools
import re

import pytest
from msgspec.structs import replace

from tests.reports import people
from tests.reports.pages import Tree, html_of, visible

everyone = pytest.mark.parametrize("found", people.ALL.values(), ids=people.ALL)
HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=y>{{ 7*7 }}{% raw %} &amp; </main>"


@everyone
def test_headings_come_in_order_without_a_gap(found):
    levels = [int(tag[1]) for tag, _ in Tree(html_of(found)).tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


@everyone
def test_the_page_has_language_title_main_and_no_script(found):
    page = html_of(found)
    tree = Tree(page)
    assert page.startswith("<!DOCTYPE html>\n")
    assert tree.all("html")[0]["lang"] == "en"
    assert len(tree.all("main")) == 1
    assert "<title>Your leg pain report</title>" in page
    assert not tree.all("script") + tree.all("details")


@everyone
def test_the_page_asks_for_nothing_from_outside(found):
    page = html_of(found)
    tree = Tree(page)
    loading = ("link", "img", "iframe", "object", "embed", "video", "audio", "source", "base", "form")
    assert not [tag for tag in loading if tree.all(tag)]
    assert not any("src" in attributes or "style" in attributes for _, attributes in tree.tags)
    assert not re.search(r"@import|url\((?!#)", page)
    assert "default-src 'none'" in page


@everyone
def test_ids_are_unique_and_links_inside_the_page_lead_somewhere(found):
    tree = Tree(html_of(found))
    ids = [attributes["id"] for _, attributes in tree.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    inner = {link["href"][1:] for link in tree.all("a") if link["href"].startswith("#")}
    assert inner <= set(ids)
    named = {name for _, attributes in tree.tags for name in (attributes.get("aria-labelledby") or "").split()}
    assert named <= set(ids)


def test_addresses_are_written_out_and_only_web_addresses_are_links():
    hostile = replace(people.SELF_CARE.sources[0], where="javascript:alert(1)")
    page = html_of(replace(people.SELF_CARE, sources=(hostile, people.SELF_CARE.sources[1])))
    assert 'href="javascript' not in page
    assert '<a href="https://example.org/page" rel="noreferrer">https://example.org/page</a>' in html_of(
        people.SELF_CARE
    )


def test_what_a_person_typed_appears_as_text_only():
    pain = replace(people.SELF_CARE.pain, since=HOSTILE)
    page = html_of(replace(people.SELF_CARE, notes=HOSTILE, pain=pain))
    tree = Tree(page)
    assert not tree.all("script") + tree.all("img")
    assert len(tree.all("main")) == 1
    shown = visible(page)
    assert "{{ 7*7 }}" in shown
    assert "<script>alert(1)</script>" in shown


@everyone
def test_the_level_is_a_word_and_not_only_a_colour(found):
    page = html_of(found)
    word = re.search(r'<span class="level">([^<]+)</span>', page)
    assert word is not None
    assert found.urgency in word[1].casefold()


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
def test_colours_have_the_contrast_that_reading_needs(theme):
    """4.5 to 1 for text on paper and sheet, and for the words on each level's band."""
    style = html_of(people.SELF_CARE).split("<style>")[1].split("</style>")[0]
    blocks = re.findall(r":root \{([^}]*)\}", style)
    colours = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", blocks[theme]))
    for ground in ("paper", "sheet"):
        for ink in ("ink", "soft", "link", "yes", "no", "maybe"):
            assert _contrast(colours[ink], colours[ground]) >= 4.5, (ink, ground)
    for level in ("emergency", "urgent", "routine", "self-care"):
        assert _contrast("#ffffff", colours[level]) >= 4.5, level
    assert _contrast("#201700", colours["soon"]) >= 4.5
