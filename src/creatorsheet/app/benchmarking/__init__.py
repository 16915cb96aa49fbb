"""The parts of benchmarks."""
