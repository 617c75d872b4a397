import { getTranslations } from "next-intl/server";

import { LineFacts } from "@/components/development/line-facts";
import { ModeShares } from "@/components/development/mode-shares";
import { PlanNote } from "@/components/development/plan-note";
import { FindingList } from "@/components/planning/finding-list";
import { PastDeadline } from "@/components/planning/past-deadline";
import { PlanContent } from "@/components/planning/plan-content";
import { PlanHistory } from "@/components/planning/plan-history";
import { SinceReturn } from "@/components/planning/since-return";
import { AssignmentInQueue } from "@/components/tasks/assignment-in-queue";
import { AssignmentToWeigh } from "@/components/tasks/assignment-to-weigh";
import { DevelopmentInQueue } from "@/components/tasks/development-in-queue";
import { EvaluationDue } from "@/components/tasks/evaluation-due";
import { OfferInQueue } from "@/components/tasks/offer-in-queue";
import { OfferToRead } from "@/components/tasks/offer-to-read";
import { Opened } from "@/components/tasks/opened";
import { PlanInQueue } from "@/components/tasks/plan-in-queue";
import { ReportsInQueue } from "@/components/tasks/reports-in-queue";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { Actor } from "@/lib/access/actor";
import { needsOf } from "@/lib/competency/gap";
import { findProfile } from "@/lib/competency/queries/profiles";
import { findDevelopmentPlan } from "@/lib/development/queries/plan";
import { isReadByItself } from "@/lib/planning/findings";
import { findAssignmentToDecide } from "@/lib/planning/queries/assignments";
import { findOfferToDecide } from "@/lib/planning/queries/offers";
import { findPlanToDecide } from "@/lib/planning/queries/to-decide";
import { linesOf } from "@/lib/planning/remarks";
import { findReportsToAnswer } from "@/lib/progress/queries/to-answer";
import type { QueueItem } from "@/lib/tasks/sheet";

type OpenItemProps = {
  actor: Actor;
  item: QueueItem | null;
  /** What to go on with when this is gone. */ next: string | null;
};

/** What stands open in the queue: to decide, to answer, or the way to its page. */
export async function OpenItem({ actor, item, next }: OpenItemProps) {
  if (item?.kind === "plan") return <OpenPlan actor={actor} item={item} next={next} />;
  if (item?.kind === "reports") return <OpenReports actor={actor} item={item} next={next} />;
  if (item?.kind === "assignment") return <OpenAssignment actor={actor} item={item} next={next} />;
  if (item?.kind === "offer") return <OpenOffer actor={actor} item={item} next={next} />;
  if (item?.kind === "development") return <OpenDevelopment actor={actor} item={item} next={next} />;
  return item ? <OpenEvaluation actor={actor} item={item} next={next} /> : <Nothing next={next} />;
}

type Open<Kind> = OpenItemProps & { item: Extract<QueueItem, { kind: Kind }> };

async function OpenPlan({ actor, item, next }: Open<"plan">) {
  const [t, words, plan] = await Promise.all([
    getTranslations("queue.findings"),
    getTranslations("planning"),
    findPlanToDecide(actor, item.id),
  ]);
  if (!plan) return <Nothing next={next} />;
  const { person, positionTitle: position, unit, edition, findings } = plan;
  const reason = plan.steps.findLast((step) => step.kind === "revised" && step.edition === edition)?.note;
  return (
    <article key={plan.id}>
      <Opened title={person.name}>
        <p className="text-ink-2">
          {words("owner", { name: words("edition", { edition }), position, unit: unit.name })}
        </p>
        {reason && <p className="text-ink-2">{words("revisionReason", { text: reason })}</p>}
      </Opened>
      {item.pastDeadline && plan.escalation && (
        <PastDeadline
          escalation={plan.escalation}
          today={actor.today}
          raterName={plan.rater?.name ?? ""}
          reader="superior"
        />
      )}
      <div className="mb-6">
        <Notice tone={isReadByItself(findings) ? "warning" : "good"}>
          <p className="font-semibold">{t("title", { count: findings.length })}</p>
          <FindingList findings={findings} />
        </Notice>
      </div>
      <div className="grid items-start gap-x-6 gap-y-4 min-[1400px]:grid-cols-[minmax(0,1fr)_17rem] min-[1400px]:has-[[data-return]>details[open]]:grid-cols-2">
        <div className="min-w-0">
          <SinceReturn since={plan.sinceReturn} open />
          <PlanHistory plan={plan} open />
          <PlanContent plan={plan} editable={false} briefed />
        </div>
        <aside className="min-[1400px]:sticky min-[1400px]:top-4">
          <PlanInQueue
            plan={{ planId: plan.id, version: plan.version }}
            ownerName={person.name}
            lines={linesOf(plan)}
          />
        </aside>
      </div>
    </article>
  );
}

async function OpenReports({ actor, item, next }: Open<"reports">) {
  const [t, reports] = await Promise.all([
    getTranslations("queue.kinds"),
    findReportsToAnswer(actor, item.id),
  ]);
  if (reports.length === 0) return <Nothing next={next} />;
  return (
    <article key={item.id}>
      <Opened title={item.name}>
        <p className="text-ink-2">{t("reports", { count: item.count })}</p>
      </Opened>
      <ReportsInQueue reports={reports} />
    </article>
  );
}

async function OpenAssignment({ actor, item, next }: Open<"assignment">) {
  const [t, assignment] = await Promise.all([
    getTranslations("queue.assignment"),
    findAssignmentToDecide(actor, item.id),
  ]);
  if (!assignment) return <Nothing next={next} />;
  const { assigner, person } = assignment;
  return (
    <article key={assignment.id}>
      <Opened title={person.name}>
        <p className="text-ink-2">
          {t("lede", {
            assigner: assigner.name,
            position: assigner.position,
            unit: assigner.unit,
            name: person.name,
          })}
        </p>
      </Opened>
      <div className="grid items-start gap-x-6 gap-y-4 xl:grid-cols-[minmax(0,1fr)_19rem]">
        <AssignmentToWeigh assignment={assignment} gaps={await gapsOf(actor, person.id)} />
        <AssignmentInQueue
          assignment={{ assignmentId: assignment.id, version: assignment.version }}
          name={person.name}
          assigner={assigner.name}
        />
      </div>
    </article>
  );
}

/** What a member lacks, by competency. */
async function gapsOf(actor: Actor, personId: string) {
  const profile = await findProfile(actor, personId);
  return needsOf(profile?.lines ?? []).map(({ competency, gap }) => ({
    name: competency.name,
    missing: gap.state === "gap" ? gap.missing : 0,
  }));
}

async function OpenOffer({ actor, item, next }: Open<"offer">) {
  const [t, offer] = await Promise.all([getTranslations("queue.offer"), findOfferToDecide(actor, item.id)]);
  if (!offer) return <Nothing next={next} />;
  const { person, leader, lines, text, rates } = offer;
  const named = { name: person.name, leader: leader.name };
  const { title, unit } = lines ? person : leader;
  return (
    <article key={offer.id}>
      <Opened title={person.name}>
        <p className="text-ink-2">
          {t(lines ? "ledePlace" : "ledeApprove", { ...named, position: title ?? "", unit: unit ?? "" })}
        </p>
      </Opened>
      <div className="grid items-start gap-x-6 gap-y-4 xl:grid-cols-[minmax(0,1fr)_19rem]">
        <OfferToRead offer={offer} gaps={rates ? await gapsOf(actor, person.id) : []} />
        <OfferInQueue
          {...named}
          offer={{ offerId: offer.id, version: offer.version }}
          placing={lines && { text, rates, lines }}
        />
      </div>
    </article>
  );
}

async function OpenDevelopment({ actor, item, next }: Open<"development">) {
  const [t, plan] = await Promise.all([getTranslations("queue.kinds"), findDevelopmentPlan(actor, item.id)]);
  if (!plan?.may.decide) return <Nothing next={next} />;
  return (
    <article key={plan.id}>
      <Opened title={plan.name}>
        <p className="text-ink-2">
          {t("development", { year: String(plan.year) })}, {plan.unit}
        </p>
      </Opened>
      <PlanNote plan={plan} />
      <div className="grid items-start gap-x-6 gap-y-4 xl:grid-cols-[minmax(0,1fr)_19rem]">
        <Card>
          <ul className="divide-line divide-y">
            {plan.lines.map((line) => (
              <li key={line.id} className="px-4 py-3">
                <LineFacts line={line} />
              </li>
            ))}
          </ul>
        </Card>
        <div>
          <DevelopmentInQueue plan={{ planId: plan.id, version: plan.version }} name={plan.name} />
          <ModeShares lines={plan.lines} />
        </div>
      </div>
    </article>
  );
}

async function OpenEvaluation({ actor, item }: Open<"evaluation">) {
  const t = await getTranslations("queue");
  return (
    <article key={item.id}>
      <Opened title={item.name}>
        <EvaluationDue item={item} today={actor.today} />
        <p className="text-ink-2">{t("evaluationOwnPage")}</p>
      </Opened>
      <LinkButton href={`/evaluations/${item.id}`} look="primary">
        {t("openEvaluation")}
      </LinkButton>
    </article>
  );
}

async function Nothing({ next }: Pick<OpenItemProps, "next">) {
  const t = await getTranslations("queue");
  return next ? (
    <article>
      <Opened title={t("goneTitle")}>
        <p className="text-ink-2">{t("goneLede")}</p>
      </Opened>
      <LinkButton href={`/queue?item=${next}`}>{t("next")}</LinkButton>
    </article>
  ) : (
    <Opened title={t("emptyTitle")}>
      <p className="text-ink-2">{t("emptyLede")}</p>
    </Opened>
  );
}
