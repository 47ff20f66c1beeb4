"""Attacks by text: nothing runs, nothing is asked of another host, no style leaves the text.

The cases follow the families of OWASP's list of filter evasions, each written anew.
"""

import html

import pytest
from playwright.sync_api import expect

from tests.element.chat_page import ChatPage
from tests.element.scripted_server import ScriptedServer

RUN = "window.attacked=1"
ELSEWHERE = "https://evil.example"

SCRIPTS = [
    f"<ScRiPt>{RUN}</sCrIpT>",
    f"<script\n>{RUN}</script\t>",
    f"<script/x>{RUN}</script>",
    f"<<script>{RUN}//<</script>",
    f"<scr<script>ipt>{RUN}</scr</script>ipt>",
    f"<script src={ELSEWHERE}/a.js></script>",
    "<script src=//evil.example/a.js></script>",
    f"<script type=module>import '{ELSEWHERE}/a.js'</script>",
    f"<!--><script>{RUN}</script>-->",
    f"<![CDATA[<script>{RUN}</script>]]>",
    f"<?xml version='1.0'?><script>{RUN}</script>",
]
HANDLERS = [
    f"<img/src=x/onerror={RUN}>",
    '<img src=x onerror="&#119;indow.attacked=1">',
    f"<img src=x\x0bonerror={RUN}>",
    f"<img src=x ONERROR = {RUN}>",
    f'<img """><img src=x onerror="{RUN}">">',
    f"<body onload={RUN}>",
    f"<div onpointerover={RUN} tabindex=0 autofocus onfocus={RUN}>x</div>",
    f"<input autofocus onfocus={RUN}>",
    f"<audio src=x onerror={RUN}></audio>",
    f"<video poster=x src=x onerror={RUN}></video>",
    f"<marquee onstart={RUN}>x</marquee>",
    f"<details open ontoggle={RUN}>x</details>",
    f"<p popover id=p onbeforetoggle={RUN}>x</p><button popovertarget=p>y</button>",
    f"<b style='animation:shimmer 1ms' onanimationend={RUN}>x</b>",
]
ADDRESSES = [
    f"<a href=javascript:{RUN}>x</a>",
    f"<a href='&#x6A;avascript:{RUN}'>x</a>",
    f"<a href='java&Tab;script:{RUN}'>x</a>",
    f"<a href='java&NewLine;script:{RUN}'>x</a>",
    f"<a href='\x01javascript:{RUN}'>x</a>",
    f"<a href=' javascript:{RUN}'>x</a>",
    f"<a href='javascript&colon;{RUN}'>x</a>",
    f"<a href='data:text/html,<script>{RUN}</script>'>x</a>",
    f"<a href='vbscript:{RUN}'>x</a>",
    f"<a href='feed:javascript:{RUN}'>x</a>",
    f"<a href='blob:{ELSEWHERE}/a'>x</a>",
    "<a href='file:///etc/passwd'>x</a>",
    f"[x](javascript&colon;{RUN})",
    f"[x](<javascript:{RUN}>)",
    f"[x][y]\n\n[y]: javascript:{RUN}",
    f"<javascript:{RUN}>",
    f"![x](javascript:{RUN})",
    f"![x](data:text/html,<script>{RUN}</script>)",
    f"<a ping={ELSEWHERE} href=#>x</a>",
    f"<form action=javascript:{RUN}><input type=submit></form>",
    f"<button formaction=javascript:{RUN}>x</button>",
    f"<object data=data:text/html,{html.escape('<script>')}></object>",
    f"<iframe src=javascript:{RUN}></iframe>",
    f"<embed src={ELSEWHERE}/a.swf>",
]
VECTORS = [
    f"<svg/onload={RUN}>",
    f"<svg><script>{RUN}</script></svg>",
    f"<svg><a xlink:href=javascript:{RUN}><text>x</text></a></svg>",
    f"<svg><use href='data:image/svg+xml,<svg id=x onload={RUN}/>#x'></use></svg>",
    f"<svg><set attributeName=href to=javascript:{RUN}></svg>",
    f"<svg><foreignObject><img src=x onerror={RUN}></foreignObject></svg>",
    f"<svg><image href={ELSEWHERE}/a.png></image></svg>",
    f"<math><maction actiontype=statusline xlink:href=javascript:{RUN}>x</maction></math>",
    f"![x](data:image/svg+xml,<svg onload={RUN}>)",
]
MUTATIONS = [
    f"<math><mtext><table><mglyph><style><math><img src=x onerror={RUN}></style>",
    f"<form><math><mtext></form><form><mglyph><style></math><img src=x onerror={RUN}>",
    f"<svg></p><style><a id='</style><img src=x onerror={RUN}>'>",
    f"<noscript><style></noscript><img src=x onerror={RUN}></style></noscript>",
    f"<textarea><img title='</textarea><img src=x onerror={RUN}>'></textarea>",
    f"<template><img src=x onerror={RUN}></template>",
    f"<template shadowrootmode=open><img src=x onerror={RUN}></template>",
    f"<title><img title='</title><img src=x onerror={RUN}>'>",
    f"<xmp><img title='</xmp><img src=x onerror={RUN}>'></xmp>",
    f"<select><option><style></option></select><img src=x onerror={RUN}></style>",
    f"<table><caption><svg><desc><img src=x onerror={RUN}></desc></svg></table>",
    "<form id=x><input name=attributes><input name=parentNode>",
    f"`code` <img title='`' src=x onerror={RUN}> `",
    f"- a\n  <img src=x\n\n  onerror={RUN}>",
    f"| a |\n|---|\n| <img src='|' onerror={RUN}> |",
    f"> <img src=x\n> onerror={RUN}>",
    f"```\n</code></pre><img src=x onerror={RUN}>\n```",
    f"```x</code><img/src=x/onerror={RUN}>\ncode\n```",
    f"$\\text{{<img src=x onerror={RUN}>}}$",
    f"$\\href{{javascript:{RUN}}}{{x}} \\url{{javascript:{RUN}}}$",
    "$\\htmlData{a=b}{x} \\htmlStyle{position:fixed}{x}$",
    f"$\\includegraphics{{{ELSEWHERE}/a.png}}$",
    f"<span class=maths-inline>\\href{{javascript:{RUN}}}{{x}}</span>",
    f"&lt;img src=x onerror={RUN}&gt;",
]
STYLES = [
    "<style>:host, * { display: none !important }</style>",
    f"<style>@import '{ELSEWHERE}/a.css'</style>",
    f"<link rel=stylesheet href={ELSEWHERE}/a.css>",
    f"<link rel=preload as=image href={ELSEWHERE}/a.png>",
    "<p style='position:fixed;inset:0;background:red'>x</p>",
    f"<p style='background:url({ELSEWHERE}/a.png)'>x</p>",
    "<p style='width:expression(alert(1))'>x</p>",
    f"<table background={ELSEWHERE}/a.png><tr><td>x</td></tr></table>",
    f"<img srcset='{ELSEWHERE}/a.png 1x' src=data:,>",
    f"<picture><source srcset={ELSEWHERE}/a.png><img src=data:,></picture>",
    f"<img src={ELSEWHERE}/a.png>",
    f"![x]({ELSEWHERE}/a.png)",
    "![x](//evil.example/a.png)",
    "![x](/\\evil.example/a.png)",
    f"<video src={ELSEWHERE}/a.mp4 autoplay></video>",
    f"<base href={ELSEWHERE}>![x](a.png)",
    f"<meta http-equiv=refresh content='0;url={ELSEWHERE}'>",
    f"<portal src={ELSEWHERE}></portal>",
    "<div class='chat dialog composer send' id=chat role=alert>x</div>",
    "<slot name=x></slot><openai-chatkit></openai-chatkit><chatkit-widget></chatkit-widget>",
]

FOUND = """() => {
  const answer = window.chat.shadowRoot.querySelector('.message.assistant');
  const own = 'figure.code > figcaption *, .katex *, .katex, .maths';
  const elements = [...answer.querySelectorAll('*')].filter((one) => !one.closest(own));
  const bad = 'script, style, link, meta, base, iframe, object, embed, form, svg, math, video,'
    + ' audio, source, template, slot, textarea, select, button, portal,'
    + ' input:not([type=checkbox]),'
    + ' openai-chatkit, chatkit-widget, [style], [id], [name], [srcset], [background], [ping],'
    + ' [role], [popover], [slot]';
  return {
    elements: elements.filter((one) => one.matches(bad)).map((one) => one.outerHTML),
    attributes: [...answer.querySelectorAll('*')].flatMap((one) =>
      [...one.attributes].map(({ name, value }) => `${name}=${value}`)).filter((one) =>
      /^on/i.test(one) || (/^(?:href|src|xlink:href|action|formaction)=/i.test(one)
        && !/^[^=]+=(?:https?:|mailto:|tel:|chatkit-link:|#|\\/)/i.test(one)
        && /^[^=]+=[^/?#]*:/.test(one))),
    attacked: window.attacked ?? null,
    covered: answer.scrollWidth > answer.clientWidth + 1 ? ['wide'] : [],
    hidden: getComputedStyle(window.chat.shadowRoot.querySelector('.chat')).display === 'none',
  };
}"""

HARMLESS: dict[str, object] = {
    "elements": [],
    "attributes": [],
    "attacked": None,
    "covered": [],
    "hidden": False,
}


@pytest.mark.parametrize(
    "family",
    [SCRIPTS, HANDLERS, ADDRESSES, VECTORS, MUTATIONS, STYLES],
    ids=["scripts", "handlers", "addresses", "vectors", "mutations", "styles"],
)
@pytest.mark.parametrize("streamed", [False, True], ids=["stored", "half-written"])
@pytest.mark.parametrize("policy", [True, False], ids=["policy", "no-policy"])
def test_no_attack_by_markdown_runs_asks_or_restyles_anything(
    chat: ChatPage, server: ScriptedServer, family: list[str], streamed: bool, policy: bool
) -> None:
    """Row 110: also where no policy of the page would stop what got through."""
    if not policy:
        chat.without_policy()
    chat.open()
    for number, attack in enumerate(family):
        text = attack if streamed else f"before\n\n{attack}\n\nafter"
        server.add_thread(f"thr_{number}", "question", text)
        chat.call("setThreadId", f"thr_{number}")
        expect(chat.answers).to_have_count(1)
        if streamed:
            grow(chat, text)
        for link in chat.answers.locator("a").all():
            link.dispatch_event("pointerover")
        assert chat.page.evaluate(FOUND) == HARMLESS, attack
    elsewhere = [url for url in chat.requested if not url.startswith((chat.address, "data:"))]
    assert elsewhere == []
    chat.problems.clear()


def test_the_page_without_a_policy_lets_an_attack_run_that_is_not_sanitised(chat: ChatPage) -> None:
    """Row 110: else the tests above would prove nothing."""
    chat.without_policy()
    chat.open()
    attack = f"<img src=x onerror={RUN}>"
    chat.page.evaluate("(html) => document.body.insertAdjacentHTML('beforeend', html)", attack)
    chat.page.wait_for_function("() => window.attacked === 1")


def grow(chat: ChatPage, text: str) -> None:
    """Draw every beginning of a text as an answer that is being written."""
    chat.page.evaluate(
        """async (text) => {
          const view = window.chat.shadowRoot.querySelector('.message chatkit-markdown');
          for (let end = 1; end <= text.length; end += 1) {
            Object.assign(view, { text: text.slice(0, end), complete: false });
            await view.updateComplete;
          }
        }""",
        text,
    )


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("[https://bank.example](https://evil.example/a)", "evil.example"),
        ("[bank.example/login](https://evil.example)", "evil.example"),
        ("[www.bank.example](https://bank.example.evil.example)", "bank.example.evil.example"),
        ("[https://bank.example@evil.example](https://evil.example)", None),
        ("<https://bank.example@evil.example/a>", "evil.example"),
        ("[click here](https://bank.example@evil.example/a)", "evil.example"),
        ("[bank\u200b.example](https://evil.example)", "evil.example"),
        ("[moc\u202eexample.knab](https://evil.example)", "evil.example"),
        ("[b\u0430nk.example](https://b\u0430nk.example)", "xn--bnk-6cd.example"),
        ("[**bank.example**](https://evil.example)", "evil.example"),
        ("https://bank.example/a", None),
        ("[bank.example](https://www.bank.example/a)", None),
        ("[our terms](https://evil.example)", None),
        ("[readme](https://evil.example 'https://bank.example')", None),
    ],
)
def test_a_link_that_looks_like_another_address_shows_where_it_leads(
    chat: ChatPage, server: ScriptedServer, text: str, host: str | None
) -> None:
    """Row 110."""
    server.add_thread("thr_a", "question", text)
    chat.open({"initialThread": "thr_a"})
    link = chat.answers.get_by_role("link")
    expect(link).to_have_count(1)
    shown = [one.strip() for one in link.locator(".real-host").all_inner_texts()]
    assert shown == ([] if host is None else [f"({host})"])
    assert link.get_attribute("title") is None
