"""What holds for all tests."""

from __future__ import annotations

from hypothesis import settings

# Time is measured by the benches, as a ratio; a machine that is busy fails no test.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
