"""The summary for leaders: one page a run, with three figures, one chart and the bodies that need a call."""
