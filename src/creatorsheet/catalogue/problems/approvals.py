"""Approvals, briefs and drafts: who has to answer, by when."""
