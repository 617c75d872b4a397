import { ESLint } from "eslint";

// Jest's own module system cannot load the lint configuration, so the cases come here: [{ filePath, code }] on stdin.
const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const eslint = new ESLint();
const broken = [];
for (const { filePath, code } of JSON.parse(Buffer.concat(chunks).toString())) {
  const [result] = await eslint.lintText(code, { filePath });
  broken.push(result?.messages.map(({ message }) => message) ?? []);
}
process.stdout.write(JSON.stringify(broken));
