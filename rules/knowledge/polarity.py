"""Whether less of an indicator is better: by the words of its name, or as its document says."""

from __future__ import annotations

import re

_LESS_IS_BETTER = re.compile(
    r"\b(?:kemiskinan|penduduk miskin|pengangguran|stunting|tengkes|kematian|mortalitas|kesakitan|prevalensi|"
    r"inflasi|gini|ketimpangan|kesenjangan|kecelakaan|kriminalitas|kejahatan|pelanggaran|konflik|kumuh|"
    r"putus sekolah|buta aksara|drop ?out|gizi buruk|wasting|underweight|unmet need|pencemaran|emisi|"
    r"kebakaran|banjir|genangan|kehilangan (?:air|hasil)|tidak layak huni|rtlh|keluhan|aduan masuk|"
    r"temuan berulang|lama (?:waktu|antrean)|waktu (?:tunggu|tanggap)|response time|backlog|deviasi|"
    r"piutang|tunggakan|penurunan (?=.*\bmenjadi\b))\b",
    re.IGNORECASE,
)
_MORE_AGAIN = re.compile(
    r"\b(?:penurunan|menurunnya|pengurangan|berkurangnya|penanganan|tertangani|ditangani|penyelesaian|"
    r"terselesaikan|diselesaikan|penanggulangan|pencegahan|pengendalian|pengentasan|indeks kualitas|"
    r"bebas|cakupan|capaian|pemadaman|dipadamkan|tertagih|ditagih|terbayar|dibayar|dilunasi|terlunasi)\b",
    re.IGNORECASE,
)
_TAKES_TIME = re.compile(
    r"^\W*(?:rata[\s-]*rata\s+)?(?:waktu|lama|lamanya|durasi)\b(?!\s+(?:sekolah|menetap|tinggal|kunjungan))",
    re.IGNORECASE,
)
"""Names that begin with the time something takes; years of schooling and stays of guests are wanted long."""
STATED_LESS = re.compile(
    r"\b(?:se)?makin\s+(?:rendah|kecil|sedikit|menurun|singkat|cepat|pendek|turun)\b"
    r"(?:\s+(?:nilai|realisasi|angka|waktu)\w*)?[\s,]+(?:maka\s+)?(?:se)?makin\s+baik|\bminimi[sz]e\b",
    re.IGNORECASE,
)
"""Where a document itself says that less is better."""


def lower_is_better(name: str) -> bool:
    """``Angka kematian ibu`` yes; ``Persentase penurunan kemiskinan`` and ``kasus … yang ditangani`` no."""
    if _TAKES_TIME.match(name):
        return True
    return bool(_LESS_IS_BETTER.search(name)) and not _MORE_AGAIN.search(name)
