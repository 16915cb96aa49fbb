"""The parts of scoring: what a campaign holds, what its creators brought, and what is written down."""
