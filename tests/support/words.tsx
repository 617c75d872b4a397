import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";

import { render } from "@testing-library/react";

import { catalogues } from "@/lib/i18n/catalogues";

/** An element with the words of an Indonesian reader. */
export const inIndonesian = (element: ReactElement) => (
  <NextIntlClientProvider locale="id" timeZone="Asia/Jakarta" messages={catalogues.id}>
    {element}
  </NextIntlClientProvider>
);

/** Renders as an Indonesian reader sees it. */
export const renderInIndonesian = (element: ReactElement) => render(inIndonesian(element));
