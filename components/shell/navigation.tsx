"use client";

import { clsx } from "clsx";
import { usePathname } from "next/navigation";

import { useStandsAt } from "./stands-at";

export type NavigationGroup = {
  label: string;
  items: { href: string; label: string; count?: number }[];
};

const isHere = (path: string, href: string) =>
  href === "/" ? path === "/" : path === href || path.startsWith(`${href}/`);

/** The groups of the sidebar; the place that the page names is the current one, else the longest matching address. On a phone it closes behind a choice. */
export function Navigation({ label, groups }: { label: string; groups: readonly NavigationGroup[] }) {
  const path = usePathname();
  const matching = groups
    .flatMap(({ items }) => items.map(({ href }) => href))
    .filter((href) => isHere(path, href));
  const said = useStandsAt();
  const offered = groups.some(({ items }) => items.some(({ href }) => href === said));
  const current = offered ? said : matching.sort((a, b) => b.length - a.length)[0];

  return (
    <nav aria-label={label} className="text-[13.5px]">
      {groups.map((group) => (
        <div key={group.label} className="mb-3">
          <p className="text-ink-3 px-2 pb-1 text-[11.5px] font-semibold">{group.label}</p>
          <ul>
            {group.items.map(({ href, label: name, count }) => (
              <li key={href}>
                <a
                  href={href}
                  onClick={({ currentTarget }) =>
                    currentTarget.closest<HTMLElement>("[popover]")?.hidePopover()
                  }
                  aria-current={href === current ? "page" : undefined}
                  className={clsx(
                    "flex min-h-7 items-center justify-between rounded-md px-2 py-1",
                    href === current
                      ? "bg-surface text-ink shadow-hairline font-semibold"
                      : "text-ink-2 hover:bg-surface",
                  )}
                >
                  {name}
                  {count ? <span className="text-brand-strong font-semibold">{count}</span> : null}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
