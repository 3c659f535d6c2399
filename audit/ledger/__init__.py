"""The ledger of a folder of runs: what was read, what came of it, which files each run found.

A *reading* is what was read of one content by one make of readers, an *outcome* what the rules of one
profile, with the tables given, came to on a reading. Both are kept under keys that name all they rest on:
what has been done is never done again, and what has changed never taken for the same. Runs list their files
and findings. SQLite in the folder of the run (write-ahead log, every document a transaction that is on disk
before the next), or any database that SQLAlchemy knows, by its URL (``audit.ledger.store``).
"""
