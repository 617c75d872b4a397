type Format = new (...settings: never[]) => object;

const isLanguage = (setting: unknown) => [setting].flat().some((language) => language instanceof Intl.Locale);

/** The same constructor, which answers what it made before for these settings: a format has nothing else to it. */
function kept<Constructor extends Format>(constructor: Constructor): Constructor {
  const made = new Map<string, object>();
  return new Proxy(constructor, {
    construct(target, settings, asked) {
      // A language may come as an object, whose words are none in JSON.
      if (settings.some(isLanguage)) return Reflect.construct(target, settings, asked);
      const key = JSON.stringify(settings);
      const format = made.get(key) ?? Reflect.construct(target, settings, asked);
      made.set(key, format);
      return format;
    },
  });
}

/**
 * Lets this process set up each way of writing dates, numbers and plurals once. next-intl does it anew in every request,
 * and a page that says one date and one plural paid half a millisecond for it.
 */
export function keepFormats() {
  const { DateTimeFormat, NumberFormat, PluralRules } = Intl;
  Object.assign(Intl, {
    DateTimeFormat: kept(DateTimeFormat),
    NumberFormat: kept(NumberFormat),
    PluralRules: kept(PluralRules),
  });
}
