"""From read pages to the parts of an agreement: its kind, the statement, the tables, how indicators are
measured, and what no part took, which is told."""
