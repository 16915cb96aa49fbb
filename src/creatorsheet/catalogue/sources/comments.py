"""Comments: what comment collectors export, from Apify to two plain columns."""

from creatorsheet.catalogue.shapes import Kind
from creatorsheet.catalogue.source import Field, Source

BECOMES = "One row in Comments under the video it names; the names of the people who wrote are not kept."

APIFY = Source(
    key="comments_apify",
    title="Apify TikTok comments",
    system="Comment export",
    get_it="Apify: TikTok Comments Scraper > Export > CSV or Excel.",
    becomes=BECOMES,
    row_key=("comment_id",),
    fields=(
        Field("text", ("text",), needed=True),
        Field("likes", ("diggCount",), Kind.WHOLE),
        Field("replies", ("replyCommentTotal",), Kind.WHOLE),
        Field("commented_at", ("createTimeISO", "createTime"), Kind.MOMENT),
        Field("author", ("uniqueId",)),
        Field("url", ("videoWebUrl",), Kind.URL, needed=True),
        Field("comment_id", ("cid",), Kind.ID),
    ),
)

RAW = Source(
    key="comments_raw",
    title="TikTok comments as the service sends them",
    system="Comment export",
    get_it="A comment collector that writes TikTok's own field names: aweme_id, cid, create_time, digg_count.",
    becomes=BECOMES,
    row_key=("comment_id",),
    fields=(
        Field("text", ("text",), needed=True),
        Field("video_id", ("aweme_id",), Kind.ID, needed=True),
        Field("comment_id", ("cid",), Kind.ID, needed=True),
        Field("commented_at", ("create_time",), Kind.MOMENT),
        Field("likes", ("digg_count",), Kind.WHOLE),
        Field("author", ("unique_id", "user_unique_id", "user/unique_id"), telling=False),
        Field("url", ("share_url",), Kind.URL, telling=False),
    ),
)

EXPORT_COMMENTS = Source(
    key="comments_exportcomments",
    title="ExportComments",
    system="Comment export",
    get_it="exportcomments.com: paste the video's link > Export > Excel or CSV.",
    becomes=BECOMES,
    fields=(
        Field("author_name", ("Name (click to view profile)", "Name")),
        Field("author", ("Unique ID", "Username"), telling=False),
        Field("profile_id", ("Profile ID",), Kind.ID, telling=False),
        Field("commented_at", ("Date",), Kind.MOMENT),
        Field("likes", ("Likes", "Digg count"), Kind.WHOLE),
        Field("text", ("Comment",), needed=True),
        Field("url", ("URL", "Video link"), Kind.URL, telling=False),
        Field("comment_id", ("Comment ID",), Kind.ID, telling=False),
    ),
)

PLAIN = Source(
    key="comments_plain",
    title="list of comments",
    system="Comment export",
    get_it="Any table with the comment's text in one column; a column with the video's link tells where it belongs.",
    becomes=BECOMES,
    fields=(
        Field(
            "text",
            (
                "Comment",
                "Comments",
                "Text",
                "Content",
                "Comment text",
                "Message",
                "Body",
                "Comentario",
                "Comentário",
                "Kommentar",
                "Commentaire",
                "Commento",
                "Komentar",
                "Bình luận",
                "Комментарий",
                "コメント",
                "댓글",
                "评论",
            ),
            needed=True,
            telling=False,
        ),
        Field("video_id", ("video_id", "Video ID", "aweme_id", "post_id"), Kind.ID, telling=False),
        Field(
            "url",
            ("Video link", "Video URL", "videoWebUrl", "video_url", "Post URL", "URL", "Link"),
            Kind.URL,
            telling=False,
        ),
        Field("comment_id", ("comment_id", "Comment ID", "cid", "id"), Kind.ID, telling=False),
        Field("author", ("author", "user", "username", "unique_id", "handle", "commenter"), telling=False),
        Field(
            "commented_at",
            ("date", "time", "timestamp", "created_at", "createTimeISO", "create_time", "published_at"),
            Kind.MOMENT,
            telling=False,
        ),
        Field(
            "likes",
            ("likes", "like_count", "diggCount", "digg_count", "Me gusta", "Curtidas"),
            Kind.WHOLE,
            telling=False,
        ),
    ),
)

SOURCES = (APIFY, RAW, EXPORT_COMMENTS, PLAIN)
