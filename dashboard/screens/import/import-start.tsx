import {
  ArrowLeft,
  FileSpreadsheet,
  FolderOpen,
  Globe,
  Link2,
  type LucideIcon,
} from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { keptDays } from '../../../utils/contract/imports.ts';
import { Page } from '../../shell/page.tsx';
import { t, type TextKey } from '../../text.ts';
import { PastImports } from './past-imports.tsx';
import { SourceForm, type Way } from './source-form.tsx';

const ways: { way: Way; icon: LucideIcon; title: TextKey; text: TextKey }[] = [
  { way: 'csv', icon: FileSpreadsheet, title: 'importCsv', text: 'importCsvText' },
  { way: 'folder', icon: FolderOpen, title: 'importFolder', text: 'importFolderText' },
  { way: 'site', icon: Globe, title: 'importSite', text: 'importSiteText' },
  { way: 'links', icon: Link2, title: 'importLinks', text: 'importLinksText' },
];

/** Where content is to come from, and what came before. */
export function ImportStart() {
  const [chosen, setChosen] = useState<Way>('csv');
  return (
    <Page
      title={t('importTitle')}
      above={
        <Link className="back" href="/assets">
          <ArrowLeft size={14} aria-hidden /> {t('navAssets')}
        </Link>
      }
    >
      <p className="quiet">{t('importLead', keptDays)}</p>
      <div className="ways" role="group" aria-label={t('importFrom')}>
        {ways.map(({ way, icon: Icon, title, text }) => (
          <button
            key={way}
            type="button"
            className="way"
            aria-pressed={way === chosen}
            onClick={() => setChosen(way)}
          >
            <Icon size={20} aria-hidden />
            <strong>{t(title)}</strong>
            <span>{t(text)}</span>
          </button>
        ))}
      </div>
      <SourceForm key={chosen} way={chosen} />
      <PastImports />
    </Page>
  );
}
