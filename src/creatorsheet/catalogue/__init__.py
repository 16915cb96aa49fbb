"""Declarations: every tab, column, choice, metric, rule, problem, action and export layout, once each."""
