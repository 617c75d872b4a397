-- CreateIndex
CREATE UNIQUE INDEX "Evidence_ownerId_sha256_key" ON "Evidence"("ownerId", "sha256");
