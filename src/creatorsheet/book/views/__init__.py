"""The sheets to look at: Home, Campaign report, Findings, and the hidden calculations behind them."""
