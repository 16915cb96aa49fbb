"""The built-in wording of a creator agreement, written as texts.py says. A clause that is proposed stands in the draft only."""

NUMBERS = {
    "%feedback": ("Deals.Feedback within", "working day"),
    "%months": ("Deals.Retainer months", "month"),
    "%window": ("Deals.Return window", "day"),
    "%paid": ("Deals.Paid within", "day"),
    "%hours": ("Deals.Corrected within", "hour"),
    "%notice": ("Deals.Reschedule notice", "day"),
    "%grace": ("Deals.Grace days", "day"),
    "%figures": ("Deals.Figures due after", "day"),
}
"""Numbers that stand with their unit: 1 day, 2 days."""


def _with_units(text: str) -> str:
    for mark, (field, unit) in NUMBERS.items():
        text = text.replace(mark, f"{{{field}}} {unit}{{% if {field} is not 1 %}}s{{% endif %}}")
    return text


_SCOPE = """\
# Creator agreement {Deals.Deal ID}

Between the brand, represented by {Team.Name}, and {Creators.Name} (@{Creators.Handle})\
{% if Creators.Agency %}, acting through {Creators.Agency}{% endif %}, for the campaign {Campaigns.Campaign}. \
The agreement runs from {Deals.Starts} to {Deals.Ends}.
{% if not Deals.Signed on %}

*Draft. Nothing is agreed before both sides have signed.*
{% endif %}

## What is made
Videos: {Deals.Number of videos}.{% if Deals.Supporting posts %} Supporting posts, such as stories and reposts: \
{Deals.Supporting posts}.{% endif %}

{% for each Deliverables %}

### {Deliverables.Kind} {Deliverables.No.}
- Format: {Deliverables.Format}{% if Deliverables.Length agreed %}, about {Deliverables.Length agreed} seconds{% endif %}
{% if Deals.Brand sees a draft and Deliverables.Kind in ("Video", "Photo post") %}
- Draft by {Deliverables.Draft due}
{% endif %}
{% if Deliverables.Kind is "Raw footage" %}
- The files are handed over; nothing is posted.
{% else %}
- Posting day: {Deliverables.Publish on}
- The caption contains: {Deliverables.Caption must contain}
{% if Deliverables.Tags and links %}
- Tags and links: {Deliverables.Tags and links}
{% endif %}
{% if Deliverables.Promo code %}
- Promo code: {Deliverables.Promo code}
{% endif %}
- Words that tell it is paid for: {Deliverables.Disclosure words}
{% endif %}
{% else %}
{Deliverables.Format}
{% endfor %}

## Review and revisions
{% if Deals.Brand sees a draft %}
The brand sees each draft before it is posted. Revision rounds included: {Deals.Revision rounds}. The brand answers \
within %feedback; silence after that means: {Deals.Silence means}. What counts as a \
revision: {Deals.Counts as a revision}.{% if Deals.Extra revision fee %} A further round costs \
{Deals.Extra revision fee}.{% elif Deals.Extra revision fee is 0 %} Further rounds cost nothing.{% else %} A further \
round costs {Deals.Extra revision fee}.{% endif %}

{% elif Deals.Brand sees a draft is "No" %}
The brand sees no draft.
{% else %}
The brand sees a draft: {Deals.Brand sees a draft}.
{% endif %}
If the brief is missed: {Deals.If the brief is missed}.
"""

_PAY = """\

## Payment
Compensation: {Deals.Compensation model}.{% if Deals.Second model %} In addition: {Deals.Second model}.{% endif %}

{% if Deals.Total compensation or Deals.Compensation model in ("Flat fee", "Retainer") %}
The fixed part is {Deals.Total compensation}{% if Deals.Deposit %}, of which {Deals.Deposit} is paid as a deposit\
{% endif %}.
{% endif %}
{% if Deals.Compensation model is "Retainer" or Deals.Second model is "Retainer" %}
Retainer: {Deals.Fee per month} a month for %months.
{% endif %}
{% if Deals.Compensation model is "Commission" or Deals.Second model is "Commission" %}

### Commission
{% if Deals.Commission basis in ("Per order", "Per lead", "Per sign-up or download") %}
- Amount: {Deals.Amount per event}
- Counted: {Deals.Commission basis}
{% else %}
- Rate: {Deals.Commission rate}
- Counted on: {Deals.Commission basis}
{% if Deals.Second tier from %}
- {Deals.Second tier rate} on what lies above {Deals.Second tier from}
{% endif %}
{% if Deals.Third tier from %}
- {Deals.Third tier rate} on what lies above {Deals.Third tier from}
{% endif %}
{% endif %}
{% if Deals.Most commission %}
- No more than {Deals.Most commission} in all
{% endif %}
- Due after the return window of %window, so that refunds are taken off first
{% endif %}
{% for each Payments where Payments.Kind is "Bonus" %}

### Bonus
{Payments.Amount} for this result: {Payments.Bonus metric}, at least {Payments.Bonus target}\
{% if Payments.Reached by %}, by {Payments.Reached by}{% endif %}. All or nothing.
{% else %}
{% if Deals.Compensation model is "Performance bonus" or Deals.Second model is "Performance bonus" %}

### Bonus
{Payments.Amount} for this result: {Payments.Bonus metric}, at least {Payments.Bonus target}.
{% endif %}
{% endfor %}
{% if Deals.Product sent %}

### Product
{Deals.Product sent} is sent to the creator{% if Deals.Compensation model is "Gifting" and not Deals.Total compensation \
and Deals.Partnership form is "A product gifted in exchange for potential coverage" %}, who owes nothing for it\
{% endif %}.
{% endif %}
{% if Deals.Payment method is not "Goods only" %}

### How it is paid
Schedule: {Deals.Payment schedule}. Method: {Deals.Payment method}. Paid within %paid. \
{% if Deals.Invoice needs is "None" %}No invoice is needed.{% else %}Needed before a payment: {Deals.Invoice needs}.\
{% endif %}

{% for each Payments where Payments.Kind not in ("Bonus", "Commission", "Money back", "Cancellation fee") %}
- {Payments.Kind}: {Payments.Amount}{% if Payments.Milestone is "A date" %}, on {Payments.Milestone met on}\
{% else %}, at this point: {Payments.Milestone}{% endif %}
{% endfor %}
{% endif %}
"""
_CLAUSE = '{% for each Rights where Rights.Kind is %s and (Rights.Status is "Agreed" or not Deals.Signed on and \
Rights.Status is "Proposed") %}'

_NO = '{% for each Rights where Rights.Kind is %s and Rights.Status in ("Refused", "Ended early") %}'

_RUNS = """\
- Territories: {Rights.Territories}
- {% if Rights.Starts %}Begins: {Rights.Starts}{% else %}Begins with: {Rights.Begins with}{% endif %}
- Lasts: {% if Rights.Unit is "Forever" %}without end{% elif Rights.Lasts is 1 %}1 {% if Rights.Unit is "Days" %}day\
{% elif Rights.Unit is "Months" %}month{% elif Rights.Unit is "Years" %}year{% else %}{Rights.Unit}{% endif %}{% else %}\
{Rights.Lasts} {% if Rights.Unit is "Days" %}days{% elif Rights.Unit is "Months" %}months{% elif Rights.Unit is "Years" %}\
years{% else %}{Rights.Unit}{% endif %}{% endif %}
"""

_CHANGES = """\
- May be edited: {% if Rights.May edit %}yes{% else %}no{% endif %}. Resized: {% if Rights.May resize %}yes{% else %}no\
{% endif %}. Captioned: {% if Rights.May caption %}yes{% else %}no{% endif %}. Cropped: {% if Rights.May crop %}yes\
{% else %}no{% endif %}. Combined with other material: {% if Rights.May combine %}yes{% else %}no{% endif %}.
"""

_FEE = """\
- Fee: {% if Rights.Fee %}{Rights.Fee}, part of the fixed amount{% else %}included{% endif %}.
{% if Rights.Clause wording %}
- {Rights.Clause wording}
{% endif %}
"""

_RIGHTS = f"""\

## Use of the content by the brand
{_CLAUSE.replace("%s", '"Usage"')}

The brand may use the content{{% if Rights.Deliverable ID %}} of {{Rights.Deliverable ID}}{{% endif %}} on:
{{% if Rights.Own TikTok account %}}
- the brand's own TikTok account
{{% endif %}}
{{% if Rights.Other social platforms %}}
- the brand's other social platforms
{{% endif %}}
{{% if Rights.Website %}}
- its website
{{% endif %}}
{{% if Rights.Product pages %}}
- product pages
{{% endif %}}
{{% if Rights.Landing pages %}}
- landing pages
{{% endif %}}
{{% if Rights.Email %}}
- email campaigns
{{% endif %}}
{{% if Rights.Digital ads %}}
- digital ads outside TikTok
{{% endif %}}
{{% if Rights.Retail listings %}}
- retail listings
{{% endif %}}
{{% if Rights.Sales materials %}}
- internal sales materials
{{% endif %}}

On these terms:
{_RUNS}{_CHANGES}{_FEE}{{% else %}}
{_NO.replace("%s", '"Usage"')}
The brand may not use the content anywhere. It stays on the creator's own account.
{{% else %}}
The brand's own TikTok account: {{Rights.Own TikTok account}}
{{% endfor %}}
{{% endfor %}}

## Paid advertising
{_CLAUSE.replace("%s", '"Paid advertising"')}
{{% if Rights.Boosting allowed %}}

Money may be put behind the content. Ads may run from: {{Rights.Ads may run from}}.

{_RUNS}- The creator's name and likeness may be shown: {{% if Rights.Name and likeness %}}yes{{% else %}}no{{% endif %}}.
{_CHANGES}{_FEE}{{% else %}}
No money may be put behind the content.
{{% endif %}}
{{% else %}}
No money may be put behind the content.
{{% endfor %}}

## Exclusivity
{_CLAUSE.replace("%s", '"Exclusivity"')}

The creator does not work for {{% if Rights.Competitors covered %}}these competitors: {{Rights.Competitors covered}}.\
{{% if Rights.Category covered %}} The category covered is {{Rights.Category covered}}.{{% endif %}}{{% else %}}others in \
this category: {{Rights.Category covered}}.{{% endif %}}

- Platforms: {{Rights.Platforms}}
{_RUNS}{_FEE}{{% else %}}
{_NO.replace("%s", '"Exclusivity"')}
The creator may work for others, competitors included.
{{% else %}}
Competitors covered: {{Rights.Competitors covered}}
{{% endfor %}}
{{% endfor %}}
{_CLAUSE.replace("%s", 'in ("Name and likeness", "Music")').replace("is in", "in")}

## {{Rights.Kind}}
{{% if Rights.Kind is "Music" %}}
- Music: {{Rights.Music source}}{{% if Rights.Music licensed until %}}, licensed until {{Rights.Music licensed until}}\
{{% endif %}}.
{{% else %}}
- The creator's name and likeness may be shown: {{% if Rights.Name and likeness %}}yes{{% else %}}no{{% endif %}}.
{{% endif %}}
{_RUNS}{_FEE}{{% endfor %}}
"""

_DUTIES = """\

## Disclosure and duties
Disclosure required: {Deals.Disclosure required}. Who answers for what:

- Adding the disclosure: {Deals.Adding disclosure}
- Following platform rules: {Deals.Following platform rules}
- Supporting claims about the product: {Deals.Supporting claims}
- Music and assets: {Deals.Music and assets}
- Avoiding banned claims: {Deals.Avoiding banned claims}
- Correcting problems: {Deals.Correcting problems}, within %hours

## Cancelling and moving dates
- If the brand cancels, it pays {Deals.Brand cancels: fee} of the total.\
{% if Deals.Creator cancels: fee %} If the creator cancels, the creator pays {Deals.Creator cancels: fee} of it.{% endif %}
- Work already done: {Deals.Work already done}
{% if Deals.Product sent %}
- Products sent: {Deals.Products sent}
{% endif %}
- Asking for a new date: at least %notice before
- If a date is missed: {Deals.If a date is missed}{% if Deals.If a date is missed is "New date within grace days" %} \
(%grace){% endif %}
- Events outside either side's control: {Deals.Outside control}

## Figures
{% if Deals.Figures to send is "Nothing" %}
The creator sends no figures.
{% else %}
To be sent by the creator: {Deals.Figures to send}, %figures after posting.
{% endif %}

## Signatures
{% if Deals.Signed on %}
Signed on {Deals.Signed on}.
{% else %}
Brand: ______________________________  Date: ______________

Creator: ____________________________  Date: ______________
{% endif %}
"""

AGREEMENT = _with_units(_SCOPE + _PAY + _RIGHTS + _DUTIES)
