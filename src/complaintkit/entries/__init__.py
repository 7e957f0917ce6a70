"""From what a user tells to the entries that it means: the only callers of the journal.

`told` and `times` read the words and store nothing; the others append, all in one transaction.
"""
