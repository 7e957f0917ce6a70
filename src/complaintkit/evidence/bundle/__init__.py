"""The bundle that hands a case over: its pages, its files, and what proves them."""
