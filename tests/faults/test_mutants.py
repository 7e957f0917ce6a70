"""The faults for `make mutants`: each still fits the source, or it would prove nothing."""

import ast

import pytest

from tests.faults.mutants import ROOT, changed
from tests.faults.mutations import MUTANTS, Mutant


@pytest.mark.parametrize("mutant", MUTANTS, ids=[each.name for each in MUTANTS])
def test_a_fault_fits_one_place_and_is_python(mutant: Mutant) -> None:
    """Source that changed takes its fault along; what cannot be parsed anybody notices."""
    source = (ROOT / "src/complaintkit" / mutant.path).read_text(encoding="utf-8")

    ast.parse(changed(source, mutant))

    assert mutant.new != mutant.old
    assert [each for each in mutant.tests if not (ROOT / "tests" / each).exists()] == []


def test_each_fault_has_a_name_of_its_own() -> None:
    """By which it is chosen and told."""
    assert len({each.name for each in MUTANTS}) == len(MUTANTS) >= 20
