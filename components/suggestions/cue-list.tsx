import { useState } from 'react';
import type { AssetCard, CueView } from '../../utils/contract/cue.ts';
import { usePlace } from '../sidebar/sidebar-context.tsx';
import { counted, useText } from '../text.tsx';
import { Button } from '../ui/button.tsx';
import { CueCard } from './cue-card.tsx';
import { cuesAtOnce } from './cues-at-once.ts';
import { useShown } from './use-shown.ts';
import { useSteady } from './use-steady.ts';

/** Suggested assets: three at first, the rest behind "More". */
export function CueList({ cues }: { cues: CueView<AssetCard>[] }) {
  const t = useText();
  const { state } = usePlace();
  const [all, setAll] = useState(false);
  const { list, hold } = useSteady(cues, state.page.recordKey);
  const more = list.length - cuesAtOnce;
  const drawn = list.slice(0, all ? undefined : cuesAtOnce);
  useShown(drawn);
  return (
    <section aria-labelledby="cues-title" className="section" {...hold}>
      <div className="section-head">
        <h2 id="cues-title">{t('forThis')}</h2>
        {!state.page.canInsert && <span className="quiet">{t('noDraft')}</span>}
      </div>
      <p className="visually-hidden" role="status">
        {t(counted('cues', cues.length), cues.length)}
      </p>
      {drawn.map((cue) => (
        <CueCard key={cue.content.id} view={cue} />
      ))}
      {more > 0 && !all && (
        <Button look="plain" className="more" onClick={() => setAll(true)}>
          {t('more', more)}
        </Button>
      )}
    </section>
  );
}
