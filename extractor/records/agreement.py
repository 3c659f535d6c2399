"""The agreement as a record: what ``cermat extract --format json`` prints.

Names are English, values keep the document's own words. Every value that a finding may rest on carries
its evidence. Fields may be added in later versions, never renamed.
"""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field, SerializerFunctionWrapHandler, model_serializer

from extractor.records.doubt import Doubted, DoubtedRow
from extractor.records.evidence import Evidence, Record
from extractor.records.read import Correction, Page, Problem, ReaderReading, Source
from extractor.records.statement import Clause, Party, Signing, Title

SCHEMA_VERSION = "1"

TargetKind = Literal[
    "number", "not_applicable", "level", "grade", "range", "bound", "composite", "blank", "unreadable"
]
DocumentKind = Literal[
    "agreement",
    "action_plan",
    "key_indicators",
    "annual_plan",
    "strategic_plan",
    "report",
    "evaluation",
    "other",
]
TableKind = Literal["indicators", "actions", "programs", "components", "other"]
QUARTERS = ("q1", "q2", "q3", "q4")
MONTHS = tuple(f"m{month}" for month in range(1, 13))
RUNNING = ("h1", "h2", "s2", "s3")
"""Running totals between the quarters: a half year, all up to a quarter."""
PERIODS = (*QUARTERS, "annual", *MONTHS, *RUNNING)


class Target(Doubted):
    """A target cell. ``text`` as printed, ``value`` a decimal written with a point, or None."""

    text: str
    kind: TargetKind
    value: str | None = None
    unit: str | None = None
    confidence: float = Field(default=1.0, ge=0, le=1)
    readings: tuple[ReaderReading, ...] = ()
    evidence: Evidence | None = None


class Targets(Record):
    """Targets by period; only periods that the document prints are set, and only these are dumped."""

    q1: Target | None = None
    q2: Target | None = None
    q3: Target | None = None
    q4: Target | None = None
    annual: Target | None = None
    m1: Target | None = None
    m2: Target | None = None
    m3: Target | None = None
    m4: Target | None = None
    m5: Target | None = None
    m6: Target | None = None
    m7: Target | None = None
    m8: Target | None = None
    m9: Target | None = None
    m10: Target | None = None
    m11: Target | None = None
    m12: Target | None = None
    h1: Target | None = None
    h2: Target | None = None
    s2: Target | None = None
    s3: Target | None = None

    @model_serializer(mode="wrap")
    def _only_printed(self, handler: SerializerFunctionWrapHandler) -> dict[str, Any]:
        return {period: value for period, value in handler(self).items() if value is not None}

    def printed(self) -> dict[str, Target]:
        """The periods that the document prints, in the order quarters, annual, months, running totals."""
        found = ((period, getattr(self, period)) for period in PERIODS)
        return {period: target for period, target in found if target is not None}

    def quarters(self) -> dict[str, Target]:
        """The quarters that the document prints, first to last."""
        return {period: t for period, t in self.printed().items() if period in QUARTERS}

    def months(self) -> dict[str, Target]:
        """The months that the document prints, first to last."""
        return {period: t for period, t in self.printed().items() if period in MONTHS}


class Weight(Record):
    """One weight. ``list_index`` tells apart several lists in one cell (0, 1, …)."""

    label: str
    percent: str | None
    text: str
    list_index: int = 0
    evidence: Evidence | None = None


class Measurement(Doubted):
    """The parts of a measurement cell, each None or empty where the cell has no such heading. Its doubts are
    those of the cell: a heading may have been misread."""

    legal_basis: tuple[str, ...] = ()
    definition: str | None = None
    method: str | None = None
    sources: tuple[str, ...] = ()
    weights: tuple[Weight, ...] = ()
    notes: str | None = None


class Indicator(DoubtedRow):
    """An indicator. ``measurement_text`` is the cell as printed, ``measurement`` its parts."""

    number: str | None = None
    category: str | None = None
    objective: str | None = None
    name: str
    data_source: str | None = None
    unit: str | None = None
    responsible: str | None = None  # IKU tables: person in charge
    measurement_text: str | None = None
    measurement: Measurement | None = None
    targets: Targets = Targets()
    years: dict[str, Target] = Field(default_factory=dict)  # side by side; the agreement's is also annual
    baseline: Target | None = None  # kondisi awal, realisasi tahun lalu
    end_condition: Target | None = None  # kondisi akhir, target akhir renstra
    weight: Target | None = None
    objective_weight: Target | None = None  # of the objective that it belongs to
    polarity: str | None = None
    budget_text: str | None = None  # beside the indicator; of programs see Program
    budget: str | None = None
    note: str | None = None  # a remark that is no unit
    table: int | None = None  # index into tables
    evidence: Evidence | None = None


class Action(Doubted):
    """A row of the action plan. ``targets`` is set where the plan itself prints periods (monthly plans)."""

    number: str | None = None
    objective: str | None = None
    indicator: str | None = None
    unit: str | None = None
    target: Target | None = None
    plan: str | None = None
    criterion: str | None = None
    output: str | None = None
    output_target: Target | None = None
    responsible: str | None = None
    budget_text: str | None = None
    period_text: str | None = None
    quarters: tuple[int, ...] = ()
    targets: Targets = Targets()
    evidence: Evidence | None = None


class Program(Doubted):
    """A budget line. ``level`` 1 is a program, 2 an activity, 3 a sub-activity."""

    number: str | None = None
    code: str | None = None  # of the nomenclature, also where it stands in ``number``
    name: str
    budget_text: str | None = None
    budget: str | None = None
    note: str | None = None
    level: int = 1
    readings: tuple[ReaderReading, ...] = ()
    evidence: Evidence | None = None


class Total(Doubted):
    """A printed total of the budget. ``value`` is None where the text is no amount."""

    text: str
    value: str | None
    in_words: str | None = None  # terbilang
    label: str | None = None
    readings: tuple[ReaderReading, ...] = ()
    evidence: Evidence | None = None


class Component(Record):
    """A row of a table with weights (Komponen | Bobot | Nilai), as evaluation sheets have."""

    number: str | None = None
    name: str
    weight: Target | None = None
    score: Target | None = None
    level: int = 1
    evidence: Evidence | None = None


class Citation(Record):
    """A cited regulation. ``inside`` is the index of the citation whose title contains this one."""

    text: str
    kind: str | None = None
    number: str | None = None
    year: int | None = None
    title: str | None = None
    inside: int | None = None
    subject: str | None = None  # path of the field it stands in, e.g. indicators[3].measurement_text
    evidence: Evidence | None = None


class TableFound(Record):
    """A table that the document has, with the meanings of its columns as recognised from header words."""

    kind: TableKind
    columns: tuple[str, ...]
    headings: tuple[str, ...] = ()  # the words over each column
    leads: tuple[float, ...] = ()  # of each meaning over the next likely one; below 0.12 it is doubtful
    evidence: Evidence | None = None


class Agreement(Record):
    """All that one document says, each value with its place; what could not be read is in ``problems``."""

    schema_version: Literal["1"] = "1"
    source: Source
    pages: tuple[Page, ...] = ()
    document: DocumentKind | None = None  # what the file is; None in records of an earlier version
    title: str | None = None
    year: int | None = None
    amended: bool = False
    organisation: str | None = None
    signing: Signing | None = None
    signings: tuple[Signing, ...] = ()
    titles: tuple[Title, ...] = ()
    clauses: tuple[Clause, ...] = ()
    parties: tuple[Party, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    weight_totals: tuple[Target, ...] = ()  # printed under a column of weights
    actions: tuple[Action, ...] = ()
    programs: tuple[Program, ...] = ()
    programs_total: Total | None = None
    components: tuple[Component, ...] = ()
    citations: tuple[Citation, ...] = ()
    tables: tuple[TableFound, ...] = ()
    corrections: tuple[Correction, ...] = ()
    problems: tuple[Problem, ...] = ()
