import { ChevronDown, Download, Upload } from 'lucide-react';
import { Link } from 'wouter';
import { Button } from '../../../components/ui/button.tsx';
import { Menu } from '../../../components/ui/menu.tsx';
import { saveAddress } from '../../save/save-file.ts';
import { t } from '../../text.ts';

/** The ways in and out for many at once. */
export function InAndOut() {
  return (
    <>
      <Link className="button" href="/imports">
        <Upload size={15} aria-hidden /> {t('importNav')}
      </Link>
      <Menu
        trigger={
          <Button>
            <Download size={15} aria-hidden /> {t('exportNav')}{' '}
            <ChevronDown size={14} aria-hidden />
          </Button>
        }
        items={[
          { label: t('exportCsv'), onSelect: () => saveAddress('', '/v1/export/content.csv') },
          { label: t('exportMarkdown'), onSelect: () => saveAddress('', '/v1/export/content.zip') },
        ]}
      />
    </>
  );
}
