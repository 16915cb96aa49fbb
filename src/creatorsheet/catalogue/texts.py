"""The built-in texts of the Templates tab.

{Tab.Column} is filled from that column, {Settings.…} from that setting. A part between {% if … %} and {% endif %} is left
out where its field is blank, No, 0 or none, or its comparison does not hold; a part between {% for each Tab %} and
{% endfor %} is repeated for each row.
"""

OUTREACH = """\
Hi {Creators.Name},

{Settings.Introduction to the brand}

I am writing to you for this reason: {Outreach.Why them}
{% if Outreach.Video mentioned %}
The video of yours that made me think of it: {Outreach.Video mentioned}
{% endif %}

We are preparing a campaign: {Campaigns.Campaign in brief}
What viewers get: {Campaigns.Offer in words}

- What we have in mind with you: {Outreach.Deliverables proposed}
- When: {Outreach.Timeline proposed}

If that appeals to you, could you send me your rates for it, and tell me whether you are free then? Useful, where you \
have them at hand: your media kit, audience insights (countries, ages), one or two earlier campaigns, and the figures \
of sponsored posts.

Happy to adapt the idea to your style. Nothing is agreed before both of us have it in writing.

Best wishes,
{Team.Name}
"""

BRIEF = """\
# {Campaigns.Campaign}: brief for {Creators.Name}

You know your audience best. The points below have to be right; how you say and show them is yours.
{% if Campaigns.Creative freedom is "Word for word" %}

**Please keep to the wording this time.** The reason: {Briefs.Why word for word}
{% endif %}

## 1. What the campaign is for
{Briefs.Objective}

## 2. Who should feel spoken to
{Briefs.Target audience}

## 3. The one thing to remember
{Briefs.Main benefit}

## 4. Talking points, in your own words
{Briefs.Key talking points}

## 5. Product details that must be right
{Briefs.Product details}

## 6. Claims you can make
{Briefs.Claims allowed}

## 7. Claims to clear with us first
{Briefs.Claims to clear first}

## 8. What viewers should do
{Briefs.Call to action}

## 9. Your link or code
{Briefs.Link or code}

## 10. What has to be seen
{% if Briefs.Must be seen %}
{Briefs.Must be seen}
{% else %}
Nothing in particular.
{% endif %}

## 11. Disclosure
{Briefs.Disclosure}
Switch on TikTok's content disclosure setting before posting.

## 12. Deadlines
{Briefs.Deadlines}
{% if Deliverables.Format %}

## Your videos
{% for each Deliverables %}
- **{Deliverables.Kind} {Deliverables.No.}**: {Deliverables.Format}{% if Deliverables.Length agreed %}, about \
{Deliverables.Length agreed} seconds{% endif %}{% if Deliverables.Planned opening %}. An idea for the opening: \
{Deliverables.Planned opening}{% endif %}
{% endfor %}
{% endif %}
{% if Briefs.Please avoid %}

## Please avoid
{Briefs.Please avoid}
{% endif %}
{% if Briefs.Common questions %}

## What viewers may ask
{Briefs.Common questions}
{% endif %}
{% if Briefs.Examples or Briefs.Brand guidelines %}

## Good to have
{% if Briefs.Examples %}
- Examples we like: {Briefs.Examples}
{% endif %}
{% if Briefs.Brand guidelines %}
- Brand guidelines: {Briefs.Brand guidelines}
{% endif %}
{% endif %}

Questions? {Team.Name}{% if Team.Email %}, {Team.Email}{% endif %}
"""

_SCOPE = """\
# Creator agreement {Deals.Deal ID}

Between the brand, represented by {Team.Name}, and {Creators.Name} (@{Creators.Handle})\
{% if Creators.Agency %}, acting through {Creators.Agency}{% endif %}, for the campaign {Campaigns.Campaign}. \
It runs from {Deals.Starts} to {Deals.Ends}.
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
- Published on {Deliverables.Publish on}
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
within {Deals.Feedback within} working days; silence after that means: {Deals.Silence means}. What counts as a \
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
Compensation: {Deals.Compensation model}{% if Deals.Second model %} and {Deals.Second model}{% endif %}.
{% if Deals.Total compensation or Deals.Compensation model in ("Flat fee", "Retainer") %}
The fixed part is {Deals.Total compensation}{% if Deals.Deposit %}, of which {Deals.Deposit} are paid as a deposit\
{% endif %}.
{% endif %}
{% if Deals.Compensation model is "Retainer" or Deals.Second model is "Retainer" %}
Retainer: {Deals.Fee per month} a month for {Deals.Retainer months} months.
{% endif %}
{% if Deals.Compensation model is "Commission" or Deals.Second model is "Commission" %}

### Commission
{% if Deals.Commission basis in ("Per order", "Per lead", "Per sign-up or download") %}
- {Deals.Amount per event}, {Deals.Commission basis}
{% else %}
- {Deals.Commission rate} of {Deals.Commission basis}
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
- Due after the return window of {Deals.Return window} days, so that refunds are taken off first
{% endif %}
{% for each Payments where Payments.Kind is "Bonus" %}

### Bonus
{Payments.Amount} once {Payments.Bonus metric} reaches {Payments.Bonus target}\
{% if Payments.Reached by %} by {Payments.Reached by}{% endif %}; all or nothing.
{% endfor %}
{% if Deals.Product sent %}

### Product
{Deals.Product sent} is sent to the creator{% if Deals.Compensation model is "Gifting" and not Deals.Total compensation \
and Deals.Partnership form is "A product gifted in exchange for potential coverage" %}, who owes nothing for it\
{% endif %}.
{% endif %}
{% if Deals.Payment method is not "Goods only" %}

### How it is paid
Schedule: {Deals.Payment schedule}. Payment by {Deals.Payment method}, within {Deals.Paid within} days. \
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

_RUNS = """\
- Territories: {Rights.Territories}
- Begins: {% if Rights.Starts %}{Rights.Starts}{% else %}with {Rights.Begins with}{% endif %}
- Lasts: {% if Rights.Unit is "Forever" %}without end{% else %}{Rights.Lasts} {Rights.Unit}{% endif %}
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

{_RUNS}{_CHANGES}{_FEE}{{% else %}}
The brand may not use the content anywhere. It stays on the creator's own account.
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
{{% if Rights.Kind is "Exclusivity" %}}
{_CLAUSE.replace("%s", '"Exclusivity"')}

## Exclusivity
The creator does not work for {{% if Rights.Competitors covered %}}these competitors: {{Rights.Competitors covered}}.\
{{% if Rights.Category covered %}} The category covered is {{Rights.Category covered}}.{{% endif %}}{{% else %}}others in \
this category: {{Rights.Category covered}}.{{% endif %}}

- Platforms: {{Rights.Platforms}}
{_RUNS}{_FEE}{{% endfor %}}
{{% endif %}}
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
- Correcting problems: {Deals.Correcting problems}, within {Deals.Corrected within} hours

## Cancelling and moving dates
- If the brand cancels it pays {Deals.Brand cancels: fee} of the total.\
{% if Deals.Creator cancels: fee %} If the creator cancels, the creator pays {Deals.Creator cancels: fee}.{% endif %}
- Work already done: {Deals.Work already done}
{% if Deals.Product sent %}
- Products sent: {Deals.Products sent}
{% endif %}
- A new date is asked for {Deals.Reschedule notice} days before.
- If a date is missed: {Deals.If a date is missed}{% if Deals.If a date is missed is "New date within grace days" %} \
({Deals.Grace days} days){% endif %}
- Events outside either side's control: {Deals.Outside control}

## Figures
{% if Deals.Figures to send is "Nothing" %}
The creator sends no figures.
{% else %}
The creator sends {Deals.Figures to send} {Deals.Figures due after} days after posting.
{% endif %}

## Signatures
{% if Deals.Signed on %}
Signed on {Deals.Signed on}.
{% else %}
Brand: ______________________________  Date: ______________

Creator: ____________________________  Date: ______________
{% endif %}
"""

AGREEMENT = _SCOPE + _PAY + _RIGHTS + _DUTIES

REVIEW_CHECKLIST = """\
# Draft review: {Creators.Name}, {Deliverables.Kind} {Deliverables.No.}, round {Reviews.Round}

Draft: {Reviews.Draft link}
{% if Reviews.Feedback due %}
Your answer is due on {Reviews.Feedback due}.
{% endif %}
Answer each line with OK, Fix, Does not apply or Could not check.

- **Product accuracy**: is everything said about the product true?{% if Reviews.Product accuracy %} \
{Reviews.Product accuracy}{% endif %}
- **Brand alignment**: would we be glad to see it on our own account?{% if Reviews.Brand alignment %} \
{Reviews.Brand alignment}{% endif %}
- **Talking points**: are the required ones in, in the creator's words?{% if Reviews.Talking points %} \
{Reviews.Talking points}{% endif %}
- **Disclosure**: is the paid relationship clear from the video itself? Agreed: {Deals.Disclosure required}, with the \
words {Deliverables.Disclosure words}.{% if Reviews.Disclosure %} {Reviews.Disclosure}{% endif %}
- **Sound and picture**: can you hear, see and read everything on a phone?{% if Reviews.Sound and picture %} \
{Reviews.Sound and picture}{% endif %}
- **Links or codes**: {% if Deliverables.Promo code %}the right one ({Deliverables.Promo code}), spelt right, on screen \
long enough?{% else %}the right link, and no other?{% endif %}{% if Reviews.Links or codes %} {Reviews.Links or codes}\
{% endif %}
- **As agreed**: {Deliverables.Format}{% if Deliverables.Length agreed %}, about {Deliverables.Length agreed} seconds\
{% endif %}; caption with {Deliverables.Caption must contain}?{% if Reviews.As agreed %} {Reviews.As agreed}{% endif %}
{% if Briefs.Key talking points %}

## Talking points of the brief
{Briefs.Key talking points}
{% endif %}
{% if Briefs.Claims to clear first %}

## Claims that need clearing
{Briefs.Claims to clear first}
{% endif %}

## Your answer
Ask only for changes that matter: say what and why, and leave the how to the creator.
{% if Deals.Revision rounds or Deals.Revision rounds is 0 %}
Rounds included: {Deals.Revision rounds}. A change counts as a revision when: {Deals.Counts as a revision}.
{% endif %}
- Feedback:{% if Reviews.Feedback %} {Reviews.Feedback}{% endif %}
- Decision (Approved, Approved with corrections, Changes needed, Rejected):{% if Reviews.Decision %} {Reviews.Decision}\
{% endif %}
"""

PAYMENT_REQUEST = """\
Hi {Creators.Name},

thank you for your work on {Campaigns.Campaign}. {Payments.Kind} of {Payments.Amount} for agreement {Deals.Deal ID} \
became due with this milestone: {Payments.Milestone}{% if Payments.Milestone met on %}, on {Payments.Milestone met on}\
{% endif %}.

{% if Payments.Invoice no. %}
Your invoice {Payments.Invoice no.} is here; there is nothing more to send.
{% elif Deals.Invoice needs is "You write it for them" %}
We write the invoice for you and send you a copy. Please tell us if your details have changed.
{% elif Deals.Invoice needs is "None" %}
No invoice is needed.
{% else %}
What we need from you: {Deals.Invoice needs}. Please write {Payments.Payment ID} on it.
{% endif %}
We pay by {Deals.Payment method}; the money should be there by {Payments.Due on}.

Please do not send account details in a reply; use the form our finance team sends you.

Best wishes,
{Team.Name}
"""

PERFORMANCE_REPORT = """\
# {Campaigns.Campaign}: results

Objective: {Campaigns.Primary objective}. It is judged by {Campaigns.Primary metric}; the target was {Campaigns.Target}. \
Other figures explain the result and do not change the verdict.

1. Campaign goal: {Campaigns.Campaign in brief}
2. Creators and audience: who took part, tier, and whether {Campaigns.Audience type} was reached
3. Deliverables: videos agreed and published, {Campaigns.Posting starts} to {Campaigns.Posting ends}
4. Spend: {Campaigns.Committed} of {Campaigns.Total budget}, by category
5. Reach, views and watch time, organic and boosted apart
6. Engagement: {Settings.Engagement rate definition}
7. Traffic, conversions and revenue, within {Campaigns.Attribution window} days of each post
8. Cost per view, per engagement and per acquisition, each with its range
9. Content quality: which hooks, formats and calls to action held, and what viewers asked
10. How the work went: deadlines, revisions, communication
11. What made the result: {Campaigns.What made the result}
12. Next step for each creator, as below

## Creators
{% for each Scorecards %}
- **{Creators.Handle}**{% if Scorecards.Next step %}: {Scorecards.Next step}{% endif %}
{% else %}
{Scorecards.Next step}
{% endfor %}

Say which figures are missing and which samples are too small to rank.
"""

EVALUATION = """\
# After {Campaigns.Campaign}

Outcome: {Campaigns.Outcome}. Come with figures, leave with owners and dates.

## The campaign
1. What worked?
2. What slowed us down?
3. Which creators stood out, and was it the creator or the idea?
4. Which formats performed well?
5. Where could the brief have been better?
6. Which tracking gaps appeared?
7. What should the next campaign test? Write it into Tests with an owner and a deadline.

{% for each Scorecards %}

## {Creators.Name} (@{Creators.Handle})
- Reached the audience: {Scorecards.Reached the audience}
- Strong content: {Scorecards.Strong content}
- Followed the brief: {Scorecards.Followed the brief}
- Communicated clearly: {Scorecards.Communicated clearly}
- Met deadlines: {Scorecards.Met deadlines}
- Took feedback well: {Scorecards.Took feedback well}
- Useful results: {Scorecards.Useful results}
- Longer potential: {Scorecards.Longer potential}

{% if Scorecards.Proposed status %}
Proposed: {Scorecards.Proposed status}.{% if Scorecards.Why proposed %} {Scorecards.Why proposed}{% endif %}
{% endif %}
Decided: {Scorecards.Decided status}. Next step: {Scorecards.Next step}
{% else %}
{Scorecards.Reached the audience}
{% endfor %}

Videos worth licensing further: name them, with channels, duration and territories to ask for.
"""
