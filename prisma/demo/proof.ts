import type { Chances } from "./chance";
import { type DrawnPlan, put, type Rows } from "./plans";

/** How many reports point to a proof, and how many where little is kept in order. */
const [proven, seldom] = [0.6, 0.25];

type Report = { id: string; reportedAt: string };

/**
 * Proofs of what somebody reports of a plan: one folder a year, as most people keep it, to which some of their reports point.
 * Draws from a stream of its own, so that who proves what changes nothing else of the region.
 */
export function proofsOf(chances: Chances, { owner, year }: DrawnPlan, rows: Rows) {
  const share = owner.seat.unit.plan?.flavour === "slow" ? seldom : proven;
  let folder: string | undefined;
  return ({ id, reportedAt }: Report) => {
    if (!chances.chance(share)) return;
    const newId = () => chances.id(Date.parse(reportedAt));
    if (!folder) {
      folder = newId();
      put(rows, "Evidence", {
        ...{ id: folder, ownerId: owner.id, kind: "link", name: `Folder bukti kerja ${year}` },
        ...{ url: `https://arsip.example.org/${year}/${owner.seat.unit.id.slice(-6)}`, addedAt: reportedAt },
        ...{ sha256: null, mediaType: null, bytes: null },
      });
    }
    put(rows, "EvidenceUse", { id: newId(), evidenceId: folder, reportId: id, trainingId: null });
  };
}
