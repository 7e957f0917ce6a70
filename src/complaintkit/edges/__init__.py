"""Make text safe for one edge. Text is stored as it came; only here is it escaped, by type."""
