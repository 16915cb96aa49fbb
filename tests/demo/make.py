"""Write the demo's sample into the package: python tests/demo/make.py"""

from pathlib import Path

import exports
import plan

from creatorsheet.files import open_file
from creatorsheet.imports.mapping import propose

HOME = Path(__file__).parents[2] / "src" / "creatorsheet" / "demo"

if __name__ == "__main__":
    plan.write(HOME / "plan")
    exports.write(HOME / "exports")
    tracker = HOME / "exports" / "agency_tracker.csv"
    tracker.with_suffix(".toml").write_text(propose(open_file(tracker)), encoding="utf-8")
