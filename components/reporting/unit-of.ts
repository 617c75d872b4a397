/** How a table names a unit, and the way from its figures into it. */
export const unitOf = ({ id, name }: { id: string; name: string }) => ({
  name,
  href: `/reports?unit=${id}`,
});
