"""Budgets against what is committed."""
