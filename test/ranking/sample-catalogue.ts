import { sampleWorkspace } from '../../server/sample/workspace/sample-workspace.ts';
import { assetInputSchema, messageInputSchema } from '../../utils/contract/content.ts';
import type { Content } from '../../utils/contract/catalogue.ts';

export const sampleNow = Date.parse('2026-11-22T09:00:00Z');

/** What a rep of the sample workspace has in the browser, by the sample's keys instead of ids. */
export function sampleCatalogue(): Content[] {
  const common = {
    version: 2,
    updatedAt: sampleNow - 100 * 86_400_000,
    ownerName: 'Priya Raman',
    verifyBy: null,
    heldFrom: null,
  };
  return [
    ...sampleWorkspace.assets
      .filter(({ status }) => status === 'approved')
      .map(
        ({
          key,
          status: _status,
          popularity: _popularity,
          replacedBy: _by,
          feedback: _said,
          ...input
        }) => ({
          ...assetInputSchema.parse(input),
          ...common,
          id: key,
          type: 'asset' as const,
        }),
      ),
    ...sampleWorkspace.messages
      .filter(({ status }) => status === 'approved')
      .map(
        ({
          key,
          status: _status,
          popularity: _popularity,
          replacedBy: _by,
          feedback: _said,
          ...input
        }) => ({
          ...messageInputSchema.parse(input),
          ...common,
          id: key,
          type: 'message' as const,
          earlier: [],
        }),
      ),
  ];
}
