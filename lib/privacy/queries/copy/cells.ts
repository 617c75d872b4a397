import { dateOf } from "@/lib/dates";

import type { Coded } from "../../copy";

export const day = (date: Date | null | undefined) => (date ? dateOf(date) : null);
export const instant = (date: Date | null | undefined) => date?.toISOString() ?? null;
export const coded = (list: string, code: string | null | undefined): Coded | null =>
  code ? { code: `${list}.${code}` } : null;
export const nameOf = (person: { name: string } | null | undefined) => person?.name ?? null;
export const decimal = (value: { toNumber(): number } | null | undefined) => value?.toNumber() ?? null;

export const named = { select: { name: true } } as const;
