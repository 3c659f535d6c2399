"""The tables that can be given, as templates of them are written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from rules.given.tables import (
    EXPECTED,
    INDONESIAN,
    BudgetRow,
    OfficialRow,
    ProgramRow,
    RegulationRow,
    RosterRow,
    TargetRow,
)


@dataclass(frozen=True, slots=True)
class Form:
    """A table as it is handed in: ``option`` of the check, name of the ``file``, an ``example`` by column."""

    option: str
    file: str
    model: type[BaseModel]
    checked: Mapping[str, str]
    example: Mapping[str, str]

    def columns(self) -> Iterator[tuple[str, bool, Mapping[str, str], str]]:
        """(Indonesian name, whether it must be filled, what is expected, an example) of each column."""
        for name, field in self.model.model_fields.items():
            yield (
                INDONESIAN.get(name, name),
                field.is_required(),
                EXPECTED[name],
                self.example.get(name, ""),
            )


_BODY = {"organisation": "Dinas Pertamanan"}
FORMS = (
    Form(
        "--roster",
        "perangkat-daerah",
        RosterRow,
        {
            "id": "Perangkat daerah yang wajib menyerahkan perjanjian kinerja (BAT004).",
            "en": "Bodies that must hand in an agreement (BAT004).",
        },
        _BODY,
    ),
    Form(
        "--regulations",
        "peraturan",
        RegulationRow,
        {
            "id": "Peraturan yang dirujuk tetapi sudah dicabut atau diubah (CIT006).",
            "en": "Cited regulations that were revoked or amended (CIT006).",
        },
        {
            "kind": "Pergub",
            "number": "53",
            "year": "2021",
            "status": "dicabut",
            "by": "Pergub 57 Tahun 2022",
            "since": "2022-11-01",
        },
    ),
    Form(
        "--targets",
        "target",
        TargetRow,
        {
            "id": "Target menurut Renstra, RPJMD, atau IKU: satu baris per indikator dan tahun (REF001).",
            "en": "Targets of Renstra, RPJMD or IKU, one row for each indicator and year (REF001).",
        },
        {
            "indicator": "Indeks mutu taman",
            "year": "2025",
            "target": "82,5",
            "source": "Renstra 2021-2026",
            **_BODY,
        },
    ),
    Form(
        "--budgets",
        "anggaran",
        BudgetRow,
        {
            "id": "Anggaran program menurut DPA: satu baris per program dan tahun (REF002).",
            "en": "Budgets of programs by the DPA, one row for each program and year (REF002).",
        },
        {
            "program": "Program Pengelolaan Taman",
            "year": "2025",
            "budget": "1.250.000.000",
            "source": "DPA 2025",
            **_BODY,
        },
    ),
    Form(
        "--programs",
        "program",
        ProgramRow,
        {
            "id": "Kode dan nama program, kegiatan, dan subkegiatan menurut nomenklatur (REF003).",
            "en": "Codes and names of programs, activities and sub-activities of the nomenclature (REF003).",
        },
        {"code": "2.11.04", "program": "Program Pengelolaan Taman", "source": "Nomenklatur 2025"},
    ),
    Form(
        "--officials",
        "pejabat",
        OfficialRow,
        {
            "id": "Nama, NIP, dan jabatan pejabat penanda tangan (REF004).",
            "en": "Names, NIPs and offices of the officials who sign (REF004).",
        },
        {
            "official": "Sekar Mayangsari",
            "nip": "197001011995032001",
            "position": "Kepala Dinas Pertamanan",
            "since": "2024-01-02",
            **_BODY,
        },
    ),
)
"""The tables that can be given, as ``cermat tables template`` writes them."""
