import { mostFiles, mostImportBytes } from '../../../utils/contract/imports.ts';
import { t } from '../../text.ts';

/** A choice of files that can't be taken, in words. */
export class FilesRefused extends Error {
  override name = 'FilesRefused';
}

/**
 * The markdown files of a folder that was chosen, with their paths in it.
 *
 * @throws FilesRefused
 */
export async function readFolder(
  files: readonly File[],
): Promise<{ name: string; files: { path: string; text: string }[] }> {
  const markdown = files.filter((file) => /\.(md|markdown)$/i.test(file.name));
  const name = files[0]?.webkitRelativePath.split('/')[0] || t('importFolderName');
  if (markdown.length === 0) throw new FilesRefused(t('importNoMarkdown', name));
  if (markdown.length > mostFiles) throw new FilesRefused(t('importTooManyFiles', mostFiles));
  refuseHuge(markdown.reduce((sum, file) => sum + file.size, 0));
  const read = markdown.map(async (file) => {
    const path = file.webkitRelativePath.split('/').slice(1).join('/') || file.name;
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
      return { path, text };
    } catch {
      throw new FilesRefused(t('importNotUtf8', path));
    }
  });
  return { name, files: await Promise.all(read) };
}

/** @throws FilesRefused */
export function refuseHuge(bytes: number): void {
  // What is sent as JSON grows a little.
  if (bytes > mostImportBytes * 0.9) throw new FilesRefused(t('importTooLarge'));
}
