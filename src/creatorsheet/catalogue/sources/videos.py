"""Lists of TikTok videos as public collectors write them."""

from creatorsheet.catalogue.shapes import Kind
from creatorsheet.catalogue.source import Field, Source
from creatorsheet.catalogue.sources.tiktok_studio import called

VIDEOS = Source(
    key="video_list",
    title="list of TikTok videos",
    system="Video lists",
    get_it="Any collector of public videos, such as Apify or ExportComments: save its table as CSV or Excel.",
    becomes="The same as TikTok Studio content. Public counts over 10,000 are rounded by TikTok.",
    row_key=("link",),
    fields=(
        Field(
            "link",
            ("webVideoUrl", "Video URL", "video_url", "url", "Video link", "Post URL", "shareUrl", "itemWebUrl"),
            Kind.URL,
            needed=True,
        ),
        Field("id", ("id", "video_id", "videoId", "aweme_id", "itemId"), Kind.ID, telling=False),
        Field(
            "handle",
            called(
                "authorMeta.name | authorMeta/name | account_name | Author Username | author_username | Unique ID",
                "uniqueId | author.uniqueId | name | username | author",
            ),
            telling=False,
        ),
        Field(
            "user_id",
            ("authorMeta.id", "authorMeta/id", "author.id", "author_id", "authorId", "Author ID"),
            Kind.ID,
            telling=False,
        ),
        Field("title", ("text", "caption", "Video Caption", "desc", "Description", "title"), telling=False),
        Field(
            "posted",
            ("createTimeISO", "createTime", "created_at", "create_time", "Date", "uploadedAtFormatted", "posted_at"),
            Kind.MOMENT,
        ),
        Field("views", ("playCount", "play_count", "Play count", "view_count", "views"), Kind.WHOLE),
        Field("likes", ("diggCount", "likes_count", "like_count", "Digg count", "likeCount", "likes"), Kind.WHOLE),
        Field("comments", ("commentCount", "comment_count", "comments_count", "comments"), Kind.WHOLE),
        Field("shares", ("shareCount", "share_count", "shares"), Kind.WHOLE),
        Field(
            "saves", ("collectCount", "save_count", "collect_count", "saves", "bookmarks"), Kind.WHOLE, telling=False
        ),
        Field("length", ("videoMeta.duration", "videoMeta/duration", "duration"), Kind.NUMBER, telling=False),
    ),
)

AUTHORS = Source(
    key="video_author_list",
    title="list of TikTok videos and their authors",
    system="Video lists",
    get_it="A collector of public videos that gives the figures of the account, not of the video.",
    becomes="Each video in Videos without figures, and the follower count of its author.",
    row_key=("link",),
    fields=(
        Field("link", ("Video URL", "video_url", "webVideoUrl", "url", "Video link"), Kind.URL, needed=True),
        Field("title", ("Video Caption", "caption", "text"), telling=False),
        Field("handle", ("Author Username", "author_username", "authorMeta.name", "authorMeta/name"), needed=True),
        Field(
            "user_id",
            ("authorMeta.id", "authorMeta/id", "author.id", "author_id", "authorId", "Author ID"),
            Kind.ID,
            telling=False,
        ),
        Field(
            "followers",
            ("Follower Count", "followers", "authorMeta.fans", "authorMeta/fans", "author_followers"),
            Kind.WHOLE,
            needed=True,
        ),
        Field("following", ("Following Count", "following", "authorMeta.following", "authorMeta/following")),
    ),
)

SOURCES = (VIDEOS, AUTHORS)
