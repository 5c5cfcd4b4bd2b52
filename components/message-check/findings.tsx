import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { usePlace } from '../sidebar/sidebar-context.tsx';
import { counted, useText } from '../text.tsx';
import { FindingItem } from './finding-item.tsx';
import { MendedItem } from './mended-item.tsx';
import { useFindings } from './use-findings.ts';

/** What the draft says that it should not: one line, and the list behind it. Never in the way of sending. */
export function Findings() {
  const t = useText();
  const { state } = usePlace();
  const [open, setOpen] = useState(false);
  const control = useFindings();
  const { findings } = state;
  if (findings.length === 0 && control.mended.length === 0) return null;
  return (
    <section
      className="findings"
      aria-label={t('findingsTitle')}
      data-clear={findings.length === 0 || undefined}
    >
      {findings.length > 0 && (
        <p className="findings-head" role="status">
          <TriangleAlert size={15} aria-hidden />
          <span>{t(counted('findings', findings.length), findings.length)}</span>
          <button
            type="button"
            className="link"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {t(open ? 'findingsHide' : 'findingsShow')}
          </button>
        </p>
      )}
      {control.mended.map((mended) => (
        <MendedItem key={mended.mendId} mended={mended} control={control} />
      ))}
      {open && (
        <ul className="findings-list">
          {findings.map((finding) => (
            <li key={`${finding.key} ${finding.from}`}>
              <FindingItem finding={finding} control={control} />
            </li>
          ))}
        </ul>
      )}
      {control.notice && (
        <p className="notice" role="alert">
          {control.notice}
        </p>
      )}
    </section>
  );
}
