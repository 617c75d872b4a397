import { useTranslations } from "next-intl";

import { Section } from "@/components/ui/section";
import { keyMap } from "@/lib/help/keys";

/** Every key that the product knows, by where it is heard. */
export function KeyTable() {
  const t = useTranslations("keys");
  return (
    <div className="max-w-2xl">
      {keyMap.map(({ place, keys }) => (
        <Section key={place} title={t(`places.${place}`)}>
          <dl className="divide-line border-line divide-y border-y">
            {keys.map(([does, names]) => (
              <div
                key={does}
                className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-3 py-2 sm:grid-cols-[9rem_minmax(0,1fr)] sm:gap-x-4"
              >
                <dt>
                  {names.split(" ").map((name) =>
                    name === "+" ? (
                      <span key={name}> + </span>
                    ) : (
                      <kbd
                        key={name}
                        className="border-line-strong bg-surface mr-1 inline-block min-w-6 rounded border px-1.5 text-center font-sans text-[12px] font-medium"
                      >
                        {name}
                      </kbd>
                    ),
                  )}
                </dt>
                <dd>{t(`does.${does}`)}</dd>
              </div>
            ))}
          </dl>
        </Section>
      ))}
    </div>
  );
}
