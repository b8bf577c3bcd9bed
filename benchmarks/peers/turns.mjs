// A way of rendering → a process that renders once for each line it reads, and answers with milliseconds.

import { createRequire } from "node:module";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";

const [modules, template, values, output] = process.argv.slice(2);

/** The packages are looked for in the folder where they were installed. */
export const load = createRequire(join(modules, "package.json"));
export const templatePath = template;
export const templateBytes = readFileSync(template);
export const data = JSON.parse(readFileSync(values, "utf-8"));

/** Render at every line; `once` gives the bytes of a Word file. */
export async function takeTurns(once) {
  console.log("ready");
  let first = true;
  for await (const _ of createInterface({ input: process.stdin })) {
    const start = performance.now();
    const docx = await once();
    const took = performance.now() - start;
    if (first) writeFileSync(output, docx); // to be compared with the data
    first = false;
    console.log(took);
  }
}
