import { type Chances, chances as chancesFrom } from "../chance";
import { drawPeople } from "../people";
import { drawRegion } from "../region";
import { type Defect, defects } from "./defects";
import { type Listed, type ListRow, listOf, newcomers, transfer } from "./rows";
import { untidy } from "./untidy";

export type Workbooks = {
  /** As it arrives: untidy, with rows that cannot be applied. */
  messy: ListRow[];
  /** The same list after its keepers mended it. */
  clean: ListRow[];
  /** How many rows of each defect were planted. */
  planted: Record<Defect, number>;
  /** Rows that stand twice in other words. */
  repeated: number;
  newcomers: number;
  transfers: number;
};

const share = 0.01;

/** The whole region as a list of people with this year's newcomers and transfers; the same for the same seed number. */
export function drawWorkbooks(seed: number, scale: "full" | "small"): Workbooks {
  const chances = chancesFrom(seed);
  const staff = drawPeople(chances, drawRegion(chances, scale));
  const listed = listOf(staff);
  const some = (part: number) => Math.max(2, Math.round(listed.length * part));
  const joined = newcomers(chances, listed, some(0.03));
  const moved = transfer(chances, listed, some(share));
  const clean = [...listed.map(({ row }) => ({ ...row })), ...joined];

  const spare = shuffled(
    chances,
    listed.filter((one) => one.plain && !moved.has(one)),
  );
  const each = Math.max(1, Math.min(some(share), Math.floor(spare.length / 30)));
  const added = plant(spare, each);
  const repeated = spare.splice(0, each).map(({ row }) => row);
  const messy = [...listed.map(({ row }) => row), ...joined, ...added, ...repeated].map((row) =>
    untidy(chances, row),
  );
  const planted = Object.fromEntries(Object.keys(defects).map((code) => [code, each])) as Record<
    Defect,
    number
  >;
  return { messy, clean, planted, repeated: each, newcomers: joined.length, transfers: moved.size };
}

/** Spoils `each` spare people with every defect; answers the rows that defects add. */
function plant(spare: Listed[], each: number): ListRow[] {
  return Object.values(defects).flatMap((spoil: (one: Listed, index: number) => ListRow | void) =>
    spare.splice(0, each).flatMap((one, i) => spoil(one, i) ?? []),
  );
}

function shuffled<Item>({ whole }: Chances, items: Item[]): Item[] {
  for (let i = items.length - 1; i > 0; i--) {
    const j = whole(0, i);
    [items[i], items[j]] = [items[j] as Item, items[i] as Item];
  }
  return items;
}
