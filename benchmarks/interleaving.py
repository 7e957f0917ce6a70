"""Running many commands in turns, each beside the bare interpreter of the same turn."""

import os
from collections.abc import Sequence

from benchmarks.measuring import Cost, Task, TooLong, cost
from benchmarks.results import Missing, Row, spread

RUNS = int(os.environ.get("BENCH_RUNS", "11"))
"""The most for one command at one size."""
PATIENCE = 6.0
"""Seconds after which a command has been run often enough; once it is run in any case."""


class Interleaving:
    """The costs of some commands, turn after turn; the first of them is the bare interpreter."""

    def __init__(self, contacts: int, tasks: Sequence[Task]) -> None:
        self.missing: list[Missing] = []
        self._contacts, self._tasks = contacts, list(tasks)
        self._costs: list[list[Cost]] = [[] for _each in tasks]

    def run(self) -> list[Row]:
        """The figures of every command that kept its limit; `missing` has the others."""
        waiting = list(range(len(self._tasks)))
        for _turn in range(RUNS):
            waiting = [number for number in waiting if self._is_wanted(number)]
            waiting = [number for number in waiting if self._measured(number)]
        return [
            self._row(task, costs)
            for task, costs in zip(self._tasks, self._costs, strict=True)
            if costs
        ]

    def _is_wanted(self, number: int) -> bool:
        costs = self._costs[number]
        spent = sum(each.wall for each in costs)
        return not costs or spent * (len(costs) + 1) / len(costs) <= PATIENCE

    def _measured(self, number: int) -> bool:
        task = self._tasks[number]
        try:
            self._costs[number].append(cost(task))
        except TooLong:
            why = f"over {task.limit:.0f} s"
            self.missing.append(Missing(task.tool, task.name, self._contacts, why))
            self._costs[number].clear()
            return False
        return True

    def _row(self, task: Task, costs: list[Cost]) -> Row:
        floor = self._costs[0]
        return Row(
            tool=task.tool,
            name=task.name,
            contacts=self._contacts,
            runs=len(costs),
            cpu=spread([each.seconds for each in costs]),
            wall=spread([each.wall for each in costs]),
            ratio=spread(
                [ours.seconds / bare.seconds for ours, bare in zip(costs, floor, strict=False)]
            ),
            megabytes=max(each.megabytes for each in costs),
        )
