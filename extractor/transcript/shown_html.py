"""HTML as a browser shows it, still as text with tags and on the same lines.

Hidden elements go, fields become their values, raised text becomes raised signs, struck text leaves
``STRUCK``, and boxes laid out as a table by their style become a table.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

from extractor.lexicon.notes import raised

STRUCK = "\x02"
"""Stands where text was struck out: what is left needs a look."""

_WORTH = re.compile(
    r"<(?:sup|del|s|strike|input|select|textarea|style|template)\b|\b(?:style|class)\s*=|<\w[^<>]*\bhidden\b",
    re.IGNORECASE,
)
_RULE = re.compile(r"([^{}]{1,300})\{([^{}]{0,2000})\}")
_CLASS = re.compile(r"\.([\w-]+)\s*$")
_VOID = {"input", "br", "img", "hr", "meta", "link", "col", "wbr", "base", "source", "area", "embed"}
_STRUCK_TAGS = {"del", "s", "strike"}
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$)|"
    r"font-size\s*:\s*0(?:px|pt|em)?\s*(?:;|$)",
    re.IGNORECASE,
)
_THROUGH = re.compile(r"text-decoration[\w-]*\s*:[^;]*line-through", re.IGNORECASE)
_RAISED = re.compile(r"vertical-align\s*:\s*super", re.IGNORECASE)
_LAID = re.compile(r"display\s*:\s*(?:inline-)?(table-row|table-cell|table)\s*(?:;|!|$)", re.IGNORECASE)
_PLACES = {"table": "table", "table-row": "tr", "table-cell": "td"}
_UNTICKED = {"checkbox", "radio", "hidden", "submit", "button", "image", "file", "reset", "password"}


def shown(text: str) -> str:
    """``text`` as a browser shows it, line for line; as it is where nothing in it hides or replaces."""
    if _WORTH.search(text) is None:
        return text
    reader = _Shown(_styles(text))
    reader.feed(text)
    reader.close()
    return "".join(reader.out)


def _styles(text: str) -> dict[str, str]:
    """The declarations of each class, from all style elements."""
    found: dict[str, str] = {}
    for block in re.findall(r"<style\b[^<>]*>(.*?)</style", text, re.IGNORECASE | re.DOTALL):
        for selectors, declarations in _RULE.findall(block):
            for selector in selectors.split(","):
                named = _CLASS.search(selector.strip())
                if named:
                    found[named[1]] = found.get(named[1], "") + ";" + declarations
    return found


class _Shown(HTMLParser):
    """``_open`` holds (tag, its name as written out, whether it hides, strikes or raises) of what is open."""

    def __init__(self, styles: dict[str, str]) -> None:
        super().__init__(convert_charrefs=False)
        self.out: list[str] = []
        self._styles = styles
        self._open: list[tuple[str, str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        raw = self.get_starttag_text() or ""
        known = {name: value or "" for name, value in attrs}
        style = self._style(known)
        if tag in _VOID:
            self._keep_void(tag, known, raw, bool(_HIDDEN.search(style)))
            return
        effect = _effect(tag, known, style)
        laid = _LAID.search(style)
        name = _PLACES[laid[1].lower()] if laid and tag in ("div", "span", "section", "ul", "li") else tag
        self._open.append((tag, name, effect))
        if self._is("hides"):
            self.out.append("\n" * raw.count("\n"))
        elif effect == "strikes":
            self.out.append(STRUCK)
        elif effect != "raises":
            self.out.append(raw if name == tag else f"<{name}>" + "\n" * raw.count("\n"))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = {name: value or "" for name, value in attrs}
        self._keep_void(tag, known, self.get_starttag_text() or "", bool(_HIDDEN.search(self._style(known))))

    def handle_endtag(self, tag: str) -> None:
        was_hidden = self._is("hides")
        at = next((n for n in reversed(range(len(self._open))) if self._open[n][0] == tag), None)
        if at is None:
            self._keep("" if was_hidden else f"</{tag}>")
            return
        _, name, effect = self._open[at]
        del self._open[at:]
        if not was_hidden and effect not in ("strikes", "raises"):
            self.out.append(f"</{name}>")

    def handle_data(self, data: str) -> None:
        if self._is("hides") or self._is("strikes"):
            self.out.append("\n" * data.count("\n"))
        else:
            self._keep(raised(data.strip()) if self._is("raises") else data)

    def handle_entityref(self, name: str) -> None:
        self.handle_data(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.handle_data(f"&#{name};")

    def handle_comment(self, data: str) -> None:
        self.out.append("\n" * data.count("\n"))

    def _style(self, known: dict[str, str]) -> str:
        classes = known.get("class", "").split()
        return ";".join([*(self._styles.get(name, "") for name in classes), known.get("style", "")])

    def _is(self, effect: str) -> bool:
        return any(has == effect for _, _, has in self._open)

    def _keep(self, text: str) -> None:
        self.out.append(text)

    def _keep_void(self, tag: str, known: dict[str, str], raw: str, hidden: bool) -> None:
        if hidden or self._is("hides"):
            self.out.append("\n" * raw.count("\n"))
        elif tag != "input":
            self.out.append(raw)
        elif known.get("type", "text").lower() not in _UNTICKED:
            self.out.append(known.get("value", "").replace("<", "&lt;"))


def _effect(tag: str, known: dict[str, str], style: str) -> str:
    if "hidden" in known or tag in ("template", "style", "script") or _HIDDEN.search(style):
        return "hides"
    if tag == "option" and "selected" not in known:
        return "hides"
    if tag in _STRUCK_TAGS or _THROUGH.search(style):
        return "strikes"
    return "raises" if tag == "sup" or _RAISED.search(style) else ""
