import { useTranslations } from "next-intl";

/** The words of one form's codes. */
export type OwnWords = { (code: never): string; has: (code: never) => boolean };

/** A code of what is wrong with a field in words: the form's own, else those that every form shares; "too-long:500" names its limit. */
export function useErrorWords(own: OwnWords) {
  const shared = useTranslations("ui.errors");
  return (code: string) => {
    if (own.has(code as never)) return own(code as never);
    // What has no code of ours is a message of the schema library, which nobody should have to read.
    const [name, limit] = code.split(":");
    if (name === "too-long") return shared(name, { limit: Number(limit) });
    return shared(shared.has(code as never) ? (code as "wrong") : "wrong");
  };
}
