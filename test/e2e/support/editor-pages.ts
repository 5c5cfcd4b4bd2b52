import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { bundle } from '../../bundle.ts';

const fixtures = new URL('../../fixtures/editors/', import.meta.url);
const ckeditor4 = join(import.meta.dirname, '../../../node_modules/ckeditor4');

/** The editors hosts are built on, by the file that mounts each. */
export const editors = {
  plain: 'plain contenteditable',
  textarea: 'textarea',
  roosterjs: 'roosterjs 9',
  prosemirror: 'ProseMirror',
  ckeditor4: 'CKEditor 4 (iframe)',
  ckeditor5: 'CKEditor 5',
  quill1: 'Quill 1.3.7',
  quill2: 'Quill 2.0.3',
  draft: 'Draft.js',
  lexical: 'Lexical',
  slate: 'Slate',
} as const;
export type EditorName = keyof typeof editors;

/** Not editors of the trade: pages that a draft must survive. */
const hostilePages: ReadonlySet<string> = new Set(['stubborn', 'careless', 'meddling']);

const style =
  '.target { white-space: pre-wrap; min-height: 60px } .ql-clipboard { position: absolute; left: -9999px }';

/** Serves each editor's page at `/<name>`. Not an address of a host: nothing here depends on one. */
export async function serveEditors(): Promise<{ url: string; close(): void }> {
  const scripts = new Map<string, Promise<string>>();
  const script = (name: string) => {
    const file = name === 'draft' || name === 'slate' ? `${name}.tsx` : `${name}.ts`;
    const made = scripts.get(name) ?? bundle(new URL(file, fixtures), 'fixture');
    scripts.set(name, made);
    return made;
  };
  const answer = async (path: string): Promise<{ type: string; body: string | Buffer }> => {
    if (path.startsWith('/ckeditor4/')) {
      const file = join(ckeditor4, normalize(path.slice('/ckeditor4/'.length)));
      const type = { '.js': 'text/javascript', '.css': 'text/css' }[extname(file)] ?? 'image/png';
      return { type, body: await readFile(file) };
    }
    const name = path.slice(1);
    if (name.endsWith('.js')) {
      return { type: 'text/javascript', body: await script(name.slice(0, -3)) };
    }
    if (!(name in editors) && !hostilePages.has(name)) throw new Error(`no page ${path}`);
    const body = `<!doctype html><title>${name}</title><style>${style}</style><div id="place"></div><p><input id="elsewhere"></p><script src="/${name}.js"></script>`;
    return { type: 'text/html; charset=utf-8', body };
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://editors');
    answer(pathname).then(
      ({ type, body }) => response.writeHead(200, { 'content-type': type }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}
