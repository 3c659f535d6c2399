"""The review page: a person decides on doubtful readings and findings in a browser on the same computer.

``cermat review RUN`` serves it on the loopback address alone. ``Sitting`` is the run with all that is
decided, ``application`` the pages over it. Originals are opened by workers only (``Drawn``); what is decided
goes into the trail of ``audit.decisions``, and the rules run again on the document at once.
"""
