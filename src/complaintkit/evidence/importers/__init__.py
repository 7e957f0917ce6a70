"""What other programs kept about the same calls and mails: bytes -> contacts as they are told."""
