import { useTranslations } from "next-intl";

import { Card } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import type { KeptPerson } from "@/lib/accounts/sheet";

import { stateTones } from "./state-tones";

/** People with the state of their account, each a way to it. */
export function AccountList({ people }: { people: readonly KeptPerson[] }) {
  const t = useTranslations("accountPages.list");
  const states = useTranslations("accountPages.states");
  return (
    <Card>
      <ul className="divide-line divide-y">
        {people.map(({ id, name, number, accountId, state, position }) => (
          <li
            key={id}
            className="grid items-baseline gap-x-4 gap-y-0.5 px-4 py-2.5 sm:grid-cols-[minmax(0,5fr)_minmax(0,6fr)_10rem]"
          >
            <div className="min-w-0">
              {accountId ? (
                <a href={`/administration/accounts/${accountId}`} className="font-semibold">
                  {name}
                </a>
              ) : (
                <span className="font-semibold">{name}</span>
              )}
              <p className="text-ink-2 tabular text-[13px]">{number}</p>
            </div>
            <div className="min-w-0">
              {position?.title ?? t("noPosition")}
              <p className="text-ink-2 text-[13px]">{position?.unit.name}</p>
            </div>
            <p>
              <Tag tone={stateTones[state]}>{states(state)}</Tag>
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
