import { Download } from 'lucide-react';
import type { RefObject } from 'react';
import { IconButton } from '../../components/ui/icon-button.tsx';
import { Menu, type MenuItem } from '../../components/ui/menu.tsx';
import { failureText } from '../shell/failure-text.ts';
import { useToast } from '../shell/toasts.tsx';
import { t } from '../text.ts';
import { fileName, savePicture, saveText } from './save-file.ts';
import { toCsv, type Sheet } from './to-csv.ts';

/** Figures to take along: their table, and their picture where there is one. */
export function SaveMenu({
  title,
  sheet,
  picture,
}: {
  title: string;
  /** Made when it is asked for. */
  sheet: () => Sheet;
  picture?: RefObject<HTMLElement | null>;
}) {
  const toast = useToast();
  const items: MenuItem[] = [
    {
      label: t('saveCsv'),
      onSelect: () => saveText(fileName(title, 'csv'), 'text/csv;charset=utf-8', toCsv(sheet())),
    },
  ];
  if (picture) {
    items.push({
      label: t('savePicture'),
      onSelect: () => {
        const node = picture.current;
        if (!node) return;
        savePicture(title, node).catch((error: unknown) =>
          toast({ text: failureText(error), tone: 'bad' }),
        );
      },
    });
  }
  return (
    <span data-picture="without" className="save-menu">
      <Menu
        trigger={<IconButton icon={Download} label={t('saveFigures', title)} />}
        items={items}
      />
    </span>
  );
}
