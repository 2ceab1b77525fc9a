"""What the country words promise: they are known by code in either case, and an unknown one gets a hint."""

import pytest

from reports.countries import UnknownCountry, countries, country
from tests.reports import people
from tests.reports.pages import text_of


@pytest.mark.parametrize("code", [record.code for record in countries().values()])
@pytest.mark.parametrize("found", people.ALL.values(), ids=people.ALL)
def test_every_country_gives_a_whole_report_with_its_emergency_number(found, code):
    assert country(code).emergency in text_of(found, code=code)


def test_the_neutral_words_hold_no_number():
    neutral = country()
    assert neutral.code == "any"
    words = (neutral.emergency, neutral.department, neutral.same_day, neutral.instead, neutral.doctor)
    assert not any(character.isdigit() for text in words for character in text)


def test_a_code_is_known_in_either_case():
    assert country("gb") is country("GB")


@pytest.mark.parametrize(
    ("typed", "hint"), [("UK", "GB"), ("usa", "US"), ("Germany", "DE"), ("GBR", "GB"), ("zz", "any, GB")]
)
def test_an_unknown_country_gets_the_nearest_one(typed, hint):
    with pytest.raises(UnknownCountry, match=hint) as raised:
        country(typed)
    assert raised.value.exit_code == 2
