"""Papers that an auditor signs, as Word documents: filled templates, which an inspectorate may replace."""
