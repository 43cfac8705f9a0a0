"""Pictures of every view of the demo page and of every slide, as a steering group sees them.

    python scripts/screenshots.py [--page build/demo/knelpunt.html] [--output build/screenshots]

writes one picture per view or slide and size, those that matter on a phone, and copies the
overview to docs/pictures/overzicht.png.
"""

import argparse
import shutil
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser import ARGUMENTS, find_browser

ROOT = Path(__file__).resolve().parent.parent
SIZES = ((1366, 768), (1920, 1080))
PHONE = (390, 844)
ON_A_PHONE = ("overview", "table")
PICTURE = ROOT / "docs" / "pictures" / "overzicht.png"
OVERVIEW = "overview-1366.png"


def views(browser: Browser, page: Path) -> list[str]:
    """The names of the page's views, from its own tabs."""
    tab = browser.new_page()
    tab.goto(page.as_uri())
    links = tab.locator("#tabs a").all()
    names = [str(link.get_attribute("href")).lstrip("#") for link in links]
    tab.close()
    return names


def shoot(browser: Browser, page: Path, output: Path) -> Iterator[Path]:
    """A fresh page per picture, so that no view depends on the one before."""
    names = views(browser, page)
    wanted = [*((size, name) for size in SIZES for name in names)]
    wanted += [(PHONE, name) for name in ON_A_PHONE]
    for size, name in wanted:
        tab = opened(browser, f"{page.as_uri()}#{name}", size)
        yield taken(tab, output / f"{name}-{size[0]}.png")
        tab.close()
    for size in SIZES:
        yield from slides(browser, page, output, size)


def slides(browser: Browser, page: Path, output: Path, size: tuple[int, int]) -> Iterator[Path]:
    """One picture per slide of the presenter mode."""
    tab = opened(browser, page.as_uri(), size)
    tab.click(".share summary")
    tab.click("#present")
    for number in range(1, tab.evaluate("K.app.deck.slides.length") + 1):
        yield taken(tab, output / f"slide-{number:02}-{size[0]}.png")
        tab.keyboard.press("PageDown")
    tab.close()


def opened(browser: Browser, address: str, size: tuple[int, int]) -> Page:
    tab = browser.new_page(viewport={"width": size[0], "height": size[1]})
    tab.goto(address)
    return tab


def taken(tab: Page, file: Path) -> Path:
    tab.wait_for_timeout(300)
    tab.screenshot(path=file)
    return file


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--page", type=Path, default=ROOT / "build" / "demo" / "knelpunt.html")
    parser.add_argument("--output", type=Path, default=ROOT / "build" / "screenshots")
    given = parser.parse_args()
    if not given.page.exists():
        parser.error(f"{given.page} does not exist; run 'make demo' first")
    found = find_browser()
    if found is None:
        parser.error("no Chromium, Chrome or Edge was found")
    given.output.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(ARGUMENTS))
        for file in shoot(browser, given.page.resolve(), given.output):
            print(file)
        browser.close()
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(given.output / OVERVIEW, PICTURE)


if __name__ == "__main__":
    main()
