import { useLocale } from "next-intl";

const made = new Map<string, ReturnType<typeof numbersOf>>();

/**
 * How figures are written in the language of the page: `whole` a count, `percent` a share of 1 with one digit, `rounded`
 * a share without, `decimal` one digit. Made once a language, for a table asks a thousand times.
 */
export function useNumbers() {
  const locale = useLocale();
  const numbers = made.get(locale) ?? numbersOf(locale);
  made.set(locale, numbers);
  return numbers;
}

function numbersOf(locale: string) {
  const format = (options?: Intl.NumberFormatOptions) => {
    const { format: write } = new Intl.NumberFormat(locale, options);
    return (value: number) => write(value);
  };
  return {
    whole: format({ maximumFractionDigits: 0 }),
    decimal: format({ maximumFractionDigits: 1 }),
    percent: format({ style: "percent", maximumFractionDigits: 1 }),
    rounded: format({ style: "percent", maximumFractionDigits: 0 }),
  };
}
