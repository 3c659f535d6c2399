"""What rules know of the field: units, dates, scales, formulas, conventions of aggregation."""
