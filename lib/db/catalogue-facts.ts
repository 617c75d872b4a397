import "server-only";

import { Client } from "pg";

/**
 * What Prisma's drift check does not see: one line per constraint, trigger, function, index, row security, policy and grant.
 * Constraints without the brackets that a restored dump nests in another way.
 */
const facts = `
  SELECT 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid, true) AS fact
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace
  UNION ALL SELECT 'trigger ' || tgrelid::regclass || ' ' || tgenabled::text || ' ' || pg_get_triggerdef(oid)
    FROM pg_trigger WHERE NOT tgisinternal
  UNION ALL SELECT 'function ' || p.oid::regprocedure || ' ' || md5(pg_get_functiondef(p.oid)) || ' ' || coalesce(p.proacl::text, '')
    FROM pg_proc p WHERE pronamespace = 'public'::regnamespace AND prokind = 'f'
      AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
  UNION ALL SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public'
  UNION ALL SELECT 'row security ' || oid::regclass || CASE WHEN relforcerowsecurity THEN ' forced' ELSE '' END
    FROM pg_class WHERE relrowsecurity AND relnamespace = 'public'::regnamespace
  UNION ALL SELECT 'policy ' || tablename || ' ' || policyname || ' ' || permissive || ' ' || cmd || ' ' || roles::text || ' ' ||
      coalesce(qual, '') || coalesce(with_check, '')
    FROM pg_policies
  UNION ALL SELECT 'grant ' || table_name || ' ' || privilege_type FROM information_schema.role_table_grants
    WHERE grantee = 'kinerja_app' AND table_schema = 'public'
  UNION ALL SELECT 'column grant ' || table_name || ' ' || column_name || ' ' || privilege_type
    FROM information_schema.role_column_grants WHERE grantee = 'kinerja_app' AND table_schema = 'public'
  ORDER BY 1`;

/** All facts of a database, sorted. */
export async function catalogueFacts(url: string): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ fact: string }>(facts);
    return rows.map(({ fact }) => fact);
  } finally {
    await client.end();
  }
}
