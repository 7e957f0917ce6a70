"""What people call what a provider sells and what is wrong, for which rules have codes."""

from complaintkit.sentences import _

SECTORS = {
    "goods": _("goods"),
    "services": _("services"),
    "digital": _("digital content"),
    "telecom": _("telecom"),
    "energy": _("energy"),
    "water": _("water"),
    "post": _("postal services"),
    "rail": _("rail"),
    "air": _("air travel"),
    "travel": _("travel"),
    "finance": _("finance"),
    "payments": _("payments"),
    "credit-report": _("credit reports"),
    "debt-collection": _("debt collection"),
    "mortgage": _("mortgage"),
}
GROUNDS = {
    "not-delivered": _("not delivered"),
    "late": _("late"),
    "faulty": _("faulty"),
    "not-as-described": _("not as described"),
    "cancelled": _("cancelled"),
    "withdrawn": _("withdrawn from"),
    "not-refunded": _("not refunded"),
    "overcharged": _("overcharged"),
    "unauthorised": _("unauthorised payment"),
    "service-down": _("service down"),
    "damaged": _("damaged"),
    "lost": _("lost"),
    "other": _("something else"),
}
