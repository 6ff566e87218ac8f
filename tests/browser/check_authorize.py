"""The page where a program is approved, in headless Chromium. Run by ``make test-browser``, which gets the browser.

With ``SCREENSHOTS=folder`` in the environment, each page is kept as a picture.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from selenium.webdriver import Chrome, ChromeOptions, ChromeService
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

from brainstem_sandbox import Sandbox

TOOL = str(Path(sys.executable).with_name("brainstem"))
HOSTILE = "<img src=x onerror=\"document.title='pwned'\"><script>document.title='pwned'</script>"


class Visitor:
    """Somebody at the browser."""

    def __init__(self, chrome: Chrome) -> None:
        self.chrome = chrome

    def open(self, page: str) -> None:
        """Open a page as somebody who was never there."""
        self.chrome.get(page)
        self.chrome.delete_all_cookies()
        self.chrome.get(page)

    def fill(self, **fields: str) -> None:
        """Fill in the form and send it with the Enter key's button."""
        for name, text in fields.items():
            box = self.chrome.find_element(By.NAME, name)
            box.clear()
            box.send_keys(text)
        self.click("button.main")

    def click(self, button: str) -> None:
        """Click, and wait for the next page."""
        before = self.chrome.find_element(By.TAG_NAME, "html")
        self.chrome.find_element(By.CSS_SELECTOR, button).click()
        WebDriverWait(self.chrome, 10).until(lambda chrome: chrome.find_element(By.TAG_NAME, "html") != before)

    @property
    def heading(self) -> str:
        """The heading of the page."""
        return str(self.chrome.find_element(By.TAG_NAME, "h1").text)

    @property
    def text(self) -> str:
        """What the page shows."""
        return str(self.chrome.find_element(By.TAG_NAME, "main").text)

    def keep(self, name: str) -> None:
        """Keep a picture; nothing may be wider than the window."""
        assert self.chrome.execute_script("return document.documentElement.scrollWidth <= window.innerWidth")
        if folder := os.environ.get("SCREENSHOTS"):
            self.chrome.save_screenshot(str(Path(folder) / f"{name}.png"))


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    """A server that takes no passwords over the API."""
    with Sandbox(data="empty", sign_in="device") as sandbox:
        yield sandbox


@pytest.fixture(scope="module")
def chrome() -> Iterator[Chrome]:
    """Debian's Chromium, without a screen."""
    options = ChromeOptions()
    options.binary_location = str(shutil.which("chromium"))
    for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=900,760"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    chrome = Chrome(options, ChromeService(shutil.which("chromedriver")))
    yield chrome
    chrome.quit()


@pytest.fixture
def visitor(chrome: Chrome) -> Iterator[Visitor]:
    """Somebody at the browser, which has nothing to complain of in the end."""
    yield Visitor(chrome)
    refused = [entry["message"] for entry in chrome.get_log("browser") if "favicon" not in entry["message"]]
    assert [message for message in refused if "404" not in message] == []


@pytest.fixture
def login(sandbox: Sandbox) -> Iterator[Callable[..., tuple[subprocess.Popen[str], str, str]]]:
    """Starts ``brainstem login``; returns it with the address and the code that it tells."""
    begun: list[subprocess.Popen[str]] = []

    def start() -> tuple[subprocess.Popen[str], str, str]:
        line = [TOOL, "login", "--headless", "--url", sandbox.url]
        begun.append(subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True))
        assert begun[-1].stderr is not None
        told = begun[-1].stderr.readline() + begun[-1].stderr.readline()
        found = re.search(r"open (\S+) in.*code (\S+) there", told, re.DOTALL)
        assert found is not None, told
        return begun[-1], *found.groups()  # type: ignore[return-value]

    yield start
    for process in begun:
        process.kill()
        process.communicate()


def begin(sandbox: Sandbox, name: str) -> dict[str, Any]:
    return dict(httpx.post(f"{sandbox.url}/api/auth/device/", json={"client_name": name}).json())


def test_a_person_types_the_code_and_approves(visitor: Visitor, sandbox: Sandbox, login: Callable) -> None:
    process, page, code = login()
    visitor.open(page)
    visitor.keep("1-sign-in")
    visitor.fill(email=sandbox.email, password="wrong")
    assert "No account has this e-mail address and password." in visitor.text
    visitor.keep("2-wrong-password")
    visitor.fill(email=sandbox.email, password=sandbox.password)
    assert visitor.heading == "Type the code"
    visitor.keep("3-type-the-code")
    visitor.fill(code="AAAA-2222")
    assert "No program waits under this code" in visitor.text
    visitor.keep("4-wrong-code")
    visitor.fill(code=code.lower())
    assert code in visitor.text
    assert "brainstem-python" in visitor.text
    visitor.keep("5-decide")
    visitor.click("button[value=approve]")
    assert visitor.heading == "Approved"
    visitor.keep("6-approved")
    assert process.wait(timeout=20) == 0
    status = subprocess.run([TOOL, "status", "--url", sandbox.url], capture_output=True, text=True, check=True)
    assert '"accepted": true' in status.stdout


def test_a_person_denies(visitor: Visitor, sandbox: Sandbox, login: Callable) -> None:
    process, page, code = login()
    visitor.open(page)
    visitor.fill(email=sandbox.email, password=sandbox.password)
    visitor.fill(code=code)
    visitor.click("button[value=deny]")
    assert visitor.heading == "Denied"
    visitor.keep("7-denied")
    assert process.wait(timeout=20) == 3
    assert "denied on the page" in process.stderr.read()


def test_somebody_else_signs_in(visitor: Visitor, sandbox: Sandbox) -> None:
    visitor.open(begin(sandbox, "rig 3")["verification_uri_complete"])
    visitor.fill(email=sandbox.email, password=sandbox.password)
    assert sandbox.email in visitor.text
    visitor.click("button[name=leave]")
    assert visitor.heading == "Sign in"
    visitor.fill(email=sandbox.second["email"], password=sandbox.second["password"])
    assert sandbox.second["email"] in visitor.text


def test_a_page_that_nobody_began_says_so(visitor: Visitor, sandbox: Sandbox) -> None:
    visitor.open(f"{sandbox.url}/account/authorize/?session=made-up")
    visitor.fill(email=sandbox.email, password=sandbox.password)
    assert visitor.heading == "Nothing waits here"
    visitor.keep("8-nothing-waits")


def test_a_hostile_name_is_shown_and_not_run(visitor: Visitor, sandbox: Sandbox) -> None:
    visitor.open(begin(sandbox, HOSTILE)["verification_uri_complete"])
    visitor.fill(email=sandbox.email, password=sandbox.password)
    assert HOSTILE in visitor.text
    assert "pwned" not in visitor.chrome.title
    visitor.keep("9-hostile-name")


def test_it_fits_a_telephone_in_the_dark(visitor: Visitor, sandbox: Sandbox) -> None:
    dark = {"features": [{"name": "prefers-color-scheme", "value": "dark"}]}
    phone = {"width": 320, "height": 640, "deviceScaleFactor": 2, "mobile": True}
    visitor.chrome.execute_cdp_cmd("Emulation.setEmulatedMedia", dark)
    visitor.chrome.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", phone)
    visitor.open(
        begin(sandbox, "brainstem-python on the-computer-beside-the-two-photon-rig")["verification_uri_complete"]
    )
    visitor.keep("10-telephone-sign-in")
    visitor.fill(email=sandbox.email, password=sandbox.password)
    visitor.keep("11-telephone-decide")
