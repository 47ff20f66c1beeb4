"""Markdown and HTML from a model can run nothing, send nothing and restyle nothing (row 110)."""

import base64

import pytest
from playwright.sync_api import expect

from tests.element.chat_page import ChatPage
from tests.element.scripted_server import ScriptedServer

SVG = base64.b64encode(b'<svg xmlns="http://www.w3.org/2000/svg" onload="attacked()"/>').decode()

ATTACKS = [
    "<script>attacked()</script>",
    "<img src=x onerror=attacked()>",
    "<svg onload=attacked()></svg>",
    "<svg><animate onbegin=attacked() attributeName=x dur=1s></svg>",
    '<a href="javascript:attacked()">click</a>',
    "[click](javascript:attacked())",
    "[click](JaVaScRiPt:attacked())",
    "[click](&#106;avascript:attacked())",
    "[click](java\tscript:attacked())",
    "[click](vbscript:attacked())",
    "[click](data:text/html;base64,PHNjcmlwdD5hdHRhY2tlZCgpPC9zY3JpcHQ+)",
    "![x](javascript:attacked())",
    f"![x](data:image/svg+xml;base64,{SVG})",
    '<iframe srcdoc="<script>parent.attacked()</script>"></iframe>',
    "<object data=javascript:attacked()></object>",
    "<embed src=javascript:attacked()>",
    "<form action=javascript:attacked()><button>go</button></form>",
    "<details open ontoggle=attacked()>x</details>",
    "<video><source onerror=attacked()></video>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 "
    "onerror=attacked()&gt;'>",
    "<noscript><p title='</noscript><img src=x onerror=attacked()>'>",
    "<b style='position:fixed;inset:0;background:red'>cover</b>",
    "<style>* { display: none }</style>",
    "<base href=https://example.com>",
    "<meta http-equiv=refresh content='0;url=https://example.com'>",
    "<link rel=stylesheet href=https://example.com/a.css>",
    "<input type=password name=secret>",
    "<div class=icon-button id=x data-copy-code>fake</div>",
    "`<img src=x onerror=attacked()>`",
    "```\n<script>attacked()</script>\n```",
    "| <img src=x onerror=attacked()> |\n|---|\n| </table><script>attacked()</script> |",
    "- <img src=x onerror=attacked()></li></ul><script>attacked()</script>",
]


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_runs_nothing_and_leaves_nothing_dangerous(
    chat: ChatPage, server: ScriptedServer, attack: str
) -> None:
    """Row 110."""
    server.add_thread("thr_a", "question", f"before\n\n{attack}\n\nafter")
    chat.page.add_init_script("window.attacked = () => { window.wasAttacked = true; };")
    chat.open({"initialThread": "thr_a"})
    expect(chat.answers).to_contain_text("after")
    for link in chat.answers.get_by_role("link").all():
        link.click(modifiers=["Shift"], no_wait_after=True)
    found = chat.page.evaluate(
        """() => {
          const answer = window.chat.shadowRoot.querySelector('.message.assistant');
          const dangerous = 'script, style, iframe, object, embed, form, base, meta, link, svg *,'
            + ' video, math, [style], [id], [name], input:not([type=checkbox]), .icon-button:not('
            + 'figure .icon-button)';
          const attributes = [...answer.querySelectorAll('*')].flatMap((one) =>
            [...one.attributes].map(({ name, value }) => `${name}=${value}`));
          return {
            nodes: [...answer.querySelectorAll(dangerous)]
              .filter((one) => !one.closest('figure.code > figcaption'))
              .map((one) => one.outerHTML),
            attributes: attributes.filter((one) =>
              /^on|^(?:href|src|action)=\\s*(?:javascript|vbscript|data:(?!image\\/png))/i.test(one)),
            attacked: window.wasAttacked ?? false,
          };
        }"""
    )
    assert found == {"nodes": [], "attributes": [], "attacked": False}
    elsewhere = [url for url in chat.requested if not url.startswith((chat.address, "data:"))]
    assert elsewhere == []
    chat.problems.clear()


def test_links_open_outside_of_the_page(chat: ChatPage, server: ScriptedServer) -> None:
    """Row 110."""
    server.add_thread("thr_a", "question", "[out](https://example.com) and https://example.org")
    chat.open({"initialThread": "thr_a"})
    links = chat.answers.get_by_role("link")
    expect(links).to_have_count(2)
    for link in links.all():
        expect(link).to_have_attribute("target", "_blank")
        expect(link).to_have_attribute("rel", "noopener noreferrer")


PIXEL = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk"
    "+A8AAQUBAScY42YAAAAASUVORK5CYII="
)


def test_images_come_from_the_page_from_data_or_from_allowed_domains_only(
    chat: ChatPage, server: ScriptedServer
) -> None:
    """Row 110."""
    images = [
        f"![data]({PIXEL})",
        "![own](/own.png)",
        "![allowed](https://img.example.com/a.png)",
        "![sub](https://cdn.img.example.com/a.png)",
        "![plain](http://img.example.com/a.png)",
        "![lookalike](https://img.example.com.evil.org/a.png)",
        "![other](https://example.org/a.png)",
    ]
    server.add_thread("thr_a", "question", "\n\n".join(images))
    server.store.threads["thr_a"].allowed_image_domains = ["img.example.com"]
    chat.page.route("**/*.png", lambda route: route.abort())
    chat.open({"initialThread": "thr_a"})
    expect(chat.answers.locator("img")).to_have_count(4)
    names = [image.get_attribute("alt") for image in chat.answers.locator("img").all()]
    assert names == ["data", "own", "allowed", "sub"]
    expect(chat.answers).to_contain_text("other")
    chat.problems.clear()


def test_the_words_of_the_user_are_never_markdown(chat: ChatPage) -> None:
    """Row 105."""
    chat.open()
    chat.send_and_wait("**not bold** <b>nor this</b>")
    expect(chat.messages).to_have_text("**not bold** <b>nor this</b>")
    expect(chat.messages.locator("b, strong")).to_have_count(0)


def test_code_is_copied_as_it_was_written(chat: ChatPage, server: ScriptedServer) -> None:
    """Row 108."""
    server.add_thread("thr_a", "question", "```python\nif a < b:\n    print('<b>')\n```")
    chat.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    chat.open({"initialThread": "thr_a"})
    chat.button("Copy code").click()
    copied = chat.page.evaluate("navigator.clipboard.readText()")
    assert copied == "if a < b:\n    print('<b>')\n"
