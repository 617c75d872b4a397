import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { type Guide, screens } from "@/lib/help/guides";

/** What one role does in the year, each step with the way to its screen, and what to do when something is not right. */
export function GuideSection({ guide, steps, answers }: Guide) {
  const t = useTranslations("help");
  return (
    <section aria-labelledby={guide} className="mb-8">
      <h2 id={guide} className="text-xl font-semibold">
        {t(`guides.${guide}.title`)}
      </h2>
      <p className="text-ink-2 mt-1 mb-3 max-w-[68ch]">{t(`guides.${guide}.lede`)}</p>
      <Card className="divide-line divide-y">
        <ol className="divide-line divide-y">
          {steps.map(({ step, screen }, i) => (
            <li
              key={step}
              id={step}
              className="target:bg-brand-soft grid grid-cols-[1.75rem_minmax(0,1fr)] px-4 py-3.5"
            >
              <span aria-hidden className="text-ink-3 tabular font-semibold">
                {i + 1}
              </span>
              <div className="max-w-[68ch] space-y-1">
                <h3 className="font-sans font-semibold">{t(`steps.${step}.title`)}</h3>
                <p>{t(`steps.${step}.text`)}</p>
                <p className="text-ink-2">
                  <b className="font-semibold">{t("fate")}:</b> {t(`steps.${step}.fate`)}
                </p>
                <ScreenLink screen={screen} />
              </div>
            </li>
          ))}
        </ol>
        {answers.length > 0 && <Answers answers={answers} />}
      </Card>
    </section>
  );
}

function Answers({ answers }: Pick<Guide, "answers">) {
  const t = useTranslations("help");
  return (
    <div className="max-w-[72ch] space-y-3 px-4 py-3.5">
      <h3 className="font-sans font-semibold">{t("questions")}</h3>
      <dl className="space-y-3">
        {answers.map(({ answer, screen }) => (
          <div key={answer}>
            <dt className="font-semibold">{t(`answers.${answer}.question`)}</dt>
            <dd className="space-y-1">
              <p>{t(`answers.${answer}.answer`)}</p>
              {screen && <ScreenLink screen={screen} />}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** Fetched when followed: nobody goes to twenty screens from here. */
function ScreenLink({ screen }: { screen: keyof typeof screens }) {
  const t = useTranslations("help.screens");
  return (
    <a
      href={screens[screen]}
      className="text-brand-strong inline-flex min-h-6 items-center font-semibold underline underline-offset-2"
    >
      {t(screen)}
    </a>
  );
}
