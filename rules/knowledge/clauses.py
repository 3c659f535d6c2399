"""The standard clauses of the statement, as the forms of PermenPANRB 53/2014 print them (I/1-6 and I/2-6)."""

from __future__ import annotations

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


def comparable(text: str) -> str:
    """Plain words, with wordings that mean the same made one: Pertama/Kesatu, kami/saya, spacing."""
    words = plain_words(text).replace("bertanda tangan", "bertandatangan").split()
    return " ".join(_SAME.get(word, word) for word in words)
