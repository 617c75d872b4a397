import { useTranslations } from "next-intl";

import { LinkButton } from "@/components/ui/button";

import { decideAt, type DecidedFigure } from "./address";

type DecideLinkProps = { figure: DecidedFigure; /** What the chart says. */ title: string };

/** In the foot of a chart: the way to a decision on what it says. */
export function DecideLink({ figure, title }: DecideLinkProps) {
  const t = useTranslations("decisions");
  return (
    <LinkButton href={decideAt(figure)} aria-label={t("decideNamed", { title })}>
      {t("decide")}
    </LinkButton>
  );
}
