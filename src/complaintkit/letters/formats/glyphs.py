"""Which characters the fonts inside the PDF engine have; any other is shown as its code.

The tables are those of typst 0.15: the letters of Libertinus Serif, and the further ones of its
two companions, DejaVu Sans Mono and New Computer Modern. A test asks the engine about each.
"""

import unicodedata
from collections.abc import Iterable, Iterator


def drawable(text: str) -> str:
    """*text* with the code, such as `[U+1F606]`, for each character that no font has.

    An accent needs its letter in the same font; beside a letter of another it is shown as a code.
    """
    if text.isascii():
        return text
    told = (one if is_there else f"[U+{ord(one):04X}]" for one, is_there in _looked_up(text))
    return "".join(told)


def lacking(texts: Iterable[str]) -> list[str]:
    """What `drawable` shows as codes, once each: the code and the character's name in Unicode."""
    found = {
        one
        for text in texts
        if not text.isascii()
        for one, is_there in _looked_up(text)
        if not is_there
    }
    named = ((ord(one), unicodedata.name(one, "?")) for one in sorted(found))
    return [f"[U+{code:04X}] {name}" for code, name in named]


def _looked_up(text: str) -> Iterator[tuple[str, bool]]:
    """Each character, and whether it can be drawn where it stands."""
    before_is_serif = False
    for one in text:
        is_serif = one in SERIF
        if unicodedata.category(one).startswith("M"):
            is_serif = is_serif and before_is_serif
            yield one, is_serif
        else:
            yield one, is_serif or one in OTHERS
        before_is_serif = is_serif


def _ranges(table: str) -> frozenset[str]:
    found: set[str] = set()
    for each in table.split():
        first, _, last = each.partition("-")
        found.update(map(chr, range(int(first, 16), int(last or first, 16) + 1)))
    return frozenset(found)


SERIF = _ranges("""
20-7e a0-ac ae-23f 241 243 247-249 24d 250-2e4 2ec-2ee 300-331 338 342-343 351 357-363
374-375 37a-37e 384-38a 38c 38e-3a1 3a3-3ce 3d0-3e1 3f0-3f6 3f8-3f9 3fb 3fd-45f 462-463
470-477 490-4c4 4c7-4cc 4d0-4f9 5b0-5c3 5c6 5d0-5ea 5f0-5f4 1d35 1d43-1d45 1d47-1d4b 1d4d
1d4f-1d53 1d56-1d58 1d5a-1d5b 1d9c 1da0 1da4 1db6 1dbb 1e00-1e9b 1e9e 1ea0-1ef9 1f00-1f15
1f18-1f1d 1f20-1f45 1f48-1f4d 1f50-1f57 1f59 1f5b 1f5d 1f5f-1f7d 1f80-1fb4 1fb6-1fc4
1fc6-1fd3 1fd6-1fdb 1fdd-1fef 1ff2-1ff4 1ff6-1ffe 2000-200a 2010-2027 202f-2037 2039-203e
2042 2044 2047-204b 204f 2070-2071 2074-208e 2090-2094 20a2-20a4 20a7-20a8 20ab-20ac 20af
20b1 20bf 2100-2103 2105-2106 2109 210c-210f 2111 2113 2115-2116 2119-211a 211c-211d 2120
2122 2124 2126-2127 212e 2135-2139 214f 2153-2184 2190-219b 21a8 21ae 21bc-21bd 21c0-21c1
21cb-21d9 2200-220d 220f-221c 221e-221f 2223-222b 2236 223c 2241 2245 2248-2249 2259
2260-2262 2264-2265 226a-226b 226e-2271 2282-2285 2295-2298 22c5 22ef 2302-2303 2310
2320-2321 2326-2327 2329-232b 23d3 2460-2473 24ea 24ff 25a0-25a1 25b2-25b3 25b6-25b7
25bc-25bd 25c0-25c1 25c6-25c7 25c9-25cc 25ce-25d7 2605 2619 261b 261e 2627 262f 2639-2653
2660 2663 2665-2666 2669-266c 2695 2698 26a2-26a5 2767 2776-277f 27e6-27e7 2c60-2c6c
2c74-2c77 2e17-2e18 a71b-a71d a720-a721 a789-a78c fb29-fb36 fb38-fb3c fb3e fb40-fb41
fb43-fb44 fb46-fb4e fffd 1d106-1d107
""")
"""The characters of Libertinus Serif, regular, semibold and bold."""

OTHERS = _ranges("""
240 242 244-246 24a-24c 24e-24f 2e5-2eb 2ef-2ff 370-373 376-377 37f 3cf 3e2-3ef 3f7 3fa
3fc 460-461 464-46f 478-482 48a-48f 4c5-4c6 4cd-4cf 4fa-4ff 510-513 51a-51d 531-556
559-58a 58d-58f 5ef 606-607 609-60c 61b 61f 621-63a 640-64a 660-66d 674 679-67b 67e-680
683-684 686-687 691 698 6a4 6a9 6af 6be 6cc 6f0-6f9 10d0-10ff 13a0-13f5 13f8-13fd
1d00-1d34 1d36-1d42 1d46 1d4c 1d4e 1d54-1d55 1d59 1d5c-1d9b 1d9d-1d9f 1da1-1da3 1da5-1db5
1db7-1dba 1dbc-1dbf 1e9c-1e9d 1e9f 1efa-1eff 203f-2040 2045-2046 2052 2054 205f 2095-209c
20a0-20a1 20a5-20a6 20a9-20aa 20ad-20ae 20b0 20b2-20be 20c0 2117 211e 212a-212b 2132 2148
2150-2151 2189 219c-21a7 21a9-21ad 21af-21bb 21be-21bf 21c2-21ca 21da-21ff 220e 221d
2220-2222 222c-222e 2234-2235 2237-223b 223d 2242-2244 2246-2247 224a-2258 225a-225f 2263
2266-2269 226d 2272-2281 2286-228b 228d-2294 2299-22a6 22b2-22b8 22c2-22c4 22c6 22cd-22d1
22da-22e9 22ee 2300-2301 2304-2306 2308-230f 2311-2315 2318-2319 231c-231f 2322 2325 2328
2335-237a 237d 2380-2383 2388-238b 2395 239b-23ae 23ce-23cf 2422-2423 2474-24e9 24eb-24fe
2500-259f 25a2-25b1 25b4-25b5 25b8-25bb 25be-25bf 25c2-25c5 25c8 25cd 25d8-2604 2606
2609-2618 261a 261c-261d 261f-2626 2628-262e 2638 2654-265f 2661-2662 2664 2667-2668
266d-268b 2690-2694 2696-2697 2699-269c 26a0-26a1 26a6-26a7 26ac-26af 26b2 2701-2704
2706-2709 270c-2714 2717-2726 272a-274b 274d 274f-2752 2756 2758-275e 2761-2766 2768-2775
2794 2798-27af 27b1-27be 27c2 27c5-27c6 27dc 27e0 27e8-27eb 27f5-27f7 2800-28ff 2987-2988
2997-2998 29eb 29fa-29fb 2a00 2a2f 2a6a-2a6b 2b05-2b0d 2b12-2b1a 2c6d-2c73 2c78-2cee
2cf2-2cf3 2cf9-2cff 2e02-2e05 2e08-2e0a 2e1f 2e22-2e25 2e2e 301a-301b a46a-a46b a640-a641
a648-a649 a656-a657 a708-a716 a71e-a71f a722-a727 a72d a730 a735 a765 a78d-a78e a790-a791
a793 a7aa a7f8-a7f9 ab52 ab66 ab70-abbf fb00-fb06 fb13-fb17 fb1d fb1f-fb28 fb4f fb52-fb81
fb8a-fb95 fb9e-fb9f fbaa-fbad fbe8-fbe9 fbfc-fbff fe66 fe70-fe74 fe76-fefc fffc
10140-1018e 102e1-102fb 1d55a 1d670-1d6a3 1d703 1d7f6-1d7ff 1f12f
""")
"""What the companions add; no accents, which do not combine across fonts."""
