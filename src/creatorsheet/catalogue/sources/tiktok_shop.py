"""TikTok Shop: affiliate orders as the seller, the creator and the partner see them, and the seller's own orders.

Seen in real exports: English, Indonesian. The Thai twin of the creator's export is not read: no file of it was there.
"""

from creatorsheet.catalogue.shapes import Kind
from creatorsheet.catalogue.source import Field, Source

SYSTEM = "TikTok Shop"

ORDER_ID = Field("order_id", ("Order ID", "ID Pesanan"), Kind.ID, needed=True)
PRODUCT_ID = Field("product_id", ("Product ID", "ID Produk"), Kind.ID)
SKU_ID = Field("sku_id", ("SKU ID", "ID SKU"), Kind.ID)
PRODUCT = Field("product", ("Product name", "Produk", "Nama Produk"))
CONTENT_ID = Field("video_id", ("Content ID", "ID Konten"), Kind.ID)
CURRENCY = Field("currency", ("Currency", "Mata uang"), telling=False)

AFFILIATE = Source(
    key="shop_affiliate_orders",
    title="TikTok Shop affiliate orders",
    system=SYSTEM,
    get_it="Seller Center: Affiliate marketing > Orders > Export.",
    becomes="One row in Orders for each order, product and SKU, with the Shop's creator and video. What the buyer paid counts"
    " as gross; the actual commission goes before the estimate.",
    row_key=("order_id", "product_id", "sku_id"),
    fields=(
        ORDER_ID,
        PRODUCT_ID,
        SKU_ID,
        PRODUCT,
        Field("price", ("Price", "Harga"), Kind.MONEY),
        Field("payment", ("Payment Amount", "Jumlah Pembayaran"), Kind.MONEY, telling=False),
        CURRENCY,
        Field("quantity", ("Quantity", "Kuantitas", "Jumlah"), Kind.WHOLE, telling=False),
        Field("refunded", ("Fully returned or refunded",), telling=False),
        Field("status", ("Order Status", "Status Pesanan"), needed=True),
        Field("creator", ("Creator Username", "Nama pengguna kreator"), needed=True),
        Field("content_type", ("Content Type", "Jenis Konten")),
        CONTENT_ID,
        Field("est_base", ("Est. Commission Base", "Standard Commission Base"), Kind.MONEY, telling=False),
        Field(
            "est_commission",
            ("Est. standard commission payment", "Estimated Standard Commission Payment"),
            Kind.MONEY,
            telling=False,
        ),
        Field("actual_commission", ("Actual Commission Payment",), Kind.MONEY, telling=False),
        Field(
            "est_ads",
            ("Est. Shop Ads commission payment", "Estimated Shop Ads Commission Payment"),
            Kind.MONEY,
            telling=False,
        ),
        Field("actual_ads", ("Actual Shop Ads commission payment",), Kind.MONEY, telling=False),
        Field("created", ("Time Created", "Waktu Dibuat", "Creation Date/Time"), Kind.MOMENT, needed=True),
        Field("paid", ("Payment time", "Waktu Pembayaran"), Kind.MOMENT, telling=False),
    ),
)

CREATOR = Source(
    key="shop_creator_orders",
    title="TikTok Shop orders of a creator",
    system=SYSTEM,
    get_it="The creator: TikTok Shop > Affiliate orders > Export.",
    becomes="One row in Orders for each order, product and SKU of the creator whose name the file carries.",
    row_key=("order_id", "product_id", "sku_id"),
    fields=(
        ORDER_ID,
        PRODUCT_ID,
        SKU_ID,
        PRODUCT,
        Field("price", ("Price",), Kind.MONEY),
        Field("quantity", ("Items sold",), Kind.WHOLE),
        Field("items_refunded", ("Items refunded",), Kind.WHOLE),
        Field("shop", ("Shop name",), telling=False),
        CURRENCY,
        Field("status", ("Order settlement status",), needed=True),
        Field("content_type", ("Content Type",), telling=False),
        CONTENT_ID,
        Field("payment", ("GMV",), Kind.MONEY, needed=True),
        Field("est_commission", ("Est. standard commission",), Kind.MONEY, telling=False),
        Field("est_ads", ("Est. Shop Ads commission",), Kind.MONEY, telling=False),
        Field("actual_commission", ("Standard commission",), Kind.MONEY, telling=False),
        Field("actual_ads", ("Shop Ads commission",), Kind.MONEY, telling=False),
        Field("created", ("Order date",), Kind.MOMENT, needed=True),
    ),
)

PARTNER = Source(
    key="shop_partner_products",
    title="TikTok Shop Partner Center products",
    system=SYSTEM,
    get_it="Partner Center: Data > Creators > Products, one week at a time, then Export.",
    becomes="One row in Orders for each period, creator and product, with the number of orders in Count. Left out where the"
    " same creator's orders of these days are there one by one.",
    row_key=("period", "creator", "product_id"),
    fields=(
        Field("period", ("Date", "Tanggal"), needed=True),
        Field("creator", ("Creator username", "Nama pengguna kreator"), needed=True),
        PRODUCT_ID,
        Field("product", ("Product info", "Info produk"), telling=False),
        Field("shop", ("Shop name", "Nama toko"), telling=False),
        Field("gmv", ("Affiliate GMV", "Creator-attributed GMV", "GMV Afiliasi"), Kind.MONEY, needed=True),
        Field("orders", ("Affiliate orders", "Creator-attributed orders", "Pesanan dari Afiliasi"), Kind.WHOLE),
    ),
)

SELLER = Source(
    key="shop_orders",
    title="TikTok Shop orders",
    system=SYSTEM,
    get_it="Seller Center: Orders > Manage orders > Export.",
    becomes="One row in Orders for each order and SKU. It names no creator; the affiliate orders do, under the same order"
    " number.",
    row_key=("order_id", "sku_id"),
    fields=(
        ORDER_ID,
        SKU_ID,
        PRODUCT,
        Field("status", ("Order Status",), needed=True),
        Field("returned", ("Cancelation/Return Type",), telling=False),
        Field("quantity", ("Quantity",), Kind.WHOLE),
        Field("gross", ("SKU Subtotal Before Discount",), Kind.MONEY, needed=True),
        Field("platform_discount", ("SKU Platform Discount",), Kind.MONEY, telling=False),
        Field("seller_discount", ("SKU Seller Discount",), Kind.MONEY, telling=False),
        Field("after", ("SKU Subtotal After Discount",), Kind.MONEY),
        Field("amount", ("Order Amount",), Kind.MONEY),
        Field("refund", ("Order Refund Amount",), Kind.MONEY),
        CURRENCY,
        Field("created", ("Created Time",), Kind.MOMENT, needed=True),
        Field("paid", ("Paid Time",), Kind.MOMENT),
    ),
)

SOURCES = (AFFILIATE, CREATOR, PARTNER, SELLER)
