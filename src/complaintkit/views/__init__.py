"""Objects as pages for people and as JSON for programs; these functions return, never print."""
