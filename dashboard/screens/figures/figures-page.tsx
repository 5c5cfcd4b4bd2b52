import type { ReactNode } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { Button } from '../../../components/ui/button.tsx';
import { Page } from '../../shell/page.tsx';
import { t, type TextKey } from '../../text.ts';

const places: { path: string; text: TextKey }[] = [
  { path: '/figures', text: 'funnelTab' },
  { path: '/figures/coverage', text: 'coverageTab' },
  { path: '/figures/adoption', text: 'adoptionTab' },
  { path: '/figures/outcomes', text: 'outcomesTab' },
];

/** The frame of the pages of figures: which there are, and what is common to them. */
export function FiguresPage({ actions, children }: { actions?: ReactNode; children: ReactNode }) {
  const [here] = useLocation();
  const search = useSearch();
  const shown = places.find(({ path }) => path === here);
  // The period goes along; what another page filters by does not.
  const kept = new URLSearchParams(
    [...new URLSearchParams(search)].filter(([key]) => ['days', 'from', 'to'].includes(key)),
  ).toString();
  return (
    <Page
      title={t('navFigures')}
      actions={
        <>
          {actions}
          <Button onClick={() => window.print()} data-picture="without">
            {t('print')}
          </Button>
        </>
      }
    >
      <nav className="tabs" aria-label={t('navFigures')}>
        {places.map(({ path, text }) => (
          <Link
            key={path}
            href={kept === '' ? path : `${path}?${kept}`}
            aria-current={here === path ? 'page' : undefined}
          >
            {t(text)}
          </Link>
        ))}
      </nav>
      <h2 className="visually-hidden">{t(shown?.text ?? 'navFigures')}</h2>
      {children}
    </Page>
  );
}
