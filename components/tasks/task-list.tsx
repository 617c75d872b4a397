import type { ReactNode } from "react";

import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";

export type Task = {
  key: string;
  title: string;
  why?: string;
  due?: ReactNode;
  href: string;
  /** What the button says; without it there is nothing to do, and the title leads there. */
  action?: string;
  urgent?: boolean;
};

/** Things to do: what, why, by when, and the way there. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  return (
    <Card>
      <ul className="divide-line divide-y">
        {tasks.map(({ key, title, why, due, href, action, urgent }) => (
          <li
            key={key}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1.5 px-4 py-3 sm:grid-cols-[minmax(0,1fr)_auto_auto]"
          >
            <div className="col-span-2 min-w-0 sm:col-span-1">
              <p className="font-semibold">
                {action ? (
                  title
                ) : (
                  <a href={href} className="inline-block min-h-6 underline-offset-4 hover:underline">
                    {title}
                  </a>
                )}
              </p>
              {why && <p className="text-ink-2 text-[13px]">{why}</p>}
            </div>
            <div className="text-ink-2 text-[13px] sm:text-right">{due}</div>
            {action && (
              <LinkButton href={href} look={urgent ? "primary" : "secondary"}>
                {action}
              </LinkButton>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
