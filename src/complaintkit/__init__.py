"""complaintkit: the consumer's CRM. It remembers calls, watches promises, writes letters."""

__version__ = "0.1.0"
