import type { MessageType, WebhookPayloads } from '../../../utils/contract/webhooks.ts';

/** What a message says to a person: one line, more below it, and where to look. */
export interface Saying {
  title: string;
  lines: string[];
  /** Path in the dashboard. */
  path: string;
}

type Sayings = { [K in MessageType]: (told: WebhookPayloads[K]) => Saying };

const verdictWords = {
  up: 'helpful',
  down: 'not helpful',
  outdated: 'outdated',
  'wrong-audience': 'for somebody else',
  'not-relevant': 'not relevant there',
  'hard-to-use': 'hard to use',
  'wrong-finding': 'the draft check was wrong',
  other: 'something else',
} as const;

const noteWords: Record<string, string> = {
  objection: 'An objection heard',
  'line-that-worked': 'A line that worked',
  'competitor-move': 'A competitor’s move',
};

const percent = (value: number) => `${String(Math.round(value))} %`;
const count = (number: number, one: string, more: string) =>
  `${String(number)} ${number === 1 ? one : more}`;
const contentPath = ({ contentType, contentId }: { contentType: string; contentId: string }) =>
  `/${contentType}/${contentId}`;
const some = (...lines: string[]) => lines.filter((line) => line !== '');

const goalWords = (told: WebhookPayloads['goal.reached']) => [
  `${percent(told.value)} of ${String(told.of)} in ${told.week}; promised were at least ${percent(told.target)}.`,
];

const sayings: Sayings = {
  'feedback.created': (told) => ({
    title: `Feedback on “${told.contentTitle}”: ${verdictWords[told.verdict]}`,
    lines: some(told.comment === '' ? '' : `“${told.comment}” (${told.from})`),
    path: '/feedback',
  }),
  'feedback.answered': (told) => ({
    title: `Feedback on “${told.contentTitle}” was answered`,
    lines: some(told.answer),
    path: '/feedback',
  }),
  'content.approved': (told) => ({
    title: `“${told.contentTitle}” is approved, version ${String(told.version)}`,
    lines: ['Reps have it at their next sync.'],
    path: contentPath(told),
  }),
  'content.retired': (told) => ({
    title: `“${told.contentTitle}” is retired`,
    lines: [
      told.replacementId === null ? 'Nothing takes its place.' : 'Something takes its place.',
    ],
    path: contentPath(told),
  }),
  'gap.requested': (told) => ({
    title: `Wanted: “${told.title}”`,
    lines: ['A gap has become a content request.'],
    path: '/gaps',
  }),
  'request.filled': (told) => ({
    title: `There now: “${told.title}”`,
    lines: some(told.contentTitle === '' ? '' : `Filled by “${told.contentTitle}”.`),
    path: '/gaps',
  }),
  'goal.reached': (told) => ({
    title: `Reached: “${told.title}”`,
    lines: goalWords(told),
    path: '/goals',
  }),
  'goal.missed': (told) => ({
    title: `Not reached: “${told.title}”`,
    lines: goalWords(told),
    path: '/goals',
  }),
  'note.created': (told) => ({
    title: `${noteWords[told.note] ?? 'A field note'}, from ${told.from}`,
    lines: [`“${told.text}”`],
    path: '/feedback',
  }),
  'digest.weekly': (told) => ({
    title: `The week in Cuecard, ${told.week}`,
    lines: [
      `${String(told.activeReps)} of ${count(told.reps, 'rep', 'reps')} used Cuecard. Cues were used ${count(told.used, 'time', 'times')}; ${String(told.usedBefore)} the week before.`,
      `${count(told.feedbackWaiting, 'piece', 'pieces')} of feedback ${told.feedbackWaiting === 1 ? 'waits' : 'wait'} for an answer.`,
      `${count(told.gaps, 'thing was', 'things were')} looked for and not found; ${count(told.neverUsed, 'asset was', 'assets were')} not used.`,
      `${String(told.approved)} approved, ${String(told.retired)} retired.`,
    ],
    path: `/digest/${told.week}`,
  }),
  'webhook.test': (told) => ({
    title: 'A test from Cuecard',
    lines: [told.text],
    path: '/settings',
  }),
};

/** A message in words, for chat programs and for where it leads. */
export function sayingOf<T extends MessageType>(type: T, told: WebhookPayloads[T]): Saying {
  return sayings[type](told);
}
