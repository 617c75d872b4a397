import { render, screen } from "@testing-library/react";
import { NextIntlClientProvider } from "next-intl";

import { useSpan } from "@/components/development/span";

function Span({ startsOn, endsOn }: { startsOn: string; endsOn: string }) {
  return <p>{useSpan()({ startsOn, endsOn })}</p>;
}

it.each([
  ["id", "2026-05-22", "2026-05-23", "22–23 Mei 2026"],
  ["en-GB", "2026-05-22", "2026-05-23", "22–23 May 2026"],
  ["en-GB", "2026-05-22", "2026-06-03", "22 May–3 Jun 2026"],
  ["en-GB", "2026-05-22", "2026-05-22", "22 May 2026"],
] as const)("days are written alike by a server and a browser: %s", (locale, startsOn, endsOn, words) => {
  render(
    <NextIntlClientProvider locale={locale} timeZone="Asia/Jakarta" messages={{}}>
      <Span {...{ startsOn, endsOn }} />
    </NextIntlClientProvider>,
  );
  expect(screen.getByText(words)).toBeInTheDocument();
});
