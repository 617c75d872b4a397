-- CreateIndex
CREATE INDEX "AuditEvent_chainId_at_idx" ON "AuditEvent"("chainId", "at");

-- CreateIndex
CREATE INDEX "AuditEvent_actorId_at_idx" ON "AuditEvent"("actorId", "at");

-- What an event is about stands before the point of its name.
CREATE INDEX "AuditEvent_kind_at_idx" ON "AuditEvent"(split_part(name, '.', 1), "at");
