"""A Chromium with Chinese fonts for the browser journeys."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from tools import machine
from tools.say import Stop, tell

VARIABLE = "JIGUAN_TEST_CHROMIUM"
NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
FONTS = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path.home() / ".local/share/fonts")


def found() -> str:
    """The path of the browser, after installing it and the fonts where they are missing and the user may."""
    missing = []
    if program() is None:
        missing.append("chromium")
    if not chinese_fonts():
        missing.append("fonts-noto-cjk")
    if missing:
        machine.install(missing, "浏览器测试")
    path = program()
    if path is None:
        raise Stop(f"浏览器测试需要 Chromium；请安装后重试，或用 {VARIABLE} 指明它的路径。")
    tell(f"  Chromium:{path}")
    return path


def program() -> str | None:
    given = os.environ.get(VARIABLE)
    if given and not Path(given).exists():
        raise Stop(f"{VARIABLE}={given} 不存在；请填 Chromium 可执行文件的路径。")
    return given or next((path for name in NAMES if (path := shutil.which(name))), None)


def chinese_fonts() -> bool:
    """Without them every Chinese character is a box, and a screenshot proves nothing."""
    patterns = ("*CJK*", "*wqy*", "*SourceHan*")
    return any(next(folder.rglob(pattern), None) for folder in FONTS if folder.is_dir() for pattern in patterns)
