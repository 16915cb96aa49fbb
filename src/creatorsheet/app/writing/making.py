"""Making the text of an occasion: the template that fits, filled, with what it lacks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from creatorsheet.app.writing import told
from creatorsheet.app.writing.names import safe
from creatorsheet.app.writing.occasions import Occasion
from creatorsheet.app.writing.picking import Meant
from creatorsheet.app.writing.text import Form, Text
from creatorsheet.catalogue.setup.choices import TemplateKind
from creatorsheet.catalogue.setup.templates import Template
from creatorsheet.catalogue.table import Table
from creatorsheet.kernel.finding import Finding, Place
from creatorsheet.planning.cells import Cells, Gap
from creatorsheet.planning.choosing import fitting
from creatorsheet.planning.filling import Filled, fill
from creatorsheet.planning.syntax import Parsed, parsed
from creatorsheet.planning.wording import Language


class Maker:
    """Fills templates for occasions, and gathers what is to be told about them."""

    def __init__(self, templates: Table[Template], meant: Meant, form: Form | None, cells: Cells) -> None:
        self._templates, self._meant, self._form, self._cells = templates, meant, form, cells
        self._wrong: dict[Finding, None] = {}
        self._gaps: list[tuple[str, Gap]] = []
        self._used: dict[str, Template] = {}
        self.without: list[Occasion] = []
        self._sound: dict[int, bool] = {}
        self._form_sound = form is None or self._judged(self._of_form(form))

    @property
    def findings(self) -> list[Finding]:
        """What is wrong with the templates that were used, and what the texts lack."""
        approval = [] if self._form else told.not_approved(self._templates, self._used.values())
        return [*self._wrong, *told.lacking(self._meant.kind, self._gaps), *approval]

    def _judged(self, found: Iterable[Finding]) -> bool:
        """Take findings on a template in; whether it can be filled at all."""
        some = list(found)
        self._wrong |= dict.fromkeys(some)
        return not any(one.code == told.CANNOT_BE_READ for one in some)

    @staticmethod
    def _of_form(form: Form) -> Iterator[Finding]:
        for part in form.parts.values():
            yield from told.judged(part, Place(file=form.name), form.name)

    def template(self, one: Occasion) -> Template | None:
        """The template of an occasion: the one its message names, else the best fit; None where none fits."""
        own = getattr(one.message, "template", None)
        if own and not self._meant.named:
            kind = self._meant.kind
            found = next((row for row in self._templates if row.id == own and row.body and row.kind is kind), None)
            if found is not None:
                return found
        country, language = (one.creator.country or "", one.creator.language or "") if one.creator else ("", "")
        fit = fitting(self._meant.templates, one.campaign, country, language)
        return self._meant.templates[0] if fit is None and self._meant.named else fit

    def texts(self, occasions: Iterable[Occasion]) -> list[tuple[Occasion, Text]]:
        """The texts of occasions. There is none where no template fits, nor of one that cannot be filled for somebody."""
        made = [(one, row, self._text(one, row)) for one in occasions if (row := self._row(one)) is not None]
        return [
            (one, text)
            for one, row, text in made
            if text is not None and (self._form_sound if self._form else self._sound[row.sheet_row])
        ]

    def _row(self, one: Occasion) -> Template | None:
        row = self.template(one)
        if row is None:
            self.without.append(one)
        return row

    def _text(self, one: Occasion, row: Template) -> Text | None:
        if not self._form_sound or (self._form is None and not self._fit_to_use(row)):
            return None
        self._used.setdefault(row.id or str(row.sheet_row), row)
        language = Language(row.language or "en")
        subject = self._filled(parsed(row.subject), one, language) if row.subject and not self._form else Filled("")
        parts = {
            name: self._filled(part, one, language, self._form)
            for name, part in (self._form.parts if self._form else {"": parsed(row.body or "")}).items()
        }
        every = (subject, *parts.values())
        self._gaps += [(one.whose, gap) for filled in every for gap in filled.gaps]
        trouble = next((filled.trouble for filled in every if filled.trouble), "")
        if trouble:
            place = Place(file=self._form.name) if self._form else self._templates.place(row, "body")
            called = self._form.name if self._form else row.name or row.id
            self._judged(told.judged(Parsed(trouble=trouble), place, called))
            self._form_sound, self._sound[row.sheet_row] = self._form is None, False
            return None
        return self._made(one, row, subject, parts)

    def _fit_to_use(self, row: Template) -> bool:
        if row.sheet_row not in self._sound:
            self._sound[row.sheet_row] = self._judged(told.wrong(self._templates, row))
        return self._sound[row.sheet_row]

    def _filled(self, part: Parsed, one: Occasion, language: Language, form: Form | None = None) -> Filled:
        if form is None:
            return fill(part, self._cells, one.about, language)
        return fill(part, self._cells, one.about, language, form.escape)

    def _made(self, one: Occasion, row: Template, subject: Filled, parts: dict[str, Filled]) -> Text:
        missing = dict.fromkeys(name for filled in (subject, *parts.values()) for name in filled.missing)
        own = self._form.parts.values() if self._form else (parsed(row.subject or ""), parsed(row.body or ""))
        missing |= dict.fromkeys(name for part in own for name in part.unknown)
        approved = self._form is not None or self._meant.kind is not TemplateKind.AGREEMENT or bool(row.approved_by)
        texts = {name: filled.text for name, filled in parts.items()}
        campaign = one.campaign.name or one.campaign.id
        called = str(self._meant.kind) if self._form or not row.name else row.name
        return Text(
            folder=safe(f"{called}, {campaign}"),
            name=safe(" ".join(filter(None, (one.whose, one.detail)))),
            markdown="" if self._form else _tidy(texts[""]),
            ready=not missing and approved,
            campaign=campaign,
            creator=one.whose if one.creator else "",
            template=self._form.name if self._form else row.name or row.id,
            language=row.language or "en",
            subject=" ".join(subject.text.split()),
            missing=tuple(missing),
            document=partial(self._form.packed, texts) if self._form else None,
        )


def _tidy(text: str) -> str:
    """Parts that were left out leave no more than one empty line behind."""
    lines: list[str] = []
    for line in text.splitlines():
        if line.strip() or (lines and lines[-1]):
            lines.append(line.rstrip())
    return "\n".join(lines).rstrip("\n") + "\n"
