"""Links as QR pictures: one SVG and one PNG for each row that has a link."""

from creatorsheet.shell.qr import draw


def test_a_picture_for_each_link(tmp_path):
    rows = [
        {"creator": "anna/skin", "tracking_id": "G-A", "tracked_link": "https://glow.test/?utm_source=tiktok"},
        {"creator": "ben", "tracking_id": "G-B", "tracked_link": ""},
    ]
    made = draw(tmp_path / "qr", rows)
    assert [path.name for path in made] == ["anna_skin_G-A.svg", "anna_skin_G-A.png"]
    assert made[0].read_bytes().startswith(b"<?xml")
    assert made[1].read_bytes().startswith(b"\x89PNG")
