"""The law as data: packs of rules with source and dates, and what they say of a matter.

The packs are the `.toml` files here, one for each jurisdiction. `compiled/` holds the same rules by
country, ready to be read at each start; `make law` makes it, and a test compares.
"""
