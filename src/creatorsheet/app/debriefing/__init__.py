"""The parts of a debrief."""
