import type { Definition } from './definition.ts';
import { goalDefinitions } from './goal-definitions.ts';

/** Every number that a page of the dashboard shows. */
export const definitions = {
  shown: {
    name: 'Shown',
    sentence: 'Cues that were on a rep’s screen.',
    countedFrom: 'Events `shown`, each cue once a page.',
    neverSays: 'Whether anybody read them.',
  },
  opened: {
    name: 'Opened',
    sentence: 'Cues whose preview or address a rep opened.',
    countedFrom: 'Events `opened` that were not taken back.',
    neverSays: 'How long they looked.',
  },
  used: {
    name: 'Used',
    sentence: 'Cues that a rep put into a draft or copied.',
    countedFrom: 'Events `inserted` and `copied` that were not taken back.',
    neverSays: 'Whether the mail was sent: that can’t be seen.',
  },
  visited: {
    name: 'Visited',
    sentence: 'Links in drafts that somebody opened, each use at most once an hour.',
    countedFrom:
      'Events `visited`, made by the server where the workspace counts visits: not for robots, link scanners and prefetches, and not before the use itself has arrived.',
    neverSays: 'Who opened it, or that it was the buyer and not a colleague.',
  },
  feedback: {
    name: 'Feedback',
    sentence: 'Verdicts that reps gave on content.',
    countedFrom: 'Events `feedback` that were not taken back, thumbs up included.',
    neverSays: 'What those think who said nothing.',
  },
  'feedback-waiting': {
    name: 'Feedback that waits',
    sentence: 'Feedback that has no answer yet and asks for one.',
    countedFrom: 'Feedback in an open state without an answer, bare thumbs up left out.',
    neverSays: 'How much it matters.',
  },
  'active-reps': {
    name: 'Active reps',
    sentence: 'Different reps who opened, used, rated, hid or searched something.',
    countedFrom:
      'People with any event but `shown`, page health and visits on a day of the period. Who has left counts for the days they were here.',
    neverSays: 'How much they did; being shown cues is not being active.',
  },
  'taken-share': {
    name: 'Share taken',
    sentence: 'Uses as a share of what was shown.',
    countedFrom: 'Used divided by shown, of the same period.',
    neverSays: 'That each use came from a cue that was shown: search leads to uses too.',
  },
  'never-used': {
    name: 'Never used',
    sentence: 'Assets offered now that nobody used in the period.',
    countedFrom: 'Assets approved and in date today, less those with a use in the period.',
    neverSays: 'That they are bad: they may never have been shown.',
  },
  'never-shown': {
    name: 'Never shown',
    sentence: 'Assets offered now that were on nobody’s screen in the period.',
    countedFrom:
      'Assets approved and in date today, less those with an event `shown` in the period.',
    neverSays: 'Why: no page fitted, or other content fitted better.',
  },
  rising: {
    name: 'Rising',
    sentence: 'Content used clearly more in the second half of the period than in the first.',
    countedFrom:
      'Uses in two halves of the same number of days: 10 or more together, and further apart than two standard deviations of chance.',
    neverSays: 'Why: it may just be new.',
  },
  fading: {
    name: 'Fading',
    sentence: 'Content used clearly less in the second half of the period than in the first.',
    countedFrom:
      'Uses in two halves of the same number of days: 10 or more together, and further apart than two standard deviations of chance.',
    neverSays: 'That it is out of date.',
  },
  'first-use': {
    name: 'Time to first use',
    sentence: 'Days from an asset’s first approval to its first use; the middle one of all.',
    countedFrom:
      'Assets offered now, each from the day of its first approval to the first day with a use. Those never used count as longer than all others.',
    neverSays: 'Anything about assets that are no longer offered.',
  },
  people: {
    name: 'People',
    sentence: 'Different people a row rests on.',
    countedFrom:
      'People with an event of the row in the period. Below 3 a row says “fewer than 3” and no figures; where that is one row alone, the next smallest says so too, because the total would give it away. Of a period of one’s own whole weeks are counted, Monday to Sunday, so that no single day can be told by subtraction.',
    neverSays:
      'Who they are. It is no proof against patience: figures are live, and whoever writes down the same row day after day, or holds periods against each other, can still work out what changed between them, and in a small team guess by whom.',
  },
  team: {
    name: 'Team',
    sentence: 'All that the people of a team ever did, by the team they are in now.',
    countedFrom:
      'Each person’s events by their team of today, or the one they were in when they left. Visits count for the team of the rep whose link it was.',
    neverSays: 'Which team they were in when it happened.',
  },
  'offered-there': {
    name: 'Offered',
    sentence: 'Content that may be offered at a stage in an industry.',
    countedFrom:
      'Approved content in date whose audience names the stage and the industry or leaves them open, and no rule over one of them forbids it.',
    neverSays: 'That it comes up: rules on what a page says can’t be told from the place alone.',
  },
  aimed: {
    name: 'Made for it',
    sentence: 'Of what is offered there, content whose audience names a stage or an industry.',
    countedFrom: 'The audiences of what is offered; content for everyone is left out.',
    neverSays: 'That it is good.',
  },
  worked: {
    name: 'Worked there',
    sentence: 'Days on which reps worked at that stage in that industry, each rep’s day once.',
    countedFrom:
      'Pairs of a person and a day with an event that carries both the stage and the industry.',
    neverSays:
      'How many deals there are; pages whose stage or industry was not read are not in it.',
  },
  situations: {
    name: 'Situations with a cue taken',
    sentence: 'In what share of the situations in which cues were shown one was used.',
    countedFrom:
      'A situation is one rep on one day on pages of one host, stage and industry with an event `shown`; taken, where one there was used. Threads are not told apart: which thread it was is never stored.',
    neverSays: 'The share of single threads: several alike on one day are one situation.',
  },
  outcomes: {
    name: 'Won and lost',
    sentence: 'Deals closed in the period, of them those on which the content was used before.',
    countedFrom:
      'Records with an event `closed`, the newest of each, and uses on the same record before it. Only where the workspace has outcomes on.',
    neverSays: 'That the content won or lost them.',
  },
  'win-rate': {
    name: 'Share won',
    sentence: 'Deals won of all that were won or lost.',
    countedFrom:
      'Won divided by closed, with Wilson’s interval: in 95 of 100 such countings the true share lies in it. Below 10 deals: too few to say.',
    neverSays: 'A cause: reps choose what they use on which deal.',
  },
  'last-used': {
    name: 'Last used',
    sentence: 'When somebody last put it into a draft or copied it.',
    countedFrom: 'The hour of the newest event `inserted` or `copied` that was not taken back.',
    neverSays: 'By whom.',
  },
  'to-verify': {
    name: 'To be verified',
    sentence: 'Content whose verifier is to say that it is still right.',
    countedFrom:
      'Approved content whose day for it has come, held back or not; the reader’s list has what is due soon too.',
    neverSays: 'That it is wrong.',
  },
  'open-tasks': {
    name: 'Open tasks',
    sentence: 'Tasks given to the reader that are not done.',
    countedFrom: 'Tasks with the reader’s name that nobody has ticked off.',
    neverSays: 'How long they take.',
  },
  'in-review': {
    name: 'In review',
    sentence: 'Assets and messages that wait for an approval.',
    countedFrom: 'Content in review.',
    neverSays: 'Who is to approve it.',
  },
  approved: {
    name: 'Approved',
    sentence: 'Assets and messages approved in the week, each once.',
    countedFrom: 'The history of content: approvals of a first or a new version in the week.',
    neverSays: 'That reps have looked at them.',
  },
  retired: {
    name: 'Retired',
    sentence: 'Assets and messages retired in the week, each once.',
    countedFrom: 'The history of content in the week, without what reps never had.',
    neverSays: 'That nobody has them in a draft any more.',
  },
  'read-by': {
    name: 'Read',
    sentence: 'Reps who have opened an announcement, of those who are told it.',
    countedFrom:
      'Marks of reading, one a rep; reps who left are not counted. With fewer than 3 reps there is no number.',
    neverSays: 'That they agree.',
  },
  gaps: {
    name: 'Gaps',
    sentence: 'Things reps looked for and did not find, wordings that mean the same put together.',
    countedFrom:
      'Events `asked`, and events `searched` that found nothing or of which nothing was taken. What became a request is no gap.',
    neverSays: 'That nothing fits: it may only have other words in it.',
  },
  'wanted-by': {
    name: 'People who want it',
    sentence: 'Different people who looked for it or asked for it.',
    countedFrom:
      'People with an event of one of its wordings; of a request also those who joined it, less those who left it.',
    neverSays: 'Who they are.',
  },
  asked: {
    name: 'Asked for',
    sentence: 'Times somebody asked marketing for it.',
    countedFrom: 'Events `asked` that were not taken back.',
    neverSays: 'How many people: one may ask twice.',
  },
  'found-nothing': {
    name: 'Found nothing',
    sentence: 'Searches that found nothing at all.',
    countedFrom: 'Events `searched` without results. Reps can switch sending of searches off.',
    neverSays: 'How often it was looked for by reps who send no searches.',
  },
  left: {
    name: 'Left',
    sentence: 'Searches that found something of which nothing was taken.',
    countedFrom: 'Events `searched` with results.',
    neverSays: 'Why: the title alone may have been the answer.',
  },
  requests: {
    name: 'Requests',
    sentence: 'Content requests that nobody has decided on yet.',
    countedFrom: 'Requests that are open: neither planned, filled nor declined.',
    neverSays: 'How much work they are.',
  },
  'lead-verdicts': {
    name: 'Verdicts on leads',
    sentence: 'Leads that reps judged, good fit or not.',
    countedFrom:
      'Events `judged` that were not taken back; of one person’s verdicts on one lead the latest. What fewer than 3 reps judged has no numbers, and where that is one row alone, the next smallest has none either.',
    neverSays: 'How each rep judges.',
  },
  'lead-share': {
    name: 'Share of good fits',
    sentence: 'Verdicts “good fit” of all verdicts.',
    countedFrom: 'Good divided by all, from five verdicts on.',
    neverSays: 'What became of the leads.',
  },
  'site-people': {
    name: 'People on the site',
    sentence: 'Different people whose browser read a page of the site.',
    countedFrom: 'Events from pages of the site in the period, each person once.',
    neverSays: 'Who they are, or which pages.',
  },
  'collection-holds': {
    name: 'Holds',
    sentence: 'Assets and messages in the collection.',
    countedFrom: 'All that was put into it, drafts and retired content too.',
    neverSays: 'What reps see of it.',
  },
  'collection-offered': {
    name: 'Offered of it',
    sentence: 'What reps may see of the collection now.',
    countedFrom: 'Of what it holds, what is approved and in date.',
    neverSays: 'That every rep sees it: audiences still count.',
  },
  ...goalDefinitions,
} as const satisfies Record<string, Definition>;

export type DefinitionId = keyof typeof definitions;
