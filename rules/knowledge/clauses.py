"""The standard clauses of the statement, as the forms of PermenPANRB 53/2014 print them (I/1-6 and I/2-6)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from extractor.lexicon.plain import plain_words

Kind = Literal["opening", "first_party", "second_party"]

_PROMISE = (
    "berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, dalam rangka "
    "mencapai target kinerja jangka menengah seperti yang telah ditetapkan dalam dokumen perencanaan. "
    "Keberhasilan dan kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab kami."
)
_OPENING = (
    "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan dan akuntabel serta "
    "berorientasi pada hasil, {who}yang bertanda tangan di bawah ini:"
)
STANDARD: dict[Kind, tuple[str, ...]] = {
    "opening": (_OPENING.format(who="kami "), _OPENING.format(who="")),
    "first_party": (f"Pihak pertama {_PROMISE}", _PROMISE),
    "second_party": (
        "Pihak kedua akan melakukan supervisi yang diperlukan serta akan melakukan evaluasi terhadap capaian "
        "kinerja dari perjanjian ini dan mengambil tindakan yang diperlukan dalam rangka pemberian "
        "penghargaan dan sanksi.",
    ),
}
_SAME = {"kesatu": "pertama", "saya": "kami", "ditandatangani": "bertandatangan", "dibawah": "di bawah"}


_ANSWERS = re.compile(r"\btanggung ?jawab\b(?: pihak (?:pertama|kesatu)\b(?! (?:dan|bersama)))?")
"""Who answers for success and failure: the first party may call itself so; one word or two."""
KEY_WORDS: dict[Kind, frozenset[str]] = {
    "opening": frozenset({"efektif", "transparan", "akuntabel", "hasil"}),
    "first_party": frozenset(
        {"berjanji", "mewujudkan", "menengah", "keberhasilan", "kegagalan", "tanggung", "kami"}
    ),
    "second_party": frozenset({"supervisi", "evaluasi", "tindakan", "penghargaan", "sanksi"}),
}
"""Words without which a clause promises something else."""
TURNING = frozenset(
    {
        "tidak",
        "bukan",
        "tanpa",
        "kecuali",
        "belum",
        "bersama",
        "seperlunya",
        "sebagian",
        "sekadar",
        "apabila",
        "jika",
        "luar",
        "selain",
        "terlepas",
        "sepanjang",
        "dibebaskan",
        "mungkin",
    }
)
"""Words that turn or narrow a promise; no standard wording has them."""


_SHORT_RUN = 4  # words that a heading quotes whole


def turned(kind: Kind, lacking: Iterable[str], added: Iterable[str]) -> tuple[str, ...]:
    """Key words among the runs of words that a clause lacks, and turning words among those that it adds."""
    lost = [word for run in lacking for word in run.split() if word in KEY_WORDS[kind]]
    new = [_shown(run, word) for run in added for word in run.split() if word in TURNING]
    return (*dict.fromkeys(lost), *dict.fromkeys(new))


def _shown(run: str, word: str) -> str:
    """A turning word with what stands beside it, where that is short: ``di luar``."""
    return run if len(run.split()) <= _SHORT_RUN else word


def comparable(text: str) -> str:
    """Plain words, with wordings that mean the same made one: Pertama/Kesatu, kami/saya, spacing."""
    plain = plain_words(text).replace("bertanda tangan", "bertandatangan")
    plain = _ANSWERS.sub(lambda found: f"tanggung jawab{' kami' if 'pihak' in found[0] else ''}", plain)
    words = plain.split()
    return " ".join(_SAME.get(word, word) for word in words)
