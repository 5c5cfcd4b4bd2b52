import type { AssetRecord, MessageRecord } from '../../../utils/contract/content.ts';
import type { TestWorkspace, World } from './world.ts';

let made = 0;

/** A draft asset, by the marketer. */
export async function draftAsset(
  world: World,
  workspace: TestWorkspace,
  fields: Record<string, unknown> = {},
): Promise<string> {
  made += 1;
  const body = {
    kind: 'deck',
    title: `Asset ${made}`,
    url: `https://files.example/${made}`,
    body: `The text of asset number ${made}, long enough for a fingerprint.`,
    ...fields,
  };
  const call = { as: workspace.marketer, body };
  return (await world.json<{ asset: AssetRecord }>(201, 'POST', '/v1/assets', call)).asset.id;
}

/** A draft message, by the marketer. */
export async function draftMessage(
  world: World,
  workspace: TestWorkspace,
  fields: Record<string, unknown> = {},
): Promise<string> {
  made += 1;
  const body = { kind: 'snippet', title: `Message ${made}`, body: 'Say this.', ...fields };
  const call = { as: workspace.marketer, body };
  return (await world.json<{ message: MessageRecord }>(201, 'POST', '/v1/messages', call)).message
    .id;
}

export const patch = <T>(
  world: World,
  workspace: TestWorkspace,
  path: string,
  body: object,
  status = 200,
) => world.json<T>(status, 'PATCH', path, { as: workspace.marketer, body });

/** Through review, as the life of content asks for. */
export async function approve(world: World, workspace: TestWorkspace, path: string) {
  await patch(world, workspace, path, { status: 'in-review' });
  await patch(world, workspace, path, { status: 'approved' });
}

export async function approvedAsset(
  world: World,
  workspace: TestWorkspace,
  fields: Record<string, unknown> = {},
): Promise<string> {
  const id = await draftAsset(world, workspace, fields);
  await approve(world, workspace, `/v1/assets/${id}`);
  return id;
}
