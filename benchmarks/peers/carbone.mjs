import { promisify } from "node:util";

import { load, takeTurns } from "./turns.mjs";

const carbone = load("carbone");
const render = promisify(carbone.render.bind(carbone));

await takeTurns((_, path) => (report) => render(path, report));
process.exit(); // it keeps a timer
