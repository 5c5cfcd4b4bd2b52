import { expect, test } from 'vitest';
import { formatBody, slackMessage, teamsMessage, type Telling } from './formats.ts';
import { sayingOf } from './words.ts';

const feedback: Telling = {
  type: 'feedback.created',
  at: Date.UTC(2026, 10, 22, 9, 30),
  payload: {
    id: '019a0000-0000-7000-8000-000000000001',
    contentType: 'asset',
    contentId: '019a0000-0000-7000-8000-000000000002',
    contentTitle: 'Docks & yards <2026>',
    verdict: 'outdated',
    comment: '<!channel> the *price* is [old](http://x.example)',
    from: 'Mara Lind',
  },
};
const parse = (format: 'standard' | 'slack' | 'teams', telling = feedback) =>
  JSON.parse(formatBody(format, telling, 'https://cue.example')) as Record<string, unknown>;

test('the standard form is type, time and data, with where to look', () => {
  expect(parse('standard')).toEqual({
    type: 'feedback.created',
    timestamp: '2026-11-22T09:30:00.000Z',
    data: { ...feedback.payload, url: 'https://cue.example/feedback' },
  });
});

test('the same message has the same body at every attempt', () => {
  expect(formatBody('teams', feedback, 'x')).toBe(formatBody('teams', feedback, 'x'));
});

test('Slack gets blocks, and what people typed calls nobody', () => {
  const text = 'Feedback on “Docks &amp; yards &lt;2026&gt;”: outdated';
  expect(parse('slack')).toEqual({
    text,
    blocks: [
      {
        type: 'section',
        text: {
          type: 'mrkdwn',
          text: `*${text}*\n“&lt;!channel&gt; the *price* is [old](http://x.example)” (Mara Lind)`,
        },
      },
      {
        type: 'context',
        elements: [{ type: 'mrkdwn', text: '<https://cue.example/feedback|Open in Cuecard>' }],
      },
    ],
  });
});

test('Teams gets an Adaptive Card, and what people typed is no link in it', () => {
  const message = parse('teams') as ReturnType<typeof teamsMessage>;
  expect(message.type).toBe('message');
  const [attachment] = message.attachments;
  expect(attachment?.contentType).toBe('application/vnd.microsoft.card.adaptive');
  const { body, actions, type, version } = attachment?.content ?? {};
  expect([type, version]).toEqual(['AdaptiveCard', '1.4']);
  expect(body?.map(({ text }) => text)).toEqual([
    'Feedback on “Docks & yards <2026>”: outdated',
    '“<!channel> the \\*price\\* is \\[old\\](http://x.example)” (Mara Lind)',
  ]);
  expect(actions).toEqual([
    { type: 'Action.OpenUrl', title: 'Open in Cuecard', url: 'https://cue.example/feedback' },
  ]);
});

test('long texts are cut to what chat programs take', () => {
  const saying = { title: 'Long', lines: ['x'.repeat(9000)], path: '/' };
  const [section] = slackMessage(saying, 'https://cue.example/').blocks;
  expect(JSON.stringify(section).length).toBeLessThan(3000);
  const card = JSON.stringify(teamsMessage(saying, 'https://cue.example/'));
  expect(card.length).toBeLessThan(28_000);
});

test('a goal and a digest are told in whole sentences', () => {
  const goal = {
    id: '019a0000-0000-7000-8000-000000000003',
    title: 'We answer within three days',
    side: 'marketing',
    measure: 'feedback-answered',
    week: '2026-W47',
    value: 66.666,
    target: 90,
    of: 12,
  } as const;
  expect(sayingOf('goal.missed', goal)).toEqual({
    title: 'Not reached: “We answer within three days”',
    lines: ['67 % of 12 in 2026-W47; promised were at least 90 %.'],
    path: '/goals',
  });
  const digest = {
    week: '2026-W47',
    from: '2026-11-16',
    to: '2026-11-22',
    used: 1,
    usedBefore: 4,
    activeReps: 3,
    reps: 5,
    feedbackWaiting: 1,
    gaps: 2,
    neverUsed: 1,
    approved: 0,
    retired: 2,
  };
  expect(sayingOf('digest.weekly', digest).lines).toEqual([
    '3 of 5 reps used Cuecard. Cues were used 1 time; 4 the week before.',
    '1 piece of feedback waits for an answer.',
    '2 things were looked for and not found; 1 asset was not used.',
    '0 approved, 2 retired.',
  ]);
});
