import { html } from 'hono/html';
import { z } from 'zod';
import { webhookPayloads, webhookTypes } from '../../utils/contract/webhooks.ts';

const summaries: Record<(typeof webhookTypes)[number], string> = {
  'feedback.created': 'A rep gave a verdict on content.',
  'feedback.answered': 'Marketing answered feedback, or decided on it.',
  'content.approved': 'Reps have content, or a newer version of it.',
  'content.retired': 'Reps no longer have content that they had.',
  'gap.requested': 'What reps looked for has become a content request.',
  'request.filled': 'What was asked for is there.',
  'goal.reached': 'A week has ended, and what was promised was kept.',
  'goal.missed': 'A week has ended, and what was promised was not kept.',
  'note.created': 'A rep wrote a field note.',
  'digest.weekly': 'The letter of the week that has ended, on Monday at seven.',
};

/** The part of `/docs` about what the server tells by itself. */
export function describeWebhooks() {
  return html`<section id="webhooks">
    <h1>Webhooks</h1>
    <p>
      An admin adds addresses under Settings. Each message is a POST after the
      <a href="https://www.standardwebhooks.com">Standard Webhooks</a> specification: a body
      <code>{ "type", "timestamp", "data" }</code>, and the headers <code>webhook-id</code> (the
      same at every attempt), <code>webhook-timestamp</code> and <code>webhook-signature</code>. Use
      a library of the specification to verify it with the secret that was shown when the webhook
      was made. For a day after a new secret was made, two signatures stand in the header.
    </p>
    <p>
      Any 2xx answer within 15 seconds is taken for received; redirects are not followed. Else it is
      tried again after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h and 24 h. An answer of 410
      turns the webhook off; so does a time of three days in which nothing got through. Receive a
      message twice and act once: go by its id.
    </p>
    <p>
      Slack’s incoming webhooks and Teams workflows get the same in their own format. No message
      holds anything that stood in a page, and persons are named only where they wrote something.
      Every <code>data</code> has <code>url</code> too, where to look at it.
    </p>
    ${webhookTypes.map(
      (type) =>
        html`<article id="webhook-${type}">
          <h2>${type}</h2>
          <p>${summaries[type]}</p>
          <details>
            <summary>data</summary>
            <pre>${JSON.stringify(z.toJSONSchema(webhookPayloads[type]), null, 2)}</pre>
          </details>
        </article>`,
    )}
  </section>`;
}
