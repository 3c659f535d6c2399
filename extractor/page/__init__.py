"""From a page of a file to words with boxes (text layer), or to upright grey pixels."""
