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

This is about your work on {Campaigns.Campaign}.

- {Payments.Kind}: {Payments.Amount}, for agreement {Deals.Deal ID}
{% if Payments.Milestone is "A date" %}
- Agreed for: {Payments.Milestone met on}
{% else %}
- The milestone is met: {Payments.Milestone}{% if Payments.Milestone met on %}, on {Payments.Milestone met on}{% endif %}
{% endif %}

{% if Payments.Invoice no. %}
Your invoice {Payments.Invoice no.} is here; there is nothing more to send.
{% elif Deals.Invoice needs is "You write it for them" %}
We write the invoice for you and send you a copy. Please tell us if your details have changed.
{% elif Deals.Invoice needs is "None" %}
No invoice is needed.
{% else %}
What we need from you: {Deals.Invoice needs}. Please write {Payments.Payment ID} on it.
{% endif %}

Way of payment: {Deals.Payment method}. The money should be there by {Payments.Due on}.

Please do not send account details in a reply; use the form our finance team sends you.

Best wishes,
{Team.Name}
"""

PERFORMANCE_REPORT = """\
# {Campaigns.Campaign}: results

Objective: {Campaigns.Primary objective}. It is judged by {Campaigns.Primary metric}; the target was {Campaigns.Target}. \
Other figures explain the result and do not change the verdict.

1. Campaign goal: {Campaigns.Campaign in brief}
2. Creators and audience: who took part, their tiers, and whether the audience was reached ({Campaigns.Audience type})
3. Deliverables: videos agreed and published, {Campaigns.Posting starts} to {Campaigns.Posting ends}
4. Spend: {Campaigns.Committed} of {Campaigns.Total budget}, by category
5. Reach, views and watch time, organic and boosted apart
6. Engagement (rate: {Settings.Engagement rate definition})
7. Traffic, conversions and revenue, within {Campaigns.Attribution window} \
day{% if Campaigns.Attribution window is not 1 %}s{% endif %} of each post
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
Proposed: {Scorecards.Proposed status}{% if Scorecards.Why proposed %} ({Scorecards.Why proposed}){% endif %}
{% endif %}
Decided: {Scorecards.Decided status}. Next step: {Scorecards.Next step}
{% else %}
{Scorecards.Reached the audience}
{% endfor %}

Videos worth licensing further: name them, with channels, duration and territories to ask for.
"""
