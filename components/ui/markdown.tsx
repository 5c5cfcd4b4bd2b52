import type { ComponentProps, ReactNode } from 'react';
import ReactMarkdown from 'react-markdown';

type Options = ComponentProps<typeof ReactMarkdown>;

function BesideLink({ href, children }: { href?: string; children?: ReactNode }) {
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}

/**
 * Text that a marketer wrote. Raw HTML in it is shown as text; links open beside the page; no pictures.
 * @param plugin changes the document before it is drawn, by `components`
 */
export function Markdown({
  children,
  plugin,
  components,
}: {
  children: string;
  plugin?: NonNullable<Options['rehypePlugins']>[number];
  components?: Options['components'];
}) {
  return (
    <div className="markdown">
      <ReactMarkdown
        disallowedElements={['img']}
        rehypePlugins={plugin ? [plugin] : []}
        components={{ a: BesideLink, ...components }}
      >
        {children}
      </ReactMarkdown>
    </div>
  );
}
