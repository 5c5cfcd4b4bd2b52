/** What a number means, said once: beside it in the dashboard, and in `/docs`. */
export interface Definition {
  name: string;
  /** What it is, in one sentence. */
  sentence: string;
  /** What is counted, so that anybody can count it again. */
  countedFrom: string;
  /** What it must not be read as. */
  neverSays: string;
}

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
      'People with an event of the row in the period. Below 3 a row says “fewer than 3” and no figures; where that is one row alone, the next smallest says so too, because the total would give it away.',
    neverSays: 'Who they are.',
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
} as const satisfies Record<string, Definition>;

export type DefinitionId = keyof typeof definitions;
