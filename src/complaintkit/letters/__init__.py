"""Letters: facts of the record, each with its entry number, put into words and laid out."""
