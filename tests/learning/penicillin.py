"""The Penicillin data: diameters (mm) on 24 plates of six samples (Davies and Goldsmith 1972, section 6.6; lme4)."""

from __future__ import annotations

import numpy as np

ROWS = """
272326232321 272326232321 252125242420 262325232320 252226222320 242225232219 242023212219 262226242421
242124222220 242124232219 262326242421 252226242420 262426242522 262326232320 262325242422 252225232320
252124232320 252224232319 242123212119 262326242421 252124222218 252225222220 242124222419 242124222118
"""
DIAMETERS = np.array([[int(row[at : at + 2]) for at in range(0, 12, 2)] for row in ROWS.split()], dtype=float).ravel()
PLATES = np.repeat(np.arange(24), 6)
SAMPLES = np.tile(np.arange(6), 24)
