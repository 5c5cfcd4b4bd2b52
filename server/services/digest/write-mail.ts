import { html } from 'hono/html';
import type { Digest } from '../../../utils/contract/digest.ts';
import type { Mail } from '../../mail/create-mailer.ts';
import { sayingOf } from '../webhooks/words.ts';
import { digestPayload } from './payload.ts';

/**
 * The letter of a week as a mail: text, and the same in simple HTML.
 *
 * @param to `token`: takes this reader off the list
 */
export async function writeMail(
  digest: Digest,
  to: { address: string; name: string; token: string },
  place: { publicUrl: string; workspaceName: string },
): Promise<Mail> {
  const { publicUrl, workspaceName } = place;
  const { title, lines, path } = sayingOf('digest.weekly', digestPayload(digest));
  const letter = `${publicUrl}${path}`;
  const leave = `${publicUrl}/unsubscribe?token=${encodeURIComponent(to.token)}`;
  const oneClick = `${publicUrl}/v1/digest/unsubscribe?token=${encodeURIComponent(to.token)}`;
  const lists = listsOf(digest);
  const text = [
    ...lines,
    ...lists.map(({ head, items }) => [head, ...items.map((item) => `- ${item}`)].join('\n')),
    `The whole letter: ${letter}`,
    `You get this because you turned it on in Cuecard. No more of them: ${leave}`,
  ].join('\n\n');
  const page = html`<!doctype html>
    <html lang="en">
      <body
        style="font: 15px/1.5 -apple-system, 'Segoe UI', Roboto, sans-serif; max-width: 36em; margin: 0 auto; padding: 16px"
      >
        <h1 style="font-size: 18px">${title}</h1>
        ${lines.map((line) => html`<p>${line}</p>`)}
        ${lists.map(
          ({ head, items }) =>
            html`<h2 style="font-size: 15px">${head}</h2>
              <ul>
                ${items.map((item) => html`<li>${item}</li>`)}
              </ul>`,
        )}
        <p><a href="${letter}">Read the whole letter</a></p>
        <p style="font-size: 13px; color: #5b5f70">
          You get this because you turned it on in Cuecard.
          <a href="${leave}">No more of them</a>
        </p>
      </body>
    </html>`;
  return {
    to: { name: to.name, address: to.address },
    subject: `${title} · ${workspaceName}`,
    text,
    html: String(await page),
    headers: {
      'List-Unsubscribe': `<${oneClick}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  };
}

function listsOf(digest: Digest): { head: string; items: string[] }[] {
  const { mostUsed, missing, goals } = digest;
  const lists = [
    {
      head: 'Most used',
      items: mostUsed.map(({ title, used }) => `${title}: ${String(used)}`),
    },
    {
      head: 'Looked for and not found',
      items: missing.mostWanted.map(({ text }) => text),
    },
    {
      head: 'Goals',
      items: goals.flatMap(({ title, value, target }) =>
        value === null
          ? []
          : [
              `${title}: ${value >= target ? 'reached' : 'not reached'} (${String(Math.round(value))} % of at least ${String(target)} %)`,
            ],
      ),
    },
  ];
  return lists.filter(({ items }) => items.length > 0);
}
