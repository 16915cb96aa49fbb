"""Write the demo's sample into the package: python tests/demo/make.py"""

from pathlib import Path

import exports
import plan

HOME = Path(__file__).parents[2] / "src" / "creatorsheet" / "demo"

if __name__ == "__main__":
    plan.write(HOME / "plan")
    exports.write(HOME / "exports")
