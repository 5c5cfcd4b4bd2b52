import {
  assetKinds,
  messageKinds,
  type ContentStatus,
} from '../../../utils/contract/vocabulary.ts';
import type { Tone } from '../../../components/ui/chip.tsx';
import type { ContentType } from '../../api/content.ts';
import type { TextKey } from '../../text.ts';

/** What differs between assets and messages on their otherwise equal screens. */
export const wordsOf: Record<
  ContentType,
  {
    list: TextKey;
    listPath: string;
    add: TextKey;
    addFirst: TextKey;
    edit: TextKey;
    search: TextKey;
    searchHint: TextKey;
    kinds: readonly string[];
  }
> = {
  asset: {
    list: 'navAssets',
    listPath: '/assets',
    add: 'newAsset',
    addFirst: 'noAssetsText',
    edit: 'editAsset',
    search: 'searchAssets',
    searchHint: 'searchAssetsHint',
    kinds: assetKinds,
  },
  message: {
    list: 'navMessages',
    listPath: '/messages',
    add: 'newMessage',
    addFirst: 'noMessagesText',
    edit: 'editMessage',
    search: 'searchMessages',
    searchHint: 'searchMessagesHint',
    kinds: messageKinds,
  },
};

export const toneOf: Record<ContentStatus, Tone> = {
  draft: 'quiet',
  'in-review': 'warn',
  approved: 'good',
  retired: 'bad',
};
