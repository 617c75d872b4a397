import { fieldsOf, type ReorganisationKind } from "./kinds";

/** What stands in the form; "" for what is left empty, and the ids of positions with commas between. */
export type TypedReorganisation = {
  kind: ReorganisationKind;
  from: string;
  unit: string;
  name: string;
  head: string;
  positions: string;
};

/** The same as it is sent, without what stands in fields that the kind does not have. */
export function relevant({ kind, from, ...typed }: TypedReorganisation) {
  const { unit, name, positions } = fieldsOf(kind);
  return {
    ...{ kind, from, unit: unit ? typed.unit : "", name: name ? typed.name : "" },
    ...{ head: positions ? typed.head : "" },
    positions: positions ? typed.positions.split(",").filter(Boolean) : [],
  };
}
