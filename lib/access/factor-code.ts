import { readKeyCode } from "./key-code";

/** What somebody shows as their second factor: a code of the moment from their phone, or one of the codes for when it is lost. */
export type ShownFactor = { code: string } | { recovery: string };

/** A code as it was typed or pasted, without spaces and hyphens; null for what neither kind can be. */
export function readFactor(typed: string): ShownFactor | null {
  const code = typed.replace(/[\s-]/g, "");
  if (/^\d{6}$/.test(code)) return { code };
  const recovery = readKeyCode(typed);
  return recovery === null ? null : { recovery };
}
