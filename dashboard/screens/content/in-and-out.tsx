import { Download, Upload } from 'lucide-react';
import { Link } from 'wouter';
import { t } from '../../text.ts';

/** The ways in and out for many at once. */
export function InAndOut() {
  return (
    <>
      <Link className="button" href="/imports">
        <Upload size={15} aria-hidden /> {t('importNav')}
      </Link>
      <a className="button" href="/v1/export/content.csv" download>
        <Download size={15} aria-hidden /> {t('exportCsv')}
      </a>
      <a className="button" href="/v1/export/content.zip" download>
        <Download size={15} aria-hidden /> {t('exportMarkdown')}
      </a>
    </>
  );
}
