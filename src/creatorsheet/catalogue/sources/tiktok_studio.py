"""TikTok Studio: the downloads of Analytics.

Headers seen in real exports: English, Swedish, Japanese. The other languages follow TikTok's wording or translate it.
"""

from creatorsheet.catalogue.shapes import Kind
from creatorsheet.catalogue.source import Field, Source

SYSTEM = "TikTok Studio"


def called(*titles: str) -> tuple[str, ...]:
    """Headers written on few lines, ` | ` between them."""
    return tuple(title for line in titles for title in line.split(" | "))


DAY = ("Date", "Datum", "日付", "Fecha", "Data", "Ngày", "Дата")
LIKES = called(
    "Likes | Total likes | Gilla-markeringar | いいね | Me gusta | Total de Me gusta | Curtidas",
    "Total de curtidas | Gefällt mir | „Gefällt mir“-Angaben | J'aime | J’aime | Mentions J'aime | Mi piace",
    "Totale Mi piace | Lượt thích | Tổng lượt thích | Лайки | Всего лайков | Отметки «Нравится»",
)
COMMENTS = called(
    "Comments | Total comments | Kommentarer | コメント | Comentarios | Total de comentarios | Comentários",
    "Total de comentários | Kommentare | Kommentare insgesamt | Commentaires | Total des commentaires | Commenti",
    "Totale commenti | Bình luận | Lượt bình luận | Tổng lượt bình luận | Комментарии | Всего комментариев",
)
SHARES = called(
    "Shares | Total shares | Delningar | シェア | Compartidos | Veces compartido | Total de compartidos",
    "Compartilhamentos | Total de compartilhamentos | Geteilt | Geteilte Inhalte | Partages",
    "Total des partages | Condivisioni | Totale condivisioni | Lượt chia sẻ | Tổng lượt chia sẻ | Репосты",
    "Всего репостов | Поделились",
)
VIEWS = called(
    "Video Views | Total views | Videovisningar | 再生数 | 動画視聴数 | Visualizaciones del video",
    "Visualizaciones del vídeo | Visualizaciones de video | Total de visualizaciones | Reproducciones de video",
    "Visualizações do vídeo | Visualizações de vídeo | Videoaufrufe | Aufrufe insgesamt | Vues de la vidéo",
    "Vues de vidéo | Vues vidéo | Total des vues | Visualizzazioni del video | Visualizzazioni video",
    "Visualizzazioni totali | Lượt xem video | Tổng lượt xem | Просмотры видео | Всего просмотров",
)

CONTENT = Source(
    key="studio_content",
    title="TikTok Studio content",
    system=SYSTEM,
    get_it="The creator opens TikTok Studio on a computer: Analytics > Content > Download data, and sends the ZIP as it is.",
    becomes="The figures of each post: in Results where the post is one of your deliverables, else in Videos as one of the"
    " creator's recent videos. They hold all up to the day before the export.",
    row_key=("link", "time"),
    fields=(
        Field("time", ("Time", *DAY), Kind.DAY, telling=False),
        Field(
            "title",
            called(
                "Video title | Videotitel | 動画タイトル | Título del video | Título del vídeo | Título do vídeo",
                "Titre de la vidéo | Titolo del video | Tiêu đề video | Название видео",
            ),
        ),
        Field(
            "link",
            called(
                "Video link | Videolänk | 動画リンク | Enlace del video | Enlace del vídeo | Link do vídeo | Videolink",
                "Video-Link | Lien de la vidéo | Link del video | Liên kết video | Ссылка на видео",
            ),
            Kind.URL,
            needed=True,
        ),
        Field(
            "posted",
            called(
                "Post time | Publiceringstid | 投稿日 | Hora de publicación | Fecha de publicación",
                "Data de publicação | Hora da publicação | Beitragszeit | Veröffentlichungszeit",
                "Heure de publication | Date de publication | Ora di pubblicazione | Data di pubblicazione",
                "Thời gian đăng | Время публикации",
            ),
            Kind.DAY,
        ),
        Field("likes", LIKES, Kind.WHOLE),
        Field("comments", COMMENTS, Kind.WHOLE),
        Field("shares", SHARES, Kind.WHOLE),
        Field("views", VIEWS, Kind.WHOLE, needed=True),
        Field(
            "saves",
            called(
                "Added to Favorites | Add to Favorites | Favorites | Lägg till i Favoriter | Saves | お気に入り",
                "Favoritos | Favoriten | Favoris | Preferiti | Избранное",
            ),
            Kind.WHOLE,
            telling=False,
        ),
    ),
)

OVERVIEW = Source(
    key="studio_overview",
    title="TikTok Studio overview",
    system=SYSTEM,
    get_it="TikTok Studio on a computer: Analytics > Overview > Download data. Keep the ZIP's name; only it has the year.",
    becomes="With a column of new followers, the creator's follower growth in 30 days. Views and visits by day have no tab:"
    " the content export brings them by post.",
    row_key=("day",),
    fields=(
        Field("day", DAY, Kind.DAY, needed=True),
        Field("views", VIEWS, Kind.WHOLE, needed=True),
        Field(
            "profile_visits",
            called(
                "Profile Views | Profilvisningar | プロフィール表示回数 | Visualizaciones del perfil",
                "Visualizações do perfil | Profilaufrufe | Vues du profil | Visualizzazioni del profilo",
                "Lượt xem hồ sơ | Просмотры профиля",
            ),
            Kind.WHOLE,
        ),
        Field("likes", LIKES, Kind.WHOLE),
        Field("comments", COMMENTS, Kind.WHOLE),
        Field("shares", SHARES, Kind.WHOLE),
        Field(
            "growth",
            called(
                "Net growth | Net followers | Nettotillväxt | Crecimiento neto | Crescimento líquido | Nettowachstum",
                "Croissance nette | Crescita netta | 純増数",
            ),
            Kind.WHOLE,
            telling=False,
        ),
        Field(
            "new_followers",
            called(
                "New followers | Nya följare | 新しいフォロワー | Nuevos seguidores | Novos seguidores | Neue Follower",
                "Nouveaux followers | Nouveaux abonnés | Nuovi follower | Người theo dõi mới | Новые подписчики",
            ),
            Kind.WHOLE,
            telling=False,
        ),
    ),
)

VIEWERS = Source(
    key="studio_viewers",
    title="TikTok Studio viewers",
    system=SYSTEM,
    get_it="TikTok Studio on a computer: Analytics > Viewers > Download data.",
    becomes="Read and left out with the reason: viewers of an account by day have no tab.",
    row_key=("day",),
    fields=(
        Field("day", DAY, Kind.DAY, needed=True),
        Field(
            "viewers",
            called(
                "Total Viewers | Totalt antal tittare | Total de espectadores | Zuschauer insgesamt",
                "Total des spectateurs | Spettatori totali | 合計視聴者数 | Tổng số người xem | Всего зрителей",
            ),
            needed=True,
        ),
        Field("new", ("New Viewers", "Nya tittare", "Nuevos espectadores", "Novos espectadores", "Neue Zuschauer")),
        Field("returning", ("Returning Viewers", "Återkommande tittare", "Espectadores recurrentes")),
    ),
)

FOLLOWERS = Source(
    key="studio_follower_history",
    title="TikTok Studio follower history",
    system=SYSTEM,
    get_it="TikTok Studio on a computer: Analytics > Followers > Download data. The ZIP holds four files; import it whole.",
    becomes="The creator's newest follower count with its day, and the growth over the 30 days before it.",
    row_key=("day",),
    fields=(
        Field("day", DAY, Kind.DAY, needed=True),
        Field(
            "followers",
            ("Followers", "Följare", "フォロワー", "Seguidores", "Follower", "Abonnés", "Người theo dõi", "Подписчики"),
            Kind.WHOLE,
            needed=True,
        ),
        Field(
            "difference",
            called(
                "Difference in followers from previous day | Diferencia de seguidores con respecto al día anterior",
                "Diferença de seguidores em relação ao dia anterior | Unterschied an Followern zum Vortag",
            ),
            Kind.WHOLE,
        ),
    ),
)

ACTIVITY = Source(
    key="studio_follower_activity",
    title="TikTok Studio follower activity",
    system=SYSTEM,
    get_it="Part of the ZIP of Analytics > Followers > Download data.",
    becomes="Read and left out with the reason: active followers by hour have no tab.",
    row_key=("day", "hour"),
    fields=(
        Field("day", DAY, Kind.DAY, needed=True),
        Field("hour", ("Hour", "Timme", "時間", "Hora", "Stunde", "Heure", "Ora", "Giờ", "Час"), needed=True),
        Field(
            "active",
            called(
                "Active followers | Aktiva följare | アクティブなフォロワー | Seguidores activos | Seguidores ativos",
                "Aktive Follower | Followers actifs | Follower attivi | Активные подписчики",
            ),
            needed=True,
        ),
    ),
)

SHARE = (
    "Distribution",
    "Fördelning",
    "分布",
    "Distribución",
    "Distribuição",
    "Verteilung",
    "Répartition",
    "Distribuzione",
)

GENDER = Source(
    key="studio_follower_gender",
    title="TikTok Studio follower gender",
    system=SYSTEM,
    get_it="Part of the ZIP of Analytics > Followers > Download data.",
    becomes="The creator's audience by gender, counted among followers.",
    row_key=("segment",),
    fields=(
        Field(
            "segment",
            ("Gender", "Kön", "性別", "Género", "Gênero", "Geschlecht", "Genre", "Genere", "Пол"),
            needed=True,
        ),
        Field("share", SHARE, Kind.PERCENT, needed=True),
    ),
)

TERRITORIES = Source(
    key="studio_follower_territories",
    title="TikTok Studio follower territories",
    system=SYSTEM,
    get_it="Part of the ZIP of Analytics > Followers > Download data.",
    becomes="The creator's audience by country, counted among followers; the rest is Others.",
    row_key=("segment",),
    fields=(
        Field(
            "segment",
            called(
                "Top territories | Toppområden | Territorios principales | Principales territorios",
                "Principais territórios | Top-Gebiete | Principaux territoires | Principali territori",
            ),
            needed=True,
        ),
        Field("share", SHARE, Kind.PERCENT, needed=True),
    ),
)

STUDIO = (CONTENT, OVERVIEW, VIEWERS, FOLLOWERS, ACTIVITY, GENDER, TERRITORIES)
