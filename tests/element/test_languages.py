"""Languages: words, locales, plurals, direction (rows 33 and 176)."""

import re
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Route, expect

from tests.element.built_front_end import STATIC
from tests.element.chat_page import ChatPage
from tests.element.conftest import Served
from tests.element.scripted_server import ScriptedServer
from tests.element.source_modules import Modules

COMPLETE = ["ar", "de", "es", "fr", "ja"]

GREETINGS = {
    "ar": "كيف يمكنني مساعدتك اليوم؟",
    "de": "Womit kann ich heute helfen?",
    "en": "What can I help with today?",
    "es": "¿En qué puedo ayudarte hoy?",
    "fr": "Comment puis-je vous aider aujourd’hui\u202f?",
    "ja": "今日は何をお手伝いしましょうか？",
}


def published_locales() -> list[str]:
    """Return every locale that the published types accept, short forms included."""
    types = (STATIC / "node_modules/@openai/chatkit/types/index.d.ts").read_text()
    unions = re.findall(r"export type (?:Translated|Supported)Locale =([^;]+);", types)
    return [locale for union in unions for locale in re.findall(r"'([^']+)'", union)]


@pytest.mark.parametrize("language", COMPLETE)
def test_a_complete_language_has_every_word(modules: Modules, language: str) -> None:
    """Row 176."""
    lacking = modules.run(
        "locale/en",
        f"const table = (await import('/src/chatkit/locale/{language}.ts')).{language};"
        "return Object.keys(m.en).filter((key) => !table[key])",
    )
    assert lacking == []


#: Keys that are put together from a code: of a failure, of why an action waits, of a kind of field.
MADE_KEYS = ("failure.", "widget.responding", "widget.locked", "field.")


def test_every_word_is_said_somewhere(modules: Modules) -> None:
    """Row 176: a word that nobody says would be translated in vain."""
    keys = modules.run("locale/en", "return Object.keys(m.en)")
    elements = STATIC / "src" / "chatkit"
    code = "".join(
        file.read_text() for file in elements.rglob("*.ts") if file.parent != elements / "locale"
    )
    unsaid = [key for key in keys if f'"{key}"' not in code and not key.startswith(MADE_KEYS)]
    assert unsaid == []


@pytest.mark.parametrize("language", COMPLETE)
def test_a_translation_fills_in_what_the_english_words_do(modules: Modules, language: str) -> None:
    """Row 176; a plural form of one or two may say the number in a word."""
    differing = modules.run(
        "locale/en",
        f"""const table = (await import('/src/chatkit/locale/{language}.ts')).{language};
        const marks = (phrase) => {{
          const other = typeof phrase === "string" ? phrase : phrase.other;
          return [...other.matchAll(/\\{{\\w+\\}}/g)].map(String).sort().join();
        }};
        return Object.entries(table)
          .filter(([key, phrase]) => marks(phrase) !== marks(m.en[key])).map(([key]) => key);""",
    )
    assert differing == []


def test_every_published_locale_is_accepted(modules: Modules) -> None:
    """Row 176; Tagalog has a more usual code."""
    locales = published_locales()
    assert len([locale for locale in locales if locale != "en"]) > 100
    accepted = modules.run("locale/locales", "return x.map(m.acceptedLocale)", locales)
    assert accepted == ["fil" if locale == "tl" else locale for locale in locales]


def test_a_region_that_the_types_do_not_name_keeps_its_dates_and_numbers(modules: Modules) -> None:
    """Row 33."""
    wanted = ["de-AT", "EN-gb", "zh-Hans-SG"]
    accepted = modules.run("locale/locales", "return x.map(m.acceptedLocale)", wanted)
    assert accepted == ["de-AT", "en-GB", "zh-Hans-SG"]


@pytest.mark.parametrize("wanted", ["tlh", "xx-YY", "", "not a locale", "de\r\nCookie: a"])
def test_an_unknown_locale_is_english(modules: Modules, wanted: str) -> None:
    """Row 33."""
    assert modules.run("locale/locales", "return m.acceptedLocale(x)", wanted) == "en"


def spoken(modules: Modules, language: str, key: str, counts: list[int]) -> Any:
    """Return what a language says of each count."""
    return modules.run(
        "locale/words",
        f"""const table = (await import('/src/chatkit/locale/{language}.ts')).{language};
        const words = new m.Words("{language}", "{language}", table);
        return x.map((count) => words.say("{key}", {{ count }}));""",
        counts,
    )


def test_plurals_follow_the_language(modules: Modules) -> None:
    """Row 176."""
    assert spoken(modules, "en", "workflow.steps", [1, 2]) == ["1 step", "2 steps"]
    assert spoken(modules, "de", "workflow.steps", [1, 2]) == ["1 Schritt", "2 Schritte"]
    assert spoken(modules, "fr", "workflow.steps", [0, 1, 2]) == ["0 étape", "1 étape", "2 étapes"]
    assert spoken(modules, "ja", "workflow.steps", [1, 2]) == ["1 件の手順", "2 件の手順"]
    one, two, few, many = spoken(modules, "ar", "workflow.steps", [1, 2, 3, 11])
    assert (one, two) == ("خطوة واحدة", "خطوتان")
    assert few.endswith("خطوات")
    assert many.endswith("خطوة")


def test_numbers_are_written_as_the_locale_writes_them(modules: Modules) -> None:
    """Row 176."""
    said = modules.run(
        "locale/words",
        """const say = (locale) => new m.Words(locale).say("workflow.steps", { count: 12345 });
        return ["en", "de", "hi-IN"].map(say)""",
    )
    assert said == ["12,345 steps", "12.345 steps", "12,345 steps"]


@pytest.mark.parametrize("locale", ["en", "de-DE", "es-419", "fr-CA", "ja", "ar"])
def test_the_locale_chooses_the_words_and_is_what_the_server_is_asked_for(
    chat: ChatPage, server: ScriptedServer, locale: str
) -> None:
    """Rows 33, 83, 176."""
    language = locale.split("-")[0]
    chat.open({"locale": locale})
    expect(chat.page.get_by_role("heading", name=GREETINGS[language])).to_be_visible()
    expect(chat.page.locator(".chat")).to_have_attribute("lang", language)
    chat.call("sendUserMessage", {"text": "hello"})
    assert server.headers[-1]["accept-language"] == locale


def test_without_the_option_the_language_is_the_browsers(
    context: BrowserContext, chat: ChatPage
) -> None:
    """Row 33."""
    context.add_init_script("Object.defineProperty(navigator, 'language', { get: () => 'fr-BE' })")
    chat.open()
    expect(chat.page.get_by_role("heading", name=GREETINGS["fr"])).to_be_visible()


def test_a_language_without_words_is_read_in_english_and_marked_so(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 176: a screen reader has to say English words in English."""
    chat.open({"locale": "pl-PL"})
    expect(chat.page.get_by_role("heading", name=GREETINGS["en"])).to_be_visible()
    expect(chat.page.locator(".chat")).to_have_attribute("lang", "en")
    chat.call("sendUserMessage", {"text": "hello"})
    assert server.headers[-1]["accept-language"] == "pl-PL"


def test_only_the_language_that_is_spoken_is_loaded(chat: ChatPage) -> None:
    """Row 176."""
    chat.open({"locale": "en"})
    in_english = set(chat.requested)
    chat.set_options({"locale": "de"})
    expect(chat.page.get_by_role("heading", name=GREETINGS["de"])).to_be_visible()
    loaded = set(chat.requested) - in_english
    assert len(loaded) == 1
    assert all(address.startswith(chat.address) for address in loaded)


def test_another_language_takes_over_without_losing_the_draft(chat: ChatPage) -> None:
    """Rows 3, 33."""
    chat.open({"locale": "en"})
    chat.composer.fill("half a sentence")
    chat.set_options({"locale": "es"})
    expect(chat.button("Enviar mensaje")).to_be_visible()
    field = chat.page.get_by_role("textbox", name="Mensaje", exact=True)
    expect(field).to_have_text("half a sentence")


def test_the_last_language_wins_when_several_are_asked_for_at_once(chat: ChatPage) -> None:
    """Row 33."""
    chat.open({"locale": "en"})
    for locale in ("de", "es", "ja", "fr"):
        chat.set_options({"locale": locale})
    expect(chat.page.get_by_role("heading", name=GREETINGS["fr"])).to_be_visible()


def test_a_language_that_cannot_be_loaded_is_told_and_read_in_english(
    context: BrowserContext, served: Served, server: ScriptedServer
) -> None:
    """Rows 16, 176."""
    page = context.new_page()
    chat = ChatPage(page, served.address)

    def refuse_words(route: Route) -> None:
        route.abort()

    page.route(re.compile(r"/assets/de-[^/]+\.js$"), refuse_words)
    chat.open({"locale": "de"})
    expect(page.get_by_role("heading", name=GREETINGS["en"])).to_be_visible()
    assert len(chat.events("chatkit.error")) == 1


@pytest.mark.parametrize("locale", ["ar", "ur"])
def test_arabic_and_urdu_are_laid_out_from_right_to_left(
    chat: ChatPage, server: ScriptedServer, locale: str
) -> None:
    """Row 176: header, messages and composer are mirrored."""
    server.add_thread("thr_a", "question", "answer", title="Title")
    chat.open({"locale": locale, "initialThread": "thr_a"})
    root = chat.page.locator(".chat")
    expect(root).to_have_attribute("dir", "rtl")
    middle = 900 / 2

    def centre(selector: str) -> float:
        box = chat.page.locator(selector).first.bounding_box()
        assert box is not None
        return box["x"] + box["width"] / 2

    assert centre(".history-toggle") < middle
    assert centre(".bubble") < middle
    assert centre(".composer .primary") < middle


def test_each_message_keeps_its_own_direction_in_an_arabic_chat(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 177."""
    server.add_thread("thr_a", "Hello", "مرحبا **بك**")
    chat.open({"locale": "ar", "initialThread": "thr_a"})
    direction = "(node) => getComputedStyle(node).direction"
    assert chat.page.locator(".bubble").evaluate(direction) == "ltr"
    assert chat.page.locator(".assistant chatkit-markdown").evaluate(direction) == "rtl"
