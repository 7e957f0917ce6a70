"""Counting days: calendar days, months and working days, one function for each way to count.

The day of the event is day 0 and is never counted. Pure: every answer follows from its arguments
and from the table of public holidays. `days` and `working` serve people's words, `counting` what
the law counts. Nothing is imported here: `complaint log` needs a part of it only.
"""
