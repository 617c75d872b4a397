import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";

/** What a mail server does with a letter once it has heard it: keeps it, says no, or keeps it and hangs up. */
type Manner = "takes" | "refuses" | "hangs-up";

type Received = { to: string; head: string; text: string };

/** A mail server on a free port that keeps the letters it took, for as long as a test file runs. */
export async function aMailSink() {
  const letters: Received[] = [];
  const sink = { letters, manner: "takes" as Manner, url: "", close: () => server.close() };
  const server = createServer((socket) => converse(socket, sink));
  await once(server.listen(0, "127.0.0.1"), "listening");
  sink.url = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return sink;
}

function converse(socket: Socket, sink: { letters: Received[]; manner: Manner }) {
  let [heard, to, listening] = ["", "", false];
  const answers: Record<string, string> = { DATA: "354 go on", QUIT: "221 bye" };
  const say = (answer: string) => socket.write(`${answer}\r\n`);
  const command = (line: string) => {
    if (line.startsWith("RCPT")) to = /<(.*)>/.exec(line)?.[1] ?? "";
    listening = line === "DATA";
    say(answers[line] ?? "250 well");
  };
  const letter = (content: string) => {
    listening = false;
    if (sink.manner === "refuses") return void say("451 not now");
    sink.letters.push({ to, ...read(content) });
    if (sink.manner === "hangs-up") socket.destroy();
    else say("250 taken");
  };
  socket.on("error", () => {});
  socket.on("data", (chunk) => {
    heard += chunk.toString("latin1");
    for (;;) {
      const end = listening ? "\r\n.\r\n" : "\r\n";
      const at = heard.indexOf(end);
      if (at < 0) return;
      const part = heard.slice(0, at);
      heard = heard.slice(at + end.length);
      if (listening) letter(part);
      else command(part);
    }
  });
  say("220 sink");
}

/** A letter's head as it is, and its text as a reader would see it. */
function read(content: string) {
  const at = content.indexOf("\r\n\r\n");
  const [head, body] = [content.slice(0, at), content.slice(at + 4)];
  const bytes = /quoted-printable/i.test(head)
    ? body
        .replace(/=\r\n/g, "")
        .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : body;
  return { head, text: Buffer.from(bytes, "latin1").toString().replaceAll("\r\n", "\n") };
}
