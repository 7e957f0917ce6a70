"""What the record proves: the dated story of a case, and files that hand it over."""
