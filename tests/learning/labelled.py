"""Real comments with themes somebody gave them by hand; the texts are never part of the repository, only row numbers are.

The rules were written on `train` and `launch`. `held` is the other half of the first file, `last` another sixth of the second,
labelled after the rules were done: neither was read while writing them. Their totals were seen twice, after which a few
rules were narrowed in general terms, so that they may flatter a little. One person labelled each file, and a second
reader would differ, so the figures are rough in both directions. What counts as what stands in help/comments.md.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from creatorsheet.catalogue.results.choices import CommentTheme

DATA = Path(__file__).parents[3] / "shared" / "data"
SAMPLE = DATA / "comments_labelled" / "theme_sample.csv"
LAUNCH = DATA / "comments" / "comments_tiktok_en_apify.csv"


@dataclass(frozen=True)
class Labelled:
    """A comment and the themes it has."""

    text: str
    themes: frozenset[CommentTheme]


SAMPLE_ROWS = {
    "purchase": "44 143 172 173 189 204 289",
    "pricing": "10 44 104 110 120 161 164 172 235",
    "comparison": "4 10 15 18 38 48 52 61 65 88 95 110 117 123 124 142 149 150 151 153 158 164 166 182 189 208 235 243 248 255 270 280",
    "use_case": "19 27 77 105 114 126 136 143 144 172 173 177 206 226 253 254 257 280 286",
    "demo": "55 86 96 170 173 179 203 258 281 294",
    "positive": (
        "0 1 2 6 11 14 15 17 21 22 26 37 39 41 42 43 45 49 54 61 62 63 64 65 66 69 70 74 76 78 80 81 82 83 86 87 89 91 93 97 98"
        " 100 103 106 112 116 118 121 122 128 133 135 138 141 146 150 151 153 155 160 165 166 167 175 182 184 190 193 198 201"
        " 205 207 209 211 214 218 223 224 225 228 231 233 234 238 239 240 246 247 248 256 260 265 266 269 271 275 276 277 284"
        " 285 287 288 291 293 296 298 299"
    ),
    "confusion": "40 48 213 219 251 257 259",
    "concern": (
        "0 3 8 19 23 29 33 34 38 46 56 57 68 74 78 85 88 92 94 95 100 104 108 110 111 117 120 123 129 136 137 142 147 151 152"
        " 161 169 173 174 180 181 195 199 200 205 208 220 226 235 236 243 244 248 250 251 259 262 267 278 279 280 284 286 299"
    ),
}
"""Rows of the sample, by the key of the theme. Labels of the file's own source."""

LAUNCH_ROWS = {
    "purchase": (
        "3 8 14 21 39 44 87 99 122 128 134 136 147 148 153 165 170 171 176 177 183 189 194 208 213 214 218 220 224 236 237 242"
        " 243 248 250 262 266 267 273 278 280 284 298 304 309 310 332 334 339 340 344 345 346 351 370 374 380 387 398 400 411"
        " 416 448 452 459 466 470 472 476 478 483 488 508 513 518 537 573 574 585 632 634 638 639 646 663 668 669 675 680 686"
        " 687 688 693 698 704 711 728 729 735 741 752"
    ),
    "pricing": "",
    "comparison": (
        "2 4 40 124 130 135 158 166 172 190 249 338 453 454 464 477 501 507 566 567 586 610 644 651 656 658 705 710 712 718"
    ),
    "use_case": "15 34 178 225 226 338 381 526",
    "demo": "",
    "positive": (
        "9 16 22 32 40 57 63 88 94 100 105 110 117 124 136 154 159 160 164 165 182 188 195 202 219 231 238 242 244 261 268 296"
        " 302 303 308 315 320 333 350 363 368 369 375 382 394 417 428 434 442 447 458 465 490 494 502 506 514 519 526 591 597"
        " 604 645 646 662 680 692 730 734 736 740 742 747 752 753 754"
    ),
    "confusion": "386",
    "concern": "21 64 135 141 200 272 274 310 590 602 608 610 632 650 657 675 680 686 706 711 716 742 746",
}
"""Rows of the launch that were labelled: every sixth from 2, 3 and 4 on, without those of the two accounts of the product."""

LAST_ROWS = {
    "purchase": (
        "5 11 35 47 107 137 155 167 185 191 221 239 263 293 299 335 341 365 449 479 485 575 641 671 689 695 719 725 731 743 749 755"
    ),
    "pricing": "",
    "comparison": "53 119 131 149 233 659 701 713",
    "use_case": "635",
    "demo": "",
    "positive": (
        "89 119 137 161 179 203 209 215 227 251 263 269 305 347 377 383 443 467 473 497 515 551 575 581 593 665"
    ),
    "confusion": "599",
    "concern": "173 245 323 569 587 629",
}
"""Every sixth row of the launch from 5 on: labelled last, and read by nothing before the rules were done."""

OWNERS = ("vftogvovm", "ocjnatfehmnf")
FOREIGN = "399 395 401 404 405 406 407 410 412 413 419 422 423 424 430 495 531 532 533 536 538 542 545 554 555 556 557 616 633 699 723 724"
PASTED = "232 418 560 677"
"""One text of a fan, pasted three times."""


def _themes(rows: dict[str, str], number: int) -> frozenset[CommentTheme]:
    return frozenset(one for one in CommentTheme if str(number) in rows[one.key].split())


def _sample(odd: int) -> Iterator[Labelled]:
    with SAMPLE.open(encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.DictReader(file)):
            if number % 2 == odd:
                yield Labelled(row["text"], _themes(SAMPLE_ROWS, number))


def train() -> list[Labelled]:
    """150 comments of product videos, on which the rules were written."""
    return list(_sample(0))


def held() -> list[Labelled]:
    """The other 150."""
    return list(_sample(1))


def _launch(rows: dict[str, str], sixths: tuple[int, ...]) -> Iterator[Labelled]:
    left = set(FOREIGN.split()) | set(PASTED.split())
    with LAUNCH.open(encoding="utf-8-sig", newline="") as file:
        for number, row in enumerate(csv.DictReader(file)):
            if number % 6 in sixths and row["uniqueId"] not in OWNERS and str(number) not in left:
                yield Labelled(row["text"], _themes(rows, number))


def launch() -> list[Labelled]:
    """Comments in English under the launch, by viewers; the rules were finished on them."""
    return list(_launch(LAUNCH_ROWS, (2, 3, 4)))


def last() -> list[Labelled]:
    """Those of the launch that nothing was tuned on."""
    return list(_launch(LAST_ROWS, (5,)))


def fresh() -> list[Labelled]:
    """All comments the rules were not written on."""
    return held() + last()
