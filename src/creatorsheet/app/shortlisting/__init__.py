"""The parts of the action that vets and ranks a shortlist."""
