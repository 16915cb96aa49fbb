"""The built-in texts of the Templates tab. {Tab.Column} is filled from that column, {Settings.…} from that setting."""

OUTREACH = """\
Hi {Creators.Name},

{Settings.Introduction to the brand}

I am writing to you because {Outreach.Why them} Your video {Outreach.Video mentioned} is a good example of it.

We are preparing a campaign: {Campaigns.Campaign in brief} What viewers get: {Campaigns.Offer in words}

What we have in mind with you: {Outreach.Deliverables proposed}
When: {Outreach.Timeline proposed}

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
{Briefs.Must be seen}

## 11. Disclosure
{Briefs.Disclosure}
Switch on TikTok's content disclosure setting before posting.

## 12. Deadlines
{Briefs.Deadlines}

## Good to have
Please avoid: {Briefs.Please avoid}
Examples we like: {Briefs.Examples}
Brand guidelines: {Briefs.Brand guidelines}
Common questions: {Briefs.Common questions}

Questions? {Team.Name}, {Team.Email}
"""

AGREEMENT = """\
# Creator agreement {Deals.Deal ID}

Have this wording checked by someone from legal before its first use.

Between the brand, represented by {Team.Name}, and {Deals.Name} (@{Deals.Handle}), for the campaign \
{Campaigns.Campaign}. It runs from {Deals.Starts} to {Deals.Ends}.

## 1. What is made
{Deals.Number of videos} videos and {Deals.Supporting posts} supporting posts, as listed under Deliverables:
video {Deliverables.No.}: {Deliverables.Format}, about {Deliverables.Length agreed} seconds, \
draft by {Deliverables.Draft due}, published on {Deliverables.Publish on}.
Caption must contain: {Deliverables.Caption must contain}
Tags and links: {Deliverables.Tags and links}
Promo code: {Deliverables.Promo code}

## 2. Review and revisions
The brand sees a draft: {Deals.Brand sees a draft}. Revision rounds included: {Deals.Revision rounds}. The brand \
answers within {Deals.Feedback within} working days; silence means: {Deals.Silence means}. What counts as a \
revision: {Deals.Counts as a revision}. A further round costs {Deals.Extra revision fee} {Deals.Currency}. \
If the brief is missed: {Deals.If the brief is missed}.

## 3. Payment
Compensation: {Deals.Compensation model}, {Deals.Second model}. Total: {Deals.Total compensation} {Deals.Currency}, \
of which {Deals.Deposit} as a deposit. Schedule: {Deals.Payment schedule}, by {Deals.Payment method}, within \
{Deals.Paid within} days. Needed for payment: {Deals.Invoice needs}.
Commission: {Deals.Commission rate} of {Deals.Commission basis}, due after the return window of \
{Deals.Return window} days.
Bonus: {Payments.Amount} when {Payments.Bonus metric} reaches {Payments.Bonus target} by {Payments.Reached by}.
Product sent: {Deals.Product sent}.

## 4. Use of the content by the brand
{Rights.Kind}: from {Rights.Starts}, for {Rights.Lasts} {Rights.Unit}, in {Rights.Territories}; \
fee {Rights.Fee}.
Own TikTok account: {Rights.Own TikTok account}. Other social platforms: {Rights.Other social platforms}. \
Website: {Rights.Website}. Product pages: {Rights.Product pages}. Landing pages: {Rights.Landing pages}. \
Email: {Rights.Email}. Digital ads: {Rights.Digital ads}. Retail listings: {Rights.Retail listings}. \
Sales materials: {Rights.Sales materials}.
May edit: {Rights.May edit}. May resize: {Rights.May resize}. May caption: {Rights.May caption}. \
May crop: {Rights.May crop}. May combine: {Rights.May combine}.

## 5. Paid advertising
Boosting allowed: {Rights.Boosting allowed}, from {Rights.Ads may run from}. Name and likeness may be shown: \
{Rights.Name and likeness}.

## 6. Exclusivity
Competitors: {Rights.Competitors covered}. Category: {Rights.Category covered}. Platforms: {Rights.Platforms}.

## 7. Disclosure and duties
Required: {Deals.Disclosure required}, with the words {Deliverables.Disclosure words}. Answerable for adding it: \
{Deals.Adding disclosure}; platform rules: {Deals.Following platform rules}; proof of claims: \
{Deals.Supporting claims}; music and assets: {Deals.Music and assets}; banned claims: \
{Deals.Avoiding banned claims}; corrections: {Deals.Correcting problems}, within {Deals.Corrected within} hours.

## 8. Cancelling and moving dates
Brand cancels: {Deals.Brand cancels: fee} of the total. Creator cancels: {Deals.Creator cancels: fee}. Work already \
done: {Deals.Work already done}. Products sent: {Deals.Products sent}. A new date is asked for \
{Deals.Reschedule notice} days before. If a date is missed: {Deals.If a date is missed} \
(grace days: {Deals.Grace days}). Events outside anyone's control: {Deals.Outside control}.

## 9. Figures
The creator sends {Deals.Figures to send} {Deals.Figures due after} days after posting.

Signed on {Deals.Signed on}
"""

REVIEW_CHECKLIST = """\
# Draft review: {Creators.Name}, video {Deliverables.No.}, round {Reviews.Round}

Draft: {Reviews.Draft link}. Your answer is due on {Reviews.Feedback due}.
Answer each line with OK, Fix, Does not apply or Could not check.

- Product accuracy: is everything said about the product true? {Reviews.Product accuracy}
- Brand alignment: would we be glad to see it on our own account? {Reviews.Brand alignment}
- Talking points: are the required ones in, in the creator's words? {Reviews.Talking points}
- Disclosure: is the paid relationship clear from the video itself? {Reviews.Disclosure}
- Sound and picture: can you hear, see and read everything on a phone? {Reviews.Sound and picture}
- Links or codes: the right one ({Deliverables.Promo code}), spelt right, on screen long enough? {Reviews.Links or codes}
- As agreed: {Deliverables.Format}, about {Deliverables.Length agreed} seconds? {Reviews.As agreed}

Ask only for changes that matter: say what and why, and leave the how to the creator.
Rounds included: {Deals.Revision rounds}. A change counts as a revision when: {Deals.Counts as a revision}.

Feedback: {Reviews.Feedback}
Decision: {Reviews.Decision}
"""

PAYMENT_REQUEST = """\
Hi {Creators.Name},

thank you for your work on {Campaigns.Campaign}. {Payments.Kind} of {Payments.Amount} {Payments.Currency} for agreement \
{Deals.Deal ID} became due with this milestone: {Payments.Milestone}, on {Payments.Milestone met on}.

What we need from you: {Deals.Invoice needs}. Please write {Payments.Payment ID} on it.
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
4. Spend: {Campaigns.Committed} of {Campaigns.Total budget} {Campaigns.Currency}, by category
5. Reach, views and watch time, organic and boosted apart
6. Engagement: {Settings.Engagement rate definition}
7. Traffic, conversions and revenue, within {Campaigns.Attribution window} days of each post
8. Cost per view, per engagement and per acquisition, each with its range
9. Content quality: which hooks, formats and calls to action held, and what viewers asked
10. How the work went: deadlines, revisions, communication
11. What made the result: {Campaigns.What made the result}
12. Next step for each creator: {Scorecards.Next step}

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

## Each creator: {Creators.Name}
- Reached the audience: {Scorecards.Reached the audience}
- Strong content: {Scorecards.Strong content}
- Followed the brief: {Scorecards.Followed the brief}
- Communicated clearly: {Scorecards.Communicated clearly}
- Met deadlines: {Scorecards.Met deadlines}
- Took feedback well: {Scorecards.Took feedback well}
- Useful results: {Scorecards.Useful results}
- Longer potential: {Scorecards.Longer potential}

Proposed: {Scorecards.Proposed status}. Decided: {Scorecards.Decided status}. Next step: {Scorecards.Next step}
Videos worth licensing further: name them, with channels, duration and territories to ask for.
"""
