"use client";

import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";

import { DecideOffer } from "@/components/planning/decide-offer";

import { useQueue } from "./queue-context";

type OfferInQueueProps = Pick<ComponentProps<typeof DecideOffer>, "offer" | "name" | "leader" | "placing">;

/** The decision on an offer in the queue: it is said and makes way for the next. */
export function OfferInQueue({ name, leader, ...offer }: OfferInQueueProps) {
  const t = useTranslations("queue.decided");
  const { keys, done } = useQueue();
  return (
    <DecideOffer
      {...{ ...offer, name, leader, keys }}
      onApproved={() => done({ words: t("offerApproved", { name, leader }) })}
      onPlaced={() => done({ words: t("offerPlaced", { name }) })}
      onDeclined={() => done({ words: t("offerDeclined", { name }) })}
    />
  );
}
