"""Word documents as PDF without an office suite: their paragraphs and tables set by Typst."""

from audit.reports.typeset.pdf import available, typeset

__all__ = ["available", "typeset"]
