"""The report tabs: written by actions, never typed in."""
