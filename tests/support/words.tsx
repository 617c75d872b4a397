import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";

import { render } from "@testing-library/react";

import { catalogues } from "@/lib/i18n/catalogues";

/** Renders as an Indonesian reader sees it. */
export const renderInIndonesian = (element: ReactElement) =>
  render(
    <NextIntlClientProvider locale="id" timeZone="Asia/Jakarta" messages={catalogues.id}>
      {element}
    </NextIntlClientProvider>,
  );
