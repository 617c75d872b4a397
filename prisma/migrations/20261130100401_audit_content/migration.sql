-- The chain ties the hash of an event's details: they can go by the schedule of retention, and it stays whole.
-- AlterTable
ALTER TABLE "AuditEvent" ADD COLUMN     "contentHash" TEXT,
ADD COLUMN     "detailsHash" TEXT,
ADD COLUMN     "detailsSalt" TEXT,
ADD COLUMN     "removedIn" UUID;

-- An event by itself. What separates the two ways of hashing stands in front: no text of the one is one of the other.
CREATE FUNCTION audit_details_hash(salt text, details text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(concat_ws(E'\n', 'details', salt, details), 'UTF8')), 'hex')
$$;
CREATE FUNCTION audit_content_hash(chain text, seq bigint, at timestamptz, actor uuid, event text, subject uuid, details_hash text)
RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(concat_ws(E'\n', 'event', chain, seq::text,
    (extract(epoch FROM at) * 1000000)::bigint::text, coalesce(actor::text, '-'), event, subject::text, details_hash), 'UTF8')), 'hex')
$$;
CREATE FUNCTION audit_link_hash(content text, previous text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(concat_ws(E'\n', 'link', content, previous), 'UTF8')), 'hex')
$$;

-- The hash that an event must have, made anew from what is stored of it; nothing where its own parts do not agree. Details that went are
-- believed by their hash.
CREATE FUNCTION audit_computed(e "AuditEvent") RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN e."contentHash" IS NULL THEN
      audit_hash(e."chainId", e.sequence, e.at, e."actorId", e.name, e."subjectId", e.details, e."previousHash")
    WHEN e."contentHash" = audit_content_hash(e."chainId", e.sequence, e.at, e."actorId", e.name, e."subjectId", e."detailsHash")
      AND (e."removedIn" IS NOT NULL OR e."detailsHash" = audit_details_hash(e."detailsSalt", e.details)) THEN
      audit_link_hash(e."contentHash", e."previousHash")
    ELSE '' END
$$;

ALTER TABLE "AuditEvent"
  ADD CONSTRAINT "AuditEvent_tied" CHECK (num_nonnulls("contentHash", "detailsHash") IN (0, 2)),
  ADD CONSTRAINT "AuditEvent_salt" CHECK (("detailsSalt" IS NOT NULL) = ("contentHash" IS NOT NULL AND "removedIn" IS NULL)),
  ADD CONSTRAINT "AuditEvent_removed" CHECK ("removedIn" IS NULL OR "contentHash" IS NOT NULL AND details = '{}');

CREATE OR REPLACE FUNCTION append_audit_event(chain text, happened timestamptz, actor uuid, event text, subject uuid, details text)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  head "AuditChain"%ROWTYPE;
  salt text := replace(gen_random_uuid()::text, '-', '');
  hashed text := audit_details_hash(salt, details);
  content text;
  fresh text;
BEGIN
  IF details ~ '[\n\r]' OR event ~ '\s' OR chain ~ '\s' THEN
    RAISE EXCEPTION 'audit text must be canonical' USING ERRCODE = 'check_violation';
  END IF;
  INSERT INTO "AuditChain" (id, hash) VALUES (chain, repeat('0', 64)) ON CONFLICT DO NOTHING;
  SELECT * INTO head FROM "AuditChain" WHERE id = chain FOR UPDATE;
  content := audit_content_hash(chain, head.sequence + 1, happened, actor, event, subject, hashed);
  fresh := audit_link_hash(content, head.hash);
  INSERT INTO "AuditEvent" ("chainId", sequence, at, "actorId", name, "subjectId", details, "detailsSalt", "detailsHash", "contentHash",
      "previousHash", hash)
    VALUES (chain, head.sequence + 1, happened, actor, event, subject, details, salt, hashed, content, head.hash, fresh);
  UPDATE "AuditChain" SET sequence = head.sequence + 1, hash = fresh WHERE id = chain;
  RETURN head.sequence + 1;
END $$;
