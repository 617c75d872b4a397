// Memeriksa bundel sampel audit tanpa jaringan dan tanpa pustaka lain: node verify.mjs [sidik jari]
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const folder = path.dirname(fileURLToPath(import.meta.url));
const expected = process.argv[2]?.toLowerCase().replace(/[^0-9a-f]/g, "");
const faults = [];
const fault = (text) => faults.push(text);
const say = (text) => process.stdout.write(`${text}\n`);
const sha256 = (content) => createHash("sha256").update(content).digest("hex");
const hashOf = (...parts) => sha256(parts.join("\n"));
const read = (name) => readFileSync(path.join(folder, ...name.split("/")));
const json = (name) => JSON.parse(read(name).toString("utf8"));

/** Files of the bundle that the manifest does not list: itself, its hash, and these two. */
const unlisted = new Set(["manifest.json", "manifest.sha256"]);

function filesIn(place = "") {
  return readdirSync(path.join(folder, place)).flatMap((entry) => {
    const name = place ? `${place}/${entry}` : entry;
    return statSync(path.join(folder, name)).isDirectory() ? filesIn(name) : [name];
  });
}

function checkManifest() {
  const found = sha256(read("manifest.json"));
  if (read("manifest.sha256").toString("utf8").trim() !== found)
    fault("manifest.json berubah: sidik jarinya bukan yang tertulis dalam manifest.sha256.");
  if (expected && expected !== found)
    fault("Sidik jari bundel bukan yang diberikan. Bundel ini bukan yang diambil dari Kinerja.");
  return found;
}

function checkFiles({ files }) {
  const present = filesIn();
  for (const [name, hash] of Object.entries(files)) {
    if (!present.includes(name)) fault(`Berkas ${name} hilang.`);
    else if (sha256(read(name)) !== hash) fault(`Berkas ${name} berubah.`);
  }
  for (const name of present)
    if (!unlisted.has(name) && !(name in files)) fault(`Berkas ${name} tidak termasuk dalam bundel.`);
}

/** The same draw again: who sorts by the hash of seed and id needs nothing else. */
function checkSample({ sample, records }) {
  const { population } = json("population.json");
  const rank = new Map(population.map((id) => [id, sha256(`${sample.seed}:${id}`)]));
  const drawn = [...new Set(population)]
    .sort((one, other) => (rank.get(one) < rank.get(other) ? -1 : 1))
    .slice(0, sample.size);
  const listed = records.map(({ subject }) => subject);
  if (drawn.join() !== listed.join())
    fault("Sampel bukan hasil undian dari benih dan populasi yang tertulis.");
  return population.length;
}

const eventHash = (event) => {
  const own = [event.chain, event.sequence, event.micros, event.actor ?? "-", event.name, event.subject];
  if (!event.contentHash) return hashOf(...own, event.details, event.previousHash);
  const details = event.removed ? event.detailsHash : hashOf("details", event.salt, event.details);
  if (details !== event.detailsHash) return "";
  return hashOf("event", ...own, details) === event.contentHash
    ? hashOf("link", event.contentHash, event.previousHash)
    : "";
};

/** Every link from the first event of the sample to the head of its chain; the events of others only by their hash. */
function checkChain(name, events) {
  const { chain, from, links, head } = json(name);
  const known = new Map(
    events.filter((event) => event.chain === chain).map((event) => [event.sequence, event]),
  );
  let [previous, sequence, unproven] = [from.previousHash, BigInt(from.sequence), 0];
  for (const [content, hash] of links) {
    const event = known.get(String(sequence));
    if (event && (event.previousHash !== previous || event.hash !== hash || event.contentHash !== content))
      fault(`Peristiwa ${sequence} rantai ${chain} tidak sesuai dengan rantainya.`);
    if (content && hashOf("link", content, previous) !== hash)
      fault(`Rantai ${chain} terputus pada peristiwa ${sequence}.`);
    if (!content && !event) unproven += 1;
    known.delete(String(sequence));
    [previous, sequence] = [hash, sequence + 1n];
  }
  for (const left of known.keys()) fault(`Peristiwa ${left} rantai ${chain} tidak ada dalam rantainya.`);
  if (previous !== head.hash || sequence - 1n !== BigInt(head.sequence))
    fault(`Kepala rantai ${chain} tidak cocok dengan tautan terakhirnya.`);
  return { links: links.length, unproven };
}

function checkRecords({ records }) {
  const events = [];
  for (const { file, subject, events: count } of records) {
    const record = json(file);
    if (record.id !== subject) fault(`${file} memuat catatan lain.`);
    if (record.events.length !== count) fault(`${file} tidak memuat semua peristiwanya.`);
    for (const event of record.events) {
      if (eventHash(event) !== event.hash)
        fault(`Isi peristiwa ${event.sequence} rantai ${event.chain} dalam ${file} berubah.`);
      events.push(event);
    }
  }
  return events;
}

function check() {
  const code = checkManifest();
  const manifest = json("manifest.json");
  checkFiles(manifest);
  const population = checkSample(manifest);
  const events = checkRecords(manifest);
  const told = manifest.chains.map((name) => checkChain(name, events));
  const sum = (key) => told.reduce((total, one) => total + one[key], 0);
  return {
    code,
    manifest,
    population,
    events: events.length,
    links: sum("links"),
    unproven: sum("unproven"),
  };
}

let report;
try {
  report = check();
} catch (error) {
  fault(`Bundel tidak dapat dibaca: ${error.message}`);
}
if (report) {
  const { manifest, population, events, links, unproven, code } = report;
  say(`Sidik jari bundel: ${code}`);
  say(
    `Surat tugas ${manifest.letter}; ${manifest.records.length} dari ${population} catatan, benih "${manifest.sample.seed}".`,
  );
  say(`${events} peristiwa milik sampel dan ${links} tautan rantai diperiksa.`);
  if (unproven > 0)
    say(
      `${unproven} tautan berasal dari bentuk lama: letaknya diperiksa, isinya tidak dapat dihitung ulang di sini.`,
    );
}
if (faults.length === 0) {
  say("BENAR: semua berkas utuh, sampel sesuai benihnya, dan jejaknya tersambung sampai kepala rantai.");
  if (!expected) say("Cocokkan sidik jari di atas dengan yang tertera pada halaman sampel di Kinerja.");
} else {
  say(`TIDAK BENAR: ${faults.length} hal tidak sesuai.`);
  for (const text of faults) say(`- ${text}`);
  process.exitCode = 1;
}
