import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";

import { type Domain, refusalsEverywhere, refusalsOf } from "@/lib/i18n/catalogues";

import { MoreWords } from "./more-words";

/** Hands the browser the words that every page needs; once, around everything. */
export async function WordsEverywhere({ children }: { children: ReactNode }) {
  const { ui, shell, blockers } = await getMessages();
  return (
    <NextIntlClientProvider messages={{}}>
      <MoreWords words={sent({ ui, shell, blockers: picked(blockers, refusalsEverywhere) })}>
        {children}
      </MoreWords>
    </NextIntlClientProvider>
  );
}

/** Hands the browser the words of these domains, and of what they may refuse, beside those it has; and no others. */
export async function Words({ of, children }: { of: readonly Domain[]; children: ReactNode }) {
  const messages = await getMessages();
  const refusals = of.flatMap((domain) => refusalsOf[domain] ?? []);
  const words = { ...picked(messages, of), blockers: picked(messages.blockers, refusals) };
  return <MoreWords words={sent(words)}>{children}</MoreWords>;
}

/** One text: as objects, thousands of small pieces would be walked through at every page, here and in the browser. */
const sent = (words: object) => JSON.stringify(words);

const picked = <Words extends object, Key extends keyof Words>(words: Words, keys: readonly Key[]) =>
  Object.fromEntries(keys.map((key) => [key, words[key]])) as Pick<Words, Key>;
