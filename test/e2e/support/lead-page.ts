import type { StandIn } from './stand-ins.ts';
import { standIn } from './stand-ins.ts';

/** What a CRM says of where a lead came from: on the page itself, and in a component's own root. */
const origin = `<dl><dt>Lead source</dt><dd><span>Webinar</span> <i>Tamarisk Halvorsen</i></dd></dl>
<div><template shadowrootmode="open"><p>Campaign</p><p>Dock days</p></template></div>`;

/** A lead's page that says where it came from, beside words that must stay there. */
export async function leadPage(): Promise<StandIn> {
  const page = await standIn('close', 'lead');
  return {
    ...page,
    answer(url) {
      const found = page.answer(url);
      return found && { ...found, body: found.body.replace('<div role="feed">', `${origin}$&`) };
    },
  };
}

/** The workspace's lists for such a page: body of `PUT /v1/leads/terms`. */
export const leadTerms = {
  definition: 'A **qualified lead** has three sites.',
  reasons: [{ fit: 'not', label: 'Too small' }],
  sources: [{ label: 'Webinar' }, { label: 'Trade fair' }],
  campaigns: [{ label: 'Dock days' }],
};

/** Those lists as the server answers them. */
export interface LeadTermIds {
  sources: { id: string }[];
  campaigns: { id: string }[];
  reasons: { id: string }[];
}
