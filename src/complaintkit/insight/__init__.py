"""What a record adds up to for its owner: before a call, about a provider, over a whole case."""
