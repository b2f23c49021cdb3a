"""Makes Tessera Sans Regular and Bold out of the Noto Sans families.

    python3 make.py SOURCES

SOURCES is the directory make.sh fills. The result is written beside this file.
Each character is taken from the first source in TAKES that has it, so the order
below is the design of the family.
"""
import glob
import pathlib
import sys
import unicodedata

from fontTools.fontBuilder import FontBuilder
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph

HERE = pathlib.Path(__file__).parent
WEIGHTS = {"Regular": ("400Regular", 400), "Bold": ("700Bold", 700)}

# One line height for every script: 1.30 em, with the middle of the line (370)
# near the middle of a capital (357) and of a Hangul syllable (380).
ASCENT, DESCENT = 1020, -280

# Private-use characters that carry ideographs beyond U+FFFF into the PDF, whose
# writer knows 16 bits only. High in the area, away from old Hong Kong and GBK use.
CARRIER = 0xF300

# Ideographs of Extension A from China's Table of General Standard Characters;
# the whole extension would add a quarter to the file.
COMMON_EXTENSION_A = (
    "㑇㑊㕮㘎㙍㙘㙦㛃㛚㛹㟃㠇㠓㤘㥄㧐㧑㧟㫰㬊㬎㬚㭎㭕㮾㰀㳇㳘㳚㴔㵐㶲㸆㸌㺄㻬㽏㿠䁖䂮"
    "䃅䃎䅟䌹䎃䎖䏝䏡䏲䐃䓖䓛䓨䓫䓬䗖䗛䗪䗴䜣䝙䢺䢼䣘䥽䦃䲟䲠䲢䴓䴔䴕䴖䴗䴘䴙䶮"
)


def span(first, last):
    return range(first, last + 1)


# (source, ranges). Where a source has only one weight it serves both.
TAKES = [
    ("noto-sans", [
        span(0x0020, 0x007E), span(0x00A0, 0x036F), span(0x0370, 0x052F),
        span(0x1E00, 0x1FFF), span(0x2000, 0x20CF), span(0x2100, 0x218F),
        span(0x2212, 0x2212), span(0xFB00, 0xFB06), span(0xFFFD, 0xFFFD)]),
    ("noto-sans-kr", [
        span(0x1100, 0x11FF), span(0x3131, 0x318E), span(0x3200, 0x321E),
        span(0x3260, 0x327F), span(0xA960, 0xA97F), span(0xAC00, 0xD7A3),
        span(0xD7B0, 0xD7FF), span(0xFFA0, 0xFFDC)]),
    ("noto-sans-sc", [
        [ord(char) for char in COMMON_EXTENSION_A], span(0x4E00, 0x9FFF), span(0x3000, 0x30FF),
        span(0x31F0, 0x33FF), span(0x2010, 0x2BFF), span(0xFE10, 0xFE6F),
        span(0xFF00, 0xFFEF), span(0xFA0E, 0xFA29), span(0x20000, 0x323AF)]),
    # Rare name ideographs: every one these two have, and the other two have not.
    ("noto-sans-kr", [span(0x3400, 0x4DBF), span(0xFA0E, 0xFA29), span(0x20000, 0x323AF)]),
    ("noto-sans-jp", [span(0xFA0E, 0xFA29), span(0x20000, 0x323AF)]),
    ("noto-sans-thai", [span(0x0E3F, 0x0E3F)]),
    ("noto-sans-symbols", [
        span(0x2303, 0x2303), span(0x2315, 0x2315), span(0x238B, 0x238B),
        span(0x2639, 0x263A), span(0x267F, 0x267F), span(0x2699, 0x2699)]),
    ("noto-sans-symbols-2", [
        span(0x2325, 0x232B), span(0x25A0, 0x25FF), span(0x2605, 0x2606),
        span(0x260E, 0x260F), span(0x2660, 0x2667), span(0x26A0, 0x26A0),
        span(0x2702, 0x2702), span(0x2708, 0x2709), span(0x2713, 0x2718),
        span(0x2764, 0x2764)]),
    ("noto-sans-math", [span(0x2190, 0x21FF), span(0x27F2, 0x27F3)]),
]


def source(sources, family, folder):
    found = glob.glob(f"{sources}/**/{family}/{folder}/*.ttf", recursive=True)
    found = found or glob.glob(f"{sources}/**/{family}/400Regular/*.ttf", recursive=True)
    if not found:
        sys.exit(f"no {family} below {sources}")
    font = TTFont(found[0])
    if font["head"].unitsPerEm != 1000:
        sys.exit(f"{family} has other units than the rest")
    return font


def chosen(sources, folder):
    """Returns {codepoint: (font, glyph name)} and the font that gives .notdef."""
    fonts, chars = {}, {}
    for family, ranges in TAKES:
        font = fonts.setdefault(family, source(sources, family, folder))
        cmap = font.getBestCmap()
        for one in ranges:
            for char in one:
                if char in cmap and char not in chars:
                    chars[char] = (font, cmap[char])
    return chars, fonts["noto-sans"]


class Drawer:
    """Collects outlines under new names, composites with their parts."""

    def __init__(self):
        self.glyphs, self.widths, self.names = {}, {}, {}

    def take(self, font, old, new):
        known = self.names.get((id(font), old))
        if known:
            return known
        self.names[id(font), old] = new
        glyph = font["glyf"][old]
        glyph.expand(font["glyf"])
        glyph.removeHinting()
        if glyph.isComposite():
            for part in glyph.components:
                part.glyphName = self.take(font, part.glyphName, f"{new}.{part.glyphName}")
        self.glyphs[new] = glyph
        self.widths[new] = font["hmtx"][old][0]
        return new


def make(sources, style):
    folder, weight = WEIGHTS[style]
    chars, latin = chosen(sources, folder)
    drawer = Drawer()
    drawer.take(latin, ".notdef", ".notdef")
    # In the order of the characters, so that the 16-bit character map stays small.
    cmap = {char: drawer.take(*chars[char], f"u{char:04X}") for char in sorted(chars)}
    for char in span(0xF900, 0xFAD9):
        plain = unicodedata.normalize("NFC", chr(char))
        if char not in cmap and len(plain) == 1 and ord(plain) in cmap:
            cmap[char] = cmap[ord(plain)]
    beyond = sorted(char for char in cmap if char > 0xFFFF)
    for slot, char in enumerate(beyond, CARRIER):
        cmap[slot] = cmap[char]

    font = FontBuilder(1000, isTTF=True)
    order = [".notdef"] + [name for name in drawer.glyphs if name != ".notdef"]
    font.setupGlyphOrder(order)
    font.setupCharacterMap(cmap)
    font.setupGlyf({name: drawer.glyphs.get(name, Glyph()) for name in order}, calcGlyphBounds=True)
    table = font.font["glyf"]
    font.setupHorizontalMetrics({
        name: (drawer.widths[name], getattr(table[name], "xMin", 0)) for name in order})
    font.setupHorizontalHeader(ascent=ASCENT, descent=DESCENT, lineGap=0)
    bold = weight == 700
    old = latin["OS/2"]
    font.setupOS2(
        version=4, usWeightClass=weight, fsType=0, achVendID="TSRA",
        fsSelection=(0x20 if bold else 0x40) | 0x80,  # 0x80: trust the typo metrics
        sTypoAscender=ASCENT, sTypoDescender=DESCENT, sTypoLineGap=0,
        usWinAscent=1100, usWinDescent=-DESCENT, sxHeight=old.sxHeight, sCapHeight=old.sCapHeight,
        yStrikeoutPosition=old.yStrikeoutPosition, yStrikeoutSize=old.yStrikeoutSize)
    font.font["OS/2"].recalcUnicodeRanges(font.font)
    post = latin["post"]
    font.setupPost(keepGlyphNames=False, underlinePosition=post.underlinePosition,
                   underlineThickness=post.underlineThickness)
    font.setupNameTable({
        "copyright": "Copyright 2022 The Noto Project Authors; Copyright 2014-2021 Adobe. "
                     "Merged as Tessera Sans.",
        "familyName": "Tessera Sans", "styleName": style,
        "uniqueFontIdentifier": f"1.000;TSRA;TesseraSans-{style}",
        "fullName": f"Tessera Sans {style}", "version": "Version 1.000",
        "psName": f"TesseraSans-{style}",
        "licenseDescription": "This Font Software is licensed under the SIL Open Font License, "
                              "Version 1.1.",
        "licenseInfoURL": "https://scripts.sil.org/OFL"}, mac=False)
    head = font.font["head"]
    head.macStyle = 1 if bold else 0
    head.fontRevision = 1.0
    head.created = head.modified = 3786912000  # 1 January 2024: the same bytes every time
    font.font.recalcTimestamp = False
    path = HERE / f"TesseraSans-{style}.ttf"
    font.save(path)
    print(f"{path.name}: {len(order)} glyphs, {len(cmap)} characters, "
          f"{len(beyond)} carried, {path.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    for style in WEIGHTS:
        make(sys.argv[1], style)
