import type { Catalogue } from "./catalogues";
import type { Locale, Written } from "./locales";

declare module "next-intl" {
  interface AppConfig {
    Locale: Locale | Written;
    Messages: Catalogue;
  }
}
