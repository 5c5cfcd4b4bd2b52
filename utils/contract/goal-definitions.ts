import type { Definition } from './definition.ts';
import type { GoalMeasure } from './goals.ts';

/** What each goal counts. */
export const goalDefinitions = {
  'goal-threads-with-cue': {
    name: 'Goal: situations with a cue taken',
    sentence:
      'Of the situations in which cues were shown (one rep’s day at one site, stage and industry), those in which one was inserted or copied.',
    countedFrom: 'Days of the week, situations as under “Situations with a cue taken”.',
    neverSays: 'The share of single threads.',
  },
  'goal-content-used': {
    name: 'Goal: content used',
    sentence:
      'Of the assets reps could have at the week’s end, those inserted or copied in the 90 days up to then.',
    countedFrom:
      'Assets approved and in date at that moment, by their history; uses that were not taken back.',
    neverSays: 'That the others are bad.',
  },
  'goal-active-reps': {
    name: 'Goal: active reps',
    sentence: 'Of the reps, those who opened, used, rated, hid or searched something in the week.',
    countedFrom: 'Active reps of the week, of all who were reps then.',
    neverSays: 'How much they did.',
  },
  'goal-feedback-answered': {
    name: 'Goal: feedback answered in time',
    sentence:
      'Of the feedback given in the week, bare thumbs up aside, what was answered or decided on in time.',
    countedFrom:
      'From the moment it was given to its first answer or decision. What still has time does not count yet.',
    neverSays: 'That the rep was content with the answer.',
  },
  'goal-leads-judged': {
    name: 'Goal: leads judged in time',
    sentence: 'Of the leads first worked on in the week, those with a verdict in time.',
    countedFrom:
      'From the first event told of the lead to the first verdict. What still has time does not count yet.',
    neverSays: 'Anything about leads nobody opened.',
  },
  'goal-content-verified': {
    name: 'Goal: content verified',
    sentence:
      'Of the approved content that is to be verified now and then, what was not overdue at the week’s end.',
    countedFrom: 'Its intervals and verifications, by its history.',
    neverSays: 'That it is right.',
  },
  'goal-requests-answered': {
    name: 'Goal: requests answered in time',
    sentence: 'Of the content requests made in the week, what was filled or declined in time.',
    countedFrom:
      'From the moment it was made to the decision. What still has time does not count yet.',
    neverSays: 'That it was filled: declining is an answer too.',
  },
} as const satisfies Record<`goal-${GoalMeasure}`, Definition>;
