#!/usr/bin/env python3
"""Looks at the pages that the example servers make of their descriptions, in Chromium: narrow and wide, light and dark.

    swift build --package-path Docs/Examples/UserDirectory
    swift build --package-path Docs/Examples/Bookings --scratch-path Docs/Examples/UserDirectory/.build
    python3 Tests/Independent/deep/look_at_pages.py <folder> Docs/Examples/UserDirectory/.build/debug/UserDirectory Docs/Examples/UserDirectory/.build/debug/Bookings

Nothing may be wider than the window, also when all is open; every text stands out from what is behind it (WCAG 2.2, 4.5:1);
the keyboard gets to everything in the order of the page, and shows where it is; and every link ends at something that is seen.
"""
# /// script
# dependencies = ["playwright==1.65.2"]
# ///
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from playwright.sync_api import sync_playwright  # noqa: E402

from support.live_server import check, serving  # noqa: E402
from support.system import program  # noqa: E402

WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
OPEN = "document.querySelectorAll('details').forEach(element => element.open = true)"
# The texts of which the colour is too near that of what is behind them.
FAINT = """() => {
  const parts = text => text.match(/[\\d.]+/g).map(Number);
  const light = text => {
    const [r, g, b] = parts(text).map(part => part / 255).map(
      part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = element => {
    for (; element; element = element.parentElement) {
      const colour = getComputedStyle(element).backgroundColor;
      if ((parts(colour)[3] ?? 1) > 0) return colour;
    }
    return "rgb(255, 255, 255)";
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!texts.currentNode.textContent.trim() || !element.getClientRects().length) continue;
    const [one, other] = [light(getComputedStyle(element).color), light(behind(element))].sort((a, b) => b - a);
    if ((one + 0.05) / (other + 0.05) < 4.5) found.push(texts.currentNode.textContent.trim().slice(0, 40));
  }
  return found;
}"""
# Where the keyboard is: the place in the document, whether it is seen, and what shows it.
FOCUS = """() => {
  const element = document.activeElement, box = element.getBoundingClientRect(), style = getComputedStyle(element);
  return {
    number: [...document.querySelectorAll("*")].indexOf(element), name: element.tagName + " " + element.textContent.slice(0, 30),
    shown: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    seen: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.left >= 0, left: element === document.body};
}"""
REACHABLE = "[...document.querySelectorAll('a[href], summary, [tabindex]')].filter(each => each.checkVisibility()).length"
TARGET = """() => {
  const element = document.querySelector(":target"), box = element?.getBoundingClientRect();
  return !!box && box.height > 0 && box.top < innerHeight && box.bottom > 0;
}"""


def look(page, url, name):
    page.goto(url)
    check(page.evaluate(WIDER) <= 0, name, "is wider than the window.")
    stops, last = 0, -1
    reachable = page.evaluate(REACHABLE)
    while True:
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        if focus["left"]:
            break
        check(focus["number"] > last, name, "goes back to", focus["name"])
        check(focus["shown"] and focus["seen"], name, "does not show that the keyboard is at", focus["name"])
        stops, last = stops + 1, focus["number"]
    check(stops == reachable, name, "lets the keyboard get to", stops, "of", reachable, "things.")
    page.locator("summary").first.focus()
    page.keyboard.press("Enter")
    check(page.evaluate("document.querySelector('details').open"), name, "does not open by the keyboard.")
    page.evaluate(OPEN)
    check(page.evaluate(WIDER) <= 0, name, "is wider than the window when all is open.")
    faint = page.evaluate(FAINT)
    check(not faint, name, "has texts that are hard to read:", faint[:5])
    return stops


def follow(page, url, name):
    """Each fragment, as a link from elsewhere leads to it."""
    page.goto(url)
    fragments = page.evaluate("[...new Set([...document.querySelectorAll('a[href^=\"#\"]')].map(each => each.hash))]")
    for fragment in fragments:
        page.goto("about:blank")
        page.goto(url + fragment)
        check(page.evaluate(TARGET), name, "does not show", fragment)
    return len(fragments)


def main():
    folder = pathlib.Path(sys.argv[1])
    stops = links = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program("chromium", "chromium"), args=["--no-sandbox"])
        version = browser.version
        for server in sys.argv[2:]:
            with serving(server) as (url, _):
                for width in (500, 1200):
                    for scheme in ("light", "dark"):
                        name = f"{pathlib.Path(server).name}, {width} px, {scheme},"
                        page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
                        stops += look(page, url + "/docs", name)
                        page.screenshot(path=folder / f"{pathlib.Path(server).name}-{width}-{scheme}.png", full_page=True)
                        page.close()
                page = browser.new_page()
                links += follow(page, url + "/docs", pathlib.Path(server).name)
        browser.close()
    print(f"Chromium {version} shows the pages at two widths, light and dark: {stops} stops of the keyboard, {links} links")


main()
