"""A Chromium with Chinese fonts for the browser journeys."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tools.say import Stop, tell

VARIABLE = "JIGUAN_TEST_CHROMIUM"
NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
FONTS = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path.home() / ".local/share/fonts")


def missing() -> list[str]:
    """The Debian packages without which the journeys cannot be walked, or not be read."""
    return ([] if program() else ["chromium"]) + ([] if chinese_fonts() else ["fonts-noto-cjk"])


@contextmanager
def running() -> Iterator[str]:
    """The path of the browser; each journey starts one of its own."""
    path = program()
    if path is None:
        raise Stop(f"浏览器测试需要 Chromium；请安装后重试，或用 {VARIABLE} 指明它的路径。")
    tell(f"  Chromium：{path}")
    yield path


def program() -> str | None:
    given = os.environ.get(VARIABLE)
    if given and not Path(given).exists():
        raise Stop(f"{VARIABLE}={given} 不存在；请填 Chromium 可执行文件的路径。")
    return given or next((path for name in NAMES if (path := shutil.which(name))), None)


def chinese_fonts() -> bool:
    """Without them every Chinese character is a box, and a screenshot proves nothing."""
    patterns = ("*CJK*", "*wqy*", "*SourceHan*")
    return any(next(folder.rglob(pattern), None) for folder in FONTS if folder.is_dir() for pattern in patterns)
