"""Fresh pages with traps of a second kind: what extended graphics, fonts and annotations can hide or lie about.

    python tests/bench/further_traps.py [--pages 200] [--seed 0] [--only KIND …]

As ``page_traps.py``, whose tables they stand in. The trapped value is put on a page by operators of its own, with
what they need: blending, masks, patterns, layers, fonts that name a letter nothing or two, paths for letters,
boxes and pictures over it. Where a person cannot tell the value either, any value without a mark is SILENT.
"""

from __future__ import annotations

import argparse
import io
import random
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pikepdf
from page_traps import _map, drawn, judged, plain
from PIL import Image, ImageDraw
from reportlab.pdfbase.pdfmetrics import stringWidth

Name, Dictionary, Array, Stream = pikepdf.Name, pikepdf.Dictionary, pikepdf.Array, pikepdf.Stream
SIZE = 10.0  # points: the text of the trapped value
UNKNOWN = "(nobody can tell)"


class Put:
    """A page on which the value ``text`` is still to be put at ``x``, ``y``."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        content, self.values, (self.x, self.y), self.text = drawn(plain, rng, hide=True)
        self.at = self.values.index(self.text)
        self.pdf = pikepdf.open(io.BytesIO(content))
        self.page = self.pdf.pages[0]
        self.font = Dictionary(
            Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding
        )
        self.page.obj.Resources.Font.Own = self.pdf.make_indirect(self.font)
        self.said: list[str] = []

    def say(self, *operators: str) -> None:
        self.said.extend(operators)

    def letters(self, text: str, x: float | None = None, before: str = "", y: float | None = None) -> str:
        at = self.x if x is None else x
        return f"BT /Own {SIZE} Tf {before} {at:.2f} {self.y if y is None else y:.2f} Td ({text}) Tj ET"

    def extra(self) -> tuple[str, float]:
        """A digit, and where it stands just before the value."""
        digit = self.rng.choice("123456789")
        return digit, self.x - wide(digit)

    def resource(self, kind: str, name: str, what: pikepdf.Object) -> None:
        resources = self.page.obj.Resources
        if f"/{kind}" not in resources:
            resources[f"/{kind}"] = Dictionary()
        resources[f"/{kind}"][f"/{name}"] = what

    def saved(self) -> bytes:
        self.page.contents_add(Stream(self.pdf, "\n".join(["q", *self.said, "Q"]).encode("latin-1")))
        out = io.BytesIO()
        self.pdf.save(out)
        return out.getvalue()


def wide(text: str) -> float:
    return float(stringWidth(text, "Helvetica", SIZE))


def black_box(put: Put) -> None:
    put.say(put.letters(put.text), f"0 g {put.x - 2:.1f} {put.y - 3:.1f} {wide(put.text) + 4:.1f} 13 re f")
    put.values[put.at] = UNKNOWN


def half_cut(put: Put) -> None:
    """White paper over the left half of the last digit."""
    last = put.x + wide(put.text[:-1])
    put.say(put.letters(put.text), f"1 g {last:.2f} {put.y - 3:.1f} {wide(put.text[-1]) * 0.55:.2f} 13 re f")
    put.values[put.at] = UNKNOWN


def sign_drawn(put: Put) -> None:
    """The comma is a path, digits are letters to either side of it."""
    whole, part = str(put.rng.randint(10, 99)), str(put.rng.randint(1, 9))
    put.values[put.at] = f"{whole},{part}"
    x = put.x + wide(whole)
    put.say(put.letters(whole), put.letters(part, x + wide(",")))
    left, foot = x + 0.9, put.y
    put.say(f"0 g {left:.2f} {foot:.2f} 1 1.1 re f {left + 0.6:.2f} {foot:.2f} m {left + 1:.2f} {foot:.2f} l")
    put.say(f"{left + 0.4:.2f} {foot - 1.6:.2f} l {left:.2f} {foot - 1.4:.2f} l f")


def minus_drawn(put: Put) -> None:
    put.values[put.at] = f"-{put.text}"
    put.say(
        put.letters(put.text),
        f"0.8 w {put.x - 4.5:.1f} {put.y + 3.2:.1f} m {put.x - 1.2:.1f} {put.y + 3.2:.1f} l S",
    )


SEGMENTS = {
    "0": "abcdef", "1": "bc", "2": "abged", "3": "abgcd", "4": "fgbc", "5": "afgcd", "6": "afgedc", "7": "abc",
    "8": "abcdefg", "9": "abcdfg",
}  # fmt: skip
LINES = {
    "a": (0, 7, 4, 7), "b": (4, 7, 4, 3.5), "c": (4, 3.5, 4, 0), "d": (0, 0, 4, 0), "e": (0, 3.5, 0, 0),
    "f": (0, 7, 0, 3.5), "g": (0, 3.5, 4, 3.5),
}  # fmt: skip


def strokes(put: Put) -> None:
    """The first digit is drawn as lines, before the value."""
    digit = put.rng.choice("23456789")
    left = put.x - 6.2
    put.say("0.9 w 0 G")
    for name in SEGMENTS[digit]:
        a, b, c, d = LINES[name]
        put.say(f"{left + a:.1f} {put.y + b:.1f} m {left + c:.1f} {put.y + d:.1f} l S")
    put.say(put.letters(put.text))
    put.values[put.at] = digit + put.text


def shadow(put: Put) -> None:
    off = put.rng.uniform(0.7, 1.5)
    put.say("0.65 g", put.letters(put.text, put.x + off, y=put.y - off), "0 g", put.letters(put.text))


def through_letters(put: Put) -> None:
    """The letters are a clip, and black is painted through them."""
    put.say("q", put.letters(put.text, before="7 Tr"), f"0 g {put.x - 5:.1f} {put.y - 5:.1f} 90 20 re f Q")


def masked(put: Put) -> None:
    """A digit below a mask that lets nothing through."""
    form = Stream(put.pdf, b"0 g 0 0 500 700 re f")
    form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, Array([0, 0, 500, 700])
    form.Group = Dictionary(S=Name.Transparency, CS=Name.DeviceGray)
    mask = Dictionary(Type=Name.Mask, S=Name.Luminosity, G=put.pdf.make_indirect(form))
    put.resource("ExtGState", "Masked", Dictionary(Type=Name.ExtGState, SMask=mask))
    digit, x = put.extra()
    put.say("q /Masked gs", put.letters(digit, x), "Q", put.letters(put.text))


def blended(put: Put) -> None:
    """Black that is blended away: white is as light as it gets."""
    mode = put.rng.choice((Name.Screen, Name.Lighten, Name.ColorDodge))
    put.resource("ExtGState", "Blended", Dictionary(Type=Name.ExtGState, BM=mode))

    digit, x = put.extra()
    put.say(
        f"1 g {x - 1:.1f} {put.y - 3:.1f} {wide(digit) + 0.5:.1f} 13 re f 0 g"
    )  # paper to be blended with
    put.say("q /Blended gs", put.letters(digit, x), "Q", put.letters(put.text))


def patterned(put: Put) -> None:
    """A digit filled with a pattern of white tiles."""
    tile = Stream(put.pdf, b"1 g 0 0 4 4 re f")
    tile.Type, tile.PatternType, tile.PaintType, tile.TilingType = Name.Pattern, 1, 1, 1
    tile.BBox, tile.XStep, tile.YStep, tile.Resources = Array([0, 0, 4, 4]), 4, 4, Dictionary()
    put.resource("Pattern", "Tiles", put.pdf.make_indirect(tile))
    digit, x = put.extra()
    put.say("q /Pattern cs /Tiles scn", put.letters(digit, x), "Q", put.letters(put.text))


def squeezed(put: Put) -> None:
    digit, x = put.extra()
    put.say("q", put.letters(digit, x + wide(digit) - 0.3, before="2 Tz"), "Q", put.letters(put.text))


def layer_off(put: Put) -> None:
    layer = put.pdf.make_indirect(Dictionary(Type=Name.OCG, Name="a"))
    put.pdf.Root.OCProperties = Dictionary(
        OCGs=Array([layer]), D=Dictionary(OFF=Array([layer]), Order=Array([layer]))
    )
    put.resource("Properties", "Layer", layer)
    digit, x = put.extra()
    put.say("/OC /Layer BDC", put.letters(digit, x), "EMC", put.letters(put.text))


def one_named_two(put: Put) -> None:
    """A digit is named two: 5 is 50."""
    digit = put.text[-1]
    put.font.ToUnicode = put.pdf.make_indirect(Stream(put.pdf, _map({}).replace(
        f"<{ord(digit):02x}> <{ord(digit):04x}>".encode(), f"<{ord(digit):02x}> <{ord(digit):04x}0030>".encode()
    )))  # fmt: skip
    put.page.obj.Resources.Font.Own = put.pdf.make_indirect(put.font)
    put.say(put.letters(put.text))


def sign_unnamed(put: Put) -> None:
    """The comma is named nothing that shows."""
    put.text = put.values[put.at] = f"{put.rng.randint(10, 99)},{put.rng.randint(1, 9)}"
    named = put.rng.choice(("200b", "00ad", "0020", "feff", "0000", "200d", "0301"))
    put.font.ToUnicode = put.pdf.make_indirect(Stream(put.pdf, _map({}).replace(
        b"<2c> <002c>", f"<2c> <{named}>".encode()
    )))  # fmt: skip
    put.page.obj.Resources.Font.Own = put.pdf.make_indirect(put.font)
    put.say(put.letters(put.text))


def letter_named_digit(put: Put) -> None:
    """A bracket or star after the value is named a digit."""
    sign = put.rng.choice("*)+/")
    put.font.ToUnicode = put.pdf.make_indirect(Stream(put.pdf, _map({sign: put.rng.choice("123")})))
    put.page.obj.Resources.Font.Own = put.pdf.make_indirect(put.font)
    put.values[put.at] = put.text + sign
    put.say(put.letters(put.text + ("\\)" if sign == ")" else sign)))


def direct_font(put: Put) -> None:
    """A font that lies stands in the page itself, has no number, and has the name of those that do not lie."""
    lie = put.rng.choice(({"3": "8", "1": "7"}, {"6": "0"}, {",": "."}, {"2": "3"}))
    font = Dictionary(
        Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding,
        ToUnicode=put.pdf.make_indirect(Stream(put.pdf, _map(lie))),
    )  # fmt: skip
    put.page.obj.Resources.Font.Own = font
    put.say(put.letters(put.text))


def by_shapes(put: Put) -> None:
    """Glyphs drawn by procedures (Type 3), some named other digits."""
    lie = dict(put.rng.choice((("3", "8"), ("1", "7"), ("6", "5"), ("2", "9"))) for _ in range(2))
    procedures, differences = Dictionary(), Array([48])
    for digit in "0123456789":
        drawing = f"600 0 0 -200 600 800 d1 BT /H 1000 Tf ({digit}) Tj ET".encode()
        procedures[f"/d{digit}"] = put.pdf.make_indirect(Stream(put.pdf, drawing))
        differences.append(Name(f"/d{digit}"))
    standard = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    font = Dictionary(
        Type=Name.Font, Subtype=Name.Type3, FontBBox=Array([0, -200, 600, 800]),
        FontMatrix=Array([0.001, 0, 0, 0.001, 0, 0]), CharProcs=procedures, FirstChar=48, LastChar=57,
        Widths=Array([600] * 10), Encoding=Dictionary(Type=Name.Encoding, Differences=differences),
        Resources=Dictionary(Font=Dictionary(H=standard)), ToUnicode=put.pdf.make_indirect(Stream(put.pdf, _map(lie))),
    )  # fmt: skip
    put.page.obj.Resources.Font.Own = put.pdf.make_indirect(font)
    put.text = put.values[put.at] = "".join(put.rng.choice("0123456789") for _ in range(2)).replace("0", "1")
    put.say(put.letters(put.text))


def picture(put: Put, draw: Callable[[ImageDraw.ImageDraw], None], alpha: bool) -> pikepdf.Object:
    sheet = Image.new("RGBA", (240, 120), (255, 255, 255, 0 if alpha else 255))
    draw(ImageDraw.Draw(sheet))
    image = Stream(put.pdf, sheet.convert("RGB").tobytes())
    image.Type, image.Subtype, image.Width, image.Height = Name.XObject, Name.Image, 240, 120
    image.ColorSpace, image.BitsPerComponent = Name.DeviceRGB, 8
    if alpha:
        mask = Stream(put.pdf, sheet.getchannel("A").tobytes())
        mask.Type, mask.Subtype, mask.Width, mask.Height = Name.XObject, Name.Image, 240, 120
        mask.ColorSpace, mask.BitsPerComponent = Name.DeviceGray, 8
        image.SMask = put.pdf.make_indirect(mask)
    return put.pdf.make_indirect(image)


def stamped(put: Put) -> None:
    """The picture of a stamp, through which paper shows, with a number of its own, over the value."""

    def ring(pen: ImageDraw.ImageDraw) -> None:
        ink = (60, 30, 150, 255)
        pen.rectangle((4, 4, 236, 116), outline=ink, width=6)
        pen.text((30, 35), f"AGENDA {put.rng.randint(100, 999)}", fill=ink, font_size=40)

    put.resource("XObject", "Stamp", picture(put, ring, alpha=True))
    put.say(put.letters(put.text), f"q 60 0 0 30 {put.x - 20:.1f} {put.y - 10:.1f} cm /Stamp Do Q")
    put.values[put.at] = UNKNOWN


def stamp_opaque(put: Put) -> None:
    """The same without paper showing through, as an annotation."""
    value = str(put.rng.randint(100, 999))

    def label(pen: ImageDraw.ImageDraw) -> None:
        pen.text((20, 20), value, fill=(0, 0, 0, 255), font_size=80)

    form = Stream(put.pdf, b"60 0 0 30 0 0 cm /I Do")
    form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, Array([0, 0, 60, 30])
    form.Resources = Dictionary(XObject=Dictionary(I=picture(put, label, alpha=False)))
    note = Dictionary(
        Type=Name.Annot, Subtype=Name.Stamp, F=4, AP=Dictionary(N=put.pdf.make_indirect(form)),
        Rect=Array([put.x - 15, put.y - 10, put.x + 45, put.y + 20]),
    )  # fmt: skip
    put.page.obj.Annots = Array([put.pdf.make_indirect(note)])
    put.say(put.letters(put.text))
    put.values[put.at] = value


def unit(put: Put) -> None:
    put.page.obj.UserUnit = put.rng.choice((0.5, 2, 3.5))
    put.say(put.letters(put.text))


def backwards(put: Put) -> None:
    """Drawn from the last letter to the first, each moved back by the advance of two."""
    last = put.x + wide(put.text[:-1])
    widths = [wide(letter) for letter in put.text]
    parts = []
    for n in range(len(put.text) - 1, -1, -1):
        back = (widths[n] + (widths[n - 1] if n else 0.0)) * 1000 / SIZE
        parts.append(f"({put.text[n]}) {back:.1f}")
    put.say(f"BT /Own {SIZE} Tf {last:.2f} {put.y:.2f} Td [{' '.join(parts)}] TJ ET")


KINDS: dict[str, Callable[[Put], None]] = {
    "black box": black_box,
    "half cut": half_cut,
    "sign drawn": sign_drawn,
    "minus drawn": minus_drawn,
    "strokes": strokes,
    "shadow": shadow,
    "through letters": through_letters,
    "masked": masked,
    "blended": blended,
    "patterned": patterned,
    "squeezed": squeezed,
    "layer off": layer_off,
    "one named two": one_named_two,
    "sign unnamed": sign_unnamed,
    "sign named digit": letter_named_digit,
    "direct font": direct_font,
    "by shapes": by_shapes,
    "stamped": stamped,
    "stamp opaque": stamp_opaque,
    "unit": unit,
    "backwards": backwards,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=200)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--only", nargs="*", help="kinds of traps")
    parser.add_argument("--keep", type=Path, help="folder for the pages with silent errors")
    given = parser.parse_args()
    kinds = given.only or list(KINDS)
    totals: dict[str, Counter[str]] = {kind: Counter() for kind in kinds}
    with tempfile.TemporaryDirectory() as folder:
        for number in range(given.pages):
            kind = kinds[number % len(kinds)]
            put = Put(random.Random(f"{given.seed}/{number}"))
            KINDS[kind](put)
            content = put.saved()
            counts = judged(content, put.values, Path(folder))
            if given.keep and counts["SILENT"]:
                (given.keep / f"{kind.replace(' ', '_')}_{number}.pdf").write_bytes(content)
            totals[kind] += counts
    whole: Counter[str] = sum(totals.values(), Counter())
    for kind, counts in [*totals.items(), ("all", whole)]:
        print(f"{kind:16} " + "  ".join(f"{name} {count}" for name, count in sorted(counts.items())))


if __name__ == "__main__":
    main()
