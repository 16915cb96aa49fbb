"""Orders whose credit is in doubt."""

from creatorsheet.catalogue.problem import Problem
from creatorsheet.kernel.finding import Severity

CODE_LOOKS_LEAKED = Problem(
    code="CS-M10",
    severity=Severity.WARNING,
    title="Code is used in an unusual way",
    fact="{code} of {creator} is unusual in {campaign}: {signs}. {without}.",
    remedy="Look where the code is posted. If strangers use it, set {cell} to Leaked and give a new one with Codes; where you know another reason, such as a giveaway, leave it.",
    when="A code that is neither retired nor leaked has at least one of eight signs, each of which chance brings about once in a thousand times: orders before the creator's first post, from coupon sites (Settings), or with codes of several creators (at least 3, and more than the 2 % that are odd by the way); at least 8 orders, three times the usual, between two captures while views stand still or where views explain far fewer; as many orders in the 14 days after its end as chance makes of those before; at least 10 known buyers with a share of returning customers 25 points above that of peers; three times the orders for a thousand views of at least as many peers as Settings ask for. Unusual is no proof. Orders that do not count are left out.",
)
RETIRED_CODE_STILL_SELLS = Problem(
    code="CS-M11",
    severity=Severity.WARNING,
    title="Retired code still sells",
    fact="{orders} used {code} of {creator} after {date}, the day it was retired.",
    remedy="Switch the code off in the shop, or correct {cell}. By this code these orders are credited to nobody.",
    when="At least three orders that count carry a code after its Retired on. On the day itself it still holds.",
)
CREDIT_HANGS_ON_THE_ORDER_OF_EVIDENCE = Problem(
    code="CS-M12",
    severity=Severity.NOTE,
    title="Who is ahead hangs on the order of evidence",
    fact="In {campaign} {conflicts} to several creators. With {ranking}, {changes}.",
    remedy="Look at the orders with Evidence conflicts and decide by hand those that matter, or change the order of evidence in Settings before anybody is paid by it.",
    when="Credited again under each other order of the evidence in Settings, a creator's rank by orders changes in the campaign, or whether the campaign meets its target. Told of the order of evidence that changes most; what a person decided stays.",
)
