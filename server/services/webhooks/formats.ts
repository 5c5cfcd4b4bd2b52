import type {
  MessageType,
  WebhookFormat,
  WebhookPayloads,
} from '../../../utils/contract/webhooks.ts';
import { sayingOf, type Saying } from './words.ts';

/** Something that happened, as it waits to be sent. */
export interface Telling {
  type: MessageType;
  /** Epoch ms. */
  at: number;
  payload: WebhookPayloads[MessageType];
}

/** Slack takes 3,000 characters a section, and Teams 28 kB in all. */
const mostCharacters = 2800;

const cut = (text: string) =>
  text.length <= mostCharacters ? text : `${text.slice(0, mostCharacters - 1)}…`;

/** The three characters that Slack's own markup is made of. */
const forSlack = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * The body to send. The same for the same message at every attempt: what is signed anew is its time.
 *
 * @param publicUrl where people reach the server, without a trailing slash
 */
export function formatBody(format: WebhookFormat, telling: Telling, publicUrl: string): string {
  const saying = sayingOf(telling.type, telling.payload as never);
  const url = `${publicUrl}${saying.path}`;
  switch (format) {
    case 'slack':
      return JSON.stringify(slackMessage(saying, url));
    case 'teams':
      return JSON.stringify(teamsMessage(saying, url));
    default:
      return JSON.stringify({
        type: telling.type,
        timestamp: new Date(telling.at).toISOString(),
        data: { ...telling.payload, url },
      });
  }
}

/** For Slack's incoming webhooks: `text` for notifications, blocks for the channel. */
export function slackMessage(saying: Saying, url: string) {
  const lines = saying.lines.map(forSlack).join('\n');
  const words = `*${forSlack(saying.title)}*${lines === '' ? '' : `\n${lines}`}`;
  return {
    text: forSlack(saying.title),
    blocks: [
      { type: 'section', text: { type: 'mrkdwn', text: cut(words) } },
      { type: 'context', elements: [{ type: 'mrkdwn', text: `<${url}|Open in Cuecard>` }] },
    ],
  };
}

/** For a Teams workflow that posts what a webhook receives: one Adaptive Card. */
export function teamsMessage(saying: Saying, url: string) {
  return {
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.4',
          body: [
            {
              type: 'TextBlock',
              text: forTeams(cut(saying.title)),
              weight: 'Bolder',
              size: 'Medium',
              wrap: true,
            },
            ...saying.lines.map((line) => ({
              type: 'TextBlock',
              text: forTeams(cut(line)),
              wrap: true,
            })),
          ],
          actions: [{ type: 'Action.OpenUrl', title: 'Open in Cuecard', url }],
        },
      },
    ],
  };
}

/** Text blocks read a part of markdown: what people typed is no markup. */
const forTeams = (text: string) => text.replaceAll(/[\\[\]*_`]/g, (mark) => `\\${mark}`);
