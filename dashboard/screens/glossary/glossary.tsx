import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { Markdown } from '../../../components/ui/markdown.tsx';
import { State } from '../../../components/ui/state.tsx';
import type { GlossaryEntry } from '../../../utils/contract/board.ts';
import { listGlossary } from '../../api/board.ts';
import { glossaryKey } from '../../api/keys.ts';
import { Failed } from '../../shell/failed.tsx';
import { Page } from '../../shell/page.tsx';
import { RowsSkeleton } from '../../shell/rows-skeleton.tsx';
import { t } from '../../text.ts';
import { ContentTabs } from '../content/content-tabs.tsx';
import { TermDialog } from './term-dialog.tsx';
import { useTermRemoval } from './use-term-removal.ts';

/** Words as this company uses them: the sidebar shows what they mean on a click. */
export function Glossary() {
  const list = useQuery({ queryKey: glossaryKey, queryFn: listGlossary });
  const remove = useTermRemoval();
  const [edited, setEdited] = useState<GlossaryEntry | 'new' | null>(null);
  const add = (
    <Button look="primary" onClick={() => setEdited('new')}>
      <Plus size={15} aria-hidden /> {t('newTerm')}
    </Button>
  );
  return (
    <Page title={t('glossary')} actions={add}>
      <ContentTabs />
      {list.error && !list.data ? (
        <Failed error={list.error} retry={() => void list.refetch()} />
      ) : !list.data ? (
        <RowsSkeleton rows={6} />
      ) : list.data.glossary.length === 0 ? (
        <State title={t('noTerms')} actions={add}>
          {t('noTermsText')}
        </State>
      ) : (
        <dl className="glossary">
          {list.data.glossary.map((entry) => (
            <div key={entry.id}>
              <dt>{entry.term}</dt>
              <dd>
                <Markdown>{entry.meaning}</Markdown>
              </dd>
              <dd className="row">
                <Button look="plain" onClick={() => setEdited(entry)}>
                  {t('edit')}
                  <span className="visually-hidden"> {entry.term}</span>
                </Button>
                <Button look="plain" onClick={() => remove(entry)}>
                  {t('remove')}
                  <span className="visually-hidden"> {entry.term}</span>
                </Button>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {edited !== null && (
        <TermDialog entry={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </Page>
  );
}
