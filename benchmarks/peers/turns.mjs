// A template and reports as JSON → a Word file for each report, and the milliseconds that all took.
// node PEER.mjs FOLDER-OF-NODE_MODULES TEMPLATE.docx REPORTS.json OUTPUT-FOLDER

import { createRequire } from "node:module";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const [modules, template, reports, output] = process.argv.slice(2);

/** The packages are looked for in the folder where they were installed. */
export const load = createRequire(join(resolve(modules), "package.json"));

/** `prepare` gets the template, its bytes and its path, and gives a function from data to bytes. */
export async function takeTurns(prepare) {
  const start = performance.now();
  const render = prepare(readFileSync(template), template);
  for (const [number, report] of JSON.parse(readFileSync(reports, "utf-8")).entries()) {
    writeFileSync(join(output, `${number}.docx`), await render(report));
  }
  console.log(performance.now() - start);
}
