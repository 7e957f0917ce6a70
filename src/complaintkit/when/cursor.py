"""A place in a row of tokens: what comes next, take it or leave it."""

from __future__ import annotations

from complaintkit.when.tokens import NotUnderstood, Token


class Cursor:
    """Reads tokens from left to right; *at* may be set back to try another reading."""

    def __init__(self, tokens: list[Token], language: str) -> None:
        self.tokens = tokens
        self.language = language
        self.at = 0
        self.between = False
        """Whether the words said "between": only then does "and" part a range."""
        self.says_to = False
        """Whether a range of hours was said with the word "to", as in "ten to five"."""
        self.expects_clock = False
        """Whether a time of day must come next, so that 9.10 is no date."""
        self.has_clock = False
        """Whether another word gives the time of day, so that 9.10 can only be a date."""

    def has(self, *kinds: str) -> bool:
        """Whether any of the words, wherever it stands, may be one of *kinds*."""
        return any(kind in token.kinds for token in self.tokens for kind in kinds)

    @property
    def done(self) -> bool:
        """Whether every token was taken."""
        return self.at >= len(self.tokens)

    def sees(self, *kinds: str, ahead: int = 0) -> bool:
        """Whether the next token (or one further *ahead*) may be one of *kinds*."""
        place = self.at + ahead
        if place >= len(self.tokens):
            return False
        return any(kind in self.tokens[place].kinds for kind in kinds)

    def take(self, *kinds: str) -> Token | None:
        """The next token if it may be one of *kinds*."""
        if not self.sees(*kinds):
            return None
        self.at += 1
        return self.tokens[self.at - 1]

    def value(self, kind: str) -> int | None:
        """The number behind the next token if it may be of *kind*."""
        token = self.take(kind)
        return None if token is None else token.kinds[kind]

    def failure(self) -> NotUnderstood:
        """The exception that names the first word that was not taken."""
        if self.done:
            return NotUnderstood()
        return NotUnderstood(self.tokens[self.at].text, self.tokens[self.at].start)
