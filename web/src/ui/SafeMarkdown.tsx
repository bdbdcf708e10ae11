import Markdown, { type Components } from "react-markdown";
import remarkGfm from "remark-gfm";

// Written by a model or a stranger: no HTML, no pictures from elsewhere, no links that run code.
const components: Components = {
  a: ({ href, children }) => (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  ),
  img: ({ alt }) => <>{alt}</>,
};

export function SafeMarkdown({ children }: { children: string }) {
  return (
    <Markdown remarkPlugins={[remarkGfm]} components={components} skipHtml>
      {children}
    </Markdown>
  );
}
