import { render, screen } from "@testing-library/react";
import { NextIntlClientProvider } from "next-intl";
import type { ComponentProps } from "react";

import { BesideOthers } from "@/components/planning/beside-others";
import { catalogues } from "@/lib/i18n/catalogues";

type Props = ComponentProps<typeof BesideOthers>;

const shares = (balance: -1 | 1): Props => ({
  shares: { shared: "80.5", targetValue: "100", targetUnit: "%", balance },
});

describe.each([
  ["id", /oleh 1\.234 rekan/, /berjumlah 80,5 %.*targetnya 100 %.*belum dibagi/, /Bicarakan/],
  ["en", /^1,234 colleagues/, /add up to 80\.5 %.*target is 100 %.*the rest/, /Discuss/],
] as const)("what the owner hears beside others, in %s", (locale, alike, short, over) => {
  it.each<[string, Props, RegExp]>([
    ["that many write the same", { alike: 1234 }, alike],
    ["that shares leave something of the target over", shares(-1), short],
    ["that shares promise more than the target", shares(1), over],
  ])("says %s", (_, props, words) => {
    render(
      <NextIntlClientProvider locale={locale} timeZone="Asia/Jakarta" messages={catalogues[locale]}>
        <BesideOthers {...props} />
      </NextIntlClientProvider>,
    );
    expect(screen.getByRole("listitem")).toHaveTextContent(words);
  });
});
