"""Runs axe-core in a page."""

from playwright.sync_api import Page

from tests.element.built_front_end import STATIC

AXE = STATIC / "node_modules" / "axe-core" / "axe.min.js"


def serious_findings(page: Page) -> list[str]:
    """Return what axe finds serious or critical in a page, open shadow roots included."""
    page.evaluate(AXE.read_text())
    result = page.evaluate("() => window.axe.run(document)")
    return [
        f"{one['id']}: {node['target']} {node['failureSummary']}"
        for one in result["violations"]
        if one["impact"] in ("serious", "critical")
        for node in one["nodes"]
    ]
