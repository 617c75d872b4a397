import { LinkButton } from "./button";

type PagerProps = {
  page: number;
  pages: number;
  hrefOf: (page: number) => string;
  words: { newer: string; older: string; place: string };
};

/** The way through a long list, page by page. */
export function Pager({ page, pages, hrefOf, words }: PagerProps) {
  return (
    <nav aria-label={words.place} className="flex flex-wrap items-center gap-2 pt-4">
      {page > 1 && <LinkButton href={hrefOf(page - 1)}>{words.newer}</LinkButton>}
      {page < pages && <LinkButton href={hrefOf(page + 1)}>{words.older}</LinkButton>}
      <span className="text-ink-2 text-sm">{words.place}</span>
    </nav>
  );
}
