import { Markdown } from '../../../components/ui/markdown.tsx';
import type { ContentRecord } from '../../api/content.ts';
import { t } from '../../text.ts';

/** What a message says, as reps see it. An asset's text is for finding it, and stays folded. */
export function ContentText({ record }: { record: ContentRecord }) {
  if (record.body === '') return null;
  if (record.type === 'asset') {
    return (
      <details className="fold">
        <summary>{t('assetText')}</summary>
        <p className="body-text">{record.body}</p>
      </details>
    );
  }
  return (
    <section>
      <h2>{t('messageText')}</h2>
      <Markdown>{record.body}</Markdown>
    </section>
  );
}
