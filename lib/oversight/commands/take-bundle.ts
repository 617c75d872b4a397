import "server-only";

import { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvent, recordEvents } from "@/lib/audit/record";
import { atOneMoment, reading, type Transaction, writing } from "@/lib/db/doors";

import { type Bundle, bundleFiles } from "../bundle-files";
import { archiveOf, filesBeside } from "../gateway/archive";
import { visibleSamples } from "../policy";
import { readableSamples } from "../queries/readable";
import { evaluationsFor, plansFor } from "../queries/records";
import { letterOfSample } from "../queries/samples";
import { eventsAbout, segmentsOf } from "../queries/segments";

/**
 * A sample as an archive that verifies without a network: each record with its trail, the links of the chains up to their heads, and
 * the verifier. That it was taken stands in the trail with the hash of its manifest, and with every person whose record is in it
 * (A1). Events are in it where the letter names the trail, of its days and agencies. Null for whoever is no auditor of its letter, whose role
 * does not reach all of the sample, or once the letter is over.
 */
export async function takeBundle(actor: Actor, sampleId: string) {
  const sample = await sampleInSight(actor, sampleId);
  if (!sample) return null;
  const { records, bundle } = await atOneMoment((tx) => gathered(tx, actor, sample));
  const { digest, files } = bundleFiles(bundle, await filesBeside());
  const archive = await archiveOf(files);
  await writing(actor, async (tx) => {
    await recordEvents(
      tx,
      actor,
      records.map(({ id, personId, agencyId }) =>
        sample.kind === "evaluations"
          ? { name: "evaluation.bundled", subjectId: id, agencyId }
          : { name: "plan.bundled", subjectId: personId, agencyId },
      ),
    );
    const details = { count: records.length, number: sample.letter.number, digest };
    await recordEvent(tx, actor, {
      ...{ name: "oversight.bundle-taken", subjectId: sample.id, agencyId: null, details },
    });
  });
  return { archive, digest, kind: sample.kind, year: sample.year };
}

const sampleInSight = (actor: Actor, sampleId: string) =>
  reading(actor, async (tx) => {
    if (!z.uuid().safeParse(sampleId).success) return null;
    const sample = await tx.auditSample.findFirst({
      where: { id: sampleId, AND: visibleSamples(actor) },
      include: { letter: { select: letterOfSample }, items: { orderBy: { place: "asc" } } },
    });
    return sample && ((await readableSamples(tx, actor, [sample]))[0] ?? null);
  });

type Sample = NonNullable<Awaited<ReturnType<typeof sampleInSight>>>;

async function gathered(tx: Transaction, actor: Actor, sample: Sample) {
  const ids = sample.items.map(({ subjectId }) => subjectId);
  const found = await (sample.kind === "evaluations" ? evaluationsFor(tx, ids) : plansFor(tx, ids));
  const records = ids.flatMap((id) => found.find((record) => record.id === id) ?? []);
  const told = sample.letter.kinds.includes("trail");
  const events = told
    ? await eventsAbout(
        tx,
        records.flatMap(({ subjects }) => subjects),
        sample.letter,
      )
    : [];
  const bundle: Bundle = {
    about: await aboutOf(tx, actor, sample),
    population: sample.population,
    records: records.map(({ content, id, subjects }) => ({
      ...{ ...content, id, events: events.filter(({ subject }) => subjects.includes(subject)) },
    })),
    chains: await segmentsOf(tx, events),
  };
  return { records, bundle };
}

async function aboutOf(
  tx: Transaction,
  actor: Actor,
  { letter, ...sample }: Sample,
): Promise<Bundle["about"]> {
  const { name: government } = await tx.government.findUniqueOrThrow({ where: { id: 1 } });
  const { name } = await tx.person.findUniqueOrThrow({ where: { id: actor.personId } });
  const { id, kind, year, seed, size, drawnAt } = sample;
  return {
    ...{ government, letter: letter.number, takenAt: actor.now, takenBy: name },
    sample: { id, kind, year, seed, size, drawnAt: drawnAt.toISOString() },
  };
}
