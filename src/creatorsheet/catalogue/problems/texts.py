"""Texts filled from the tabs, and the templates they are made from."""

from creatorsheet.catalogue.problem import Problem
from creatorsheet.kernel.finding import Severity

TEXT_HAS_A_FIELD_WITHOUT_A_VALUE = Problem(
    code="CS-T19",
    severity=Severity.ERROR,
    title="Text has a field without a value",
    fact="the {template} for {creator} needs {field}, {state}.",
    remedy="{fill}, then write the {template} again.",
    when="A field of a template has no value: its cell is blank and its column names nothing a blank stands for, its cell cannot be read, or the tab has no row for this campaign, creator, deal, video or payment. The text is written with the gap marked, as in [Why them: missing], and is not ready. Fields of a part whose condition is not met are skipped. 0 and 'none' are values. A gap that several texts share is one finding. Of several rows beside each other only those whose column is needed count.",
)
TEMPLATE_HAS_A_FIELD_THAT_IS_NO_COLUMN = Problem(
    code="CS-T20",
    severity=Severity.ERROR,
    title="Template has a field that is no column",
    fact="{template} holds {field}, and no column or setting is called like that{nearest}.",
    remedy="Correct the field in {cell}, or take its braces away.",
    when="Something in braces in the text or subject line of a template in use, or of a Word file, is neither a tab and a column's title with a dot between, such as {{Creators.Name}}, nor a setting. Compared without case. Each field is one finding of its template, by the check of the workbook and by writing. Tabs of reports, Lists, Rates and Templates hold no fields.",
)
TEMPLATE_CANNOT_BE_READ = Problem(
    code="CS-T21",
    severity=Severity.ERROR,
    title="Template cannot be read",
    fact="{template} cannot be filled: {trouble}.",
    remedy="Correct the tags in {cell}; they are {{% if … %}}, {{% elif … %}}, {{% else %}}, {{% endif %}}, {{% for each Deliverables %}} and {{% endfor %}}.",
    when="A template in use, or a Word file, has a tag that is none of these, a part that is not closed, a condition that does not compare a field with words in quotes or numbers, parts more than 12 deep, a number with a sign for thousands, or makes a text of over 500,000 characters more than its own. In a Word file also a part that begins in one cell of a table, or in a link, and ends outside of it. Nothing is written from such a template.",
)
AGREEMENT_TEXT_IS_NOT_APPROVED = Problem(
    code="CS-T22",
    severity=Severity.WARNING,
    title="Agreement text is not approved",
    fact="{template} was approved by nobody, and agreements are to be made from it.",
    remedy="Have someone from legal read the wording, and name them in {cell} before an agreement goes out.",
    when="Creator agreements are written from a template of Templates whose Approved by is blank. The agreements are written and are not ready. A signed deal's text is reported too, for it repeats the wording. Other kinds of texts need no approval; a Word file of your own is not judged.",
)
WORD_FILE_CANNOT_BE_FILLED = Problem(
    code="CS-T23",
    severity=Severity.ERROR,
    title="Word file cannot be filled",
    fact="{file} is {kind}; a Word document (.docx) can be filled.",
    remedy="Open {file} in Word and save it as a Word document (.docx) without macros or a password, then write again.",
    when="The file named by --word is something else than a .docx by its content: another kind of document, a document with a password, an old .doc. Files built in an unsafe way, too large or with macros are refused as others are (CS-F01, CS-F03 to CS-F05). Nothing is written.",
)
WORD_FILE_FETCHES_FROM_ELSEWHERE = Problem(
    code="CS-T26",
    severity=Severity.ERROR,
    title="Word file fetches something from elsewhere",
    fact="{file} fetches {what} from elsewhere whenever somebody opens it.",
    remedy="Put it into {file} itself, or take it out (a field by Ctrl+Shift+F9 in Word), then write again.",
    when="The file named by --word has a picture, object or other part that lies on the web or another computer, a text of another kind that Word takes in, or a field that includes, links or asks a program (INCLUDEPICTURE, INCLUDETEXT, LINK, IMPORT, RD with a target elsewhere; DDE, DDEAUTO, DATABASE always): whoever gets the text would tell that computer when they read it. Links, which wait for a click, pass, and so does what lies in a folder of the computer. The file's own template and its mail merge are taken out. Nothing is written.",
)
