import type { ReactNode } from 'react';
import ReactMarkdown from 'react-markdown';

function BesideLink({ href, children }: { href?: string; children?: ReactNode }) {
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}

/** Text that a marketer wrote. Raw HTML in it is shown as text; links open beside the page; no pictures. */
export function Markdown({ children }: { children: string }) {
  return (
    <div className="markdown">
      <ReactMarkdown disallowedElements={['img']} components={{ a: BesideLink }}>
        {children}
      </ReactMarkdown>
    </div>
  );
}
