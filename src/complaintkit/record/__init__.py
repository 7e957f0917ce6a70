"""The data on disk: one SQLite file of appended events, and tables derived from them."""
