import type { Blocker } from "@/lib/errors";

import { useReason } from "./reason";

/** Reasons in words, as a list that is read out when it appears. */
export function Blockers({
  title,
  blockers,
  id,
}: {
  title?: string;
  blockers: readonly Blocker[];
  id?: string;
}) {
  const reason = useReason();
  if (blockers.length === 0) return null;
  return (
    <div id={id} tabIndex={-1} role="alert" className="bg-danger-soft rounded-md px-3 py-2.5">
      {title && <p className="font-semibold">{title}</p>}
      <ul className={blockers.length > 1 ? "list-disc pl-5" : undefined}>
        {blockers.map((blocker, i) => (
          <li key={`${blocker.code}-${i}`}>{reason(blocker)}</li>
        ))}
      </ul>
    </div>
  );
}
