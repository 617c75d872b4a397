import { fault, type Finding, notice } from "./finding";

/** What stands between practice and this database, and how old the sample world is. */
export type PracticeFacts = {
  role: string;
  database: string;
  /** Whether practice's role may enter this database; null where the server does not know it. */ admitted:
    boolean | null;
  filled: Date | null;
};

const day = 24 * 60 * 60_000;

/** Practice must not be able to enter the real database; its sample world is made anew every night. */
export function practiceFaults({ role, database, admitted, filled }: PracticeFacts, now: Date): Finding[] {
  const days = filled ? Math.floor((now.getTime() - filled.getTime()) / day) : null;
  return [
    ...(admitted ? [fault("practice-open", { role, database })] : []),
    ...(days === null ? [notice("practice-never")] : []),
    ...(days !== null && days >= 2 ? [notice("practice-old", { days })] : []),
  ];
}
